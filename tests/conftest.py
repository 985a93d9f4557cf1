"""How Hypothesis runs here, a language of our own for testing mechanisms, and a pair of documents.

Hypothesis runs without deadlines, as machines differ, and in CI with the same examples every time.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from command_line import SOURCE, TARGET
from crosstally import languages
from crosstally.languages import tables

settings.register_profile("crosstally", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("crosstally")


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], str]]:
    """``invented(tag, toml)`` reads a language with that file instead of its own; it returns the tag."""
    read = tables.read_file

    def invent(tag: str, toml: str) -> str:
        monkeypatch.setattr(tables, "read_file", lambda name: tomllib.loads(toml) if name == tag else read(name))
        languages.load.cache_clear()
        return tag

    yield invent
    languages.load.cache_clear()


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a pair of documents, which is also the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deal.en.txt").write_bytes(SOURCE.encode())
    (tmp_path / "deal.sv.txt").write_bytes(TARGET.encode())
    return tmp_path
