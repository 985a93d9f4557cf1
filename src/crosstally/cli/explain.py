"""``crosstally explain``: why a verdict was given, reading by reading."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - `date` is an option here
from typing import TYPE_CHECKING

import click

from ..errors import ConfigurationError
from . import config
from .options import date_option, language_option, messages_option, own_rates, pair, rates_option
from .output import width, write

if TYPE_CHECKING:
    from ..finding import Finding, Match, Report
    from ..quantity import Mention
    from ..text import Document

Place = tuple[int, int]


def _as_place(context: click.Context, parameter: click.Parameter, written: str | None) -> Place | None:
    if written is None:
        return None
    line, _, column = written.partition(":")
    if not (line.isdecimal() and (column or "1").isdecimal()):
        raise click.BadParameter(f"{written!r} is no LINE:COLUMN such as 22:19", context, parameter)
    return int(line), int(column or 0)


@click.command()
@click.argument("source")
@click.argument("target", required=False)
@language_option("--source-lang", of="SOURCE")
@language_option("--target-lang", of="TARGET")
@date_option()
@rates_option()
@config.config_options()
@click.option("--finding", metavar="FINGERPRINT", help="Only the finding whose fingerprint begins so.")
@click.option("--source-at", metavar="LINE[:COLUMN]", callback=_as_place, help="The figures there in SOURCE.")
@click.option("--target-at", metavar="LINE[:COLUMN]", callback=_as_place, help="The figures there in TARGET.")
@messages_option()
@click.pass_context
def explain(
    context: click.Context,
    source: str,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    date: Date | None,
    rates: str | None,
    finding: str | None,
    source_at: Place | None,
    target_at: Place | None,
    messages: str,
) -> None:
    """Show every reading, rate and factor behind the findings, or behind the figures at a place.

    A star marks the reading that was compared. Without TARGET, SOURCE is a file that holds both versions. Without
    options all findings are explained, notes too.
    """
    one, other, known = pair(source, target, source_lang, target_lang, date)

    from ..compare import compare
    from ..report.explain import explain as explained

    report = compare(one, other, policy=config.policy(context), rates=own_rates(rates), alignment=known)
    here = _at(report, source_at, target_at)
    findings = () if here and finding is None else _chosen(report, finding)
    findings = tuple(each.spoken(messages) for each in findings)
    write(explained(report, findings, here, width=width(), messages=messages) or "nothing to explain: no finding\n")


def _chosen(report: Report, fingerprint: str | None) -> tuple[Finding, ...]:
    found = tuple(each for each in report.findings if each.fingerprint.startswith(fingerprint or ""))
    if fingerprint is not None and not found:
        known = ", ".join(each.fingerprint for each in report.findings) or "none was found"
        raise ConfigurationError(f"no finding has the fingerprint {fingerprint!r}; there are: {known}")
    return found


def _at(report: Report, source_at: Place | None, target_at: Place | None) -> list[Match]:
    """The matches of the figures at the places; a place without one is an error that names the nearest."""
    found: list[Match] = []
    sides = ((report.source, source_at, "source"), (report.target, target_at, "target"))
    for text, place, side in sides:
        if place is None:
            continue
        here = [match for match in report.matches if _stands_at(text, getattr(match, side), place)]
        if not here:
            raise ConfigurationError(
                f"{text.name}: no figure at {_written(place)}; {_nearest(report, text, side, place)}"
            )
        found += [match for match in here if match not in found]
    return found


def _stands_at(text: Document, mention: Mention | None, place: Place) -> bool:
    if mention is None:
        return False
    line, column = place
    first = text.position(mention.span.start)
    last = text.position(max(mention.span.start, mention.span.end - 1))
    return first[0] <= line <= last[0] if not column else first <= place <= last


def _nearest(report: Report, text: Document, side: str, place: Place) -> str:
    mentions = [mention for match in report.matches if (mention := getattr(match, side)) is not None]
    if not mentions:
        return "it has no figures"
    nearest = min(mentions, key=lambda mention: abs(text.position(mention.span.start)[0] - place[0]))
    return f"the nearest is {nearest.text!r} at {_written(text.position(nearest.span.start))}"


def _written(place: Place) -> str:
    line, column = place
    return f"{line}:{column}" if column else str(line)
