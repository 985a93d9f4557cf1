"""What Babel writes in any locale of CLDR is read back: exactly, or as an ambiguity that contains it.

Every locale whose customs differ from those before it, every form, in its own digits and in Western ones, alone and in
a sentence; of the units each locale takes its share in turn, so that together they hold all of them in many languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any, Literal

import pytest
from babel import Locale, localedata
from babel import numbers as babel_numbers
from babel import units as babel_units

from crosstally.extract import extract
from crosstally.quantity import Kind, Quantity
from crosstally.testing.digits import SYSTEMS, in_digits
from crosstally.unit import units

# Signs of direction and joining at the ends of a text are part of no figure.
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u2060"
CURRENCIES = ("USD", "EUR", "JPY", "SEK")
SAMPLE = 3  # units of each width that a locale writes
Width = Literal["long", "short"]

# What CLDR or Babel writes so that nobody could read it back, by locale or language and form.
_SWAHILI = "Babel misplaces the noughts of the pattern for numbers below nought: elfu 1200 for 12 000"
_ROOT = "CLDR's compact amounts are those of all languages, its compact numbers the language's own, and M differs"
_TONNES = "the letter is a unit as well, and its dot the end of a sentence"
_TWOS = "digits are grouped in twos"
EXCEPTIONS = {
    ("sw", "compact long"): _SWAHILI, ("sw", "compact short"): _SWAHILI, ("sw", "compact money"): _SWAHILI,
    ("wo", "compact long"): "a word for the plural stands before the number of 10¹² alone",
    ("bew", "compact money"): _ROOT, ("kab", "compact money"): _ROOT, ("la", "compact money"): _ROOT,
    ("to", "compact money"): _ROOT, ("to", "compact short"): "M is ten thousand and a million",
    ("sd", "compact money"): "one word stands for a hundred thousand and for a thousand",
    ("fi", "compact short"): _TONNES, ("fi", "compact money"): _TONNES, ("is", "compact short"): _TONNES,
    ("is", "compact money"): _TONNES, ("kk", "compact short"): _TONNES,
    ("tok", "decimal"): _TWOS, ("tok", "percent"): _TWOS, ("tok", "symbol"): _TWOS, ("tok", "code"): _TWOS,
    ("tok", "name"): _TWOS, ("blo", "percent"): _TWOS,
    ("luy", "symbol"): "a space parts the minus from its number", ("luy", "code"): "a space parts the minus",
}  # fmt: skip
# Abbreviations that rather mean something else, by the letters they are written with.
RATHER = {
    "s": "with", "s.": "seconds or centuries",
    "pm": "afternoon", "pc": "percent", "a": "to, at", "a.": "years or hectares", "A": "to, at", "J": "a name",
    "K": "a thousand, or to", "B": "a billion", "В": "in", "в.": "a century as a date", "ч.": "o'clock",
    "sem.": "half a year", "°K": "degrees and kelvins", "julio": "the month", "Mб": "letters of two scripts",
    "MБ": "letters of two scripts",
    "г.": "grams or years", "л.": "litres or years",
    "م²": "a digit as a power", "𞤧𞤥𞥒": "a digit as a power",
}  # fmt: skip
# Units read otherwise where a locale says them in a way of its own.
UNITS = {
    ("blo", "ohm"): "behind it stands the word for the euro",
    ("zh", "meter-per-square-second"): "the word for square stands before the second",
    ("lo", "kelvin"): "degrees and kelvins",
    ("it", "light-speed"): "begins with a preposition",
    ("my", "meter-per-square-second"): "the word for square is written as one with the second",
    ("ee", "second"): "a word for the plural stands behind the number",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A text and what it must be read as."""

    text: str
    kind: Kind
    value: Fraction
    unit: str | None = None
    currency: str | None = None

    def is_stated_by(self, quantity: Quantity) -> bool:
        return (quantity.kind, quantity.figure, quantity.unit, quantity.currency) == (
            self.kind, self.value, self.unit, self.currency,
        )  # fmt: skip


def decimals(locale: Locale, system: str) -> Iterator[Case]:
    for text in ("0", "0.5", "42", "12345.678", "1234567", "-1234.5"):
        value = Decimal(text)
        written = babel_numbers.format_decimal(
            value, locale=locale, numbering_system=system, decimal_quantization=False
        )
        yield Case(written, "number", Fraction(value))


def percents(locale: Locale, system: str) -> Iterator[Case]:
    for text in ("5", "71.1", "1234", "-3"):
        value = Decimal(text)
        written = babel_numbers.format_percent(
            value / 100, locale=locale, numbering_system=system, decimal_quantization=False
        )
        yield Case(written, "percent", Fraction(value))


def amounts(locale: Locale, system: str, form: str) -> Iterator[Case]:
    pattern = locale.currency_formats["standard"].pattern
    for code in CURRENCIES:
        places = babel_numbers.get_currency_precision(code)
        for text in ("5", "1234.5", "-20"):
            value = Decimal(text).quantize(Decimal(1).scaleb(-places))
            if form == "name":
                value = abs(value)
                written = babel_numbers.format_currency(
                    value, code, locale=locale, format_type="name", numbering_system=system
                )
            else:
                chosen = pattern.replace("¤", "¤¤") if form == "code" else pattern
                written = babel_numbers.format_currency(value, code, chosen, locale=locale, numbering_system=system)
            yield Case(written, "money", Fraction(value), currency=code)


