"""Every sentence a check says, in one place: the template of the catalogs of translations.

Written for a journalist: the words of the two texts, what is wrong with them, and the remedy where one follows. What
stands in place of the braces are values (see ``crosstally.messages``) and the phrases below.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Message

TEXTS: Mapping[str, str | tuple[str, str]] = {
    "value": "{source} became {target}: the figures differ.",
    "scale": "{source} became {target}: {times} times {relation}. A scale word was lost or mixed up.",
    "separator": "In its own language {text} reads as {read}, but the other version says {other}: "
    "it was written with the separators of the other language.",
    "separator-mixed": "{text} has the sign for decimals between thousands, where this text writes {sign} elsewhere.",
    "omission": ("{source} is missing from the translation.", "{source} are missing from the translation."),
    "omission-paragraph": (
        "A paragraph has no counterpart, and with it {source} is missing from the translation.",
        "A paragraph has no counterpart, and with it {source} are missing from the translation.",
    ),
    "addition": ("{target} is not in the original.", "{target} are not in the original."),
    "addition-paragraph": (
        "A paragraph has no counterpart in the original, and with it {target} was added.",
        "A paragraph has no counterpart in the original, and with it {target} were added.",
    ),
    "omission-repeated": (
        "{source} is missing here, though the translation says it elsewhere.",
        "{source} are missing here, though the translation says them elsewhere.",
    ),
    "addition-repeated": (
        "{target} is not in the original here, though it says so elsewhere.",
        "{target} are not in the original here, though it says so elsewhere.",
    ),
    "range": "Only a part of the range {text} is said in the other version ({other}).",
    "currency": "{source} became {target}: the figure is the same, the currency is not. It was not converted, "
    "or the currency is wrong.",
    "currency-remedy": "{source} became {target}: the figure is the same, the currency is not. At the rate of {day} "
    "({market} {quote} per {base}) it would be {remedy}.",
    "exchange-rate": "{source} became {target}, which is {implied} {quote} per {base}. {publisher}'s rate on {day} "
    "was {market}, so {off}, and {why}. {remedy}.",
    "stale-exchange-rate": "{both} converted at {implied} {quote} per {base}; {publisher}'s rate on {day} was "
    "{market}, so {off}. That rate last held on {held}{also}. {remedy}.",
    "inconsistent-exchange-rate": "One text, several rates: {list}. At most one of these rates can be right.",
    "inconsistent-exchange-rate-market": "One text, several rates: {list}. {publisher}'s rate on {day} was "
    "{market} {quote} per {base}.",
    "unverifiable-date": "{both} converted at {implied} {quote} per {base}; without the date of publication "
    "it cannot be said whether that was the market's rate.",
    "unverifiable-rate": "{source} became {target}, but no exchange rate of {base} and {quote} is known for {day}.",
    "unverifiable-amounts": "{source} and {target} stand in different currencies, and no rate follows from them.",
    "unverifiable-scale": "{text} contains a word that may stand for thousands or millions and is not known; "
    "the figure could not be judged.",
    "unverifiable-basis": "{text} could not be expressed in {basis}: {reason}.",
    "unit": "{source} became {target}: the figure is the same, the unit is not. {remedy}",
    "unit-elided": "{source} became {target}: one version names a unit, and nothing near {bare} does.",
    "unit-scales": "{source} became {target}, though a figure beside it in the same unit was converted.",
    "unit-conversion": "{source} became {target}, which is {actual}. {remedy}",
    "percentage-point": "{source} became {target}: percent and percentage points are not the same.",
    "date": "{source} became {target}: another date.",
    "date-weekday": "{source} became {target}: another day of the week.",
    "time": "{source} became {target}: another time of day.",
    "time-twelve": "{source} became {target}: they are twelve hours apart, as if morning and evening were confused.",
    "ordinal": "{source} became {target}: another rank, century or edition.",
    "period": "{source} became {target}: {source_period} in the original, {target_period} in the translation.",
    "bound": "{source} became {target}: {source_bound} in the original, {target_bound} in the translation.",
    "precision-about": "{source} became {target}: one version says it is approximate, the other does not.",
    "precision-invented": "{source} became {target}: the original does not say it that exactly.",
    "precision-digits": "{target} is more exact than {source} allows: the digits come from the conversion.",
    "precision-date": "{source} became {target}: one date is less exact than the other.",
    "format": "{target} is right but is not written the way this language writes figures: the decimal sign is {sign}.",
    "arithmetic-restated": "{first} and {second} are not the same length, weight or measure. {origin}",
    "arithmetic-share": "{part} of {total} is {actual} %, not {share}. {origin}",
    "arithmetic-sum": "{parts} is {actual}, not {total}. {origin}",
    "arithmetic-product": "{parts} is {actual}, not {total}. {origin}",
    "arithmetic-period": "{parts} comes to {actual} over the other period, not {total}. {origin}",
    "arithmetic-growth": "{ends} are {actual} % apart, not {share}. {origin}",
    "arithmetic-length": "{span} is not as long as {length} says. {origin}",
    "arithmetic-exchanged": "{first} is about {actual} {currency} at the rate of {day}, not {second}. {origin}",
    "house-style-keep": "{source} became {target}: this house keeps {what} of the original.",
    "house-style-convert": "{target} does not show {what} its readers use, as this house wants. {remedy}",
    "house-style-both": "{source} became {target}: this house shows {what} of the original and of the readers. "
    "{remedy}",
    "designator": "{source} became {target}: another name or model.",
}

# What stands within the sentences above.
PHRASES: Mapping[str, str | tuple[str, str]] = {
    "too-much": "too much",
    "too-little": "too little",
    "too-much-or-little": "too much or too little",
    "some-thousand": "some thousand",
    "converted-one": "{targets} was",
    "converted-two": "Both amounts, {targets}, were",
    "converted-all": "All amounts, {targets}, were",
    "off-high": ("it is {off} % too high", "they are {off} % too high"),
    "off-low": ("it is {off} % too low", "they are {off} % too low"),
    "why-inverse": "the rate was applied the wrong way round",
    "why-digit-added": "a digit was added",
    "why-digit-lost": "a digit was lost",
    "why-other-currency": "that is the rate of {base} in {quote}",
    "why-none": "no rate on record fits",
    "also-average": " and is the average of {period}",
    "also-round": " and is a round figure",
    "publisher": "the {name}",
    "publisher-short": "{name}",
    "no-publisher": "the provider",
    "rate-used": "{source} became {target} ({rate})",
    "would-be": "{text} would be {right}",
    "would-be-about": "{text} would be about {right}",
    "remedy": "{would_be}.",
    "something-else": "something else",
    "in-original": "It is so in the original.",
    "the-unit": "the unit",
    "the-currency": "the currency",
    "bound-none": "an exact figure",
    "bound-at-least": "at least",
    "bound-more-than": "more than",
    "bound-at-most": "at most",
    "bound-less-than": "less than",
    "bound-nearly": "nearly",
    "period-none": "no period",
    "period": "per {unit}",
    "period-second": "per second",
    "period-minute": "per minute",
    "period-hour": "per hour",
    "period-day": "per day",
    "period-week": "per week",
    "period-month": "per month",
    "period-quarter": "per quarter",
    "period-year": "per year",
    "period-person": "per person",
    "prices-of": "{currency} of {year}",
}


def message(id: str, count: int, fields: Mapping[str, object]) -> Message:  # noqa: A002
    """The sentences of that name about so many wordings, to be filled in and said."""
    return Message(id, TEXTS[id], fields, count)


def phrase(id: str, count: int | None = None, **fields: object) -> Message:  # noqa: A002
    """A part of a sentence; ``count`` chooses between singular and plural."""
    return Message(id, PHRASES[id], fields, count)


def bound(name: str | None) -> Message:
    """A bound in words."""
    return phrase(f"bound-{name or 'none'}")


def period(unit: str | None) -> Message:
    """A period in words."""
    known = f"period-{unit or 'none'}"
    return phrase(known) if known in PHRASES else phrase("period", unit=str(unit).replace("-", " "))


def remedy(text: object, right: object, *, about: bool = False) -> Message:
    """What a figure would be if it were right."""
    would_be = phrase("would-be-about" if about else "would-be", text=text, right=right)
    return phrase("remedy", would_be=would_be)
