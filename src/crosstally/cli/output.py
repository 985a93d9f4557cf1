"""Where text goes: to a file or to standard output, in UTF-8 except where a terminal wants another encoding."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import BinaryIO

import click

from ..errors import ConfigurationError


class PipeClosed(Exception):
    """Who reads our output wants no more. Not an ``OSError``, which click would turn into exit code 1."""


def write(text: str, output: str | None = None) -> None:
    """Print the text, or write it to the file named by ``output``.

    It is always UTF-8: of a file name that is none, which Python keeps in surrogates, question marks are written.
    """
    data = text.encode("utf-8", "replace")
    if output in (None, "-") and sys.stdout.isatty():
        click.echo(data.decode(), nl=False)
    else:
        # Programs read this: UTF-8 and line ends as they are, whatever the locale of the machine.
        write_data(data, output)


def write_data(data: bytes, output: str | None = None) -> None:
    """Write the bytes to standard output, or to the file named by ``output``."""
    if output in (None, "-"):
        pour(data, sys.stdout.buffer)
        return
    try:
        Path(str(output)).write_bytes(data)
    except OSError as error:
        raise ConfigurationError(f"{output}: cannot be written: {error.strerror or error}") from None


def keep_apart(output: str | None, *inputs: str | None) -> None:
    """Refuse to write over what is being read."""
    if output in (None, "-") or not Path(str(output)).exists():
        return
    for given in inputs:
        if given not in (None, "-") and Path(str(given)).exists() and Path(str(output)).samefile(str(given)):
            raise ConfigurationError(f"{output}: is read by this command; name another file to write to")


def pour(data: bytes, stream: BinaryIO) -> None:
    """Write all of the bytes now, or raise ``PipeClosed``; an unbuffered stream may take them in pieces."""
    left = memoryview(data)
    try:
        while left:
            left = left[stream.write(left) :]
        stream.flush()
    except BrokenPipeError:
        raise PipeClosed from None


def width() -> int:
    """The cells of a line: the terminal's, or 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def color(output: str | None = None) -> bool:
    """Whether colors are welcome: a terminal that can, and no ``NO_COLOR`` (no-color.org)."""
    return (
        output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )
