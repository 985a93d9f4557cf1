"""Text → mentions: every figure a text states, with all its readings, and the names that bear digits.

``scan`` finds where figures may stand and makes a ``token`` of every word there, tells the ``prefixes`` of digits from
names and divides the ``runs`` of scripts without spaces. ``phrase`` reads one region: ``quantities`` of numbers
(``digits``, ``fractions``, ``coefficients``, and the ``scales``, ``sums`` and ``halves`` that make ``numerals`` of
them, each a ``number``), what they count (an ``option``: ``money``, ``amounts``, ``measures``, ``patterns``,
``compound``, ``per``, ``ratios``), dates (``calendar``, ``fields``, ``digit_dates``, ``digit_ranges``, ``solar``,
``years``, ``decades``, ``tens``, ``centuries``, ``year_parts``), times (``clock``, ``hours``), what surrounds them
(``modifiers``, ``ranges``, ``lists``, ``ordinals`` with their ``ranks``), what is no figure (``designators``,
``guards``). ``constant_prices`` tells of what year the prices of an amount are. ``grammar`` looks words up beside a
figure, a ``draft`` is an expression being read, ``mentions`` makes values of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import Language, load
from ..quantity import Designator, Figures, Mention
from ..text import Document
from .mentions import designator_of, mention_of
from .phrase import drafts_of
from .scan import regions, tokens

__all__ = ["extract", "figures_of"]


def extract(text: str, language: str) -> tuple[Mention, ...]:
    """The mentions of a bare text, in text order; ``UnknownLanguage`` for a tag CLDR does not know.

    >>> mention = extract("omkring 4,2 miljarder kronor", "sv")[0]
    >>> str(mention.quantity.figure), mention.quantity.currency, mention.quantity.approximate
    ('4200000000', 'SEK', True)
    """
    found = Document.from_text(text, language)
    known = load(language)
    read = _as_read(text, known)
    return tuple(
        figure
        for paragraph in found.paragraphs
        for figure in _figures(text, read, paragraph.span.start, paragraph.span.end, known, None)
        if isinstance(figure, Mention)
    )


def figures_of(document: Document) -> Figures:
    """The mentions and designators of a document, in text order, each with the index of its paragraph."""
    language = load(document.language)
    read = _as_read(document.text, language)
    found = [
        figure
        for index, paragraph in enumerate(document.paragraphs)
        for figure in _figures(document.text, read, paragraph.span.start, paragraph.span.end, language, index)
    ]
    return Figures(
        tuple(figure for figure in found if isinstance(figure, Mention)),
        tuple(figure for figure in found if isinstance(figure, Designator)),
    )


def _as_read(text: str, language: Language) -> str:
    """The text in which figures are looked for: the same, character by character, in one of several spellings."""
    for spelling in language.spellings:
        text = spelling(text)
    return text


def _figures(
    text: str, read: str, start: int, end: int, language: Language, paragraph: int | None
) -> Iterator[Mention | Designator]:
    for left, right in regions(read, start, end, language):
        words = tokens(read, left, right, language)
        drafts, names = drafts_of(words, language)
        yield from (mention_of(text, words, draft, paragraph) for draft in drafts)
        yield from (designator_of(text, words, name, paragraph) for name in names)
