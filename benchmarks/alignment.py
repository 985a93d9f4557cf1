"""How well paragraphs are aligned, on problems with known answers.

python benchmarks/alignment.py --problems DIR [--pairs en-sv,en-ja] [--tiers medium,hard] [--without-figures]

DIR holds files like en-sv.jsonl, a problem a line: {"id", "pair", "tier", "src": [paragraph…], "tgt": [paragraph…],
"gold": [[[0], [0]], [[1, 2], [1]], [[3], []]…]}. Printed for each pair and tier: F1 of exact beads with two sides
(strict) and of pairs of paragraphs within a bead (link), in percent; then how often beads of a confidence are right.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from crosstally.align import align
from crosstally.bead import Bead
from crosstally.extract import figures_of
from crosstally.quantity import Figures
from crosstally.text import Document

Problem = dict[str, Any]
Sides = tuple[tuple[int, ...], tuple[int, ...]]


def solved(problem: Problem, with_figures: bool) -> tuple[tuple[Bead, ...], float]:
    """The beads of a problem's paragraphs, and the seconds that aligning them took."""
    tags = problem["pair"].split("-", 1)
    source, target = (
        Document.from_paragraphs(problem[side], tag) for side, tag in zip(("src", "tgt"), tags, strict=True)
    )
    figures = [figures_of(document) if with_figures else Figures((), ()) for document in (source, target)]
    started = time.perf_counter()
    beads = align(source, target, *figures).beads
    return beads, time.perf_counter() - started


def two_sided(beads: list[Sides]) -> set[Sides]:
    return {(tuple(sorted(ours)), tuple(sorted(theirs))) for ours, theirs in beads if ours and theirs}


def links(beads: set[Sides]) -> set[tuple[int, int]]:
    return {(i, j) for ours, theirs in beads for i in ours for j in theirs}


def counted(problem: Problem, beads: tuple[Bead, ...]) -> Counter[str]:
    """What precision and recall are made of: found, wanted and right beads and links."""
    wanted, found = two_sided(problem["gold"]), two_sided([(bead.source, bead.target) for bead in beads])
    counts = {"found strict": len(found), "wanted strict": len(wanted), "right strict": len(found & wanted)}
    found_links, wanted_links = links(found), links(wanted)
    counts |= {"found link": len(found_links), "wanted link": len(wanted_links)}
    return Counter(counts | {"right link": len(found_links & wanted_links)})


def f1(counts: Counter[str], name: str) -> float:
    both = counts[f"found {name}"] + counts[f"wanted {name}"]
    return 200 * counts[f"right {name}"] / both if both else 100.0


def reliability(answers: list[tuple[Problem, tuple[Bead, ...]]]) -> str:
    """For each tenth of confidence, the share of beads with two sides that are exactly right."""
    right: dict[int, list[bool]] = defaultdict(list)
    for problem, beads in answers:
        wanted = two_sided(problem["gold"])
        for bead in beads:
            if bead.source and bead.target:
                right[min(int(bead.score * 10), 9)].append((bead.source, bead.target) in wanted)
    return "  ".join(f"0.{tenth}+ {sum(hits) / len(hits):.2f} of {len(hits)}" for tenth, hits in sorted(right.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problems", type=Path, required=True, metavar="DIR")
    parser.add_argument("--pairs", help="comma-separated; every file of DIR if left out")
    parser.add_argument("--tiers", help="comma-separated; all if left out")
    parser.add_argument("--without-figures", action="store_true")
    options = parser.parse_args()
    names = (
        options.pairs.split(",") if options.pairs else sorted(path.stem for path in options.problems.glob("*.jsonl"))
    )
    tiers = options.tiers.split(",") if options.tiers else None
    answers = []
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for name in names:
            lines = (options.problems / f"{name}.jsonl").read_text("utf-8").splitlines()
            problems = [problem for problem in map(json.loads, lines) if not tiers or problem["tier"] in tiers]
            sums: dict[str, Counter[str]] = defaultdict(Counter)
            seconds = paragraphs = 0.0
            solve = partial(solved, with_figures=not options.without_figures)
            for problem, (beads, took) in zip(problems, pool.map(solve, problems), strict=True):
                sums[problem["tier"]] += counted(problem, beads)
                answers.append((problem, beads))
                seconds += took
                paragraphs += len(problem["src"])
            table = "  ".join(f"{tier} {f1(c, 'strict'):.1f}/{f1(c, 'link'):.1f}" for tier, c in sums.items())
            print(f"{name}  {table}  {1000 * seconds / paragraphs:.1f} ms a paragraph", flush=True)
    print("right by confidence:", reliability(answers))


if __name__ == "__main__":
    main()
