"""``crosstally check`` over several versions, folders, globs and what git says has changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from command_line import crosstally_says
from crosstally.cli import main

WORDS = {"en": "The fire spread to {} homes.\n", "sv": "Branden nådde {} hus.\n", "de": "Das Feuer traf {} Häuser.\n"}


def write(path: str, tag: str, homes: int = 300) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(WORDS[tag].format(homes), "utf-8")


@pytest.fixture(autouse=True)
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts, one in three languages, one wrong in Swedish; it is the working directory."""
    monkeypatch.chdir(tmp_path)
    for tag in WORDS:
        write(f"news/fire.{tag}.txt", tag)
    write("news/flood.en.txt", "en", 40)
    write("news/flood.sv.txt", "sv", 400)
    return tmp_path


def reports(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[tuple[str, str]], str]:
    """The exit code, the pairs that were compared, and what is said on standard error."""
    code, out, err = crosstally_says(capfd, "check", *arguments, "--format", "json")
    pairs = json.loads(out)["reports"] if out else []
    return code, [(each["source"]["name"], each["target"]["name"]) for each in pairs], err


FIRE_SV, FIRE_DE = ("news/fire.en.txt", "news/fire.sv.txt"), ("news/fire.en.txt", "news/fire.de.txt")
FLOOD_SV = ("news/flood.en.txt", "news/flood.sv.txt")
EN = ("--source-lang", "en")


