"""What a file says: its text, and what it tells of itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - `date` is a field name here

from ..bead import Alignment, Bead
from ..layout import Layout
from ..text import Document, Marker, Paragraph, Span
from .markers import placed


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file, with the language (BCP 47) and the day of publication where its own markup gives them.

    ``comments``: where markers stood in a plain text, which has spaces there, and what they said. Formats with markup
    give their ``paragraphs``, the ``layout`` that leads back and the ``markers`` in comments; those of plain text are
    found in it. ``assumed``: the language of everything that says none, which a file's name knows better.
    """

    text: str
    language: str | None = None
    date: Date | None = None
    comments: tuple[tuple[Span, str], ...] = field(default=(), repr=False)
    paragraphs: tuple[Paragraph, ...] | None = field(default=None, repr=False)
    layout: Layout | None = None
    markers: tuple[Marker, ...] = ()
    assumed: str | None = None

    def document(self, name: str, language: str, date: Date | None) -> Document:
        """The content as a document in that language."""
        published = date or self.date
        if self.paragraphs is None:
            document = Document.from_text(self.text, language, published, name)
            return replace(document, markers=placed(document, self.comments))
        return Document(name, language, self.text, self.paragraphs, published, self.markers, self.layout)


@dataclass(frozen=True, slots=True)
class Sides:
    """The two versions that a bilingual file holds, and which paragraphs of them it says belong together.

    ``untranslated`` counts the units left out because their translation is missing or marked as not yet made.
    """

    source: Content
    target: Content
    beads: tuple[Bead, ...]
    untranslated: int = 0


@dataclass(frozen=True, slots=True)
class Bitext:
    """Both language versions of a text as one file holds them, with the alignment that its units are."""

    source: Document
    target: Document
    alignment: Alignment
    untranslated: int = 0
