"""The command line: arguments in, text and exit code out.

One module a command or family of commands. ``options`` holds what they share, ``pairs`` says what is to be compared and
``verdict`` does it, ``config`` reads options from a file that ``discovery`` finds, ``baseline`` keeps what is known and
fine, ``output`` is where text goes, ``progress`` says how far a run is, ``provenance`` a conversion with its sources,
``run`` turns errors into exit codes.
Commands import what they need when they run, so that none waits for what it does not use.
"""

from __future__ import annotations

import click

from .. import __version__
from .align import align
from .batch import batch
from .catalogs import languages, rules, sources
from .check import check
from .convert import convert
from .explain import explain
from .extract import extract
from .init import init
from .run import run
from .serve import serve

__all__ = ["crosstally", "main"]

COMMANDS = (check, init, explain, extract, align, convert, batch, serve, languages, rules, sources)


@click.group(no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def crosstally() -> None:
    """Find out whether two language versions of a text say the same figures."""


for _command in COMMANDS:
    crosstally.add_command(_command)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 nothing found, 1 something found, 2 could not be done."""
    return run(crosstally, arguments)
