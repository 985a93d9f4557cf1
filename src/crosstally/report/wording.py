"""Quantities and evidence in a few words, for lists, reports and explanations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ..messages import SOURCE, Day, Digits, label, say, told
from ..quantity import Quantity, exact
from .columns import hanging
from .view import View

_INDENT = "    "


def worded(quantity: Quantity, locale: str = SOURCE) -> str:
    """A quantity in a few words: hedge, bound, figure, unit, period.

    >>> from crosstally.interval import Interval
    >>> from crosstally.quantity import Quantity
    >>> worded(Quantity("money", Interval.exactly(4200000), currency="SEK", approximate=True, per="year"))
    'about 4,200,000 SEK per year'
    """
    words = [
        told("about", locale) if quantity.approximate else "",
        told(_BOUNDS[quantity.bound], locale) if quantity.bound else "",
        quantity.edtf or _figure(quantity, locale),
        quantity.currency or quantity.unit or ("%" if quantity.kind == "percent" else ""),
        told("per {unit}", locale, unit=quantity.per) if quantity.per else "",
        quantity.noun or "",
    ]
    return " ".join(filter(None, words))


_BOUNDS: Mapping[str, str] = {
    "at-least": label("at least"),
    "more-than": label("more than"),
    "at-most": label("at most"),
    "less-than": label("less than"),
    "nearly": label("nearly"),
}


def _figure(quantity: Quantity, locale: str) -> str:
    if quantity.figure is not None:
        return grouped(exact(quantity.figure), locale)
    if quantity.value is None:
        return "?"
    return f"{grouped(exact(quantity.value.lower), locale)}–{grouped(exact(quantity.value.upper), locale)}"


def grouped(digits: str | None, locale: str = SOURCE) -> str:
    """Thousands apart: columns of long figures cannot be read otherwise."""
    if digits is None or "/" in digits:
        return digits or ""
    return say(Digits(digits), locale)


def day(when: date, locale: str = SOURCE) -> str:
    """A day in few letters, whatever the locale of the machine.

    >>> day(date(2026, 1, 5))
    '5 Jan 2026'
    """
    return say(Day(when, short=True), locale)


def evidence_lines(evidence: Mapping[str, object], view: View) -> Iterator[str]:
    """What a finding rests on: one line an item, values aligned, an empty line behind them."""
    rows = items(evidence, view)
    label = max((len(name) for name, _ in rows), default=0)
    for name, value in rows:
        first = f"{_INDENT}{name:<{label}}  "
        yield from hanging(value, view.width, first, " " * len(first))
    if rows:
        yield ""


def items(evidence: Mapping[str, object], view: View) -> list[tuple[str, str]]:
    """The evidence as names and values in words.

    >>> items({"market_rate": "9.25", "times": None}, View())
    [('market rate', '9.25')]
    """
    found = {key: value for key, value in evidence.items() if value not in (None, "", [])}
    return [(_named(key, view), plainly(value)) for key, value in found.items()]


def _named(key: str, view: View) -> str:
    """What an item of evidence is called; the keys themselves are those of the JSON."""
    return view.told(_NAMES[key]) if key in _NAMES else key.replace("_", " ")


_NAMES: Mapping[str, str] = {
    "base": label("base"),
    "quote": label("quote"),
    "implied_rate": label("implied rate"),
    "implied_rates": label("implied rates"),
    "implied_low": label("implied low"),
    "implied_high": label("implied high"),
    "market_rate": label("market rate"),
    "observed_on": label("observed on"),
    "citation": label("citation"),
    "off_by_percent": label("off by percent"),
    "origin": label("origin"),
    "last_held_on": label("last held on"),
    "last_held_rate": label("last held rate"),
    "held_since": label("held since"),
    "other_rate": label("other rate"),
    "times": label("times"),
    "average_of": label("average of"),
    "average": label("average"),
    "round_figure": label("round figure"),
    "expected": label("expected"),
    "policy": label("policy"),
    "versions": label("versions"),
    "stands_alone": label("stands alone"),
}


def plainly(value: object) -> str:
    """A JSON value in words.

    >>> plainly({"kind": "rate", "from": "SEK", "to": "USD", "value": "0.1077"})
    'kind rate, from SEK, to USD, value 0.1077'
    """
    if isinstance(value, Mapping):
        return ", ".join(f"{str(key).replace('_', ' ')} {plainly(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(map(plainly, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
