"""What we ask of CLDR, held against locales whose customs are known."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crosstally.errors import UnknownLanguage
from crosstally.languages import load
from crosstally.languages.affixes import enter_scales, enter_units
from crosstally.languages.cldr import Cldr
from crosstally.languages.entries import Entries
from crosstally.languages.words import words
from crosstally.unit import units

# Languages with regions, scripts and writing systems far apart.
TAGS = [
    "en",
    "en-GB",
    "sv",
    "de",
    "de-CH",
    "fr",
    "pl",
    "ru",
    "ar",
    "fa",
    "he",
    "hi",
    "bn",
    "ja",
    "ko",
    "th",
    "zh-Hant-TW",
]


def meanings(tag: str, form: str) -> set[tuple[Any, str]]:
    """What a form means in CLDR: values and roles."""
    entries, cldr = Entries(), Cldr(tag)
    list(enter_scales(entries, cldr))
    enter_units(entries, cldr, units(), ())
    return {(value, role) for role, parts, value, _ in entries if parts == words(form)}


@pytest.mark.parametrize(
    ("tag", "decimal", "group"),
    [
        ("en", ".", ","),
        ("sv", ",", "\u00a0"),
        ("de", ",", "."),
        ("de-CH", ".", "’"),
        ("fr", ",", "\u202f"),
        ("hi", ".", ","),
        ("ar", ".", ","),  # of its Western digits
    ],
)
def test_separators_are_the_locales_own(tag: str, decimal: str, group: str) -> None:
    symbols = Cldr(tag).symbols()

    assert (symbols.decimal, symbols.group) == (decimal, group)


@pytest.mark.parametrize(
    ("tag", "form", "power"),
    [
        ("en", "million", 6),
        ("en", "B", 9),
        ("sv", "miljarder", 9),
        ("sv", "biljoner", 12),
        ("de", "Billionen", 12),
        ("es", "mil millones", 9),
        ("pt", "bilhões", 9),
        ("hi", "करोड़", 7),
        ("ja", "億", 8),
        ("ko", "만", 4),
    ],
)
def test_a_compact_form_stands_for_a_power_of_ten(tag: str, form: str, power: int) -> None:
    assert (Fraction(10) ** power, "scale") in meanings(tag, form)


@pytest.mark.parametrize(
    ("tag", "form", "power"),
    [
        ("sw", "elfu", 3),
        ("ha", "Dubu", 3),
        ("my", "ကုဋေ", 7),  # stands before a number with another scale behind it: ten million hundred thousands
    ],
)
def test_a_scale_may_stand_before_its_number(tag: str, form: str, power: int) -> None:
    assert (Fraction(10) ** power, "leading-scale") in meanings(tag, form)


def test_a_compact_form_without_a_number_is_one() -> None:
    assert ("mille", 1000) in list(enter_scales(Entries(), Cldr("fr")))


@pytest.mark.parametrize("tag", TAGS)
def test_no_form_is_empty_or_holds_a_digit_to_fill_in(tag: str) -> None:
    cldr = Cldr(tag)
    forms = [form for source in (cldr.currency_names, cldr.months) for form, _ in source()]

    assert [form for form in forms if not form.strip()] == []


@pytest.mark.parametrize(
    ("tag", "name", "code"),
    [("en", "Swedish kronor", "SEK"), ("sv", "svenska kronor", "SEK"), ("de", "Schweizer Franken", "CHF")],
)
def test_currencies_have_plural_names(tag: str, name: str, code: str) -> None:
    assert (name, code) in set(Cldr(tag).currency_names())


def test_a_symbol_is_never_the_code_itself() -> None:
    symbols = set(Cldr("en").currency_symbols())

    assert ("€", "EUR") in symbols
    assert all(symbol != code for symbol, code in symbols)


@pytest.mark.parametrize(
    ("tag", "form", "unit"),
    [
        ("en", "kilometers", "kilometer"),
        ("sv", "km", "kilometer"),
        ("ru", "километров", "kilometer"),
        ("sv", "år", "year"),
    ],
)
def test_units_are_known_in_every_width_and_plural(tag: str, form: str, unit: str) -> None:
    assert ((unit,), "unit") in meanings(tag, form)


@pytest.mark.parametrize(
    ("tag", "form", "around"),
    [
        ("sw", "kilomita", ((), "kilometer")),
        ("ja", "時速", (("キロメートル",), "kilometer-per-hour")),
        ("te", "గంటకు", (("కిలోమీటర్లు",), "kilometer-per-hour")),
    ],
)
def test_a_unit_may_stand_before_its_number_or_on_both_sides(tag: str, form: str, around: object) -> None:
    assert any(around in value for value, role in meanings(tag, form) if role == "unit-before")


def test_what_an_amount_is_counted_per_is_a_period() -> None:
    assert ("hour", "period") in meanings("de", "pro Stunde")


def test_a_dual_is_two_of_its_unit() -> None:
    assert ((Fraction(2), "month"), "amount") in meanings("ar", "شهران")


@pytest.mark.parametrize(
    ("tag", "form", "month"),
    [("en", "May", 5), ("sv", "maj", 5), ("pl", "maja", 5), ("pl", "maj", 5), ("fi", "toukokuuta", 5)],
)
def test_months_are_known_alone_and_in_a_date(tag: str, form: str, month: int) -> None:
    assert (form, month) in set(Cldr(tag).months())


def test_the_week_begins_with_monday_at_nought() -> None:
    assert ("Monday", 0) in set(Cldr("en").weekdays())
    assert ("söndag", 6) in set(Cldr("sv").weekdays())


@pytest.mark.parametrize(
    ("tag", "day_first"), [("en", False), ("en-GB", True), ("sv", False), ("de", True), ("fr", True)]
)
def test_the_short_date_says_which_small_number_is_the_day(tag: str, day_first: bool) -> None:
    order = load(tag).date_order

    assert (order.index("d") < order.index("M")) is day_first


@pytest.mark.parametrize(("tag", "capital"), [("en", True), ("de", True), ("sv", False), ("fr", False), ("pl", False)])
def test_some_languages_write_months_with_a_capital(tag: str, capital: bool) -> None:
    assert Cldr(tag).capital_months() is capital


@pytest.mark.parametrize("tag", ["", "xx-nowhere", "swedish", "e n", "12"])
def test_a_tag_without_data_is_an_unknown_language(tag: str) -> None:
    with pytest.raises(UnknownLanguage, match="BCP 47"):
        Cldr(tag)
