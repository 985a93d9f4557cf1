"""Units and scales where CLDR's patterns put them: before a number, on both sides of it; letters that may be units.

UTS #35 part 6 gives a pattern for each unit: "{0} km", "kilomita {0}", 時速 {0} キロメートル.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .draft import Draft
from .grammar import is_letter, sense_at
from .measures import meant_by, options_of
from .money import currency_at
from .number import Number, Value
from .option import PLAIN, Option
from .token import NOTHING, WORD, Token

#: Roles of letters that stand between figures, so that they are no units there.
_JOINING = frozenset(("to", "and", "or", "from", "between", "per", "and-number", "clock-before", "month", "am", "pm"))


def unit_around(
    tokens: Sequence[Token], number: Number, floor: int, language: Language, *, behind: bool
) -> tuple[list[Option], int, int] | None:
    """The unit whose name begins before a number, where that begins and ends; ``behind``: it goes on behind it."""
    if number.start <= floor:
        return None
    for sense in language.lexicon.before.get(tokens[number.start - 1].lower, NOTHING).roles.get("unit-before", ()):
        start = number.start - 1 - len(sense.others)
        if start < floor or not _stands(tokens, start, sense.others):
            continue
        ends = {unit: end for others, unit in sense.value if (end := _end(tokens, number.end, others))}
        longest = max(ends.values(), default=0)
        if longest and (longest > number.end) is behind:
            named = [unit for unit, end in ends.items() if end == longest]
            return options_of(named, tokens[start].text), start, longest
    return None


def _stands(tokens: Sequence[Token], start: int, others: Sequence[str]) -> bool:
    return all(tokens[start + len(others) - 1 - n].lower == word for n, word in enumerate(others))


def _end(tokens: Sequence[Token], index: int, others: Sequence[str]) -> int:
    """The index after the words, or 0 where other words stand."""
    end = index + len(others)
    return end if [token.lower for token in tokens[index:end]] == list(others) else 0


def doubtful_unit(tokens: Sequence[Token], number: Number, language: Language) -> tuple[list[Option], int] | None:
    """A letter or word that is a unit only in doubt: 21 J, 5 bar. The number itself is the likelier reading."""
    index = number.end
    if not number.digits or index >= len(tokens) or tokens[index].lower in language.function_words:
        return None
    if not _JOINING.isdisjoint(tokens[index].senses.roles):
        return None
    if not tokens[index].spaced and tokens[index].kind == WORD and is_letter(tokens[index]):
        return None  # 5G
    for role in ("doubtful-unit", "unit") if is_letter(tokens[index]) else ("doubtful-unit",):
        found = sense_at(tokens, index, role)
        meant = meant_by(found[0].value, tokens[index], language) if found is not None else ()
        if found is None or not meant:
            continue
        goes_on = found[1] < len(tokens) and tokens[found[1]].kind == WORD
        if not goes_on or not is_letter(tokens[index]):
            return [PLAIN, *options_of(meant, tokens[index].text)], found[1]
    return None


def also_in_doubt(tokens: Sequence[Token], index: int, end: int, language: Language) -> list[Option]:
    """The units in doubt of words that surely mean something else: the pound of фунт, which is rather money."""
    found = sense_at(tokens, index, "doubtful-unit") if index < len(tokens) else None
    if found is None or found[1] != end:
        return []
    return options_of(meant_by(found[0].value, tokens[index], language), tokens[index].text)


def scale_as_unit(tokens: Sequence[Token], number: Number, language: Language) -> tuple[list[Value], list[Option]]:
    """What a number with a scale is if that word is a unit as well: Czech 5 mil, millions or miles."""
    index = number.end - 1
    scale = sense_at(tokens, index, "scale") if index > number.start and len(tokens[index].text) > 1 else None
    unit = sense_at(tokens, index, "unit") if scale is not None else None
    if scale is None or unit is None or unit[1] != number.end or scale[0].value != number.scale:
        return [], []
    values = [
        Value(v.value / number.scale, v.resolution and v.resolution / number.scale, "digits") for v in number.values
    ]
    return values, options_of(meant_by(unit[0].value, tokens[index], language), tokens[index].text)


def scale_letter(tokens: Sequence[Token], draft: Draft) -> None:
    """Take in the letter behind an amount that CLDR writes so, $12 K, and what English glues to it everywhere: $5bn."""
    number = draft.number
    if number is None or number.scale != 1 or number.end >= len(tokens):
        _or_english(tokens, number)
        return
    found = sense_at(tokens, number.end, "spaced-letter") if is_letter(tokens[number.end]) else None
    if found is None and not tokens[number.end].spaced:
        found = sense_at(tokens, number.end, "money-letter")
    if found is not None:
        number.scaled(found[0].value, found[1], f"times {tokens[number.end].text} = {int(found[0].value)}")
        draft.end = number.end


def scale_before_currency(tokens: Sequence[Token], number: Number, language: Language) -> None:
    """Take in the letter glued to digits where a currency follows, whatever else it abbreviates: 5K kr, 10M €."""
    index = number.end
    if not number.digits or number.scale != 1 or index + 1 >= len(tokens) or tokens[index].spaced:
        return
    found = sense_at(tokens, index, "money-letter")
    if found is not None and currency_at(tokens, found[1], language) is not None:
        number.scaled(found[0].value, found[1], f"times {tokens[index].text} = {int(found[0].value)}")


def _or_english(tokens: Sequence[Token], number: Number | None) -> None:
    """Let $5bn be five thousand million first where bn means more: glued behind a sign and digits it is English."""
    if number is None or number.end != number.start + 2 or tokens[number.end - 1].spaced:
        return
    english = sense_at(tokens, number.end - 1, "money-letter")
    if english is not None and english[0].value != number.scale:
        factor = english[0].value / number.scale
        number.values = [*(value.times(factor, "in English") for value in number.values), *number.values]


def letter_as_scale(tokens: Sequence[Token], number: Number, language: Language) -> tuple[list[Value], list[Option]]:
    """What 5 t is if not five tonnes, where CLDR abbreviates a thousand so: the values with that scale."""
    found = sense_at(tokens, number.end, "spaced-letter")
    if found is None or number.scale != 1:
        return [], []
    if not found[0].others and not language.lexicon.is_written("scale", tokens[number.end].text):
        return [], []
    scale: Fraction = found[0].value
    rule = f"times {tokens[number.end].text} = {int(scale)}"
    return [value.times(scale, rule) for value in number.values], [PLAIN]
