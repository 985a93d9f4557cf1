"""A conversion in sentences a journalist can check: a result as exact as the amount, every step with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..quantity import significant
from ..rate import Rate
from ..report.expressed import rounded
from ..report.wording import worded

if TYPE_CHECKING:
    from datetime import date

    from ..extract.constant_prices import Prices
    from ..normalize import Normalized
    from ..quantity import Mention
    from ..rate import Deflator


def sentences(mention: Mention, result: Normalized, on: date, said: Prices | None = None) -> str:
    """The result, its steps in the order they were taken, and in which order that is; ``said``: at which prices."""
    base_year = result.basis.base_year if result.basis else None
    amount = worded(rounded(result.quantity, mention.quantity))
    prices = f" in prices of {base_year}" if base_year else ""
    if said is not None:
        of = f" in prices of {said.year or on.year}{'' if said.year else ', the year of the text'}"
    else:
        of = f" of {on.year}" if base_year else ""
    lines = [f"{mention.text}{of} = {amount}{prices}"]
    for step in result.steps:
        lines += [f"  {line}" for line in (_rate(step) if isinstance(step, Rate) else _prices(step))]
    return "".join(f"{line}\n" for line in [*lines, *_order(result)])


def _rate(step: Rate) -> list[str]:
    if step.average_of:
        when = f"the average of {step.average_of}"
    elif step.staleness:
        when = f"on {_day(step.observed_on)}, the last one known, {step.staleness} day{'s'[: step.staleness > 1]} older"
    else:
        when = f"on {_day(step.observed_on)}"
    return [f"1 {step.base} = {significant(step.value, 8)} {step.quote}, {when}", f"  {step.citation}"]


def _prices(step: Deflator) -> list[str]:
    change = f"prices of {step.territory} from {step.year} to {step.reference_year}: × {significant(step.value, 8)}"
    return [change, f"  {step.citation}"]


def _order(result: Normalized) -> list[str]:
    """Which of the two steps came first, for it matters by up to a factor of two."""
    basis = result.basis
    if basis is None or len(result.steps) < 2:
        return []
    if basis.order == "deflate-first":
        return [f"  Deflated first: the prices are those of the amount's own money ({basis.territory})."]
    return [f"  Converted first: the prices are those of the money converted to ({basis.territory})."]


def _day(when: date) -> str:
    return f"{when:%A} {when.day} {when:%B %Y}"
