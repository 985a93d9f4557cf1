"""What a finding is known again by: its rule, the words of both texts, and the paragraphs they stand in.

No offset, number or order of paragraphs goes in, and white space counts as one space: a fingerprint survives edits
elsewhere, paragraphs that move, and lines that are wrapped anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from ..finding import Finding, Place
from ..text import Document

_DIGITS = 16


def digests(document: Document) -> tuple[bytes, ...]:
    """A digest of every paragraph, so that a long one is read once."""
    return tuple(sha256(_folded(paragraph.span.of(document.text))).digest() for paragraph in document.paragraphs)


def fingerprint(rule: str, *sides: tuple[Sequence[Place], Sequence[bytes]]) -> str:
    """That of a finding of ``rule``, given its places in either text and the digests of that text's paragraphs."""
    digest = sha256(rule.encode())
    for places, paragraphs in sides:
        digest.update(b"\x1d")
        for text in sorted(_folded(place.text) for place in places):
            digest.update(b"\x1e" + text)
        held = {place.paragraph for place in places if place.paragraph is not None}
        for paragraph in sorted(paragraphs[index] for index in held if index < len(paragraphs)):
            digest.update(b"\x1f" + paragraph)
    return digest.hexdigest()[:_DIGITS]


def _folded(text: str) -> bytes:
    return " ".join(text.split()).encode("utf-8", "surrogatepass")


def numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, each with a fingerprint of its own: equal ones are counted from the second on.

    Which of them is the first does not matter, as nothing tells them apart.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        if count == 1:
            yield finding
        else:
            own = sha256(f"{finding.fingerprint} {count}".encode()).hexdigest()[:_DIGITS]
            yield replace(finding, fingerprint=own)
