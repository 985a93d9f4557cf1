"""Messages said in a locale: its catalog for the sentences, CLDR for figures, days and units."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from gettext import NullTranslations
from typing import TYPE_CHECKING, Any

from ..quantity import significant
from .catalogs import SOURCE, catalog
from .words import Counted, Day, Digits, Figures, Language, Listed, Measure, Message, Money, Name, Quoted

if TYPE_CHECKING:
    from babel import Locale

LABEL = "report"  # the context of what a report says around the findings
_SHOWN = 4  # of more wordings than these all but three are counted
_SCALED = 10**6  # from here on a scale word: 3.7 billion
_GROUPED = 10**4
_MANY_DIGITS = "#,##0.############"
_AFTER_STOP = re.compile(r"(?:^|(?<=[^\W\d_]\. )|(?<=[)”]\. ))[^\W\d_](?=[^\W\d_]+ )")

# What this module itself says: punctuation and units are words too.
TEXTS: Mapping[str, str | tuple[str, str]] = {
    "quotation": "“{text}”",
    "and": "{first} and {last}",
    "more": ("{number} more", "{number} more"),
    "day-pattern": "d MMMM y",
    "day-short-pattern": "d MMM y",
    "money": "{figures} {currency}",
    # Units that CLDR does not know, does not tell apart, or calls by names that no newspaper uses.
    "unit-celsius": ("{figures} °C", "{figures} °C"),
    "unit-fahrenheit": ("{figures} °F", "{figures} °F"),
    "unit-ton": ("{figures} short ton", "{figures} short tons"),
    "unit-ton-imperial": ("{figures} long ton", "{figures} long tons"),
    "unit-mile-scandinavian": ("{figures} Scandinavian mile", "{figures} Scandinavian miles"),
    "unit-mile": ("{figures} mile", "{figures} miles"),
    "unit-mile-per-hour": ("{figures} mile per hour", "{figures} miles per hour"),
    "unit-square-mile": ("{figures} square mile", "{figures} square miles"),
    "unit-yard": ("{figures} yard", "{figures} yards"),
    "unit-foot": ("{figures} foot", "{figures} feet"),
    "unit-inch": ("{figures} inch", "{figures} inches"),
    "unit-pound": ("{figures} pound", "{figures} pounds"),
    "unit-ounce": ("{figures} ounce", "{figures} ounces"),
}
# The publishers of the packaged exchange rates, as their citations name them.
NAMES = ("European Central Bank", "Narodowy Bank Polski")


@dataclass(frozen=True)
class _Voice:
    locale: Locale
    catalog: NullTranslations


def say(message: object, locale: str = SOURCE) -> str:
    """A message, each of its sentences beginning with a capital letter, or one of the values of a message.

    >>> say(Message("bound", "{limit} at most", {"limit": Figures((Fraction(3_700_000_000),))}), "sv")
    '3,7 miljarder at most'
    """
    text = _word(message, _voice(locale)).strip()
    return _AFTER_STOP.sub(lambda found: found[0].upper(), text)


def told(text: str, locale: str = SOURCE, **fields: object) -> str:
    """A label or sentence of a report, by its English text; ``tools/messages.py`` finds it where this is called."""
    return _word(Message(LABEL, text, fields), _voice(locale))


def told_many(one: str, many: str, count: int, locale: str = SOURCE, **fields: object) -> str:
    """The same of so many, which stand in it as ``number``.

    >>> told_many("{number} home", "{number} homes", 1200)
    '1,200 homes'
    """
    return _word(Message(LABEL, (one, many), {"number": Counted(count), **fields}, count), _voice(locale))


@cache
def _voice(tag: str) -> _Voice:
    from babel import Locale

    return _Voice(Locale.parse(tag.replace("-", "_")), catalog(tag))


def _word(value: object, voice: _Voice) -> str:
    speak = _SPOKEN.get(type(value))
    return speak(value, voice) if speak is not None else str(value)


def _message(message: Message, voice: _Voice) -> str:
    text = message.text
    if isinstance(text, tuple):
        count = 1 if message.count is None else message.count
        found = voice.catalog.npgettext(message.id, *text, count)
    else:
        found = voice.catalog.pgettext(message.id, text)
    return found.format(**{name: _word(value, voice) for name, value in message.fields.items()})


def _own(id: str, voice: _Voice, count: int | None = None, **fields: object) -> str:  # noqa: A002
    return _message(Message(id, TEXTS[id], fields, count), voice)


def _quoted(quoted: Quoted, voice: _Voice) -> str:
    texts = quoted.texts if len(quoted.texts) <= _SHOWN else quoted.texts[: _SHOWN - 1]
    words = [_own("quotation", voice, text=" ".join(text.split())) for text in texts]
    if left := len(quoted.texts) - len(texts):
        words.append(_own("more", voice, left, number=left))
    if len(words) < 2:
        return "".join(words)
    return _own("and", voice, first=", ".join(words[:-1]), last=words[-1])


def _figures(figures: Figures, voice: _Voice) -> str:
    return "–".join(_figure(value, figures.digits, voice) for value in figures.values)


def _figure(value: Fraction, digits: int, voice: _Voice) -> str:
    from babel.numbers import format_compact_decimal, format_decimal

    number = Decimal(significant(value, digits))
    if abs(number) >= _SCALED:
        return format_compact_decimal(number, format_type="long", locale=voice.locale, fraction_digits=digits)
    grouped = abs(number) >= _GROUPED
    return format_decimal(number, locale=voice.locale, decimal_quantization=False, group_separator=grouped)


def _measure(measure: Measure, voice: _Voice) -> str:
    """Figures with the unit's name in the plural form of the last of them."""
    figures, own = _figures(measure.figures, voice), f"unit-{measure.unit}"
    if own in TEXTS:
        return _own(own, voice, 1 if measure.figures.values[-1] == 1 else 2, figures=figures)
    from babel.numbers import format_decimal
    from babel.units import UnknownUnitError, format_unit

    last = Decimal(significant(measure.figures.values[-1], measure.figures.digits))
    plain = format_decimal(last, format=_MANY_DIGITS, locale=voice.locale)
    try:
        return format_unit(last, measure.unit, format=_MANY_DIGITS, locale=voice.locale).replace(plain, figures, 1)
    except UnknownUnitError:
        return f"{figures} {measure.unit}"


