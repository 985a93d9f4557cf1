"""What a finding rests on, for the page: how its figures were reckoned step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...finding import Match
from ..between import RELATIONS, Step, between
from ..expressed import heading, rounded
from ..view import View
from ..wording import worded


@dataclass(frozen=True, slots=True)
class Chain:
    """From a figure of one text to its counterpart: what each was read as, and the steps between them."""

    source: str
    source_read: str
    steps: tuple[Step, ...]
    target: str
    target_read: str
    relation: str


def chain_of(match: Match, view: View) -> Chain:
    """The chain of a match; a side without a figure is empty."""
    said, read = [], []
    for mention, index in zip((match.source, match.target), match.readings, strict=True):
        said.append(mention.text if mention else "")
        reading = mention.readings[index] if mention else None
        read.append(f"{worded(reading.quantity, view.messages)} ({reading.rule})" if reading else "")
    steps = (*between(match, view), *_expressed(match, view))
    return Chain(said[0], read[0], steps, said[1], read[1], view.told(RELATIONS[match.relation]))


def _expressed(match: Match, view: View) -> Iterator[Step]:
    mention = match.source or match.target
    if match.expressed is not None and mention is not None:
        amount = worded(rounded(match.expressed.quantity, mention.quantity), view.messages)
        yield Step(f"{heading(match.expressed, view).removesuffix(':')}: {amount}")
