"""Where a finding stands: which text is to be corrected, and in which file, line and column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath

from ..finding import Finding, Place, Report
from ..text import Document


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts, with the places of a finding in it."""

    document: Document
    places: tuple[Place, ...]


def sides(report: Report, finding: Finding) -> tuple[Side, Side]:
    """The side to correct, then the other: the target comes first unless all places are in the source."""
    source, target = Side(report.source, finding.source), Side(report.target, finding.target)
    return (source, target) if finding.source and not finding.target else (target, source)


def where(document: Document, place: Place, folder: str = "") -> str:
    """``file:line:column``, which editors can jump to."""
    line, column = document.position(place.span.start)
    return f"{path(document, folder) if folder else title(document)}:{line}:{column}"


def ends(document: Document, place: Place) -> tuple[tuple[int, int], tuple[int, int]]:
    """Line and column in the file where the place begins, and those behind its end.

    What lies behind the last character in a file may be markup, and the next character of the text behind that.
    """
    line, column = document.position(max(place.span.start, place.span.end - 1))
    return document.position(place.span.start), (line, column + 1)


def title(document: Document) -> str:
    """What a document is called: by its name, or by its language where it has none."""
    return document.name or document.language


def path(document: Document, folder: str) -> str:
    """The file's path as machines want it: with slashes, and relative to the folder if it lies in it.

    >>> path(Document.from_text("", "en", name="/news/site/deal.en.txt"), "/news/site")
    'deal.en.txt'
    """
    name = PurePath(title(document))
    return (name.relative_to(folder) if folder and name.is_relative_to(folder) else name).as_posix()


def uri(document: Document, folder: str) -> str:
    """The same as a URI reference (RFC 3986).

    >>> uri(Document.from_text("", "sv", name="på väg/del 1.txt"), "")
    'p%C3%A5%20v%C3%A4g/del%201.txt'
    """
    written = path(document, folder).encode("utf-8", "replace").decode()
    if PurePath(written).is_absolute():
        return PurePath(written).as_uri()
    return PurePosixPath(f"/{written}").as_uri().removeprefix("file:///") or "."
