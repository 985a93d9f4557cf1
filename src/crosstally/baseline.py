"""A baseline: findings that were looked at and are fine, a line each, with the reason, to be reviewed like any text.

A finding is known again by its fingerprint alone; rule, words and file stand beside it for people.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from .errors import ConfigurationError
from .finding import Finding, Place, Report, Suppressed, rules

_HEAD = """\
# Findings of `crosstally check` that are known and fine, read with --baseline and brought up to date with
# --write-baseline. One a line: say why in its reason; delete a line to see the finding again.
"""
_PLACES = 5  # a cause with more places than these is understood from the first
_REQUIRED = ("fingerprint", "rule")


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding in a baseline: ``source`` and ``target`` are its words, ``file`` is where it was found."""

    file: str
    rule: str
    source: str
    target: str
    fingerprint: str
    reason: str = ""


_KEYS = tuple(field.name for field in fields(Entry))


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline, in the order of file, rule and words, so that a difference shows what is new."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def from_toml(cls, text: str, name: str) -> Baseline:
        """The baseline in a text; ``name`` is what an error calls it."""
        try:
            table = tomllib.loads(text)
        except ValueError as error:
            raise ConfigurationError(f"{name}: not a TOML file: {error}") from None
        listed = table.get("findings")
        if not isinstance(listed, list) or table.keys() != {"findings"}:
            raise ConfigurationError(f"{name}: is no baseline; write one with --write-baseline")
        return cls(tuple(_entry(entry, f"{name}: finding {number}") for number, entry in enumerate(listed, 1)))

    def to_toml(self) -> str:
        """The file: one line a finding."""
        lines = (
            "  { " + ", ".join(f"{key} = {_string(getattr(entry, key))}" for key in _KEYS) + " },\n"
            for entry in self.entries
        )
        return f"{_HEAD}findings = [\n{''.join(lines)}]\n"

    def applied(self, report: Report) -> Report:
        """The report with what stands here suppressed, unless a comment in a text does so already."""
        known = {entry.fingerprint: entry for entry in self.entries}

        def judged(finding: Finding) -> Finding:
            entry = known.get(finding.fingerprint)
            if entry is None or finding.suppressed:
                return finding
            return replace(finding, suppressed=Suppressed("baseline", entry.reason))

        return replace(report, findings=tuple(map(judged, report.findings)))

    def updated(self, reports: Sequence[tuple[str, Report]], shown: Callable[[Report], Iterable[Finding]]) -> Baseline:
        """A baseline of what is shown of the reports, each with the name of its file.

        Reasons stay, and so do entries of files that were not looked at.
        """
        reasons = {entry.fingerprint: entry.reason for entry in self.entries}
        looked_at = {file for file, _ in reports}
        found = {entry for entry in self.entries if entry.file not in looked_at}
        for file, report in reports:
            for finding in shown(report):
                if finding.suppressed is None or finding.suppressed.kind == "baseline":
                    words = (_words(finding.source), _words(finding.target))
                    reason = reasons.get(finding.fingerprint, "")
                    found.add(Entry(file, finding.rule, *words, finding.fingerprint, reason))
        return Baseline(tuple(sorted(found, key=lambda entry: [getattr(entry, key) for key in _KEYS])))

    def unused(self, reports: Sequence[tuple[str, Report]]) -> Iterator[Entry]:
        """The entries of the files looked at that no finding matches any more."""
        found = {finding.fingerprint for _, report in reports for finding in report.findings}
        looked_at = {file for file, _ in reports}
        return (entry for entry in self.entries if entry.file in looked_at and entry.fingerprint not in found)


def _entry(table: object, where: str) -> Entry:
    if not isinstance(table, dict):
        raise ConfigurationError(f"{where} is {table!r}, not a table; write {{ fingerprint = …, rule = … }}")
    for key in (*_REQUIRED, *table):
        if key not in _KEYS:
            raise ConfigurationError(f"{where} has the unknown key {key!r}; there are: {', '.join(_KEYS)}")
        if not isinstance(table.get(key), str):
            raise ConfigurationError(f"{where} needs a string as its {key}, in straight quotes")
    if table["rule"] not in rules():
        raise ConfigurationError(f"{where} names the unknown rule {table['rule']!r}; `crosstally rules` lists them all")
    return Entry(**{key: table.get(key, "") for key in _KEYS})


def _words(places: Sequence[Place]) -> str:
    texts = list(dict.fromkeys(" ".join(place.text.split()) for place in places))
    return "; ".join([*texts[:_PLACES], "…"] if len(texts) > _PLACES else texts)


def _string(text: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON but for one character more."""
    written = json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False)
    return written.replace("\x7f", "\\u007f")
