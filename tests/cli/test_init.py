"""``crosstally init``: a configuration begun with what the folder tells."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import crosstally
from command_line import crosstally_says
from crosstally.cli import main


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("300", "utf-8")


def written() -> dict[str, object]:
    return tomllib.loads(Path("crosstally.toml").read_text("utf-8"))


def test_languages_pattern_and_the_next_step_come_from_the_folder(capfd: pytest.CaptureFixture[str]) -> None:
    write("en/a.txt", "sv/a.txt", "en/b.txt", "de/b.txt", "notes.txt")

    code, out, err = crosstally_says(capfd, "init")

    assert (code, err) == (0, "")
    assert out == (
        "crosstally.toml is written for 2 texts in de (1), en (2), sv (1), named like {lang}/{name}.{ext}\n"
        "next: crosstally check .\n"
    )
    assert written() == {"source-lang": "en", "target-langs": ["de", "sv"], "pattern": "{lang}/{name}.{ext}"}
    assert main(["check", "."]) == 0


def test_which_language_is_the_original_is_left_open_where_nothing_tells(capfd: pytest.CaptureFixture[str]) -> None:
    write("a.en.txt", "a.sv.txt")

    out = crosstally_says(capfd, "init")[1]

    assert "next: say in it which language the originals are in (source-lang)" in out
    assert written() == {"pattern": "{name}.{lang}.{ext}"}
    assert crosstally_says(capfd, "init", "--force", "--source-lang", "sv")[0] == 0
    assert written() == {"source-lang": "sv", "target-langs": ["en"], "pattern": "{name}.{lang}.{ext}"}


def test_an_empty_folder_gets_a_file_to_fill_in(capfd: pytest.CaptureFixture[str]) -> None:
    assert "no two versions of one text were found" in crosstally_says(capfd, "init")[1]
    assert written() == {}


@pytest.mark.parametrize("name", ["crosstally.toml", "pyproject.toml"])
def test_what_is_there_is_not_written_over(capfd: pytest.CaptureFixture[str], name: str) -> None:
    table = '[tool.crosstally]\nfail-on = "minor"\n'
    Path(name).write_text(table)

    code, out, err = crosstally_says(capfd, "init")

    assert (code, out) == (2, "")
    assert err.startswith(f"crosstally: {name}: ")
    assert "--force" in err
    assert Path(name).read_text() == table
    assert main(["init", "--force"]) == 0


def test_every_key_that_is_explained_is_understood(capfd: pytest.CaptureFixture[str]) -> None:
    write("a.en.txt", "a.sv.txt", "rates.csv")
    Path("rates.csv").write_text("date,base,quote,rate\n2026-01-05,USD,SEK,9.2\n")
    main(["init", "--source-lang", "en"])
    text = Path("crosstally.toml").read_text("utf-8")
    keys = re.sub(r"^# (?=\[|[\w\"/*-]+ = )", "", text, flags=re.MULTILINE)
    Path("crosstally.toml").write_text(keys, "utf-8")
    main(["check", ".", "--write-baseline", "crosstally-baseline.toml"])
    capfd.readouterr()

    assert len(written()) > 12
    assert crosstally_says(capfd, "check", ".")[::2] == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_at_a_terminal_it_asks() -> None:
    write("a.en.txt", "a.sv.txt")
    controller, terminal = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(Path(crosstally.__file__).parents[1])}
    command = [sys.executable, "-m", "crosstally", "init"]

    with subprocess.Popen(command, stdin=terminal, stderr=terminal, stdout=subprocess.PIPE, env=environment) as process:
        os.write(controller, b"xx\nsv\n")
        assert process.wait(timeout=60) == 0
    os.close(terminal)
    os.close(controller)

    assert written()["source-lang"] == "sv"
