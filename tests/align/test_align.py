from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.align import align
from crosstally.bead import Alignment
from crosstally.interval import Interval
from crosstally.quantity import Figures, Mention, Quantity, Reading
from crosstally.text import Document, Span

NONE = Figures((), ())
NAMES = ("Berg", "Lund", "Otto", "Maria", "Gdynia", "Karin", "Ystad", "Tamm", "Anna", "Nils", "Holm", "Kvist")

words = st.sampled_from(
    ("harbor", "Berg", "ferries", "of", "and", "opened", "in", "Lund", "1987", "twelve", "the", "Ådal", "14", "Otto")
)
sentences = st.lists(words, min_size=1, max_size=14).map(lambda some: " ".join(some) + ".")
paragraphs = st.one_of(
    st.lists(sentences, min_size=1, max_size=4).map(" ".join),
    st.lists(words, min_size=1, max_size=4).map(" ".join),
)
texts = st.lists(paragraphs, max_size=12)
wild = st.lists(st.text(max_size=60).map(lambda text: re.sub(r"[\r\n\ud800-\udfff]", " ", text)), max_size=8)


def aligned(source: list[str], target: list[str], languages: tuple[str, str] = ("en", "sv")) -> Alignment:
    """The documents aligned without any figures."""
    return align(
        Document.from_paragraphs(source, languages[0]), Document.from_paragraphs(target, languages[1]), NONE, NONE
    )


def aligned_by_figures(source: list[str], target: list[str], languages: tuple[str, str]) -> Alignment:
    one, other = Document.from_paragraphs(source, languages[0]), Document.from_paragraphs(target, languages[1])
    return align(one, other, digits(one), digits(other))


def pairs(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in alignment.beads]


def digits(document: Document) -> Figures:
    """A stand-in for extraction: runs of digits."""
    return Figures(
        tuple(
            Mention(
                Span(match.start(), match.end()),
                match[0],
                (Reading(Quantity("number", Interval.exactly(Fraction(int(match[0])))), "digits"),),
            )
            for match in re.finditer("[0-9]+", document.text)
        ),
        (),
    )


@given(st.one_of(texts, wild), st.one_of(texts, wild))
def test_every_paragraph_and_every_sentence_is_in_exactly_one_bead(source: list[str], target: list[str]) -> None:
    one, other = Document.from_paragraphs(source, "en"), Document.from_paragraphs(target, "sv")
    alignment = align(one, other, digits(one), digits(other))

    for beads, ours, theirs in (
        (alignment.beads, one.paragraphs, other.paragraphs),
        (alignment.sentences, one.sentences, other.sentences),
    ):
        assert sorted(i for bead in beads for i in bead.source) == list(range(len(ours)))
        assert sorted(j for bead in beads for j in bead.target) == list(range(len(theirs)))
        assert all(0.0 <= bead.score <= 1.0 for bead in beads)
        firsts = [bead.source[0] for bead in beads if bead.source]
        assert firsts == sorted(firsts)


@given(st.lists(paragraphs, min_size=1, max_size=12))
def test_a_document_is_its_own_translation_paragraph_by_paragraph(source: list[str]) -> None:
    assert pairs(aligned(source, source)) == [((index,), (index,)) for index in range(len(source))]


def mirrored(alignment: Alignment) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(bead.target, bead.source) for bead in alignment.beads}


