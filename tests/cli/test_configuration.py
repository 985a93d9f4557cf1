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


class TestDiscovery:
    """Where the file is looked for, and what a path in it means."""

    CHECK = ("check", "deal.en.txt", "deal.sv.txt")
    FAILS = 'date = "2026-01-05"\n'

    @pytest.fixture(autouse=True)
    def deep(self, pair: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The pair, two folders below one that could be the root of a repository."""
        folder = pair / "site" / "news"
        folder.mkdir(parents=True)
        for name in self.CHECK[1:]:
            (pair / name).rename(folder / name)
        monkeypatch.chdir(folder)
        return folder

    def test_a_file_above_is_found(self, pair: Path) -> None:
        (pair / "crosstally.toml").write_text(self.FAILS)

        assert main([*self.CHECK]) == 1
        assert main([*self.CHECK, "--no-config"]) == 0
        assert main([*self.CHECK, "--date", "2024-10-21"]) == 0

    def test_the_nearest_wins_and_a_pyproject_counts_only_with_our_table(self, pair: Path) -> None:
        (pair / "crosstally.toml").write_text(self.FAILS)
        (pair / "site" / "pyproject.toml").write_text("[tool.ruff]\n")
        assert main([*self.CHECK]) == 1
        (pair / "site" / "pyproject.toml").write_text("[tool.crosstally]\n")
        assert main([*self.CHECK]) == 0
        (pair / "site" / "crosstally.toml").write_text(self.FAILS)
        assert main([*self.CHECK]) == 1

    def test_nothing_is_looked_for_above_the_root_of_the_repository(self, pair: Path) -> None:
        (pair / "crosstally.toml").write_text(self.FAILS)
        (pair / "site" / ".git").mkdir()

        assert main([*self.CHECK]) == 0

    def test_a_file_that_is_named_wins_over_one_that_is_found(self, pair: Path) -> None:
        (pair / "crosstally.toml").write_text(self.FAILS)
        (pair / "other.toml").write_text("")

        assert main([*self.CHECK, "--config", "../../other.toml"]) == 0

    def test_a_broken_pyproject_of_other_tools_is_no_concern_of_ours(self, pair: Path) -> None:
        (pair / "pyproject.toml").write_text("= nonsense")

        assert main([*self.CHECK]) == 0

    def test_paths_are_relative_to_the_file(self, pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
        (pair / "house.csv").write_text("date,base,quote,rate\n2026-01-05,USD,SEK,10.5\n")
        (pair / "crosstally.toml").write_text(self.FAILS + 'rates = "house.csv"\n')

        assert main([*self.CHECK]) == 0
        (pair / "house.csv").unlink()
        assert main([*self.CHECK]) == 2
        assert "../../house.csv" in capfd.readouterr().err

    @pytest.mark.parametrize("key", ["output", "write-baseline", "config", "host", "token", "crowdin-secret"])
    def test_a_file_may_not_say_where_to_write_or_who_may_ask(
        self, pair: Path, capfd: pytest.CaptureFixture[str], key: str
    ) -> None:
        (pair / "crosstally.toml").write_text(f'{key} = "stolen"\n')

        assert main([*self.CHECK]) == 2
        assert f"'{key}' is for the command line alone" in capfd.readouterr().err

    def test_files_and_rules_of_files_are_left_out(self, pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
        table = self.FAILS + 'source-lang = "en"\ntarget-langs = ["sv"]\n'
        (pair / "crosstally.toml").write_text(table)
        assert main(["check", "."]) == 1
        (pair / "crosstally.toml").write_text(table + 'per-file-ignores = { "site/*" = ["stale-exchange-rate"] }\n')
        assert main(["check", "."]) == 0
        (pair / "crosstally.toml").write_text(table + 'exclude = ["site/news"]\n')
        capfd.readouterr()
        assert main(["check", ".."]) == 2
        assert "no text in a format that is known" in capfd.readouterr().err

    @pytest.mark.parametrize(
        ("table", "sentence"),
        [
            ("exclude = 'x'", "exclude is 'x'; use a list of strings"),
            ("per-file-ignores = ['x']", "per-file-ignores is no table"),
            ("per-file-ignores = { '*' = ['valeu'] }", "did you mean value?"),
            ("jobs = 'many'", "'many' is not a valid integer"),
            ("pattern = ['{name}.txt']", "'{name}.txt' is not understood"),
        ],
    )
    def test_what_is_not_understood_is_said(
        self, pair: Path, capfd: pytest.CaptureFixture[str], table: str, sentence: str
    ) -> None:
        (pair / "crosstally.toml").write_text(table)

        assert main(["check", ".", "--source-lang", "en"]) == 2
        assert sentence in capfd.readouterr().err

    def test_languages_for_all_files_are_none_of_a_file_that_says_its_own(self, pair: Path, deep: Path) -> None:
        (pair / "crosstally.toml").write_text(self.FAILS + 'source-lang = "sv"\ntarget-langs = ["en", "de"]\n')
        assert main([*self.CHECK]) == 1
        (deep / "deal.en.txt").rename(deep / "deal")
        assert main(["check", "deal", "deal.sv.txt", "--no-config"]) == 2
        assert main(["check", "deal", "deal.sv.txt", "--source-lang", "en"]) == 1
        (pair / "crosstally.toml").write_text(self.FAILS + 'source-lang = "en"\n')
        assert main(["check", "deal", "deal.sv.txt"]) == 1
