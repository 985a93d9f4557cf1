"""Decades and centuries: 1950s, les années 80, 90-е годы, the fifties; XXI wieku, 19th century, siglo XIX, 19世紀."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .draft import Draft, dated
from .grammar import HYPHENS, Field, past_hyphen, plain, sense_at, sense_before
from .number import Number, Value
from .option import Option
from .ranks import number_field, rank_field, roman_at, small_number
from .token import NUMERAL, WORD, Token

APOSTROPHES = frozenset("'’‘")
_LAST_CENTURY = 30
_REACH = 4  # tokens between a word for warmth and its degrees
_DEGREES = ("fahrenheit", "celsius")


def century_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """21st century, siglo XIX, 19世紀, 公元前5世纪: the 19th began in 1801 and is written 18XX."""
    found = _century(tokens, index, language)
    if found is None:
        found = _century_word_behind(tokens, index, floor, language) or _second_of_two(tokens, index, language)
    if found is None:
        return None
    start, rank, end = found
    if not 1 <= rank <= _LAST_CENTURY:
        return None
    if (before := sense_at(tokens, end, "before-christ")) is not None:
        return dated(start, before[1], f"-{rank - 1:02d}XX", "century before the common era")
    before = sense_before(tokens, start, "before-christ", language)
    if before is not None and before[1] >= floor:
        return dated(before[1], end, f"-{rank - 1:02d}XX", "century before the common era")
    if (after := sense_at(tokens, end, "anno-domini")) is not None:
        end = after[1]
    if (decade := _decade_of(tokens, _past_of(tokens, end), language)) is not None:
        return dated(start, decade[1], f"{rank - 1:02d}{decade[0]}X", "decade of a century")
    return dated(start, end, f"{rank - 1:02d}XX", "century by its rank")


def _century(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int, int] | None:
    """Where a century begins, its rank, and the index after it."""
    if (named := sense_at(tokens, index, "century-word")) is not None:
        return index, named[0].value, named[1]
    if (word := sense_at(tokens, index, "century")) is not None:
        start = _past_of(tokens, word[1])
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
    stop = century[1] if century is not None else _shares(tokens, rank[1], "century", language)
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


def _past_of(tokens: Sequence[Token], index: int) -> int:
    """Over what may stand between a century or decade and its number: secolul al XIX-lea, the 80s of the …"""
    for role in ("of-month", "determiner"):
        found = sense_at(tokens, index, role)
        index = index if found is None else found[1]
    return index


def _past_hyphen(tokens: Sequence[Token], index: int) -> int:
    return index + 1 if index < len(tokens) and tokens[index].text in HYPHENS else index


def _shares(tokens: Sequence[Token], index: int, role: str, language: Language) -> int | None:
    """The end of the 18th in "the 18th and 19th centuries": where a joiner, a rank and the word follow."""
    joiner = next((found for r in ("and", "or", "to") if (found := sense_at(tokens, index, r))), None)
    second = rank_field(tokens, joiner[1], language) if joiner is not None else None
    return index if second is not None and sense_at(tokens, _past_hyphen(tokens, second[1]), role) is not None else None


def decade_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """1950s, the 80s, les années 80, lata 90., девяностые годы, the fifties; 1800-talet is a century."""
    if (life := _of_a_life(tokens, index)) is not None:
        return life
    written = _in_digits(tokens, index, floor, language) if tokens[index].kind == NUMERAL else None
    if written is not None:
        start, number, end, suffix = written
        readings = _readings(number, len(tokens[index].text) == 4, suffix)
    else:
        found = _of_century_in_words(tokens, index, language)
        if found is not None:
            return dated(index, index + 1, found, "century in words")
        tens = _decade_of(tokens, index, language)
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
    index = _past_of(tokens, draft.end)
    century = _century(tokens, index, language) if index < len(tokens) else None
    decade = draft.edtf[0][1]
    if century is not None and 1 <= century[1] <= _LAST_CENTURY and decade[2] != "X":
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


def suffix_end(tokens: Sequence[Token], index: int) -> int | None:
    """The index after the ending that makes a decade of a number: 1950s, 1950-talet, 80年代."""
    found = sense_at(tokens, index, "decade-suffix")
    if found is None or (tokens[index].start != tokens[index - 1].end and not found[0].others):
        return None  # several words may stand apart: 1980 के दशक
    return found[1]


def _in_digits(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[int, int, int, str] | None:
    """Start, number, end, and the ending of a decade in digits."""
    number = plain(tokens[index], (2, 4))
    if number is None or number % 10:
        return None
    start = index
    if index > floor and tokens[index - 1].text in APOSTROPHES and not tokens[index].spaced:
        start = index - 1
    end = suffix_end(tokens, index + 1) or _hanging(tokens, index)
    if end is not None and number < 100 and _is_about(tokens, index, language):
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
        shared = _shares(tokens, rank[1], "decade-beside", language)
        return None if shared is None else (start, number, shared, "s")
    return None if beside is None else (start, number, beside[1], "s")


def _is_about(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the ending says about so many, with no word for years before: 20-an orang, but tahun 80-an."""
    if sense_at(tokens, past_hyphen(tokens, index + 1), "hedge-after") is None:
        return False
    return not any(sense_before(tokens, index, role, language) for role in ("year-cue", "decade-beside"))


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


def _decade_of(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
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
        return None if _is_about(tokens, index, language) else (number // 10, end)
    rank = rank_field(tokens, index, language)
    if rank is not None and (counted := sense_at(tokens, rank[1], "decade-rank")) is not None and rank[0] <= 10:
        return rank[0] - 1, counted[1]
    beside = sense_at(tokens, rank[1], "decade-beside") if rank is not None else None
    if rank is not None and beside is not None and rank[0] in range(10, 100, 10):
        return rank[0] // 10, beside[1]
    taken = _taken(tokens, index, language)
    return (taken[0] // 10, index + 1) if taken is not None and taken[0] in range(20, 100, 10) else None


def _taken(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """The number of femtiotalet, and of nittonhundratalet."""
    if not language.compounds or tokens[index].kind != WORD:
        return None
    taken = language.cardinals.take_apart(tokens[index].lower)
    if taken is None or not taken[1]:
        return None
    ending = language.lexicon.senses.get(taken[1], ())
    return (taken[0], index + 1) if any(sense.role == "decade-suffix" for sense in ending) else None


def _of_century_in_words(tokens: Sequence[Token], index: int, language: Language) -> str | None:
    """Nittonhundratalet."""
    taken = _taken(tokens, index, language)
    return f"{taken[0] // 100}XX" if taken and 1100 <= taken[0] <= 2000 and taken[0] % 100 == 0 else None


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
