"""``crosstally align``."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from command_line import crosstally_says


def test_beads_are_written_as_json(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = json.loads(crosstally_says(capfd, "align", "deal.en.txt", "deal.sv.txt", "--format", "json")[1])

    assert [(bead["source"], bead["target"]) for bead in out["beads"]] == [([0], [0]), ([1], [1])]
    assert all(0 <= bead["score"] <= 1 for bead in out["beads"])


def test_align_writes_a_translation_memory(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = crosstally_says(capfd, "align", "deal.en.txt", "deal.sv.txt", "--format", "tmx")
    root = ElementTree.fromstring(out.encode("utf-8"))

    assert code == 0
    assert {variant.get("{http://www.w3.org/XML/1998/namespace}lang") for variant in root.iter("tuv")} == {"en", "sv"}


def test_beads_are_shown_in_two_columns(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lines = crosstally_says(capfd, "align", "deal.en.txt", "deal.sv.txt")[1].splitlines()

    assert lines[0].startswith("1:1  ")
    assert "24 aircraft" in lines[1]
    assert "24 flygplan" in lines[1]