def _money(money: Money, voice: _Voice) -> str:
    return _own("money", voice, figures=money.figures, currency=money.currency)


def _counted(counted: Counted, voice: _Voice) -> str:
    from babel.numbers import format_decimal

    return format_decimal(counted.number, locale=voice.locale)


def _digits(digits: Digits, voice: _Voice) -> str:
    from babel.numbers import format_decimal

    return format_decimal(Decimal(digits.written), locale=voice.locale, decimal_quantization=False)


def _day(day: Day, voice: _Voice) -> str:
    from babel.dates import format_date

    return format_date(day.day, _own("day-short-pattern" if day.short else "day-pattern", voice), voice.locale)


def _name(name: Name, voice: _Voice) -> str:
    return voice.catalog.pgettext("name", name.name)


def _language(language: Language, voice: _Voice) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.tag.replace("-", "_")).get_display_name(voice.locale) or language.tag
    except (UnknownLocaleError, ValueError):
        return language.tag


def _listed(listed: Listed, voice: _Voice) -> str:
    return ", ".join(_word(item, voice) for item in listed.items)


_SPOKEN: Mapping[type, Callable[[Any, _Voice], str]] = {
    Message: _message, Quoted: _quoted, Figures: _figures, Measure: _measure, Money: _money, Counted: _counted,
    Digits: _digits, Day: _day, Language: _language, Name: _name, Listed: _listed,
}  # fmt: skip
