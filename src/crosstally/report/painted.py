"""Lines of styled pieces, with colors where they are welcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..finding import Severity

Line = list[tuple[str, str]]  # pieces of text, each with its style; "" is none

STYLES: Mapping[Severity, str] = {
    Severity.NEUTRAL: "cyan",
    Severity.MINOR: "yellow",
    Severity.MAJOR: "bold red",
    Severity.CRITICAL: "bold red reverse",
}


def painted(lines: Iterable[Line], *, color: bool) -> str:
    """The lines as text, each with its newline."""
    if not color:
        return "".join("".join(text for text, _ in line).rstrip(" ") + "\n" for line in lines)
    from rich.color import ColorSystem
    from rich.style import Style

    def dyed(text: str, style: str) -> str:
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD) if style else text

    return "".join("".join(dyed(text, style) for text, style in line) + "\n" for line in lines)
