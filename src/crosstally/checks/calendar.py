"""Rules date and time: another year, month, day or hour. Of centuries the rank differs: the 19th, the 1800s."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import Finding
from ..languages import load
from ..languages.words import begins_run, words
from ..match.calendar import moments
from ..quantity import Mention
from .context import Context, grouped
from .faults import differing, plain_finding
from .less_exact import less_exact_dates
from .weekdays import other_weekdays


def check_calendar(context: Context) -> Iterator[Finding]:
    """Dates and times of day that differ; a date that is less exact is a note."""
    other = differing(context, "date")
    for group in other:
        yield plain_finding(context, "date", group)
    for group in differing(context, "time"):
        yield plain_finding(context, "time", group, "time-twelve" if _twelve_apart(*group[0]) else "time")
    dated = list(_other_weekdays(context))
    for group in dated:
        yield plain_finding(context, "date", group, "date-weekday")
    judged = {(source.paragraph, target.paragraph) for group in dated for source, target in group}
    judged |= {(one.paragraph, two.paragraph) for group in other for one, two in group if _of_days(context, one, two)}
    for one, two in other_weekdays(context):
        if (one.paragraph, two.paragraph) not in judged:
            yield context.finding("date", "date-weekday", [one], [two])
    yield from less_exact_dates(context)
    yield from _halved_spans(context)
    yield from _years_of_decades(context)


def _years_of_decades(context: Context) -> Iterator[Finding]:
    """A decade of which the translation names a year; its first one may stand for the decade itself."""
    for source, target, match in context.pairs:
        if match.relation != "part":
            continue
        ours, theirs = (moments(mention.quantity.edtf or "") for mention in (source, target))
        if len(ours) == len(theirs) == 1 and _is_vague(ours[0].year) and not _is_round(theirs[0].year):
            yield plain_finding(context, "date", [(source, target)])


def _is_vague(year: str | None) -> bool:
    return year is not None and year.endswith("X")


def _is_round(year: str | None) -> bool:
    return year is None or year.endswith(("X", "0"))


def _other_weekdays(context: Context) -> Iterator[list[tuple[Mention, Mention]]]:
    """Dates that agree but for the weekday written with them."""
    ours, theirs = _weekdays(context.source.language), _weekdays(context.target.language)
    for source, target, match in context.pairs:
        if source.quantity.kind == target.quantity.kind == "date" and match.relation == "same":
            one, other = _weekday(source.text, ours), _weekday(target.text, theirs)
            if one is not None and other is not None and one != other:
                yield [(source, target)]


def _of_days(context: Context, source: Mention, target: Mention) -> bool:
    """Whether both dates are written with their weekdays."""
    sides = (source.text, context.source.language), (target.text, context.target.language)
    return all(_weekday(text, _weekdays(language)) is not None for text, language in sides)


def _weekdays(language: str) -> Mapping[str, int]:
    return {word: sense.value for word, sense in load(language).lexicon.having("weekday") if not sense.others}


def _weekday(text: str, names: Mapping[str, int]) -> int | None:
    """The weekday named in a date; of scripts without spaces the longest name, a single character in brackets: (水)."""
    spaced = next((names[word] for word in words(text) if word in names and not begins_run(word)), None)
    if spaced is not None:
        return spaced
    within = [name for name in names if begins_run(name) and (name if len(name) > 1 else f"({name}") in _western(text)]
    return names[max(within, key=len)] if within else None


def _western(text: str) -> str:
    return text.replace("（", "(")


def _twelve_apart(source: Mention, target: Mention) -> bool:
    ours, theirs = moments(source.quantity.edtf or ""), moments(target.quantity.edtf or "")
    if not ours or not theirs or ours[0].minute != theirs[0].minute:
        return False
    return abs(int(ours[0].hour or 0) - int(theirs[0].hour or 0)) == 12


def _halved_spans(context: Context) -> Iterator[Finding]:
    """A span of time, 1979–1984, of which the other text names one end only; the other end is lost."""
    parts = [(s, t) for s, t, match in context.pairs if match.relation == "part" and s.quantity.edtf]
    for side in (0, 1):
        for mention, group in grouped(parts, lambda pair: pair[side]).items():  # noqa: B023 - used at once
            others = [moment for pair in group for moment in moments(pair[1 - side].quantity.edtf or "")]
            if len(moments(mention.quantity.edtf or "")) == 2 and len(set(others)) == 1:
                yield plain_finding(context, "date", group, "precision-date")
