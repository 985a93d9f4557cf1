"""``crosstally check``: compare two documents and report."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - `date` is an option here
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import config
from .baseline import baseline_options, known_in
from .options import currency, date_option, language_option, own_rates, pair, rates_option, require, to_options
from .output import color, keep_apart, width, write

if TYPE_CHECKING:
    from ..rate import Basis, Order

FORMATS = ("text", "json", "html", "sarif", "junit", "github")
SEVERITIES = ("neutral", "minor", "major", "critical")


@click.command()
@click.argument("source")
@click.argument("target", required=False)
@language_option("--source-lang", of="SOURCE")
@language_option("--target-lang", of="TARGET")
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
@click.option(
    "--config",
    metavar="FILE",
    is_eager=True,
    expose_value=False,
    callback=config.apply,
    help="A TOML file of options and house rules; the command line wins.",
)
@click.option(
    "--format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Form of output; html is to come.",
)
@baseline_options()
@click.option("--output", metavar="FILE", help="Write there instead of to standard output.")
@click.pass_context
def check(
    context: click.Context,
    source: str,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    date: Date | None,
    to: str | None,
    base_year: int | None,
    territory: str | None,
    order: Order,
    rates: str | None,
    notes: bool,
    fail_on: str,
    format: str,  # noqa: A002 - the name of the option
    baseline: str | None,
    write_baseline: str | None,
    output: str | None,
) -> None:
    """Compare the figures of SOURCE with those of its translation TARGET.

    Without TARGET, SOURCE is a file that holds both, such as XLIFF; its units are the alignment.

    Exit code 0: nothing found; 1: something found; 2: it could not be done.
    """
    from ..report import View, named, render

    for file in (output, write_baseline):
        keep_apart(file, source, target)
    named(format)  # says so before any work is done
    one, other, known_alignment = pair(source, target, source_lang, target_lang, date)
    basis, known = _basis(to, base_year, territory, order, other.language), own_rates(rates)

    from ..compare import compare
    from ..finding import Severity
    from ..suppress import unused_markers

    report = compare(one, other, policy=config.policy(context), basis=basis, rates=known, alignment=known_alignment)
    threshold, here = Severity.named(fail_on), str(Path.cwd())
    (report,) = known_in(baseline, write_baseline, [report], View(notes, fail_on=threshold, folder=here))
    shown = render(report, format, notes=notes, width=width(), color=color(output), fail_on=threshold, folder=here)
    write(shown, output)
    for sentence in unused_markers(report):
        click.echo(sentence, err=True)
    worst = report.worst()
    context.exit(int(worst is not None and worst >= threshold))


def _basis(to: str | None, base_year: int | None, territory: str | None, order: Order, language: str) -> Basis | None:
    from ..rate import Basis

    require(to or base_year is None, "--base-year says nothing without a currency; add --to")
    return Basis(currency(to, language), base_year, territory, order) if to else None
