"""``--messages`` of check, explain, batch and rules, and the key of the configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import crosstally_says
from crosstally.cli import main


@pytest.fixture(autouse=True)
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("fire.en.txt").write_text("The fire spread to 300 homes.", "utf-8")
    Path("fire.sv.txt").write_text("Branden spred sig till 600 bostäder.", "utf-8")


def test_what_was_found_is_told_in_swedish(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = crosstally_says(capfd, "check", "fire.en.txt", "fire.sv.txt", "--messages", "sv")

    assert code == 1
    assert "”300” blev ”600”: siffrorna skiljer sig åt." in out
    assert out.endswith("1 fynd (1 allvarligt), 1 siffra jämförd\n")


def test_the_configuration_chooses_the_language(capfd: pytest.CaptureFixture[str]) -> None:
    Path("crosstally.toml").write_text('messages = "sv"\n', "utf-8")

    assert "siffrorna skiljer sig åt" in crosstally_says(capfd, "check", "fire.en.txt", "fire.sv.txt")[1]
    assert "became" in crosstally_says(capfd, "check", "fire.en.txt", "fire.sv.txt", "--messages", "en")[1]


def test_an_explanation_and_the_rules_are_told_in_swedish(capfd: pytest.CaptureFixture[str]) -> None:
    _, explained, _ = crosstally_says(capfd, "explain", "fire.en.txt", "fire.sv.txt", "--messages", "sv")
    _, rules, _ = crosstally_says(capfd, "rules", "--messages", "sv-FI")

    assert "de hålls för samma uppgift trots att de skiljer sig" in explained
    assert "Siffrorna skiljer sig åt mer än avrundningen tillåter." in rules


def test_a_batch_is_told_in_swedish(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    line = '{"id": 1, "source": "300 homes", "source_lang": "en", "target": "600 bostäder", "target_lang": "sv"}\n'
    Path("pairs.jsonl").write_text(line, "utf-8")

    assert main(["batch", "pairs.jsonl", "--messages", "sv"]) == 0
    assert "siffrorna skiljer sig åt" in capfdbinary.readouterr().out.decode()


def test_a_language_without_messages_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = crosstally_says(capfd, "check", "fire.en.txt", "fire.sv.txt", "--messages", "tlh")

    assert code == 2
    assert "there are no messages in 'tlh'; choose one of: en, sv" in err
