"""What each language writes: CLDR through ``cldr``, ``currencies``, ``patterns`` and ``affixes``, number words through
``spellout`` and ``romans``, the rest from a file a language.

``language`` puts them together: ``entries``, ``words`` and what they mean, from the files (``tables``) and CLDR
(``locale_words``), arranged in a ``lexicon``; ``clitics``; ``numberwords``, ``spelled`` by file and ICU; the
``beginnings`` of figures, which ``anchors`` finds, and of ``moments``. ``vocabulary`` holds common words for aligning
texts. ``load(tag)`` gives the ``Language`` of any locale CLDR knows; ``available()`` names those with a file of their
own, ``support`` says what is read of each, ``prices`` how it says that an amount is at a year's prices,
``home`` where its readers live and what they pay with,
``linking`` by which words a text links its figures.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from .language import Language, build

__all__ = ["Language", "available", "load"]

_SHARED = "und"  # BCP 47: undetermined, what every language shares


@cache
def load(tag: str) -> Language:
    """The language of a BCP 47 tag; ``UnknownLanguage`` if CLDR does not know it.

    >>> load("sv").decimal, load("en-GB").decimal
    (',', '.')
    """
    return build(tag)


def available() -> tuple[str, ...]:
    """The tags with a language file, which is what makes them first-class.

    >>> "sv" in available()
    True
    """
    names = (entry.name.removesuffix(".toml") for entry in files(__package__).iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(name for name in names if name != _SHARED))
