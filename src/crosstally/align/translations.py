"""A witness that translates the source and compares it with the target.

One translator is the extra ``crosstally[argos]``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module

from ..errors import ConfigurationError, MissingExtra
from .concepts import folded
from .witness import Witness

Translate = Callable[[Sequence[str]], Sequence[str]]

_PIECE = 4  # letters; long enough for words to differ, short enough for their endings not to


def translations(translate: Translate) -> Witness:
    """A witness from any function that translates source sentences into the target's language.

    >>> swedish = {"The ferry was sold.": "Färjan såldes.", "It rained.": "Det regnade."}
    >>> witness = translations(lambda texts: [swedish[text] for text in texts])
    >>> witness(["The ferry was sold.", "It rained."], ["Färjan har sålts."])
    [[0.41...], [0.0]]
    """

    def witness(source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
        lines = list(dict.fromkeys(line for text in source for line in text.split("\n")))
        translated = dict(zip(lines, translate(lines), strict=True))
        ours = [_pieces(" ".join(translated[line] for line in text.split("\n"))) for text in source]
        theirs = [_pieces(text.replace("\n", " ")) for text in target]
        return [[_overlap(one, other) for other in theirs] for one in ours]

    return witness


def argos(source: str, target: str) -> Witness:
    """A witness that translates from one language to another with the packages argostranslate has installed."""
    try:
        translator = import_module("argostranslate.translate")
    except ImportError:
        raise MissingExtra("argos", "translating") from None
    codes = [tag.split("-")[0] for tag in (source, target)]
    installed = {language.code: language for language in translator.get_installed_languages()}
    both = all(code in installed for code in codes)
    translation = installed[codes[0]].get_translation(installed[codes[1]]) if both else None
    if translation is None:
        names = "_".join(codes)
        raise ConfigurationError(
            f"argostranslate has no package from {codes[0]} to {codes[1]}; get one: argospm install translate-{names}"
        )
    return translations(lambda texts: [translation.translate(text) for text in texts])


def _pieces(text: str) -> Counter[str]:
    text = f" {folded(text)} "
    return Counter(text[k : k + _PIECE] for k in range(max(len(text) - _PIECE + 1, 1)))


def _overlap(ours: Counter[str], theirs: Counter[str]) -> float:
    """The share of pieces in common (Dice)."""
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())
