"""What holds for every text: figures are read as they were written, wherever they stand, and changed ones are found."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosstally import testing
from crosstally.compare import compare
from crosstally.extract import extract
from crosstally.finding import Finding, Report, Severity
from crosstally.providers import Table
from crosstally.testing import Passage, Written
from crosstally.text import Document

LANGUAGES = ("en", "sv")
# The same sentences in both, where a figure stands in the middle, before a comma, first, and in parentheses.
FRAMES = {
    "en": (
        "The ministry reported {} in its statement.",
        "According to the report it was {}, officials said.",
        "{} was the figure they gave.",
        "The figure ({}) was confirmed.",
    ),
    "sv": (
        "Departementet uppgav {} i sitt uttalande.",
        "Enligt rapporten var det {}, sade tjänstemän.",
        "{} var siffran de angav.",
        "Siffran ({}) bekräftades.",
    ),
}
# Units whose abbreviation means one thing in every language: no m, t, g or h.
SHORT = ("kilometer", "centimeter", "millimeter", "square-kilometer", "square-meter", "hectare", "cubic-meter",
         "kilogram", "kilometer-per-hour", "celsius", "kilowatt-hour", "megawatt")  # fmt: skip
FORMS: dict[str, Callable[[str], st.SearchStrategy[Written]]] = {
    "numbers": testing.numbers,
    "number words": testing.spelled,
    "number words with soft hyphens": lambda language: testing.spelled(language, soft_hyphens=True),
    "years in words": testing.spelled_years,
    "compact forms": testing.compact,
    "percents": testing.percents,
    "money": testing.money,
    "measures": testing.measures,
    "short measures": lambda language: testing.measures(language, units=SHORT, widths=["short"]),
    "dates": testing.dates,
    "times": testing.times,
}
EXACT = ("numbers", "compact forms", "percents", "measures", "short measures", "dates", "times")
# Nobody knows a rate, so that nothing but the texts themselves can explain a difference.
NO_RATES = Table([])


def passages(language: str, figures: st.SearchStrategy[Written]) -> st.SearchStrategy[Passage]:
    """Figures alone, in prose, and after the names of languages."""
    return st.one_of(
        testing.sentences(language, figures, frames=["{}"], most=1),
        testing.sentences(language, figures, frames=FRAMES[language]),
        testing.sentences(language, figures),
    )


def any_figure(language: str) -> st.SearchStrategy[Written]:
    return st.one_of([strategy(language) for strategy in FORMS.values()])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", EXACT)
@settings(max_examples=50)
@given(data=st.data())
def test_what_a_locale_writes_is_read_exactly(language: str, form: str, data: st.DataObject) -> None:
    passage = data.draw(passages(language, FORMS[form](language)))
    mentions = extract(passage.text, language)

    assert [mention.span for mention in mentions] == list(passage.spans)
    for figure, mention in zip(passage.figures, mentions, strict=True):
        assert figure.agrees(mention.quantity), mention.readings
        assert figure.quantity.resolution in (None, mention.quantity.resolution)


# Where carrying, dropping and joining number words goes wrong: at the powers of ten and beside them.
SCALES = sorted(
    {10**power * count - less for power in range(1, 12) for count in (1, 2, 21) for less in (0, 1)}
    | {1000 * count + rest for count in (1, 21, 31, 101, 121, 1001) for rest in (2, 11, 21, 100, 999)}
)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=100)
@given(data=st.data())
def test_number_words_beside_the_powers_of_ten_go_round(language: str, data: st.DataObject) -> None:
    value = data.draw(st.sampled_from(SCALES))
    figure = data.draw(testing.spelled(language, low=value, high=value))

    assert [(mention.text, mention.quantity.figure) for mention in extract(figure.text, language)] == [
        (figure.text, value)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=80)
@given(data=st.data())
def test_an_amount_is_read_exactly_in_one_of_its_readings(language: str, data: st.DataObject) -> None:
    passage = data.draw(passages(language, testing.money(language)))
    mentions = extract(passage.text, language)

    assert [mention.span for mention in mentions] == list(passage.spans)
    for figure, mention in zip(passage.figures, mentions, strict=True):
        assert any(figure.agrees(reading.quantity) for reading in mention.readings)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=50)
@given(data=st.data(), before=st.text(max_size=30), after=st.text(max_size=30))
def test_the_lines_around_a_text_change_nothing_in_it(
    language: str, data: st.DataObject, before: str, after: str
) -> None:
    passage = data.draw(passages(language, any_figure(language)))
    start, end = len(before) + 1, len(before) + 1 + len(passage.text)
    around = extract(f"{before}\n{passage.text}\n{after}", language)

    assert [
        (mention.span.start - start, mention.span.end - start, mention.readings)
        for mention in around
        if start <= mention.span.start < end
    ] == [(mention.span.start, mention.span.end, mention.readings) for mention in extract(passage.text, language)]


# Whatever text is made of, and what figures are made of, in any order.
SIGNS = "0123456789.,'’-–−/%‰$€£¥½²³°′″:;()+±~<>≈×&#@*١३௪億Ⅷ①ßﬁiaeskKm"
SPACES = " \u00a0\u202f\u2009\n\t\0\u0301\u200d\u200f\u2028\ufeff"
WORDS = [
    *("million", "miljoner", "hundred", "tusen", "and", "och", "a", "en", "half", "halv", "one", "femton", "dozen"),
    *("century", "January", "maj", "mars", "May", "percent", "procent", "per", "annually", "km/h", "mm", "USD", "SEK"),
    *(
        "kr",
        "mkr",
        "kronor",
        "from",
        "to",
        "mellan",
        "between",
        "or",
        "about",
        "omkring",
        "over",
        "nästan",
        "kl.",
        "p.m.",
    ),
]
ENDINGS = ["i̇", "two-", "talet ", "th ", ":e ", "F-", "No. ", "1950", "2024-"]
PIECES = [*SIGNS, *SPACES, *WORDS, *(f"{word} " for word in WORDS), *ENDINGS]


@pytest.mark.parametrize("language", [*LANGUAGES, "ja", "ar"])
@settings(max_examples=200)
@example(text="0 \u200d")
@given(text=st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_text_raises_and_every_mention_is_a_piece_of_it_with_readings(language: str, text: str) -> None:
    end = 0
    for mention in extract(text, language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.text == mention.span.of(text)
        assert mention.readings
        assert json.dumps(mention.to_dict())
        end = mention.span.end


Pair = tuple[Document, Document]
Statement = tuple[str, str]


def documents(lines: list[Statement]) -> Pair:
    """An English and a Swedish document of the same lines."""
    english, swedish = ("\n".join(side) for side in zip(*lines, strict=True))
    return Document.from_text(english, "en"), Document.from_text(swedish, "sv")


@st.composite
def statements(draw: st.DrawFn, figures: st.SearchStrategy[tuple[Written, ...]]) -> Statement:
    """One sentence in English and Swedish that states the same figure."""
    english, swedish = draw(figures)
    frame = draw(st.sampled_from(range(len(FRAMES["en"]))))
    return FRAMES["en"][frame].format(english.text), FRAMES["sv"][frame].format(swedish.text)


def faithful(*, most: int = 4) -> st.SearchStrategy[list[Statement]]:
    """Sentences in which both languages say the same."""
    figures = testing.translated(
        *LANGUAGES, forms=["numbers", "compact", "percents", "money", "measures", "dates", "times"]
    )
    return st.lists(statements(figures), min_size=1, max_size=most, unique=True)


def concerns(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity >= Severity.MINOR]


def mirrored_concerns(report: Report) -> list[Finding]:
    """Those that are raised either way; a part of a date is looked for in the translation only."""
    return [finding for finding in concerns(report) if (finding.rule, finding.severity) != ("date", Severity.MINOR)]


@settings(max_examples=40)
@given(lines=faithful())
def test_a_faithful_translation_raises_no_concern(lines: list[Statement]) -> None:
    source, target = documents(lines)

    assert concerns(compare(source, target, rates=NO_RATES)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40)
@given(data=st.data())
def test_a_document_compared_with_itself_yields_no_findings(language: str, data: st.DataObject) -> None:
    passage = data.draw(passages(language, any_figure(language)))
    document = Document.from_text(passage.text, language)

    assert compare(document, document, rates=NO_RATES).findings == ()


@st.composite
def with_another_digit(draw: st.DrawFn) -> list[Statement]:
    """Sentences of which one has another digit in Swedish."""
    lines = draw(faithful())
    place = draw(st.sampled_from(range(len(lines))))
    english, swedish = lines[place]
    index = draw(st.sampled_from([index for index, character in enumerate(swedish) if character.isdigit()]))
    digit = draw(st.sampled_from([digit for digit in "123456789" if digit != swedish[index]]))
    lines[place] = english, f"{swedish[:index]}{digit}{swedish[index + 1 :]}"
    return lines


@settings(max_examples=60)
@given(lines=with_another_digit())
def test_a_changed_digit_is_found(lines: list[Statement]) -> None:
    source, target = documents(lines)

    assert concerns(compare(source, target, rates=NO_RATES))


@settings(max_examples=40)
@given(lines=with_another_digit())
def test_swapping_source_and_target_mirrors_the_findings(lines: list[Statement]) -> None:
    source, target = documents(lines)
    mirrored = {"omission": "addition", "addition": "omission"}
    there = [
        (mirrored.get(finding.rule, finding.rule), finding.target, finding.source)
        for finding in mirrored_concerns(compare(source, target, rates=NO_RATES))
    ]
    back = [
        (finding.rule, finding.source, finding.target)
        for finding in mirrored_concerns(compare(target, source, rates=NO_RATES))
    ]

    assert sorted(there, key=repr) == sorted(back, key=repr)


def of_value(form: str, value: int, language: str, *, unit: str, currency: str) -> st.SearchStrategy[Written]:
    """One number in one language, in a form that can state it."""
    if form == "money":
        return testing.money(language, currencies=[currency], low=value, high=value)
    if form == "measures":
        return testing.measures(language, units=[unit], low=value, high=value)
    if form == "percents":
        return testing.percents(language, low=value, high=value)
    return testing.numbers(language, low=value, high=value)


@st.composite
def with_a_figure_a_thousand_times_too_large(draw: st.DrawFn) -> tuple[list[Statement], Statement]:
    """Faithful sentences, and one that says a thousand times as much in Swedish."""
    form = draw(st.sampled_from(["numbers", "percents", "money", "measures"]))
    value, unit = draw(st.integers(1, 10**7)), draw(st.sampled_from(["kilometer", "kilogram", "hour", "square-meter"]))
    currency = draw(st.sampled_from(testing.CURRENCIES))
    english = draw(of_value(form, value, "en", unit=unit, currency=currency))
    swedish = draw(of_value(form, 1000 * value, "sv", unit=unit, currency=currency))
    return draw(faithful(most=3)), draw(statements(st.just((english, swedish))))


@settings(max_examples=60)
@given(case=with_a_figure_a_thousand_times_too_large(), data=st.data())
def test_a_figure_a_thousand_times_too_large_is_found(case: Any, data: st.DataObject) -> None:
    lines, wrong = case
    place = data.draw(st.integers(0, len(lines)))
    source, target = documents([*lines[:place], wrong, *lines[place:]])

    assert concerns(compare(source, target, rates=NO_RATES))


def work(run: Callable[[], object]) -> int:
    """How many lines of Python a call executes: a measure of work that no other load on the machine disturbs."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


# Texts that lead a careless reader to look at everything again for each figure.
HOSTILE = [
    *("7", "1 ", "123 456 ", "123,", "1.", "1'", "-1", "1-", "1/2/", "1:", "1\u0301", "$", "$1", "€ ", "½", "億", "\0"),
    *("a", "a-", "A1-", "SEK", "SEK1", "hundred", "hundra", "\u00ad", "one-", "twenty-", "1\n", "1950-", "1950-talet"),
    *("hundred ", "hundra ", "two and ", "a million ", "half a ", "dozen ", "5 to ", "3 or ", "5, ", "between 1 and "),
    *("5% of ", "2 maj ", "May ", "maj/", "6'2\"", "6 feet 2 ", "kr ", "lakh crore ", "more than "),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_twice_the_text_is_no_more_than_twice_the_work(language: str, piece: str) -> None:
    extract(piece, language)
    size = 160 // len(piece)
    once, twice, four = (work(lambda n=n: extract(piece * n, language)) for n in (size, 2 * size, 4 * size))  # type: ignore[misc]

    assert twice <= 2.3 * once
    assert four <= 2.3 * twice
