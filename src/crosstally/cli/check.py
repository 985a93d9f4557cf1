"""``crosstally check``: compare texts and their translations and report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - `date` is an option here
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import config
from .baseline import baseline_options, known_in
from .options import currency, date_option, messages_option, rates_option, require, to_options
from .output import color, keep_apart, width, write, write_data
from .pairs import asked_for, pairing_options
from .verdict import code, done_of, failures, noted, rendered, tell

if TYPE_CHECKING:
    from ..rate import Basis, Order

FORMATS = ("text", "json", "html", "sarif", "junit", "github", "xliff")
SEVERITIES = ("neutral", "minor", "major", "critical")
_NOTES = "xliff"  # the one format that is no report


@click.command()
@click.argument("source")
@click.argument("target", nargs=-1)
@pairing_options()
@date_option()
@to_options()
@rates_option()
@click.option("--notes", is_flag=True, help="Show neutral findings too.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="major",
    show_default=True,
    help="Exit with 1 from this severity on.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also where something is found.")
@config.config_options()
@click.option(
    "--format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Form of output; xliff is the XLIFF file that was checked, with notes on the findings.",
)
@messages_option()
@baseline_options()
@click.option("--output", metavar="FILE", help="Write there instead of to standard output.")
@click.pass_context
def check(
    context: click.Context,
    source: str,
    target: tuple[str, ...],
    source_lang: str | None,
    target_lang: tuple[str, ...],
    pattern: tuple[str, ...],
    by_name: bool,
    changed: str | None,
    jobs: int,
    date: Date | None,
    to: str | None,
    base_year: int | None,
    territory: str | None,
    order: Order,
    rates: str | None,
    notes: bool,
    fail_on: str,
    exit_zero: bool,
    format: str,  # noqa: A002 - the name of the option
    messages: str,
    baseline: str | None,
    write_baseline: str | None,
    output: str | None,
) -> None:
    """Compare the figures of SOURCE with those of its translations, each TARGET.

    Of several targets it is said which version stands alone with a figure. Without TARGET, SOURCE is a file that holds
    both versions, such as XLIFF; or a folder or a glob, whose files are paired by their names, as with --by-name.

    Exit code 0: nothing found; 1: something found; 2: it could not be done, if only for one of many files.
    """
    from ..batch.checked import Terms
    from ..finding import Severity
    from ..report import View, named

    for file in (output, write_baseline):
        keep_apart(file, source, *target)
    if format != _NOTES:
        named(format)  # says so before any work is done
    terms = Terms(
        config.policy(context), _basis(to, base_year, territory, order), rates, date, config.ignored(context),
        config.base(context),
    )  # fmt: skip
    asked = asked_for(
        (source, *target), source_lang, target_lang, patterns=pattern, by_name=by_name, changed=changed,
        exclude=config.excluded(context), base=terms.base,
        expected=tuple(config.is_from_file(context, option) for option in ("source_lang", "target_lang")),
    )  # fmt: skip
    alone = not asked.many and not asked.jobs[0].targets
    require(format != _NOTES or alone, "--format xliff writes notes into one file; give that XLIFF file alone")
    view = View(notes, width(), color(output), Severity.named(fail_on), str(Path.cwd()), asked.many, messages=messages)
    done = list(done_of(asked, terms, jobs))
    reports = known_in(baseline, write_baseline, [report for each in done for report in each.reports], view)
    view = replace(view, failures=failures(asked, done))
    tell(asked, done, view)
    if format == _NOTES:
        write_data(noted(reports[0], view), output)
    elif reports or not view.failures:  # a report of nothing would say that nothing is wrong
        write(rendered(reports, done, format, view), output)
    context.exit(code(reports, view, exit_zero=exit_zero))


def _basis(to: str | None, base_year: int | None, territory: str | None, order: Order) -> Basis | None:
    from ..rate import Basis

    require(to or base_year is None, "--base-year says nothing without a currency; add --to")
    return Basis(currency(to), base_year, territory, order) if to else None
