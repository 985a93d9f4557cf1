"""A number with all that makes a quantity of it: what it counts, its sign, its range, what surrounds it."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .amounts import add_hundredths, after_dash
from .compound import smaller_units
from .designators import is_score, name_around
from .draft import Draft
from .grammar import HYPHENS, is_content, sense_at
from .guards import has_company, is_part_of_a_name, unknown_scale
from .measures import after_hyphen, counted_at, letter_as_unit, options_of, percentage_points, share_before
from .modifiers import DEGREES, inner_minus, is_minus_behind, is_plus, noun_after, sign_before, widen
from .money import currency_at, currency_before, name_before
from .number import Number, Value
from .option import Option
from .patterns import (
    also_in_doubt,
    doubtful_unit,
    letter_as_scale,
    scale_as_unit,
    scale_before_currency,
    scale_letter,
    unit_around,
)
from .ranges import past_closing, share_scale, upper_end
from .ratios import is_lost
from .token import Token

Names = list[tuple[int, int]]


def quantity_at(tokens: Sequence[Token], number: Number, floor: int, language: Language, names: Names) -> Draft | int:
    """What a number states, with its unit, sign, range and hedges; or where to go on from if it states nothing."""
    draft = Draft(number.start, number.end)
    draft.number = number
    _count(tokens, draft, floor, language)
    add_hundredths(tokens, draft, language)
    _sign(tokens, draft, floor, language)
    _below_zero(tokens, draft)
    unknown_scale(tokens, draft, language)
    if not draft.options and (is_score(tokens, number) or is_lost(tokens, number, names, language)):
        end = number.end + 1 + (number.end - number.start)
        names.append((number.start, end))
        return end
    if not draft.options and not number.digits and is_part_of_a_name(tokens, number, language):
        return draft.end
    if not draft.options and number.digits and number.scale == 1:
        name = name_around(tokens, number, floor, language)
        if name is not None:
            names.append(name)
            return name[1]
    _range(tokens, draft, floor, language)
    _about_so_many(tokens, draft)
    if not has_company(tokens, draft, floor, language):
        return draft.end
    _finish(tokens, draft, floor, language)
    return draft


def _count(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    """Find what the number counts, before it or behind it."""
    number = draft.number
    assert number is not None
    inner_minus(tokens, number, floor, language)
    scale_before_currency(tokens, number, language)
    draft.end = max(draft.end, number.end)
    around = unit_around(tokens, number, floor, language, behind=True)
    if around is not None:
        draft.options, draft.start, draft.end = around
        return
    before = currency_before(tokens, number, floor, language) or share_before(tokens, number, floor, language)
    if before is not None:
        draft.options, draft.start = before
        if draft.options[0].kind == "money":
            scale_letter(tokens, draft)
        elif (points := sense_at(tokens, number.end, "share-points")) is not None:
            draft.options, draft.end = [percentage_points(tokens[number.end].text)], points[1]
            return
    end = after_dash(tokens, number.end)
    if end != number.end and (before is not None or currency_at(tokens, end, language) is not None):
        number.end = draft.end = end
    after = counted_at(tokens, number, language)
    if after is None:
        if before is None:
            _count_in_doubt(tokens, draft, number, floor, language)
            _inverted(tokens, draft, floor, language)
        return
    options, end = after
    if before is None:
        draft.otherwise = letter_as_scale(tokens, number, language)
        named = {option.unit for option in options}
        doubts = also_in_doubt(tokens, number.end, end, language)
        draft.options = [*options, *(option for option in doubts if option.unit not in named)]
        draft.number, end = smaller_units(tokens, number, options, end, language)
        draft.end = end
    elif options[0].kind == "money" and {o.currency for o in options} & {o.currency for o in draft.options}:
        draft.end = end
        shared = [o for o in draft.options if o.currency in {other.currency for other in options}]
        draft.options = shared or draft.options


def _count_in_doubt(tokens: Sequence[Token], draft: Draft, number: Number, floor: int, language: Language) -> None:
    """What a number with nothing certain behind it may count: what is named before it, a letter behind it."""
    around = unit_around(tokens, number, floor, language, behind=False)
    if around is not None:
        draft.options, draft.start, _ = around
    elif (named := name_before(tokens, number, floor, language)) is not None:
        draft.options, draft.start = named
    elif (doubtful := doubtful_unit(tokens, number, language)) is not None:
        draft.options, draft.end = doubtful
        draft.otherwise = letter_as_scale(tokens, number, language)
    else:
        letter = letter_as_unit(tokens, number, language)
        draft.otherwise = letter if letter[0] else scale_as_unit(tokens, number, language)


def _inverted(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    """The unit before its number, which so is a guess: лет двадцать, годин п'ять."""
    unit = draft.start - 1
    if not language.inverted or unit < floor or draft.options or is_content(tokens, draft.end, language):
        return
    meant = next((sense for sense in tokens[unit].senses.roles.get("unit", ()) if not sense.others), None)
    if meant is not None and tokens[draft.start].spaced and len(tokens[unit].text) > 2:
        draft.options, draft.start, draft.approximate = options_of(meant.value, tokens[unit].text), unit, True


