"""How Hypothesis runs here, and a language of our own for testing mechanisms.

Hypothesis runs without deadlines, as machines differ, and in CI with the same examples every time.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

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
