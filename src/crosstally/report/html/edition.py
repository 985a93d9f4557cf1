"""What the page says of one pair of texts, made ready for the templates: the verdict, the findings, both texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from ...errors import UnknownLanguage
from ...finding import Finding, Match, Place, Report, Rule, Severity, rules
from ...languages.cldr import Cldr
from ...messages import Language, many, say
from ...text import Document, Span
from ..location import path
from ..summary import counted_noun
from ..view import View
from ..wording import day, items
from .chart import Chart, chart
from .evidence import Chain, chain_of
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
    marks = Marks(report, found, prefix, view)
    pairs = _pairs_at(report)
    cards = tuple(
        _card(report, finding, view, marks, pairs, f"{prefix}f{number}", number)
        for number, finding in enumerate(found, start=1)
    )
    shown = tuple(card for card in cards if not card.finding.suppressed)
    counts = Counter(card.finding.severity for card in shown)
    return Edition(
        prefix=prefix,
        source=_version(report.source, view),
        target=_version(report.target, view),
        published=day(report.date, view.messages) if report.date else "",
        headline=_headline(report, shown, view),
        failing=any(view.fails(card.finding) for card in shown),
        counts=tuple((severity, counts[severity]) for severity in sorted(Severity, reverse=True)),
        compared=sum(match.source is not None and match.target is not None for match in report.matches),
        agreement=_agreement(report, view),
        paragraphs=_paragraphs(report, view),
        notes=len(report.findings) - len(found),
        cards=shown,
        suppressed=cards[len(shown) :],
        strip=strip(report, found),
        rows=tuple(rows(report, marks, prefix)),
        conversions=tuple(chain_of(match, view) for match in report.matches if _is_conversion(match)),
    )


def _version(document: Document, view: View) -> Version:
    count = counted_noun("paragraph", len(document.paragraphs), view)
    return Version(path(document, view.folder), document.language, *named(document.language, view), count)


def named(tag: str, view: View) -> tuple[str, str]:
    """The language in that of the messages, and the direction of its lines; of one nobody knows what the text shows.

    >>> [named(tag, View()) for tag in ("sv", "he", "x-none")]
    [('Swedish', 'auto'), ('Hebrew', 'rtl'), ('x-none', 'auto')]
    """
    name = say(Language(tag), view.messages)
    try:
        direction = "rtl" if Cldr(tag).right_to_left() else "auto"
    except UnknownLanguage:
        return tag, "auto"
    return name[:1].upper() + name[1:], direction


def _headline(report: Report, cards: Sequence[Card], view: View) -> str:
    """The verdict in words."""
    if any(view.fails(card.finding) for card in cards):
        return view.told("The two versions do not say the same figures.")
    if cards:
        return view.told("The figures agree, but for smaller things.")
    if report.matches:
        return view.told("Both versions say the same figures.")
    return view.told("There are no figures to compare.")


_MET: Mapping[str, tuple[str, str]] = {
    "same": many("{number} same", "{number} same"),
    "similar": many("{number} similar", "{number} similar"),
    "rescaled": many("{number} rescaled", "{number} rescaled"),
    "converted": many("{number} converted", "{number} converted"),
    "part": many("{number} part", "{number} part"),
    "repeated": many("{number} repeated", "{number} repeated"),
    "different": many("{number} different", "{number} different"),
    "missing": many("{number} missing", "{number} missing"),
    "added": many("{number} added", "{number} added"),
    "moved": many("{number} moved", "{number} moved"),
}


def _agreement(report: Report, view: View) -> str:
    """How the figures meet, in words: the commonest relation first."""
    met = Counter(match.relation for match in report.matches).most_common()
    return ", ".join(view.told_many(*_MET[relation], count) for relation, count in met)


def _paragraphs(report: Report, view: View) -> str:
    fates = Counter(
        "moved" if bead.moved else "missing" if not bead.target else "added" if not bead.source else ""
        for bead in report.beads
    )
    said = ", ".join(view.told_many(*_MET[name], fates[name]) for name in FATES if fates[name])
    return said or view.told("each with its counterpart")


def _card(report: Report, finding: Finding, view: View, marks: Marks, pairs: _Pairs, id: str, number: int) -> Card:  # noqa: A002 - as in HTML
    places = list(zip_longest(finding.source, finding.target))
    return Card(
        id=id,
        number=number,
        finding=finding,
        rule=rules()[finding.rule].spoken(view.messages),
        spots=tuple(
            (_spot(report.source, 0, one, marks, view), _spot(report.target, 1, other, marks, view))
            for one, other in places[:_PLACES]
        ),
        more=max(0, len(places) - _PLACES),
        chart=chart(finding, view.messages),
        chains=tuple(islice(_chains(finding, pairs, view), _PLACES)),
        evidence=tuple(items(finding.evidence, view)),
    )


def _pairs_at(report: Report) -> _Pairs:
    """The matches with two sides by where they stand in either text."""
    pairs: _Pairs = ({}, {})
    for match in report.matches:
        if match.source is not None and match.target is not None:
            pairs[0].setdefault(match.source.span, []).append(match)
            pairs[1].setdefault(match.target.span, []).append(match)
    return pairs


def _chains(finding: Finding, pairs: _Pairs, view: View) -> Iterator[Chain]:
    """How the figures of a finding were reckoned, each pair once."""
    sides = zip((finding.source, finding.target), pairs, strict=True)
    found = (match for places, at in sides for place in places for match in at.get(place.span, ()))
    return (chain_of(match, view) for match in {id(match): match for match in found}.values())


def _spot(document: Document, side: int, place: Place | None, marks: Marks, view: View) -> Spot | None:
    if place is None:
        return None
    line, column = document.position(place.span.start)
    file = [
        view.told("line {line}, column {column}", line=line, column=column),
        document.locator(place.span.start) or "",
    ]
    number = "" if place.paragraph is None else f"¶ {place.paragraph + 1}"
    return Spot(place.text, marks.at(side, place.span).id, number, " · ".join(filter(None, file)), document.language)


def _is_conversion(match: Match) -> bool:
    return match.expressed is not None or match.relation in _SEPARATE
