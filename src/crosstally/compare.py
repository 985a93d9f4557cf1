"""The pipeline, read top to bottom: two documents in, a report out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as in `finding`

from . import providers
from .align import Witness
from .align import align as align_documents
from .bead import Alignment
from .checks import BUILTIN, Context, numbered, quoted
from .checks.messages import phrase
from .errors import DeflatorNotFound, RateNotFound
from .extract import figures_of
from .extract.constant_prices import prices_of
from .finding import Expressed, Finding, Match, Report
from .match import match
from .normalize import normalize
from .policy import Policy, without_names
from .rate import Basis, DeflatorProvider, RateProvider
from .suppress import by_markers
from .text import Document


def align(source: Document, target: Document, *, evidence: Witness | None = None) -> Alignment:
    """Which paragraphs and sentences of two documents translate each other, figures serving as evidence.

    ``evidence`` is a function from two lists of sentences to a row of similarities for each of the first, asked only
    where figures, names and lengths leave doubt; see ``crosstally.align.embeddings`` and ``translations``.
    """
    return align_documents(source, target, figures_of(source), figures_of(target), evidence=evidence)


def compare(
    source: Document,
    target: Document,
    *,
    policy: Policy | None = None,
    basis: Basis | None = None,
    rates: RateProvider | None = None,
    deflators: DeflatorProvider | None = None,
    alignment: Alignment | None = None,
) -> Report:
    """Find out whether two language versions of a text say the same figures.

    Exchange rates are judged by the day the texts were published (``target.date``, else ``source.date``), with the
    packaged rates unless others are given. An ``alignment`` that is known, such as a bilingual file's own, is taken;
    else one is found. With a ``basis`` each match of amounts also says how they were put into it. Texts never raise; an
    unknown language does.
    """
    rates = rates or providers.default()
    on = target.date or source.date
    house = (policy or Policy()).for_pair(source.language, target.language)
    ours, theirs = (without_names(figures_of(text), text.text, house.names) for text in (source, target))
    alignment = alignment or align_documents(source, target, ours, theirs)
    paired = match(source, target, ours, theirs, alignment, rates=rates, on=on)
    matches = tuple(_with_rate(entry, rates, on) for entry in paired)
    context = Context(source, target, ours, theirs, alignment, matches, rates, on, house)
    findings = [finding for check in BUILTIN for finding in check(context)]
    if basis is not None:
        matches, unknown = _expressed(context, basis, deflators)
        findings += unknown
    reported = context.policy.applied(tuple(numbered(_gravest_first(findings))))
    reported = by_markers(reported, source, target)
    return Report(source, target, on, alignment.beads, matches, reported)


def _with_rate(entry: Match, rates: RateProvider, on: Date | None) -> Match:
    """The match of two currencies with the rate of the day between them, which is what it is judged by."""
    if on is None or entry.relation != "converted" or entry.source is None or entry.target is None:
        return entry
    ours, theirs = (m.readings[r].quantity for m, r in zip((entry.source, entry.target), entry.readings, strict=True))
    try:
        return replace(entry, steps=(rates.rate(str(ours.currency), str(theirs.currency), on),))
    except RateNotFound:
        return entry


def _gravest_first(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (-finding.severity, _place(finding))))


def _place(finding: Finding) -> tuple[int, int]:
    source = finding.source[0].span.start if finding.source else -1
    return source, finding.target[0].span.start if finding.target else -1


def _expressed(
    context: Context, basis: Basis, deflators: DeflatorProvider | None
) -> tuple[tuple[Match, ...], list[Finding]]:
    """The matches with the steps that put their source's amount into the basis; what could not be put is noted once."""
    matches: list[Match] = []
    unknown: dict[str, Finding] = {}
    for entry in context.matches:
        amount = entry.source or entry.target
        if amount is None or amount.quantity.kind != "money" or context.on is None or context.rates is None:
            matches.append(entry)
            continue
        try:
            done = normalize(
                amount.quantity, basis, on=context.on, rates=context.rates, deflators=deflators,
                prices_of=_prices_of(context, entry),
            )  # fmt: skip
            expressed = Expressed(done.quantity, done.basis or basis)
            matches.append(replace(entry, steps=done.steps, expressed=expressed))
        except (RateNotFound, DeflatorNotFound) as reason:
            matches.append(entry)
            unknown.setdefault(str(reason), _not_expressed(context, entry, basis, str(reason)))
    return tuple(matches), list(unknown.values())


def _prices_of(context: Context, entry: Match) -> int | None:
    """The year at whose prices a match's amount is given, ``None`` where that is not said."""
    document, amount = (context.source, entry.source) if entry.source else (context.target, entry.target)
    said = prices_of(document.text, amount.span, document.language) if amount else None
    return said.year if said else None


def _not_expressed(context: Context, entry: Match, basis: Basis, reason: str) -> Finding:
    source, target = [entry.source] if entry.source else [], [entry.target] if entry.target else []
    text = quoted([*source, *target])
    expressed = (
        phrase("prices-of", currency=basis.currency, year=basis.base_year) if basis.base_year else basis.currency
    )
    words = {"text": text, "basis": expressed, "reason": reason}
    return context.finding("unverifiable", "unverifiable-basis", source, target, words=words)
