"""How many alarms professional translations raise, and by which rule.

python benchmarks/verdicts.py --translations DIR [--languages sv,de] [--show major]

DIR holds a folder a language with the same file names, one sentence a line (as NTREX-128 split by document); each is
compared with its English. The figure is findings per 1000 source lines in which figures were found; the translations
are nearly all right, so nearly every finding is a false alarm.
"""

from __future__ import annotations

import argparse
from collections import Counter
from datetime import date
from pathlib import Path

from crosstally.compare import compare
from crosstally.extract import figures_of
from crosstally.finding import Finding, Severity
from crosstally.text import Document


def documents(folder: Path, language: str, day: date | None) -> list[Document]:
    return [
        Document.from_paragraphs(path.read_text("utf-8").splitlines(), language, day, path.name)
        for path in sorted((folder / language).glob("*.txt"))
    ]


Alarm = tuple[Document, Document, Finding]


def measure(folder: Path, source: str, target: str, day: date | None) -> tuple[int, list[Alarm]]:
    """Source lines with figures, and every finding."""
    lines, found = 0, []
    for left, right in zip(documents(folder, source, day), documents(folder, target, day), strict=True):
        lines += len({mention.paragraph for mention in figures_of(left).mentions})
        found += [(left, right, finding) for finding in compare(left, right).findings]
    return lines, found


def show(left: Document, right: Document, finding: Finding) -> str:
    sides = []
    for document, places in ((left, finding.source), (right, finding.target)):
        for place in places[:1]:
            paragraph = document.paragraphs[place.paragraph or 0].span.of(document.text)
            sides.append(f"    {paragraph}")
    return "\n".join([f"{left.name} {finding.rule} ({finding.severity}): {finding.message}", *sides])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--translations", type=Path, required=True)
    parser.add_argument("--source", default="en")
    parser.add_argument("--languages", default="sv")
    parser.add_argument("--date", type=date.fromisoformat)
    parser.add_argument("--show", type=Severity.named, help="print findings from this severity on")
    options = parser.parse_args()
    for language in options.languages.split(","):
        lines, found = measure(options.translations, options.source, language, options.date)
        counts = Counter(finding.severity for _, _, finding in found)
        major = sum(count for severity, count in counts.items() if severity >= Severity.MAJOR)
        minor = sum(count for severity, count in counts.items() if severity >= Severity.MINOR)
        rules = Counter(finding.rule for _, _, finding in found if finding.severity >= Severity.MAJOR)
        share = f"{1000 * major / lines:.0f} major or worse, {1000 * minor / lines:.0f} minor or worse"
        pair = f"{options.source}-{language}: {lines} lines with figures"
        print(f"{pair}; per 1000: {share}; {dict(rules.most_common())}")
        if options.show is not None:
            print("\n".join(show(*each) for each in found if each[2].severity >= options.show))


if __name__ == "__main__":
    main()