HARBOR_EN = [
    "The ferry that nobody wanted",
    "For eleven years the ferry Maria lay unused in the harbor of Karlskrona. Nobody wanted to pay for her engines.",
    "Also read",
    "In March 2019 the shipowner Otto Berg bought her for 300,000 dollars.",
    "“She was cheap, and she was beautiful,” Berg says. He had never owned a ship.",
    "Subscribe to our newsletter",
    "An engine from Gdynia",
    "The new engine came from a shipyard in Gdynia and weighed 14 tonnes.",
    "This summer Maria carried 22,000 passengers to Bornholm.",
]
HARBOR_SV = [
    "Färjan som ingen ville ha",
    "I elva år låg färjan Maria oanvänd i Karlskrona hamn.",
    "Ingen ville betala för hennes maskiner.",
    "Läs också",
    "I mars 2019 köpte redaren Otto Berg henne för 2,8 miljoner kronor.",
    "”Hon var billig, och hon var vacker”, säger Berg. Han hade aldrig ägt ett fartyg.",
    "En motor från Gdynia",
    "Den nya motorn kom från ett varv i Gdynia och vägde 14 ton.",
    "I somras tog Maria 22 000 passagerare till Bornholm.",
]
HARBOR_RU = [
    "Паром, который никому не был нужен",
    "Одиннадцать лет паром «Мария» простоял без дела в гавани Карлскруны. Платить за его двигатели никто не хотел.",
    "Читайте также",
    "В марте 2019 года судовладелец Отто Берг купил его за 300 000 долларов.",
    "«Он был дешёвым, и он был красивым», — говорит Берг. Кораблей у него раньше не было.",
    "Подпишитесь на нашу рассылку",
    "Двигатель из Гдыни",
    "Новый двигатель привезли с верфи в Гдыне, он весил 14 тонн.",
    "Этим летом «Мария» перевезла на Борнхольм 22 000 пассажиров.",
]
HARBOR_JA = [
    "誰も欲しがらなかったフェリー",
    "フェリー「マリア」は11年間、カールスクルーナの港で使われずに係留されていた。エンジンの費用を誰も払いたがらなかった。",
    "関連記事",
    "2019年3月、船主のオットー・ベルグが30万ドルで買い取った。",
    "「安かったし、美しかった」とベルグは言う。船を持つのは初めてだった。",
    "ニュースレターに登録する",
    "グディニャからのエンジン",
    "新しいエンジンはグディニャの造船所から届き、重さは14トンだった。",
    "この夏、マリアは2万2000人の乗客をボーンホルムへ運んだ。",
]
IN_ORDER = [((index,), (index,)) for index in range(len(HARBOR_EN))]


@pytest.mark.parametrize(("target", "language"), [(HARBOR_RU, "ru"), (HARBOR_JA, "ja")])
def test_names_headings_and_lengths_align_across_scripts(target: list[str], language: str) -> None:
    assert pairs(aligned(HARBOR_EN, target, ("en", language))) == IN_ORDER


def test_a_split_paragraph_is_one_bead_and_an_omitted_one_stays_alone() -> None:
    assert pairs(aligned(HARBOR_EN, HARBOR_SV)) == [
        ((0,), (0,)),
        ((1,), (1, 2)),
        ((2,), (3,)),
        ((3,), (4,)),
        ((4,), (5,)),
        ((5,), ()),
        ((6,), (6,)),
        ((7,), (7,)),
        ((8,), (8,)),
    ]


def scores(alignment: Alignment) -> dict[tuple[tuple[int, ...], tuple[int, ...]], float]:
    return {(bead.source, bead.target): bead.score for bead in alignment.beads}


@pytest.mark.parametrize(("target", "language"), [(HARBOR_SV, "sv"), (HARBOR_RU, "ru"), (HARBOR_JA, "ja")])
def test_swapping_the_documents_swaps_the_beads(target: list[str], language: str) -> None:
    there = aligned(HARBOR_EN, target, ("en", language))
    back = aligned(target, HARBOR_EN, (language, "en"))

    assert mirrored(back) == set(pairs(there))


plain = st.sampled_from(("harbor", "ferries", "opened", "engine", "weighed", "tonnes", "summer", "bought", "winter"))
distinct = st.lists(st.lists(plain, min_size=5, max_size=12).map(" ".join), min_size=4, max_size=12, unique=True)