class TestVersions:
    def test_several_targets_are_compared_and_the_one_that_stands_alone_is_named(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        write("news/fire.sv.txt", "sv", 600)
        code, out, err = crosstally_says(capfd, "check", "news/fire.en.txt", "news/fire.de.txt", "news/fire.sv.txt")

        assert (code, err) == (1, "")
        assert "news/fire.sv.txt:1:15: sv alone says “600”; en, de say “300”" in out

    def test_who_stands_alone_is_evidence_in_the_language_of_the_report(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        write("news/fire.sv.txt", "sv", 600)
        texts = ("news/fire.en.txt", "news/fire.de.txt", "news/fire.sv.txt")
        _, out, _ = crosstally_says(capfd, "check", *texts, "--messages", "sv")

        assert "versionerna" in out
        assert "står ensam" in out
        assert "alone" not in out

    def test_each_target_may_be_given_its_language(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("a").write_text(WORDS["sv"].format(300))
        Path("b").write_text(WORDS["de"].format(300))
        languages = ("--target-lang", "sv", "--target-lang", "de")

        assert main(["check", "news/fire.en.txt", "a", "b", *languages]) == 0
        assert main(["check", "news/fire.en.txt", "a", "b", "--target-lang", "sv"]) == 2
        assert "--target-lang is given 1 times, but there are 2 targets" in capfd.readouterr().err

    def test_a_target_that_cannot_be_read_does_not_stop_the_others(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, pairs, err = reports(capfd, "news/fire.en.txt", "news/fire.no.txt", "news/fire.sv.txt")

        assert (code, pairs) == (2, [FIRE_SV])
        assert err == "crosstally: news/fire.no.txt: no such file; check the spelling and the folder\n"


class TestFolders:
    @pytest.mark.parametrize("given", ["news", ".", "news/*.txt", "**/*.sv.txt"])
    def test_files_are_paired_by_their_names(self, capfd: pytest.CaptureFixture[str], given: str) -> None:
        code, pairs, err = reports(capfd, given, *EN)

        expected = [FIRE_SV, FLOOD_SV] if "sv" in given else [FIRE_DE, FIRE_SV, FLOOD_SV]
        assert (code, pairs, err) == (1, expected, "")

    def test_languages_of_interest_are_those_given(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, pairs, err = reports(capfd, "news", *EN, "--target-lang", "de")

        assert (code, pairs) == (0, [FIRE_DE])
        assert err == "news/flood.en.txt: no translation found; looked for news/flood.de.txt\n"

    def test_text_has_a_line_a_pair_and_totals(self, capfd: pytest.CaptureFixture[str]) -> None:
        lines = crosstally_says(capfd, "check", "news", *EN)[1].splitlines()

        assert lines[:4] == [
            "ok       news/fire.en.txt → news/fire.de.txt",
            "ok       news/fire.en.txt → news/fire.sv.txt",
            "1 major  news/flood.en.txt → news/flood.sv.txt",
            "",
        ]
        assert lines[-1].endswith("3 pairs, 3 figures compared")

    def test_which_language_is_the_original_must_be_said(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, err = crosstally_says(capfd, "check", "news")

        assert (code, out) == (2, "")
        assert "which language are the originals in? There are de, en, sv; say it with --source-lang" in err

    def test_a_folder_a_language_and_a_pattern_of_ones_own(self, capfd: pytest.CaptureFixture[str]) -> None:
        for tag in WORDS:
            write(f"site/{tag}/api/start.txt", tag)
            write(f"old/start@{tag}.txt", tag)

        assert reports(capfd, "site", *EN)[1] == [
            ("site/en/api/start.txt", "site/de/api/start.txt"),
            ("site/en/api/start.txt", "site/sv/api/start.txt"),
        ]
        assert len(reports(capfd, "old", *EN, "--pattern", "{name}@{lang}.{ext}")[1]) == 2
        code, _, err = reports(capfd, "old", *EN)
        assert code == 2
        assert "no two versions of one text among 3 files" in err
        assert "--pattern" in err

    @pytest.mark.parametrize("pattern", ["{name}.txt", "{name}.{lang}.{extension}", "{lang}.{lang}.{lang}", "x"])
    def test_a_pattern_that_says_nothing_is_refused(self, capfd: pytest.CaptureFixture[str], pattern: str) -> None:
        code, _, err = reports(capfd, "news", *EN, "--pattern", pattern)

        assert code == 2
        assert "is not understood" in err

    def test_files_without_counterpart_are_told_of_and_fail_nothing(self, capfd: pytest.CaptureFixture[str]) -> None:
        write("news/hail.en.txt", "en")
        write("news/storm.sv.txt", "sv")
        write("news/how-to.txt", "en")
        write("news/flood.sv.txt", "sv", 40)

        code, pairs, err = reports(capfd, "news", *EN)

        assert (code, len(pairs)) == (0, 3)
        assert err.splitlines() == [
            "news/hail.en.txt: no translation found; looked for news/hail.de.txt, news/hail.sv.txt",
            "news/storm.sv.txt: no original found; looked for news/storm.en.txt",
        ]

    def test_one_bad_file_is_told_of_and_the_run_goes_on(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("news/fire.sv.txt").write_bytes("Ett.\nå".encode("latin-1"))

        code, pairs, err = reports(capfd, "news", *EN)

        assert (code, pairs) == (2, [FIRE_DE, FLOOD_SV])
        assert err.startswith("crosstally: news/fire.sv.txt: is not UTF-8")
        assert crosstally_says(capfd, "check", "news", *EN)[1].endswith(
            "2 pairs, 2 figures compared; 1 could not be compared\n"
        )

    @pytest.mark.skipif(sys.platform == "win32", reason="links")
    def test_links_in_circles_and_broken_ones_do_no_harm(self, capfd: pytest.CaptureFixture[str], news: Path) -> None:
        (news / "news" / "again").symlink_to(news / "news")
        (news / "news" / "gone.en.txt").symlink_to(news / "nowhere")
        code, pairs, err = reports(capfd, "news", *EN)

        assert (code, pairs) == (1, [FIRE_DE, FIRE_SV, FLOOD_SV])
        assert "news/gone.en.txt: no translation found" in err

    def test_a_folder_that_is_closed_is_told_of(
        self, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("news/secret/fire.en.txt", "en")
        opened = os.scandir

        def scandir(path: str = ".") -> Any:
            if str(path).endswith("secret"):
                raise PermissionError(13, "Permission denied", str(path))
            return opened(path)

        monkeypatch.setattr(os, "scandir", scandir)
        code, pairs, err = reports(capfd, "news", *EN)

        assert (code, pairs) == (2, [FIRE_DE, FIRE_SV, FLOOD_SV])
        assert err == "crosstally: news/secret: cannot be looked into: Permission denied\n"

    def test_hidden_folders_and_pictures_are_left_out(self, capfd: pytest.CaptureFixture[str]) -> None:
        for tag in ("en", "sv"):
            write(f"news/.drafts/fire.{tag}.txt", tag)
            Path(f"news/logo.{tag}.png").write_bytes(b"\x89PNG\0")

        assert reports(capfd, "news", *EN)[1:] == ([FIRE_DE, FIRE_SV, FLOOD_SV], "")

    @pytest.mark.parametrize(
        ("given", "sentence"),
        [
            ("absent.en.txt", "absent.en.txt: no such file"),
            ("empty", "empty: no text in a format that is known"),
            ("news/*.md", "news/*.md: fits no file"),
            ("single", "single/fire.en.txt: no translation found; looked for single/fire.*.txt"),
        ],
    )  # fmt: skip
    def test_nothing_to_compare_is_said(self, capfd: pytest.CaptureFixture[str], given: str, sentence: str) -> None:
        Path("empty").mkdir()
        write("single/fire.en.txt", "en")

        code, out, err = crosstally_says(capfd, "check", *(["--by-name"] if given[0] == "a" else []), given, *EN)

        assert (code, out) == (2, "")
        assert sentence in err

    def test_an_unknown_language_is_said(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert "unknown language 'qq'" in crosstally_says(capfd, "check", "news", "--source-lang", "qq")[2]
        assert "unknown language 'qq'" in crosstally_says(capfd, "check", "news", *EN, "--target-lang", "qq")[2]

    def test_processes_change_nothing(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("news/flood.en.txt").write_bytes(b"\xff")

        assert reports(capfd, "news", *EN, "--jobs", "2") == reports(capfd, "news", *EN)

    def test_bilingual_files_are_part_of_the_walk(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("news/wire.xlf").write_text(
            '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="wire" '
            'datatype="plaintext" source-language="en" target-language="sv"><body><trans-unit id="1">'
            "<source>They lost 12 ships.</source>"
            "<target>De förlorade 12 fartyg.</target></trans-unit></body></file></xliff>",
            "utf-8",
        )

        Path("news/rates.csv").write_text("date,base,quote,rate\n2026-01-05,USD,SEK,9.2\n")
        Path("news/glossary.csv").write_text("source;target\n12 ships;12 fartyg\n")

        assert len(reports(capfd, "news", *EN, "--target-lang", "sv")[1]) == 4
        assert reports(capfd, "news/*.xlf")[0] == 0

    def test_something_found_exits_with_zero_if_asked_but_not_what_cannot_be_read(self) -> None:
        assert main(["check", "news", *EN, "--exit-zero"]) == 0
        Path("news/fire.sv.txt").write_bytes(b"\xff")
        assert main(["check", "news", *EN, "--exit-zero"]) == 2


class TestByName:
    @pytest.mark.parametrize(
        ("given", "pairs"),
        [
            (["news/fire.en.txt"], [FIRE_DE, FIRE_SV]),
            (["news/fire.sv.txt"], [FIRE_SV]),
            (["news/flood.sv.txt", "news/fire.de.txt"], [FIRE_DE, FLOOD_SV]),
            (["README.md"], []),
        ],
    )
    def test_either_side_finds_the_other(
        self, capfd: pytest.CaptureFixture[str], given: list[str], pairs: list[Any]
    ) -> None:
        Path("README.md").write_text("300 homes")

        code, found, err = reports(capfd, "--by-name", *EN, *given)

        assert (found, err) == (pairs, "")
        assert code == int(FLOOD_SV in pairs)


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


class TestChanged:
    def test_only_texts_of_which_a_file_changed_are_compared(self, capfd: pytest.CaptureFixture[str]) -> None:
        git("init")
        git("add", ".")
        git("commit", "-m", "first")
        assert reports(capfd, "news", *EN, "--changed", "HEAD")[:2] == (0, [])
        write("news/fire.sv.txt", "sv", 301)
        write("news/hail.en.txt", "en", 5)
        write("news/hail.sv.txt", "sv", 5)

        code, pairs, _ = reports(capfd, "news", *EN, "--changed", "HEAD")

        assert (code, pairs) == (1, [FIRE_SV, ("news/hail.en.txt", "news/hail.sv.txt")])
        os.chdir("news")
        assert len(reports(capfd, ".", *EN, "--changed", "main")[1]) == 2

    @pytest.mark.parametrize("revision", ["nowhere", "--output=stolen", "-h", "HEAD;ls", "", "\n"])
    def test_a_revision_that_is_none_is_refused(self, capfd: pytest.CaptureFixture[str], revision: str) -> None:
        git("init")

        code, out, err = crosstally_says(capfd, "check", "news", *EN, f"--changed={revision}")

        assert (code, out) == (2, "")
        assert "git knows no revision" in err
        assert not Path("stolen").exists()

    def test_without_a_repository_it_is_said(self, capfd: pytest.CaptureFixture[str], news: Path) -> None:
        code, _, err = crosstally_says(capfd, "check", "news", *EN, "--changed", "HEAD")

        assert code == 2
        assert f"{news} is in no git repository" in err

    def test_files_named_one_by_one_are_not_asked_about(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert crosstally_says(capfd, "check", *FIRE_SV, "--changed", "HEAD")[2] == (
            "crosstally: --changed says nothing of files that are named one by one; add --by-name\n"
        )
