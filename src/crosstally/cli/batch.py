"""``crosstally batch``: many pairs, one JSON object a line."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import BinaryIO

import click

from ..errors import ConfigurationError, UnreadableDocument
from . import config
from .options import messages_option, own_rates, rates_option
from .output import keep_apart, pour
from .progress import watched


@click.command()
@click.argument("pairs")
@click.option("--output", metavar="FILE", help="Write there instead of to standard output.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Processes; one if not given.")
@click.option("--notes", is_flag=True, help="Report neutral findings too.")
@rates_option()
@messages_option()
@config.config_options()
@click.pass_context
def batch(
    context: click.Context,
    pairs: str,
    output: str | None,
    jobs: int,
    notes: bool,
    rates: str | None,
    messages: str,
) -> None:
    """Check the PAIRS of a JSON lines file, or of standard input for -, one result a line in the same order.

    A line is {"id", "source", "target", "source_lang", "target_lang", "date"}; source_path and target_path name files
    instead. A line that cannot be done says so in its result, and the run goes on. House rules are those of check.
    """
    from ..batch import results, results_of_processes

    keep_apart(output, pairs)
    known, policy = own_rates(rates), config.policy(context)  # what is wrong with them is said before any work is done
    with ExitStack() as stack:
        lines, out = _opened(pairs, stack), _created(output, stack)
        if jobs > 1:
            found = results_of_processes(lines, jobs, rates=rates, policy=policy, notes=notes, messages=messages)
        else:
            found = results(lines, rates=known, policy=policy, notes=notes, messages=messages)
        for result in watched(found, "pairs"):
            pour(result, out)


def _opened(pairs: str, stack: ExitStack) -> BinaryIO:
    if pairs == "-":
        return sys.stdin.buffer
    try:
        return stack.enter_context(open(pairs, "rb"))  # noqa: PTH123 - a path may hold anything open() takes
    except (OSError, ValueError) as error:
        raise UnreadableDocument(pairs, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _created(output: str | None, stack: ExitStack) -> BinaryIO:
    if output in (None, "-"):
        return sys.stdout.buffer
    try:
        return stack.enter_context(open(str(output), "wb"))  # noqa: PTH123
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{output}: cannot be written: {getattr(error, 'strerror', None) or error}") from None