@st.composite
def versions(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A text whose paragraphs can be told apart, and a version of it with some left out, replaced and moved."""
    source = [f"{name} {text}." for name, text in zip(NAMES, draw(distinct), strict=False)]
    target = []
    for number, text in enumerate(source):
        change = draw(st.sampled_from(("kept", "kept", "kept", "left out", "replaced")))
        if change != "left out":
            target.append(text if change == "kept" else f"{1900 + number} {draw(plain)}, {draw(plain)} {draw(plain)}.")
    if len(target) > 2 and draw(st.booleans()):
        target.insert(draw(st.integers(0, len(target) - 1)), target.pop(draw(st.integers(0, len(target) - 1))))
    return source, target


@given(versions())
def test_swapping_any_documents_mirrors_the_beads_and_keeps_their_confidence(
    sides: tuple[list[str], list[str]],
) -> None:
    """Lines that are equal are excepted: which of them is left out is a tie, and broken by their order."""
    source, target = sides
    there = aligned_by_figures(source, target, ("en", "sv"))
    back = aligned_by_figures(target, source, ("sv", "en"))
    mirror = {(theirs, ours): score for (ours, theirs), score in scores(back).items()}

    assert mirror == pytest.approx(scores(there))


@pytest.mark.parametrize("dropped", range(1, len(HARBOR_EN)))
def test_any_paragraph_may_be_missing(dropped: int) -> None:
    target = [text for index, text in enumerate(HARBOR_RU) if index != dropped]

    assert ((dropped,), ()) in pairs(aligned(HARBOR_EN, target, ("en", "ru")))


def test_a_moved_paragraph_is_found_again_and_said_to_have_moved() -> None:
    target = [HARBOR_RU[0], HARBOR_RU[7], *HARBOR_RU[1:7], HARBOR_RU[8]]
    moved = [bead for bead in aligned_by_figures(HARBOR_EN, target, ("en", "ru")).beads if bead.moved]

    assert [(bead.source, bead.target) for bead in moved] == [((7,), (1,))]


def test_a_moved_paragraph_keeps_its_place_in_source_order() -> None:
    target = [HARBOR_RU[0], HARBOR_RU[7], *HARBOR_RU[1:7], HARBOR_RU[8]]

    assert [bead.source for bead in aligned_by_figures(HARBOR_EN, target, ("en", "ru")).beads] == [
        (i,) for i in range(9)
    ]


def test_an_insertion_stands_where_the_target_has_it() -> None:
    target = [*HARBOR_RU[:4], "Реклама", *HARBOR_RU[4:]]
    beads = pairs(aligned(HARBOR_EN, target, ("en", "ru")))

    assert beads.index(((), (4,))) == beads.index(((3,), (3,))) + 1


def test_figures_are_evidence() -> None:
    # Nothing but the figures tells these sentences apart, and one of them is missing.
    source = [f"In the year {year} it was as ever." for year in (1901, 1933, 1954, 1987)]
    target = [f"År {year} var det som alltid." for year in (1901, 1954, 1987)]

    assert pairs(aligned_by_figures(source, target, ("en", "sv")))[1] == ((1,), ())


def test_a_changed_figure_does_not_tear_a_pair_apart() -> None:
    target = [text.replace("14", "41").replace("2019", "1920") for text in HARBOR_RU]

    assert pairs(aligned_by_figures(HARBOR_EN, target, ("en", "ru"))) == IN_ORDER


@pytest.mark.parametrize(
    ("source", "target", "beads"),
    [
        ([], [], []),
        (["Alone."], [], [((0,), ())]),
        ([], ["Ensam.", "Kvar."], [((), (0,)), ((), (1,))]),
        (["", "Alone here, as ever."], ["Ensam här, som alltid."], [((0,), ()), ((1,), (0,))]),
    ],
)
def test_a_side_without_text_leaves_the_other_unaligned(
    source: list[str], target: list[str], beads: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    assert pairs(aligned(source, target)) == beads


def test_a_sure_bead_scores_higher_than_a_doubtful_one() -> None:
    beads = aligned(
        ["Otto Berg sold the ferry Maria to a shipyard in Gdynia.", "So it went.", "And so it ended."],
        ["Otto Berg sålde färjan Maria till ett varv i Gdynia.", "Så slutade det till sist för dem alla."],
    ).beads

    assert beads[0].score > 0.9 > max(bead.score for bead in beads[1:])


@pytest.mark.parametrize(
    "text", ["word " * 20_000, "a. " * 3_000, "1 " * 20_000, "漢" * 20_000, "(" * 20_000, "\u0301" * 9_000]
)
def test_endless_lines_are_aligned_like_others(text: str) -> None:
    assert pairs(aligned([text, "End of it."], [text, "Slut på det."])) == [((0,), (0,)), ((1,), (1,))]


def test_a_thousand_equal_lines_stay_in_order() -> None:
    assert pairs(aligned(["So it goes."] * 1000, ["Så går det."] * 1000)) == [((i,), (i,)) for i in range(1000)]


def test_a_thousand_lines_meet_a_single_one() -> None:
    alignment = aligned(["So it goes, says Otto Berg."] * 1000, ["Så går det, säger Otto Berg."])

    assert sum(len(bead.source) for bead in alignment.beads) == 1000
    assert sum(len(bead.target) for bead in alignment.beads) == 1


@pytest.mark.parametrize("place", range(len(HARBOR_EN) + 1))
def test_an_unrelated_paragraph_changes_nothing_else(place: int) -> None:
    before = {(bead.source, bead.target) for bead in aligned(HARBOR_EN, HARBOR_JA, ("en", "ja")).beads}
    target = [*HARBOR_JA[:place], "株価は三日続けて下がり、投資家は不安を隠せない。", *HARBOR_JA[place:]]
    after = aligned(HARBOR_EN, target, ("en", "ja")).beads
    expected = {(ours, tuple(j + (j >= place) for j in theirs)) for ours, theirs in before}

    assert {(bead.source, bead.target) for bead in after} == expected | {((), (place,))}


UNRELATED = "Quite another matter: xylophone players of Zanzibar quarrel about pizza, jazz and zebras."


@given(distinct, st.data())
def test_an_unrelated_paragraph_inserted_anywhere_changes_no_other_bead(source: list[str], data: st.DataObject) -> None:
    """So it is wherever nothing is left out; beside an omission it may be taken for a free translation of that."""
    source = [f"{name} {text}." for name, text in zip(NAMES, source, strict=False)]
    place = data.draw(st.integers(0, len(source)))
    target = [*source[:place], UNRELATED, *source[place:]]

    assert set(pairs(aligned(source, target))) == {
        *(((i,), (i + (i >= place),)) for i in range(len(source))),
        ((), (place,)),
    }


@given(distinct, st.data())
def test_an_inserted_paragraph_disturbs_its_own_surroundings_at_most(source: list[str], data: st.DataObject) -> None:
    source = [f"{name} {text}." for name, text in zip(NAMES, source, strict=False)]
    omitted = data.draw(st.integers(0, len(source) - 1))
    target = [text for index, text in enumerate(source) if index != omitted]
    place = data.draw(st.integers(0, len(target)))
    longer = [*target[:place], UNRELATED, *target[place:]]

    before = {bead for bead in pairs(aligned(source, target)) if bead[1]}
    after = {(ours, tuple(j - (j > place) for j in theirs)) for ours, theirs in pairs(aligned(source, longer))}
    assert {bead for bead in before if abs(bead[1][0] - place) > 2} <= after


def test_unrelated_documents_are_not_forced_together() -> None:
    source = [
        "The council of Tallinn closed two bridges on Monday because of the ice, and nobody may cross before April.",
        "“We did not expect so cold a winter,” the mayor Anna Tamm told a radio station.",
        "Fishermen had warned her in October.",
    ]
    target = [
        "Bageriet i Ystad säljer sina sista bullar.",
        "Ägaren Karin Lund, 71 år, orkar inte stiga upp klockan tre längre, och hennes son vill hellre spela trumpet.",
        "Kunderna gråter i kön. Några har handlat här sedan 1974, säger de.",
        "Nästa vecka blir lokalen en skoaffär.",
    ]
    beads = aligned(source, target).beads

    assert sum(bool(bead.source and bead.target) for bead in beads) <= 1
    assert all(bead.score < 0.9 for bead in beads if bead.source and bead.target)


def test_two_versions_in_one_language_align() -> None:
    revised = [*HARBOR_EN[:3], "Nobody had asked for her in all that time.", *HARBOR_EN[3:8]]

    assert pairs(aligned(HARBOR_EN, revised, ("en", "en"))) == [
        ((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((), (3,)),
        ((3,), (4,)), ((4,), (5,)), ((5,), (6,)), ((6,), (7,)), ((7,), (8,)), ((8,), ()),
    ]  # fmt: skip


def test_a_paragraph_of_two_thousand_sentences_meets_its_translation() -> None:
    text = " ".join(f"In {year} Otto Berg sold {year % 97} ships to Gdynia." for year in range(1000, 3000))

    assert len(text) > 80_000
    assert pairs(aligned(["Heading", text], ["Rubrik", text])) == [((0,), (0,)), ((1,), (1,))]


def test_a_line_that_stands_in_many_places_has_not_moved() -> None:
    lines = [f"Berg number {k} came on day {k} with his {k + 3} horses." for k in range(12)]
    source = [*lines[:3], "Photo: Maria Berg", *lines[3:9], "Photo: Maria Berg", *lines[9:]]
    target = [*lines[:6], "Photo: Maria Berg", *lines[6:]]

    assert not any(bead.moved for bead in aligned_by_figures(source, target, ("en", "en")).beads)
