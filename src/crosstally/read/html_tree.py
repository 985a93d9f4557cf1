"""Where in the tree of an HTML page a token stands: the elements around it, as browsers close those left open.

Enough of the standard's tree construction to tell paragraphs, what is hidden and an XPath; formatting that is closed
out of order is not opened again, which no text depends on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from .elements import BLOCKS, ENDS_PARAGRAPH, FORMATTING, HEAD, PARAGRAPH_SCOPE, TABLE, VOID

_ITEM_SCOPE = BLOCKS - {"address", "div", "p"}
# A start tag closes the nearest open element of the first set, unless one of the second lies between.
_CLOSES: Mapping[str, tuple[Collection[str], Collection[str]]] = {
    "li": (("li",), _ITEM_SCOPE),
    "dt": (("dt", "dd"), _ITEM_SCOPE), "dd": (("dt", "dd"), _ITEM_SCOPE),
    "option": (("option",), ("select",)), "optgroup": (("optgroup", "option"), ("select",)),
    "td": (("td", "th"), ("tr", "table")), "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr",), ("table",)),
    "tbody": (("tbody", "thead", "tfoot", "caption"), ("table",)),
    "thead": (("tbody", "thead", "tfoot", "caption"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot", "caption"), ("table",)),
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Element:
    """An open element; ``path`` is its XPath, ``hidden`` says that what it holds is not shown."""

    name: str
    path: str
    hidden: bool
    attributes: Mapping[str, str]
    children: Counter[str] = field(default_factory=Counter)


class Tree:
    """The open elements, the outermost first."""

    def __init__(self) -> None:
        self.open = [Element("html", "/html", False, {})]
        self.tables = 0  # among the open elements

    def start(self, name: str, attributes: Mapping[str, str], *, hidden: bool) -> Element | None:
        """Open an element, closing what it ends; ``None`` for ``html`` said again and for cells without a table."""
        if name == "html" or (name in TABLE and name != "table" and not self.tables):
            return None  # as browsers have it
        if name in _CLOSES:
            self._close(*_CLOSES[name])
        if name in ENDS_PARAGRAPH:
            self._close(("p",), PARAGRAPH_SCOPE)
        self._imply(name)
        if name == "body" and len(self.open) > 1:
            return None
        return self._push(name, attributes, hidden=hidden)

    def _imply(self, name: str) -> None:
        """Open ``head`` and ``body`` where a page leaves them out, and a table's body."""
        top = self.open[-1].name
        if len(self.open) == 1 and name not in ("head", "body", "frameset"):
            seen = self.open[0].children
            self._push("head" if name in HEAD and not seen else "body", {}, hidden=False)
        elif len(self.open) == 2 and top == "head" and name not in HEAD:
            self.open.pop()
            if name not in ("body", "frameset"):
                self._push("body", {}, hidden=False)
        elif top == "table" and name == "tr":
            self._push("tbody", {}, hidden=False)

    def _push(self, name: str, attributes: Mapping[str, str], *, hidden: bool) -> Element:
        parent = self.open[-1]
        parent.children[name] += 1
        element = Element(name, f"{parent.path}/{name}[{parent.children[name]}]", parent.hidden or hidden, attributes)
        if name not in VOID:
            self.open.append(element)
            self.tables += name == "table"
        return element

    def body(self) -> Element:
        """The innermost open element, which is in the body: text that is shown opens it."""
        if len(self.open) == 1 or (len(self.open) == 2 and self.open[-1].name == "head"):
            self._imply("")
        return self.open[-1]

    def end(self, name: str) -> None:
        """Close the nearest element of that name; a stray end tag closes nothing."""
        if name not in ("html", "body"):
            self._close((name,), BLOCKS if name in FORMATTING else TABLE - {name} if name not in TABLE else ())

    def _close(self, names: Collection[str], within: Collection[str]) -> None:
        for index in range(len(self.open) - 1, 0, -1):
            if self.open[index].name in names:
                self.tables -= sum(element.name == "table" for element in self.open[index:])
                del self.open[index:]
                return
            if self.open[index].name in within:
                return
