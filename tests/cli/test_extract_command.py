"""``crosstally extract``."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from command_line import TARGET, crosstally_says


def test_extracted_lines_are_mentions_in_text_order(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = crosstally_says(capfd, "extract", "deal.sv.txt", "--format", "jsonl")

    mentions = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [m["readings"][0]["kind"] for m in mentions] == ["number", "date", "money"]
    assert [TARGET[m["start"] : m["end"]] for m in mentions] == [m["text"] for m in mentions]
    assert [m["paragraph"] for m in mentions] == [0, 0, 1]


def test_offsets_count_the_text_without_its_byte_order_mark(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (pair / "marked.sv.txt").write_bytes(b"\xef\xbb\xbfK\xc3\xb6pte\r\n24 flygplan")

    out = crosstally_says(capfd, "extract", "marked.sv.txt", "--format", "jsonl")[1]

    assert json.loads(out)["start"] == len("Köpte\r\n")


def test_the_table_of_figures_says_where_and_what(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = crosstally_says(capfd, "extract", "deal.sv.txt")[1]

    assert out.splitlines()[2].startswith("2:14  omkring 4,2 miljarder kronor  money   about 4,200,000,000 SEK")


def test_standard_input_is_read_for_a_hyphen(
    pair: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("300 bostäder".encode())))

    code, out, _ = crosstally_says(capfd, "extract", "-", "--lang", "sv", "--format", "jsonl")

    assert code == 0
    assert json.loads(out)["text"] == "300"


def test_standard_input_needs_a_language(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"300 homes")))

    assert crosstally_says(capfd, "extract", "-")[2].startswith("crosstally: standard input: the language is not known")


def test_an_empty_file_holds_no_figures(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (pair / "empty.sv.txt").write_bytes(b"")

    assert crosstally_says(capfd, "extract", "empty.sv.txt") == (0, "", "")
