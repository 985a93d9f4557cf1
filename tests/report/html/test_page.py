"""The page as its text says it, without a browser."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from hashlib import sha256

import pytest
from dom import Element, read
from hypothesis import given
from hypothesis import strategies as st
from pairs import HOSTILE, arabic, hostile, japanese, seed

import crosstally as ct
from crosstally.bead import Bead
from crosstally.finding import Finding, Match, Place, Report, Severity, Suppressed
from crosstally.interval import Interval
from crosstally.quantity import Mention, Quantity, Reading
from crosstally.report import render
from crosstally.report.html.safe import message, shown
from crosstally.text import Document, Span

PAIRS = (seed, arabic, japanese, hostile)
DECORATION = frozenset({"n", "ref", "fate"})


def page(report: Report, *, notes: bool = True) -> Element:
    return read(render(report, "html", notes=notes))


def paragraph(shown: Element, id: str) -> str:  # noqa: A002 - as in HTML
    return shown.one("p", id=id).text(without=DECORATION)


@pytest.mark.parametrize("make", PAIRS)
def test_ids_are_unique_and_every_link_leads_to_one(make: Callable[[], Report]) -> None:
    elements = list(page(make()).walk())
    ids = Counter(each.id for each in elements if each.id)
    wanted = {each.attributes["href"].removeprefix("#") for each in elements if each.tag == "a"}
    for name in ("data-to", "aria-labelledby", "aria-controls"):
        wanted |= {named for each in elements for named in each.attributes.get(name, "").split()}

    assert [name for name, count in ids.items() if count > 1] == []
    assert wanted - ids.keys() == set()


@pytest.mark.parametrize("make", PAIRS)
def test_nothing_is_fetched_and_nothing_runs_but_the_script_of_the_page(make: Callable[[], Report]) -> None:
    written = render(make(), "html", notes=True)
    elements = list(read(written).walk())
    (style,) = re.findall("<style>(.*?)</style>", written, re.DOTALL)
    scripts = re.findall("<script>(.*?)</script>", written, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" for each in (style, *scripts)]
    policy = next(e.attributes["content"] for e in elements if e.attributes.get("http-equiv", "") != "")

    assert len(scripts) == 1
    assert policy.split("; ")[:3] == ["default-src 'none'", f"style-src {hashes[0]}", f"script-src {hashes[1]}"]
    assert {each.attributes["href"][:1] for each in elements if each.tag == "a"} == {"#"}
    assert [each.attributes["href"] for each in elements if each.tag == "link"] == ["data:,"]
    assert {
        name for each in elements for name in each.attributes if name.startswith("on") or name in ("src", "style")
    } == set()
    assert {each.tag for each in elements} & {"img", "iframe", "object", "embed", "form", "base", "b>"} == set()
    assert re.search(r"url\(|@import|https?:", written) is None


def test_a_text_that_means_harm_is_shown_as_text() -> None:
    shown_page = page(hostile())
    for number, text in enumerate(HOSTILE, start=1):
        expected = text.replace("\u202e", "202E").replace("\x1b", "␛").replace("\x00", "␀")
        assert paragraph(shown_page, f"sp{number}") == expected

    assert "<script>" in shown_page.one("head").one("title").text()
    assert "49" not in paragraph(shown_page, "sp4")


def test_what_is_invisible_is_made_visible_and_quotations_are_isolated() -> None:
    assert (
        str(shown("a\u202eb\x7f"))
        == 'a<i class="unseen" title="U+202E">202E</i>b<i class="unseen" title="U+007F">␡</i>'
    )
    assert str(shown("می\u200cخواهم")) == "می\u200cخواهم"
    assert str(message("“٣٥٠” became “<i>”")) == "“<bdi>٣٥٠</bdi>” became “<bdi>&lt;i&gt;</bdi>”"
    assert str(message("times ألف = 1000; دولار is USD")) == "times <bdi>ألف</bdi> = 1000; <bdi>دولار</bdi> is USD"


@pytest.mark.parametrize("make", [seed, arabic, japanese])
def test_both_versions_stand_whole_in_their_language_and_direction(make: Callable[[], Report]) -> None:
    report = make()
    shown_page = page(report)
    for side, document in (("s", report.source), ("t", report.target)):
        for number, each in enumerate(document.paragraphs, start=1):
            assert paragraph(shown_page, f"{side}p{number}") == each.span.of(document.text)
            element = shown_page.one("p", id=f"{side}p{number}")
            direction = "rtl" if document.language == "ar" else "auto"
            assert (element.attributes["lang"], element.attributes["dir"]) == (document.language, direction)


@pytest.mark.parametrize("make", [seed, arabic, japanese])
def test_every_figure_is_marked_by_its_relation_and_linked_to_its_counterpart(make: Callable[[], Report]) -> None:
    report = make()
    shown_page = page(report)
    marks = {mark.id: mark for mark in shown_page.all(class_="figure") if mark.id}
    linked = {
        mark.text(): marks[mark.attributes["data-to"].split()[0]].text()
        for mark in marks.values()
        if "data-to" in mark.attributes
    }

    for match in report.matches:
        if match.source and match.target and match.relation not in ("part", "repeated"):
            texts = shown(match.source.text).unescape(), shown(match.target.text).unescape()
            assert linked[texts[0]]
            assert linked[texts[1]]
    for name, mark in marks.items():
        for partner in mark.attributes.get("data-to", "").split():
            assert name in marks[partner].attributes["data-to"].split()


def test_paragraphs_that_are_missing_added_or_moved_are_told_apart() -> None:
    fates = {
        fate: page(make()).all(class_="bead")
        for make, fate in ((arabic, "missing"), (arabic, "added"), (japanese, "moved"))
    }

    for fate, beads in fates.items():
        (bead,) = (bead for bead in beads if fate in bead.classes)
        assert len(bead.all("p", class_="fate")) == 1


def test_the_verdict_is_in_words_and_counts_what_was_found() -> None:
    shown_page = page(arabic())

    assert shown_page.one("h1").text() == "The two versions do not say the same figures."
    assert [each.text() for each in shown_page.one(class_="deck").all(class_="badge")] == [
        "◆ 1 critical", "▲ 4 major", "● 1 minor", "○ 1 note",
    ]  # fmt: skip
    facts = shown_page.one(class_="facts").text()
    assert "Arabic" in facts
    assert "20 Mar 2025" in facts


def test_where_nothing_is_found_the_page_says_so() -> None:
    document = Document.from_text("The fire took 300 homes.", "en")
    shown_page = page(ct.compare(document, document))

    assert shown_page.one("h1").text() == "Both versions say the same figures."
    assert shown_page.all("article") == []
    assert "Day not known" in shown_page.text()


def test_notes_are_shown_on_demand_and_counted_otherwise() -> None:
    assert "1 note more with --notes" in page(arabic(), notes=False).one(class_="deck").text()
    assert len(page(arabic()).all("article")) == len(page(arabic(), notes=False).all("article")) + 1


def test_a_rate_is_drawn_with_the_days_that_matter() -> None:
    chart = page(seed()).one("figure", class_="chart")

    assert chart.one("figcaption").text() == "SEK per USD"
    assert chart.one("title").text().endswith("The text implies 10.5. That last held on 4 Mar 2025.")
    assert {each.text() for each in chart.all("text", class_="label")} == {
        "implied 10.5", "10.514 on 4 Mar 2025", "9.2481 on 5 Jan 2026",
    }  # fmt: skip
    points = [tuple(map(float, point.split(","))) for point in chart.one("polyline").attributes["points"].split()]
    assert 50 < len(points) <= 100
    assert points == sorted(points)
    published = chart.one("circle", class_="published").attributes
    assert (float(published["cx"]), float(published["cy"])) == points[-1]


def test_a_chain_says_every_rate_and_who_published_it() -> None:
    chain = page(seed()).one(class_="conversions").all(class_="chain")[0]

    assert [" ".join(step.text().split()) for step in chain.all("li", class_="step")] == [
        "1 USD = 9.2481139 SEK on 2026-01-05 European Central Bank, euro foreign exchange reference rates, 2026-01-05: "
        "1 EUR = 1.1664 USD, 1 EUR = 10.787 SEK",
        "about 400,000,000 USD = 3,699,245,500 SEK, before rounding",
    ]


def test_amounts_are_expressed_in_the_basis_that_was_asked_for() -> None:
    source = Document.from_text("It cost $400 million.", "en", date(2020, 6, 1))
    report = ct.compare(
        source, Document.from_text("Det kostade 400 miljoner dollar.", "sv"), basis=ct.Basis("EUR", 2015)
    )

    steps = [step.text() for step in page(report).one(class_="conversions").all("li", class_="step")]
    assert any("In EUR at the prices of 2015" in step for step in steps)
    assert any("prices of" in step and "×" in step for step in steps)


def test_what_is_known_and_fine_stands_apart_with_its_reason() -> None:
    found = Finding(
        "value", Severity.MAJOR, "“3” became “4”.", (Place(Span(0, 1), "3", 0),), (Place(Span(0, 1), "4", 0),),
        suppressed=Suppressed("inline", "both <are> right"),
    )  # fmt: skip
    document = Document.from_text("3 ships", "en")
    shown_page = page(Report(document, Document.from_text("4 ships", "en"), None, (), (), (found,)))

    apart = shown_page.one("details", class_="suppressed")
    assert "both <are> right" in apart.one("article").text()
    assert "quiet" in apart.one("article").classes
    assert "suppressed" in shown_page.one(id="t1").classes
    assert shown_page.one("h1").text() == "There are no figures to compare."


def test_many_pairs_are_listed_and_each_has_its_place() -> None:
    shown_page = read(render([seed(), arabic(), hostile()], "html", notes=True))
    ids = Counter(each.id for each in shown_page.walk() if each.id)

    assert [name for name, count in ids.items() if count > 1] == []
    assert [link.attributes["href"] for link in shown_page.one("table").all("a")] == ["#r1", "#r2", "#r3"]
    assert "do not say the same figures" in shown_page.one("h1").text()


def test_no_pair_at_all_makes_a_page_too() -> None:
    assert read(render([], "html")).one("h1").text() == "There was nothing to compare."


def places(mention: Mention | None) -> tuple[Place, ...]:
    return (Place.of(mention),) if mention else ()


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any two texts with any figures in them, also such as overlap each other and the ends of paragraphs."""
    documents = [
        Document.from_paragraphs(
            draw(st.lists(st.text(max_size=30), min_size=1, max_size=3)), "en", name=draw(st.text(max_size=5))
        )
        for _ in range(2)
    ]
    mentions: list[list[Mention]] = []
    for document in documents:
        ends = st.integers(0, len(document.text))
        spans = draw(st.lists(st.tuples(ends, ends).map(sorted).filter(lambda ends: ends[0] < ends[1]), max_size=4))
        quantity = Quantity("number", Interval.exactly(Fraction(3)))
        mentions.append(
            [Mention(Span(*ends), Span(*ends).of(document.text), (Reading(quantity, "“"),)) for ends in spans]
        )
    sides = st.sampled_from([None, *mentions[0]]), st.sampled_from([None, *mentions[1]])
    matches = [
        Match(one, other, draw(st.sampled_from(["same", "converted", "different"])))
        for one, other in draw(st.lists(st.tuples(*sides), max_size=4))
        if one or other
    ]
    found = [
        Finding("value", Severity.MAJOR, draw(st.text()), places(match.source), places(match.target))
        for match in matches
    ]
    beads = draw(st.sampled_from([(), tuple(Bead((i,), (), 1.0) for i in range(len(documents[0].paragraphs)))]))
    return Report(documents[0], documents[1], None, beads, tuple(matches), tuple(found))


@given(reports())
def test_no_text_breaks_the_page_and_none_of_it_is_lost(report: Report) -> None:
    shown_page = page(report)
    for number, each in enumerate(report.source.paragraphs, start=1):
        text = shown_page.one("p", id=f"sp{number}").text(without=DECORATION)
        expected = read(str(shown(each.span.of(report.source.text)))).text()
        assert text == expected


def test_names_that_are_no_unicode_and_figures_with_control_characters_are_written_all_the_same() -> None:
    document = Document("fire\udcff\x1b.txt", "en", "3\x1b ships", (), None)
    mention = Mention(Span(0, 2), "3\x1b", (Reading(Quantity("number", noun="\u202eships\x00"), "\x07"),))
    written = render(Report(document, document, None, (), (Match(mention, mention, "same"),), ()), "html")

    assert written.encode("utf-8")
    assert re.search("[\x00-\x08\x0b-\x1f\u202e]", written) is None


@pytest.mark.parametrize("make", PAIRS)
def test_only_figures_look_like_figures(make: Callable[[], Report]) -> None:
    relations = {"same", "similar", "converted", "rescaled", "part", "repeated", "different"}

    assert [each for each in page(make()).walk() if each.classes & relations and "figure" not in each.classes] == []
