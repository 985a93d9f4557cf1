"""Pairing the figures of two documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from figures_by_hand import day, document, matched, mention, money, number, relations
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.providers import Table
from crosstally.quantity import Mention, Quantity
from crosstally.rate import Rate

figures = st.one_of(
    st.integers(0, 3000).map(lambda value: number(str(value))),
    st.integers(1, 3000).map(lambda value: money(str(value), "USD")),
    st.integers(1, 3000).map(lambda value: number(str(value), "measure", unit="mile")),
    st.integers(1900, 2030).map(lambda year: day(str(year))),
    st.integers(1, 28).map(lambda number: day(f"2019-05-{number:02}")),
)
paragraphs = st.lists(st.lists(figures, max_size=6), max_size=4)


@settings(deadline=None)
@given(paragraphs, paragraphs)
def test_every_figure_is_matched_missing_or_added(ours: list[list[Quantity]], theirs: list[list[Quantity]]) -> None:
    source, target = document(*ours), document(*theirs)
    matches = matched(source, target)
    assert {entry.source for entry in matches} - {None} == set(source[1].mentions)
    assert {entry.target for entry in matches} - {None} == set(target[1].mentions)


@settings(deadline=None)
@given(paragraphs)
def test_a_document_against_itself_is_the_same_throughout(ours: list[list[Quantity]]) -> None:
    source = document(*ours)
    assert all(entry.relation == "same" and entry.source == entry.target for entry in matched(source, source))


@settings(deadline=None)
@given(paragraphs, paragraphs)
def test_matching_does_not_depend_on_which_text_is_the_source(
    ours: list[list[Quantity]], theirs: list[list[Quantity]]
) -> None:
    source, target = document(*ours), document(*theirs)
    there, back = matched(source, target), matched(target, source)
    mirrored = {"missing": "added", "added": "missing"}
    assert sorted(relations(there)) == sorted(mirrored.get(name, name) for name in relations(back))


def test_of_two_counterparts_at_the_same_distance_either_side_chooses_the_first() -> None:
    zero, first, second = number("0"), day("2019-05-01"), day("2019-05-02")
    source, target = (
        document([zero, zero, first, second, zero, zero]),
        document([zero, zero, second, day("1900"), second, zero]),
    )
    there, back = relations(matched(source, target)), relations(matched(target, source))
    assert sorted(there) == sorted(back) == ["different", "repeated", "repeated", "same", "same", "same", "same"]


def test_a_changed_figure_is_one_match_that_differs() -> None:
    matches = matched(document([number("300"), number("7")]), document([number("600"), number("7")]))
    assert relations(matches) == ["different", "same"]


def test_a_number_and_a_date_are_not_held_to_be_one_changed_figure() -> None:
    matches = matched(document([number("12")]), document([day("2019-05-03")]))
    assert relations(matches) == ["missing", "added"]


def test_a_converted_amount_is_one_match() -> None:
    rates = Table([Rate("USD", "SEK", date(2026, 1, 5), Fraction("9.2481"), "a central bank")])
    source = document([money("400000000", "USD", "1000000"), money("10000000000", "USD", "1000000000")])
    target = document([money("105000000000", "SEK", "1000000000"), money("4200000000", "SEK", "100000000")])
    matches = matched(source, target, rates)
    assert relations(matches) == ["converted", "converted"]
    assert matches[0].target == target[1].mentions[1]


def test_amounts_alone_in_their_bead_are_linked_without_any_rate() -> None:
    matches = matched(document([money("400", "USD")]), document([money("4200", "SEK")]))
    assert relations(matches) == ["converted"]


def test_a_figure_moved_to_the_next_paragraph_is_found() -> None:
    matches = matched(document([number("731")], ["x"]), document(["x"], [number("731")]))
    assert relations(matches) == ["same"]


def test_a_figure_said_twice_here_and_once_there_is_repeated() -> None:
    matches = matched(document([number("731")], [number("731")]), document([number("731")], ["again"]))
    assert relations(matches) == ["same", "repeated"]


def test_the_same_figure_in_brackets_in_another_unit_is_not_missing() -> None:
    miles, kilometers = number("10", "measure", unit="mile"), number("16", "measure", unit="kilometer")
    matches = matched(document([miles, " (", kilometers, ")"]), document([kilometers]))
    assert relations(matches) == ["rescaled", "same"]


def test_a_range_is_the_same_as_its_two_ends() -> None:
    matches = matched(document([number("3"), " or", number("4")]), document([number("3", upper="4")]))
    assert relations(matches) == ["part", "part"]


def test_a_share_is_the_same_as_its_part_and_its_whole() -> None:
    share = mention(number("3/10"), number("3"), number("10"))
    assert relations(matched(document([share]), document([number("3"), number("10")]))) == ["same", "part"]
    assert relations(matched(document([share]), document([number("30", "percent")]))) == ["same"]


def test_a_difference_of_degrees_has_no_zero() -> None:
    warmer = replace(number("18", "measure", unit="fahrenheit"), difference=True)
    assert relations(matched(document([warmer]), document([number("10", "measure", unit="celsius")]))) == ["rescaled"]
    assert relations(matched(document([warmer]), document([number("-8", "measure", unit="celsius")]))) == ["different"]


def test_a_number_may_be_a_measure_whose_unit_was_left_out() -> None:
    matches = matched(document([number("7000")]), document([number("7000", "measure", unit="tonne")]))
    assert relations(matches) == ["same"]


def test_half_is_fifty_percent_and_a_rank_is_a_century() -> None:
    half = Quantity("number", number("1/2").value)
    nineteenth = number("19", "ordinal")
    matches = matched(document([half, nineteenth]), document([number("50", "percent"), day("18XX")]))
    assert relations(matches) == ["same", "same"]


def test_a_second_reading_may_agree_and_is_recorded() -> None:
    homes = mention(number("1.25", resolution="0.01"), number("1250"))
    matches = matched(document([number("1250")]), document([homes]))
    assert [(entry.relation, entry.readings) for entry in matches] == [("same", (0, 1))]


def test_a_soft_figure_is_never_held_to_differ() -> None:
    one: Mention = mention(number("1"), soft=True)
    assert relations(matched(document([one]), document([number("24")]))) == ["missing", "added"]


def test_a_thousand_figures_in_one_paragraph_find_their_counterparts() -> None:
    many: list[Quantity | Mention | str] = [number(str(value)) for value in range(1000)]
    matches = matched(document(many), document(list(reversed(many))))
    assert set(relations(matches)) == {"same"}
