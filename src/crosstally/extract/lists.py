"""Lists whose figures share a unit, a scale or a bound: 3, 4 or 5 percent, 122-, 130- and 152-mm."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from ..languages import Language
from .draft import Draft
from .grammar import sense_at
from .ranges import DASHES, share_scale
from .token import Token

#: Roles of words between figures that share what they count: 3 or 4 percent, from 5 to 10 percent, 3 x 4 m, 5'ten 10'a.
_JOINING = ("or", "and", "to", "size", "from-after")


def share_along_lists(tokens: Sequence[Token], drafts: list[Draft], language: Language) -> None:
    """Pass units and scales back through lists, and "up to" forward.

    5, 10 or 15 percent are three shares; of "up to 10 ships, 8 boats and 6 tugs" each number is a ceiling.
    """
    for earlier, later in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        if _one_list(tokens, earlier, later) or _led_by_case(tokens, earlier, later, language):
            _share(earlier, later)
        elif _one_change(tokens, earlier, later) and earlier.number and later.number:
            share_scale(earlier.number, later.number, among="list")
    for earlier, later in pairwise(drafts):
        if earlier.bound == "at-most" and _continues(tokens, earlier, later, language):
            later.bound = "at-most"


def _one_change(tokens: Sequence[Token], earlier: Draft, later: Draft) -> bool:
    """From $5 to $10 million: two amounts of one currency joined by "to", the scale written once."""
    if earlier.number is None or later.number is None or not earlier.options or earlier.options[0].kind != "money":
        return False
    joined = sense_at(tokens, earlier.end, "to")
    shared = {option.currency for option in earlier.options} & {option.currency for option in later.options}
    return joined is not None and joined[1] == later.start and bool(shared)


def _led_by_case(tokens: Sequence[Token], earlier: Draft, later: Draft, language: Language) -> bool:
    """Whether a case ending leads from one figure to the next: 5:stä 10:een prosenttiin, viidestä kymmeneen euroon."""
    if earlier.end != later.start or earlier.number is None or later.number is None or earlier.edtf:
        return False
    if earlier.options or earlier.noun or earlier.ordinal or not later.options:
        return False
    last = tokens[earlier.end - 1]
    if earlier.number.digits:
        return tokens[later.start].start > last.end + 1  # an ending that is left out of the tokens
    return last.lower.endswith(language.from_endings)


def _one_list(tokens: Sequence[Token], earlier: Draft, later: Draft) -> bool:
    if (
        earlier.number is None
        or later.number is None
        or earlier.options
        or earlier.noun
        or earlier.ordinal
        or later.ordinal
    ):
        return False
    between = tokens[earlier.end : later.start]
    if not between or len(between) > 4:
        return False
    joined = [token for token in between if token.text not in DASHES and token.text != ","]
    words = next((found for role in _JOINING if (found := sense_at(joined, 0, role))), None) if joined else None
    if joined and (words is None or words[1] != len(joined)):
        return False
    return bool(joined) or earlier.hanging or later.listed


def _share(earlier: Draft, later: Draft) -> None:
    if later.number is None or earlier.number is None or not (later.options or later.noun):
        return
    earlier.options, earlier.listed, later.listed = list(later.options), True, True
    earlier.per = earlier.per or later.per
    if not later.options:
        earlier.noun = later.noun
    share_scale(earlier.number, later.number, among="list")


def _continues(tokens: Sequence[Token], earlier: Draft, later: Draft, language: Language) -> bool:
    """Whether a figure goes on with the list an "up to" opened: a few counted words, then a comma or "and"."""
    between = tokens[earlier.end : later.start]
    if later.bound or later.approximate or later.edtf or not 2 <= len(between) <= 6:
        return False
    if any(token.text in ".;:()" for token in between):
        return False
    if any(token.lower in language.function_words and not sense_at([token], 0, "and") for token in between):
        return False
    return between[-1].text == "," or sense_at(between, len(between) - 1, "and") is not None


def elided_unit(tokens: Sequence[Token], drafts: list[Draft], language: Language) -> None:
    """Give a figure that counts nothing the unit of the one before it.

    23 000 tons …, 7 000 less than …, of the estimated 50 000.
    """
    model: Draft | None = None
    for draft, previous in zip(drafts, [None, *drafts], strict=False):
        if previous is not None and _sentence_ends(tokens[previous.end : draft.start]):
            model = None
        if draft.options and draft.options[0].kind in ("measure", "money") and draft.number is not None:
            model = draft
        elif model is not None and _elides(tokens, draft, model, language):
            assert model.number is not None
            draft.options = [*model.options, *draft.options]
            draft.elided, draft.rule = True, "unit carried over from the figure before"
        elif draft.noun is not None:
            model = None  # what comes next may be some of these


def _sentence_ends(between: Sequence[Token]) -> bool:
    return any(token.text in (".", "!", "?", "。", ";") for token in between)


def _elides(tokens: Sequence[Token], draft: Draft, model: Draft, language: Language) -> bool:
    number, other = draft.number, model.number
    if number is None or other is None or draft.options or draft.noun or draft.edtf or draft.ordinal or draft.year:
        return False
    if number.scale != other.scale or not number.digits or number.values[0].value < 10 or draft.hanging:
        return False
    ratio = number.values[0].value / (other.values[0].value or 1)
    following = tokens[draft.end].lower if draft.end < len(tokens) else "."
    return Fraction(1, 20) <= ratio <= 20 and following in language.comparatives
