"""Number words, from ICU's spellout rules (CLDR RBNF) run forwards and inverted.

ICU writes numbers in words but does not read them: we let it write the numbers below a thousand in every form it knows,
and the powers of ten to learn the scale words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files

_SOFT_HYPHEN = "\u00ad"


@cache
def _rule_sets() -> Mapping[str, list[str]]:
    lines = files(__package__).joinpath("rulesets.txt").read_text("utf-8").splitlines()
    return {language: rule_sets for language, *rule_sets in (line.split() for line in lines if line[0] != "#")}


class Spellout:
    """ICU's spellout of one locale; ``rulesets.txt`` (made by tools/rulesets.py) says which rule sets it has."""

    def __init__(self, tag: str) -> None:
        self._tag = tag.replace("-", "_")
        self._rule_sets = _rule_sets().get(self._tag.partition("_")[0])
        self._default = self._writer("") if self._rule_sets is not None else str

    def exists(self) -> bool:
        """Whether ICU writes words here at all, rather than digits or another language's words."""
        return self._rule_sets is not None

    def cardinals(self) -> Iterator[tuple[str, int]]:
        """Every written form of the numbers 0 to 999."""
        yield from ((self._default(number), number) for number in range(1000))
        yield from self._written(("%spellout-cardinal", "%spellout-numbering"), 1000)

    def ordinals(self) -> Iterator[tuple[str, int]]:
        """Every written form of the ordinals 1 to 199."""
        yield from self._written(("%spellout-ordinal",), 200)

    def _written(self, stems: tuple[str, ...], end: int) -> Iterator[tuple[str, int]]:
        for rule_set in self._rule_sets or ():
            if rule_set.startswith(stems):
                write = self._writer(rule_set)
                yield from ((write(number), number) for number in range(1, end))

    def _writer(self, rule_set: str) -> Callable[[int], str]:
        from icu4py.messageformat import MessageFormat

        message = MessageFormat("{n, spellout%s}" % (f",{rule_set}" if rule_set else ""), self._tag)
        return lambda number: message.format({"n": number}).replace(_SOFT_HYPHEN, "")

    def scales(self) -> Iterator[tuple[str, int]]:
        """The words for powers of ten from a thousand up, with the power, as they stand after 1, 2, 3, 5 and 20.

        After 1 only as a word apart: Swedish "ettusen" is no "ett" followed by "usen".
        """
        write = self._default
        for power in (3, 6, 9, 12, 15, 18):
            for count in (1, 2, 3, 5, 20):
                words, coefficient = write(count * 10**power), write(count)
                apart = words.startswith(coefficient + " ")
                if apart or (count > 1 and words.startswith(coefficient) and len(words) > len(coefficient)):
                    yield words[len(coefficient) :].strip(), power
                elif " " in words:
                    yield words.rpartition(" ")[2], power

    def compounds(self) -> bool:
        """Whether numbers and scales are written together as one word."""
        return " " not in self._default(200) and "-" not in self._default(200)
