"""Number words as a reader: phrases of words to values, and words written together taken apart.

Only the words below a hundred, the hundreds and the thousand are entered where larger numbers are made of them; a
phrase is then composed: 300, and 45.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .clitics import Clitics
from .words import words

_LONGEST = 80  # letters of the longest word worth taking apart: 999 999 in German has 65
_VALUE = " "  # the key under which a node of the trie keeps the number its path spells; no word is a space


class NumberWords:
    """A trie of the words that spell numbers.

    ``scales`` are those written together with them, ``joiners`` the words between their parts (*and*).
    ``tens_and_units``: forty-five is "forty" and "five" in this order; ``units_and_tens``: "five and forty".
    ``tenths``: 三万五 is 35 000. ``leading``: the cardinals that stand before a rank, as in сто второй, the hundred and
    second.
    """

    def __init__(self, clitics: Clitics | None = None) -> None:
        self.children: dict[str, Any] = {}
        self.scales: dict[str, int] = {}
        self.joiners: set[str] = set()
        self.tens_and_units = self.units_and_tens = self.tenths = False
        self.leading: NumberWords | None = None
        self.lowest = 20  # what a unit may be added to
        self.numbers: set[int] = set()
        self.sizes: dict[str, tuple[int, ...]] = {}
        self.heads: frozenset[str] = frozenset()
        self.letters: frozenset[str] = frozenset()
        self.digits: dict[str, str] = {}
        self.last_letters: tuple[str, ...] = ()
        self._clitics = clitics or Clitics()

    def add(self, form: str, value: int) -> None:
        """Enter a spelled number, with its hyphens and without."""
        self.add_words(words(form), value)

    def add_words(self, form: tuple[str, ...], value: int) -> None:
        """Enter a spelled number that is divided into words."""
        parts = self._apart(form)
        self.numbers.add(value)
        self._add(parts, value)
        if "-" in parts:
            self._add([part for part in parts if part != "-"], value)

    def _apart(self, parts: tuple[str, ...]) -> list[str]:
        """The words with the particles before known ones taken off: و of "خمسة وعشرون"."""
        found = list(parts[:1])
        for part in parts[1:]:
            size = self._clitics.lead(part, self.children.__contains__)
            found += [part[:size], part[size:]] if size else [part]
        return found

    def _add(self, parts: Sequence[str], value: int) -> None:
        node = self.children
        for part in parts:
            node = node.setdefault(part, {})
        node.setdefault(_VALUE, value)

    def single(self) -> list[tuple[str, int]]:
        """The numbers spelled in one word."""
        return [(word, node[_VALUE]) for word, node in self.children.items() if _VALUE in node]

    def add_single(self, others: NumberWords) -> None:
        """Enter the numbers that others spell in one word, where the word is not entered."""
        for word, node in others.children.items():
            if _VALUE in node:
                self._add([word], node[_VALUE])

    def finish(self) -> None:
        """Note the lengths of words by their first letter, longest first, what they begin with and consist of."""
        found: dict[str, set[int]] = {}
        pieces = {*self.children, *self.scales, *self.joiners}
        for word in pieces:
            found.setdefault(word[0], set()).add(len(word))
        self.heads, self.letters = frozenset(word[:2] for word in pieces), frozenset("".join(pieces))
        self.sizes = {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
        self.last_letters = tuple(sorted({word[-1] for word in self.children}))
        units = (node for node in self.children.values() if node.get(_VALUE, 10) < 10)
        tens = (node for node in self.children.values() if node.get(_VALUE) == 10)
        if any(node[word].get(_VALUE) == 12 for node in tens for word in node if word != _VALUE):
            self.lowest = 10  # on iki, and so on ikisi: twelve of them
        self.units_and_tens = any(joiner in node for node in units for joiner in self.joiners)
        for word, node in self.children.items():
            if len(word) == 1 and word >= "\u0e00" and node.get(_VALUE, 10) < 10:
                self.digits[word] = str(node[_VALUE])

    def spells(self, form: tuple[str, ...], value: int) -> bool:
        """Whether words are entered with this value."""
        node: Any = self.children
        for part in self._apart(form):
            node = node.get(part, {})
        return bool(node.get(_VALUE, -1) == value)

    def spells_alone(self, word: str) -> bool:
        """Whether a word is a number by itself."""
        return _VALUE in self.children.get(word, ())

    def single_words(self) -> set[str]:
        """The words that spell a number by themselves."""
        return {word for word, node in self.children.items() if _VALUE in node}

    def first_words(self) -> set[str]:
        """The words a spelled number can begin with."""
        return set(self.children)

    def longest(self, tokens: Sequence[Any], start: int) -> tuple[int, int] | None:
        """The value of the longest phrase at ``start`` and where it ends; tokens have ``.lower``."""
        found = self._phrase(tokens, start)
        if found is None and self.leading is not None:
            return self._led(tokens, start, self.leading)
        if found is not None and found[0] < 10 and self.units_and_tens:
            return self._with_tens(tokens, *found)
        if found is None or found[0] < self.lowest or found[0] % 10 or found[0] > 900:
            return found
        value, end = found
        if value >= 100 and value % 100:
            return found
        index = end
        if index < len(tokens) and (tokens[index].lower in self.joiners or _is_hyphen(tokens[index])):
            index += 1
        rest = self._phrase(tokens, index)
        if rest is None or not self._adds(value, rest[0]):
            return found
        if value >= 100 and (rest[0] in range(20, 91, 10) or (rest[0] < 10 and self.units_and_tens)):
            rest = self.longest(tokens, index) or rest
        return value + rest[0], rest[1]

    def _with_tens(self, tokens: Sequence[Any], value: int, end: int) -> tuple[int, int]:
        """Five and twenty, خمسة وعشرين: the unit, the joiner, the tens in any of their forms."""
        if end < len(tokens) and tokens[end].lower in self.joiners:
            tens = self._phrase(tokens, end + 1)
            if tens is not None and tens[0] in range(20, 91, 10):
                return value + tens[0], tens[1]
        return value, end

    def _led(self, tokens: Sequence[Any], start: int, leading: NumberWords) -> tuple[int, int] | None:
        """A rank behind the number it goes with: двадцать первый, sto piąty, two hundred and third."""
        first = leading.longest(tokens, start)
        if first is None or first[0] < 20 or first[0] % 10 or first[0] > 990 or first[1] >= len(tokens):
            return None
        value, index = first
        index += tokens[index].lower in leading.joiners
        rest = self._phrase(tokens, index)
        most = 100 if value % 100 == 0 else 10
        if rest is None or not 0 < rest[0] < most or (value < 100 and 21 in self.numbers and not self.tens_and_units):
            return None
        return value + rest[0], rest[1]

    def _adds(self, value: int, more: int) -> bool:
        """Whether a smaller number may follow to be added: 45 to 300; 5 to 40 where the language says forty-five."""
        return 0 < more < (100 if value >= 100 else 10 if self.tens_and_units else 0)

    def _phrase(self, tokens: Sequence[Any], start: int) -> tuple[int, int] | None:
        node, found = self.children, None
        for index in range(start, len(tokens)):
            if tokens[index].lower not in node:
                if index > start and _is_hyphen(tokens[index]):
                    continue  # quatre-vingt-dix and deux-cent-trente, however many hyphens the writer puts
                break
            node = node[tokens[index].lower]
            if _VALUE in node:
                found = node[_VALUE], index + 1
        return found

    def take_apart(self, word: str) -> tuple[int, str] | None:
        """The value of number words written together, and the ending that is none of them.

        >>> numbers = NumberWords()
        >>> for form, value in (("två", 2), ("fem", 5), ("femhundra", 500), ("三", 3), ("五", 5)):
        ...     numbers.add(form, value)
        >>> numbers.scales |= {"tusen": 1000, "千": 1000, "万": 10**4, "億": 10**8}
        >>> numbers.finish()
        >>> numbers.take_apart("tvåtusenfemhundra"), numbers.take_apart("femårig"), numbers.take_apart("三億五千万")
        ((2500, ''), (5, 'årig'), (350000000, ''))
        """
        found = self.run(word, 0)
        return None if found is None else (found[0], word[found[1] :])

    def run(self, word: str, start: int) -> tuple[int, int] | None:
        """The value of the number words written together from an index on, and where they end."""
        parts: list[int] = []  # multiples of scales, falling: three hundred million, fifty million
        group, position, end = 0, start, -1
        order, tenths = 1, 0  # of the piece before, and what a last digit behind it counts more than itself
        limit = min(len(word), start + _LONGEST)
        while position < limit:
            size, value, is_scale = self._piece(word, position, limit, group, parts)
            if size == 0 and position > start + 1 and word[position - 1] == word[position - 2]:
                # Of three equal consonants one is dropped: sextioett + tusen is written sextioettusen.
                size, value, is_scale = self._piece(word, position - 1, limit, group, parts)
                size -= bool(size)
            if size == 0:
                break
            if is_scale:
                while parts and parts[-1] < value:
                    group += parts.pop()
                parts.append(group * value)
                group = 0
            else:
                group += value
            tenths = 0 if is_scale or size > 1 else self._tenths(word, position, value, order)
            order = value if is_scale else _order(value)
            position += size
            end = position if value else end
            if not value and not is_scale and position - start == size:
                end = position  # nought alone
        return (sum(parts) + group + tenths, end) if end > start else None

    def _tenths(self, word: str, position: int, digit: int, order: int) -> int:
        """What a single digit right behind a hundred or thousand counts more than itself: 三万五, not 三万零五."""
        before = word[position - 1]
        if (
            not self.tenths
            or not 0 < digit < 10 <= order // 10
            or before in self.joiners
            or self.digits.get(before) == "0"
        ):
            return 0
        return digit * (order // 10 - 1)

    def _piece(self, word: str, position: int, limit: int, group: int, parts: list[int]) -> tuple[int, int, bool]:
        """Length, value and nature of the longest known piece behind which the word ends or goes on in numbers.

        Finnish "kolmetuhatta" is "kolme" and "tuhatta", though "kolmet" is a number too. Where nothing goes on
        ("femtiårig") it is the longest piece of all.
        """
        found = (0, 0, False)
        for size in self.sizes.get(word[position], ()):
            if position + size > limit or not (option := self._option(word, position, size, limit, group, parts))[0]:
                continue
            end = position + size
            if end == limit or self._goes_on(word, end, limit, group, parts, option):
                return option
            found = found if found[0] else option
        return found

    def _option(
        self, word: str, position: int, size: int, limit: int, group: int, parts: list[int]
    ) -> tuple[int, int, bool]:
        """Length, value and nature of a piece: a number that may be added, or a scale."""
        piece = word[position : position + size]
        scale = self.scales.get(piece, 0)
        if scale and (0 < group < scale or (parts and parts[-1] < scale)):
            return size, scale, True
        value = self.children[piece].get(_VALUE) if piece in self.children else None
        if value is not None and (size > 1 or piece >= "\u0e00") and self._may_follow(group, value, parts):
            return size, value, False
        joins = piece in self.joiners or value == 0  # 一百零五
        if group >= 20 and joins and self._piece_behind(word, position + size, limit, group, parts):
            return size, 0, False
        return 0, 0, False

    def _goes_on(
        self, word: str, position: int, limit: int, group: int, parts: list[int], option: tuple[int, int, bool]
    ) -> bool:
        """Whether another piece may follow behind an option."""
        _, value, is_scale = option
        parts, group = ([*parts, group * value], 0) if is_scale else (parts, group + value)
        return any(
            position + size <= limit and self._option(word, position, size, limit, group, parts)[0]
            for size in self.sizes.get(word[position], ())
        )

    def _piece_behind(self, word: str, position: int, limit: int, group: int, parts: list[int]) -> bool:
        return position < limit and self._piece(word, position, limit, group, parts)[0] > 0

    def _may_follow(self, group: int, value: int, parts: list[int]) -> bool:
        """Whether a number may be added to what stands: anything first, then what fills the noughts of a hundred."""
        if group:
            if self.tens_and_units and group % 100 in range(20, 91, 10):
                return 0 < value < 10
            return 0 < value < 1000 and group >= 100 and group % (10 ** len(str(value))) == 0 and value < group
        return not parts or value < parts[-1]


def _order(value: int) -> int:
    """The hundred, thousand … a number ends with: 100 of 200, 1 of 205."""
    order = 1
    while value and value % (order * 10) == 0:
        order *= 10
    return order


def _is_hyphen(token: Any) -> bool:
    return bool(token.lower == "-" and not token.spaced)
