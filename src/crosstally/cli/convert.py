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
    from ..quantity import Mention
    from ..rate import Order

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
    """Convert AMOUNT, an expression such as "4,2 miljarder kronor", at the rate of a day."""
    from ..normalize import normalize
    from ..rate import Basis
    from .provenance import sentences

    mention = _money_in(amount, lang)
    basis = Basis(currency(to, lang), base_year, territory, order)
    result = normalize(mention.quantity, basis, on=date, rates=own_rates(rates))
    write(_json(mention, result, base_year) if format == "json" else sentences(mention, result, date))


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
    from ..quantity import exact

    quantity = result.quantity
    low, high = (quantity.value.lower, quantity.value.upper) if quantity.value else (None, None)
    figures = {"value": quantity.figure, "low": low, "high": high}
    written = {
        "input": mention.to_dict(),
        "result": {
            **{name: _written(figure) for name, figure in figures.items()},
            "currency": quantity.currency, "unit": quantity.unit, "base_year": base_year,
        },
        "exact": {name: exact(figure) for name, figure in figures.items()},
        "basis": _basis(result),
        "steps": [step_dict(step) for step in result.steps],
    }  # fmt: skip
    return json.dumps(written, ensure_ascii=False, indent=2) + "\n"


def _basis(result: Normalized) -> dict[str, object] | None:
    basis = result.basis
    if basis is None:
        return None
    names = ("currency", "base_year", "territory", "order")
    return {name: getattr(basis, name) for name in names}


def _written(value: Fraction | None) -> str | None:
    """All digits of a number that has few enough, else so many."""
    from ..quantity import exact, significant

    digits = exact(value)
    return digits if value is None or digits is None or len(digits) <= _DIGITS else significant(value, _DIGITS)
