"""Reports become text.

============  ====================================================================
``text``      for a person at a terminal: what is wrong, where, on what evidence
``json``      for programs: the public contract
``github``    for a pull request: annotations by GitHub's workflow commands
``sarif``     for code scanning and editors: SARIF 2.1.0
``junit``     for continuous integration: a rule is a test
``html``      for an editor: one page, both texts side by side, every figure marked
``tmx``       which paragraphs translate each other, as a translation memory
``explain``   why a verdict was given, reading by reading
``view``      how a report is to be shown
``excerpt``   the sentence around a place
``between``   what lies between two figures: rates, price levels, factors
``columns``   wrapping and aligning by the cells of a terminal
``location``  which text is to be corrected, in which file, line and column
``summary``   a line a pair, and the totals of a run
``painted``   lines of styled pieces
``direction`` right-to-left text between left-to-right text
``wording``   quantities and evidence in a few words
``expressed`` amounts in a common currency and year, beside the findings
============  ====================================================================

The one public verb is ``render``. ``BUILTIN`` lists the formats by name; choosing one changes what is printed, never
what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ..collation import Collation
from ..errors import ConfigurationError
from ..finding import Report, Severity
from ..messages import SOURCE
from ..messages import named as language_of_messages
from . import github, html, json, junit, sarif, text
from .view import View

__all__ = ["BUILTIN", "Renderer", "View", "named", "render"]

Renderer = Callable[[Sequence[Report], View], str]

BUILTIN: Mapping[str, Renderer] = {
    "text": text.render,
    "json": json.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "github": github.render,
    "html": html.render,
}


def named(format: str) -> Renderer:  # noqa: A002 - the name of the option
    """The renderer of that format, or ``ConfigurationError`` naming those there are."""
    if format not in BUILTIN:
        raise ConfigurationError(f"no report format {format!r}; choose one of: {', '.join(BUILTIN)}")
    return BUILTIN[format]


def render(
    reports: Report | Sequence[Report] | Collation,
    format: str = "text",  # noqa: A002 - the name of the option
    *,
    notes: bool = False,
    width: int = 80,
    color: bool = False,
    fail_on: Severity = Severity.MAJOR,
    folder: str = "",
    messages: str = SOURCE,
) -> str:
    """A report, or those of a run or a collation, in one of the formats of ``BUILTIN``, ending in a newline.

    ``notes`` shows neutral findings too; ``width`` (cells) and ``color`` describe the terminal, where there is one.
    ``fail_on`` says which findings fail the check, in formats that tell; ``folder`` is the one paths are relative to.
    ``messages`` is the language in which people are told, one of ``crosstally.messages.available()``.
    """
    view = View(notes, width, color, fail_on, folder, messages=language_of_messages(messages))
    if isinstance(reports, Report):
        return named(format)((reports,), view)
    if isinstance(reports, Collation):
        return named(format)(reports.reports, replace(view, many=True, dissents=reports.dissents))
    return named(format)(tuple(reports), replace(view, many=True))
