"""The language files: which of them hold for a locale, what they list, and the senses their entries stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

try:
    import tomli as toml  # the same reader, compiled: a third of the time
except ImportError:
    import tomllib as toml  # type: ignore[no-redef]

from .cldr import Cldr
from .entries import Entries
from .words import folded

_EXAMPLES = re.compile(r"^\[\[(?:counter)?examples\]\]", re.MULTILINE)
_NUMBERED = {"scales": "scale", "multiples": "scale", "multiplied": "multiple", "fractions": "fraction",
             "money-letters": "money-letter",
             "articles": "article", "added": "added"}  # fmt: skip
_BY_NAME = {"currencies": "currency", "currency-prefixes": "currency-prefix", "minor-units": "minor-unit",
            "units": "unit", "glued-units": "glued-unit", "joined-units": "joined-unit",
            "joined-currencies": "joined-currency"}  # fmt: skip
PLAIN = {
    "numerals": {"and": "and-number", "minus": "minus", "minus-after": "minus-after", "attributes": "attribute",
                 "partitives": "partitive", "idioms": "idiom", "singulars": "singular",
                 "endings": "number-ending", "joined": "joined-count", "vague-after": "vague-after", "point": "point"},
    "articles": {"not-before": "not-one"},
    "minor-units": {"joiners": "minor-joiner"},
    "fractions": {"of": "of", "alone": "share", "and-a-half": "and-a-half"},
    "multiples": {"about": "about-so-many"},
    "ordinals": {"determiners": "determiner", "prefixes": "ordinal-prefix"},
    "multiplied": {"times": "times", "joined": "joined-times"},
    "ratios": {"in": "ratio-in", "of": "ratio-of", "whole-first": "ratio-whole-first", "each": "ratio-each",
               "cues": "ratio-cue", "between": "result-between", "result-cues": "result-cue"},
    "hedges": {"before": "hedge", "after": "hedge-after", "inside": "hedge-inside"},
    "per": {"before": "per", "after": "per-after", "items": "item"},
    "designators": {"endings": "name-ending"},
    "differences": {"before": "difference", "after": "difference-after"},
    "connectors": {"and": "and", "or": "or", "to": "to", "from": "from", "between": "between", "by": "by",
                   "size": "size", "range-from": "range-from", "range-to": "range-to",
                   "from-after": "from-after", "to-after": "to-after",
                   "between-after": "between-after"},
    "calendar": {
        "cues": "month-cue", "cues-after": "month-cue-after",
        "year-cues": "year-cue", "parts": "date-part", "articles": "day-article", "of": "of-month",
        "part-articles": "part-article", "day-after": "day-after", "month-before": "month-before",
        "month-after": "month-after", "year-after": "year-after", "month-only": "month-only",
        "decade-suffixes": "decade-suffix", "decade-words": "decade-beside", "decade-ranks": "decade-rank",
        "count-suffixes": "count-suffix",
        "tens": "tens-suffix", "life-suffixes": "life-suffix",
        "life-nouns": "life-noun", "of-life": "of-life", "of-degrees": "of-degrees", "solar-eras": "solar-era",
        "centuries": "century", "ages": "age",
        "numbered-centuries": "numbered-century",
        "halves": "half-year", "quarters": "quarter", "half-signs": "half-sign", "quarter-signs": "quarter-sign",
        "before-christ": "before-christ", "anno-domini": "anno-domini",
    },
    "clock": {
        "before": "clock-before", "at": "clock-at", "cues": "clock-cue", "after": "clock-after", "hours": "hour-mark",
        "minutes": "minute-mark", "am": "am", "pm": "pm", "night": "night", "half-past": "half-past",
        "half-to": "half-to", "quarter-past": "quarter-past", "quarter-to": "quarter-to", "quarter-of": "quarter-of",
        "three-quarters-of": "three-quarters-of", "minutes-past": "minutes-past", "minutes-to": "minutes-to",
        "minutes-of": "minutes-of", "gone": "minutes-gone", "left": "minutes-left",
        "to-go": "to-go", "and": "clock-and", "less": "clock-less",
        "and-half": "and-half", "and-quarter": "and-quarter", "less-quarter": "less-quarter",
    },
}  # fmt: skip
#: Tables of the calendar keyed by number.
_CALENDAR_NUMBERS = {
    "solar-months": "solar-month",
    "decades": "decade-word",
    "century-words": "century-word",
    "seasons": "season",
    "eras": "era",
}


def read_file(name: str) -> dict[str, Any] | None:
    """The tables of a language file, or ``None`` where there is none of that name."""
    resource = files(__package__).joinpath(f"{name}.toml")
    if not resource.is_file():
        return None
    # The examples close the file; they are for the tests, and reading them would double the time of a start.
    return toml.loads(_EXAMPLES.split(resource.read_text("utf-8"), maxsplit=1)[0])


@cache
def shared_tables() -> dict[str, Any]:
    """The tables of the file that all languages share."""
    return read_file("und") or {}


def tags_of(cldr: Cldr) -> list[str]:
    """The tags whose tables hold for a locale, most specific first: zh-Hant-TW, zh-Hant, zh-TW, zh.

    The locale CLDR makes its parent comes before its language: pt-AO, pt-PT, pt; another language after it.
    """
    locale = cldr.locale
    parts = [part for part in (locale.language, locale.script, locale.territory) if part]
    names = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    if len(parts) == 3:
        names.insert(2, f"{locale.language}-{locale.territory}")
    parent = cldr.parent()
    if parent is None:
        return names
    related = parent.locale.language == locale.language
    return list(dict.fromkeys([*names[:-1], *tags_of(parent)] if related else [*names, *tags_of(parent)]))


def tables_of(cldr: Cldr) -> list[dict[str, Any]]:
    """The files of a locale, most specific first, then those of the relatives they name."""
    own = [table for table in map(read_file, tags_of(cldr)) if table is not None]
    relatives = map(read_file, listed(own, "relatives", "read-after"))
    return [*own, *(table for table in relatives if table is not None)]


def flag(tables: Iterable[Mapping[str, Any]], key: str, *, default: bool) -> bool:
    """A switch of the section on numerals; the most specific file wins."""
    said = (table["numerals"][key] for table in tables if key in table.get("numerals", {}))
    return bool(next(said, default))


def listed(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> list[str]:
    return [form for table in tables for form in table.get(section, {}).get(key, ())]


def folded_forms(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> frozenset[str]:
    """The forms listed as they are looked up."""
    return frozenset(map(folded, listed(tables, section, key)))


def enter_table(entries: Entries, table: Mapping[str, Any], origin: str) -> None:
    """Enter every form of a file in its role; ``origin`` says whose word it is."""
    for role, form, value in _entries(table):
        entries.add(role, form, value, origin)


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    for section, role in _NUMBERED.items():
        for key, forms in table.get(section, {}).items():
            if key.lstrip("-")[:1].isdigit():
                value = Fraction(10) ** int(key) if section == "scales" else Fraction(key)
                yield from ((role, form, value) for form in forms)
    for section, role in _BY_NAME.items():
        for key, forms in table.get(section, {}).items():
            if key not in ("ignore", "glued", "joiners"):
                yield from ((role, form, (key,)) for form in forms)
    for section, roles in PLAIN.items():
        for key, role in roles.items():
            yield from ((role, form, True) for form in table.get(section, {}).get(key, ()))
    yield from _special_entries(table)


def _special_entries(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    for form, entry in table.get("unit-multiples", {}).items():
        yield "unit-multiple", form, (Fraction(entry["times"]), entry["unit"])
    for form, entry in table.get("money-scales", {}).items():
        yield "money-scale", form, (Fraction(10) ** entry["scale"], entry["currency"])
    for section, role in (("percent", "percent"), ("percent-prefixes", "percent-prefix")):
        for key, forms in table.get(section, {}).items():
            yield from (("share-points" if key == "points" else role, form, key) for form in forms)
    for key, numbers in table.get("amounts", {}).items():
        for number, forms in numbers.items():
            yield from (("amount", form, (Fraction(number), key)) for form in forms)
    suffixes = table.get("ordinals", {}).get("suffixes", ())
    if isinstance(suffixes, dict):  # by CLDR ordinal plural category
        yield from (("ordinal-suffix", form, key) for key, forms in suffixes.items() for form in forms)
    else:
        yield from (("ordinal-suffix", form, True) for form in suffixes)
    for key, sides in table.get("bounds", {}).items():
        for side, role in (
            ("before", "bound"),
            ("after", "bound-after"),
            ("inside", "bound-inside"),
            ("goals", "bound-goal"),
        ):
            yield from ((role, form, key) for form in sides.get(side, ()))
    for section, role in (("periods", "period"), ("periods-before", "period-before")):
        for unit, forms in table.get(section, {}).items():
            yield from ((role, form, unit) for form in forms)
    for section, role in (("months", "month"), ("weekdays", "weekday")):
        for number, forms in table.get(section, {}).items():
            yield from ((role, form, int(number)) for form in forms if number != "ignore")
    for key, role in _CALENDAR_NUMBERS.items():
        for number, forms in table.get("calendar", {}).get(key, {}).items():
            yield from ((role, form, number if number == "hijri" else int(number)) for form in forms)
    for edtf, forms in table.get("clock", {}).get("words", {}).items():
        yield from (("clock-word", form, edtf) for form in forms)
    for hour, forms in table.get("clock", {}).get("half-words", {}).items():
        yield from (("half-word", form, int(hour)) for form in forms)
    for form in table.get("designators", {}).get("titles", ()):
        yield "title", form, form[0].isupper()
