"""Decades: 1950s, les années 80, 90-е годы, the fifties; the 80s of a life and of a thermometer."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .centuries import LAST_CENTURY, century_in_words, past_of, ranked_century, shares
from .draft import Draft, dated
from .grammar import HYPHENS, plain, sense_at, sense_before
from .number import Number, Value
from .option import Option
from .ranks import rank_field
from .tens import decade_of, is_about, suffix_end
from .token import NUMERAL, WORD, Token

APOSTROPHES = frozenset("'’‘")
_REACH = 4  # tokens between a word for warmth and its degrees
_DEGREES = ("fahrenheit", "celsius")


def decade_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """1950s, the 80s, les années 80, lata 90., девяностые годы, the fifties; 1800-talet is a century."""
    if (life := _of_a_life(tokens, index)) is not None:
        return life
    written = _in_digits(tokens, index, floor, language) if tokens[index].kind == NUMERAL else None
    if written is not None:
        start, number, end, suffix = written
        readings = _readings(number, len(tokens[index].text) == 4, suffix)
    else:
        found = century_in_words(tokens, index, language)
        if found is not None:
            return dated(index, index + 1, found, "century in words")
        tens = decade_of(tokens, index, language)
        start, readings = index, [f"19{tens[0]}X"] if tens is not None else []
        if tens is None:
            named = _tens_beside(tokens, index, floor, language)
            if named is None:
                return None
            start, readings, end = named[0], [f"19{named[1]}X"], named[2]
        else:
            end = tens[1]
    draft = dated(start, end, readings[0], "decade")
    draft.edtf = [("date", reading) for reading in readings]
    if _is_bare(tokens, draft) and _is_of_something_else(tokens, draft, floor, language):
        return draft
    return _of_its_century(tokens, draft, language)


def _is_bare(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether only the tens are said: 80s, eighties; not 1980s, nor '80s, années 80."""
    first, decade = tokens[draft.start], draft.edtf[0][1]
    whole = first.kind == NUMERAL and len(first.text) == 4
    return first.text not in APOSTROPHES and not whole and decade.startswith("19") and decade[2].isdecimal()


