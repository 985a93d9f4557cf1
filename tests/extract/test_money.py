"""Currencies beside a figure: symbols, codes and names, before it, behind it, glued to it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from figures_in import likeliest, readings_of, spans, values
from hypothesis import given
from hypothesis import strategies as st

from crosstally import testing
from crosstally.extract import extract


def amounts(text: str, language: str) -> list[tuple[object, ...]]:
    return likeliest(text, language, "value", "currency")


@pytest.mark.parametrize(
    ("text", "language", "value", "currency"),
    [
        ("$8 billion", "en", "8000000000", "USD"),
        ("USD 190 million", "en", "190000000", "USD"),
        ("8 bln USD", "en", "8000000000", "USD"),
        ("USD34.6 million", "en", "34600000", "USD"),
        ("HK$5.5bn", "en", "5500000000", "HKD"),
        ("€1.5m", "en", "1500000", "EUR"),
        ("MUSD 12", "en", "12000000", "USD"),
        ("12 MSEK", "sv", "12000000", "SEK"),
        ("kr 4,2 mdr", "sv", "4200000000", "SEK"),
        ("4,2 miljarder kronor", "sv", "4200000000", "SEK"),
        ("12 mkr", "sv", "12000000", "SEK"),
        ("3,5 mld zł", "pl", "3500000000", "PLN"),
        ("50 cents", "en", "0.5", "USD"),
        ("87 öre", "sv", "0.87", "SEK"),
    ],
)
def test_a_currency_is_found_before_behind_and_glued(text: str, language: str, value: str, currency: str) -> None:
    assert amounts(text, language) == [(value, currency)]
    assert spans(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("500 kronor", "sv", "SEK"),
        ("$5", "en", "USD"),
    ],
)
def test_a_shared_name_is_first_the_currency_of_the_languages_country(text: str, language: str, first: str) -> None:
    assert amounts(text, language) == [("500" if "500" in text else "5", first)]


def test_a_shared_name_keeps_its_other_currencies_as_readings() -> None:
    [readings] = readings_of("500 kronor", "sv")

    assert {"SEK", "NOK", "DKK"} <= {reading["currency"] for reading in readings}


@pytest.mark.parametrize(
    ("text", "currency"),
    [("500 Swedish kronor", "SEK"), ("500 Norwegian kroner", "NOK"), ("500 Hong Kong dollars", "HKD")],
)
def test_a_country_in_the_name_settles_the_currency(text: str, currency: str) -> None:
    [readings] = readings_of(text, "en")

    assert {reading["currency"] for reading in readings} == {currency}


@pytest.mark.parametrize(
    ("text", "language"),
    [("They paid in Russian rubles.", "en"), ("De betalade i kronor och öre.", "sv"), ("(mln USD)", "en")],
)
def test_a_currency_without_an_amount_is_no_mention(text: str, language: str) -> None:
    assert values(text, language) == []


def test_a_country_is_no_currency() -> None:
    assert amounts("$400 million worth of US equipment and 500 US troops", "en") == [
        ("400000000", "USD"),
        ("500", None),
    ]


def test_a_word_in_capitals_is_no_code() -> None:
    assert amounts("ALL 5 of us", "en") == [("5", None)]


def test_an_amount_in_parentheses_is_an_amount_of_its_own() -> None:
    assert amounts("He got 10 USD (9 EUR).", "en") == [("10", "USD"), ("9", "EUR")]


def test_a_symbol_belongs_to_the_number_behind_it() -> None:
    assert amounts("5 of $10", "en") == [("5", None), ("10", "USD")]


def test_a_large_pound_is_money_and_a_small_one_weighs() -> None:
    assert likeliest("20 pounds and then 20 million pounds", "en", "kind") == [("measure",), ("money",)]


def test_an_unknown_scale_is_never_read_as_nothing() -> None:
    [mention] = extract("3 zln USD", "en")

    assert not mention.complete
    assert mention.quantity.value is None
    assert mention.quantity.currency == "USD"


@given(st.sampled_from(["sv", "de", "nb", "pl", "it", "pt", "ru"]), st.data())
def test_an_amount_as_cldr_writes_it_is_read(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.money(language))
    [mention] = extract(figure.text, language)

    assert any(figure.agrees(reading.quantity) for reading in mention.readings)


@pytest.mark.parametrize(
    ("text", "language", "value", "currency"),
    [
        ("5 dollars and 30 cents", "en", Fraction(53, 10), "USD"),
        ("five dollars and thirty cents", "en", Fraction(53, 10), "USD"),
        ("$5 and 30 cents", "en", Fraction(53, 10), "USD"),
        ("£3 50p", "en", Fraction(7, 2), "GBP"),
        ("4 kr 50 öre", "sv", Fraction(9, 2), "SEK"),
        ("3 euros 50", "fr", Fraction(7, 2), "EUR"),
        ("3 euros con 50 céntimos", "es", Fraction(7, 2), "EUR"),
        ("5 zł 50 gr", "pl", Fraction(11, 2), "PLN"),
        ("49:90 kr", "sv", Fraction(499, 10), "SEK"),
        ("49,- Kč", "cs", Fraction(49), "CZK"),
        ("CHF 49.–", "de", Fraction(49), "CHF"),
        ("Euro 3,50", "de", Fraction(7, 2), "EUR"),
        ("rupees 500 crore", "en", Fraction(500 * 10**7), "INR"),
        ("US $400 million", "en", Fraction(400 * 10**6), "USD"),
        ("CHF-20.00", "de-CH", Fraction(-20), "CHF"),
        ("€ -20,00", "nl", Fraction(-20), "EUR"),
        ("€ 20,00-", "fy", Fraction(-20), "EUR"),
    ],
)
def test_an_amount_in_pieces_is_one_amount(text: str, language: str, value: Fraction, currency: str) -> None:
    mentions = extract(text, language)

    assert [(mention.text, mention.quantity.figure, mention.quantity.currency) for mention in mentions] == [
        (text, value, currency)
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [("ALL 5 of us", "en"), ("TOP 10", "de"), ("Euro 2024", "it"), ("BAD 5", "en"), ("SOS 112", "sv")],
)
def test_capitals_and_names_before_a_bare_number_are_no_currency(text: str, language: str) -> None:
    assert all(mention.quantity.currency is None for mention in extract(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "He paid 5 euros 50 times.",
        "She paid 5 euros, 50 of them in coins.",
        "It rose 5 dollars 50 percent of the time.",
    ],
)
def test_two_digits_behind_an_amount_may_count_something_else(text: str) -> None:
    assert extract(text, "en")[0].quantity.figure == 5
