"""Does jobs: reads the files of each, compares, and says what could not be done; in several processes if asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - `date` is a field name here
from functools import partial
from typing import TypeVar

from ..compare import compare
from ..errors import CrosstallyError, InputError, UnknownLanguage
from ..finding import Report
from ..languages import load
from ..policy import Policy
from ..providers import rates_of
from ..rate import Basis, RateProvider
from ..read import Bitext, read, read_bitext
from ..text import Document
from .files import fits_any
from .job import Failure, Job
from .pool import ordered, rates_here

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms texts are compared: values only, so that another process can be told.

    ``rates``: a file of own ones; ``ignored``: rules that are not reported of files that fit a glob, which is seen from
    the folder ``base``.
    """

    policy: Policy = field(default_factory=Policy)
    basis: Basis | None = None
    rates: str | None = None
    date: Date | None = None
    ignored: Mapping[str, Sequence[str]] = field(default_factory=dict)
    base: str = ""

    def policy_of(self, *paths: str) -> Policy:
        """The policy for these files."""
        ignored = {rule for glob, rules in self.ignored.items() if _any_fits(paths, glob, self.base) for rule in rules}
        return replace(self.policy, ignore=frozenset((*self.policy.ignore, *ignored)))


def _any_fits(paths: Iterable[str], glob: str, base: str) -> bool:
    return any(fits_any(path, [glob], base) for path in paths)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job: a report a target that could be compared, what could not be done, and what to know."""

    reports: tuple[Report, ...]
    failures: tuple[Failure, ...] = ()
    remarks: tuple[str, ...] = ()


def outcomes(jobs: Sequence[Job], terms: Terms, *, processes: int = 1) -> Iterator[Outcome]:
    """What comes of each job, in their order; the work of one never stops the others."""
    rates = rates_of(terms.rates)  # a table that cannot be read is said before any work is done
    if processes == 1 or len(jobs) < 2:
        yield from (outcome(job, terms, rates) for job in jobs)
        return
    yield from ordered(partial(_outcome_elsewhere, terms=terms), jobs, min(processes, len(jobs)))


def outcome(job: Job, terms: Terms, rates: RateProvider) -> Outcome:
    """What comes of one job: reading and comparing a file that does not allow it is a failure, not an error."""
    if not job.targets:
        done = _attempted(job.source, lambda: _bilingual(_bitext(job, terms), terms, rates))
        return Outcome((), (done,)) if isinstance(done, Failure) else done
    first = _attempted(job.source, partial(_read, job.source, job.source_language, job.otherwise[0], terms))
    if isinstance(first, Failure):
        return Outcome((), (first,))
    pairs = [
        _attempted(target, partial(_pair, first, job, index, terms, rates)) for index, target in enumerate(job.targets)
    ]
    reports = tuple(each for each in pairs if isinstance(each, Report))
    return Outcome(reports, tuple(each for each in pairs if isinstance(each, Failure)))


def compared(job: Job, terms: Terms) -> Outcome:
    """The same of a job with one target at most, raising what stands in the way."""
    rates = rates_of(terms.rates)
    if not job.targets:
        return _bilingual(_bitext(job, terms), terms, rates)
    source = _read(job.source, job.source_language, job.otherwise[0], terms)
    return Outcome((_pair(source, job, 0, terms, rates),))


def _outcome_elsewhere(job: Job, terms: Terms) -> Outcome:
    return outcome(job, terms, rates_here(terms.rates))


def _attempted(path: str, attempt: Callable[[], Done]) -> Done | Failure:
    try:
        return attempt()
    except CrosstallyError as error:
        said = str(error)
    except Exception as error:
        # Among a thousand files one may meet a fault of ours; the others are still worth having.
        said = f"internal error, please report it: {type(error).__name__}: {error}"
    return Failure(said if path in said else f"{path}: {said}")


def _bitext(job: Job, terms: Terms) -> Bitext:
    told = job.source_language, next(iter(job.target_languages), None)
    try:
        return read_bitext(job.source, *told, terms.date)
    except InputError:
        if any(told) or not any(job.otherwise):
            raise
    return read_bitext(job.source, *job.otherwise, terms.date)


def _bilingual(both: Bitext, terms: Terms, rates: RateProvider) -> Outcome:
    name = both.source.name
    for document in (both.source, both.target):
        load(document.language)
    report = compare(
        both.source, both.target, policy=terms.policy_of(name), basis=terms.basis,
        rates=rates, alignment=both.alignment,
    )  # fmt: skip
    if not both.untranslated:
        return Outcome((report,))
    units = f"{both.untranslated} unit{'s' if both.untranslated > 1 else ''}"
    return Outcome((report,), (), (f"{name}: {units} without a finished translation left out",))


def _read(path: str, language: str | None, otherwise: str | None, terms: Terms) -> Document:
    try:
        document = read(path, language, terms.date)
    except UnknownLanguage:
        if language or not otherwise:
            raise
        document = read(path, otherwise, terms.date)
    load(document.language)  # an unknown language is said before any work is done
    return document


def _pair(source: Document, job: Job, index: int, terms: Terms, rates: RateProvider) -> Report:
    target = _read(job.targets[index], job.target_languages[index], job.otherwise[1], terms)
    policy = terms.policy_of(source.name, target.name)
    return compare(source, target, policy=policy, basis=terms.basis, rates=rates)
