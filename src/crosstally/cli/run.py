"""Errors become one sentence and an exit code; a closed pipe and an interruption are no errors."""

from __future__ import annotations

import os
import sys

import click

from ..errors import CrosstallyError
from .output import PipeClosed

FAILED = 2
# What a shell reports of a program that a signal ended: 128 and the number of the signal.
_INTERRUPTED, _PIPE_CLOSED = 130, 141


def run(command: click.Command, arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code, never raising for what a user did."""
    try:
        code = command.main(arguments, prog_name="crosstally", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return _usage(error)
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except (PipeClosed, BrokenPipeError):
        _forget_stdout()
        return _PIPE_CLOSED
    except CrosstallyError as error:
        return _say(str(error))
    except Exception as error:
        # Python's own exit code for a traceback is 1, which would tell a pipeline that something was found.
        if sys.flags.dev_mode:
            raise
        return _say(
            f"internal error, please report it: {type(error).__name__}: {error} "
            f"(python -X dev -m crosstally … shows where)"
        )
    return code if isinstance(code, int) else 0


def _usage(error: click.ClickException) -> int:
    sentence = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    if context is None:
        return _say(sentence)
    click.echo(" ".join(context.get_usage().split()), err=True)
    mark = "" if sentence.endswith("?") else ";"
    return _say(f"{sentence}{mark} see {context.command_path} --help")


def _say(sentence: str) -> int:
    click.echo(f"crosstally: {' '.join(sentence.split())}", err=True)
    return FAILED


def _forget_stdout() -> None:
    """Let the interpreter flush into nothing: it would complain about the closed pipe once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
