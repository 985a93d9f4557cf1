"""Letters right before digits: whether they make a name of them ("Su-30") or stand for themselves ("USD34.6")."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..languages import Language
from ..languages.words import LETTERS, folded
from ..unit import parts
from .token import JOINTS, NAME, NOTHING, SPACES, WORD

#: Roles of words that may be joined to the figure behind them by a hyphen: mid-2025, Sept-12, ke-3.
_HYPHENED = frozenset(("date-part", "month", "from", "ordinal-prefix"))
#: Roles of what is written together with the first figure of a range.
_JOINED = frozenset(("scale", "unit", "glued-unit", "am", "pm"))
_SIZE, _SCALE = frozenset(("size",)), frozenset(("scale",))
_LONGEST_SCALE = 24  # characters in which the word for a scale is looked for
_LONGEST_SYMBOL = 10  # characters of a currency symbol before its last word


@cache
def _prefix() -> Any:
    import regex

    return regex.compile(rf"({LETTERS}+)([-‐‑־]?)")


def name_or_prefix(text: str, start: int, stop: int, language: Language) -> tuple[int, str]:
    """Whether letters before a digit make a name ("Su-30") or stand for themselves ("USD34.6", "mid-2025")."""
    letters, hyphen = _prefix().match(text, start, stop).groups()
    lower = folded(letters)
    end = start + len(letters)
    if hyphen and start and text[start - 1] in "-‐‑":
        return end, WORD  # 6-foot-6
    if lower in language.clitics.before:
        return end, WORD
    if start and not hyphen and text[start - 1].isdecimal() and _has_sense(lower, _SIZE, language):
        return end, WORD  # 10x15 cm
    if start and _is_unit(text, start, end, stop, language):
        return end, WORD
    for sense in language.lexicon.senses.get(lower, NOTHING):
        if (
            sense.role == "currency-code"
            and (not hyphen or language.minus_inside)
            and letters.isupper()
            and letters not in language.not_codes
        ):
            return end, WORD
        if sense.role == "currency-prefix" and not hyphen and not sense.others:
            return end, WORD
        if sense.role in ("clock-before", "hedge", "month-before", "era") and not hyphen and not sense.others:
            capital = len(letters) == 1 and _is_acronym(letters) and sense.role == "hedge"
            return (stop, NAME) if capital else (end, WORD)
        if sense.role == "leading-scale" and not hyphen and not (len(lower) == 1 and lower.isascii()):
            return end, WORD
    if not hyphen and _ends_symbol(text, start, lower, language):
        return end, WORD
    if not hyphen and len(lower) > 1 and lower == lower.upper() and lower.isalpha() and language.is_known(lower):
        return end, WORD  # عام2020: a space left out, in a script without capitals
    if hyphen and not _is_acronym(letters) and _has_sense(lower, _HYPHENED, language):
        return end, WORD
    return stop, NAME


def _is_acronym(letters: str) -> bool:
    """Whether letters before digits are all capitals: DEC-1, U-2 and U21 are names, Dec-1 is a day."""
    return letters.isupper() and letters != letters.lower()


def _has_sense(word: str, roles: frozenset[str], language: Language) -> bool:
    return any(sense.role in roles for sense in language.lexicon.senses.get(word, NOTHING))


def _ends_symbol(text: str, start: int, lower: str, language: Language) -> bool:
    """Whether letters before digits end a currency symbol of several words: the CFA of "F CFA500"."""
    for sense in language.lexicon.before.get(lower, NOTHING):
        if sense.role == "currency-prefix" and sense.others:
            before = folded(text[max(0, start - _LONGEST_SYMBOL) : start]).split()
            if "".join(before).endswith("".join(reversed(sense.others))):
                return True
    return False


def _is_unit(text: str, start: int, end: int, stop: int, language: Language) -> bool:
    """Whether letters and digits behind a figure are an area (20 km2) or a unit and what it leaves over (1m85)."""
    before = text[start - 1]
    glued = before.isdecimal()
    if not glued and before != "/" and not (before in SPACES and _is_counting(text, start - 1, language)):
        return False
    power = text[end:stop]
    for sense in language.lexicon.senses.get(folded(text[start:end]), NOTHING):
        if sense.role == "unit" and sense.others == (power,):
            return True
        if glued and text[end] in JOINTS and not sense.others and sense.role in _JOINED and end - start > 1:
            return True  # 3mila-4mila, 10mm-20mm, 9am-5pm
        if glued and sense.role in ("unit", "glued-unit") and not sense.others and any(map(parts, sense.value)):
            return True
    return False


def _is_counting(text: str, end: int, language: Language) -> bool:
    """Whether digits or a scale end at an index: what 20 m3 and 3,2 mlrd. m3 count."""
    if text[end - 1 : end].isdecimal():
        return True
    words = text[max(0, end - _LONGEST_SCALE) : end].rsplit(maxsplit=1)
    return bool(words) and _has_sense(folded(words[-1].rstrip(".")), _SCALE, language)
