"""The catalogs: gettext's ``.po`` files, read by Babel when a language is first asked for.

They are read as they are written, so that a wheel and a clone need no compiled copies of them.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from ..errors import ConfigurationError

SOURCE = "en-US"  # the locale that the sentences in the code are written in
_ENDING = ".po"


def available() -> tuple[str, ...]:
    """The languages that sentences can be said in.

    >>> available()
    ('en', 'sv')
    """
    found = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted([_language(SOURCE), *(name.removesuffix(_ENDING) for name in found if name.endswith(_ENDING))]))


def named(tag: str) -> str:
    """The tag, or ``ConfigurationError`` naming those there are; of a region the language counts."""
    if _language(tag) not in available():
        raise ConfigurationError(f"there are no messages in {tag!r}; choose one of: {', '.join(available())}")
    return tag


@cache
def catalog(tag: str) -> NullTranslations:
    """The translations into a language; none into the language of the code."""
    if _language(tag) == _language(SOURCE):
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = files(__package__).joinpath(_language(tag) + _ENDING).read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(written)))
    compiled.seek(0)
    return GNUTranslations(compiled)


def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()
