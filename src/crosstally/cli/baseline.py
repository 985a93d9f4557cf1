"""``--baseline`` and ``--write-baseline``: findings that are known and fine, in a file of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import ConfigurationError
from .output import write

if TYPE_CHECKING:
    from ..baseline import Baseline
    from ..finding import Report
    from ..report import View


def baseline_options() -> Callable[[Any], Any]:
    def decorate(command: Any) -> Any:
        read = click.option("--baseline", metavar="FILE", help="Hide the findings that stand in this file, as known.")
        made = click.option(
            "--write-baseline",
            metavar="FILE",
            help="Write what is found to this file, to be read with --baseline; reasons given in it stay.",
        )
        return read(made(command))

    return decorate


def known_in(read: str | None, written: str | None, reports: Sequence[Report], view: View) -> tuple[Report, ...]:
    """The reports with what stands in the baseline suppressed, the file brought up to date if it is to be written.

    Entries that nothing matches any more are told of on standard error.
    """
    if read is None and written is None:
        return tuple(reports)
    from ..report.location import path

    files = [(path(report.target, view.folder), report) for report in reports]
    if written is None:
        baseline = _read(Path(str(read)))
        for entry in baseline.unused(files):
            said = f"{entry.rule} “{entry.source or entry.target}” ({entry.file}, {entry.fingerprint})"
            click.echo(
                f"{read}: {said} is not found any more; remove it, or bring up to date: --write-baseline", err=True
            )
    else:
        baseline = _before(Path(written)).updated(files, view.recorded)
        write(baseline.to_toml(), written)
        count = len(baseline.entries)
        click.echo(f"{written} holds {count} finding{'s' * (count != 1)} as known; say in it why", err=True)
    return tuple(map(baseline.applied, reports))


def _before(path: Path) -> Baseline:
    from ..baseline import Baseline

    return _read(path) if path.exists() else Baseline()


def _read(path: Path) -> Baseline:
    from ..baseline import Baseline

    try:
        return Baseline.from_toml(path.read_text("utf-8"), str(path))
    except FileNotFoundError:
        raise ConfigurationError(f"{path}: no such file; write it with --write-baseline") from None
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path}: is not UTF-8; write it anew with --write-baseline") from None
