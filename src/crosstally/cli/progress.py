"""How far a long run is, on standard error while somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def watched(items: Iterable[Item], noun: str, *, total: int | None = None) -> Iterator[Item]:
    """The items, counted as they come; with a bar where it is known how many there will be."""
    if not sys.stderr.isatty() or total == 1:
        yield from items
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns: tuple[ProgressColumn, ...] = (
        SpinnerColumn(),
        TextColumn(f"{{task.completed}} {noun}"),
        TimeElapsedColumn(),
    )
    if total is not None:
        columns = (BarColumn(), MofNCompleteColumn(), TextColumn(noun), TimeRemainingColumn(elapsed_when_finished=True))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=total)
