"""Ranks: in digits with an ending, in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.lexicon import Sense
from ..unit import divided, units
from .amounts import after_dash
from .draft import Draft
from .fields import between, month_at
from .grammar import HYPHENS, is_capitalized, is_content, plain, sense_at, sense_before
from .number import Number, Value
from .ranks import ordinal_suffix, roman_at
from .token import NUMERAL, WORD, Token


def rank_at(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """80th, den första: a rank. First and second need a determiner, as they are adverbs and nouns too."""
    if tokens[index].kind == NUMERAL:
        return _in_digits(tokens, index, language)
    if (behind := _with_prefix(tokens, index, language)) is not None:
        return behind
    if tokens[index].text in language.unmistakable_romans:
        return _roman(tokens, index, language)
    found = language.ordinals.longest(tokens, index)
    if found is None or tokens[index].kind != WORD or _is_longer(sense_at(tokens, index, "date-part"), found):
        return None  # "second" of "the second half of the 1950s" is no rank
    if index and tokens[index - 1].text in HYPHENS and not tokens[index].spaced:
        return None  # во-первых: in the first place
    rank, end = found
    if (spelled := language.cardinals.longest(tokens, index)) is not None and spelled[1] > end:
        return None  # šesto is the sixth, šesto devetnajst is 619
    single = end == index + 1
    if single and _is_weekday(tokens, index, end, language):
        return None
    if _hyphened(tokens, end) and not tokens[end + 1].lower.endswith(language.rank_endings):
        return None  # third-party, but third-largest is a rank
    alone = len(tokens) == 1 and language.cardinals.longest(tokens, index) is None
    weak = single and tokens[index].lower in language.weak_ordinals and not alone
    if weak and not _determined(tokens, index, end, language):
        return None
    part = sense_at(tokens, index, "fraction") if single else None
    if part is not None and _takes_fraction(tokens, index, end, language):
        return None
    draft = Draft(index, end)
    draft.ordinal, draft.rule, draft.soft = Fraction(rank), "ordinal in words", True
    if part is not None and sense_at(tokens, index - 1, "article") is not None:  # a third man, a third goes
        draft.number = Number(index, end, [Value(part[0].value, None, "fraction word")])
    return draft


def _roman(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """XX съезд, el XV aniversario, XXe congrès: a rank before what it counts; none in Ludvig XIV, nor in II-54."""
    found = roman_at(tokens, index, language)
    if found is None or not is_content(tokens, found[1], language) or not tokens[found[1]].spaced:
        return None
    if not tokens[index].text[:2].isupper():
        return None  # Va bé
    before = tokens[index - 1] if index else None
    if before is not None and (before.text in HYPHENS or is_capitalized(before, language)):
        return None
    if sense_before(tokens, index, "title", language) is not None:
        return None
    draft = Draft(index, found[1])
    draft.ordinal, draft.rule, draft.soft = Fraction(found[0]), "ordinal in Roman numerals", True
    return draft


def _is_weekday(tokens: Sequence[Token], index: int, end: int, language: Language) -> bool:
    """Whether a rank is the name of a weekday: na sexta, but na sexta rodada."""
    if not index or sense_at(tokens, index, "weekday") is None or is_content(tokens, end, language):
        return False
    return tokens[index].spaced and tokens[index - 1].lower in language.function_words


def past_weekday(tokens: Sequence[Token], index: int, language: Language) -> int | None:
    """The index after a weekday whose name is a number or holds one: Τρίτη, segunda-feira, יום רביעי, سه‌شنبه, thứ Tư.

    A determiner makes a rank of it all the same: lần thứ tư, the fourth time.
    """
    if (found := sense_at(tokens, index, "weekday")) is not None and found[0].others:
        determined = sense_before(tokens, index, "determiner", language) is not None
        return None if determined else found[1]
    if found is not None and tokens[index].text[0].isupper() and index and tokens[index - 1].kind == WORD:
        return found[1]
    before = sense_before(tokens, index + 1, "weekday", language)
    return index + 1 if before is not None and before[0].others else None


def _in_digits(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    text = tokens[index].text
    if not text.isdecimal() or len(text) > 6:
        return None
    end = ordinal_suffix(tokens, index + 1, int(text), language)
    if end is None or (tokens[end - 1].text == "." and not _goes_on(tokens, index, end, language)):
        return None
    if after_dash(tokens, index + 1) > end:
        return None  # CHF 49.– is a price
    if (unit := sense_at(tokens, index + 1, "unit")) is not None and unit[1] > end:
        return None  # 37°C
    draft = Draft(index, end)
    draft.ordinal, draft.rule = Fraction(int(text)), f"ordinal in digits with {tokens[index + 1].text}"
    return draft


def _goes_on(tokens: Sequence[Token], start: int, index: int, language: Language) -> bool:
    """Whether the sentence goes on behind a full stop: 5. místo, but not "hrálo jich 16. Potom", nor "članak 5."."""
    if sense_before(tokens, start, "title", language) is not None:
        return False
    if index >= len(tokens) or tokens[index].kind != WORD:
        return False
    small = not tokens[index].text[0].isupper()
    return small or (language.capital_months and tokens[index].lower not in language.function_words)


def _with_prefix(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """第3, ke-3, thứ 80: a word that makes a rank of the digits behind it."""
    prefix = sense_at(tokens, index, "ordinal-prefix")
    number = None if prefix is None or prefix[1] >= len(tokens) else plain(tokens[prefix[1]], (1, 2, 3))
    if prefix is None or number is None or _is_measured(tokens, prefix[1] + 1):
        return None
    if sense_before(tokens, index, "decade-beside", language) is not None:
        return None  # שנות ה-90
    if month_at(tokens, between(tokens, prefix[1] + 1, "day-after"), language) is not None:
        return None  # วันที่ 2 พฤษภาคม is a day
    draft = Draft(index, prefix[1] + 1)
    draft.ordinal, draft.rule = Fraction(number), f"ordinal in digits behind {tokens[index].text}"
    if tokens[index].lower in language.clitics.before:  # the article of a rank or of a count: הדקה ה-25, ה-12 שחקנים
        if is_content(tokens, draft.end, language):
            return None
        draft.number = Number(
            draft.start, draft.end, [Value(Fraction(number), Fraction(1), "digits behind an article")]
        )
        draft.number.digits = True
    return draft


def _is_measured(tokens: Sequence[Token], index: int) -> bool:
    """Whether an amount or a measure stands at an index: พื้นที่ 500 ตารางกิโลเมตร is an area, no rank."""
    if any(sense_at(tokens, index, role) for role in ("currency", "percent", "scale")):
        return True
    unit = sense_at(tokens, index, "unit")
    return unit is not None and units()[divided(unit[0].value[0])[0]].dimension != "duration"


def _is_longer(part: tuple[Sense, int] | None, rank: tuple[int, int]) -> bool:
    """Whether a part of a date goes on behind the word for a rank: second half of; but đầu tiên is first."""
    return part is not None and part[1] >= rank[1]


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
    if article:
        return not is_content(tokens, end, language)
    if end >= len(tokens) or not language.clitics.before or sense_before(tokens, index, "ordinal-prefix", language):
        return False
    of = [particle for particle in language.clitics.before if tokens[end].lower.startswith(particle)]
    return any(sense.role == "of" for particle in of for sense in language.lexicon.senses.get(particle, ()))
