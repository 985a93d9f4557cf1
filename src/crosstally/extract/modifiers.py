"""What stands around a figure and changes it: hedges, bounds, periods, signs, the noun that is counted."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from ..languages.lexicon import Sense
from ..languages.words import begins_run
from .draft import Draft
from .grammar import counts_only, says_nothing, sense_at, sense_before
from .measures import after_hyphen
from .number import Number
from .per import behind_noun, divide, per_at
from .token import NUMERAL, WORD, Token

#: "Just over" is a bound and a hedge at once.
_WITH_HEDGE = "-about"
#: What holds a bound's word and sets none.
_EXACTLY = "exactly"
_ABOUT = "about"
_YEAR = 4  # digits: after a year a new statement may begin
#: How far before a figure a word says that it is what something rose or fell to, in tokens, and what ends its clause.
_CLAUSE, _CLAUSE_ENDS = 10, frozenset(".;:!?()«»„“")
#: Bounds whose single word says as easily by how much: больше на 5.
_COMPARED = frozenset(("more-than", "less-than"))
#: Units of scales with a zero of their own, where a difference is another thing than a place.
DEGREES = frozenset(("celsius", "fahrenheit"))
#: Roles of case endings that a hyphen joins to a figure.
_ENDINGS = ("from-after", "to-after", "bound-after")
_MINUS = frozenset("-−–﹣－")
_SIGNS = _MINUS | frozenset("+＋")


_FIRST_HAN, _LAST_HAN = "\u4e00", "\u9fff"


def widen(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    """Take the hedges and bounds on both sides and inside into a draft, nothing before token ``floor``."""
    for number in (draft.number, draft.upper):
        if number is not None and number.inside is not None:
            _take(draft, number.inside)
    _leftwards(tokens, draft, floor, language)
    _rightwards(tokens, draft, language)
    if draft.options and draft.options[0].unit in DEGREES:
        draft.difference = _is_difference(tokens, draft, language)


def _take(draft: Draft, name: str) -> None:
    """Note what was written inside a number: "about", or the name of a bound."""
    if name == _ABOUT:
        draft.approximate = True
    else:
        _set_bound(draft, name)


def _is_difference(tokens: Sequence[Token], draft: Draft, language: Language) -> bool:
    """Whether words beside degrees say how much warmer or colder, not how warm: a rise of 2 degrees."""
    return (
        sense_before(tokens, draft.start, "difference", language) is not None
        or sense_at(tokens, draft.end, "difference-after") is not None
    )


def _leftwards(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    dated = bool(draft.edtf)
    while draft.start > floor:
        if not dated:
            _period_before(tokens, draft, floor, language)
        start = draft.start if dated else _over_article(tokens, draft, language)
        bound = None if dated else sense_before(tokens, start, "bound", language)
        hedge = sense_before(tokens, start, "hedge", language)
        if bound is None and hedge is None and not dated:
            bound, hedge = _over_link(tokens, draft, floor, language)
            if bound is None and hedge is None and (bound := _goal(tokens, draft, floor, language)) is not None:
                draft.doubtful = True
        if _opposes(tokens, floor, language) and floor in [found[1] for found in (bound, hedge) if found]:
            return
        if bound is not None and (hedge is None or bound[1] <= hedge[1]):
            if bound[0].value == _EXACTLY:
                return  # verfügt über 10 Leute
            if bound[1] < floor or not _set_bound(draft, bound[0].value):
                return
            draft.start = bound[1]
        elif hedge is not None and hedge[1] >= floor:
            draft.approximate = True
            draft.start = hedge[1]
        else:
            return


def _opposes(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a preposition right behind a count sets two against each other: 31 tegen 18, but 2019 über 300."""
    if not 0 < index < len(tokens) or tokens[index - 1].kind != NUMERAL:
        return False
    return len(tokens[index - 1].text) < _YEAR and tokens[index].lower in language.function_words


