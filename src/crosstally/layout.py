"""Where in its file each piece of a text comes from: the way back from what a reader sees to what an editor opens.

Offsets are code points; those into a file count its decoded text. A text is divided into runs, and within a run text
and file go side by side: markup, escapes and folded white space begin a new one.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

_LINE_END = re.compile(r"\r\n|\r|\n")


def line_starts(file: str) -> Sequence[int]:
    r"""Where the lines of a text begin, as editors count them.

    >>> list(line_starts("One.\r\nTwo."))
    [0, 6]
    """
    return array("q", (0, *(match.end() for match in _LINE_END.finditer(file))))


def position_in(lines: Sequence[int], offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, where the lines begin as given."""
    line = bisect_right(lines, offset)
    return line, offset - lines[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Layout:
    """``starts`` are where the runs of a text begin, ``origins`` where the same lies in the file; ``lines`` are the
    file's.

    ``places`` are where the paragraphs of the text begin, and ``locators`` what the format calls each: an XPath, the id
    of a unit, a JSON pointer.
    """

    starts: Sequence[int] = field(repr=False)
    origins: Sequence[int] = field(repr=False)
    lines: Sequence[int] = field(repr=False)
    places: Sequence[int] = field(default=(), repr=False)
    locators: Sequence[str] = field(default=(), repr=False)

    def origin(self, offset: int) -> int:
        """Where in the file an offset of the text lies."""
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run] if run >= 0 else offset

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, both from 1."""
        return position_in(self.lines, self.origin(offset))

    def locator(self, offset: int) -> str | None:
        """What the format calls the paragraph at an offset of the text."""
        place = bisect_right(self.places, offset) - 1
        return self.locators[place] if 0 <= place < len(self.locators) else None
