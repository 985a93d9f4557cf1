"""Rules currency, exchange-rate, stale-exchange-rate, inconsistent-exchange-rate: amounts in two currencies.

All conversions between two currencies are judged together: a translator uses one rate for a text, so the rates that the
single amounts leave possible are narrowed to what they have in common, and that is compared with the market's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from ..errors import RateNotFound
from ..finding import Finding, Match, Severity
from ..interval import Interval
from ..match.judge import points
from ..match.rounding import last_digit, thousands_apart
from ..normalize import Origin, fits, implied_rate, is_inverse, origin_of
from ..quantity import Mention, Quantity, exact, significant
from ..rate import Rate
from .amounts import day, digits
from .context import Context, grouped, quoted
from .values import scale_words

_LENIENT_SHARE, _LENIENT_AGE = Fraction(2, 100), timedelta(days=30)  # the rate of last week is hardly an error
_NOT_ONE = Fraction(10, 100)  # farther from one, a figure that stayed the same was not converted
_SHARED_SCALE = Fraction(1, 4)  # a thousandfold slip shows whatever the day: no rate moves that far


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount in both currencies, and the rates its target leaves possible: by its last digit, and as it was rounded.

    ``ours`` and ``theirs`` are the readings that were compared.
    """

    source: Mention
    target: Mention
    ours: Quantity
    theirs: Quantity
    implied: Interval
    rounded: Interval

    @property
    def rate(self) -> Fraction:
        """The middle of what is possible."""
        return middle(self.implied)

    @property
    def is_kept(self) -> bool:
        """Whether the figure is the same in both currencies."""
        return points(self.ours) == points(self.theirs)

    def off(self, market: Rate) -> Fraction:
        """How many times larger or smaller than the market's the rate is."""
        return max(self.rate / market.value, market.value / self.rate)

    def fits(self, market: Rate, tolerance: Fraction) -> bool:
        """Whether the market's rate explains the conversion."""
        if self.is_kept and abs(market.value - 1) > _NOT_ONE:
            return False
        return fits(self.implied, market, tolerance) or market.value in self.rounded


def middle(interval: Interval) -> Fraction:
    """The middle of an interval with two ends."""
    return ((interval.lower or Fraction(0)) + (interval.upper or Fraction(0))) / 2


def check_money(context: Context) -> Iterator[Finding]:
    """Amounts that changed their currency: unconverted ones singly, converted ones by pair of currencies."""
    converted = [pair for pair in context.pairs if pair[2].relation == "converted" or _changed(*pair)]
    for (base, quote), group in grouped(converted, _currencies).items():
        market = _market(context, base, quote)
        conversions = []
        for source, target, match in group:
            conversion = _conversion(source, target, match, market, context.policy.tolerance)
            if conversion is None:
                yield context.finding("unverifiable", "unverifiable-amounts", [source], [target])
            else:
                conversions.append(conversion)
        yield from _judge_pair(context, conversions, market)


def _conversion(
    source: Mention, target: Mention, match: Match, market: Rate | None, tolerance: Fraction
) -> Conversion | None:
    """The two amounts in the readings that agree best with the market; without one, in those that were matched."""
    best = None
    for ours in _readings(source, match.readings[0]):
        for theirs in _readings(target, match.readings[1]):
            theirs = _opened(theirs)
            implied, rounded = implied_rate(ours, theirs), implied_rate(ours, _rounded(theirs))
            if implied is None or rounded is None:
                continue
            conversion = Conversion(source, target, ours, theirs, implied, rounded)
            if market is None or conversion.fits(market, tolerance):
                return conversion
            if best is None or conversion.off(market) < best.off(market):
                best = conversion
    return best


def _readings(mention: Mention, index: int) -> list[Quantity]:
    """The reading that was matched, and the others that differ from it in the number only."""
    chosen = mention.readings[index].quantity
    others = (reading.quantity for reading in mention.readings)
    return [chosen, *(other for other in others if other.currency == chosen.currency and other is not chosen)]


def _opened(quantity: Quantity) -> Quantity:
    """An amount in words, *four billion*, with the resolution its digits would show."""
    if quantity.resolution is not None:
        return quantity
    digit = min((last_digit(point, None) for point in points(quantity)), default=None)
    return replace(quantity, resolution=digit)


def _rounded(quantity: Quantity) -> Quantity:
    """An amount with its trailing zeros taken for rounding, as far as a tenth of it: 190 million, 2400万."""
    steps = [min(last_digit(point, None), abs(point) / 10) for point in points(quantity) if point.denominator == 1]
    return replace(quantity, resolution=max([*steps, quantity.resolution or Fraction(0)]))


def _currencies(pair: tuple[Mention, Mention, Match]) -> tuple[str, str]:
    source, target, match = pair
    ours, theirs = source.readings[match.readings[0]].quantity, target.readings[match.readings[1]].quantity
    return ours.currency or "", theirs.currency or ""


def _changed(source: Mention, target: Mention, match: Match) -> bool:
    one, other = _currencies((source, target, match))
    return match.relation == "different" and bool(one and other and one != other)


