"""Where notes stand in XLIFF.

In 2.x the issues lie at the beginning of their unit and markers (``sm``, ``em``) stand around the place in the
translation, as its ITS module has it. In 1.2, which has no such markers, they lie at the end of their unit and the
``target``, or its segment, refers to them. What is missing from a translation is noted on all of it.

See OASIS, XLIFF Version 2.1, section 5.9, and W3C, ITS 2.0, section 8.17.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..finding import Finding, Report
from ..layout import Layout
from ..read.tree import Found, Node, found
from ..read.xliff import UNITS, Segment, read_sides, segments
from ..text import Span
from .notes import ITS, OURS, reference, standoff

Edit = tuple[int, int, str]  # a stretch of the file, and what takes its place

_TAG = re.compile(r"""<(?P<prefix>(?:[\w.-]+:)?)[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
_REFERENCE = re.compile(
    rf"""(?:\s+xmlns:its\s*=\s*["']{re.escape(ITS)}["'])?\s+its:locQualityIssuesRef\s*=\s*["']#{OURS}[^"']*["']"""
)


def without_notes(file: str, name: str) -> str:
    """The file without the notes of an earlier run."""
    edits: list[Edit] = []
    if OURS in file:
        for unit in found(file, name, UNITS):
            edits += _removals(file, unit.node)
    return _edited(file, edits)


def _removals(file: str, node: Node) -> Iterator[Edit]:
    for child in node.elements():
        said = child.attributes
        identity = said.get("{http://www.w3.org/XML/1998/namespace}id") or said.get("id") or said.get("startRef") or ""
        if identity.startswith(OURS) and child.name in ("locQualityIssues", "sm", "em"):
            yield child.at, _end_of(file, child), ""
            continue
        if f"{{{ITS}}}locQualityIssuesRef" in said:
            mark = _REFERENCE.search(file, child.at, _inner(file, child))
            if mark:
                yield mark.start(), mark.end(), ""
        yield from _removals(file, child)


def _end_of(file: str, node: Node) -> int:
    """Where an element ends, its end tag included."""
    inner = _inner(file, node)
    return inner if file.endswith("/>", node.at, inner) else file.index(">", node.close) + 1


def _inner(file: str, node: Node) -> int:
    """Where the content of an element begins: behind its start tag."""
    tag = _TAG.match(file, node.at)
    return tag.end() if tag else node.at


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit and its segments by their locators."""

    node: Node
    segments: dict[str, Segment]


def with_notes(file: str, name: str, report: Report, findings: Sequence[Finding]) -> str:
    """The file with a note for each finding."""
    units = {locator: unit for unit in _units(found(file, name, UNITS)) for locator in unit.segments}
    target = read_sides(file, name, None, None).target.layout
    noted: dict[str, list[Finding]] = {}
    for finding in findings:
        document, places = (report.target, finding.target) if finding.target else (report.source, finding.source)
        locator = document.locator(places[0].span.start) if places else None
        if locator in units:
            noted.setdefault(str(locator), []).append(finding)
    edits: list[Edit] = []
    count = 0
    for locator, group in noted.items():
        unit = units[locator]
        place = unit.segments[locator].target
        if place is None or target is None:
            continue
        if unit.node.name == "unit":
            for finding in group:
                count += 1
                edits += _around(file, unit.node, place, finding, target, f"{OURS}{count}")
        else:
            count += 1
            edits += _beside(file, unit.node, place, group, f"{OURS}{count}")
    return _edited(file, edits)


def _units(units: Iterator[Found]) -> Iterator[_Unit]:
    for unit in units:
        yield _Unit(unit.node, {segment.locator: segment for segment in segments(unit)})


def _around(file: str, unit: Node, place: Node, finding: Finding, layout: Layout, identity: str) -> Iterator[Edit]:
    """Issues at the beginning of a unit of 2.x, and markers around the place in its translation."""
    tag = _TAG.match(file, place.at)
    prefix = tag["prefix"] if tag else ""
    start, end = _stretch(file, place, finding.target[0].span if finding.target else None, layout)
    behind = _inner(file, unit)
    yield behind, behind, standoff(identity, [finding])
    yield start, start, f'<{prefix}sm id="{identity}" type="its:generic" {reference(identity, "its=")}/>'
    yield end, end, f'<{prefix}em startRef="{identity}"/>'


def _stretch(file: str, place: Node, span: Span | None, layout: Layout) -> tuple[int, int]:
    """The stretch of the file that a span of the translation is, or all of the translation."""
    inner = _inner(file, place)
    if span is None:
        return inner, place.close
    start, last = layout.origin(span.start), layout.origin(span.end - 1)
    end = file.index(";", last) + 1 if file[last] == "&" else last + 1
    in_section = any(file.rfind("<![CDATA[", inner, at) > file.rfind("]]>", inner, at) for at in (start, last + 1))
    return (inner, place.close) if in_section else (start, end)


def _beside(file: str, unit: Node, place: Node, findings: Sequence[Finding], identity: str) -> Iterator[Edit]:
    """Issues at the end of a unit of 1.2, and a reference in the tag of its translation; one that is there stays."""
    if f"{{{ITS}}}locQualityIssuesRef" not in place.attributes:
        at = _inner(file, place) - 1
        yield at, at, f" {reference(identity, '')}"
    yield unit.close, unit.close, standoff(identity, findings)


def _edited(file: str, edits: Sequence[Edit]) -> str:
    """The file with all edits made; those at one place in the order given."""
    parts, position = [], 0
    for start, end, text in sorted(edits, key=lambda edit: edit[0]):
        parts += [file[position:start], text]
        position = max(position, end)
    return "".join([*parts, file[position:]])
