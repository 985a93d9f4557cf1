"""The language a file name tells, where its last but one part is a BCP 47 tag: ``budget.sv.txt``."""

from __future__ import annotations

import re
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
    language, script, region = match.group("language", "script", "region")
    subtags = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(subtag for subtag in subtags if subtag)
