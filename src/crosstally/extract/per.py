"""What an amount is per: annually, a year, per kWh, /barrel, per 100 000 inhabitants; km/h as one unit."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from ..quantity import Kind
from ..unit import units
from .draft import Draft
from .grammar import HYPHENS, counts_only, is_content, sense_at
from .measures import after_hyphen, meant_by
from .number import Number
from .numerals import number_at
from .option import Option
from .token import NAME, NUMERAL, WORD, Token

#: CLDR's name for what is counted by the piece or by the head.
ITEM = "item"
_LEAST_COUNT = 10
_HEADS = 4  # letters of "100-": from a thousand on, what is counted by heads need not be known


def per_at(tokens: Sequence[Token], index: int, language: Language) -> tuple[str, int] | None:
    """The unit an amount is per, right after it, and the index after its words."""
    if index + 1 < len(tokens) and tokens[index].text in HYPHENS and not tokens[index + 1].spaced:
        index += 1
    if (period := sense_at(tokens, index, "period")) is not None:
        return None if _is_moment(tokens, period[1], language) else (period[0].value, period[1])
    marker = sense_at(tokens, index, "per")
    if marker is None:
        return _postposed(tokens, index, language) if language.postposed_per else None
    start, _ = after_hyphen(tokens, marker[1])
    if start >= len(tokens):
        return None
    counted = None if sense_at(tokens, index, "article") else _so_many(tokens, start, language)
    count, start = counted or ("", start)
    found = _unit_or_item(tokens, start, language)
    if found is None:
        heads = len(count) > _HEADS and is_content(tokens, start, language)
        return (f"{count}{ITEM}", start) if heads and not sense_at(tokens, start, "month") else None
    return count + found[0], found[1]


def _is_moment(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether what follows a period makes a moment of it: a year ago, ביום שבת (on Saturday), at hour 7."""
    if index >= len(tokens):
        return False
    following = tokens[index]
    if following.lower in language.period_stops or following.kind == NUMERAL:
        return True
    return sense_at(tokens, index, "weekday") is not None or sense_at(tokens, index, "month") is not None


def _postposed(tokens: Sequence[Token], index: int, language: Language) -> tuple[str, int] | None:
    """60 euroa asukasta kohti, 12 kuolemaa 100 000 asukasta kohti: the word for "per" stands last."""
    if index >= len(tokens):
        return None
    counted = _so_many(tokens, index, language) if tokens[index].kind == NUMERAL else None
    count, start = counted or ("", index)
    if counted is not None and sense_at(tokens, start, "per-after") is not None:
        found: tuple[str, int] | None = (ITEM, start)  # 100 ezer lakosra: the word for per has what is counted in it
    else:
        found = _unit_or_item(tokens, start, language)
    if found is None and is_content(tokens, start, language):
        found = ITEM, start + 1
    after = sense_at(tokens, found[1], "per-after") if found is not None else None
    return None if found is None or after is None else (count + found[0], after[1])


def _so_many(tokens: Sequence[Token], index: int, language: Language) -> tuple[str, int] | None:
    """The 100 000 of "per 100 000 inhabitants", as UTS #35 writes it before a unit."""
    if tokens[index].kind not in (NUMERAL, WORD) or sense_at(tokens, index, "unit") is not None:
        return None
    if (scale := sense_at(tokens, index, "scale")) is not None and len(tokens[index].text) > 1:
        return f"{int(scale[0].value)}-", scale[1]
    number = number_at(tokens, index, language)
    if number is None or not number.values or number.fraction:
        return None
    value = number.values[0].value
    round_count = value.denominator == 1 and value >= _LEAST_COUNT and str(value).strip("0") == "1"
    return (f"{value}-", number.end) if round_count else None


def _unit_or_item(tokens: Sequence[Token], index: int, language: Language) -> tuple[str, int] | None:
    if index >= len(tokens) or tokens[index].kind == NUMERAL:
        return None
    if (item := sense_at(tokens, index, "item")) is not None:
        return ITEM, item[1]
    unit = sense_at(tokens, index, "unit")
    if unit is not None and unit[0].others:
        return unit[0].value[0], unit[1]
    letter = sense_at(tokens, index, "glued-unit") if not tokens[index].spaced else None
    for found in (unit, letter):
        if found is not None and (meant := meant_by(found[0].value, tokens[index], language)):
            return meant[0], found[1]
    return None


def per_before(tokens: Sequence[Token], number: Number, language: Language) -> tuple[str, int] | None:
    """What a later figure is per, where that comes first: 1人当たり5000円, 10만 명당 5명, and the index after it."""
    index = number.end
    if index >= len(tokens):
        return None
    direct = sense_at(tokens, index, "per-after") is not None
    found = None if direct else _unit_or_item(tokens, index, language)
    if found is None and not direct and sense_at(tokens, index, "counter") is not None:
        found = ITEM, index + 1
    after = sense_at(tokens, found[1] if found is not None else index, "per-after")
    value = number.values[0].value
    if after is None or number.fraction or str(value).strip("0") != "1":
        return None
    unit = found[0] if found is not None else ITEM
    return (unit if value == 1 else f"{value}-{unit}"), after[1]


def behind_noun(tokens: Sequence[Token], draft: Draft, language: Language) -> tuple[str, int] | None:
    """The period behind one counted word: 12 flights a week, 5 cm regn per timme, 85 people per square kilometer."""
    index = draft.end
    named = index < len(tokens) and tokens[index].kind == NAME  # 130 g CO2/km
    if not (named or counts_only(tokens, index, language)) or not tokens[index].spaced:
        return None
    if sense_at(tokens, index + 1, "period") is None and (
        sense_at(tokens, index + 1, "per") is None or sense_at(tokens, index + 1, "article") is not None
    ):
        return _postposed(tokens, index + 1, language) if language.postposed_per else None
    return per_at(tokens, index + 1, language)


def divide(draft: Draft) -> None:
    """Make one unit of a measure and what it is per, where they have a name together: kilometer-per-hour."""
    known = units()
    whole = [
        Option(_kind(known[unit].dimension), unit=unit, rule=option.rule)
        for option in draft.options
        if option.unit is not None and (unit := f"{option.unit}-per-{draft.per}") in known
    ]
    if whole:
        draft.options, draft.per = whole, None


def _kind(dimension: str) -> Kind:
    return "duration" if dimension == "duration" else "measure"
