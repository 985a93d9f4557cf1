"""A witness that compares sentences by a model of their meaning: the extra ``crosstally[embed]``.

The models come inside their wheels, so that nothing is downloaded at run time; ``embeddings.toml`` lists them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from ..errors import MissingExtra
from .witness import Witness

Encode = Callable[[list[str]], Any]  # one vector of length one for each text, as an array


def embeddings(*languages: str) -> Witness:
    """Cosines of the installed model that suits these languages best; ``MissingExtra`` without any.

    Models that know all of them come first, the quickest before the others; without languages, any will do. The vector
    of several sentences is the sum of theirs, each as long as its sentence.
    """
    encode = _encoder({tag.split("-")[0] for tag in languages})

    def vectors(texts: Sequence[str]) -> Any:
        numpy = import_module("numpy")
        lines = {line: number for number, line in enumerate(dict.fromkeys("\n".join(texts).split("\n")))}
        weights = numpy.zeros((len(texts), len(lines)), dtype="float32")
        for number, text in enumerate(texts):
            for line in text.split("\n"):
                weights[number, lines[line]] += len(line) or 1
        sums = weights @ encode(list(lines))
        return sums / numpy.linalg.norm(sums, axis=1, keepdims=True)

    def witness(source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
        similarities: list[list[float]] = (vectors(source) @ vectors(target).T).tolist()
        return similarities

    return witness


def _encoder(languages: set[str]) -> Encode:
    for model in sorted(_models(), key=lambda model: not languages.issubset(model.get("languages", languages))):
        try:
            encode: Encode = getattr(getattr(import_module(model["module"]), model["class"])(), model["method"])
        except (ImportError, OSError):  # not installed, or no library for this machine
            continue
        return encode
    raise MissingExtra("embed", "comparing sentences by their meaning")


@cache
def _models() -> list[dict[str, Any]]:
    models: list[dict[str, Any]] = tomllib.loads(
        files(__package__).joinpath("embeddings.toml").read_text("utf-8"),
    )["models"]
    return models
