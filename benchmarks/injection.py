"""Realistic errors for any language: a figure of a text changed as translators and editors change them by mistake.

The words come from CLDR (Babel) and ICU, never from crosstally's own tables, so that a word missing there is not missed
here as well. Each kind of error yields every place where it can be made; `benchmarks/errors.py` draws some of them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import get_day_names, get_month_names
from babel.numbers import get_decimal_symbol

#: Digits that stand by themselves: no letter, hyphen or slash touches them, so that they are no part of a name.
NUMBER = re.compile(r"(?<![\w/:.,\-–])\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?(?![\w/:\-–]|[.,]\d)")
YEAR = re.compile(r"(?<![\w/:.,\-–])(?:19|20)\d\d(?![\w/:\-–]|[.,]\d)")
GROUPED = re.compile(
    r"(?<![\w/:.,\-–])(?<!\d[ \u00a0\u202f])[1-9]\d{0,2}([.,\u00a0\u202f ])\d{3}(?![\w/:\-–]|[.,\u00a0\u202f ]?\d)"
)
DECIMAL = re.compile(r"(?<![\w/:.,\-–])\d{1,2}([.,])\d{1,2}(?![\w/:\-–]|[.,]\d)")
PERCENT = re.compile(r"(?<=\d)([ \u00a0\u202f]?)%")
_NUMBER_BEFORE = re.compile(  # 40 years, not the year of "1953 roku" nor the hours of a clock
    r"(?<![\d:.,])(?!(?:18|19|20)\d\d\D)\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?[ \u00a0\u202f-]?(?:de )?$"
)
CLOCK = re.compile(r"(?<![\w/:.,\-–])([01]?\d|2[0-3])(?=[:.][0-5]\d(?![\w/:\-–%]|[.,]\d))")
RANGE = re.compile(r"(?<![\w/:.,\-–])(\d{1,4})(?: ?[–-] ?)(\d{1,4})(?![\w/:\-–]|[.,]\d)")
ROUND = re.compile(r"(?<![\w/:.,\-–])[1-9]\d{0,2}(?:[.,\u00a0\u202f ]?\d)?00(?![\w/:\-–]|[.,\u00a0\u202f ]?\d)")
SIGNED = re.compile(r"(?<![\w\d])[-−](?=\d)")
DECADE = re.compile(r"(?<![\w/:.,\-–])(?:18|19|20)\d0(?=['’-]?[^\W\d]|年代|년대)")
COUNTED = re.compile(r"(?<![\w/:.,\-–])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)? [^\W\d_]+ ")
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09d7"  # parts of words
_SMALL = range(2, 20)
_PAIRS = (
    ("length-kilometer", "length-mile"), ("length-meter", "length-foot"), ("mass-kilogram", "mass-pound"),
    ("length-centimeter", "length-inch"), ("temperature-celsius", "temperature-fahrenheit"),
    ("duration-hour", "duration-minute"), ("duration-day", "duration-week"), ("duration-month", "duration-year"),
    ("mass-tonne", "mass-kilogram"), ("volume-liter", "volume-gallon"), ("area-hectare", "area-acre"),
    ("speed-kilometer-per-hour", "speed-mile-per-hour"), ("area-square-meter", "area-square-foot"),
    ("area-square-kilometer", "area-square-mile"), ("speed-knot", "speed-kilometer-per-hour"),
    ("duration-second", "duration-minute"), ("area-square-meter", "area-hectare"),
)  # fmt: skip
_CURRENCIES = (("USD", "EUR"), ("EUR", "GBP"), ("GBP", "USD"), ("SEK", "NOK"), ("JPY", "CNY"))
_EXTRA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Change:
    """An error of a kind: ``text[start:end]`` became ``after``."""

    kind: str
    start: int
    end: int
    after: str

    def made(self, text: str) -> str:
        """The text with the error in it."""
        return text[: self.start] + self.after + text[self.end :]


class Words:
    """What CLDR and ICU call months, scales, units, currencies and small numbers in a language."""

    def __init__(self, language: str) -> None:
        self.language = language
        try:
            self.locale = Locale.parse(language, sep="-")
        except UnknownLocaleError:
            self.locale = Locale.parse(language.partition("-")[0])

    @cached_property
    def decimal(self) -> str:
        return get_decimal_symbol(self.locale)

    @cached_property
    def months(self) -> Mapping[str, str]:
        """Each month's name with another's in the same form."""
        found = {}
        for context in ("format", "stand-alone"):
            names = get_month_names("wide", context, self.locale)
            found |= {names[month]: names[month % 12 + 1] for month in names if not names[month].isdigit()}
        return {name: other for name, other in found.items() if len(name) > 3 and not re.search(r"\d", name)}

    @cached_property
    def scales(self) -> Mapping[str, str]:
        """A million as a billion (10^9) in the same form, and the other way around."""
        by_power = self._long_scales
        return _swapped(by_power.get(6, {}), by_power.get(9, {})) | (_swapped(by_power.get(4, {}), by_power.get(8, {})))

    @cached_property
    def _long_scales(self) -> Mapping[int, Mapping[str, str]]:
        """The words of each power of ten by grammatical number."""
        by_power: dict[int, dict[str, str]] = {}
        for form, patterns in self.locale.compact_decimal_formats.get("long", {}).items():
            for power, pattern in patterns.items():
                word = re.sub(r"[0\u00a0\u200f ]+", " ", str(pattern.pattern)).strip()
                if str(pattern.pattern).count("0") == 1 and len(word) > 1:
                    by_power.setdefault(len(power) - 1, {})[form] = word.replace("'", "")
        return by_power

    @property
    def tag(self) -> str:
        """The locale's name, for ICU."""
        return str(self.locale)

    @property
    def unit_patterns(self) -> Mapping[str, Any]:
        """How CLDR writes a figure with its unit."""
        patterns: Mapping[str, Any] = self.locale._data["unit_patterns"]
        return patterns

    @cached_property
    def units(self) -> Mapping[str, str]:
        """A unit's name with that of one often confused with it, in the same grammatical number."""
        found: dict[str, str] = {}
        data = self.unit_patterns
        for one, other in _PAIRS:
            for width in ("short", "long"):
                words = [_forms(data.get(unit, {}).get(width, {})) for unit in (one, other)]
                found |= {name: word for name, word in _swapped(*words).items() if name not in found}
        return {name: other for name, other in found.items() if len(name) > 1 and "in" not in (name, other)}

    @cached_property
    def false_friends(self) -> Mapping[str, str]:
        """A billion (10^9) as the word for 10^12 in the same form, and the other way around."""
        return _swapped(self._long_scales.get(9, {}), self._long_scales.get(12, {}))

    @cached_property
    def weekdays(self) -> Mapping[str, str]:
        """Each day of the week with the next one."""
        found = {}
        for context in ("format", "stand-alone"):
            names = get_day_names("wide", context, self.locale)
            found |= {names[day]: names[(day + 1) % 7] for day in names}
        return {name: other for name, other in found.items() if len(name) > 2}

    @cached_property
    def ordinals(self) -> Mapping[str, str]:
        """The third as the fourth, up to the twelfth."""
        from icu4py.messageformat import MessageFormat

        write = MessageFormat("{n, spellout, %spellout-ordinal}", str(self.locale)).format
        words = {number: str(write({"n": number})).replace("\u00ad", "") for number in range(3, 13)}
        return {words[n]: words[n + 1] for n in range(3, 12) if not re.search(r"\d", words[n]) and len(words[n]) > 3}

    @cached_property
    def bounds(self) -> Mapping[str, str]:
        """More than as less than, and the other way around."""
        more, less = _EXTRA["bounds"].get(self.locale.language, ("", ""))
        return {more: less, less: more} if more else {}

    @cached_property
    def currencies(self) -> Mapping[str, str]:
        """A currency's name with another's, in the same grammatical number, and symbols with symbols."""
        found: dict[str, str] = {"$": "€", "€": "£", "£": "$", "USD": "EUR", "EUR": "USD", "GBP": "EUR", "SEK": "EUR"}
        plurals = self.locale._data["currency_names_plural"]
        for one, other in _CURRENCIES:
            found |= _swapped(dict(plurals.get(one, {})), dict(plurals.get(other, {})))
        short: Mapping[str, str] = _EXTRA["currencies"].get(self.locale.language, {})
        return {**found, **short}

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """A small number in words with the next one."""
        from icu4py.messageformat import MessageFormat

        write = MessageFormat("{n, spellout}", str(self.locale)).format
        words = {number: str(write({"n": number})).replace("\u00ad", "") for number in _SMALL}
        return {
            words[number]: words[number + 1]
            for number in list(_SMALL)[:-1]
            if not words[number].isdigit() and len(words[number]) > 2 and words[number] not in self.units
        }


