"""Number phrases: digits or number words with their scales, sums of parts, fractions, halves."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.words import begins_run
from .digits import read_digits, vulgar_value
from .fractions import fraction_at, half_after, marked_decimals, mixed, numerator, scaled_half, slashed, vulgar
from .grammar import (
    HYPHENS,
    is_content,
    is_letter,
    is_mere_word,
    past_hyphen,
    past_partitive,
    plain,
    sense_at,
    sense_before,
)
from .number import Number, Value
from .scales import is_scale_letter, take_inside, with_scales
from .token import NUMERAL, SYMBOL, WORD, Token

_DECIMALS = 6  # digits in words behind a point
_THOUSAND = 3  # noughts


def number_at(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """The number phrase that begins at a token, with its scale words, or ``None``."""
    number = (
        _with_added(tokens, start, language)
        or _led_by_scale(tokens, start, language)
        or _coefficient(tokens, start, language)
    )
    if number is None or is_mere_word(tokens, number.end, language):
        return number
    number = with_scales(tokens, _with_decimals(tokens, number, language), language)
    while take_inside(tokens, number):
        number = with_scales(tokens, number, language)
    while (more := _smaller_part(tokens, number, language)) is not None:
        number = more
    return _with_half(tokens, number, language)


def _with_decimals(tokens: Sequence[Token], number: Number, language: Language) -> Number:
    """Two point five, hai phẩy năm, दो दशमलव पाँच: decimals in words behind a word for their mark."""
    point = sense_at(tokens, number.end, "point")
    whole = number.values[0].value if number.values else Fraction(0)
    if point is None or number.fraction or number.scale != 1 or whole.denominator != 1:
        return number
    digits, end = "", point[1]
    while end < len(tokens) and len(digits) < _DECIMALS:
        found = _digit(tokens, end, language)
        if found is None or (digits and found[0] >= 10):
            break
        digits, end = f"{digits}{found[0]}", found[1]
    if not digits:
        return number
    step = Fraction(1, 10 ** len(digits))
    decimal = Number(number.start, end, [Value(whole + int(digits) * step, step, "decimals in words")])
    decimal.digits = number.digits
    return decimal


def _digit(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int] | None:
    """A digit behind a point, or all decimals as one number: zwei Komma fünfundsiebzig."""
    number = plain(tokens[index], (1, 2))
    if number is not None:
        return number, index + 1
    found = language.cardinals.longest(tokens, index) if tokens[index].kind == WORD else None
    return found if found is not None and found[0] < 100 else None


def _led_by_scale(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """Milioni mbili: a scale before its count."""
    scale = sense_at(tokens, start, "leading-scale")
    number = _coefficient(tokens, scale[1], language) if scale is not None and scale[1] < len(tokens) else None
    if scale is None or number is None or number.fraction or number.article:
        return None
    if number.digits and sense_at(tokens, number.end, "leading-scale") is None:
        number = with_scales(tokens, number, language)
    number.start = start
    return number.scaled(scale[0].value, number.end, f"times {tokens[start].text} = {int(scale[0].value)}")


def _with_added(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """साढ़े तीन, three and a half; पौने दो, a quarter less than two; सवा करोड़, a crore and a quarter."""
    found = sense_at(tokens, start, "added")
    if found is None or found[1] >= len(tokens):
        return None
    more, index = found[0].value, found[1]
    if sense_at(tokens, index, "scale") is not None:
        values = [Value(1 + more, None, f"{tokens[start].text} adds {more}")]
        return Number(start, index, values)
    number = _coefficient(tokens, index, language)
    if number is None or number.fraction or not number.values:
        return None
    step = 100 if not number.digits and number.values[0].value % 100 == 0 else 1  # साढ़े तीन सौ is 350
    values = [Value(v.value + more * step, None, f"{tokens[start].text} adds {more}") for v in number.values]
    whole = Number(start, number.end, values)
    whole.digits = number.digits
    return whole


def _coefficient(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    token = tokens[start]
    if token.kind == NUMERAL:
        return _digits(tokens, start, language)
    if token.kind == SYMBOL:
        return vulgar(token, start)
    if token.kind != WORD:
        return None
    return fraction_at(tokens, start) or _spelled(tokens, start, language) or _article(tokens, start, language)


def _digits(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    values = read_digits(tokens[start].text, language)
    if not values:
        return None
    if language.decimal_marks and (marked := marked_decimals(tokens, start, language)) is not None:
        return marked
    token = tokens[start]
    number = Number(start, start + 1, values)
    number.digits = True
    if start and token.text.isdecimal() and not token.spaced and _is_lone_point(tokens, start - 1, language):
        digits = len(token.text)
        value = Fraction(int(token.text), 10**digits)
        return _started(number, start - 1, [Value(value, Fraction(1, 10**digits), "decimals without a zero")])
    following = tokens[start + 1] if start + 1 < len(tokens) else None
    if following is not None and following.kind == SYMBOL and (part := vulgar_value(following.text)) is not None:
        number.values = [Value(value.value + part, None, f"{value.rule} and {following.text}") for value in values]
        number.end += 1
        return number
    if (ending := _case_ending(tokens, number.end)) is not None:
        number.end = ending
        return number
    return slashed(tokens, start) or mixed(tokens, number) if token.text.isdecimal() else number


def _case_ending(tokens: Sequence[Token], index: int) -> int | None:
    """The index after the case ending of a number in digits: 5-ти метров, 10-ciu osób, 5ti lidí."""
    found = sense_at(tokens, index, "number-ending")
    return None if found is None or any(token.spaced for token in tokens[index : found[1]]) else found[1]


def _is_lone_point(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a point stands before decimals without a zero: .5, $.50."""
    if tokens[index].text != "." or language.decimal != ".":
        return False
    return tokens[index].spaced or (index > 0 and sense_before(tokens, index, "currency-prefix", language) is not None)


