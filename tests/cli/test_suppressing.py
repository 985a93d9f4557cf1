"""Findings that are known and fine: comments in the texts, and a baseline."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import CHECK, crosstally_says
from crosstally.cli import main

pytestmark = pytest.mark.usefixtures("pair")
DATED = (*CHECK, "--date", "2026-01-05")


def test_a_baseline_is_written_and_hides_what_it_holds(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = crosstally_says(capfd, *DATED, "--write-baseline", "known.toml")
    assert (code, err) == (0, "known.toml holds 1 finding as known; say in it why\n")
    assert out.endswith("; 1 suppressed\n")
    assert '{ file = "deal.sv.txt", rule = "stale-exchange-rate", ' in (pair / "known.toml").read_text("utf-8")
    assert crosstally_says(capfd, *DATED, "--baseline", "known.toml")[0] == 0


def test_a_reason_stays(pair: Path) -> None:
    known = pair / "known.toml"
    assert main([*DATED, "--write-baseline", "known.toml"]) == 0
    known.write_text(known.read_text("utf-8").replace('reason = ""', 'reason = "as agreed"'), "utf-8")
    assert main([*DATED, "--write-baseline", "known.toml"]) == 0
    assert 'reason = "as agreed"' in known.read_text("utf-8")


def test_what_is_not_found_any_more_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*DATED, "--write-baseline", "known.toml"]) == 0
    code, _, err = crosstally_says(capfd, *CHECK, "--date", "2024-10-21", "--baseline", "known.toml")
    assert code == 0
    assert "known.toml: stale-exchange-rate “" in err
    assert "is not found any more" in err


def test_a_baseline_that_is_not_there_is_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = crosstally_says(capfd, *DATED, "--baseline", "none.toml")
    assert (code, err) == (2, "crosstally: none.toml: no such file; write it with --write-baseline\n")


def test_a_text_is_not_written_over(capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = crosstally_says(capfd, *DATED, "--write-baseline", "deal.sv.txt")
    assert code == 2
    assert "is read by this command" in err


def test_a_comment_suppresses_and_one_without_use_is_told_of(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = (pair / "deal.sv.txt").read_text("utf-8").splitlines()
    marked = [f"{line} <!-- crosstally: ignore stale-exchange-rate old -->" for line in text]
    (pair / "deal.sv.txt").write_text("\n".join([*marked, "<!-- crosstally: ignore -->", ""]), "utf-8")
    code, out, err = crosstally_says(capfd, *DATED)
    assert code == 0
    assert "1 suppressed" in out
    assert "deal.sv.txt: behind the last paragraph: “crosstally: ignore all” suppresses nothing here" in err
