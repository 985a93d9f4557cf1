"""The drawings: places are exact, and nothing is drawn outside of its frame."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.bead import Bead
from crosstally.finding import Finding, Report, Severity
from crosstally.rate import Rate
from crosstally.report.html.chart import chart
from crosstally.report.html.frame import HEIGHT, WIDTH
from crosstally.report.html.strip import strip
from crosstally.text import Document

EVIDENCE: dict[str, object] = {"implied_low": "10.45", "implied_rate": "10.5", "implied_high": "10.55"}


def finding(values: list[Fraction], *, every: int = 7, evidence: dict[str, object] | None = None) -> Finding:
    """A finding with a history of these values, the last of them observed on 5 January 2026."""
    last = date(2026, 1, 5)
    days = [last - timedelta(days=every * back) for back in reversed(range(len(values)))]
    history = tuple(Rate("USD", "SEK", day, value, "bank") for day, value in zip(days, values, strict=True))
    return Finding(
        "exchange-rate", Severity.MAJOR, "", evidence=EVIDENCE if evidence is None else evidence, history=history
    )


@pytest.mark.parametrize("values", [[], [Fraction(10)]])
def test_what_is_no_line_is_not_drawn(values: list[Fraction]) -> None:
    assert chart(finding(values)) is None


def test_places_are_in_proportion_to_days_and_rates() -> None:
    drawn = chart(finding([Fraction(9), Fraction(10), Fraction(11)]))
    assert drawn is not None
    points = [tuple(map(float, point.split(","))) for point in drawn.line.split()]

    assert points[1][0] * 2 == pytest.approx(points[0][0] + points[2][0])
    assert points[1][1] * 2 == pytest.approx(points[0][1] + points[2][1])
    assert [tick.label for tick in drawn.rows] == ["9", "10", "11"]
    assert float(drawn.bands[0].middle) * 2 == pytest.approx(points[1][1] + points[2][1])
    assert drawn.published.label.text == "11 on 5 Jan 2026"


def test_a_day_before_the_record_has_no_point() -> None:
    earlier = {**EVIDENCE, "last_held_on": "2001-02-03", "last_held_rate": "10.5"}
    drawn = chart(finding([Fraction(9), Fraction(8)], evidence=earlier))

    assert drawn is not None
    assert drawn.held is None
    assert drawn.description.endswith("That last held on 3 Feb 2001.")


def test_each_of_several_rates_is_drawn() -> None:
    drawn = chart(finding([Fraction(9), Fraction(8)], evidence={"implied_rates": ["8.5", "9.5", "8.5"]}))

    assert drawn is not None
    assert [band.label.text for band in drawn.bands] == ["implied 8.5", "implied 9.5"]


RATES = st.fractions(min_value=Fraction(1, 10**6), max_value=Fraction(10**6))


@given(st.lists(RATES, min_size=2, max_size=30), RATES, st.integers(1, 400), st.booleans())
def test_everything_lies_within_the_frame(values: list[Fraction], implied: Fraction, every: int, held: bool) -> None:
    evidence: dict[str, object] = {f"implied_{name}": str(implied) for name in ("low", "rate", "high")}
    if held:
        evidence |= {
            "last_held_on": (date(2026, 1, 5) - timedelta(days=every)).isoformat(),
            "last_held_rate": str(values[-2]),
        }
    drawn = chart(finding(values, every=every, evidence=evidence))
    assert drawn is not None
    points = [tuple(map(float, point.split(","))) for point in drawn.line.split()]
    ends = [(float(point.x), float(point.y)) for point in (drawn.published, drawn.held) if point]
    labels = [
        (float(each.label.x), float(each.label.y)) for each in (drawn.published, drawn.held, *drawn.bands) if each
    ]

    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in (*points, *ends, *labels))
    assert all(drawn.left <= float(tick.at) <= drawn.right for tick in drawn.columns)
    assert all(drawn.top <= float(tick.at) <= drawn.bottom for tick in drawn.rows)
    assert len(drawn.columns) <= 7
    assert len(drawn.rows) <= 6


def test_of_a_long_text_only_paragraphs_that_tell_something_are_drawn() -> None:
    long = Document.from_paragraphs(["A paragraph."] * 2000, "en")
    beads = tuple(Bead((index,), (index,) if index != 7 else (), 1.0) for index in range(2000))
    drawn = strip(Report(long, long, None, beads, (), ()), [])

    assert [block.fate for block in drawn.blocks[0]] == ["", "missing"]


@given(st.integers(2, 900), st.integers(1, 40))
def test_names_of_days_never_meet(count: int, every: int) -> None:
    drawn = chart(finding([Fraction(10 + index % 3) for index in range(count)], every=every))
    assert drawn is not None
    half = Fraction(25)
    ends = [
        (Fraction(tick.at) - half * (2 if tick.anchor == "end" else 1), tick) for tick in drawn.columns if tick.label
    ]
    for (_, first), (start, _) in pairwise(ends):
        assert Fraction(first.at) + half <= start
