"""The two sheets of a bilingual file, filled unit by unit: whoever translated says what belongs together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - `date` is an argument here

from ..bead import Bead
from ..errors import UnreadableDocument
from .content import Sides
from .sheet import Piece, Sheet


class Book:
    """Two sheets and the beads between them; ``sides`` is the whole."""

    def __init__(self) -> None:
        self._source, self._target = Sheet(), Sheet()
        self._beads: list[Bead] = []
        self._untranslated = 0

    def __len__(self) -> int:
        """How many units there are, those without a translation included."""
        return len(self._beads) + self._untranslated

    def add(
        self, source: Iterable[Piece], target: Iterable[Piece] | None, locator: str, comments: Iterable[str] = ()
    ) -> None:
        """A unit of one paragraph a side; without a ``target`` it is counted and left out."""
        if target is None:
            self._untranslated += 1
            return
        for said in comments:
            self._source.comment(said)
            self._target.comment(said)
        indices = []
        for sheet, pieces in ((self._source, source), (self._target, target)):
            sheet.write_all(pieces)
            index = sheet.close(locator)
            indices.append(() if index is None else (index,))
        if any(indices):
            self._beads.append(Bead(indices[0], indices[1], 1.0))

    def sides(self, file: str, name: str, source: str | None, target: str | None, date: Date | None = None) -> Sides:
        """What was written, in these languages; a file without a single unit to judge is an error."""
        if not self._beads:
            left = f"none of its {self._untranslated} units is translated" if self._untranslated else "it has no units"
            raise UnreadableDocument(name, f"holds nothing to compare: {left}")
        contents = self._source.content(file, source, date), self._target.content(file, target, date)
        return Sides(*contents, tuple(self._beads), self._untranslated)
