"""What a finding rests on, for the page: its evidence item by item, and how its figures were reckoned step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...finding import Match
from ..between import RELATIONS, Step, between
from ..expressed import heading, rounded
from ..wording import plainly, worded


@dataclass(frozen=True, slots=True)
class Chain:
    """From a figure of one text to its counterpart: what each was read as, and the steps between them."""

    source: str
    source_read: str
    steps: tuple[Step, ...]
    target: str
    target_read: str
    relation: str


def chain_of(match: Match) -> Chain:
    """The chain of a match; a side without a figure is empty."""
    said, read = [], []
    for mention, index in zip((match.source, match.target), match.readings, strict=True):
        said.append(mention.text if mention else "")
        read.append(f"{worded(mention.readings[index].quantity)} ({mention.readings[index].rule})" if mention else "")
    steps = (*between(match), *_expressed(match))
    return Chain(said[0], read[0], steps, said[1], read[1], RELATIONS[match.relation])


def _expressed(match: Match) -> Iterator[Step]:
    mention = match.source or match.target
    if match.expressed is not None and mention is not None:
        amount = worded(rounded(match.expressed.quantity, mention.quantity))
        yield Step(f"{heading(match.expressed).removesuffix(':')}: {amount}")


def items(evidence: Mapping[str, object]) -> list[tuple[str, str]]:
    """The evidence as names and values in words.

    >>> items({"market_rate": "9.25", "times": None})
    [('market rate', '9.25')]
    """
    return [(key.replace("_", " "), plainly(value)) for key, value in evidence.items() if value not in (None, "", [])]
