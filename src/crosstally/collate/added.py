"""What the targets say that the source does not."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from ..collation import Dissent, Statement
from ..finding import Finding
from .version import Cause, Version, statement

Addition = tuple[Version, Finding]


def added(versions: Sequence[Version]) -> Iterator[Cause]:
    """Each figure that targets have and the source has not, with who says it and who does not."""
    source = versions[0].report.source
    for group in _groups(versions):
        saying = {id(version) for version, _ in group}
        silent = [Statement(source), *(Statement(each.report.target) for each in versions if id(each) not in saying)]
        said = tuple(statement(version.report.target, finding.target) for version, finding in group)
        yield Cause(Dissent((tuple(silent), said), source), tuple(finding for _, finding in group))


def _groups(versions: Sequence[Version]) -> list[list[Addition]]:
    """The additions, those of several targets together that are the same in the same part of the text."""
    groups: list[list[Addition]] = []
    waiting: dict[Hashable, list[list[Addition]]] = {}
    for version in versions:
        mine: dict[Hashable, list[list[Addition]]] = {}
        for finding in version.findings:
            if finding.target and not finding.source:
                key = _key(version, finding)
                group = waiting[key].pop() if waiting.get(key) else []
                if not group:
                    groups.append(group)
                group.append((version, finding))
                mine.setdefault(key, []).append(group)
        for key, left in mine.items():
            waiting.setdefault(key, []).extend(reversed(left))
    return groups


def _key(version: Version, finding: Finding) -> Hashable:
    """What additions share that are one: the figure, or the word where it is none, and the part of the text."""
    place = finding.target[0]
    mention = version.mentions.get(place.span)
    quantity = mention.quantity if mention else None
    said = (quantity.figure or quantity.edtf) if quantity else None
    return said or place.text.casefold(), version.origin(place)
