"""How well paragraphs are aligned, on problems with known answers.

python benchmarks/alignment.py --problems DIR [--pairs en-sv,en-ja] [--tiers medium,hard] [--without-figures]
python benchmarks/alignment.py --problems DIR --sizes 40,1000,10000,50000 [--pairs en-sv]

DIR holds files like en-sv.jsonl, a problem a line: {"id", "pair", "tier", "src": [paragraph…], "tgt": [paragraph…],
"gold": [[[0], [0]], [[1, 2], [1]], [[3], []]…]}. Printed for each pair and tier: F1 of exact beads with two sides
(strict) and of pairs of paragraphs within a bead (link), in percent; then how often beads of a confidence are right.
``problems.py`` makes such files. With ``--sizes``, documents of so many paragraphs are put together from the longest
problem instead, and the seconds (reading figures apart) and the peak of memory printed. Where ``hunalign`` is
installed, its figures without a dictionary are printed below ours.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from problems import sides_of

from crosstally.align import align
from crosstally.bead import Bead
from crosstally.extract import figures_of
from crosstally.quantity import Figures
from crosstally.text import Document

Problem = dict[str, Any]
Sides = tuple[tuple[int, ...], tuple[int, ...]]

_TOKEN = re.compile(
    "[\u3041-\u30ff\u3400-\u9fff]|[^\\W\u3041-\u30ff\u3400-\u9fff]+"
)  # a character, where nothing divides


def solved(problem: Problem, with_figures: bool) -> tuple[tuple[Bead, ...], float]:
    """The beads of a problem's paragraphs, and the seconds that aligning them took."""
    source, target = documents(problem)
    figures = [figures_of(document) if with_figures else Figures((), ()) for document in (source, target)]
    started = time.perf_counter()
    beads = align(source, target, *figures).beads
    return beads, time.perf_counter() - started


def documents(problem: Problem) -> list[Document]:
    tags = sides_of(problem["pair"])
    return [Document.from_paragraphs(problem[side], tag) for side, tag in zip(("src", "tgt"), tags, strict=True)]


def measured(problem: Problem, size: int) -> str:
    """Seconds and memory for a document of so many paragraphs; run in a process of its own."""
    copies, rest = divmod(size, len(problem["src"]))
    sides = {side: problem[side] * copies + problem[side][:rest] for side in ("src", "tgt")}
    source, target = documents(problem | sides)
    started = time.process_time()
    sentences = len(source.sentences) + len(target.sentences)
    figures = [figures_of(document) for document in (source, target)]
    read = time.process_time()
    align(source, target, *figures)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        f"{size} paragraphs, {sentences} sentences of both sides: {done - read:.2f} s to align, "
        f"{read - started:.2f} s to divide and read figures, peak {peak} MB"
    )


def by_hunalign(problem: Problem) -> list[Sides]:
    """The beads of paragraphs that hunalign finds, without a dictionary."""
    with TemporaryDirectory() as folder:
        names = [Path(folder, side) for side in ("dictionary", "src", "tgt")]
        names[0].write_text("", "utf-8")
        for name in names[1:]:
            lines = (" ".join(_TOKEN.findall(paragraph.lower())) or "-" for paragraph in problem[name.name])
            name.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        command = ["hunalign", "-realign", *map(str, names)]
        rungs = subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
    steps = [tuple(map(int, rung.split("\t")[:2])) for rung in rungs]
    return [(tuple(range(i, k)), tuple(range(j, q))) for (i, j), (k, q) in pairwise(steps)]


def two_sided(beads: list[Sides]) -> set[Sides]:
    return {(tuple(sorted(ours)), tuple(sorted(theirs))) for ours, theirs in beads if ours and theirs}


def links(beads: set[Sides]) -> set[tuple[int, int]]:
    return {(i, j) for ours, theirs in beads for i in ours for j in theirs}


def counted(problem: Problem, beads: list[Sides]) -> Counter[str]:
    """What precision and recall are made of: found, wanted and right beads and links."""
    wanted, found = two_sided(problem["gold"]), two_sided(beads)
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
    parser.add_argument("--sizes", help="comma-separated numbers of paragraphs; measure time and memory instead")
    options = parser.parse_args()
    names = (
        options.pairs.split(",") if options.pairs else sorted(path.stem for path in options.problems.glob("*.jsonl"))
    )
    tiers = options.tiers.split(",") if options.tiers else None
    answers = []
    with ProcessPoolExecutor(os.cpu_count(), max_tasks_per_child=1 if options.sizes else None) as pool:
        for name in names:
            lines = (options.problems / f"{name}.jsonl").read_text("utf-8").splitlines()
            problems = [problem for problem in map(json.loads, lines) if not tiers or problem["tier"] in tiers]
            if options.sizes:
                longest = max(problems, key=lambda problem: len(problem["src"]))
                for size in options.sizes.split(","):
                    print(f"{name}  {pool.submit(measured, longest, int(size)).result()}", flush=True)
                continue
            solve = partial(solved, with_figures=not options.without_figures)
            results = list(pool.map(solve, problems))
            answers += [(problem, beads) for problem, (beads, _) in zip(problems, results, strict=True)]
            took = sum(seconds for _, seconds in results) / sum(len(problem["src"]) for problem in problems)
            found = [[(bead.source, bead.target) for bead in beads] for beads, _ in results]
            print(f"{name}  {table(problems, found)}  {1000 * took:.1f} ms a paragraph", flush=True)
            if shutil.which("hunalign"):
                print(f"{name}  {table(problems, list(pool.map(by_hunalign, problems)))}  hunalign", flush=True)
    if answers:
        print("right by confidence:", reliability(answers))


def table(problems: list[Problem], answers: list[list[Sides]]) -> str:
    """F1 by tier: exact beads, then links."""
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for problem, beads in zip(problems, answers, strict=True):
        sums[problem["tier"]] += counted(problem, beads)
    return "  ".join(f"{tier} {f1(c, 'strict'):.1f}/{f1(c, 'link'):.1f}" for tier, c in sums.items())


if __name__ == "__main__":
    main()
