"""What stands before a Markdown text between lines of ``---`` (YAML) or ``+++`` (TOML): its language and its day.

Of YAML only plain ``key: value`` lines at the margin are read, which is what these two are; nothing is executed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - `date` is a field name here
from datetime import datetime

from .html_facts import day_in

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)(?P<said>.*?)^(?P=fence)[ \t]*+(?:\r\n|\r|\n|\Z)", re.S | re.M
)
_LINE = re.compile(
    r"""^(?P<key>[A-Za-z_-]++)[ \t]*+:[ \t]*+(?P<quote>["']?)(?P<value>[^\r\n#]*?)(?P=quote)[ \t]*+(?:\#.*+)?$""", re.M
)
_LANGUAGE, _DATE = ("lang", "language", "locale"), ("date", "published", "publishdate", "pubdate", "published_at")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The language and day a text says of itself, and the ``end`` of the front matter."""

    end: int = 0
    language: str | None = None
    date: Date | None = None


def front_matter(file: str) -> FrontMatter:
    r"""What stands before the text, if anything.

    >>> front_matter("---\nlang: sv\ndate: 2026-01-05\n---\nText.").language
    'sv'
    """
    match = _FENCED.match(file)
    if match is None:
        return FrontMatter()
    said = _yaml(match["said"]) if match["fence"] == "---" else _toml(match["said"])
    known = {key.lower(): value for key, value in said.items()}
    language = next((str(known[key]) for key in _LANGUAGE if known.get(key)), None)
    day = next((found for key in _DATE if (found := _day(known.get(key)))), None)
    return FrontMatter(match.end(), language and language.replace("_", "-"), day)


def _yaml(said: str) -> Mapping[str, object]:
    return {match["key"]: match["value"].strip() for match in _LINE.finditer(said)}


def _toml(said: str) -> Mapping[str, object]:
    import tomllib

    try:
        return tomllib.loads(said.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _day(value: object) -> Date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, Date) else day_in(value)
