"""Languages by name: the one a file name tells, where its last but one part is a BCP 47 tag, and one among several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

# Language, script and region of RFC 5646: longer primary subtags exist only on paper, and "final" or "draft" are words.
_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<region>[a-z]{2}|\d{3}))?", re.I)


def language_in(name: str) -> str | None:
    """The tag in the name of a file, in the usual case, or ``None``.

    >>> language_in("news/budget.pt_br.txt"), language_in("notes.final.txt"), language_in("budget.txt")
    ('pt-BR', None, None)
    """
    suffixes = PurePath(name).suffixes
    match = _TAG.fullmatch(suffixes[-2][1:]) if len(suffixes) > 1 else None
    if match is None:
        return None
    return _usual(match)


def tag_of(written: str) -> str | None:
    """A BCP 47 tag of language, script and region in the usual case, or ``None`` where something else is written.

    >>> tag_of("EN_us"), tag_of("source")
    ('en-US', None)
    """
    match = _TAG.fullmatch(written)
    return _usual(match) if match else None


def named(tag: str, among: Sequence[str]) -> int | None:
    """The index of the language that a tag means: the same, else the only one that differs in script or region.

    >>> named("sv", ["en-US", "sv-SE"]), named("en", ["en-US", "en-GB"]), named("EN-gb", ["en-US", "en-GB"])
    (1, None, 1)
    """
    for known in (_folded, _primary):
        chosen = [index for index, other in enumerate(among) if known(other) == known(tag)]
        if len(chosen) == 1:
            return chosen[0]
    return None


def _usual(match: re.Match[str]) -> str:
    language, script, region = match.group("language", "script", "region")
    subtags = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(subtag for subtag in subtags if subtag)


def _folded(tag: str) -> str:
    return tag.replace("_", "-").lower()


def _primary(tag: str) -> str:
    return _folded(tag).partition("-")[0]
