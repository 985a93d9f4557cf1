"""Rules currency, exchange-rate, stale-exchange-rate, inconsistent-exchange-rate: amounts in two currencies.

All conversions between two currencies are judged together: a translator uses one rate for a text, so the rates that the
single amounts leave possible are narrowed to what they have in common, and that is compared with the market's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction

from ..errors import RateNotFound
from ..finding import Finding, Match, Severity
from ..interval import Interval
from ..messages import Listed, Message
from ..normalize import Origin, history_of, is_inverse, origin_of
from ..quantity import Mention, exact, significant
from ..rate import Rate
from .amounts import day
from .context import Context, grouped, quoted
from .conversion import Conversion, conversion_of, joint_of, middle, thousands_apart_roughly
from .messages import phrase
from .rate_words import (
    implied_evidence,
    implied_words,
    market_evidence,
    market_words,
    off_words,
    origin_evidence,
    origin_words,
    remedies,
    remedy,
    shown,
)
from .values import scale_words

_SHOWN, _SHOWN_OF_NONE = 365, 3652  # days of the record to show at least, and of a rate that never held
_LENIENT_SHARE, _LENIENT_AGE = Fraction(2, 100), timedelta(days=30)  # the rate of last week is hardly an error


def check_money(context: Context) -> Iterator[Finding]:
    """Amounts that changed their currency: unconverted ones singly, converted ones by pair of currencies."""
    converted = [pair for pair in context.pairs if pair[2].relation == "converted" or _changed(*pair)]
    for (base, quote), group in grouped(converted, _currencies).items():
        market = _market(context, base, quote)
        conversions = []
        for source, target, match in group:
            conversion = conversion_of(source, target, match, market, context.policy.tolerance)
            if conversion is None:
                yield context.finding("unverifiable", "unverifiable-amounts", [source], [target])
            else:
                conversions.append(conversion)
        yield from _judge_pair(context, conversions, market)


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
    words = {**market_words(market), "remedy": remedy(conversion, market)}
    return context.finding(
        "currency", "currency-remedy", source, target, evidence=market_evidence(market), words=words
    )  # fmt: skip


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
        evidence={"times": exact(Fraction(1000) ** power), **market_evidence(rate)}, words=scale_words(power),
    )  # fmt: skip


def _latest(context: Context, conversion: Conversion) -> Rate | None:
    """Any recent rate: enough to tell a million from a billion, whatever the day of publication."""
    base, quote = conversion.ours.currency, conversion.theirs.currency
    if context.rates is None or base is None or quote is None:
        return None
    return next(iter(context.rates.history(base, quote, context.on or date.max)), None)


def _judge_rates(context: Context, conversions: list[Conversion], market: Rate | None) -> Iterator[Finding]:
    if market and all(conversion.fits(market, context.policy.tolerance) for conversion in conversions):
        return
    rounded = joint_of([conversion.rounded for conversion in conversions])
    if rounded is None:
        yield _inconsistent(context, conversions, market)
        return
    joint = joint_of([conversion.implied for conversion in conversions]) or rounded
    if context.on is None:
        yield _undated(context, conversions, joint)
    elif market is None:
        yield _unknown(context, conversions, joint)
    else:
        yield _off_market(context, conversions, joint, rounded, market)


def _places(conversions: Sequence[Conversion]) -> tuple[list[Mention], list[Mention]]:
    return [one.source for one in conversions], [one.target for one in conversions]


def _inconsistent(context: Context, conversions: list[Conversion], market: Rate | None) -> Finding:
    source, target = _places(conversions)
    base, quote = conversions[0].ours.currency, conversions[0].theirs.currency
    rates = Listed(tuple(_used(one) for one in conversions))
    evidence: dict[str, object] = {
        "implied_rates": [significant(one.rate, 6) for one in conversions],
        "base": base,
        "quote": quote,
    }
    words: dict[str, object] = {"list": rates}
    message = "inconsistent-exchange-rate"
    if market is not None:
        message, evidence, words = f"{message}-market", evidence | market_evidence(market), words | market_words(market)
    return context.finding(
        "inconsistent-exchange-rate", message, source, target, evidence=evidence, words=words,
        history=_history(context, market),
    )  # fmt: skip


def _used(conversion: Conversion) -> Message:
    source, target = quoted([conversion.source]), quoted([conversion.target])
    return phrase("rate-used", source=source, target=target, rate=shown(conversion.rate))


def _undated(context: Context, conversions: list[Conversion], joint: Interval) -> Finding:
    source, target = _places(conversions)
    return context.finding(
        "unverifiable", "unverifiable-date", source, target, evidence=implied_evidence(conversions, joint),
        words=implied_words(conversions, joint),
    )  # fmt: skip


def _unknown(context: Context, conversions: list[Conversion], joint: Interval) -> Finding:
    source, target = _places(conversions)
    return context.finding(
        "unverifiable", "unverifiable-rate", source, target, evidence=implied_evidence(conversions, joint),
        words={**implied_words(conversions, joint), "day": day(context.on) if context.on else ""},
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
        **implied_evidence(conversions, joint), **market_evidence(market), "off_by_percent": significant(off * 100, 3),
        **origin_evidence(origin),
    }  # fmt: skip
    words = {
        **implied_words(conversions, joint),
        **market_words(market),
        "off": off_words(off, len(target)),
        "remedy": remedies(conversions, market),
        **origin_words(origin),
    }
    history = _history(context, market, origin)
    if origin.kind != "earlier" or origin.held is None:
        return context.finding(
            "exchange-rate", "exchange-rate", source, target, evidence=evidence, words=words, history=history
        )  # fmt: skip
    recent = abs(off) <= _LENIENT_SHARE and market.observed_on - origin.held.last.observed_on <= _LENIENT_AGE
    return context.finding(
        "stale-exchange-rate", "stale-exchange-rate", source, target, evidence=evidence,
        severity=Severity.MINOR if recent else None, words=words, history=history,
    )  # fmt: skip


def _history(context: Context, market: Rate | None, origin: Origin | None = None) -> tuple[Rate, ...]:
    """The market's record until the day of publication, from before the rate held, if it ever did."""
    if context.rates is None or market is None:
        return ()
    last = market.observed_on.toordinal()
    first = last - (_SHOWN_OF_NONE if origin and origin.kind == "none" else _SHOWN)
    if origin and origin.kind == "earlier" and origin.held:
        first = min(first, origin.held.since.toordinal() - _SHOWN // 4)
    return history_of(context.rates, market.base, market.quote, date.fromordinal(max(1, first)), market.observed_on)
