"""Centuries by their rank: 19th century, siglo XIX, XXI wieku, 19世紀, nittonhundratalet."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .draft import Draft, dated
from .grammar import HYPHENS, past, sense_at, sense_before
from .ranks import number_field, rank_field, roman_at, small_number
from .tens import decade_of, taken_apart
from .token import NUMERAL, Token

LAST_CENTURY = 30


def century_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """21st century, siglo XIX, 19世紀, 公元前5世纪: the 19th began in 1801 and is written 18XX."""
    found = ranked_century(tokens, index, language)
    if found is None:
        found = _century_word_behind(tokens, index, floor, language) or _second_of_two(tokens, index, language)
    if found is None:
        return None
    start, rank, end = found
    if not 1 <= rank <= LAST_CENTURY:
        return None
    if (before := sense_at(tokens, end, "before-christ")) is not None:
        return dated(start, before[1], f"-{rank - 1:02d}XX", "century before the common era")
    before = sense_before(tokens, start, "before-christ", language)
    if before is not None and before[1] >= floor:
        return dated(before[1], end, f"-{rank - 1:02d}XX", "century before the common era")
    if (after := sense_at(tokens, end, "anno-domini")) is not None:
        end = after[1]
    if (decade := decade_of(tokens, past_of(tokens, end), language)) is not None:
        return dated(start, decade[1], f"{rank - 1:02d}{decade[0]}X", "decade of a century")
    return dated(start, end, f"{rank - 1:02d}XX", "century by its rank")


def ranked_century(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int, int] | None:
    """Where a century begins, its rank, and the index after it."""
    if (named := sense_at(tokens, index, "century-word")) is not None:
        return index, named[0].value, named[1]
    if (word := sense_at(tokens, index, "century")) is not None:
        start = past_of(tokens, word[1])
        rank = number_field(tokens, start, language)
        if rank is None or (sense_at(tokens, index, "age") is not None and not _is_rank(tokens, start, language)):
            return None  # w wieku 18 lat is an age
        return index, *rank
    number = small_number(tokens, index, language)
    counted = sense_at(tokens, number[1], "numbered-century") if number is not None else None
    if number is not None and counted is not None and (tokens[index].kind == NUMERAL or number[0] > 1):
        return index, number[0], counted[1]  # 十九世纪; 上一世纪 is the last one
    rank = rank_field(tokens, index, language)
    if rank is None:
        return None
    end = _past_hyphen(tokens, rank[1])
    century = sense_at(tokens, end, "century") or sense_at(tokens, end, "numbered-century")
    stop = century[1] if century is not None else shares(tokens, rank[1], "century", language)
    return None if stop is None else (index, rank[0], stop)


def _is_rank(tokens: Sequence[Token], index: int, language: Language) -> bool:
    return tokens[index].kind != NUMERAL and rank_field(tokens, index, language) is not None


def _century_word_behind(
    tokens: Sequence[Token], index: int, floor: int, language: Language
) -> tuple[int, int, int] | None:
    """X wieku, V. století: one letter says that it is a numeral only once the century is met."""
    word = sense_at(tokens, index, "century") if index > floor else None
    if word is None:
        return None
    start = index - 2 if tokens[index - 1].text == "." and index - 2 >= floor else index - 1
    rank = roman_at(tokens, start, language)
    return None if rank is None or rank[1] != index else (start, rank[0], word[1])


def _second_of_two(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int, int] | None:
    """The XX of "siglos XIX y XX"."""
    rank = number_field(tokens, index, language) if index > 2 else None
    if rank is None or tokens[index].lower in language.weak:
        return None  # del siglo XIX y una torre
    for role in ("and", "or", "to"):
        joiner = sense_at(tokens, index - 1, role)
        if joiner is not None and joiner[1] == index and sense_before(tokens, index - 2, "century", language):
            return index, *rank
    return None


def past_of(tokens: Sequence[Token], index: int) -> int:
    """Over what may stand between a century or decade and its number: secolul al XIX-lea, the 80s of the …"""
    for role in ("of-month", "determiner"):
        index = past(tokens, index, role)
    return index


def _past_hyphen(tokens: Sequence[Token], index: int) -> int:
    return index + 1 if index < len(tokens) and tokens[index].text in HYPHENS else index


def shares(tokens: Sequence[Token], index: int, role: str, language: Language) -> int | None:
    """The end of the 18th in "the 18th and 19th centuries": where a joiner, a rank and the word follow."""
    joiner = next((found for r in ("and", "or", "to") if (found := sense_at(tokens, index, r))), None)
    second = rank_field(tokens, joiner[1], language) if joiner is not None else None
    return index if second is not None and sense_at(tokens, _past_hyphen(tokens, second[1]), role) is not None else None


def century_in_words(tokens: Sequence[Token], index: int, language: Language) -> str | None:
    """Nittonhundratalet."""
    taken = taken_apart(tokens, index, language)
    return f"{taken[0] // 100}XX" if taken and 1100 <= taken[0] <= 2000 and taken[0] % 100 == 0 else None
