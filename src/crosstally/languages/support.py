"""What is read of each language, from the same data as the reading: for the list of languages and its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from .cldr import Cldr
from .spellout import Spellout
from .tables import tables_of

_EXAMPLE = re.compile(r"^\[\[(?:counter)?examples\]\]", re.MULTILINE)
_CARDINALS = re.compile(r"^\[cardinals\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Support:
    """A language and what is read of it.

    ``words``: where its number words come from, ICU's spellout rules or its own file, or nothing. ``examples``: how
    many sentences its file is tested with; 0 without a file, where CLDR and ICU are all there is.
    """

    tag: str
    name: str
    own_name: str
    decimal: str
    group: str
    words: str
    examples: int


def support(tag: str) -> Support:
    """What is read of a language; ``UnknownLanguage`` if CLDR does not know it.

    >>> support("sv").name, support("sv").words, support("eu").words
    ('Swedish', 'ICU', 'none')
    """
    cldr = Cldr(tag)
    symbols = cldr.symbols()
    text = _file(tag)
    spelled = Spellout(tag, tag.partition("-")[0]).exists()
    words = "ICU" if spelled else "own file" if _CARDINALS.search(text) else "none"
    name, own_name = cldr.names()
    return Support(tag, name, own_name, symbols.decimal, symbols.group, words, len(_EXAMPLE.findall(text)))


def has_file(tag: str) -> bool:
    """Whether a file, that of the language or of a relative, says what CLDR and ICU leave out.

    >>> has_file("pt-BR"), has_file("no"), has_file("se")
    (True, True, False)
    """
    return bool(tables_of(Cldr(tag)))


def known() -> Iterator[str]:
    """The tags of all languages CLDR has a locale for, without their regions and scripts."""
    from babel.localedata import locale_identifiers

    yield from sorted(name for name in locale_identifiers() if "_" not in name)


def _file(tag: str) -> str:
    resource = files(__package__).joinpath(f"{tag}.toml")
    return resource.read_text("utf-8") if resource.is_file() else ""
