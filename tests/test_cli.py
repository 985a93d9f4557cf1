"""The command line as a whole: what it says when it cannot, help, pipes; one command a file in ``cli/``."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from command_line import CHECK, crosstally_says
from crosstally import __version__
from crosstally.cli import crosstally


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Missing command"),
        (("chekc",), "No such command 'chekc'"),
        (("check",), "Missing argument 'SOURCE'"),
        ((*CHECK, "--fail-on", "red"), "'red' is not one of"),
        ((*CHECK, "--date", "2026-02-30"), "'2026-02-30' is not a day of the calendar; write it as 2026-01-05"),
        ((*CHECK, "--date", "20260105"), "'20260105' is not a day"),
        ((*CHECK, "--to", "XYZ"), "unknown currency 'XYZ'; use an ISO 4217 code"),
        ((*CHECK, "--base-year", "2020"), "add --to"),
        ((*CHECK, "--source-lang", "qqq"), "unknown language 'qqq'"),
        ((*CHECK, "--output", "absent/report.txt"), "absent/report.txt: cannot be written"),
        ((*CHECK, "--config", "absent.toml"), "absent.toml: cannot be read"),
        (("check", "deal.en.txt", "absent.sv.txt"), "absent.sv.txt: no such file"),
        (("extract", "."), ".: is a directory"),
        (("check", "deal.en.txt", "binary.sv.txt"), "binary.sv.txt: is a binary file"),
        (("check", "deal.en.txt", "latin.sv.txt"), "latin.sv.txt: is not UTF-8: byte 0xe5 at offset 5, line 2"),
        (("extract", "nameless"), "nameless: the language is not known"),
        (("extract", "deal.qq.txt"), "unknown language 'qq'"),
        (("align", "deal.en.txt", "absent.sv.txt"), "no such file"),
        (("convert", "5 dollar", "--to", "SEK", "--lang", "en"), "Missing option '--date'"),
        (("convert", "5 dollars", "--to", "SEK", "--date", "2025-12-15"), "Missing option '--lang'"),
        (("convert", "five", "--to", "SEK", "--lang", "en", "--date", "2025-12-15"), "found 'five' (number)"),
        (("convert", "5 USD", "--to", "XYZ", "--lang", "en", "--date", "2025-12-15"), "unknown currency 'XYZ'"),
        (("convert", "5 USD", "--to", "SEK", "--lang", "en", "--date", "1950-01-02"), "no exchange rate USD/SEK"),
        (
            ("convert", "5 USD", "--to", "SEK", "--lang", "en", "--date", "1912-12-15", "--base-year", "2020"),
            "the nearest year is 1913 for 1912",
        ),
        (("batch", "absent.jsonl"), "absent.jsonl: cannot be read"),
        (("batch", "."), "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    pair: Path, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    (pair / "binary.sv.txt").write_bytes(b"\x7fELF\0\0")
    (pair / "latin.sv.txt").write_bytes("Ett.\nå".encode("latin-1"))
    (pair / "nameless").write_text("300 homes")
    (pair / "deal.qq.txt").write_text("300 homes")

    code, out, err = crosstally_says(capfd, *arguments)

    assert (code, out) == (2, "")
    *usage, last = err.splitlines()
    assert last.startswith("crosstally: ")
    assert sentence in last
    assert len(usage) <= 1
    assert all(line.startswith("Usage: crosstally ") for line in usage)


def test_a_fault_of_ours_is_no_finding(
    pair: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(import_module("crosstally.batch.checked"), "compare", broken)

    code, out, err = crosstally_says(capfd, *CHECK)

    assert (code, out) == (2, "")
    assert err.startswith("crosstally: internal error, please report it: ZeroDivisionError")


def test_an_interruption_is_quiet(
    pair: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("crosstally.batch.checked"), "compare", interrupted)

    assert crosstally_says(capfd, *CHECK) == (130, "", "\n")


def test_a_closed_pipe_is_quiet(pair: Path) -> None:
    (pair / "many.en.txt").write_text("They bought 24 aircraft in 2019.\n" * 5000)
    command = f"{sys.executable} -m crosstally extract many.en.txt --format jsonl | head -n 1"

    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, cwd=pair, check=False
    )

    assert (done.stdout.count("\n"), done.stderr, done.returncode) == (1, "", 141)


@pytest.mark.parametrize("command", [(), *((name,) for name in crosstally.commands)])
def test_every_command_helps(capfd: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    code, out, _ = crosstally_says(capfd, *command, "--help")

    assert code == 0
    assert out.startswith(" ".join(("Usage: crosstally", *command)))


def test_the_version_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert crosstally_says(capfd, "--version")[1] == f"crosstally {__version__}\n"
