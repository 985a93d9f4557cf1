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
from ..finding import Finding, Severity
from ..interval import Interval
from ..match.judge import points
from ..match.rounding import last_digit, thousands_apart
from ..normalize import fits, implied_rate, last_held
from ..quantity import Mention, Quantity, exact, significant
from ..rate import Rate
from .amounts import day, digits
from .context import Context, grouped, quoted
from .values import scale_words

_LENIENT_SHARE, _LENIENT_AGE = Fraction(2, 100), timedelta(days=30)  # the rate of last week is hardly an error
_SHARED_SCALE = Fraction(1, 4)  # a thousandfold slip shows whatever the day: no rate moves that far


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount in both currencies, and the rates its target's last digit leaves possible."""

    source: Mention
    target: Mention
    implied: Interval

    @property
    def rate(self) -> Fraction:
        """The middle of what is possible."""
        return middle(self.implied)


def middle(interval: Interval) -> Fraction:
    """The middle of an interval with two ends."""
    return ((interval.lower or Fraction(0)) + (interval.upper or Fraction(0))) / 2


def check_money(context: Context) -> Iterator[Finding]:
    """Amounts that changed their currency: unconverted ones singly, converted ones by pair of currencies."""
    converted = [(s, t) for s, t, m in context.pairs if m.relation == "converted" or _changed(s, t, m.relation)]
    pairs = grouped(converted, lambda pair: (pair[0].quantity.currency or "", pair[1].quantity.currency or ""))
    for (base, quote), group in pairs.items():
        market = _market(context, base, quote)
        conversions = []
        for source, target in group:
            implied = implied_rate(source.quantity, _opened(target.quantity))
            if implied is None:
                yield context.finding("unverifiable", "unverifiable-amounts", [source], [target])
            else:
                conversions.append(Conversion(source, target, implied))
        yield from _judge_pair(context, conversions, market)


def _opened(quantity: Quantity) -> Quantity:
    """An amount in words, *four billion*, with the resolution its digits would show."""
    if quantity.resolution is not None:
        return quantity
    digit = min((last_digit(point, None) for point in points(quantity)), default=None)
    return replace(quantity, resolution=digit)


def _changed(source: Mention, target: Mention, relation: str) -> bool:
    one, other = source.quantity.currency, target.quantity.currency
    return relation == "different" and bool(one and other and one != other)


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
        if market and fits(conversion.implied, market, context.policy.tolerance):
            open_to_doubt.append(conversion)
        elif points(conversion.source.quantity) == points(conversion.target.quantity):
            yield _unconverted(context, conversion, market)
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
    base, quote = conversion.source.quantity.currency, conversion.target.quantity.currency
    if context.rates is None or base is None or quote is None:
        return None
    return next(iter(context.rates.history(base, quote, context.on or date.max)), None)


def _judge_rates(context: Context, conversions: list[Conversion], market: Rate | None) -> Iterator[Finding]:
    joint = _joint([conversion.implied for conversion in conversions])
    if joint is None:
        yield _inconsistent(context, conversions, market)
    elif context.on is None:
        yield _undated(context, conversions, joint)
    elif market is None:
        yield _unknown(context, conversions, joint)
    elif not fits(joint, market, context.policy.tolerance):
        yield _off_market(context, conversions, joint, market)


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
    base, quote = source[0].quantity.currency, target[0].quantity.currency
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


def _off_market(context: Context, conversions: list[Conversion], joint: Interval, market: Rate) -> Finding:
    source, target = _places(conversions)
    held = last_held(context.rates, market.base, market.quote, joint, market.observed_on) if context.rates else None
    off = middle(joint) / market.value - 1
    evidence = {**_implied(conversions, joint), **_observed(market), "off_by_percent": significant(off * 100, 3)}
    words = {
        **_implied_words(conversions, joint),
        **_market_words(market),
        "off": significant(abs(off) * 100, 3),
        "direction": "high" if off > 0 else "low",
        "verb": "it is" if len(target) == 1 else "they are",
        "remedy": _remedies(conversions, market),
    }
    if held is None:
        return context.finding("exchange-rate", "exchange-rate", source, target, evidence=evidence, words=words)
    evidence |= {"last_held_on": held.observed_on.isoformat(), "last_held_rate": significant(held.value, 6)}
    recent = abs(off) <= _LENIENT_SHARE and market.observed_on - held.observed_on <= _LENIENT_AGE
    return context.finding(
        "stale-exchange-rate", "stale-exchange-rate", source, target, evidence=evidence,
        severity=Severity.MINOR if recent else None, words={**words, "held": day(held.observed_on)},
    )  # fmt: skip


def _both(target: Sequence[Mention]) -> str:
    words = quoted(target)
    if len(target) == 1:
        return f"{words} was"
    return f"{'Both' if len(target) == 2 else 'All'} amounts, {words}, were"


def _implied_words(conversions: Sequence[Conversion], joint: Interval) -> dict[str, object]:
    one = conversions[0]
    return {
        "both": _both([conversion.target for conversion in conversions]), "implied": shown(middle(joint)),
        "base": one.source.quantity.currency, "quote": one.target.quantity.currency,
    }  # fmt: skip


def _implied(conversions: Sequence[Conversion], joint: Interval) -> dict[str, object]:
    one = conversions[0]
    return {
        "base": one.source.quantity.currency,
        "quote": one.target.quantity.currency,
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
    values = [digits(point * market.value, 2) for point in points(conversion.source.quantity)]
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
