"""Words that may be no figure after all: articles, parts of names, parts of a whole; and scales we do not know."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.words import begins_run, folded, is_dense, is_hangul
from .draft import Draft
from .grammar import HYPHENS, is_capitalized, is_content, sense_at, sense_before
from .measures import counted_at
from .number import Number
from .token import SYMBOL, WORD, Token

_WHOLE_FRACTION = 3  # characters
_SHORT = 4  # letters of an abbreviation before the name of a currency
_NOUN = 3  # letters of what a hyphen joins to its number
_ALONE = 10  # number words above ten are numbers without company
_SENTENCE_ENDS = frozenset(".!?:;\"“”„»«’'—–-•(")
#: Roles an article may have besides being a number, and those of what makes a number of it.
_ARTICLES = frozenset(("article", "idiom", "determiner", "singular", "part-article"))
_COMPANY = frozenset(
    ("bound", "hedge", "between", "from", "range-from", "clock-before", "clock-at", "clock-cue", "title")
)


def is_part_of_a_name(tokens: Sequence[Token], number: Number, language: Language) -> bool:
    """Whether a number word belongs to a longer word or a name: one-on-one, Seven-Eleven, Four Corners."""
    start, end = number.start, number.end
    if start and tokens[start - 1].text in HYPHENS and not tokens[start].spaced:
        return start < 2 or number.weak or sense_at(tokens, start - 2, "of") is None  # a mother-of-three
    if end + 1 >= len(tokens):
        capital = start > 1 and tokens[start].text.istitle() and is_capitalized(tokens[start - 1], language)
        return capital and number.scale == 1 and number.values[0].value <= _ALONE
    following = tokens[end]
    if following.text in HYPHENS:
        joined = not following.spaced and not tokens[end + 1].spaced and tokens[end + 1].kind == WORD
        return joined and not (_goes_up(tokens, number, language) or _counts_joined(tokens, number, language))
    if not tokens[start].text[0].isupper() or start == 0 or tokens[start - 1].text in _SENTENCE_ENDS:
        return False
    if following.kind == WORD and following.text[0].isupper():
        return True
    if is_capitalized(tokens[start - 1], language) and number.scale == 1 and number.values[0].value <= _ALONE:
        return True  # the Big Four
    # Where months have no capitals, headlines have none either: в районе Четырёх углов.
    return not language.capital_months and not tokens[start].text.isupper() and number.scale == 1


def _counts_joined(tokens: Sequence[Token], number: Number, language: Language) -> bool:
    """Whether a hyphen joins a number word to what it counts: a six-point lead, un trois-pièces, Drei-Punkte-Plan."""
    first, word = tokens[number.start], tokens[number.end + 1]
    if number.weak or number.values[0].value == 1 or not is_content(tokens, number.end + 1, language):
        return False
    if len(word.text) < _NOUN or word.lower.startswith(tokens[number.end - 1].lower):
        return False  # dua-duanya, all two of them
    if word.text[0].isupper() and not (first.text[0].isupper() and language.compounds):
        return False
    return word.lower not in language.cardinals.children


def _goes_up(tokens: Sequence[Token], number: Number, language: Language) -> bool:
    """Whether a hyphen joins two number words that rise: tre-fire dager, viisi-kuusi taloa, три-четыре."""
    following = tokens[number.end + 1]
    if sense_at(tokens, number.end + 1, "to") is not None:
        return tokens[number.end + 2].text in HYPHENS if number.end + 2 < len(tokens) else False  # three-to-four-day
    second = language.cardinals.longest(tokens, number.end + 1)
    if second is None or second[0] <= number.values[0].value or (following.text.istitle() and number.start):
        return False
    return second[1] >= len(tokens) or tokens[second[1]].text not in HYPHENS


def counts_nothing(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether an article or pronoun stands before a word of which nothing is known: a quick look, as most do so."""
    token = tokens[index]
    if token.lower not in language.weak or token.lower in language.counted or index + 2 >= len(tokens):
        return False
    following, second = tokens[index + 1], tokens[index + 2]
    if following.senses or following.kind != WORD or not following.spaced or "ratio-in" in second.senses.roles:
        return False  # one person in ten
    if following.lower in language.cardinals.children or not token.senses.roles.keys() <= _ARTICLES:
        return False
    before = language.lexicon.before.get(tokens[index - 1].lower) if index else None
    return before is None or _COMPANY.isdisjoint(before.roles)


