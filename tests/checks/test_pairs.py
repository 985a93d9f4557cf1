"""Pairs of sentences, each an error that must be found or a way to say the same that must not be."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crosstally import Document, compare
from crosstally.finding import Severity

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text("utf-8"))


def raised(pair: dict[str, Any]) -> list[str]:
    """The rules broken, notes left aside."""
    source, target = (Document.from_text(text, tag) for tag, text in pair.items() if tag != "rules")
    return sorted(f.rule for f in compare(source, target).findings if f.severity > Severity.NEUTRAL)


@pytest.mark.parametrize("pair", PAIRS["errors"], ids=str)
def test_an_error_is_found(pair: dict[str, Any]) -> None:
    assert raised(pair) == pair["rules"]


@pytest.mark.parametrize("pair", PAIRS["faithful"], ids=str)
def test_another_way_to_say_the_same_is_none(pair: dict[str, Any]) -> None:
    assert raised(pair) == []
