"""The beginning of a file, which tells its format better than its name does."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .decoding import marked

MOST_BYTES = 64 << 20  # of a file, and of what an archive unpacks to
MOST_TREE = 16 << 20  # of a file that is held as a tree, which takes some twenty times as much
HEAD_BYTES = 16_384  # bytes; comments and declarations may stand before the first element
_BEFORE_ROOT = re.compile(r"(?:\s++|<\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->|<![^\[>]*+(?:\[[^\]]*+\]\s*+)?>)*+")
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])")


@dataclass(frozen=True, slots=True)
class Head:
    """The first bytes of a file, and the same as ``text``: exact where they are ASCII, all that is asked for."""

    data: bytes
    text: str

    @classmethod
    def of(cls, data: bytes) -> Head:
        """The head of these bytes."""
        first = data[:HEAD_BYTES]
        mark = marked(first)
        if mark is not None:
            return cls(first, first[len(mark[0]) :].decode(mark[1], "replace"))
        wide = first[:4] in (b"<\0?\0", b"\0<\0?")
        return cls(first, first.replace(b"\0", b"").decode("latin-1") if wide else first.decode("utf-8", "replace"))

    @property
    def root(self) -> str:
        """The local name of the first element, if the file begins as XML or HTML does."""
        before = _BEFORE_ROOT.match(self.text)
        match = _ROOT.match(self.text, before.end() if before else 0)
        return match[1] if match else ""

    @property
    def is_xml(self) -> bool:
        """Whether the file says that it is XML."""
        return self.text.lstrip().startswith("<?xml")

    @property
    def first_line(self) -> str:
        """The first line, or as much of it as is known."""
        return re.split(r"\r\n|\r|\n", self.text, maxsplit=1)[0]
