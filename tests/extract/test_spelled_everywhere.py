"""Numbers in words, in every language for which ICU has spellout rules: what ICU writes is read back."""

from __future__ import annotations

from importlib.resources import files

import pytest
from icu4py.messageformat import MessageFormat

from crosstally.extract import extract
from crosstally.quantity import exact

LANGUAGES = sorted(
    entry.name.removesuffix(".txt") for entry in files("crosstally.languages").joinpath("spellout").iterdir()
)
NUMBERS = (2, 7, 12, 21, 45, 71, 99, 100, 105, 128, 345, 700, 988, 1000, 1352, 4782, 20_000, 45_120, 300_000, 2 * 10**6,
           12 * 10**6, 3 * 10**9)  # fmt: skip
#: Languages whose larger numbers are not read, the first number that is not, and why.
LIMITS = {
    "fo": (1352, "a conjunction joins thousands and hundreds"),
    "ak": (105, "scales and joiners stand before the count"),
    "ccp": (1, "Chakma numerals are written in letters of their own digits"),
    "ee": (1352, "the count stands inside the scale word"),
    "cy": (45_120, "the count stands behind the scale"),
    "fil": (1352, "the linker is written together with the scale"),
    "ga": (1352, "a comma stands between thousands and hundreds"),
    "kl": (20_000, "thousands are written as one word with what follows"),
    "mt": (1352, "counts have a form of their own before a thousand"),
    "ne": (2 * 10**6, "CLDR's compact forms contradict ICU"),
    "sw": (1352, "a comma stands between thousands and hundreds"),
}
#: Single numbers that are not read, and why.
EXCEPTIONS = {
    ("hr", 1352): "the accusative of thousand is a rank as well",
    ("be", 21): "ICU writes a Latin letter in the word for one",
    ("be", 71): "ICU writes a Latin letter in the word for one",
    ("ga", 2): "the particle before a counted number is no part of it",
    ("ga", 12): "the particle before a counted number is no part of it",
    ("is", 7): "ICU's word for seven is the sea",
    ("it", 700): "settecento is the 18th century as well",
}


def written(number: int, tag: str) -> str:
    words: str = MessageFormat("{n, spellout}", tag.replace("-", "_")).format({"n": number})
    return words.replace("\u00ad", "").replace("\u200b", "")


def readings(text: str, tag: str) -> list[str | None]:
    mentions = extract(text, tag)
    return [exact(reading.quantity.figure) for reading in mentions[0].readings] if len(mentions) == 1 else []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_numbers_as_icu_writes_them_are_read_back(tag: str) -> None:
    limit = LIMITS.get(tag, (10**12, ""))[0]
    missed = {
        number: text
        for number in NUMBERS
        if number < limit
        and (tag, number) not in EXCEPTIONS
        and str(number) not in readings(text := written(number, tag), tag)
    }

    assert missed == {}


@pytest.mark.parametrize("tag", LIMITS)
def test_a_limit_is_still_needed(tag: str) -> None:
    limit = LIMITS[tag][0]

    assert any(str(number) not in readings(written(number, tag), tag) for number in NUMBERS if number >= limit)
