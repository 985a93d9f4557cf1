"""Amounts at the prices of a year, as sixteen languages say it."""

from __future__ import annotations

import pytest

from crosstally import extract
from crosstally.extract.constant_prices import Prices, prices_of
from crosstally.text import Span


def said(text: str, language: str) -> Prices | None:
    (amount,) = [mention for mention in extract(text, language) if mention.quantity.currency]
    return prices_of(text, amount.span, language)


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("en", "It cost 4.2 billion kronor in 2015 prices.", 2015),
        ("en", "It cost $5 million (2015 prices).", 2015),
        ("en", "It cost $5 million, in 1990 dollars.", 1990),
        ("sv", "Det kostade 25 000 kr i 1990 års penningvärde.", 1990),
        ("sv", "I 1990 års priser 25 000 kronor.", 1990),
        ("de", "Es kostete 5 Millionen Euro in Preisen von 2010.", 2010),
        ("fr", "Cela a coûté 5 millions de dollars aux prix de 2010.", 2010),
        ("pl", "Kosztowało to 5 mln zł w cenach z 2010 r.", 2010),
        ("es", "Costó 5 millones de dólares a precios de 2010.", 2010),
        ("ru", "Это стоило 5 млрд рублей в ценах 2010 года.", 2010),
        ("ja", "2015年価格で500万ドルかかった。", 2015),
        ("ar", "بلغت التكلفة 5 ملايين دولار بأسعار عام 2010.", 2010),
        ("hi", "2015 की कीमतों पर 5 मिलियन डॉलर।", 2015),
        ("da", "Det kostede 5 millioner kroner i 2010-priser.", 2010),
        ("nb", "Det kostet 5 millioner kroner i 2010-kroner.", 2010),
        ("fi", "Se maksoi 5 miljoonaa euroa vuoden 2010 rahassa.", 2010),
        ("nl", "Het kostte 5 miljoen euro in prijzen van 2010.", 2010),
        ("it", "È costato 5 milioni di dollari a prezzi del 2010.", 2010),
        ("pt", "Custou 5 milhões de dólares a preços de 2010.", 2010),
    ],
)
def test_the_year_whose_prices_are_meant_is_read(language: str, text: str, year: int) -> None:
    found = said(text, language)
    assert found is not None
    assert found.year == year


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "an inflation-adjusted $5 million"),
        ("en", "$5 million, adjusted for inflation"),
        ("sv", "5 miljoner kronor i dagens penningvärde"),
        ("de", "5 Millionen Euro inflationsbereinigt"),
    ],
)
def test_what_is_only_called_adjusted_names_no_year(language: str, text: str) -> None:
    found = said(text, language)
    assert found is not None
    assert found.year is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It cost $5 million in 2015."),
        ("en", "It cost $5 million, not counting what was spent in 2015 prices aside."),
        ("sv", "Det kostade 5 miljoner kronor 1990."),
    ],
)
def test_a_year_alone_says_nothing_of_prices(language: str, text: str) -> None:
    assert prices_of(text, Span(0, 5), language) is None or said(text, language) is None