def _goal(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> tuple[Sense, int] | None:
    """A preposition that is "up to" unless a word of change says that it is "to": до 5 лет, but вырос до 5 лет."""
    found = sense_before(tokens, draft.start, "bound-goal", language) if draft.upper is None else None
    if found is None or found[1] < floor or draft.ordinal is not None or (found[1] and found[1] == floor):
        return None  # from 3 to 5
    for token in reversed(tokens[max(0, found[1] - _CLAUSE) : found[1]]):
        if token.text in _CLAUSE_ENDS:
            break
        if token.lower.startswith(language.changes):
            return None
    return found


def _over_link(
    tokens: Sequence[Token], draft: Draft, floor: int, language: Language
) -> tuple[tuple[Sense, int] | None, tuple[Sense, int] | None]:
    """The bound or hedge before a preposition: более чем на 40, почти в 20. "Больше на 5" says by how much."""
    before = draft.start - 1
    if before <= floor or tokens[before].lower not in language.links:
        return None, None
    bound = sense_before(tokens, before, "bound", language)
    if bound is not None and not bound[0].others and bound[0].value in _COMPARED:
        bound = None
    return bound, sense_before(tokens, before, "hedge", language)


def _period_before(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> None:
    """Take in the period before a figure or its hedges: 年間50億円, jährlich mehr als 100 Millionen."""
    found = sense_before(tokens, draft.start, "period-before", language) if draft.per is None else None
    if found is None or found[1] < floor or _is_torn(tokens, found[1], language):
        return
    if found[1] > 0 and tokens[found[1] - 1].lower in language.period_stops:
        return  # a jövő heti öt esemény: next week's
    draft.per, draft.start = found[0].value, found[1]
    divide(draft)


def _is_torn(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether what stands right before a word is unknown, so that the two may be one: the 年 of 少年3人."""
    if index == 0 or tokens[index - 1].end != tokens[index].start or tokens[index - 1].kind != WORD:
        return False
    if len(tokens[index].text) > 1:
        return False  # 油价每桶85美元
    before = tokens[index - 1]
    both = before.text[-1] + tokens[index].text[0]
    if not all(_FIRST_HAN <= character <= _LAST_HAN for character in both):
        return False  # a particle in Kana ends a word
    return not before.senses and before.lower not in language.function_words


def _over_article(tokens: Sequence[Token], draft: Draft, language: Language) -> int:
    """Before the article between a hedge and its figure: nearly a 20-degree difference, rund die Hälfte."""
    start = draft.start
    whole = draft.number is None or not draft.number.fraction
    if start < 2 or (
        sense_at(tokens, start - 1, "article") is None
        and (whole or sense_before(tokens, start, "determiner", language) is None)
    ):
        return start
    hedged = any(sense_before(tokens, start - 1, role, language) for role in ("bound", "hedge"))
    return start - 1 if hedged else start


def _set_bound(draft: Draft, name: str) -> bool:
    if draft.bound is not None:
        return False
    draft.approximate |= name.endswith(_WITH_HEDGE)
    draft.bound = name.removesuffix(_WITH_HEDGE)  # type: ignore[assignment]
    return True


def _rightwards(tokens: Sequence[Token], draft: Draft, language: Language) -> None:
    if draft.edtf or (says_nothing(tokens, draft.end) and not language.postposed_per):
        return
    if draft.per is None:
        period = per_at(tokens, draft.end, language) or behind_noun(tokens, draft, language)
        if period is not None:
            draft.per, draft.end = period
            divide(draft)
    _bound_behind(tokens, draft, language)
    _hedge_behind(tokens, draft, language)


def _bound_behind(tokens: Sequence[Token], draft: Draft, language: Language) -> None:
    """The bound behind a figure, or behind the one word it counts: 12 or more, 10+, 12 boats or more."""
    index = draft.end
    bound = sense_at(tokens, index, "bound-after")
    if bound is None and counts_only(tokens, index, language):
        index += 1
        bound = sense_at(tokens, index, "bound-after")
    if bound is None or draft.bound is not None or _opens_figure(tokens, bound[1]):
        return
    if tokens[index].text == "+" and (tokens[index].spaced or index != draft.end):
        return
    if (how := sense_at(tokens, index, "difference-after")) is not None and how[1] > bound[1]:
        return  # 2 derajat lebih panas: two degrees warmer
    _set_bound(draft, bound[0].value)
    _counting(tokens, draft, index - 1)
    draft.end = bound[1]


def _hedge_behind(tokens: Sequence[Token], draft: Draft, language: Language) -> None:
    """The hedge behind a figure, or behind the one word it counts: 30-odd, 100人近く."""
    index, _ = after_hyphen(tokens, draft.end)
    hedge = sense_at(tokens, index, "hedge-after")
    if hedge is None and counts_only(tokens, index, language):
        index += 1
        hedge = sense_at(tokens, index, "hedge-after")
    if hedge is not None and not (hedge[1] < len(tokens) and tokens[hedge[1]].kind == NUMERAL):
        _counting(tokens, draft, index - 1)
        draft.approximate, draft.end = True, hedge[1]


def _counting(tokens: Sequence[Token], draft: Draft, index: int) -> None:
    """Note the counted word that the expression now includes."""
    if index == draft.end and draft.noun is None and not draft.options and tokens[index].kind == WORD:
        draft.noun = tokens[index].text


def _opens_figure(tokens: Sequence[Token], index: int) -> bool:
    """Whether another figure follows: "plus" between two figures is no bound."""
    return index < len(tokens) and (
        tokens[index].kind == NUMERAL
        or any(s.role in ("currency-prefix", "currency-code") for s in tokens[index].senses)
    )


def sign_before(tokens: Sequence[Token], start: int, floor: int, language: Language) -> int | None:
    """Where a minus begins right before a figure: −5, -$3, minus 5; none in 3-5, where something touches the sign."""
    if start <= floor:
        return None
    if (word := sense_before(tokens, start, "minus", language)) is not None:
        others = (sense_before(tokens, start, role, language) for role in ("bound", "hedge"))
        longer = any(other is not None and other[1] < word[1] for other in others)  # au moins 3, plus ou moins 3
        last = tokens[word[1] - 1] if word[1] else None
        counted = last is not None and last.kind == NUMERAL and last.end == tokens[word[1]].start  # 18胜20负7平
        return word[1] if word[1] >= floor and not longer and not counted else None
    sign = tokens[start - 1]
    if sign.text not in _SIGNS or (tokens[start].spaced and tokens[start].start != sign.end):
        return None
    before = tokens[start - 2]
    apart = sign.spaced or start == 1 or before.text in "([" or _is_particle(before, language)
    return start - 1 if apart else None


def _is_particle(token: Token, language: Language) -> bool:
    """Whether a word of a script without spaces ends a phrase, so that a sign behind it belongs to the figure."""
    return begins_run(token.text) and token.lower in language.clitics.after | language.function_words


def is_plus(tokens: Sequence[Token], sign: int) -> bool:
    """Whether the sign before a figure is a plus, which changes nothing."""
    return tokens[sign].text in _SIGNS - _MINUS


def is_minus_behind(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether a minus stands behind an amount, where the locale writes it so: € 20,00-."""
    index = draft.end
    if not draft.options or draft.options[0].kind != "money" or index >= len(tokens):
        return False
    opens = index + 1 < len(tokens) and not tokens[index + 1].spaced and tokens[index + 1].kind in (NUMERAL, WORD)
    return tokens[index].text in _MINUS and not tokens[index].spaced and not opens


def inner_minus(tokens: Sequence[Token], number: Number, floor: int, language: Language) -> None:
    """Take the minus between a currency or percent sign and its number into the number: $-5, kr -5, % -5."""
    sign = number.start - 1
    if sign <= floor or tokens[sign].text not in _MINUS or tokens[number.start].spaced:
        return
    if any(sense_before(tokens, sign, role, language) for role in ("currency-prefix", "percent-prefix")) or (
        tokens[sign - 1].text in language.codes and (tokens[sign].spaced or language.minus_inside)
    ):
        number.negate()
        number.start = sign


def noun_after(tokens: Sequence[Token], end: int, language: Language) -> str | None:
    """The word right after a number or joined to it, if it can be what is counted: six points, six-point."""
    index, joined = after_hyphen(tokens, end)
    if index >= len(tokens) or (joined and any(sense_at(tokens, end, role) for role in _ENDINGS)):
        return None
    token = tokens[index]
    if (
        token.kind != WORD
        or not (token.spaced or joined)
        or token.lower in language.function_words
        or len(token.text) < 3
    ):
        return None
    if token.lower in language.cardinals.children and not token.senses:
        return None  # viidestä kymmeneen
    if "size" in token.senses.roles:
        return None  # 3 mal 4 Meter
    return token.text
