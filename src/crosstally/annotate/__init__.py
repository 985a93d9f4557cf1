"""Findings written into the bilingual file they were found in, as notes that other tools read.

``xliff`` knows where in an XLIFF file they stand, ``notes`` what they are: quality issues of ITS 2.0. The public verb
is ``annotated``: what a file said stays as it was, byte by byte, and notes of an earlier run are replaced.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import UnreadableDocument
from ..finding import Finding, Report
from ..read.decoding import decoded, encoded
from ..read.head import Head
from ..read.xliff import fits
from .xliff import with_notes, without_notes

__all__ = ["annotated"]


def annotated(data: bytes, name: str, report: Report, findings: Sequence[Finding]) -> bytes:
    """The XLIFF file with notes on the findings, which are some of the report's; ``name`` is for messages."""
    if not fits(Head.of(data)):
        raise UnreadableDocument(name, "is no XLIFF file; notes can be written into XLIFF 1.2 and 2.x")
    file = without_notes(decoded(data, name), name)
    return encoded(with_notes(file, name, report, findings), data, name)
