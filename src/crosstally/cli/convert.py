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

    from ..normalize import Normalized
    from ..quantity import Mention, Quantity
    from ..rate import Order

# A conversion rarely has finitely many decimals; these are more than any rate supports.
_DIGITS = 15
_READABLE = 4


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
    """Convert AMOUNT, an expression such as "4,2 miljarder kronor", at the rate of a day."""
    from ..normalize import normalize
    from ..rate import Basis

    mention = _money_in(amount, lang)
    basis = Basis(currency(to, lang), base_year, territory, order)
    result = normalize(mention.quantity, basis, on=date, rates=own_rates(rates))
    write(_json(mention, result, base_year) if format == "json" else _sentences(mention, result, base_year))


def _money_in(amount: str, language: str) -> Mention:
    from ..extract import extract

    mentions = extract(amount, language)
    money = [mention for mention in mentions if mention.quantity.currency]
    found = "nothing" if not mentions else ", ".join(f"{m.text!r} ({m.quantity.kind})" for m in mentions)
    require(
        len(money) == len(mentions) == 1,
        f"expected one amount of money in {amount!r}, found {found}; write it as in a text",
    )
    require(money[0].complete, f"{amount!r} has a word beside the figure that is not understood; spell the scale out")
    return money[0]


def _json(mention: Mention, result: Normalized, base_year: int | None) -> str:
    from ..finding import step_dict

    quantity = result.quantity
    written = {
        "value": _written(quantity.figure),
        "low": _written(quantity.value.lower) if quantity.value else None,
        "high": _written(quantity.value.upper) if quantity.value else None,
        "currency": quantity.currency,
        "unit": quantity.unit,
        "base_year": base_year,
    }
    steps = [step_dict(step) for step in result.steps]
    return (
        json.dumps({"input": mention.to_dict(), "result": written, "steps": steps}, ensure_ascii=False, indent=2) + "\n"
    )


def _written(value: Fraction | None) -> str | None:
    from ..quantity import significant

    return None if value is None else significant(value, _DIGITS)


def _rounded(quantity: Quantity) -> Quantity:
    """The quantity to the digits a reader can use."""
    from dataclasses import replace
    from fractions import Fraction

    from ..interval import Interval
    from ..quantity import significant

    def short(value: Fraction | None) -> Fraction | None:
        return None if value is None else Fraction(significant(value, _READABLE))

    value = quantity.value
    return quantity if value is None else replace(quantity, value=Interval(short(value.lower), short(value.upper)))


def _sentences(mention: Mention, result: Normalized, base_year: int | None) -> str:
    from ..finding import step_dict
    from ..report.wording import worded

    prices = f", in prices of {base_year}" if base_year else ""
    lines = [f"{mention.text} = {worded(_rounded(result.quantity))}{prices}"]
    for step in map(step_dict, result.steps):
        if step["kind"] == "rate":
            lines.append(
                f"  1 {step['from']} = {step['value']} {step['to']} on {step['observed_on']}: {step['citation']}"
            )
        else:
            lines.append(
                f"  prices of {step['territory']}: {step['from']} × {step['value']} = {step['to']}: {step['citation']}"
            )
    return "".join(f"{line}\n" for line in lines)
