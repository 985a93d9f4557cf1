"""What is said of a conversion's rate: as words for a message, and as evidence."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..interval import Interval
from ..match.judge import points
from ..normalize import Origin
from ..quantity import Mention, exact, significant
from ..rate import Rate
from .amounts import day, digits
from .context import quoted
from .conversion import Conversion, middle


def market_words(market: Rate) -> dict[str, object]:
    return {
        "market": shown(market.value), "day": day(market.observed_on), "publisher": publisher(market),
        "base": market.base, "quote": market.quote,
    }  # fmt: skip


def origin_evidence(origin: Origin) -> dict[str, object]:
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


def origin_words(origin: Origin) -> dict[str, object]:
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


def implied_words(conversions: Sequence[Conversion], joint: Interval) -> dict[str, object]:
    one = conversions[0]
    return {
        "both": _both([conversion.target for conversion in conversions]), "implied": shown(middle(joint)),
        "base": one.ours.currency, "quote": one.theirs.currency,
    }  # fmt: skip


def implied_evidence(conversions: Sequence[Conversion], joint: Interval) -> dict[str, object]:
    one = conversions[0]
    return {
        "base": one.ours.currency,
        "quote": one.theirs.currency,
        "implied_rate": significant(middle(joint), 6),
        "implied_low": significant(joint.lower or Fraction(0), 6),
        "implied_high": significant(joint.upper or Fraction(0), 6),
    }


def market_evidence(market: Rate) -> dict[str, object]:
    return {
        "market_rate": significant(market.value, 6),
        "observed_on": market.observed_on.isoformat(),
        "citation": market.citation,
    }


def remedy(conversion: Conversion, market: Rate) -> str:
    """The amount at the market's rate, in two digits: more would come from the rate, not from the source."""
    values = [digits(point * market.value, 2) for point in points(conversion.ours)]
    return f"{'–'.join(values)} {market.quote}"


def remedies(conversions: Sequence[Conversion], market: Rate) -> str:
    """The first few amounts at the market's rate."""
    corrected = (f"{quoted([one.source])} would be {remedy(one, market)}" for one in conversions[:3])
    return ", ".join(dict.fromkeys(corrected))


def shown(rate: Fraction) -> str:
    """A rate in five digits, as central banks print them."""
    return significant(rate, 5)


def publisher(rate: Rate) -> str:
    """The first words of a citation: who published the rate."""
    name = rate.citation.split(",")[0].split(":")[0].strip() or "the provider"
    return f"the {name}" if " " in name and not name.lower().startswith("the ") else name