def _market(context: Context, base: str, quote: str) -> Rate | None:
    if context.rates is None or context.on is None:
        return None
    try:
        return context.rates.rate(base, quote, context.on)
    except RateNotFound:
        return None


def _judge_pair(context: Context, conversions: list[Conversion], market: Rate | None) -> Iterator[Finding]:
    open_to_doubt = []
    for conversion in conversions:
        if market and conversion.fits(market, context.policy.tolerance):
            open_to_doubt.append(conversion)
        elif conversion.is_kept:
            yield _unconverted(context, conversion, market)
        elif market and is_inverse(market, conversion.rounded):
            open_to_doubt.append(conversion)
        elif (scale := _scale(context, conversion, market)) is not None:
            yield scale
        else:
            open_to_doubt.append(conversion)
    if open_to_doubt:
        yield from _judge_rates(context, open_to_doubt, market)


def _unconverted(context: Context, conversion: Conversion, market: Rate | None) -> Finding:
    source, target = [conversion.source], [conversion.target]
    if market is None:
        return context.finding("currency", "currency", source, target)
    words = {**_market_words(market), "remedy": _remedy(conversion, market)}
    return context.finding(
        "currency", "currency-remedy", source, target, evidence=_observed(market), words=words
    )  # fmt: skip


def _market_words(market: Rate) -> dict[str, object]:
    return {
        "market": shown(market.value), "day": day(market.observed_on), "publisher": publisher(market),
        "base": market.base, "quote": market.quote,
    }  # fmt: skip


def _scale(context: Context, conversion: Conversion, market: Rate | None) -> Finding | None:
    """A conversion that would be right but for a power of a thousand."""
    rate = market or _latest(context, conversion)
    if rate is None:
        return None
    power = thousands_apart_roughly(rate.value, conversion.rate)
    if power is None:
        return None
    return context.finding(
        "scale", "scale", [conversion.source], [conversion.target],
        evidence={"times": exact(Fraction(1000) ** power), **_observed(rate)}, words=scale_words(power),
    )  # fmt: skip


def thousands_apart_roughly(market: Fraction, implied: Fraction) -> int | None:
    """The power of a thousand between two rates that otherwise differ by less than a quarter."""
    for power in (1, -1, 2, -2, 3, -3):
        ratio = implied / market / Fraction(1000) ** power
        if abs(ratio - 1) <= _SHARED_SCALE:
            return power
    return thousands_apart(market, implied)


def _latest(context: Context, conversion: Conversion) -> Rate | None:
    """Any recent rate: enough to tell a million from a billion, whatever the day of publication."""
    base, quote = conversion.ours.currency, conversion.theirs.currency
    if context.rates is None or base is None or quote is None:
        return None
    return next(iter(context.rates.history(base, quote, context.on or date.max)), None)


def _judge_rates(context: Context, conversions: list[Conversion], market: Rate | None) -> Iterator[Finding]:
    if market and all(conversion.fits(market, context.policy.tolerance) for conversion in conversions):
        return
    rounded = _joint([conversion.rounded for conversion in conversions])
    if rounded is None:
        yield _inconsistent(context, conversions, market)
        return
    joint = _joint([conversion.implied for conversion in conversions]) or rounded
    if context.on is None:
        yield _undated(context, conversions, joint)
    elif market is None:
        yield _unknown(context, conversions, joint)
    else:
        yield _off_market(context, conversions, joint, rounded, market)


def _joint(intervals: list[Interval]) -> Interval | None:
    """What all intervals have in common."""
    joint: Interval | None = intervals[0]
    for interval in intervals[1:]:
        joint = joint.meet(interval) if joint else None
    return joint


def _places(conversions: Sequence[Conversion]) -> tuple[list[Mention], list[Mention]]:
    return [one.source for one in conversions], [one.target for one in conversions]


def _inconsistent(context: Context, conversions: list[Conversion], market: Rate | None) -> Finding:
    source, target = _places(conversions)
    base, quote = conversions[0].ours.currency, conversions[0].theirs.currency
    rates = [f"{quoted([one.source])} became {quoted([one.target])} ({shown(one.rate)})" for one in conversions]
    evidence: dict[str, object] = {
        "implied_rates": [significant(one.rate, 6) for one in conversions],
        "base": base,
        "quote": quote,
    }
    words: dict[str, object] = {"list": ", ".join(rates)}
    message = "inconsistent-exchange-rate"
    if market is not None:
        message, evidence, words = f"{message}-market", evidence | _observed(market), words | _market_words(market)
    return context.finding("inconsistent-exchange-rate", message, source, target, evidence=evidence, words=words)


def _undated(context: Context, conversions: list[Conversion], joint: Interval) -> Finding:
    source, target = _places(conversions)
    return context.finding(
        "unverifiable", "unverifiable-date", source, target, evidence=_implied(conversions, joint),
        words=_implied_words(conversions, joint),
    )  # fmt: skip


def _unknown(context: Context, conversions: list[Conversion], joint: Interval) -> Finding:
    source, target = _places(conversions)
    return context.finding(
        "unverifiable", "unverifiable-rate", source, target, evidence=_implied(conversions, joint),
        words={**_implied_words(conversions, joint), "day": day(context.on) if context.on else ""},
    )  # fmt: skip


