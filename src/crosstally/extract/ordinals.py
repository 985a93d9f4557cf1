"""Ranks: in digits with an ending, in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .amounts import after_dash
from .draft import Draft
from .grammar import HYPHENS, is_content, sense_at, sense_before
from .number import Number, Value
from .ranks import ordinal_suffix
from .scan import NUMERAL, WORD, Token


def rank_at(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """80th, den första: a rank. First and second need a determiner, as they are adverbs and nouns too."""
    if tokens[index].kind == NUMERAL:
        return _in_digits(tokens, index, language)
    found = language.ordinals.longest(tokens, index)
    if found is None or tokens[index].kind != WORD or sense_at(tokens, index, "date-part") is not None:
        return None  # "second" of "the second half of the 1950s" is no rank
    if index and tokens[index - 1].text in HYPHENS and not tokens[index].spaced:
        return None  # во-первых: in the first place
    rank, end = found
    single = end == index + 1
    if _names_weekday(tokens, index, language):
        return None
    if _hyphened(tokens, end) and not tokens[end + 1].lower.endswith(language.rank_endings):
        return None  # third-party, but third-largest is a rank
    if single and tokens[index].lower in language.weak_ordinals and not _determined(tokens, index, end, language):
        return None
    part = sense_at(tokens, index, "fraction") if single else None
    if part is not None and _takes_fraction(tokens, index, end, language):
        return None
    draft = Draft(index, end)
    draft.ordinal, draft.rule, draft.soft = Fraction(rank), "ordinal in words", True
    if part is not None and sense_at(tokens, index - 1, "article") is not None:  # a third man, a third goes
        draft.number = Number(index, end, [Value(part[0].value, None, "fraction word")])
    return draft


def _names_weekday(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the rank is a part of a weekday's name: segunda-feira, יום רביעי, thứ Tư."""
    found = sense_at(tokens, index, "weekday")
    before = found or sense_before(tokens, index + 1, "weekday", language)
    return before is not None and bool(before[0].others)


def _in_digits(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    text = tokens[index].text
    if not text.isdigit() or len(text) > 6:
        return None
    end = ordinal_suffix(tokens, index + 1, int(text), language)
    if end is None or (tokens[end - 1].text == "." and not _goes_on(tokens, end, language)):
        return None
    if after_dash(tokens, index + 1) > end:
        return None  # CHF 49.– is a price
    draft = Draft(index, end)
    draft.ordinal, draft.rule = Fraction(int(text)), f"ordinal in digits with {tokens[index + 1].text}"
    return draft


def _goes_on(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the sentence goes on behind a full stop: 5. místo, but not "hrálo jich 16. Potom"."""
    if index >= len(tokens) or tokens[index].kind != WORD:
        return False
    small = not tokens[index].text[0].isupper()
    return small or (language.capital_months and tokens[index].lower not in language.function_words)


def _hyphened(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index].text in HYPHENS and not tokens[index].spaced


def _determined(tokens: Sequence[Token], index: int, end: int, language: Language) -> bool:
    """Whether a determiner makes a rank of the word; an article needs the noun as well: not "for a second"."""
    if sense_before(tokens, index, "determiner", language) is None:
        return False
    return sense_at(tokens, index - 1, "article") is None or is_content(tokens, end, language)


def _takes_fraction(tokens: Sequence[Token], index: int, end: int, language: Language) -> bool:
    """A third of, nearly a third: an article before the word makes it a part, not a rank."""
    article = index > 0 and sense_at(tokens, index - 1, "article") is not None
    return article and not is_content(tokens, end, language)
