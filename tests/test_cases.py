"""Every case in fixtures/cases raises the findings it says, and no others."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crosstally.compare import compare
from crosstally.finding import Finding, Severity
from crosstally.read import read

CASES = Path(__file__).resolve().parent.parent / "fixtures" / "cases"
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())


def findings_of(folder: Path, expected: dict[str, Any]) -> list[Finding]:
    day = expected.get("date")
    source, target = (read(next(folder.glob(f"{side}.*.txt")), date=day) for side in ("source", "target"))
    return [finding for finding in compare(source, target).findings if finding.severity >= Severity.MINOR]


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 15


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_case_raises_the_findings_it_says(folder: Path) -> None:
    expected = tomllib.loads((folder / "expected.toml").read_text("utf-8"))

    found = findings_of(folder, expected)

    assert [(f.rule, str(f.severity)) for f in found] == [(f["rule"], f["severity"]) for f in expected["findings"]]
    for finding, wanted in zip(found, expected["findings"], strict=True):
        for side in ("source", "target"):
            texts = [place.text for place in getattr(finding, side)]
            assert texts == wanted.get(side, texts)