def _off_market(
    context: Context, conversions: list[Conversion], joint: Interval, rounded: Interval, market: Rate
) -> Finding:
    source, target = _places(conversions)
    assert context.rates is not None
    assert context.on is not None
    origin = origin_of(context.rates, market, joint, rounded, context.on)
    off = middle(joint) / market.value - 1
    evidence = {
        **_implied(conversions, joint), **_observed(market), "off_by_percent": significant(off * 100, 3),
        **_origin(origin),
    }  # fmt: skip
    words = {
        **_implied_words(conversions, joint),
        **_market_words(market),
        "off": significant(abs(off) * 100, 3),
        "direction": "high" if off > 0 else "low",
        "verb": "it is" if len(target) == 1 else "they are",
        "remedy": _remedies(conversions, market),
        **_origin_words(origin),
    }
    if origin.kind != "earlier" or origin.held is None:
        return context.finding("exchange-rate", "exchange-rate", source, target, evidence=evidence, words=words)
    recent = abs(off) <= _LENIENT_SHARE and market.observed_on - origin.held.last.observed_on <= _LENIENT_AGE
    return context.finding(
        "stale-exchange-rate", "stale-exchange-rate", source, target, evidence=evidence,
        severity=Severity.MINOR if recent else None, words=words,
    )  # fmt: skip


def _origin(origin: Origin) -> dict[str, object]:
    """What explains the rate, as evidence."""
    evidence: dict[str, object] = {"origin": origin.kind}
    if origin.held:
        last = origin.held.last
        evidence |= {"last_held_on": last.observed_on.isoformat(), "last_held_rate": significant(last.value, 6),
                     "held_since": origin.held.since.isoformat()}  # fmt: skip
    if origin.other:
        evidence |= {"other_rate": f"{origin.other.base}/{origin.other.quote} {significant(origin.other.value, 6)}"}
    if origin.times:
        evidence |= {"times": exact(origin.times)}
    if origin.average:
        evidence |= {"average_of": str(origin.average.average_of), "average": significant(origin.average.value, 6)}
    if origin.round_figure:
        evidence |= {"round_figure": exact(origin.round_figure)}
    return evidence


def _origin_words(origin: Origin) -> dict[str, object]:
    """What explains the rate, in words."""
    held = day(origin.held.last.observed_on) if origin.held else ""
    if origin.kind == "inverse":
        why = "the rate was applied the wrong way round"
    elif origin.kind == "tenfold" and origin.times:
        why = f"a digit was {'added' if origin.times > 1 else 'lost'}"
    elif origin.kind == "other-currency" and origin.other:
        why = f"that is the rate of {origin.other.base} in {origin.other.quote}"
    else:
        why = "no rate on record fits"
    if origin.average:
        also = f" and is the average of {origin.average.average_of}"
    elif origin.round_figure:
        also = " and is a round figure"
    else:
        also = ""
    return {"held": held, "why": why, "also": also}


def _both(target: Sequence[Mention]) -> str:
    words = quoted(target)
    if len(target) == 1:
        return f"{words} was"
    return f"{'Both' if len(target) == 2 else 'All'} amounts, {words}, were"


def _implied_words(conversions: Sequence[Conversion], joint: Interval) -> dict[str, object]:
    one = conversions[0]
    return {
        "both": _both([conversion.target for conversion in conversions]), "implied": shown(middle(joint)),
        "base": one.ours.currency, "quote": one.theirs.currency,
    }  # fmt: skip


def _implied(conversions: Sequence[Conversion], joint: Interval) -> dict[str, object]:
    one = conversions[0]
    return {
        "base": one.ours.currency,
        "quote": one.theirs.currency,
        "implied_rate": significant(middle(joint), 6),
        "implied_low": significant(joint.lower or Fraction(0), 6),
        "implied_high": significant(joint.upper or Fraction(0), 6),
    }


def _observed(market: Rate) -> dict[str, object]:
    return {
        "market_rate": significant(market.value, 6),
        "observed_on": market.observed_on.isoformat(),
        "citation": market.citation,
    }


def _remedy(conversion: Conversion, market: Rate) -> str:
    """The amount at the market's rate, in two digits: more would come from the rate, not from the source."""
    values = [digits(point * market.value, 2) for point in points(conversion.ours)]
    return f"{'–'.join(values)} {market.quote}"


def _remedies(conversions: Sequence[Conversion], market: Rate) -> str:
    """The first few amounts at the market's rate."""
    corrected = (f"{quoted([one.source])} would be {_remedy(one, market)}" for one in conversions[:3])
    return ", ".join(dict.fromkeys(corrected))


def shown(rate: Fraction) -> str:
    """A rate in five digits, as central banks print them."""
    return significant(rate, 5)


def publisher(rate: Rate) -> str:
    """The first words of a citation: who published the rate."""
    name = rate.citation.split(",")[0].split(":")[0].strip() or "the provider"
    return f"the {name}" if " " in name and not name.lower().startswith("the ") else name
