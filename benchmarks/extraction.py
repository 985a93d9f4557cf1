"""How well and how fast figures are read, against annotations made independently of the code.

python benchmarks/extraction.py                      the documents in seeds/, annotated in fixtures/articles/
python benchmarks/extraction.py --articles DIR       the original articles, annotated in benchmarks/articles/
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable
from pathlib import Path

from crosstally.extract import figures_of
from crosstally.quantity import Figures
from crosstally.text import Document

ROOT = Path(__file__).resolve().parent.parent
JUDGED = ("kind", "value", "low", "high", "unit", "currency", "per", "bound", "edtf", "approx")
CORE = ("value", "low", "high", "unit", "currency", "edtf")


def score(document: Document, annotation: Path) -> tuple[list[int], list[str]]:
    """Counts (annotated, right, right in every field, spurious, from designators) and a line for each miss."""
    found: Figures = figures_of(document)
    wanted = [json.loads(line) for line in annotation.read_text("utf-8").splitlines()]
    quantities = [item for item in wanted if "designator" not in item]
    names = [item for item in wanted if "designator" in item]
    counts, misses, used = [len(quantities), 0, 0, 0, 0], [], set()
    for item in quantities:
        overlapping = [
            m for m in found.mentions if m.span.start < item["end"] and item["start"] < m.span.end and id(m) not in used
        ]
        best = max(overlapping, key=lambda m: sum(m.readings[0].to_dict()[f] == item[f] for f in JUDGED), default=None)
        reading = best.readings[0].to_dict() if best else {}
        used.add(id(best))
        wrong = [f for f in JUDGED if reading.get(f) != item[f]]
        counts[1] += not [f for f in wrong if f in CORE] and best is not None
        counts[2] += not wrong
        if wrong:
            misses.append(
                f"  {item['text']!r}: "
                + (", ".join(f"{f} {reading.get(f)!r}, not {item[f]!r}" for f in wrong) if best else "not found")
            )
    for mention in found.mentions:
        if id(mention) in used:
            continue
        if any(mention.span.start < n["end"] and n["start"] < mention.span.end for n in names):
            counts[4] += 1
        counts[3] += 1
        misses.append(f"  spurious {mention.text!r}: {mention.readings[0].to_dict()['kind']}")
    return counts, misses


def speed(documents: list[Document]) -> str:
    """Characters a second, and the ratio to a bare scan for digits in the same run; each the best of five."""
    text = "\n".join(document.text for document in documents)
    repeated = Document.from_text("\n".join([text] * 5), documents[0].language)
    digits = re.compile("[0-9]+")
    reading = _best(lambda: figures_of(repeated))
    scanning = _best(lambda: sum(1 for _ in digits.finditer(repeated.text)))
    megabytes = len(repeated.text) / 1e6
    ratio = f"{scanning / reading:.3f} of a bare scan for digits ({megabytes / scanning:.0f} MB/s)"
    return f"{megabytes / reading:.2f} MB/s; {ratio}"


def _best(work: Callable[[], object]) -> float:
    """Processor seconds of the quickest of five runs: the others measure what else the machine did."""
    times = []
    for _ in range(5):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def _line(name: str, counts: list[int]) -> str:
    annotated, right, whole, spurious, named = counts
    share = f"{right} of {annotated} right ({right / annotated:.1%}), {whole} in every field"
    return f"{name:24} {share}, {spurious} spurious, {named} from designators"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="folder of the original articles")
    parser.add_argument("--verbose", action="store_true", help="list what was missed")
    options = parser.parse_args()
    if options.articles:
        pairs = [
            (p, ROOT / "benchmarks/articles" / f"{p.name[:3]}.jsonl") for p in sorted(options.articles.glob("*.txt"))
        ]
    else:
        pairs = [(p, ROOT / "fixtures/articles" / f"{p.stem}.jsonl") for p in sorted((ROOT / "seeds").glob("*.txt"))]
    total, documents = [0] * 5, []
    for path, annotation in pairs:
        language = "sv" if path.name.startswith("001") or ".sv." in path.name else "en"
        document = Document.from_text(path.read_text("utf-8-sig"), language)
        documents.append(document)
        counts, misses = score(document, annotation)
        total = [a + b for a, b in zip(total, counts, strict=True)]
        print(_line(path.stem, counts))
        if options.verbose:
            print("\n".join(misses))
    print(_line("all", total))
    print("speed:", speed([d for d in documents if d.language == documents[0].language]))


if __name__ == "__main__":
    main()
