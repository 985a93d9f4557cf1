"""Which currencies a shared name or symbol means, by region and turnover."""

from __future__ import annotations

import pytest

from crosstally.extract import extract
from crosstally.languages import load
from crosstally.languages.lexicon import Sense


def currencies(text: str, language: str) -> list[str | None]:
    return [reading.quantity.currency for mention in extract(text, language) for reading in mention.readings]


@pytest.mark.parametrize(
    ("text", "language", "first", "also"),
    [
        ("$5", "en", "USD", "CAD"),  # by turnover
        ("$5", "en-AU", "AUD", "USD"),  # the region's own before it
        ("5 dollars", "en-AU", "AUD", "USD"),  # before what the language's file says as well
        ("5 dollars", "fr-CA", "CAD", "USD"),
        ("$5", "es-MX", "MXN", "USD"),
        ("5 pesos", "es-CO", "COP", "MXN"),  # what pesos mexicanos, pesos colombianos … have in common
        ("$5", "zh-Hant", "TWD", "USD"),  # the region where most who write the language live
        ("¥5", "zh", "CNY", "JPY"),
        ("¥5", "ja", "JPY", "CNY"),
        ("£5", "ar", "GBP", "EGP"),  # the pound sign is not Egypt's own
        ("5 ريال", "ar-SA", "SAR", "OMR"),
        ("Rs 500", "ne", "NPR", "INR"),
        ("5 shilingi", "sw-KE", "KES", "TZS"),
        ("5 krónur", "fo", "DKK", "ISK"),
    ],
)
def test_a_shared_name_means_the_currency_of_the_region_first(text: str, language: str, first: str, also: str) -> None:
    found = currencies(text, language)

    assert found[0] == first
    assert also in found


@pytest.mark.parametrize(("text", "language", "code"), [("5 griwnow", "dsb", "UAH"), ("5 tyska mark", "sv", "DEM")])
def test_a_name_of_one_currency_has_one_reading(text: str, language: str, code: str | None) -> None:
    assert currencies(text, language) == [code]


def test_a_currency_out_of_use_is_no_reading_of_a_name_in_use() -> None:
    assert not {"MXP", "CLE", "UYP"} & set(currencies("5 pesos", "es"))


def test_what_a_language_file_lists_is_all_a_form_means() -> None:
    assert currencies("5 kronor", "sv") == currencies("5 kronor", "sv-FI")


@pytest.mark.parametrize("language", ["en", "es", "ru", "pl"])
def test_short_names_of_single_currencies_are_left_to_the_language_file(language: str) -> None:
    # Marks, sounds, lions and the good are currencies somewhere.
    senses: list[Sense] = [
        sense
        for word in ("gold", "leonas", "драма", "dobra", "dobry")
        for sense in load(language).lexicon.senses.get(word, ())
        if sense.role == "currency" and not sense.others
    ]

    assert senses == []
