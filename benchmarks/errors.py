"""Which errors are found: realistic ones made in professional translations, one at a time.

python benchmarks/errors.py --translations DIR [--languages sv,de] [--most 40] [--kinds scale,month] [--show]

DIR holds a folder a language with the same file names, one sentence a line. An error counts as found if a finding at
severity minor or worse is there that the translation as it was did not raise. What cannot be found is counted too: an
error in a figure that the source does not have, or one that makes another way to say the same.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

from injection import KINDS, Change, Kind, Words, changes

from crosstally.compare import compare
from crosstally.finding import Severity
from crosstally.text import Document


def alarms(source: Document, target: Document) -> set[tuple[object, ...]]:
    """What tells one finding from another wherever it has moved: its rule, its words and its paragraphs."""
    return {
        (
            finding.rule,
            *(tuple((place.paragraph, place.text) for place in side) for side in (finding.source, finding.target)),
        )
        for finding in compare(source, target).findings
        if finding.severity >= Severity.MINOR
    }


def attempts(
    folder: Path, language: str, kind: str, most: int, kinds: Mapping[str, Kind] = KINDS
) -> Iterator[tuple[Path, Change]]:
    """Errors of a kind, spread over the documents."""
    words = Words(language)
    paths = sorted((folder / language).glob("*.txt"))
    everything = [(path, change) for path in paths for change in changes(path.read_text("utf-8"), words, kind, kinds)]
    step = max(1, len(everything) // most)
    yield from everything[::step][:most]


def document(text: str, language: str) -> Document:
    return Document.from_paragraphs(text.splitlines(), language)


def measure(
    folder: Path, source: str, language: str, kind: str, most: int,
    *, show: bool, kinds: Mapping[str, Kind] = KINDS, found: bool = True,
) -> tuple[int, int]:  # fmt: skip
    """How many errors were made and how many found; shown are those that ought to be ``found`` and were not."""
    made = raised = 0
    before: dict[Path, set[tuple[object, ...]]] = {}
    for path, change in attempts(folder, language, kind, most, kinds):
        text, original = path.read_text("utf-8"), document((folder / source / path.name).read_text("utf-8"), source)
        if path not in before:
            before[path] = alarms(original, document(text, language))
        after = alarms(original, document(change.made(text), language))
        new = after - before[path] if found or len(after) > len(before[path]) else set()
        made, raised = made + 1, raised + bool(new)
        if show and bool(new) is not found:
            line = text.count("\n", 0, change.start)
            changed = f"{text[change.start : change.end]!r} → {change.after!r}"
            print(f"  {path.name}:{line + 1} {changed}: {text.splitlines()[line]}")
    return made, raised


def report(description: str | None, kinds: Mapping[str, Kind], *, found: bool) -> None:
    """Measure what the command line asks for, a line a language; ``found``: whether a finding is what is hoped for."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--translations", type=Path, required=True)
    parser.add_argument("--source", default="en")
    parser.add_argument("--languages", default="sv")
    parser.add_argument("--kinds", default=",".join(kinds))
    parser.add_argument("--most", type=int, default=40, help="changes of a kind in a language")
    parser.add_argument("--show", action="store_true", help="print the changes that did not turn out as hoped")
    options = parser.parse_args()
    total: dict[str, list[int]] = {}
    for language in options.languages.split(","):
        cells = []
        for kind in options.kinds.split(","):
            made, raised = measure(
                options.translations, options.source, language, kind, options.most,
                show=options.show, kinds=kinds, found=found,
            )  # fmt: skip
            counts = total.setdefault(kind, [0, 0])
            counts[0], counts[1] = counts[0] + made, counts[1] + raised
            cells.append(f"{kind} {raised}/{made}")
        print(f"{options.source}-{language}: {'; '.join(cells)}", flush=True)
    print("; ".join(f"{kind} {raised / made:.2f}" for kind, (made, raised) in total.items() if made))


if __name__ == "__main__":
    report(__doc__, KINDS, found=True)
