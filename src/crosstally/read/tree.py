"""Elements of an XML file as small trees, one at a time: of a large file only the piece at hand is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from .markup import Event, events
from .sheet import Piece


@dataclass(slots=True)
class Node:
    """An element; ``children`` are elements and pieces of text in order.

    Offsets in the file: its start tag begins ``at``, its end tag at ``close``, which is behind an empty tag.
    """

    name: str
    namespace: str
    attributes: Mapping[str, str]
    at: int
    close: int = 0
    children: list[Node | Piece] = field(default_factory=list)

    def elements(self, *names: str) -> Iterator[Node]:
        """The child elements of these names, or all of them."""
        for child in self.children:
            if isinstance(child, Node) and (not names or child.name in names):
                yield child

    def first(self, name: str) -> Node | None:
        """The first child element of that name."""
        return next(self.elements(name), None)

    def descendants(self, *names: str) -> Iterator[Node]:
        """All elements of these names below this one, in document order."""
        for child in self.elements():
            if child.name in names:
                yield child
            yield from child.descendants(*names)

    def pieces(self, without: Collection[str] = ()) -> Iterator[Piece]:
        """The text in this element, but for what lies in elements of the names ``without``."""
        for child in self.children:
            if not isinstance(child, Node):
                yield child
            elif child.name not in without:
                yield from child.pieces(without)

    def text(self) -> str:
        """All text in this element, without the space around it."""
        return "".join(text for text, _ in self.pieces()).strip()


@dataclass(frozen=True, slots=True)
class Found:
    """An element that was looked for, and the start tags around it, the outermost first."""

    node: Node
    around: tuple[Event, ...]

    def nearest(self, attribute: str) -> str | None:
        """The attribute of the element, else of the nearest around it that has one."""
        for attributes in (self.node.attributes, *(event.attributes for event in reversed(self.around))):
            if attribute in attributes:
                return attributes[attribute]
        return None


def found(file: str, name: str, wanted: Collection[str]) -> Iterator[Found]:
    """Every element of the names ``wanted`` that lies in no other such, in document order."""
    path: list[Event] = []
    open_nodes: list[Node] = []
    for event in events(file, name):
        if event.kind == "start":
            if open_nodes or event.name in wanted:
                node = Node(event.name, event.namespace, event.attributes, event.at)
                if open_nodes:
                    open_nodes[-1].children.append(node)
                open_nodes.append(node)
            else:
                path.append(event)
        elif event.kind == "text" and open_nodes:
            open_nodes[-1].children.append((event.name, event.at))
        elif event.kind == "end":
            if not open_nodes:
                path.pop()
                continue
            node = open_nodes.pop()
            node.close = event.at
            if not open_nodes:
                yield Found(node, tuple(path))
