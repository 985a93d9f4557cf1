"""``crosstally align``: which paragraphs of two documents translate each other."""

from __future__ import annotations

import json
from itertools import zip_longest
from typing import TYPE_CHECKING

import click

from .options import formats, language_option, pair
from .output import width, write

if TYPE_CHECKING:
    from ..bead import Alignment
    from ..text import Document


@click.command()
@click.argument("source")
@click.argument("target", required=False)
@language_option("--source-lang", of="SOURCE")
@language_option("--target-lang", of="TARGET")
@formats("text", "json", "tmx")
def align(
    source: str,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    format: str,  # noqa: A002 - the name of the option
) -> None:
    """Show which paragraphs of SOURCE and TARGET belong together, and how surely (0 to 1).

    Without TARGET, SOURCE is a file that holds both, such as XLIFF, and says so itself.
    """
    one, other, known = pair(source, target, source_lang, target_lang)

    from ..compare import align as aligned

    alignment = known or aligned(one, other)
    if format == "json":
        levels = {"beads": alignment.beads, "sentences": alignment.sentences}
        beads = {
            level: [bead.to_dict() | {"moved": bead.moved} for bead in level_beads]
            for level, level_beads in levels.items()
        }
        write(json.dumps(beads, ensure_ascii=False, indent=2) + "\n")
    elif format == "tmx":
        from ..report.tmx import tmx

        write(tmx(one, other, alignment))
    else:
        write(_side_by_side(one, other, alignment, max(width(), 40)))


def _side_by_side(source: Document, target: Document, alignment: Alignment, room: int) -> str:
    from ..report.columns import cells

    column = (room - 4) // 2
    lines = []
    for bead in alignment.beads:
        kind = f"{len(bead.source)}:{len(bead.target)}"
        lines.append(f"{kind}  {bead.score:.2f}{'  moved' if bead.moved else ''}")
        left, right = _lines(source, bead.source, column), _lines(target, bead.target, column)
        for one, other in zip_longest(left, right, fillvalue=""):
            lines.append((one + " " * (column - cells(one) + 4) + other).rstrip(" "))
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def _lines(document: Document, paragraphs: tuple[int, ...], column: int) -> list[str]:
    from ..report.columns import hanging
    from ..report.excerpt import visible

    texts = (visible(document.paragraphs[index].span.of(document.text)) for index in paragraphs)
    return [line for text in texts for line in hanging(text, column)]