def compact(locale: Locale, system: str, width: Width) -> Iterator[Case]:
    if width not in locale.compact_decimal_formats:
        return
    for value in map(Decimal, (12_000, 345_000, 4_200_000, 1_500_000_000, 2_000_000_000_000)):
        written = babel_numbers.format_compact_decimal(
            value, format_type=width, locale=locale, fraction_digits=3, numbering_system=system
        )
        yield Case(written, "number", Fraction(value))


def compact_amounts(locale: Locale, system: str) -> Iterator[Case]:
    for code in ("USD", "EUR"):
        for value in map(Decimal, (12_000, 4_200_000, 1_500_000_000)):
            written = babel_numbers.format_compact_currency(
                value, code, locale=locale, fraction_digits=3, numbering_system=system
            )
            yield Case(written, "money", Fraction(value), currency=code)


def measures(locale: Locale, system: str, width: Width) -> Iterator[Case]:
    patterns: dict[str, Any] = locale._data["unit_patterns"]
    keys = {key.partition("-")[2]: key for key in patterns}
    # Degrees are of temperature; those of angles are read only where a language lists them.
    # Per hundred kilometres is one figure or two, as the hundred stands; the squares of Adlam are written with a digit.
    doubted = [unit for unit in units() if "-per-100-" in unit or (locale.script == "Adlm" and "-" in unit)]
    named = [
        unit
        for unit in sorted(units().keys() - {"degree", *doubted})
        if unit in keys and patterns[keys[unit]].get(width)
    ]
    start = sum(map(ord, str(locale))) % max(len(named), 1)
    for unit in islice(named[start:] + named[:start], SAMPLE):
        kind: Kind = "duration" if units()[unit].dimension == "duration" else "measure"
        for value in map(Decimal, ("1", "5", "1.5")):
            # Where a plural form has no pattern Babel makes something up; without a number it is no figure.
            if "{0}" in str(patterns[keys[unit]][width].get(locale.plural_form(value), "")):
                written = babel_units.format_unit(value, unit, width, locale=locale, numbering_system=system)
                if "c'h" in written:
                    continue  # an apostrophe within the words of Breton
                if RATHER.keys() & set(written.replace("\u202f", " ").replace("\u00a0", " ").split()):
                    continue
                yield Case(written, kind, Fraction(value), unit=unit)


FORMS: dict[str, Callable[[Locale, str], Iterator[Case]]] = {
    "decimal": decimals,
    "percent": percents,
    "symbol": lambda locale, system: amounts(locale, system, "symbol"),
    "code": lambda locale, system: amounts(locale, system, "code"),
    "name": lambda locale, system: amounts(locale, system, "name"),
    "compact long": lambda locale, system: compact(locale, system, "long"),
    "compact short": lambda locale, system: compact(locale, system, "short"),
    "compact money": compact_amounts,
    "unit long": lambda locale, system: measures(locale, system, "long"),
    "unit short": lambda locale, system: measures(locale, system, "short"),
}


def customs(tag: str) -> str:
    """What a locale writes, to tell whether it differs from others of its language."""
    locale = Locale.parse(tag)
    data = locale._data
    parts = [dict(data["number_symbols"].get("latn", {})), locale.default_numbering_system]
    for key in ("percent_formats", "currency_formats", "currency_symbols", "currency_unit_patterns"):
        parts.append(sorted((str(name), str(getattr(value, "pattern", value))) for name, value in data[key].items()))
    return repr((locale.language, locale.script, parts))


def locales() -> list[str]:
    """Every language, and the regional locales that write numbers or money otherwise."""
    found: dict[str, str] = {}
    for tag in sorted(localedata.locale_identifiers(), key=lambda tag: (tag.count("_"), tag)):
        found.setdefault(customs(tag), tag)
    return sorted(found.values())


LOCALES = locales()


def cases(tag: str) -> Iterator[tuple[str, Case]]:
    locale = Locale.parse(tag)
    native = locale.other_numbering_systems.get("native", "latn")
    systems = dict.fromkeys(s for s in (locale.default_numbering_system, native, "latn") if s in SYSTEMS)
    for system in systems:
        for form, write in FORMS.items():
            if (tag, form) in EXCEPTIONS or (locale.language, form) in EXCEPTIONS:
                continue
            for case in write(locale, system):
                yield form, Case(in_digits(case.text, system), case.kind, case.value, case.unit, case.currency)


def is_read(case: Case, language: str, before: str, after: str) -> bool:
    text = f"{before}{case.text}{after}"
    start = len(before) + len(case.text) - len(case.text.lstrip(INVISIBLE))
    end = len(before) + len(case.text.rstrip(INVISIBLE))
    return any(
        len(before) <= mention.span.start <= start
        and end <= mention.span.end <= len(before) + len(case.text)
        and any(case.is_stated_by(reading.quantity) for reading in mention.readings)
        for mention in extract(text, language)
    )


PARTS = 12


@pytest.mark.parametrize("part", range(PARTS))
def test_what_any_locale_writes_is_read_back(part: int) -> None:
    lost = [
        (tag, form, case.text, case.unit or case.currency)
        for tag in LOCALES[part::PARTS]
        for form, case in cases(tag)
        for before, after in (("", ""), ("Xyz: ", "!"))
        if not is_read(case, tag.replace("_", "-"), before, after) and (tag.partition("_")[0], case.unit) not in UNITS
    ]

    assert lost == []
