"""What is said of a conversion's rate: as values for a message, and as evidence."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..interval import Interval
from ..match.sizes import points
from ..messages import Figures, Listed, Message, Money, Name
from ..normalize import Origin
from ..quantity import Mention, exact, significant
from ..rate import Rate
from .amounts import day, digits
from .context import quoted
from .conversion import Conversion, middle
from .messages import phrase


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
    return {"held": held, "why": _why(origin), "also": _also(origin)}


def _why(origin: Origin) -> Message:
    if origin.kind == "inverse":
        return phrase("why-inverse")
    if origin.kind == "tenfold" and origin.times:
        return phrase("why-digit-added" if origin.times > 1 else "why-digit-lost")
    if origin.kind == "other-currency" and origin.other:
        return phrase("why-other-currency", base=origin.other.base, quote=origin.other.quote)
    return phrase("why-none")


def _also(origin: Origin) -> Message | str:
    if origin.average:
        return phrase("also-average", period=origin.average.average_of)
    return phrase("also-round") if origin.round_figure else ""


def off_words(off: Fraction, amounts: int) -> Message:
    """How far so many amounts are from the market's rate."""
    return phrase("off-high" if off > 0 else "off-low", amounts, off=digits(abs(off) * 100, 3))


def _both(target: Sequence[Mention]) -> Message:
    count = "one" if len(target) == 1 else "two" if len(target) == 2 else "all"
    return phrase(f"converted-{count}", targets=quoted(target))


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


def remedy(conversion: Conversion, market: Rate) -> Money:
    """The amount at the market's rate, in two digits: more would come from the rate, not from the source."""
    return Money(Figures(tuple(point * market.value for point in points(conversion.ours)), 2), market.quote)


def remedies(conversions: Sequence[Conversion], market: Rate) -> Listed:
    """The first few amounts at the market's rate, each wording once."""
    corrected = {one.source.text: (quoted([one.source]), remedy(one, market)) for one in conversions[:3]}
    return Listed(tuple(phrase("would-be", text=text, right=right) for text, right in corrected.values()))


def shown(rate: Fraction) -> Figures:
    """A rate in five digits, as central banks print them."""
    return digits(rate, 5)


def publisher(rate: Rate) -> Message:
    """The first words of a citation: who published the rate."""
    name = rate.citation.split(",")[0].split(":")[0].strip()
    if not name:
        return phrase("no-publisher")
    return phrase(
        "publisher" if " " in name and not name.lower().startswith("the ") else "publisher-short", name=Name(name)
    )
