"""From what was asked to an exit code: the work is done, what is wrong with it told of, the rest rendered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from .progress import watched

if TYPE_CHECKING:
    from ..batch.checked import Outcome, Terms
    from ..finding import Report
    from ..report import View
    from ..text import Document
    from .pairs import Asked

_FAILED = 2


def done_of(asked: Asked, terms: Terms, processes: int) -> Iterator[Outcome]:
    """What comes of each job; a pair alone raises what stands in its way."""
    from ..batch.checked import compared, outcomes

    if not asked.many:
        yield compared(asked.jobs[0], terms)
    else:
        yield from watched(outcomes(asked.jobs, terms, processes=processes), "texts", total=len(asked.jobs))


def noted(report: Report, view: View) -> bytes:
    """The file of a report with notes on its findings."""
    from ..annotate import annotated
    from ..read import bytes_of

    return annotated(bytes_of(report.source.name), report.source.name, report, view.findings(report))


def rendered(reports: Sequence[Report], done: Sequence[Outcome], format: str, view: View) -> str:  # noqa: A002
    """The reports, those of one source held against each other."""
    from ..collate import collate
    from ..report import named

    left = iter(reports)
    collations = [collate([next(left) for _ in each.reports], view.messages) for each in done]
    dissents = tuple(dissent for each in collations for dissent in each.dissents)
    return named(format)(
        [report for each in collations for report in each.reports], replace(view, dissents=dissents)
    )  # fmt: skip


def failures(asked: Asked, done: Sequence[Outcome]) -> tuple[str, ...]:
    """A sentence for all that could not be compared."""
    every = (*asked.failures, *(failure for each in done for failure in each.failures))
    return tuple(failure.sentence for failure in every)


def tell(asked: Asked, done: Sequence[Outcome], view: View) -> None:
    """Say on standard error what could not be done, and what is worth knowing and no finding."""
    from ..suppress import unused_markers

    remarks = [*asked.remarks, *(remark for each in done for remark in each.remarks)]
    unused = [sentence for each in done for report in each.reports for sentence in unused_markers(report)]
    failed = (f"crosstally: {sentence}" for sentence in view.failures)
    languages = {document.language for each in done for report in each.reports for document in _documents(report)}
    for sentence in [*failed, *remarks, *_little_known(sorted(languages)), *dict.fromkeys(unused)]:
        click.echo(sentence, err=True)


def _documents(report: Report) -> tuple[Document, Document]:
    return report.source, report.target


def _little_known(languages: Sequence[str]) -> Iterator[str]:
    """A sentence for each language of which less is read than of others: its tag may be another's, misspelled."""
    from ..languages.support import has_file, support

    for tag in languages:
        if not has_file(tag):
            name = support(tag).name
            yield f"{tag} is {name}, of which only what CLDR and ICU know is read; see crosstally languages"


def code(reports: Sequence[Report], view: View, *, exit_zero: bool) -> int:
    """What could not be read may hold anything: that weighs more than what was found in the rest."""
    if view.failures:
        return _FAILED
    found = any(view.fails(finding) for report in reports for finding in report.findings)
    return int(found and not exit_zero)
