"""Options and house rules from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import CHECK
from crosstally.cli import main

pytestmark = pytest.mark.usefixtures("pair")


def check(pair: Path, table: str, *options: str) -> int:
    (pair / "crosstally.toml").write_text(table, "utf-8")
    return main([*CHECK, "--config", "crosstally.toml", *options])


def test_a_file_gives_options(pair: Path) -> None:
    assert check(pair, 'date = "2026-01-05"') == 1
    assert check(pair, "date = 2026-01-05") == 1
    assert check(pair, 'date = "2026-01-05"\nfail-on = "critical"') == 0


def test_the_command_line_wins(pair: Path) -> None:
    assert check(pair, 'date = "2026-01-05"', "--date", "2024-10-21") == 0


def test_a_table_of_pyproject_is_read(pair: Path) -> None:
    assert check(pair, '[project]\nname = "x"\n[tool.crosstally]\ndate = "2026-01-05"') == 1


def test_house_rules_are_kept(pair: Path) -> None:
    assert check(pair, 'date = "2026-01-05"\nignore = ["stale-exchange-rate"]') == 0
    assert check(pair, 'date = "2026-01-05"\nseverities = { stale-exchange-rate = "minor" }') == 0
    assert check(pair, 'date = "2026-01-05"\ntolerance = "0.2"') == 0


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("fail_on = 'minor'", "did you mean fail-on?"),
        ("ignore = ['stale']", "unknown rule 'stale'"),
        ("ignore = 'stale'", "ignore is 'stale'; use a list"),
        ("severities = { value = 'awful' }", 'severities.value is \'awful\'; use "neutral" or "minor"'),
        ("tolerance = 'much'", "much"),
        ("date = 'soon'", "'soon' is not a day"),
        ("= 1", "not a TOML file"),
        ("tool = { crosstally = 1 }", "not a table"),
    ],
)
def test_a_file_that_is_not_understood_is_refused(
    pair: Path, capfd: pytest.CaptureFixture[str], table: str, sentence: str
) -> None:
    assert check(pair, table) == 2
    assert sentence in capfd.readouterr().err
