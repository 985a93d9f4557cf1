"""What a text is read as, in the fields of the public contract, so that a table can state it."""

from __future__ import annotations

from crosstally.extract import extract, figures_of
from crosstally.text import Document


def readings_of(text: str, language: str) -> list[list[dict[str, object]]]:
    """Every mention's readings, likeliest first."""
    return [[reading.to_dict() for reading in mention.readings] for mention in extract(text, language)]


def likeliest(text: str, language: str, *fields: str) -> list[tuple[object, ...]]:
    """The given fields of every mention's likeliest reading."""
    return [tuple(readings[0][field] for field in fields) for readings in readings_of(text, language)]


def values(text: str, language: str) -> list[object]:
    """The value of every mention's likeliest reading."""
    return [value for (value,) in likeliest(text, language, "value")]


def edtf(text: str, language: str) -> list[object]:
    """The date or time every mention most likely states."""
    return [value for (value,) in likeliest(text, language, "edtf")]


def spans(text: str, language: str) -> list[str]:
    """The text of every mention."""
    return [mention.text for mention in extract(text, language)]


def names(text: str, language: str) -> list[str]:
    """The names that bear digits."""
    return [name.text for name in figures_of(Document.from_text(text, language)).designators]
