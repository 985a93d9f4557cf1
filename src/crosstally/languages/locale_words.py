"""What a locale of CLDR adds to a lexicon: units, months, weekdays, eras, the words of its date patterns."""

from __future__ import annotations

from typing import Any

from ..unit import units
from . import patterns
from .affixes import enter_units
from .cldr import Cldr, is_placeholder
from .entries import Entries
from .tables import listed
from .words import words

_POWER = "power of a length"
_LATIN, _ALPHABETS = "\u024f", "\u058f"  # the last letters of Latin, and of the alphabets with capitals


def enter_locale(entries: Entries, cldr: Cldr, tables: list[dict[str, Any]], numbers: frozenset[str]) -> None:
    """Add what CLDR says where no file has said it; ``ignore`` lists the forms that mean too much else.

    An abbreviation that without its dot is one of the ``numbers`` is none: "sept." is September, "sept" is seven.
    """
    ignored = set(listed(tables, "units", "ignore"))
    enter_units(entries, cldr, units(), ignored)
    for role, names in (("month", cldr.months()), ("weekday", cldr.weekdays())):
        ignored = set(listed(tables, f"{role}s", "ignore"))
        for form, value in names:
            if form not in ignored and (role == "month" or form.rstrip(".") not in ignored):
                entries.add(role, form, value, "CLDR")
            if form.rstrip(".") not in numbers | ignored:
                entries.add(role, form.rstrip("."), value, "CLDR")
    common = set(listed(tables, "function-words", "words"))
    for form, period in cldr.day_periods():
        if form.lower() in common:
            continue  # am is a preposition as well
        entries.add(period, form, True, "CLDR")
    entries.add_all("quarter", ((form, True) for form in cldr.quarters()), "CLDR")
    for form, era in cldr.eras():
        if any(entries.value(role, form) for role in ("unit", "glued-unit", "doubtful-unit")):
            continue  # KM is an era in languages where km is a unit
        entries.add("anno-domini" if era else "before-christ", form, True, "CLDR")


def enter_dates(entries: Entries, cldr: Cldr, dates: list[list[patterns.Part]], ignored: set[str]) -> None:
    """Add what the locale's date patterns write around days, months and years."""
    for role, form in patterns.literals(dates):
        entries.add(role, form, True, "CLDR")
    plain = [(name, value) for name, value in cldr.months() if name not in ignored]
    names = list(plain)
    for before, after in set(patterns.affixes(dates)):
        names += [(before + name + after, value) for name, value in plain if not is_placeholder(name)]
    entries.add_all("month", names, "CLDR")
    for name, number in names:
        before, digits, after = name.partition(str(number))
        before = before.removesuffix("0")
        if digits and not any(map(str.isdigit, before + after)):
            entries.add_all("month-before", ((before, True),) if before.strip() else (), "CLDR")
            entries.add_all("month-after", ((after, True),) if after.strip() else (), "CLDR")


def enter_powers(entries: Entries, tables: list[dict[str, Any]]) -> None:
    """Add square and cubic units as their lengths are written: sq km, kvadratkilometer, km kare, км²."""
    known = units()
    lengths = [
        (parts, unit)
        for parts, meant in entries.having("unit").items()
        for unit in meant
        if unit in known and known[unit].dimension == "length"
    ]
    for power in ("square", "cubic"):
        powered = [(parts, f"{power}-{unit}") for parts, unit in lengths if f"{power}-{unit}" in known]
        for before in listed(tables, "powers", f"{power}-before"):
            glued, first = before.removesuffix("*"), words(before)
            for parts, unit in powered:
                if _in_one_script(first[0], parts[0]):
                    whole = words(glued + parts[0]) + parts[1:] if glued != before else first + parts
                    entries.add_words("unit", whole, (unit,), _POWER)
        for after in listed(tables, "powers", f"{power}-after"):
            last = words(after)
            for parts, unit in powered:
                entries.add_words("unit", parts + last, (unit,), _POWER)


def _in_one_script(word: str, other: str) -> bool:
    """Whether two words are not of two alphabets: *квадратни metar* is nothing, 平方km is something."""
    return max(word[0], other[0]) > _ALPHABETS or (word[0] > _LATIN) == (other[0] > _LATIN)
