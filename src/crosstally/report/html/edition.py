"""What the page says of one pair of texts, made ready for the templates: the verdict, the findings, both texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from ...errors import UnknownLanguage
from ...finding import Finding, Match, Place, Report, Rule, Severity, rules
from ...languages.cldr import Cldr
from ...text import Document, Span
from ..location import path
from ..summary import counted_noun
from ..view import View
from ..wording import day
from .chart import Chart, chart
from .evidence import Chain, chain_of, items
from .figures import Marks
from .paragraphs import FATES, Row, rows
from .strip import Strip, strip

_PLACES = 12  # a cause with more places than these is understood from the first
_Pairs = tuple[dict[Span, list[Match]], dict[Span, list[Match]]]
_SEPARATE = ("converted", "rescaled")  # relations that need an explanation even where nothing is wrong


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two texts, as it is named on the page."""

    name: str
    language: str
    language_name: str
    direction: str
    paragraphs: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a finding: its words, the mark it links to, its paragraph and where it stands in the file."""

    text: str
    mark: str
    paragraph: str
    where: str
    language: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the page shows it."""

    id: str
    number: int
    finding: Finding
    rule: Rule
    spots: tuple[tuple[Spot | None, Spot | None], ...]
    more: int
    chart: Chart | None
    chains: tuple[Chain, ...]
    evidence: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A pair of texts and all that is said of it. ``failing``: whether the check fails."""

    prefix: str
    source: Version
    target: Version
    published: str
    headline: str
    failing: bool
    counts: tuple[tuple[Severity, int], ...]
    compared: int
    agreement: str
    paragraphs: str
    notes: int
    cards: tuple[Card, ...]
    suppressed: tuple[Card, ...]
    strip: Strip
    rows: tuple[Row, ...]
    conversions: tuple[Chain, ...]

    @property
    def title(self) -> str:
        """The pair by its names."""
        return f"{self.source.name} → {self.target.name}"


def edition(report: Report, view: View, prefix: str) -> Edition:
    """A report as the page shows it; ids on the page begin with ``prefix``."""
    found = (*view.findings(report), *(finding for finding in view.recorded(report) if finding.suppressed))
    marks = Marks(report, found, prefix)
    pairs = _pairs_at(report)
    cards = tuple(
        _card(report, finding, marks, pairs, f"{prefix}f{number}", number)
        for number, finding in enumerate(found, start=1)
    )
    shown = tuple(card for card in cards if not card.finding.suppressed)
    counts = Counter(card.finding.severity for card in shown)
    return Edition(
        prefix=prefix,
        source=_version(report.source, view),
        target=_version(report.target, view),
        published=day(report.date) if report.date else "",
        headline=_headline(report, shown, view),
        failing=any(view.fails(card.finding) for card in shown),
        counts=tuple((severity, counts[severity]) for severity in sorted(Severity, reverse=True)),
        compared=sum(match.source is not None and match.target is not None for match in report.matches),
        agreement=_agreement(report),
        paragraphs=_paragraphs(report),
        notes=len(report.findings) - len(found),
        cards=shown,
        suppressed=cards[len(shown) :],
        strip=strip(report, found),
        rows=tuple(rows(report, marks, prefix)),
        conversions=tuple(chain_of(match) for match in report.matches if _is_conversion(match)),
    )


def _version(document: Document, view: View) -> Version:
    count = counted_noun("paragraph", len(document.paragraphs))
    return Version(path(document, view.folder), document.language, *named(document.language), count)


def named(tag: str) -> tuple[str, str]:
    """The language in English, and the direction of its lines; of one nobody knows its tag, and what the text shows.

    >>> named("sv"), named("he"), named("x-none")
    (('Swedish', 'auto'), ('Hebrew', 'rtl'), ('x-none', 'auto'))
    """
    try:
        cldr = Cldr(tag)
    except UnknownLanguage:
        return tag, "auto"
    return cldr.names()[0], "rtl" if cldr.right_to_left() else "auto"


def _headline(report: Report, cards: Sequence[Card], view: View) -> str:
    """The verdict in words."""
    if any(view.fails(card.finding) for card in cards):
        return "The two versions do not say the same figures."
    if cards:
        return "The figures agree, but for smaller things."
    return "Both versions say the same figures." if report.matches else "There are no figures to compare."


def _agreement(report: Report) -> str:
    """How the figures meet, in words: the commonest relation first."""
    return ", ".join(
        f"{count} {relation}" for relation, count in Counter(m.relation for m in report.matches).most_common()
    )


def _paragraphs(report: Report) -> str:
    fates = Counter(
        "moved" if bead.moved else "missing" if not bead.target else "added" if not bead.source else ""
        for bead in report.beads
    )
    return ", ".join(f"{fates[name]} {name}" for name in FATES if fates[name]) or "each with its counterpart"


def _card(report: Report, finding: Finding, marks: Marks, pairs: _Pairs, id: str, number: int) -> Card:  # noqa: A002 - as in HTML
    places = list(zip_longest(finding.source, finding.target))
    return Card(
        id=id,
        number=number,
        finding=finding,
        rule=rules()[finding.rule],
        spots=tuple(
            (_spot(report.source, 0, one, marks), _spot(report.target, 1, other, marks))
            for one, other in places[:_PLACES]
        ),
        more=max(0, len(places) - _PLACES),
        chart=chart(finding),
        chains=tuple(islice(_chains(finding, pairs), _PLACES)),
        evidence=tuple(items(finding.evidence)),
    )


def _pairs_at(report: Report) -> _Pairs:
    """The matches with two sides by where they stand in either text."""
    pairs: _Pairs = ({}, {})
    for match in report.matches:
        if match.source is not None and match.target is not None:
            pairs[0].setdefault(match.source.span, []).append(match)
            pairs[1].setdefault(match.target.span, []).append(match)
    return pairs


def _chains(finding: Finding, pairs: _Pairs) -> Iterator[Chain]:
    """How the figures of a finding were reckoned, each pair once."""
    sides = zip((finding.source, finding.target), pairs, strict=True)
    found = (match for places, at in sides for place in places for match in at.get(place.span, ()))
    return map(chain_of, {id(match): match for match in found}.values())


def _spot(document: Document, side: int, place: Place | None, marks: Marks) -> Spot | None:
    if place is None:
        return None
    line, column = document.position(place.span.start)
    file = [f"line {line}, column {column}", document.locator(place.span.start) or ""]
    number = "" if place.paragraph is None else f"¶ {place.paragraph + 1}"
    return Spot(place.text, marks.at(side, place.span).id, number, " · ".join(filter(None, file)), document.language)


def _is_conversion(match: Match) -> bool:
    return match.expressed is not None or match.relation in _SEPARATE
