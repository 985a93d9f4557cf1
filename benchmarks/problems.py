"""Alignment problems with known answers, made from documents that are translated line by line.

python benchmarks/problems.py DOCUMENTS en-it,en-ko,zh-CN-ja OUT    then: alignment.py --problems OUT

DOCUMENTS holds a folder a language, and in each the same files, line i of one translating line i of another. The lines
are taken together to paragraphs; these are split and merged on one side, deleted, moved, and mixed with boilerplate
lines, more of it from tier to tier. In ``hard`` each side is divided into paragraphs by itself. Paragraphs that have a
line in common belong together, directly or through others.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

Line = tuple[str, int]  # ("line", number) or ("boilerplate", number), the latter unique
Paragraphs = list[list[Line]]

_BOILERPLATE = tomllib.loads(Path(__file__).with_name("boilerplate.toml").read_text("utf-8"))
_LEAST_LINES = 10
_SIZES = (1,) * 52 + (2,) * 28 + (3,) * 14 + (4,) * 6  # lines of a paragraph


@dataclass(frozen=True)
class Tier:
    """Shares of the paragraphs: divided anew, deleted, boilerplate on both sides and on one, moved."""

    divided: float
    deleted: float
    both: float
    one: float
    moved: float = 0.0
    independent: bool = False


TIERS = {
    "easy": Tier(0.10, 0.03, 0.05, 0.02),
    "medium": Tier(0.22, 0.07, 0.06, 0.06),
    "hard": Tier(0.0, 0.07, 0.05, 0.08, independent=True),
    "reorder": Tier(0.15, 0.05, 0.05, 0.05, moved=0.08),
}


def made(tier: Tier, lines: int, random: Random) -> tuple[Paragraphs, Paragraphs]:
    """Two documents of that many lines each as paragraphs of lines."""
    numbers = [("line", number) for number in range(lines)]
    if tier.independent:
        sides = [list(grouped([n for n in numbers if random.random() >= tier.deleted], random)) for _ in range(2)]
    else:
        base = list(grouped(numbers, random))
        sides = [[list(p) for p in base], [list(p) for p in base]]
        divide(sides, tier.divided, random)
        sides = [[p for p in side if random.random() >= tier.deleted] for side in sides]
    insert_boilerplate(sides, tier, random)
    for _ in range(round(tier.moved * len(sides[1]))):
        paragraph = sides[1].pop(random.randrange(len(sides[1])))
        sides[1].insert(random.randrange(len(sides[1]) + 1), paragraph)
    return sides[0], sides[1]


def grouped(lines: Sequence[Line], random: Random) -> Iterator[list[Line]]:
    start = 0
    while start < len(lines):
        size = random.choice(_SIZES)
        yield list(lines[start : start + size])
        start += size


def divide(sides: list[Paragraphs], share: float, random: Random) -> None:
    """Split paragraphs, or merge them with the next, on either side."""
    for _ in range(round(share * len(sides[0]))):
        side = sides[random.randrange(2)]
        index = random.randrange(len(side))
        if len(side[index]) > 1 and random.random() < 0.5:
            cut = random.randrange(1, len(side[index]))
            side[index : index + 1] = [side[index][:cut], side[index][cut:]]
        elif index + 1 < len(side):
            side[index : index + 2] = [side[index] + side[index + 1]]


def insert_boilerplate(sides: list[Paragraphs], tier: Tier, random: Random) -> None:
    """Lines that do not belong to the text: at the same place of both sides, or on one alone."""
    serial, kinds = 0, len(_BOILERPLATE["en"])
    for shared, share in ((True, tier.both), (False, tier.one)):
        for _ in range(round(share * len(sides[0]) + random.random() - 0.5)):
            line = ("boilerplate", serial * kinds + random.randrange(kinds))
            serial += 1
            if shared:
                number = random.choice([line for p in sides[0] for line in p if line[0] == "line"])
                for side in sides:
                    side.insert(next((k for k, p in enumerate(side) if p[-1] >= number), len(side)), [line])
            else:
                side = random.choice(sides)
                side.insert(random.randrange(len(side) + 1), [line])


def gold(source: Paragraphs, target: Paragraphs) -> list[list[list[int]]]:
    """The connected components of paragraphs that have lines in common."""
    owner = {line: j for j, paragraph in enumerate(target) for line in paragraph}
    group: dict[tuple[str, int], list[list[int]]] = {("t", j): [[], [j]] for j in range(len(target))}
    for i, paragraph in enumerate(source):
        merged: list[list[int]] = [[i], []]
        parts = {id(part): part for part in (group["t", owner[line]] for line in paragraph if line in owner)}
        for part in parts.values():
            merged = [merged[0] + part[0], merged[1] + part[1]]
        for index in merged[1]:
            group["t", index] = merged
        for index in merged[0]:
            group["s", index] = merged
    unique = {id(bead): [sorted(bead[0]), sorted(bead[1])] for bead in group.values()}
    return sorted(unique.values(), key=lambda bead: (bead[0] or bead[1], bead[1]))


def text(paragraph: list[Line], lines: list[str], language: str) -> str:
    result = ""
    for kind, number in paragraph:
        more = lines[number] if kind == "line" else _BOILERPLATE[language][number % len(_BOILERPLATE[language])]
        # Scripts without spaces between words have none between sentences either.
        wide = result and ("\u3000" <= result[-1] <= "\u9fff" or result[-1] > "\uff00")
        result += more if wide or not result else f" {more}"
    return result


def problems(documents: Path, pair: tuple[str, str]) -> Iterator[dict[str, object]]:
    """Every tier of every document, and of all documents as one; the same structure for any two languages."""
    names = sorted(path.name for path in (documents / pair[0]).glob("*.txt"))
    texts = {
        name: tuple((documents / language / name).read_text("utf-8").splitlines() for language in pair)
        for name in names
    }
    texts["all"] = tuple([line for name in names for line in texts[name][side]] for side in range(2))
    for tier_name, tier in TIERS.items():
        for name, (ours, theirs) in texts.items():
            if len(ours) < _LEAST_LINES:
                continue
            source, target = made(tier, len(ours), Random(f"{tier_name} {name}"))
            yield {
                "id": f"{tier_name}/{name}",
                "pair": "-".join(pair),
                "tier": f"{tier_name}_long" if name == "all" else tier_name,
                "languages": pair,
                "src": [text(paragraph, ours, pair[0]) for paragraph in source],
                "tgt": [text(paragraph, theirs, pair[1]) for paragraph in target],
                "gold": gold(source, target),
            }


def sides_of(pair: str) -> tuple[str, str]:
    """The two languages of a pair such as en-zh-CN or zh-CN-ja.

    >>> sides_of("en-zh-CN")
    ('en', 'zh-CN')
    """
    tags = pair.split("-")
    cut = 2 if len(tags) > 2 and tags[1].isupper() else 1
    return "-".join(tags[:cut]), "-".join(tags[cut:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("pairs", help="comma-separated")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for pair in options.pairs.split(","):
        rows = problems(options.documents, sides_of(pair))
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (options.out / f"{pair}.jsonl").write_text(lines, "utf-8")


if __name__ == "__main__":
    main()
