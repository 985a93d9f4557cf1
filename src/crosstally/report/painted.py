"""Lines of styled pieces, with colors where they are welcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..finding import Severity
from .direction import led

Line = list[tuple[str, str]]  # pieces of text, each with its style; "" is none

STYLES: Mapping[Severity, str] = {
    Severity.NEUTRAL: "cyan",
    Severity.MINOR: "yellow",
    Severity.MAJOR: "bold red",
    Severity.CRITICAL: "bold red reverse",
}


def painted(lines: Iterable[Line], *, color: bool) -> str:
    """The lines as text, each with its newline."""
    lines = map(led, lines)
    if not color:
        return "".join("".join(text for text, _ in line).rstrip(" ") + "\n" for line in lines)
    from rich.color import ColorSystem
    from rich.style import Style

    def dyed(text: str, style: str) -> str:
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD) if style else text

    return "".join("".join(dyed(text, style) for text, style in line) + "\n" for line in lines)
