"""The page put together: templates, style and script are files of this folder; whatever is filled in is escaped."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ...finding import Report, Severity
from ...messages import label
from ..summary import counted_noun, counted_severity
from ..view import View
from .edition import Edition, edition
from .figures import LEGEND
from .paragraphs import FATES
from .safe import message, plain, shown

# A note is what people call a neutral finding; a shape of its own each, as color alone tells not everybody.
_NAMES = {
    Severity.NEUTRAL: label("note"),
    Severity.MINOR: label("minor"),
    Severity.MAJOR: label("major"),
    Severity.CRITICAL: label("critical"),
}
_SIGNS = {Severity.CRITICAL: "◆", Severity.MAJOR: "▲", Severity.MINOR: "●", Severity.NEUTRAL: "○"}


def page(reports: Sequence[Report], view: View) -> str:
    """The page of these reports."""
    from ... import __version__

    editions = [edition(report, view, f"r{number}" if view.many else "") for number, report in enumerate(reports, 1)]
    style, script = _packaged("page.css"), _packaged("page.js")
    written = _environment().get_template("page.html").render(
        editions=editions,
        title=_title(editions, view),
        headline=_headline(editions, view),
        language=view.messages.partition("-")[0],
        told=view.told,
        told_many=view.told_many,
        counted=lambda noun, count: counted_noun(noun, count, view),
        of_severity=lambda severity, count: _of_severity(severity, count, view),
        rules=Counter(card.finding.rule for each in editions for card in each.cards),
        severities=_severities(editions),
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        version=__version__,
    )  # fmt: skip
    return written.rstrip() + "\n"


@cache
def _packaged(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text("utf-8").strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("crosstally.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"shown": shown, "message": message, "plain": plain}
    environment.globals |= {"signs": _SIGNS, "names": _NAMES, "legend": LEGEND, "fates": FATES}
    return environment


def _policy(style: str, script: str) -> str:
    """The content security policy: our own style and script by their hashes, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _severities(editions: Sequence[Edition]) -> list[tuple[Severity, int]]:
    total: Counter[Severity] = Counter()
    for each in editions:
        total.update(dict(each.counts))
    return [(severity, total[severity]) for severity in sorted(Severity, reverse=True) if total[severity]]


def _of_severity(severity: Severity, count: int, view: View) -> str:
    """So many of a severity; of neutral findings, so many notes."""
    return counted_noun("note", count, view) if not severity else counted_severity(severity, count, view)


def _title(editions: Sequence[Edition], view: View) -> str:
    return editions[0].title if len(editions) == 1 else counted_noun("pair", len(editions), view)


def _headline(editions: Sequence[Edition], view: View) -> str:
    """The verdict on all pairs."""
    failing = sum(each.failing for each in editions)
    if not editions:
        return view.told("There was nothing to compare.")
    if failing:
        return view.told(
            "{failing} of {pairs} do not say the same figures.",
            failing=failing,
            pairs=counted_noun("pair", len(editions), view),
        )
    return view.told("The figures agree in every pair.")
