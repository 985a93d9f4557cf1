"""Pairs the figures of two documents: minimum cost over readings, near before far, agreement before difference.

rounding (how far a writer rounds) · calendar (how two dates relate) · sizes (the numbers a quantity names) ·
rescaled (one figure in two units) · elided (units left to the context) · judge (how two figures relate, and its cost) ·
readings (which readings speak for a mention) · assignment (the cheapest pairs) · ledger (what is still open) ·
stages (near before far) · conversions (other currencies) · restated (repeated, bracketed or split figures)
"""

from __future__ import annotations

from datetime import date

from ..bead import Alignment
from ..finding import Match
from ..quantity import Figures
from ..rate import RateProvider
from ..text import Document
from .conversions import market_of, pair_converted
from .ledger import LEVELS, Ledger, open_ledger
from .restated import pair_equivalents, pair_parts, pair_repeats, views
from .stages import pair_anywhere, pair_neighbours, pair_within

__all__ = ["match"]


def match(
    source: Document,
    target: Document,
    source_figures: Figures,
    target_figures: Figures,
    alignment: Alignment,
    *,
    rates: RateProvider | None = None,
    on: date | None = None,
) -> tuple[Match, ...]:
    """Every figure of both documents with its counterpart, in source order; figures only in the target come last.

    ``rates`` and ``on`` tell which converted amounts are plausible; without them place and order decide.
    """
    ledger = open_ledger(source, target, source_figures.mentions, target_figures.mentions, alignment)
    _pair_all(ledger, rates, on)
    found = [entry for _, _, entry in sorted(ledger.pairs, key=lambda pair: pair[:2])]
    missing = [Match(ledger.source.mentions[index], None, "missing") for index in sorted(ledger.open_source)]
    added = [Match(None, ledger.target.mentions[index], "added") for index in sorted(ledger.open_target)]
    return (*sorted([*found, *missing], key=_source_order), *added)


def _source_order(entry: Match) -> int:
    return entry.source.span.start if entry.source else -1


def _pair_all(ledger: Ledger, rates: RateProvider | None, on: date | None) -> None:
    market = market_of(rates, on)
    for level in LEVELS:
        pair_within(ledger, level, differing=False)
    pair_neighbours(ledger)
    for level in LEVELS:
        pair_converted(ledger, level, market)
    pair_anywhere(ledger, distinctive=True)
    for view in views(ledger):
        pair_equivalents(view)
        pair_parts(view)
    for level in LEVELS:
        pair_within(ledger, level, differing=True)
    for everywhere in (False, True):
        for view in views(ledger):
            pair_repeats(view, everywhere=everywhere)
    pair_anywhere(ledger, distinctive=False)
