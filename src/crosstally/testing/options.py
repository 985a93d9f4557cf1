"""What is checked before anything is drawn: that the language exists and that names are known."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from babel import Locale

from ..errors import ConfigurationError, UnknownLanguage
from ..languages.cldr import Cldr
from ..languages.spellout import Spellout


def locale_of(language: str) -> Locale:
    return Cldr(language).locale


def require_spellout(language: str) -> None:
    locale_of(language)
    if not Spellout(language).exists():
        raise UnknownLanguage(language, "spelled: ICU writes no numbers in words")


def require_ordinals(language: str) -> None:
    """An error where ICU writes ranks as bare digits, or with a full stop that may as well end a sentence."""
    from icu4py.messageformat import MessageFormat

    written = MessageFormat("{n, ordinal}", str(locale_of(language))).format({"n": 3})
    if written.rstrip(".").isdecimal():
        raise UnknownLanguage(language, f"ordinals: ICU writes a rank as {written!r}")


def chosen(what: str, names: Collection[str], known: Iterable[str]) -> tuple[str, ...]:
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise ConfigurationError(f"{what} {', '.join(map(repr, unknown)) or 'missing'}; known are {', '.join(known)}")
    return tuple(names)