def _started(number: Number, start: int, values: list[Value]) -> Number:
    number.start, number.values, number.coefficient = start, values, values[0].value
    return number


def _spelled(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    found = language.cardinals.longest(tokens, start)
    if found is None:
        return _written_together(tokens, start, language)
    value, end = found
    number = Number(start, end, [Value(Fraction(value), None, "number word")])
    if sense_at(tokens, start, "about-so-many") is not None:
        number.inside = "about"  # desetak, stotinjak
    number.weak = tokens[start].lower in language.weak and (end == start + 1 or tokens[end - 1].text in "'’")
    return _scaled_by_itself(number)


def _written_together(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """Femtusen: one word of number words, kétszázan with a case ending. Another ending is left to who knows it."""
    if language.combining is None:
        return None
    taken = language.combining.take_apart(tokens[start].lower)
    if taken is None or (taken[1] and (taken[1] not in language.clitics.after or tokens[start].senses)):
        return None
    number = Number(start, start + 1, [Value(Fraction(taken[0]), None, "number words written together")])
    return _scaled_by_itself(number)


def _scaled_by_itself(number: Number) -> Number:
    """Note the scale a spelled number ends with, from a thousand on: what follows tvåtusen may still add to it."""
    value = int(number.values[0].value)
    noughts = len(str(value)) - len(str(value).rstrip("0"))
    if value and noughts >= _THOUSAND:
        number.scale = Fraction(10) ** noughts
        number.coefficient = number.values[0].value / number.scale
    return number


def _article(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """A million, a dozen, a third: the article is one."""
    found = sense_at(tokens, start, "article")
    if found is None:
        return None
    after = found[1]
    number = Number(start, after, [Value(Fraction(1), Fraction(1), "the article is one")])
    if after < len(tokens) and sense_at(tokens, after, "scale") and not is_letter(tokens[after]):
        number.article = True
        return number
    unit = sense_at(tokens, after, "unit") or sense_at(tokens, after, "currency")
    if unit is not None and half_after(tokens, unit[1]) is not None:
        return number
    if sense_at(tokens, after, "fraction") and _is_rank(tokens, after, language):
        return None
    if after < len(tokens) and (part := fraction_at(tokens, after)) is not None:
        part.start = start
        return part
    return None


def _is_rank(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether "third" counts what follows and is no part: a third man."""
    ordinal = language.ordinals.longest(tokens, index)
    return ordinal is not None and is_content(tokens, ordinal[1], language)


def _stands_apart(tokens: Sequence[Token], number: Number, index: int) -> bool:
    """Whether digits behind digits are another figure: "2 million 500", but not 5 тысяч 500, nor 2万5000."""
    if not number.digits or (begins_run(tokens[index - 1].text) and tokens[index - 1].end == tokens[index].start):
        return False
    return number.scale != 10**_THOUSAND or number.coefficient.denominator != 1 or len(tokens[index].text) != _THOUSAND


def _smaller_part(tokens: Sequence[Token], number: Number, language: Language) -> Number | None:
    """Two million three hundred thousand; one hundred and five; 1 miljon 200 tusen."""
    if number.scale < 100 or number.end >= len(tokens) or number.fraction:
        return None
    index, joined = number.end, False
    if (found := sense_at(tokens, index, "and-number")) is not None:
        index, joined = found[1], True
    elif index + 1 < len(tokens) and tokens[index].text in HYPHENS and not number.digits:
        index = past_hyphen(tokens, index)  # kétezer-ötszáz
    if index >= len(tokens) or tokens[index].kind not in (WORD, NUMERAL):
        return None
    part = _coefficient(tokens, index, language)
    chained = language.chained and (joined or not language.cardinals.joiners)
    if part is None or part.article:
        return None
    mixed_forms = part.digits != number.digits and not chained
    if part.fraction:
        return _part_of_the_scale(number, part) if chained else None
    if part.weak and (
        sense_at(tokens, part.end, "of") or (language.strictly_weak and is_content(tokens, part.end, language))
    ):
        return None  # one of them, tusen en gång
    part = with_scales(tokens, part, language, number.scale)
    value = part.values[0].value
    if not value:
        return None
    larger = part.scale == 1 and _is_scaled_on(tokens, part, number, language)
    if value >= number.scale or (joined and part.scale != 1 and _is_pair(tokens, number, part, language)):
        return None
    unscaled = part.scale == 1 and not larger
    if mixed_forms and part.scale < 1000:
        return None  # un miliardo e 200 milioni is one figure, a thousand 5 are two
    if unscaled and _is_tenths(tokens, number, part, language, joined=joined):
        return _with_tenths(number, part)
    apart = _stands_apart(tokens, number, index) and not language.chained
    if unscaled and not chained and (apart or (joined and not _may_join(tokens, index, value, language))):
        return None
    whole = Number(
        number.start,
        part.end,
        [
            Value(
                number.values[0].value + value,
                part.values[0].resolution,
                "number words" if not number.digits else "sum of parts",
            )
        ],
    )
    whole.scale, whole.digits = part.scale, number.digits
    return with_scales(tokens, whole, language) if larger else whole  # dos mil quinientos millones


def _is_tenths(tokens: Sequence[Token], number: Number, part: Number, language: Language, *, joined: bool) -> bool:
    """Whether a single digit behind a scale counts its tenths: một triệu hai is 1.2 million."""
    if not language.tenths or joined or number.scale < 1000 or part.values[0].value >= 10:
        return False
    return part.end == part.start + 1 and not is_content(tokens, part.end, language)


def _with_tenths(number: Number, part: Number) -> Number:
    more = part.values[0].value * number.scale / 10
    values = [Value(value.value + more, number.scale / 10, "tenths of the scale") for value in number.values]
    whole = Number(number.start, part.end, values)
    whole.digits = number.digits
    return whole


def _is_pair(tokens: Sequence[Token], number: Number, part: Number, language: Language) -> bool:
    """Whether two scaled numbers joined by *and* are two figures, not 1 milione e 200mila."""
    return part.scale < 1000 or sense_before(tokens, number.start, "between", language) is not None


def _part_of_the_scale(number: Number, part: Number) -> Number | None:
    """A million and half a million, as مليون ونصف المليون says a million and a half."""
    if part.scale != number.scale:
        return None
    more = part.values[0].value
    whole = Number(number.start, part.end, [Value(v.value + more, None, "sum of parts") for v in number.values])
    whole.digits = number.digits
    return whole


def _may_join(tokens: Sequence[Token], index: int, value: Fraction, language: Language) -> bool:
    """Whether a part may follow an *and*: a hundred and five; dois mil e quinhentos, tre tusen og hundre og seks."""
    return value < 100 or (value < 1000 and tokens[index - 1].lower in language.cardinals.joiners)


def _is_scaled_on(tokens: Sequence[Token], part: Number, number: Number, language: Language) -> bool:
    """Whether what a part completes is multiplied: the millones of dos mil quinientos millones."""
    found = sense_at(tokens, past_partitive(tokens, part.end), "scale")
    if found is None or (is_letter(tokens[part.end]) and not is_scale_letter(tokens, part.end, part, language)):
        return False
    return bool(found[0].value > number.scale and part.values[0].value < number.scale)


def _with_half(tokens: Sequence[Token], number: Number, language: Language) -> Number:
    """Two and a half, en och en halv miljon; two thirds, tre fjärdedelar."""
    if number.fraction or number.end >= len(tokens):
        return number
    if number.scale >= 1000:
        return _and_half_a_scale(tokens, number)
    if number.scale != 1:
        return number
    if (single := sense_at(tokens, number.end, "and-a-half")) is not None:
        halved = _replaced(number, Fraction(1, 2), single[1])
        counts = any(sense_at(tokens, single[1], role) for role in ("scale", "unit", "percent", "currency"))
        said = language.chained and sense_at(tokens, single[1], "of") is None  # not "ten, and half of them"
        return with_scales(tokens, halved, language) if counts or said or single[1] == len(tokens) else number
    if (plural := numerator(tokens, number)) is not None:
        return plural
    joiner = sense_at(tokens, past_hyphen(tokens, number.end), "and-number")
    if joiner is None and not number.weak:
        return with_scales(tokens, _with_bare_half(tokens, number), language)
    if joiner is None or joiner[1] >= len(tokens):
        return number
    if (half := half_after(tokens, past_hyphen(tokens, number.end))) is not None and tokens[number.end].text in "-‐‑":
        return _replaced(number, Fraction(1, 2), half)  # one-and-a-half-hour
    if (part := _part_after(tokens, joiner[1], language)) is not None:
        return with_scales(tokens, _replaced(number, part.values[0].value, part.end), language)
    part = _article(tokens, joiner[1], language) or fraction_at(tokens, joiner[1])
    if part is None or not part.fraction or part.scale != 1 or part.coefficient != Fraction(1, 2):
        part = scaled_half(tokens, joiner[1])
        if part is None:
            return number
    values = [Value((value.value + Fraction(1, 2)), None, f"{value.rule} and a half") for value in number.values]
    whole = Number(number.start, part.end, values)
    whole.digits = number.digits
    if part.scale != 1:
        return whole.scaled(part.scale, part.end, f"times {int(part.scale)}")
    return with_scales(tokens, whole, language)


def _with_bare_half(tokens: Sequence[Token], number: Number) -> Number:
    """To en halv time: a half that only its article joins to the number."""
    article = sense_at(tokens, number.end, "article")
    half = sense_at(tokens, article[1], "fraction") if article is not None else None
    if half is None or half[0].value != Fraction(1, 2):
        return number
    return _replaced(number, Fraction(1, 2), half[1])


def _part_after(tokens: Sequence[Token], index: int, language: Language) -> Number | None:
    """The quarter of "one and a quarter million", the third of "two and a third miles": a part, no half."""
    part = _article(tokens, index, language) or fraction_at(tokens, index)
    if part is None:
        part = _spelled(tokens, index, language)
        part = numerator(tokens, part) if part is not None and part.end < len(tokens) else None
    if part is None or not part.fraction or part.scale != 1 or not 0 < part.values[0].value < 1:
        return None
    if part.values[0].value == Fraction(1, 2):
        return None
    counts = any(sense_at(tokens, part.end, role) for role in ("scale", "unit", "percent", "currency"))
    return part if counts else None


def _replaced(number: Number, more: Fraction, end: int) -> Number:
    whole = Number(number.start, end, [Value(v.value + more, None, f"{v.rule} and {more}") for v in number.values])
    whole.digits = number.digits
    return whole


def _and_half_a_scale(tokens: Sequence[Token], number: Number) -> Number:
    """Dos millones y medio, deux millions et demi: the half is of the scale."""
    end = half_after(tokens, number.end)
    if end is None or any(sense_at(tokens, end, role) for role in ("article", "scale")):
        return number
    if past_hyphen(tokens, end) != end:
        return number  # e meio-dia
    if sense_at(tokens, end, "of") is not None and past_partitive(tokens, end) == end:
        return number  # two million, and half of them
    half = number.scale / 2
    values = [Value(value.value + half, None, f"{value.rule} and a half".strip()) for value in number.values]
    number.values, number.end = values, end
    return number