def _about_so_many(tokens: Sequence[Token], draft: Draft) -> None:
    """Ett 50-tal: about fifty."""
    index, _ = after_hyphen(tokens, draft.end)
    suffix = sense_at(tokens, index, "count-suffix")
    if suffix is not None and index != draft.end:
        draft.approximate, draft.end = True, suffix[1]


def _sign(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    assert draft.number is not None
    if (start := sign_before(tokens, draft.start, floor, language)) is not None:
        draft.start = start
        if not is_plus(tokens, start):
            draft.number.negate()
    elif language.minus_behind and is_minus_behind(tokens, draft):
        draft.end += 1
        draft.number.negate()


def _below_zero(tokens: Sequence[Token], draft: Draft) -> None:
    """5 Grad unter Null, 5 градусов мороза, 5 minusgrader: words that put degrees below zero."""
    if draft.number is None or not draft.options or draft.options[0].unit not in DEGREES:
        return
    frost = sense_at(tokens, draft.end, "minus-after") or sense_at(tokens, draft.number.end, "minus-after")
    if frost is not None and frost[1] >= draft.end:  # kuldegrader is degree and frost in one word
        draft.number.values = [Value(-abs(v.value), v.resolution, f"minus {v.rule}") for v in draft.number.values]
        draft.end = frost[1]


def _range(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    number = draft.number
    assert number is not None
    found = upper_end(tokens, draft, number, floor, language)
    if found is None:
        _hang(tokens, draft, language)
        return
    second, start = found
    counted = counted_at(tokens, second, language)
    if draft.options and counted is not None and not _same(draft.options, counted[0]):
        return
    share_scale(number, second)
    draft.upper, draft.end = second, second.end
    draft.start = min(draft.start, start)
    if counted is not None:
        draft.options = draft.options if draft.options and draft.options[0].kind == "money" else counted[0]
        draft.end = counted[1]
    draft.end = past_closing(tokens, draft.end)


def _same(options: list[Option], others: list[Option]) -> bool:
    return options[0].kind == others[0].kind and options[0].unit == others[0].unit and bool(
        {option.currency for option in options} & {option.currency for option in others}
    )  # fmt: skip


def _hang(tokens: Sequence[Token], draft: Draft, language: Language) -> None:
    """A hyphen that waits for the unit of a later figure: 122-, 130-, and 152-mm."""
    index = draft.end
    if draft.options or index + 1 >= len(tokens) or tokens[index].text not in HYPHENS or tokens[index].spaced:
        return
    after = tokens[index + 1]
    draft.hanging = after.text == "," or (
        after.spaced and any(sense_at(tokens, index + 1, role) for role in ("and", "or"))
    )


def _finish(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    number = draft.number
    assert number is not None
    widen(tokens, draft, floor, language)
    if draft.bound is not None and draft.options and draft.options[0].kind == "duration":
        _or_during(tokens, draft, language)
    if not draft.options:
        draft.noun = draft.noun or noun_after(tokens, draft.end if draft.per is None else number.end, language)
    draft.soft = number.weak


def _or_during(tokens: Sequence[Token], draft: Draft, language: Language) -> None:
    """Spread over fifteen years, under tio år, tíz év alatt: with a length of time the bound means during."""
    start = draft.start
    if tokens[draft.end - 1].lower in language.during:
        draft.bound, draft.end = None, draft.end - 1  # पांच साल तक: for five years
    elif tokens[start].lower in language.during and not (start and tokens[start - 1].lower in language.lasting):
        draft.bound, draft.start = None, start + 1
