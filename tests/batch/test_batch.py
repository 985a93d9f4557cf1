from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.batch import results
from crosstally.cli import main
from crosstally.providers import Table

RATES = Table.from_rows([("USD", "SEK", date(2026, 1, 5), "9.25")])
GOOD: Mapping[str, Any] = {
    "id": "good", "source": "300 homes burned.", "target": "300 hus brann.", "source_lang": "en", "target_lang": "sv"
}  # fmt: skip
WRONG = {**GOOD, "id": "wrong", "target": "600 hus brann."}


def answers(*lines: bytes | Mapping[str, Any], notes: bool = False) -> list[dict[str, Any]]:
    written = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return [json.loads(answer) for answer in results(written, rates=RATES, notes=notes)]


def test_every_line_is_answered_in_its_order() -> None:
    good, bad, wrong = answers(GOOD, b"{", WRONG)

    assert good == {"id": "good", "findings": [], "error": None}
    assert (bad["id"], bad["findings"]) == (None, [])
    assert bad["error"].startswith("line 2: not a JSON object")
    assert (wrong["id"], [finding["rule"] for finding in wrong["findings"]]) == ("wrong", ["value"])


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"", "not a JSON object"),
        (b"[1]", "not a JSON object but list"),
        (b'{"id": NaN}', "NaN is no JSON value"),
        (b'{"source": "\xff"}', "not UTF-8: byte 0xff at byte 12"),
        (b"[" * 100_000, "not a JSON object"),
        ({**GOOD, "source": 7}, "field 'source' is not a string"),
        ({**GOOD, "source": None}, "field 'source' is missing"),
        ({**GOOD, "target_lang": ""}, 'field "target_lang": the language is not known'),
        ({**GOOD, "target_lang": "qq"}, "unknown language 'qq'"),
        ({**GOOD, "date": "yesterday"}, "'yesterday' is not a day of the calendar"),
        ({"source_path": "absent.en.txt", "target": "", "target_lang": "sv"}, "absent.en.txt: no such file"),
    ],
)
def test_a_bad_line_says_what_and_where_and_the_run_goes_on(line: bytes | Mapping[str, Any], error: str) -> None:
    bad, good = answers(line, GOOD)

    assert bad["error"].startswith("line 1: ")
    assert error in bad["error"]
    assert good["error"] is None


def test_files_can_be_named_instead_of_texts(tmp_path: Path) -> None:
    (tmp_path / "a.en.txt").write_text("300 homes burned.")
    (tmp_path / "a.sv.txt").write_text("600 hus brann.")
    item = {"id": 1, "source_path": str(tmp_path / "a.en.txt"), "target_path": str(tmp_path / "a.sv.txt")}

    (answer,) = answers(item)

    assert [finding["rule"] for finding in answer["findings"]] == ["value"]


@settings(max_examples=30, deadline=None)
@given(st.text(), st.text(), st.one_of(st.none(), st.integers(), st.text()))
def test_any_text_gets_an_answer_without_an_error(source: str, target: str, identity: object) -> None:
    (answer,) = answers({**GOOD, "id": identity, "source": source, "target": target})

    assert (answer["id"], answer["error"]) == (identity, None)


def test_a_lone_surrogate_does_not_end_the_run() -> None:
    lone, good = answers(b'{"id": "\\ud800", "source": "\\udfff 300", "target": ""}', GOOD)

    assert lone["id"] == "\ud800"
    assert good["error"] is None


def test_notes_are_reported_only_when_asked_for() -> None:
    pair = {**GOOD, "source": "It cost $400 million.", "target": "Det kostade 4,2 miljarder kronor."}

    assert answers(pair)[0]["findings"] == []
    assert {finding["severity"] for finding in answers(pair, notes=True)[0]["findings"]} == {"neutral"}


def test_the_command_reads_standard_input_and_writes_standard_output(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = json.dumps(GOOD).encode() + b"\nnonsense\n" + json.dumps(WRONG).encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))

    code = main(["batch", "-", "--jobs", "2"])

    out, err = capfd.readouterr()
    assert (code, err) == (0, "")
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["good", None, "wrong"]


def test_the_command_reads_and_writes_files(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pairs.jsonl").write_text(json.dumps(GOOD) + "\n")

    code = main(["batch", str(tmp_path / "pairs.jsonl"), "--output", str(tmp_path / "out.jsonl")])

    assert (code, *capfd.readouterr()) == (0, "", "")
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["id"] == "good"


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of pairs about money, of which some are wrong, in the working directory."""
    monkeypatch.chdir(tmp_path)
    money = {"source": "It cost $400 million.", "target": "Det kostade 4,2 miljarder kronor.", "date": "2026-01-05"}
    items = [{**GOOD, **money, "id": number} if number % 3 == 0 else {**WRONG, "id": number} for number in range(70)]
    path = tmp_path / "pairs.jsonl"
    path.write_text("{\n".join(json.dumps(item) + "\n" for item in items), "utf-8")
    return path


def out(capfd: pytest.CaptureFixture[str], *options: str) -> list[Any]:
    assert main(["batch", "pairs.jsonl", *options]) == 0
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_processes_change_neither_results_nor_order(lines: Path, capfd: pytest.CaptureFixture[str]) -> None:
    alone = out(capfd)

    assert len(alone) == 139
    assert out(capfd, "--jobs", "2") == alone


def test_own_rates_and_house_rules_are_those_of_check(lines: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (lines.parent / "rates.csv").write_text("date,base,quote,rate\n2026-01-05,USD,SEK,10.5\n")
    (lines.parent / "crosstally.toml").write_text('ignore = ["value"]\nfail-on = "minor"\n')
    rules = {finding["rule"] for answer in out(capfd) for finding in answer["findings"]}

    assert rules == {"stale-exchange-rate"}
    assert all(answer["findings"] == [] for answer in out(capfd, "--rates", "rates.csv"))
    assert any(finding["rule"] == "value" for answer in out(capfd, "--no-config") for finding in answer["findings"])


def test_what_is_wrong_with_rates_or_rules_is_said_before_any_work(
    lines: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", "pairs.jsonl", "--rates", "absent.csv", "--output", "out.jsonl"]) == 2
    assert "absent.csv" in capfd.readouterr().err
    assert not (lines.parent / "out.jsonl").exists()
