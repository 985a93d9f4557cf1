"""``crosstally check``: a pair, its options, its formats."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import crosstally
from command_line import CHECK, SOURCE, TARGET, crosstally_says
from crosstally.cli import main
from crosstally.cli.check import FORMATS
from crosstally.report import BUILTIN

pytestmark = pytest.mark.usefixtures("pair")


def test_a_stale_rate_is_found(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = crosstally_says(capfd, *CHECK, "--date", "2026-01-05")

    assert (code, err) == (1, "")
    assert out.startswith("deal.sv.txt:2:14: stale-exchange-rate (major)\n")


def test_a_rate_of_the_day_is_right(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = crosstally_says(capfd, *CHECK, "--date", "2024-10-21")

    assert code == 0
    assert out.startswith("ok: 3 figures compared")


def test_without_a_date_no_rate_is_judged(capfd: pytest.CaptureFixture[str]) -> None:
    assert crosstally_says(capfd, *CHECK)[0] == 0


def test_a_tag_that_is_most_likely_another_language_s_is_told_of(capfd: pytest.CaptureFixture[str]) -> None:
    for option, told in (("se", "se is Northern Sami, of which only"), ("sv", "")):
        assert crosstally_says(capfd, *CHECK, "--target-lang", option)[2].startswith(told)


@pytest.mark.parametrize(("threshold", "code"), [("neutral", 1), ("minor", 1), ("major", 1), ("critical", 0)])
def test_the_exit_code_follows_the_threshold(threshold: str, code: int) -> None:
    assert main([*CHECK, "--date", "2026-01-05", "--fail-on", threshold]) == code


@pytest.mark.parametrize("form", BUILTIN)
@pytest.mark.parametrize(("threshold", "code"), [("neutral", 1), ("major", 1), ("critical", 0)])
def test_the_format_does_not_change_the_exit_code(form: str, threshold: str, code: int) -> None:
    assert main([*CHECK, "--date", "2026-01-05", "--format", form, "--fail-on", threshold]) == code


@pytest.mark.parametrize("form", BUILTIN)
def test_what_fails_the_check_is_shown(capfd: pytest.CaptureFixture[str], form: str) -> None:
    code, out, _ = crosstally_says(capfd, *CHECK, "--fail-on", "neutral", "--format", form)

    assert code == 1
    assert "unverifiable" in out


@pytest.mark.parametrize("form", BUILTIN)
def test_every_format_can_go_to_a_file(pair: Path, capfd: pytest.CaptureFixture[str], form: str) -> None:
    arguments = (*CHECK, "--date", "2026-01-05", "--format", form)
    printed = crosstally_says(capfd, *arguments)[1]

    assert crosstally_says(capfd, *arguments, "--output", "report")[:2] == (1, "")
    assert (pair / "report").read_bytes() == printed.encode()


@pytest.mark.parametrize("form", sorted(set(BUILTIN) - {"text", "json"}))
def test_paths_for_machines_are_relative_to_where_the_check_runs(
    pair: Path, capfd: pytest.CaptureFixture[str], form: str
) -> None:
    paths = (str(pair / "deal.en.txt"), str(pair / "deal.sv.txt"))
    out = crosstally_says(capfd, "check", *paths, "--date", "2026-01-05", "--format", form)[1]

    assert "deal.sv.txt" in out
    assert f"{pair}/deal.sv.txt" not in out


def test_json_is_the_report_of_the_contract(capfd: pytest.CaptureFixture[str]) -> None:
    report = json.loads(crosstally_says(capfd, *CHECK, "--date", "2026-01-05", "--format", "json")[1])

    assert report["source"] == {"name": "deal.en.txt", "language": "en"}
    assert report["date"] == "2026-01-05"
    (finding,) = report["findings"]
    assert finding["source"][0]["text"] == "around $400 million"
    place = finding["target"][0]
    assert TARGET[place["start"] : place["end"]] == place["text"] == "omkring 4,2 miljarder kronor"


def test_every_format_that_can_be_asked_for_exists() -> None:
    assert set(FORMATS) == {*BUILTIN, "xliff"}


def test_one_file_with_both_versions_is_enough(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "deal.xlf"
    path.write_text(
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="sv"><file id="f">'
        '<unit id="7"><segment><source>The fire spread to <pc id="1">300</pc> homes.</source>\n'
        "<target>Branden spred sig till 600 bostäder.</target></segment></unit></file></xliff>",
        "utf-8",
    )

    code, out, _ = crosstally_says(capfd, "check", str(path), "--format", "json")

    place = json.loads(out)["findings"][0]["target"][0]
    assert (code, place["text"], place["locator"]) == (1, "600", "f=f/u=7/s=1")
    assert (place["line"], place["column"]) == (2, 32)


def test_the_xliff_file_can_be_had_back_with_notes(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fixture = Path(__file__).parents[2] / "fixtures" / "formats" / "harbor.1.xlf"

    code, out, _ = crosstally_says(
        capfd, "check", str(fixture), "--format", "xliff", "--output", str(tmp_path / "noted.xlf")
    )

    assert (code, out) == (1, "")
    assert b'locQualityIssueProfileRef="urn:crosstally:rule:scale"' in (tmp_path / "noted.xlf").read_bytes()


def test_notes_go_into_one_xliff_file_alone(capfd: pytest.CaptureFixture[str]) -> None:
    pair = crosstally_says(capfd, "check", SOURCE, TARGET, "--format", "xliff")
    memory = Path(__file__).parents[2] / "fixtures" / "formats" / "harbor.tmx"
    other = crosstally_says(capfd, "check", str(memory), "--format", "xliff")

    assert (pair[0], pair[2].endswith("give that XLIFF file alone\n")) == (2, True)
    assert (other[0], "no XLIFF" in other[2]) == (2, True)


def test_one_file_with_one_version_is_not_enough(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "deal.en.txt").write_text("300 homes", "utf-8")

    code, _, err = crosstally_says(capfd, "check", str(tmp_path / "deal.en.txt"))

    assert (code, err.endswith("holds one version of a text; give the other file too\n")) == (2, True)


def test_the_report_can_go_to_a_file(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = crosstally_says(capfd, *CHECK, "--date", "2026-01-05", "--output", "report.txt")

    assert (code, out) == (1, "")
    assert "4,2 miljarder kronor" in (pair / "report.txt").read_text("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is Unicode")
@pytest.mark.parametrize("form", BUILTIN)
def test_a_file_name_that_is_not_unicode_is_no_obstacle(
    pair: Path, capfd: pytest.CaptureFixture[str], form: str
) -> None:
    name = os.fsdecode(b"deal\xff.sv.txt")
    (pair / name).write_text(TARGET, "utf-8")

    code, out, err = crosstally_says(capfd, "check", "deal.en.txt", name, "--date", "2026-01-05", "--format", form)

    assert (code, err) == (1, "")
    assert "stale-exchange-rate" in out


def test_an_empty_pair_is_fine(pair: Path) -> None:
    (pair / "deal.en.txt").write_bytes(b"")
    (pair / "deal.sv.txt").write_bytes(b"")

    assert main(list(CHECK)) == 0


def test_options_say_the_languages_a_file_name_does_not(pair: Path) -> None:
    (pair / "one").write_text(SOURCE, "utf-8")
    (pair / "two").write_text(TARGET, "utf-8")

    assert main(["check", "one", "two", "--source-lang", "en", "--target-lang", "sv"]) == 0


def test_money_is_expressed_in_a_currency_when_asked(capfd: pytest.CaptureFixture[str]) -> None:
    options = ("--date", "2026-01-05", "--to", "eur", "--format", "json")
    report = json.loads(crosstally_says(capfd, *CHECK, *options)[1])

    (steps,) = (match["steps"] for match in report["matches"] if match["relation"] == "converted")
    assert [(step["from"], step["to"]) for step in steps] == [("USD", "EUR")]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize(("variable", "colored"), [("IGNORED", True), ("NO_COLOR", False)])
def test_a_terminal_gets_color_unless_it_says_no(pair: Path, variable: str, colored: bool) -> None:
    controller, terminal = os.openpty()
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(crosstally.__file__).parents[1]),
        "TERM": "xterm",
        variable: "1",
    }
    if variable != "NO_COLOR":
        environment.pop("NO_COLOR", None)

    subprocess.run(
        [sys.executable, "-m", "crosstally", *CHECK, "--date", "2026-01-05"],
        stdout=terminal,
        env=environment,
        cwd=pair,
        check=False,
    )
    os.close(terminal)

    assert (b"\x1b[" in os.read(controller, 1 << 16)) is colored
    os.close(controller)
