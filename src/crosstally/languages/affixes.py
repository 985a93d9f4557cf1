"""What CLDR's patterns write around a number, entered by the side it stands on: "0 million", "elfu 0", 時速 {0} km.

Most languages write a scale or unit behind its number; some before it, or on both sides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction

from ..unit import Unit
from .cldr import Cldr
from .entries import Entries
from .words import DIRECTIONS, words

_ORIGIN = "CLDR"
_NOUGHTS = re.compile("0+")
_CURRENCY = re.compile("[\\s\u00a0\u202f]*¤[\\s\u00a0\u202f]*")
_SIGNS = re.compile(f"[{DIRECTIONS}']")


def enter_scales(entries: Entries, cldr: Cldr) -> Iterator[tuple[str, int]]:
    """Enter the compact forms; those that are whole numbers, as *mille* of French is 1000, are given back.

    Where a locale's patterns disagree on what a form stands for, most of them are right.
    """
    said: dict[tuple[str, str], Counter[int]] = {}
    for pattern, power in cldr.compact_patterns():
        written = _SIGNS.sub("", _CURRENCY.sub("", pattern))
        noughts = _NOUGHTS.search(written)
        if noughts is not None:
            around = written[: noughts.start()].strip(), written[noughts.end() :]
            said.setdefault(around, Counter())[power - len(noughts[0]) + 1] += 1
        elif written.strip():
            yield written.strip(), 10**power
    for (before, after), powers in said.items():
        _enter_scale(entries, before, after, powers.most_common(1)[0][0])


def _enter_scale(entries: Entries, before: str, after: str, power: int) -> None:
    form = after.strip()
    if before:
        known = _power(entries, form) if form else 0
        if known is not None and power > known:  # in Burmese 10⁷ stands before the number and 10⁵ behind it
            entries.add("leading-scale", before, Fraction(10) ** (power - known), _ORIGIN)
    elif form:
        entries.add("scale", form, Fraction(10) ** power, _ORIGIN)
        if after[0].isspace() and len(words(form)[0]) == 1:
            entries.add("spaced-letter", form, Fraction(10) ** power, _ORIGIN)


def _power(entries: Entries, form: str) -> int | None:
    value = entries.value("scale", form)
    return None if value is None else len(str(value)) - 1


def _enter_per(entries: Entries, before: str, after: str, unit: str) -> None:
    """What stands around an amount counted per unit: "{0} per hour", 每小时{0}; a stroke is read as such."""
    if after[:1].isalpha() and not before:
        entries.add("period", after, unit, _ORIGIN)
    elif before and not after:
        entries.add("period-before", before, unit, _ORIGIN)


def enter_units(entries: Entries, cldr: Cldr, known: Mapping[str, Unit], ignored: Collection[str]) -> None:
    """Enter the names of units; what is ``ignored`` means much else, and is a unit only in doubt."""
    for pattern, unit, category in cldr.unit_patterns():
        if unit not in known:
            continue
        before, number, after = _SIGNS.sub("", pattern).partition("{0}")
        before, form = before.strip(), after.strip()
        if category == "per":
            _enter_per(entries, before, form, unit)
        elif not number:
            if category == "two" and before not in ignored:
                entries.add("amount", before, (Fraction(2), unit), _ORIGIN)
        elif before:
            entries.add("unit-before", before, ((words(form), unit),), _ORIGIN)
        elif form:
            _enter_unit(entries, form, unit, ignored)
    for name, unit in cldr.unit_names():
        if unit in known:
            _enter_unit(entries, name, unit, ignored)


def _enter_unit(entries: Entries, form: str, unit: str, ignored: Collection[str]) -> None:
    doubtful = form in ignored or form.rstrip(".") in ignored
    entries.add("doubtful-unit" if doubtful else "unit", form, (unit,), _ORIGIN)
