"""What is done in the processes of the pool: documents in, text out. What goes in and out is plain and can be sent."""

from __future__ import annotations

import json
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from http import HTTPStatus
from typing import TypeVar

from ..bead import Alignment
from ..errors import CrosstallyError, UnknownCurrency, UnknownLanguage
from ..finding import Severity
from ..messages import SOURCE, named
from ..policy import Policy
from ..rate import Basis, RateProvider
from ..text import Document

_Job = TypeVar("_Job")
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Text:
    """One text as it came: a ``str``, or the bytes of a document called ``name``."""

    content: str | bytes
    name: str
    language: str | None
    date: date | None


@dataclass(frozen=True, slots=True)
class Check:
    """Two texts, and how their report is to be."""

    source: Text
    target: Text | None  # none where the source is a document that holds both
    format: str
    target_language: str | None = None
    notes: bool = False
    basis: Basis | None = None
    policy: Policy = field(default_factory=Policy)
    rates: str | None = None
    fail_on: Severity = Severity.MAJOR
    messages: str = SOURCE


@dataclass(frozen=True, slots=True)
class Pair:
    """One translation with the string it translates, which is ``None`` where Crowdin sent none of that id."""

    id: int
    source: str | None
    target: str
    source_lang: str
    target_lang: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """The work of one request."""

    pairs: tuple[Pair, ...]
    policy: Policy
    rates: str | None
    fail_on: Severity
    messages: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The work could not be done; ``faults`` is where our own code failed, if it did."""

    status: int
    reason: str
    faults: tuple[str, ...] = ()


def guarded(work: Callable[[_Job], _Answer], job: _Job) -> _Answer | Refused:
    """Do the work; what goes wrong is an answer, since not every exception can be sent, and none may quote the text."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal interrupts the whole group; the server ends its workers
    try:
        return work(job)
    except CrosstallyError as error:
        return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        faults = tuple(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        return Refused(
            HTTPStatus.INTERNAL_SERVER_ERROR, f"internal error {type(error).__name__}; please report it", faults
        )


def warm(rates: str | None) -> str:
    """Load what every request needs."""
    from .. import compare  # noqa: F401 - imported for the time it takes

    _rates(rates).rate("EUR", "USD", date(2020, 1, 2))  # the tables are read at the first question
    return ""


def check(job: Check) -> str:
    """The report of two texts in the format that is asked for."""
    from ..compare import compare
    from ..report import render

    named(job.messages)  # says so before any work is done
    source, target, alignment = _sides(job)
    _require_currency(job.basis, target.language)
    report = compare(source, target, policy=job.policy, basis=job.basis, rates=_rates(job.rates), alignment=alignment)
    return render(report, job.format, notes=job.notes, fail_on=job.fail_on, messages=job.messages)


def extract(job: Text) -> str:
    """The figures of a text, as JSON."""
    from ..extract import figures_of

    text = _document(job)
    mentions = [mention.to_dict() for mention in figures_of(text).mentions]
    return json.dumps({"version": 1, "language": text.language, "mentions": mentions}, ensure_ascii=False)


def _sides(job: Check) -> tuple[Document, Document, Alignment | None]:
    from ..languages import load
    from ..read import parse_bitext

    if job.target is not None:
        return _document(job.source), _document(job.target), None
    given = job.source
    assert isinstance(given.content, bytes)
    both = parse_bitext(given.content, given.name, given.language, job.target_language, given.date)
    load(both.source.language), load(both.target.language)
    return both.source, both.target, both.alignment


def _document(given: Text) -> Document:
    from ..languages import load
    from ..read import parse

    if isinstance(given.content, bytes):
        text = parse(given.content, given.name, given.language, given.date)
    elif given.language:
        text = Document.from_text(given.content, given.language, given.date, given.name)
    else:
        raise UnknownLanguage(None, where=given.name)
    load(text.language)  # an unknown language is said before any work is done
    return text


def _require_currency(basis: Basis | None, tag: str) -> None:
    from ..languages import load

    if basis is not None and basis.currency not in load(tag).codes:
        raise UnknownCurrency(basis.currency)


@cache
def _rates(path: str | None) -> RateProvider:
    from ..providers import rates_of

    return rates_of(path)


def check_pairs(job: Pairs) -> list[tuple[int, str | None]]:
    """Of each translation what is wrong with it; one that cannot be judged says why, and the others go on."""
    return [(pair.id, _verdict(pair, job)) for pair in job.pairs]


def _verdict(pair: Pair, job: Pairs) -> str | None:
    from ..compare import compare

    if pair.source is None:
        return "not checked: the request holds no string of this translation's stringId"
    try:
        source, target = (
            _document(Text(text, name, tag, None))
            for text, name, tag in (
                (pair.source, "source", pair.source_lang),
                (pair.target, "translation", pair.target_lang),
            )
        )
        report = compare(source, target, policy=job.policy, rates=_rates(job.rates))
    except CrosstallyError as error:
        return f"not checked: {error}"
    failing = [finding for finding in report.findings if finding.severity >= job.fail_on and not finding.suppressed]
    return " ".join(finding.spoken(job.messages).message for finding in failing) or None