def has_company(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> bool:
    """Whether a word that may be an article or pronoun ("one", "en", "half") is a number here."""
    number = draft.number
    assert number is not None
    if number.article or _is_vague(tokens, number, language) or _is_plural(tokens, draft, floor, language):
        return False
    if draft.end - draft.start == len(tokens):
        return True
    if _is_torn(tokens, number, language):
        return False
    if _is_adjective(tokens, draft, language) or _is_other_word(tokens, draft, language):
        return False
    if number.fraction and number.scale == 1 and not draft.options:
        return _is_share(tokens, draft, floor, language)
    if number.weak or draft.upper is not None or not _is_doubtful(tokens, draft):
        pass
    elif not _is_counted(tokens, draft, floor, language):
        return False
    if not number.weak or draft.upper is not None:
        return True
    bound = sense_before(tokens, draft.start, "bound", language)
    bounded = bound is not None and bound[1] >= floor
    if tokens[number.start].lower in language.counted and _is_countable(tokens, draft):
        return True  # năm người, năm tấn
    if sense_at(tokens, number.end, "not-one") is not None:
        return bounded  # un sol de justicia
    if number.values[0].value == 1 and draft.options and draft.options[0].kind == "number":
        return bounded  # một lần is once
    if language.strictly_weak:
        kind = draft.options[0].kind if draft.options else "duration"
        return kind != "duration" and (bounded or kind != "measure")
    if bounded:
        return True
    return bool(draft.options)


def _is_torn(tokens: Sequence[Token], number: Number, language: Language) -> bool:
    """Whether a syllable of Hangul is part of a longer word that is not known: 공사가 is no four, 백화점 no hundred."""
    start, end = number.start, number.end
    if number.digits or len(tokens[start].text) > 1 or not is_hangul(tokens[start].text):
        return False
    weak = tokens[start].lower in language.weak
    if start and tokens[start - 1].end == tokens[start].start and _is_unknown(tokens[start - 1], language, weak=weak):
        return True
    if end != start + 1 or end >= len(tokens) or tokens[end].start != tokens[start].end:
        return False
    return _is_unknown(tokens[end], language, weak=False)


def _is_unknown(token: Token, language: Language, *, weak: bool) -> bool:
    """Whether a word of Hangul means nothing here; beside a weak number, which may be a particle, whatever it means."""
    if token.kind != WORD or not is_hangul(token.text):
        return False
    return weak or not (token.senses or token.lower in language.function_words or token.lower in language.clitics.after)


def _is_countable(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether a unit, a currency or a counter follows a figure: năm is five and a year."""
    number = draft.number
    assert number is not None
    last = tokens[number.end - 1]
    inflected = folded(last.text) != last.lower  # নয়টি: its counter is written together with it
    return bool(draft.options) or inflected or sense_at(tokens, draft.end, "counter") is not None


def _is_adjective(tokens: Sequence[Token], draft: Draft, language: Language) -> bool:
    """Whether a number word is an adjective: el nou alcalde, un appartement neuf; but nou barques, neuf bateaux."""
    number = draft.number
    assert number is not None
    start = number.start
    if number.end != start + 1 or tokens[start].lower not in language.adjectives or draft.options or not start:
        return False
    if sense_at(tokens, start - 1, "singular") is not None:
        return True
    return is_content(tokens, start - 1, language) and not is_content(tokens, number.end, language)


def _is_vague(tokens: Sequence[Token], number: Number, language: Language) -> bool:
    """Whether a scale is all that is said of a number: några hundra, muutama miljoona, শত শত, ده‌ها."""
    if number.digits:
        return False
    if _is_repeated(tokens, number) or sense_at(tokens, number.end, "vague-after") is not None:
        return True
    if not number.start or tokens[number.start - 1].lower not in language.vague:
        return False
    return number.scale == number.values[0].value or number.values[0].value in (10, 100)


def _is_repeated(tokens: Sequence[Token], number: Number) -> bool:
    """Whether one word said twice stands for many: শত শত, hundreds and hundreds."""
    first = tokens[number.start].lower
    return number.end == number.start + 2 and tokens[number.end - 1].lower == first


def _is_plural(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> bool:
    """Whether a word is as easily the plural of a scale, with no hedge to say it is one: thousands, not a thousand."""
    number = draft.number
    assert number is not None
    if tokens[number.start].lower not in language.bounded or draft.upper is not None:
        return False
    alone = all(sense_at(tokens, index, "scale") for index in range(number.start + 1, number.end))  # tens of thousands
    return alone and not _is_bounded(tokens, draft, floor, language)


def _is_other_word(tokens: Sequence[Token], draft: Draft, language: Language) -> bool:
    """Whether a word that is another one as easily counts nothing: *hat* (six, or acts), *yüz* (hundred, or face)."""
    number = draft.number
    assert number is not None
    if number.end != number.start + 1 or tokens[number.start].lower not in language.ambiguous:
        return False
    alone = len(tokens) == 1
    return not (draft.options or draft.upper is not None or alone or is_content(tokens, draft.end, language))


def _is_doubtful(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether a short number is in words of a script without spaces, where 一 and 三 are part of many words."""
    number = draft.number
    assert number is not None
    return not number.digits and number.values[0].value <= _ALONE and is_dense(tokens[number.start].text)


def _is_counted(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> bool:
    """Whether a unit, a counter or a hedge shows that a number word counts something."""
    if draft.options:
        return True
    if sense_at(tokens, draft.end, "counter") is not None:
        return True
    return _is_bounded(tokens, draft, floor, language)


def _is_share(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> bool:
    """A third of, half the: a part of something, not "first half" or "half-hearted"."""
    end = draft.end
    single = draft.end - draft.start == 1 or sense_at(tokens, draft.start, "article") is not None
    if single and end < len(tokens) and tokens[end].text == "-" and not tokens[end].spaced:
        return False
    if draft.end - draft.start > 1 or tokens[draft.start].kind == SYMBOL or len(tokens) == 1:
        return True
    if len(tokens[draft.start].text) >= _WHOLE_FRACTION and begins_run(tokens[draft.start].text):
        return True  # 三分之一 has its denominator in it
    of = sense_at(tokens, end, "of") is not None
    if sense_before(tokens, draft.start, "determiner", language) or (
        draft.start and language.ordinals.children.get(tokens[draft.start - 1].lower)
    ):
        # La moitié des, die Hälfte der are parts; "the third of" is a rank.
        hedged = any(sense_before(tokens, draft.start - 1, role, language) for role in ("bound", "hedge"))
        share = sense_at(tokens, draft.start, "share") is not None
        return (of or hedged or share) and tokens[draft.start].lower not in language.ordinals.children
    if _is_bounded(tokens, draft, floor, language):
        return True
    if sense_at(tokens, draft.start, "share") is not None and not _names_a_time(tokens, end):
        return True
    if draft.start and tokens[draft.start].lower in language.ordinals.children:
        return False  # primo e terzo del mondo, his third of four
    return of or (end < len(tokens) and sense_at(tokens, end, "determiner") is not None)


def _names_a_time(tokens: Sequence[Token], index: int) -> bool:
    """Whether a time stands at an index, which may have a middle: połowa maja, polovina léta."""
    return index < len(tokens) and any(
        sense.role in ("month", "season", "decade-beside") for sense in tokens[index].senses
    )


def _is_bounded(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> bool:
    """Whether a hedge or bound stands right before: gandrīz puse, more than half."""
    found = (sense_before(tokens, draft.start, role, language) for role in ("bound", "hedge"))
    return any(one is not None and one[1] >= floor for one in found)


def unknown_scale(tokens: Sequence[Token], draft: Draft, language: Language) -> None:
    """A short unknown word between a number and its currency is a scale we do not know: never drop it in silence."""
    number = draft.number
    assert number is not None
    if draft.end >= len(tokens) or draft.end != number.end or number.scale != 1:
        return
    token = tokens[draft.end]
    if token.kind != WORD or token.senses or len(token.text) > 5 or token.lower in language.function_words:
        return
    if token.lower in language.cardinals.children:
        return  # ein Zehn-Euro-Schein
    behind = Number(draft.start, draft.end + 1, number.values)
    behind.scale = Fraction(10)  # so that a pound is money
    money = counted_at(tokens, behind, language)
    if draft.options and draft.options[0].kind == "money":
        if token.spaced and (money is None or money[0][0].kind != "money"):
            return
        draft.end = draft.end + 1 if money is None else money[1]
    elif money is not None and money[0][0].kind == "money":
        if tokens[draft.end + 1].text.islower() and not (number.digits and len(token.text) <= _SHORT):
            return  # quatre mares reals are four real mothers
        draft.options, draft.end = money
    else:
        return
    draft.complete, draft.rule = False, f"unknown scale word {token.text!r}"
