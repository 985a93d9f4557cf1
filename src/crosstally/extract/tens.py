"""The tens that name a decade, and the ending that makes a decade of a number: eighties, 80年代, åttiotalet."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .grammar import Field, past_hyphen, plain, sense_at, sense_before
from .ranks import rank_field
from .token import WORD, Token


def suffix_end(tokens: Sequence[Token], index: int) -> int | None:
    """The index after the ending that makes a decade of a number: 1950s, 1950-talet, 80年代."""
    found = sense_at(tokens, index, "decade-suffix")
    if found is None or (tokens[index].start != tokens[index - 1].end and not found[0].others):
        return None  # several words may stand apart: 1980 के दशक
    return found[1]


def is_about(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the ending says about so many, with no word for years before: 20-an orang, but tahun 80-an."""
    if sense_at(tokens, past_hyphen(tokens, index + 1), "hedge-after") is None:
        return False
    return not any(sense_before(tokens, index, role, language) for role in ("year-cue", "decade-beside"))


def decade_of(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """The tens of a decade that needs nothing before it: fifties, femtiotalet, 80年代, 9-ajame dešimtmetyje."""
    if index >= len(tokens):
        return None
    if (found := sense_at(tokens, index, "decade-word")) is not None:
        return found[0].value, found[1]
    number = plain(tokens[index], (2,))
    end = suffix_end(tokens, index + 1)
    if number is None and end is not None and tokens[index].kind == WORD:
        spelled = language.cardinals.longest(tokens, index)  # 八十年代
        number = spelled[0] if spelled is not None and spelled[1] == index + 1 else None
    if number is not None and end is not None and number in range(10, 100, 10):
        return None if is_about(tokens, index, language) else (number // 10, end)
    rank = rank_field(tokens, index, language)
    if rank is not None and (counted := sense_at(tokens, rank[1], "decade-rank")) is not None and rank[0] <= 10:
        return rank[0] - 1, counted[1]
    beside = sense_at(tokens, rank[1], "decade-beside") if rank is not None else None
    if rank is not None and beside is not None and rank[0] in range(10, 100, 10):
        return rank[0] // 10, beside[1]
    taken = taken_apart(tokens, index, language)
    return (taken[0] // 10, index + 1) if taken is not None and taken[0] in range(20, 100, 10) else None


def taken_apart(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """The number of femtiotalet, and of nittonhundratalet."""
    if not language.compounds or tokens[index].kind != WORD:
        return None
    taken = language.cardinals.take_apart(tokens[index].lower)
    if taken is None or not taken[1]:
        return None
    ending = language.lexicon.senses.get(taken[1], ())
    return (taken[0], index + 1) if any(sense.role == "decade-suffix" for sense in ending) else None
