"""What a language says of amounts at the prices of a year: *in 2015 prices*, *i 1990 års penningvärde*.

The phrases are those of the section ``prices`` of a language's file; ``{}`` in them is the year.
"""

from __future__ import annotations

import re
from functools import cache

from .cldr import Cldr
from .tables import listed, tables_of

_YEAR = r"(?P<year>[0-9]{4})"
_NOTHING = re.compile(r"(?!)")


@cache
def price_phrases(tag: str) -> re.Pattern[str]:
    """The pattern of all phrases of a language; its group ``year`` is the year that is named, if one is."""
    own = tables_of(Cldr(tag))
    phrases = [*listed(own, "prices", "of-year"), *listed(own, "prices", "adjusted")]
    if not phrases:
        return _NOTHING
    # The longest first; a year may have one name only, so every phrase has its own group.
    parts = [_pattern(phrase).replace("<year>", f"<year{place}>") for place, phrase in enumerate(phrases)]
    return re.compile("|".join(sorted(parts, key=len, reverse=True)), re.IGNORECASE)


def _pattern(phrase: str) -> str:
    before, mark, after = phrase.partition("{}")
    text = r"\s+".join(map(re.escape, before.split())), r"\s+".join(map(re.escape, after.split()))
    gaps = [r"\s+" if side.strip(" ") != side else "" for side in (before, after)]
    inner = text[0] + gaps[0] + _YEAR + gaps[1] + text[1] if mark else text[0]
    start = r"(?<!\w)" if phrase[0].isalpha() else ""
    return f"{start}{inner}"