def _forms(patterns: Mapping[str, object]) -> dict[str, str]:
    """What a unit is called in each grammatical number."""
    return {form: str(each).replace("{0}", "").strip() for form, each in patterns.items() if "{0}" in str(each)}


def _swapped(ones: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    shared = [form for form in ones if form in others]
    return {ones[f]: others[f] for f in shared} | {others[f]: ones[f] for f in shared}


Kind = Callable[[str, Words], Iterator[tuple[int, int, str]]]


def _digits(change: Callable[[str], str | None]) -> Kind:
    def places(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
        for found in NUMBER.finditer(text):
            after = change(found[0])
            if after is not None and after != found[0]:
                yield found.start(), found.end(), after

    return places


def _digit_changed(number: str) -> str | None:
    places = [place for place, character in enumerate(number) if character.isdigit()]
    place = places[len(number) * 7 % len(places)]
    digit = str((int(number[place]) + 3) % 10 or 7)
    return number[:place] + digit + number[place + 1 :]


def _digits_swapped(number: str) -> str | None:
    for place in range(len(number) - 1):
        pair = number[place : place + 2]
        if pair.isdigit() and pair[0] != pair[1] and (place or pair[1] != "0"):
            return number[:place] + pair[::-1] + number[place + 2 :]
    return None


def _digit_dropped(number: str) -> str | None:
    if not number.isdigit() or len(number) < 2 or number[1] == "0":
        return None
    return number[0] + number[2:]


def _tenfold(number: str) -> str | None:
    return f"{number}0" if number.isdigit() and len(number) < 4 else None


def _years(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    for found in YEAR.finditer(text):
        year = int(found[0])
        yield found.start(), found.end(), str(year - 1 if year % 10 else year + 1)


def _separators(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """A group separator as the locale's decimal one, and a decimal separator lost; 2,5 as 2.5 would be read right."""
    for found in GROUPED.finditer(text):
        yield found.start(1), found.end(1), words.decimal
    for found in DECIMAL.finditer(text):
        if found[1] == words.decimal:
            yield found.start(1), found.end(1), ""


def _in_words(table: str) -> Kind:
    def places(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
        known: Mapping[str, str] = getattr(words, table)
        for word, other in known.items():
            if word == other or not word:
                continue
            edge = rf"(?<![^\W_])(?<![-‐’'ʼ])(?<![{_MARKS}])", rf"(?![^\W_]|[-‐’'ʼ]\w|[{_MARKS}])"
            spaced = word.isascii() or not re.search(r"[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]", word)
            before, behind = edge if spaced and word[0].isalpha() else ("", "")
            for found in re.finditer(f"{before}{re.escape(word)}{behind}", text):
                yield found.start(), found.end(), other

    return places


def _beside_digits(table: str) -> Kind:
    """In words right behind or before digits, so that what is changed belongs to a figure."""

    def places(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
        for start, end, other in _in_words(table)(text, words):
            if re.search(r"\d[\d.,]*[ \u00a0\u202f]?(?:\w+[ \u00a0])?$", text[:start]) or re.match(
                r"[ \u00a0]?\d", text[end:]
            ):
                yield start, end, other

    return places


def _behind_number(table: str) -> Kind:
    """In words right behind a number: the years of 40 years, not those of *im Jahr 1938*."""

    def places(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
        yield from (place for place in _in_words(table)(text, words) if _NUMBER_BEFORE.search(text[: place[0]]))

    return places


def _points(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    point = _EXTRA["percentage-points"].get(words.language.partition("-")[0])
    if point is not None:
        yield from ((found.start(), found.end(), f" {point}") for found in PERCENT.finditer(text))


def _clocks(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """Twelve hours later or earlier."""
    for found in CLOCK.finditer(text):
        hour = (int(found[1]) + 12) % 24
        yield found.start(1), found.end(1), f"{hour:0{len(found[1])}}"


def _range_ends(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    for found in RANGE.finditer(text):
        if len(found[1]) == len(found[2]) and found[1] < found[2]:
            yield found.start(2), found.end(2), str(int(found[2]) + 3)


def _invented(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """Digits that the original does not have, in place of zeros."""
    for found in ROUND.finditer(text):
        yield found.end() - 2, found.end(), "13"


def _signs(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    yield from ((found.start(), found.end(), "") for found in SIGNED.finditer(text))


def _decades(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    for found in DECADE.finditer(text):
        yield found.start(), found.end(), str(int(found[0]) - 10)


def _omitted(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """A figure left out with the word behind it."""
    yield from ((found.start(), found.end(), "") for found in COUNTED.finditer(text))


KINDS: Mapping[str, Kind] = {
    "digit changed": _digits(_digit_changed),
    "digits swapped": _digits(_digits_swapped),
    "digit dropped": _digits(_digit_dropped),
    "tenfold": _digits(_tenfold),
    "wrong year": _years,
    "separator": _separators,
    "scale": _beside_digits("scales"),
    "currency": _beside_digits("currencies"),
    "month": _in_words("months"),
    "number word": _in_words("numbers"),
    "percentage point": _points,
    "unit": _behind_number("units"),
    "false friend": _beside_digits("false_friends"),
    "weekday": _in_words("weekdays"),
    "time of day": _clocks,
    "ordinal": _in_words("ordinals"),
    "bound": _beside_digits("bounds"),
    "range end": _range_ends,
    "invented digits": _invented,
    "sign lost": _signs,
    "decade": _decades,
    "omitted": _omitted,
}


def changes(text: str, words: Words, kind: str, kinds: Mapping[str, Kind] = KINDS) -> list[Change]:
    """Every error of a kind that can be made in a text, in text order."""
    places = sorted(set(kinds[kind](text, words)))
    return [Change(kind, *place) for place in places if text[place[0] : place[1]] != place[2]]
