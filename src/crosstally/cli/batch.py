"""``crosstally batch``: many pairs, one JSON object a line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import BinaryIO

import click

from ..errors import ConfigurationError, UnreadableDocument
from .output import keep_apart, pour


@click.command()
@click.argument("pairs")
@click.option("--output", metavar="FILE", help="Write there instead of to standard output.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; for now one does the work.")
@click.option("--notes", is_flag=True, help="Report neutral findings too.")
def batch(pairs: str, output: str | None, jobs: int | None, notes: bool) -> None:
    """Check the PAIRS of a JSON lines file, or of standard input for -, one result a line in the same order.

    A line is {"id", "source", "target", "source_lang", "target_lang", "date"}; source_path and target_path name files
    instead. A line that cannot be done says so in its result, and the run goes on.
    """
    from ..batch import results

    keep_apart(output, pairs)
    with ExitStack() as stack:
        lines, out = _opened(pairs, stack), _created(output, stack)
        for result in results(_progress(lines, stack), notes=notes):
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


def _progress(lines: Iterable[bytes], stack: ExitStack) -> Iterator[bytes]:
    """The lines, counted on standard error while somebody watches."""
    if not sys.stderr.isatty():
        yield from lines
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} pairs"), TimeElapsedColumn())
    progress = stack.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
    yield from progress.track(lines, total=None)
