"""A figure in other terms, with everything that was used to put it there."""

from __future__ import annotations

from dataclasses import dataclass

from ..quantity import Quantity
from ..rate import Basis, Deflator, Rate


@dataclass(frozen=True, slots=True)
class Normalized:
    """``quantity`` in the terms asked for; ``steps`` are the observations it rests on, in the order of their use.

    ``basis``: the terms, with the territory whose prices were taken.
    """

    quantity: Quantity
    steps: tuple[Rate | Deflator, ...] = ()
    basis: Basis | None = None
