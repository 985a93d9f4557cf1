"""Some of the commonest words of a language by concept, for aligning texts: a file a language in ``vocabulary``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Vocabulary = Mapping[str, list[str]]


@cache
def vocabulary(tag: str) -> Vocabulary:
    """For each concept the words that name it, a star behind the beginning of a word; empty without a file.

    >>> vocabulary("sv-FI")["police"]
    ['polis*']
    """
    for name in (tag, tag.split("-")[0]):
        file = files(__package__).joinpath("vocabulary", f"{name}.toml")
        if file.is_file():
            words: Vocabulary = tomllib.loads(file.read_text("utf-8"))
            return words
    return {}
