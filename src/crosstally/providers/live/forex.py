"""Rates asked through the package forex-python, whose service passes on the European Central Bank's.

The package sets no time limit, undoes one set for all sockets, and lets the errors of its connections through. It does
not say which day's rate its service answered with, and so the citation says that it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from ...errors import MissingExtra, RateNotFound
from ...rate import Rate
from ..cross import identity
from .fetch import SECONDS


class ForexPython:
    """Live rates of some thirty currencies; ``converter`` is an object such as forex-python's ``CurrencyRates``."""

    def __init__(self, *, converter: Any = None, seconds: float = SECONDS) -> None:
        self._converter, self._seconds = converter, seconds

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """What the service answers for the day, or ``RateNotFound`` with the reason."""
        if base == quote:
            return identity(base, on)
        converter = self._converter or _installed()
        try:
            answer = _within(self._seconds, lambda: converter.get_rate(base, quote, on))
        except Exception as error:  # whatever requests, its transports and the package's parser may raise
            reason = f"forex-python's service did not answer: {type(error).__name__}: {error}"
            raise RateNotFound(base, quote, on, reason) from None
        value = _exact(answer)
        if value is None:
            raise RateNotFound(base, quote, on, f"forex-python's service answered {answer!r}, which is no rate")
        citation = f"forex-python, as answered for {on.isoformat()}; the day observed is not told"
        return Rate(base, quote, on, value, citation)

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """The one rate of that day, if there is one: going back would ask the service for every day."""
        try:
            yield self.rate(base, quote, until)
        except RateNotFound:
            return


def _installed() -> Any:
    try:
        from forex_python.converter import CurrencyRates
    except ImportError:
        raise MissingExtra("live", "asking forex-python for exchange rates") from None
    return CurrencyRates(force_decimal=True)


def _within(seconds: float, question: Callable[[], object]) -> object:
    """The answer to a question that sets no time limit of its own; it may go on waiting, but nobody waits for it."""
    answers: SimpleQueue[tuple[object, Exception | None]] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put((question(), None))
        except Exception as error:
            answers.put((None, error))

    Thread(target=ask, daemon=True).start()
    try:
        answer, error = answers.get(timeout=seconds)
    except Empty:
        raise TimeoutError(f"no answer within {seconds:g} seconds") from None
    if error is not None:
        raise error
    return answer


def _exact(answer: object) -> Fraction | None:
    if isinstance(answer, bool) or not isinstance(answer, Decimal | int):
        return None
    if isinstance(answer, Decimal) and not (answer.is_finite() and abs(answer.adjusted()) <= 40):
        return None
    return Fraction(answer) if answer > 0 else None
