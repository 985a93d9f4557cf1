"""``crosstally convert``: one amount of money in another currency, and in another year's prices."""

from __future__ import annotations

import json
from datetime import date as Date  # noqa: N812 - `date` is an option here
from typing import TYPE_CHECKING

import click

from .options import currency, date_option, formats, own_rates, rates_option, require, to_options
from .output import write

if TYPE_CHECKING:
    from fractions import Fraction

    from ..extract.constant_prices import Prices
    from ..normalize import Normalized
    from ..quantity import Mention
    from ..rate import Order
    from ..text import Span

# A conversion rarely has finitely many decimals; these are more than any rate supports, and "exact" has them all.
_DIGITS = 15


@click.command()
@click.argument("amount")
@click.option("--lang", metavar="TAG", required=True, help="Language AMOUNT is written in (BCP 47).")
@date_option(required=True)
@to_options(required=True)
@rates_option()
@formats("text", "json")
def convert(
    amount: str,
    lang: str,
    date: Date,
    to: str,
    base_year: int | None,
    territory: str | None,
    order: Order,
    rates: str | None,
    format: str,  # noqa: A002 - the name of the option
) -> None:
    """Convert AMOUNT, an expression such as "4,2 miljarder kronor", at the rate of a day.

    Of an amount at the prices of a year, "25 000 kronor i 1990 års priser", that year is the one to begin with.
    """
    from ..normalize import normalize
    from ..rate import Basis
    from .provenance import sentences

    mention, prices = _money_in(amount, lang)
    basis = Basis(currency(to), base_year, territory, order)
    year = prices.year if prices else None
    result = normalize(mention.quantity, basis, on=date, rates=own_rates(rates), prices_of=year)
    write(_json(mention, result, prices) if format == "json" else sentences(mention, result, date, prices))


def _money_in(amount: str, language: str) -> tuple[Mention, Prices | None]:
    """The one amount of money, and what is said of its prices."""
    from ..extract import extract
    from ..extract.constant_prices import prices_of

    mentions = extract(amount, language)
    money = [mention for mention in mentions if mention.quantity.currency]
    prices = prices_of(amount, money[0].span, language) if len(money) == 1 else None
    if prices is not None:  # the year is a figure, and no amount
        mentions = tuple(m for m in mentions if m in money or not _overlap(m.span, prices.span))
    found = "nothing" if not mentions else ", ".join(f"{m.text!r} ({m.quantity.kind})" for m in mentions)
    require(
        len(money) == len(mentions) == 1,
        f"expected one amount of money in {amount!r}, found {found}; write it as in a text",
    )
    require(money[0].complete, f"{amount!r} has a word beside the figure that is not understood; spell the scale out")
    return money[0], prices


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _json(mention: Mention, result: Normalized, prices: Prices | None) -> str:
    from ..finding import step_dict
    from ..quantity import exact

    quantity, basis = result.quantity, _basis(result)
    low, high = (quantity.value.lower, quantity.value.upper) if quantity.value else (None, None)
    figures = {"value": quantity.figure, "low": low, "high": high}
    written = {
        "input": mention.to_dict(),
        "result": {
            **{name: _written(figure) for name, figure in figures.items()},
            "currency": quantity.currency, "unit": quantity.unit, "base_year": basis["base_year"],
        },
        "exact": {name: exact(figure) for name, figure in figures.items()},
        "basis": basis,
        "prices_of": prices.year if prices else None,
        "steps": [step_dict(step) for step in result.steps],
    }  # fmt: skip
    return json.dumps(written, ensure_ascii=False, indent=2) + "\n"


def _basis(result: Normalized) -> dict[str, object]:
    names = ("currency", "base_year", "territory", "order")
    return {name: getattr(result.basis, name, None) for name in names}


def _written(value: Fraction | None) -> str | None:
    """All digits of a number that has few enough, else so many."""
    from ..quantity import exact, significant

    digits = exact(value)
    return digits if value is None or digits is None or len(digits) <= _DIGITS else significant(value, _DIGITS)
