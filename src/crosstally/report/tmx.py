"""An alignment as a translation memory: TMX 1.4, level 1, a unit for each bead with two sides.

The confidence of a bead is a ``prop`` of its unit; a bead that stands out of order has another, ``x-moved``.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from ..bead import Alignment, Bead
from ..text import Document

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tmx(source: Document, target: Document, alignment: Alignment) -> str:
    """The paragraphs of two documents that translate each other, as a TMX file.

    >>> source, target = Document.from_paragraphs(["One."], "en"), Document.from_paragraphs(["En."], "sv")
    >>> "<seg>En.</seg>" in tmx(source, target, Alignment((Bead((0,), (0,), 0.9),)))
    True
    """
    from .. import __version__

    root = ElementTree.Element("tmx", version="1.4")
    header = {
        "creationtool": "crosstally", "creationtoolversion": __version__, "segtype": "paragraph", "o-tmf": "crosstally",
        "adminlang": source.language, "srclang": source.language, "datatype": "plaintext",
    }  # fmt: skip
    ElementTree.SubElement(root, "header", header)
    body = ElementTree.SubElement(root, "body")
    for bead in alignment.beads:
        if bead.source and bead.target:
            _add_unit(body, bead, source, target)
    ElementTree.indent(root)
    return f"{_DECLARATION}{ElementTree.tostring(root, encoding='unicode')}\n"


def _add_unit(body: ElementTree.Element, bead: Bead, source: Document, target: Document) -> None:
    unit = ElementTree.SubElement(body, "tu")
    ElementTree.SubElement(unit, "prop", type="x-confidence").text = f"{bead.score:.2f}"
    if bead.moved:
        ElementTree.SubElement(unit, "prop", type="x-moved").text = "true"
    for document, indices in ((source, bead.source), (target, bead.target)):
        variant = ElementTree.SubElement(unit, "tuv", {_LANGUAGE: document.language})
        paragraphs = [document.paragraphs[index].span.of(document.text) for index in indices]
        ElementTree.SubElement(variant, "seg").text = _NO_XML.sub("\ufffd", "\n".join(paragraphs))
