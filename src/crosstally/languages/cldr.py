"""The only door to CLDR: what a locale writes for separators, scales, currencies, units, months, as flat tables.

Babel hands the data on; UTS #35 defines it. A *form* is a written form, a *table* maps forms to what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import UnknownLanguage
from .words import begins_run, is_dense

#: CLDR's first part of a unit key: "length-kilometer" is the unit kilometer.
_CATEGORIES = ("acceleration", "area", "concentr", "consumption", "digital", "duration", "electric", "energy", "force",
               "frequency", "graphics", "length", "light", "mass", "power", "pressure", "speed", "temperature",
               "torque", "volume")  # fmt: skip
#: CLDR's day periods by what they make of an hour; noon and midnight are times themselves.
_DAY_PARTS = {"am": "am", "pm": "pm", "morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}
_WORD = re.compile(r"[^\W\d_]+")

#: Codes of ISO 4217 for metals, bonds, tests and nothing at all.
_NO_MONEY = frozenset(("XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XFO", "XFU", "XPD", "XPT", "XRE", "XSU", "XTS",
                       "XUA", "XXX"))  # fmt: skip


#: CLDR's key of the pattern for "per" and a unit, beside those of the plural forms.


def is_placeholder(name: str) -> bool:
    """Whether CLDR writes the number of a month for want of a name: "M05", "5"."""
    return name.removeprefix("M").isdigit()


@dataclass(frozen=True, slots=True)
class Symbols:
    """The number symbols of a locale (UTS #35 part 3, "Number Symbols"), and where its patterns put the minus.

    ``minus_inside``: between a currency and its amount, CHF-20; ``minus_behind``: after it, € 20-.
    ``percent_first``: %5. ``time`` stands between hours and minutes.
    """

    decimal: str
    group: str
    minus_inside: bool
    minus_behind: bool
    percent_first: bool
    time: str


def currency_codes() -> frozenset[str]:
    """Every ISO 4217 code that CLDR knows."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


def _current(tag: str) -> str:
    """A tag with its language as it is called now, and Norwegian as Bokmål, as CLDR and Babel say.

    >>> _current("iw-IL"), _current("no"), _current("sv")
    ('he-IL', 'nb', 'sv')
    """
    from babel.core import LOCALE_ALIASES, get_global

    language = re.split("[-_]", tag, maxsplit=1)[0]
    usual = str(LOCALE_ALIASES.get(language, language)).partition("_")[0]
    alias = str(get_global("language_aliases").get(language, usual)).replace("_", "-")
    return tag if alias == language or tag == "root" else (alias + tag[len(language) :]).replace("_", "-")


class Cldr:
    """One locale of CLDR."""

    def __init__(self, tag: str) -> None:
        from babel import Locale, UnknownLocaleError

        try:
            current = _current(tag)
            self.locale = Locale.parse(current, sep="-" if "-" in current else "_")
        except (UnknownLocaleError, ValueError, TypeError):
            raise UnknownLanguage(tag) from None

    def names(self) -> tuple[str, str]:
        """The name of the locale in English, and in its own language."""
        return self.locale.english_name or str(self.locale), self.locale.display_name or str(self.locale)

    def right_to_left(self) -> bool:
        """Whether the lines of the language begin on the right."""
        return str(self.locale.character_order) == "right-to-left"

    def places(self) -> Iterator[tuple[str, str]]:
        """Names of territories and languages, each behind a key; a language is named by its likeliest country."""
        from babel.core import get_global

        likely = get_global("likely_subtags")
        for code, name in self.locale.territories.items():
            yield f"territory {code}", name
        for code, name in self.locale.languages.items():
            country = str(likely.get(str(code), "")).rpartition("_")[2]
            yield f"territory {country}" if country else f"language {code}", name

    def parent(self) -> Cldr | None:
        """The locale this one inherits from, where that is not the one with a subtag less: pt-PT for pt-AO."""
        from babel.core import get_global

        parent = get_global("parent_exceptions").get(str(self.locale))
        # Of Bokmål CLDR says that it inherits from Norwegian, which is another name of it here.
        return Cldr(parent) if parent not in (None, "root") and _current(parent) == parent else None

    @property
    def territory(self) -> str | None:
        """The region asked for, as ISO 3166."""
        return self.locale.territory

    def symbols(self) -> Symbols:
        """Decimal and group separator of the locale's Western digits, and the places of its signs."""
        symbols = self.locale.number_symbols["latn"]
        below_nought = self.locale.currency_formats["standard"].prefix[1].rstrip("\u00a0")
        return Symbols(
            symbols.get("decimal", "."),
            symbols.get("group", ","),
            minus_inside=below_nought.endswith("-") and "¤" in below_nought,
            minus_behind=self.locale.currency_formats["standard"].suffix[1].endswith("-"),
            percent_first=self.locale.percent_formats[None].pattern.startswith("%"),
            time=symbols.get("timeSeparator", ":"),
        )

    def compact_patterns(self) -> Iterator[tuple[str, int]]:
        """Patterns of compact numbers, long before short, then of compact amounts, with the power of ten of each."""
        decimals, amounts = self.locale.compact_decimal_formats, self.locale.compact_currency_formats
        for formats in (decimals.get("long"), decimals.get("short"), amounts.get("short")):
            for patterns in (formats or {}).values():
                for size, pattern in patterns.items():
                    yield getattr(pattern, "pattern", pattern), len(size) - 1

    def currency_names(self) -> Iterator[tuple[str, str]]:
        """Written names of currencies, in every plural form, with their ISO 4217 codes."""
        for code, name in self._data["currency_names"].items():
            if code not in _NO_MONEY:
                yield name, code
        for code, plurals in self._data["currency_names_plural"].items():
            if code not in _NO_MONEY:
                for name in plurals.values():
                    yield name, code

    def currency_first(self) -> bool:
        """Whether the name of a currency stands before the amount, as in Swahili."""
        return any(pattern.startswith("{1}") for pattern in self._data["currency_unit_patterns"].values())

    def partitives(self) -> Iterator[str]:
        """Words between a number and a currency: the *de* of Romanian "20 de lei"."""
        for pattern in self._data["currency_unit_patterns"].values():
            if between := pattern.replace("{0}", "").replace("{1}", "").strip():
                yield between

    def currency_symbols(self) -> Iterator[tuple[str, str]]:
        """Symbols that are more than the code itself."""
        for code, symbol in self.locale.currency_symbols.items():
            if symbol != code:
                yield symbol, code

    def likely_territory(self) -> str | None:
        """The region asked for, or the one where most who write the language so live (UTS #35, "Likely Subtags")."""
        from babel.core import get_global

        likely: str = get_global("likely_subtags").get(str(self.locale), "")
        return self.territory or (likely.split("_")[2] if likely.count("_") > 1 else None)

    def currencies_of(self, territory: str | None) -> tuple[str, ...]:
        """The currencies in use in a region, the latest first."""
        from babel.core import get_global

        known = get_global("territory_currencies").get(territory or "", ())
        return tuple(code for code, _, end, tender in reversed(known) if end is None and tender)

    def current_currencies(self) -> frozenset[str]:
        """The currencies in use in some region."""
        from babel.core import get_global

        regions = get_global("territory_currencies").values()
        return frozenset(code for known in regions for code, _, end, tender in known if end is None and tender)

    def currency_codes(self) -> Iterator[str]:
        """The ISO 4217 codes CLDR knows, in use or not."""
        from babel.core import get_global

        yield from (code for code in get_global("all_currencies") if code not in _NO_MONEY)

    def unit_patterns(self) -> Iterator[tuple[str, str, str]]:
        """Patterns of units, long before short before narrow, with CLDR unit identifiers and plural categories."""
        units: Mapping[str, Any] = self._data["unit_patterns"]
        for width in ("long", "short", "narrow"):
            for key, widths in units.items():
                category, _, unit = key.partition("-")
                if category in _CATEGORIES:
                    for plural, pattern in widths.get(width, {}).items():
                        if isinstance(pattern, str):
                            yield pattern, unit, plural

    def unit_names(self) -> Iterator[tuple[str, str]]:
        """Names of units by themselves, with their identifiers."""
        for key, widths in self._data["unit_display_names"].items():
            category, _, unit = key.partition("-")
            if category in _CATEGORIES:
                for width in ("long", "short"):
                    if width in widths:
                        yield widths[width], unit

    def months(self) -> Iterator[tuple[str, int]]:
        """Names of the months, formatting and stand-alone, wide and abbreviated; "M05" where nobody has named them."""
        yield from self._calendar_names(self.locale.months)

    def unspaced(self) -> bool:
        """Whether words are written without spaces between them, or with their particles, as the month names show."""
        return any(begins_run(name) for name in self._month_words())

    def dense(self) -> bool:
        """Whether a character is a syllable or a word, as in Han and Hangul, so that less text says as much."""
        return any(is_dense(name) for name in self._month_words())

    def _month_words(self) -> list[str]:
        return [str(name).lstrip("0123456789") for name in self.locale.months["format"]["wide"].values()]

    def capital_months(self) -> bool:
        """Whether the locale writes the names of months with a capital."""
        return all(str(name)[:1].isupper() for width in ("wide", "abbreviated")
                   for name in self.locale.months["format"][width].values())  # fmt: skip

    def weekdays(self) -> Iterator[tuple[str, int]]:
        """Names of the days, 0 being Monday."""
        yield from self._calendar_names(self.locale.days)

    def letters(self) -> set[str]:
        """The letters that the names of months and days are written with."""
        return {letter for name, _ in (*self.months(), *self.weekdays()) for letter in str(name).lower()}

    def _calendar_names(self, contexts: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
        """The names dates are formatted with, and those that stand alone where they resemble these.

        Where a locale has none of its own Babel fills them in in place, in a table that locales share: what it shows
        depends on the locale that was read before, and Hebrew months may turn out Japanese.
        """
        written: Mapping[int, str] = contexts["format"]["wide"]
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names: Mapping[int, str] = contexts.get(context, {}).get(width, {})
                alike = sum(name[:2].lower() in str(written.get(number)).lower() for number, name in names.items())
                if context == "format" or 2 * alike >= len(names):
                    yield from ((name, number) for number, name in names.items())

    def day_periods(self) -> Iterator[tuple[str, str]]:
        """What is written for the parts of the day: am, pm, or night, when it may be late or early."""
        for width in ("wide", "abbreviated"):
            for period, name in self.locale.day_periods.get("format", {}).get(width, {}).items():
                part = _DAY_PARTS.get(period.rstrip("12"))
                if part is not None and len(name) > 1:
                    yield name, part

    def date_patterns(self) -> Iterator[str]:
        """The patterns of dates, full and in part."""
        for width in ("full", "long", "medium", "short"):
            yield self.locale.date_formats[width].pattern
        for skeleton in ("MMMMd", "MMMd", "yMMMM", "yMMM", "y", "yMd", "yM", "Md"):
            if skeleton in self.locale.datetime_skeletons:
                yield self.locale.datetime_skeletons[skeleton].pattern

    def eras(self) -> Iterator[tuple[str, int]]:
        """Names of the time before the common era, 0, and of the common era, 1."""
        for width in ("wide", "abbreviated"):
            for number, name in self.locale.eras.get(width, {}).items():
                if sum(map(str.isalpha, name)) > 1:
                    yield name, number

    def quarters(self) -> Iterator[str]:
        """What the names of the quarters have in common beside their number: "quarter"."""
        names = self.locale.quarters["format"]["wide"].values()
        longest = {max(_WORD.findall(name), key=len, default="") for name in names}
        if len(longest) == 1:
            yield from longest - {"", "Q"}

    @property
    def _data(self) -> Mapping[str, Any]:
        # Babel has no public accessor for the plural currency names and unit patterns of a whole locale.
        return self.locale._data
