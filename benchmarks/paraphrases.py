"""What is said of other ways to write the same: figures of professional translations rewritten without changing them.

python benchmarks/paraphrases.py --translations DIR [--languages sv,de] [--most 40] [--kinds words] [--show]

DIR is as for errors.py. A rewriting with which there are more findings at severity minor or worse than without it is a
false alarm. The words come from CLDR and ICU; forms they do not decline are left to languages that do not mind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import time

from babel.dates import format_time, get_month_names
from errors import report
from injection import CLOCK, GROUPED, NUMBER, Kind, Words

_NATIVE = {"ar": 0x660, "fa": 0x6F0, "hi": 0x966, "bn": 0x9E6, "ne": 0x966, "mr": 0x966, "my": 0x1040, "th": 0xE50}
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_AMOUNT = re.compile(r"(?<!\w)([$€£¥])(?=\d)|(?<=\d)([ \u00a0\u202f]?)([$€£])(?!\w)")


def _words(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """3 as three, where it stands in a sentence."""
    from icu4py.messageformat import MessageFormat

    write = MessageFormat("{n, spellout}", words.tag).format
    for found in NUMBER.finditer(text):
        if found[0].isascii() and found[0].isdigit() and 3 <= int(found[0]) <= 12 and text[found.end() :][:1] == " ":
            yield found.start(), found.end(), str(write({"n": int(found[0])})).replace("\u00ad", "")


def _spaces(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """Thousands divided by a narrow space, as SI has it."""
    yield from ((found.start(1), found.end(1), "\u202f") for found in GROUPED.finditer(text))


def _undivided(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    for found in GROUPED.finditer(text):
        yield found.start(1), found.end(1), ""


def _native(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """The digits of the language's own script."""
    zero = _NATIVE.get(words.language.partition("-")[0])
    for found in NUMBER.finditer(text) if zero else ():
        if found[0].isascii():
            yield found.start(), found.end(), "".join(chr(zero + int(c)) if c.isdigit() else c for c in found[0])


def _percent(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """The sign as the word."""
    pattern = words.unit_patterns.get("concentr-percent", {}).get("long", {}).get("other", "")
    word = str(pattern).replace("{0}", "").strip()
    for found in re.finditer(r"(?<=\d)[ \u00a0\u202f]?%", text) if word and str(pattern).startswith("{0}") else ():
        yield found.start(), found.end(), f" {word}"


def _codes(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """The sign of a currency as its code."""
    for found in _AMOUNT.finditer(text):
        yield found.start(), found.end(), f"{_SYMBOLS[found[1]]} " if found[1] else f" {_SYMBOLS[found[3]]}"


def _units(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """The name of a unit as its abbreviation, and the other way around."""
    known: dict[str, str] = {}
    for unit in ("length-kilometer", "length-meter", "length-centimeter", "mass-kilogram", "area-hectare"):
        forms = [words.unit_patterns.get(unit, {}).get(width, {}).get("other", "") for width in ("long", "short")]
        long, short = (str(form).replace("{0}", "").strip() for form in forms)
        known |= {long: short, short: long}
    for word, other in known.items():
        for found in re.finditer(rf"(?<=\d[ \u00a0]){re.escape(word)}(?![^\W_]|/)", text) if word and other else ():
            yield found.start(), found.end(), other


def _clocks(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """Another sign between hours and minutes, and a zero before the hour."""
    for found in CLOCK.finditer(text):
        if len(found[1]) == 1 and int(found[1]) < 10:
            yield found.start(1), found.end(1), f"0{found[1]}"


def _twelve(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """15:00 as CLDR writes it with twelve hours, for languages that know the halves of a day by words."""
    if words.language.partition("-")[0] not in ("en", "es", "ko", "ja", "zh", "hi", "ar", "el", "tr", "vi", "bn", "ms"):
        return
    for found in CLOCK.finditer(text):
        minutes = re.match(r"[:.](\d\d)", text[found.end(1) :])
        moment = time(int(found[1]), int(minutes[1])) if minutes else None
        if moment and int(found[1]) > 12:
            yield found.start(), found.end(1) + 3, format_time(moment, "h:mm a", locale=words.locale)


def _months(text: str, words: Words) -> Iterator[tuple[int, int, str]]:
    """The name of a month beside digits as CLDR abbreviates it."""
    full = get_month_names("wide", "format", words.locale)
    short = get_month_names("abbreviated", "format", words.locale)
    for month, name in full.items():
        for found in re.finditer(rf"(?<=\d )(?<!\w){re.escape(name)}(?![^\W_])", text) if len(name) > 4 else ():
            yield found.start(), found.end(), short[month]


KINDS: Mapping[str, Kind] = {
    "words": _words,
    "narrow spaces": _spaces,
    "undivided": _undivided,
    "own digits": _native,
    "percent": _percent,
    "codes": _codes,
    "units": _units,
    "leading zero": _clocks,
    "twelve hours": _twelve,
    "months": _months,
}


if __name__ == "__main__":
    report(__doc__, KINDS, found=False)
