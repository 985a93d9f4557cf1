"""What an HTML page says of itself: its language, and the day it was published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date as Date  # noqa: N812 - `date` is a property here

from .html_scan import Token

_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)", re.ASCII)
# Where pages say when they were published, the surest first.
_LINKED_DATA, _PUBLISHED, _DATED, _TIME = range(4)
_METAS = {
    "article:published_time": _PUBLISHED, "og:published_time": _PUBLISHED, "datepublished": _PUBLISHED,
    "publishdate": _DATED, "publish-date": _DATED, "pubdate": _DATED, "date": _DATED, "dc.date": _DATED,
    "dc.date.issued": _DATED, "dcterms.created": _DATED, "dcterms.issued": _DATED,
}  # fmt: skip


def day_in(written: object) -> Date | None:
    """The day with which an ISO 8601 date or time begins."""
    match = _DAY.match(written) if isinstance(written, str) else None
    try:
        return Date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


class Facts:
    """Hears every start tag and every text, and keeps what tells of the page."""

    def __init__(self) -> None:
        self._language = self._locale = ""
        self._days: dict[int, Date] = {}
        self._data = False  # whether the next text is linked data

    @property
    def language(self) -> str | None:
        """The language of the page, as a BCP 47 tag."""
        return self._language or self._locale.replace("_", "-") or None

    @property
    def date(self) -> Date | None:
        """The day of publication."""
        return self._days[min(self._days)] if self._days else None

    def hear(self, token: Token) -> None:
        """Take what a start tag says."""
        said = token.attributes.get
        if token.text in ("html", "body") and not self._language:
            self._language = (said("lang") or said("xml:lang") or "").strip()
        elif token.text == "meta":
            self._meta(token)
        elif token.text == "time":
            sure = said("pubdate") is not None or said("itemprop") == "datePublished"
            self._note(_PUBLISHED if sure else _TIME, said("datetime"))
        self._data = token.text == "script" and (said("type") or "").strip().lower() == "application/ld+json"

    def _meta(self, token: Token) -> None:
        said = token.attributes.get
        name = (said("property") or said("name") or said("itemprop") or said("http-equiv") or "").lower()
        if name in _METAS:
            self._note(_METAS[name], said("content"))
        elif name == "content-language":
            self._language = self._language or (said("content") or "").partition(",")[0].strip()
        elif name == "og:locale":
            self._locale = (said("content") or "").strip()

    def read(self, token: Token) -> None:
        """Take what a text says, if it is linked data."""
        if self._data and token.kind == "raw":
            for written in _published(token.text):
                self._note(_LINKED_DATA, written)
        self._data = False

    def _note(self, surety: int, written: object) -> None:
        day = day_in(written)
        if day is not None:
            self._days.setdefault(surety, day)


def _published(data: str) -> Iterator[object]:
    """Every ``datePublished`` in a piece of JSON-LD, the outermost first; nothing where it is broken."""
    try:
        waiting = [json.loads(data)]
    except (ValueError, RecursionError):
        return
    for item in waiting:
        if isinstance(item, dict):
            if "datePublished" in item:
                yield item["datePublished"]
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
