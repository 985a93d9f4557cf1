"""Dates as CLDR's patterns write them, in every locale, alone and inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from babel import Locale, localedata
from babel.dates import format_date, format_interval

from crosstally.extract import extract

DAYS = (date(1979, 5, 2), date(2018, 11, 23))
FORMATS = ("full", "long", "medium", "short")

#: The formats whose dates are not read, by language, and why.
EXCEPTIONS = {
    "blo": ({"medium"}, "the number of the month and the day, a space between them, are one number more often"),
    "bo": ({"medium"}, "the month is a number in Tibetan digits written together with the day"),
    "dz": ({"full", "long", "medium"}, "the word of the month begins another name, and the day has one of its own"),
    "la": ({"short"}, "three numbers with spaces between them are more often three numbers"),
    "mn-Mong-MN": ({"full", "long"}, "marks inside words that no name of a month has"),
    "prg": ({"medium"}, "a word between a day and month in digits and the year"),
    "vo": ({"full"}, "a word with a dot between month and day, which would end a sentence elsewhere"),
    "yo": ({"medium"}, "three numbers with spaces between them are more often three numbers"),
}


@cache
def locales() -> tuple[str, ...]:
    """One locale for each way to write dates in a language: two hundred regions write them alike."""
    seen: dict[tuple[object, ...], str] = {}
    for tag in sorted(localedata.locale_identifiers(), key=lambda tag: (tag.count("_"), tag)):
        locale = Locale.parse(tag)
        names = tuple(locale.months["format"]["wide"].values())
        patterns = tuple(locale.date_formats[width].pattern for width in FORMATS)
        seen.setdefault((locale.language, locale.script, names, patterns), tag)
    return tuple(seen.values())


def written(locale: Locale) -> Iterator[tuple[str, date, str]]:
    """Dates with a year of four digits, by format."""
    for width in FORMATS:
        pattern = locale.date_formats[width].pattern
        if "yy" not in pattern or "yyyy" in pattern:
            yield from ((width, day, format_date(day, width, locale=locale)) for day in DAYS)


def edtf_of(text: str, language: str) -> set[str | None]:
    return {reading.quantity.edtf for mention in extract(text, language) for reading in mention.readings}


@pytest.mark.parametrize("tag", locales())
def test_every_locale_reads_the_dates_it_writes(tag: str) -> None:
    locale = Locale.parse(tag)
    language = tag.replace("_", "-")
    misread = {
        width
        for width, day, text in written(locale)
        for sentence in (text, f"({text}) X")
        if not any(
            day.isoformat() == reading.quantity.edtf for m in extract(sentence, language) for reading in m.readings
        )
    }
    expected = next((EXCEPTIONS[name][0] for name in EXCEPTIONS if f"{language}-".startswith(f"{name}-")), set())

    assert misread == expected


RANGES = (
    (date(2018, 5, 5), date(2018, 5, 18)),
    (date(2018, 5, 28), date(2018, 6, 13)),
    (date(2018, 12, 28), date(2019, 1, 13)),
)
SKELETONS = ("yMMMMd", "yMMMd", "yMd")
#: The languages whose ranges of days are not all read, and why.
UNREAD_RANGES = {
    "the locale has no names of months, and numbers with a letter in their place": {"fa", "oc", "yo"},
    "a dot, a comma of another script or a word stands between a day or month and its year": {
        "am", "blo", "bn", "ee", "eu", "kn", "mn", "prg",
    },
    "the last day stands behind the first without its year": {"dz", "fur", "hu", "kl", "sv"},
    "the dates are not read by themselves either": {"bo"},
    "the first month is left out, so that the days fall": {"sw"},
    "the word for to is not known": {"yue"},
}  # fmt: skip


@pytest.mark.parametrize("tag", locales())
def test_every_locale_reads_the_ranges_of_days_it_writes(tag: str) -> None:
    locale = Locale.parse(tag)
    misread = [
        text
        for skeleton in SKELETONS
        if skeleton in locale.interval_formats
        for first, last in RANGES
        for text in [format_interval(first, last, skeleton, locale=locale)]
        if f"{first}/{last}" not in edtf_of(text, tag.replace("_", "-"))
    ]
    excepted = any(locale.language in languages for languages in UNREAD_RANGES.values())

    assert excepted or not misread


@pytest.mark.parametrize("language", sorted(set().union(*UNREAD_RANGES.values())))
def test_an_exception_of_ranges_is_still_needed(language: str) -> None:
    locale = Locale.parse(language)
    written = [format_interval(*days, skeleton, locale=locale) for days in RANGES for skeleton in SKELETONS]
    expected = [f"{first}/{last}" for first, last in RANGES for _ in SKELETONS]

    assert any(edtf not in edtf_of(text, language) for text, edtf in zip(written, expected, strict=True))
