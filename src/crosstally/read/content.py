"""What a file says: its text, and what it tells of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a field name here

from ..text import Span


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file, with the language (BCP 47) and the day of publication where its own markup gives them.

    ``comments``: where markers stood in the text, which has spaces there, and what they said.
    """

    text: str
    language: str | None = None
    date: Date | None = None
    comments: tuple[tuple[Span, str], ...] = field(default=(), repr=False)
