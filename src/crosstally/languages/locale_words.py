"""What a locale of CLDR adds to a lexicon: units, months, weekdays, eras, the words of its date patterns."""

from __future__ import annotations

from typing import Any

from ..unit import units
from . import patterns
from .affixes import enter_units
from .cldr import Cldr, is_placeholder
from .lexicon import Lexicon
from .tables import listed


def enter_locale(lexicon: Lexicon, cldr: Cldr, tables: list[dict[str, Any]], numbers: frozenset[str]) -> None:
    """Add what CLDR says where no file has said it; ``ignore`` lists the forms that mean too much else.

    An abbreviation that without its dot is one of the ``numbers`` is none: "sept." is September, "sept" is seven.
    """
    ignored = set(listed(tables, "units", "ignore"))
    enter_units(lexicon, cldr, units(), ignored)
    for role, names in (("month", cldr.months()), ("weekday", cldr.weekdays())):
        ignored = set(listed(tables, f"{role}s", "ignore"))
        for form, value in names:
            if form not in ignored and (role == "month" or form.rstrip(".") not in ignored):
                lexicon.add(role, form, value, "CLDR")
            if form.rstrip(".") not in numbers | ignored:
                lexicon.add(role, form.rstrip("."), value, "CLDR")
    common = set(listed(tables, "function-words", "words"))
    for form, period in cldr.day_periods():
        if form.lower() in common:
            continue  # am is a preposition as well
        lexicon.add(period, form, True, "CLDR")
    lexicon.add_all("quarter", ((form, True) for form in cldr.quarters()), "CLDR")
    for form, era in cldr.eras():
        if any(lexicon.has(role, form) for role in ("unit", "glued-unit", "doubtful-unit")):
            continue  # KM is an era in languages where km is a unit
        lexicon.add("anno-domini" if era else "before-christ", form, True, "CLDR")


def enter_dates(lexicon: Lexicon, cldr: Cldr, dates: list[list[patterns.Part]], ignored: set[str]) -> None:
    """Add what the locale's date patterns write around days, months and years."""
    for role, form in patterns.literals(dates):
        lexicon.add(role, form, True, "CLDR")
    plain = [(name, value) for name, value in cldr.months() if name not in ignored]
    names = list(plain)
    for before, after in set(patterns.affixes(dates)):
        names += [(before + name + after, value) for name, value in plain if not is_placeholder(name)]
    lexicon.add_all("month", names, "CLDR")
    for name, number in names:
        before, digits, after = name.partition(str(number))
        before = before.removesuffix("0")
        if digits and not any(map(str.isdigit, before + after)):
            lexicon.add_all("month-before", ((before, True),) if before.strip() else (), "CLDR")
            lexicon.add_all("month-after", ((after, True),) if after.strip() else (), "CLDR")


def enter_powers(lexicon: Lexicon, tables: list[dict[str, Any]]) -> None:
    """Add square and cubic units as their lengths are written: sq km, kvadratkilometer, km kare, км²."""
    known = units()
    lengths = [
        (" ".join((word, *sense.others)), unit)
        for word, sense in lexicon.having("unit")
        for unit in sense.value
        if unit in known and known[unit].dimension == "length"
    ]
    for power in ("square", "cubic"):
        powered = [(form, f"{power}-{unit}") for form, unit in lengths if f"{power}-{unit}" in known]
        for before in listed(tables, "powers", f"{power}-before"):
            joiner = "" if before.endswith("*") else " "
            forms = ((before.rstrip("*") + joiner + form, (unit,)) for form, unit in powered)
            lexicon.add_all("unit", forms, "power of a length")
        for after in listed(tables, "powers", f"{power}-after"):
            lexicon.add_all("unit", ((f"{form} {after}", (unit,)) for form, unit in powered), "power of a length")