def _is_of_something_else(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> bool:
    """In his 80s, temperatures in the 80s: ten years of a life, degrees; any number of them where nothing says."""
    start = draft.start
    part = sense_before(tokens, start, "date-part", language)  # in her early 30s
    life = sense_before(tokens, start if part is None else part[1], "of-life", language)
    if life is not None and (start if part is None else part[1]) > floor:
        _make_tens(draft, [Option("duration", unit="year")], "decade of a life")
        draft.start = start
        return True
    near = tokens[max(floor, start - _REACH) : start]
    if any(sense.role == "of-degrees" for token in near for sense in token.senses):
        _make_tens(draft, [Option("measure", unit=unit) for unit in _DEGREES], "tens of degrees")
        return True
    if sense_at(tokens, start + 1, "tens-suffix") is not None:
        decade = draft.edtf
        _make_tens(draft, [], "")
        draft.edtf, draft.rule = decade, "decade, or a number in these tens"
        roles = ("determiner", "date-part", "year-cue")
        draft.soft = not any(sense_before(tokens, start, role, language) for role in roles)
    return False


def _make_tens(draft: Draft, options: list[Option], rule: str) -> None:
    """Let a draft say any number from 80 to 89."""
    tens = Fraction(int(draft.edtf[0][1][2]) * 10)
    draft.number = Number(draft.start, draft.end, [Value(tens, None, "the first of ten")])
    draft.upper = Number(draft.start, draft.end, [Value(tens + 9, None, "the last of ten")])
    draft.options, draft.edtf, draft.rule = options, [], rule


def _of_its_century(tokens: Sequence[Token], draft: Draft, language: Language) -> Draft:
    """The 80s of the 20th century: the century says which."""
    index = past_of(tokens, draft.end)
    century = ranked_century(tokens, index, language) if index < len(tokens) else None
    decade = draft.edtf[0][1]
    if century is not None and 1 <= century[1] <= LAST_CENTURY and decade[2] != "X":
        draft.end, draft.number, draft.upper = century[2], None, None
        draft.edtf = [("date", f"{century[1] - 1:02d}{decade[2:]}")]
    return draft


def _of_a_life(tokens: Sequence[Token], index: int) -> Draft | None:
    """20代: the years from 20 to 29 of a life."""
    tens = plain(tokens[index], (2,))
    suffix = sense_at(tokens, index + 1, "life-suffix") if tens is not None and tens % 10 == 0 else None
    if suffix is None:
        return None
    draft = dated(index, index + 2, f"19{tokens[index].text[0]}X", "")  # what follows only says what the suffix means
    _make_tens(draft, [Option("duration", unit="year")], "decade of a life")
    return draft


def _in_digits(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[int, int, int, str] | None:
    """Start, number, end, and the ending of a decade in digits."""
    number = plain(tokens[index], (2, 4))
    if number is None or number % 10:
        return None
    start = index
    if index > floor and tokens[index - 1].text in APOSTROPHES and not tokens[index].spaced:
        start = index - 1
    end = suffix_end(tokens, index + 1) or _hanging(tokens, index)
    if end is not None and number < 100 and is_about(tokens, index, language):
        return None
    if end is not None:
        return start, number, end, tokens[end - 1].lower
    before = sense_before(tokens, start, "decade-beside", language)
    if before is not None and before[1] >= floor:
        dotted = rank_field(tokens, index, language)
        return before[1], number, dotted[1] if dotted is not None else index + 1, "s"
    if _continues(tokens, start, language):
        return start, number, index + 1, "s"
    rank = rank_field(tokens, index, language)
    beside = sense_at(tokens, rank[1], "decade-beside") if rank is not None else None
    if rank is not None and beside is None:
        shared = shares(tokens, rank[1], "decade-beside", language)
        return None if shared is None else (start, number, shared, "s")
    return None if beside is None else (start, number, beside[1], "s")


def _continues(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a decade stands before, over a joiner: the 30 of "los años 20 y 30", the Settanta of "anni '60 e '70"."""
    if index < 3 or not any(sense_at(tokens, index - 1, role) for role in ("and", "or", "to")):
        return False
    first = index - 2
    number = plain(tokens[first], (2, 4))
    if number is None:
        spelled = language.cardinals.longest(tokens, first)
        number = spelled[0] if spelled is not None and spelled[1] == index - 1 else None
    if number is None or number % 10 or number < 10:
        return False
    first -= tokens[first - 1].text in APOSTROPHES and not tokens[first].spaced
    return sense_before(tokens, first, "decade-beside", language) is not None


def _hanging(tokens: Sequence[Token], index: int) -> int | None:
    """The end of 1700- in "1700- och 1800-talen"."""
    if index + 3 >= len(tokens) or tokens[index + 1].text not in HYPHENS or tokens[index + 1].spaced:
        return None
    joiner = next((found for role in ("and", "or", "to") if (found := sense_at(tokens, index + 2, role))), None)
    if joiner is None:
        joiner = sense_at(tokens, index + 1, "to")  # 1500–1600-luvuilla
    if joiner is None or joiner[1] >= len(tokens) or tokens[joiner[1]].kind != NUMERAL:
        return None
    if plain(tokens[joiner[1]], (2, 4)) is None or suffix_end(tokens, joiner[1] + 1) is None:
        return None
    return index + 2 if joiner[1] > index + 2 else index + 1


def _readings(number: int, four: bool, suffix: str) -> list[str]:
    """A bare 80s is of the last century; of 1900s one cannot tell the decade from the century."""
    if not four:
        return [f"19{number // 10}X"] if number >= 20 else [f"20{number // 10}X", f"19{number // 10}X"]
    decade, century = f"{number // 10}X", f"{number // 100}XX"
    if number % 100:
        return [decade]
    return [century, decade] if len(suffix) > 1 or number < 1900 else [decade, century]


def _tens_beside(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[int, int, int] | None:
    """Anni Sessanta, jaren tachtig, lata dziewięćdziesiąte; tens in words behind the word for years."""
    if tokens[index].kind != WORD:
        return None
    tens = language.cardinals.longest(tokens, index) or language.ordinals.longest(tokens, index)
    if tens is None or tens[0] not in range(20, 100, 10):
        return None
    before = sense_before(tokens, index, "decade-beside", language)
    if before is not None and before[1] >= floor:
        return before[1], tens[0] // 10, tens[1]
    return (index, tens[0] // 10, tens[1]) if _continues(tokens, index, language) else None
