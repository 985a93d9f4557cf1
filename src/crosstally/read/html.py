"""HTML: the text of an article as a reader sees it on the page.

What is shown is text, but for what surrounds an article: navigation, asides, footers, forms. Where a page has an
``<article>`` that holds most of what its articles say, or a ``<main>``, the rest is left out. Every block, list item
and table cell is a paragraph, its locator an XPath. A raised figure is raised in the text too, so that *42¹* is not
421.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import UnreadableDocument
from .content import Content
from .decoding import decoded
from .elements import BLOCKS, LEFT_OUT
from .head import Head
from .html_facts import Facts
from .html_scan import Token, shown, tokens
from .html_tree import Element, Tree
from .raised import shifted
from .sheet import Sheet

SUFFIXES = (".html", ".htm", ".xhtml")
DEEPEST = 1000  # elements within each other; browsers stop at 512, and pages forget to close some
_ROLES = ("navigation", "complementary", "banner", "contentinfo", "search", "menu", "dialog")


@dataclass(slots=True)
class Article:
    """An ``article`` or ``main``: its element and how deep that stands, which paragraphs it holds and how much."""

    element: Element
    depth: int
    language: str | None
    first: int
    start: int
    last: int = 0
    size: int = 0
    outermost: bool = True


def fits(head: Head) -> bool:
    """Whether the file begins as a page does."""
    return head.root.lower() == "html" or head.text.lstrip()[:14].lower() == "<!doctype html"


def content(data: bytes, name: str) -> Content:
    """The article of a page."""
    file = decoded(data, name)
    page = article(file, name)
    if not page.paragraphs:
        raise UnreadableDocument(name, "is a page without text; save the page as the browser shows it")
    return page


def article(file: str, name: str) -> Content:
    """The article in a page or in a piece of one."""
    walk = _Walk(name)
    walk.through(file)
    chosen = _chosen(walk.articles)
    language, date = (chosen and chosen.language) or walk.facts.language, walk.facts.date
    within = range(chosen.first, chosen.last) if chosen else None
    return walk.sheet.content(file, language, date, within=within)


def _chosen(articles: list[Article]) -> Article | None:
    """The one that holds most of the text in any, ``None`` for the whole page; of two that hold the same, the inner."""
    total = sum(each.size for each in articles if each.outermost)
    best = max(
        (each for each in articles if each.last > each.first), key=lambda each: (each.size, each.depth), default=None
    )
    return best if best is not None and 0 < total <= 2 * best.size else None


class _Walk:
    """Follows the tokens and writes down what is shown; ``facts`` is what the page says of itself."""

    def __init__(self, name: str) -> None:
        self.name, self.tree, self.facts, self.sheet = name, Tree(), Facts(), Sheet()
        self.articles: list[Article] = []
        self.around: list[Article] = []
        self.path, self.folded = "", True  # of the paragraph that is open

    def through(self, file: str) -> None:
        for token in tokens(file):
            if token.kind in ("text", "raw"):
                self._text(token)
            elif token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self.tree.end(token.text)
                if token.text in BLOCKS:
                    self._next()
            else:
                self.sheet.comment(token.text)
        self.tree.open.clear()
        self._next()

    def _next(self) -> None:
        """A paragraph ends here, and with it the articles that have been closed."""
        self.sheet.close(self.path)
        stack = self.tree.open
        while self.around and not (len(stack) > (last := self.around[-1]).depth and stack[last.depth] is last.element):
            last.last, last.size = len(self.sheet), self.sheet.length - last.start
            self.around.pop()
        if stack:
            self.path, self.folded = stack[-1].path, stack[-1].name not in ("pre", "listing")

    def _start(self, token: Token) -> None:
        self.facts.hear(token)
        element = self.tree.start(token.text, token.attributes, hidden=_is_hidden(token))
        if token.text in BLOCKS:
            self._next()
        if element is None:
            return
        if len(self.tree.open) > DEEPEST:
            raise UnreadableDocument(self.name, f"nests more than {DEEPEST} elements; close what is left open")
        if (token.text in ("article", "main") or token.attributes.get("role") == "main") and not element.hidden:
            self._begin(element)

    def _begin(self, element: Element) -> None:
        self.sheet.close(self.path)
        language, depth = element.attributes.get("lang"), len(self.tree.open) - 1
        article = Article(element, depth, language, len(self.sheet), self.sheet.length, outermost=not self.around)
        self.articles.append(article)
        self.around.append(article)

    def _text(self, token: Token) -> None:
        self.facts.read(token)
        top = self.tree.open[-1]
        if token.kind == "raw" or top.hidden:
            return
        if top.name in ("html", "head"):
            if token.text.isspace():
                return
            top = self.tree.body()
            self._next()
        write = self.sheet.write_folded if self.folded else self.sheet.write
        for text, origin in shown(token.text, token.at):
            write(shifted(text, top.name), origin)


def _is_hidden(token: Token) -> bool:
    """Whether an element is not shown, or belongs to the page and not to its text."""
    said = token.attributes
    if token.text in LEFT_OUT or not said:
        return token.text in LEFT_OUT
    style = said.get("style", "").replace(" ", "").lower()
    return (
        "hidden" in said
        or said.get("aria-hidden") == "true"
        or said.get("role") in _ROLES
        or "display:none" in style
        or "visibility:hidden" in style
    )
