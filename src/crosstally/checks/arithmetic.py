"""Rule arithmetic: whether one text's own figures add up, where the text itself links them.

``shares``, ``sums``, ``products``, ``growth``, ``lengths`` and ``exchanges`` know one construction each. Every figure
counts with its rounding: 5.39 of 7.574 is 71.1 percent, and 10 miles are 16 kilometers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..finding import Finding
from ..quantity import Mention
from ..text import Document
from .context import Context
from .exchanges import wrong_exchanges
from .growth import wrong_growth
from .lengths import wrong_lengths
from .messages import phrase
from .passage import Contradiction, Passage, passages
from .products import wrong_products
from .shares import wrong_restatements, wrong_shares
from .sums import wrong_sums

CONSTRUCTIONS: tuple[Callable[[Passage], Iterator[Contradiction]], ...] = (
    wrong_restatements,
    wrong_shares,
    wrong_sums,
    wrong_products,
    wrong_growth,
    wrong_lengths,
)


def check_arithmetic(context: Context) -> Iterator[Finding]:
    """Look through each text by itself; what the translation repeats is one finding, and said to be the original's."""
    ours = [*contradictions(context.source, context.source_figures.mentions), *_exchanges(context, context.source)]
    theirs = [*contradictions(context.target, context.target_figures.mentions), *_exchanges(context, context.target)]
    partner = {id(source): target for source, target, match in context.pairs if match.relation != "different"}
    changed = {id(target) for _, target, match in context.pairs if match.relation in ("different", "converted")}
    for found in ours:
        repeated = _repeated(found, partner)
        theirs = [other for other in theirs if not _shared(other.figures, repeated)]
        yield _finding(context, found, found.figures, repeated)
    for found in theirs:
        if not any(id(figure) in changed for figure in found.figures):  # the change is the cause, and judged as such
            yield _finding(context, found, [], found.figures)


def contradictions(document: Document, mentions: Sequence[Mention]) -> list[Contradiction]:
    """All figures of a text that exclude each other, in text order within each construction."""
    sentences = list(passages(document, mentions))
    return [found for construction in CONSTRUCTIONS for passage in sentences for found in construction(passage)]


def _exchanges(context: Context, document: Document) -> list[Contradiction]:
    """The conversions in brackets of a text whose day is known."""
    if context.rates is None or context.on is None:
        return []
    figures = context.source_figures if document is context.source else context.target_figures
    sentences = passages(document, figures.mentions)
    return [found for each in sentences for found in wrong_exchanges(each, context.rates, context.on)]


def _repeated(found: Contradiction, partner: Mapping[int, Mention]) -> list[Mention]:
    """The figures of the translation, where it repeats them all."""
    there = [partner[id(figure)] for figure in found.figures if id(figure) in partner]
    return there if len(there) == len(found.figures) else []


def _shared(ours: Sequence[Mention], theirs: Sequence[Mention]) -> bool:
    return not {id(figure) for figure in ours}.isdisjoint(id(figure) for figure in theirs)


def _finding(context: Context, found: Contradiction, ours: list[Mention], theirs: list[Mention]) -> Finding:
    origin = phrase("in-original") if ours else ""
    return context.finding("arithmetic", found.message, ours, theirs, words={**found.words, "origin": origin})
