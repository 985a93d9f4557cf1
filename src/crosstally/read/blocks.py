"""The paragraphs of an element of well-formed markup: XHTML within a news item, or the body of an NITF article."""

from __future__ import annotations

from collections import Counter

from .elements import BLOCKS, LEFT_OUT, NITF_BLOCKS, NITF_LEFT_OUT
from .raised import shifted
from .sheet import Sheet
from .tree import Node

_BLOCKS = BLOCKS | NITF_BLOCKS
_LEFT_OUT = LEFT_OUT | NITF_LEFT_OUT


def write_blocks(node: Node, sheet: Sheet, path: str) -> None:
    """Write what an element shows to the sheet, a paragraph for each of its blocks; ``path`` is its locator."""
    seen: Counter[str] = Counter()
    for child in node.children:
        if not isinstance(child, Node):
            text, origin = child
            sheet.write_folded(shifted(text, node.name), origin)
            continue
        seen[child.name] += 1
        if child.name in _LEFT_OUT:
            continue
        if child.name not in _BLOCKS:
            write_blocks(child, sheet, path)
            continue
        sheet.close(path)
        inner = f"{path}/{child.name}[{seen[child.name]}]"
        write_blocks(child, sheet, inner)
        sheet.close(inner)
