"""The strategy of figures in prose: sentences that state them, and where."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from ..errors import ConfigurationError
from ..text import Span
from .options import locale_of
from .written import Passage, Written

_SHORTEST_NAME = 5  # letters: a shorter name of a language is too easily another word


def sentences(
    language: str, figures: st.SearchStrategy[Written], *, frames: Sequence[str] | None = None, most: int = 4
) -> st.SearchStrategy[Passage]:
    """Passages of one to ``most`` sentences, each stating one of the figures.

    ``frames`` are sentences with ``{}`` where the figure goes and no figure of their own. Without them a sentence is
    the name of some language and the figure, which CLDR can say in every locale: "Icelandic: 4.2 million."
    """
    chosen = _named_after_languages(language) if frames is None else tuple(frames)
    for frame in chosen:
        if frame.count("{}") != 1:
            raise ConfigurationError(f"sentences: the frame {frame!r} needs {{}} exactly once, where the figure goes")
    if not chosen or most < 1:
        raise ConfigurationError(f"sentences: needs a frame or more, and most={most} to be 1 or more")
    return _passages(language, st.lists(st.tuples(st.sampled_from(chosen), figures), min_size=1, max_size=most))


@st.composite
def _passages(draw: st.DrawFn, language: str, stated: st.SearchStrategy[list[tuple[str, Written]]]) -> Passage:
    # A composite and no map, so that Hypothesis shows the passage that fails and not how it was made.
    text, figures, spans = "", [], []
    for frame, figure in draw(stated):
        before, _, after = frame.partition("{}")
        text += f" {before}" if text else before
        spans.append(Span(len(text), len(text) + len(figure.text)))
        figures.append(figure)
        text += figure.text + after
    return Passage(text, language, tuple(figures), tuple(spans))


def _named_after_languages(language: str) -> tuple[str, ...]:
    names = sorted(set(locale_of(language).languages.values()))
    plain = [name for name in names if len(name) >= _SHORTEST_NAME and name.isalpha()] or names
    return tuple(f"{name[0].upper()}{name[1:]}: {{}}." for name in plain)
