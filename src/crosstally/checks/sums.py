"""Parts against their sum: *10 fighters, 8 trainers and 6 helicopters, a total of 24*; *24 aircraft: 10 fighters, …*.

The text has to link them by its words or by a colon or brackets, and the list has to be whole; where their sum is far
from the total, they are not its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..languages.words import begins_run, is_unspaced
from .amounts import digits
from .context import quoted
from .passage import Contradiction, Passage, reach, same_thing

_NEAR = Fraction(1, 3)  # of the total, from which the sum of parts may be off and still be meant
_NEAR_IN_LIST = Fraction(1, 4)
_KINDS = frozenset(("number", "money", "measure", "duration", "percent"))
_ITEM = re.compile(r"[^,;:.()（）\d]{0,60}")
_MARKS = (",", ";", "、", "，", "،")  # between the items of a list
_MOST = 24  # parts: a longer list is a table
_COUNTED = 16  # letters of a counter and the next item in a script without spaces
_CLOSE = re.compile(r"[^,;:.(（،]{0,60}[,;:(（–—=、，：،-]?\s*(?:[^\W\d_]+\s+)?")  # … helicopters, or (a total of
_HEADING = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}[^\W\d_]*\s*[:：(（]\s*")  # 24 aircraft: 24 (
_ENDS = re.compile(r"[^,;:\d]{0,60}$")


def wrong_sums(passage: Passage) -> Iterator[Contradiction]:
    """Totals that are not the sum of the parts listed before or behind them."""
    for index in range(len(passage.mentions)):
        parts = _listed_before(passage, index) or _listed_behind(passage, index)
        if parts and (found := _judged(passage, index, parts)):
            yield found


def _listed_before(passage: Passage, total: int) -> list[int]:
    """The list that ends right before a figure which the text calls a total."""
    words = passage.words
    before = passage.before(total)
    end = words.total.end(before)
    if end is not None:
        before = before[:end]
    elif not words.total_after.begin(passage.after(total)):
        return []
    if total < 2 or not _CLOSE.fullmatch(before) or not _is_apart(before):
        return []
    parts = [total - 1]
    while parts[0] > 0 and len(parts) <= _MOST and _goes_on(passage, parts[0] - 1, parts[0]):
        parts.insert(0, parts[0] - 1)
    return parts if len(parts) > 1 and _has_conjunction(passage, parts) else []


def _is_apart(text: str) -> bool:
    return any(mark in text for mark in ",;:(（–—=、，：،") or " - " in text or any(map(is_unspaced, text))


def _listed_behind(passage: Passage, total: int) -> list[int]:
    """The list that a colon, a bracket or words such as *consisting of* open right behind a figure."""
    if total + 1 == len(passage.mentions):
        return []
    after = passage.after(total)
    linked = passage.words.parts.end(after) is not None
    if not linked and not _HEADING.fullmatch(after):
        return []
    parts = [total + 1]
    while parts[-1] + 1 < len(passage.mentions) and len(parts) <= _MOST and _goes_on(passage, parts[-1], parts[-1] + 1):
        parts.append(parts[-1] + 1)
    whole = _is_last(passage, parts[-1])
    least = 2 if linked else 3
    return parts if whole and len(parts) >= least and _has_conjunction(passage, parts) else []


def _is_last(passage: Passage, index: int) -> bool:
    """Whether a list ends with a figure: with the sentence, or at a closing bracket."""
    after = passage.after(index)
    closed = re.match(r"[^,;:()（）]{0,60}[)）]", after)
    ended = index + 1 == len(passage.mentions) and _ENDS.fullmatch(after.rstrip(".!?。 \n"))
    return bool(closed or ended)


def _goes_on(passage: Passage, one: int, other: int) -> bool:
    """Whether a list goes on from one figure to the next: a comma or an *and* behind the item of the first.

    Where the figure comes behind what it counts, they stand before the item of the next, and in scripts without spaces
    there may be a counter before them.
    """
    if not same_thing(passage.mentions[one].quantity, passage.mentions[other].quantity):
        return False
    between = passage.between(one, other).strip()
    end, begin = passage.words.conjunction.end(between), passage.words.conjunction.length(between)
    item = (between if end is None else between[:end])[begin if end is None else 0 :].strip()
    divided = end is not None or begin > 0 or item.endswith(_MARKS) or item.startswith(_MARKS)
    if divided:
        return bool(_ITEM.fullmatch(item.strip(" ".join(_MARKS))))
    return len(between) <= _COUNTED and _is_dense(passage, between)


def _is_dense(passage: Passage, between: str) -> bool:
    """Whether counters stand behind the figures: 10척, 예인선 8척; where no spaces stand between words, they divide."""
    if any(map(is_unspaced, between)):
        return True
    divided = any(mark in between for mark in _MARKS) or passage.words.conjunction.inside(between)
    return divided and any(map(begins_run, between))


def _has_conjunction(passage: Passage, parts: list[int]) -> bool:
    """Whether the last two parts are joined by *and*, which says that the list is whole."""
    between, conjunction = passage.between(parts[-2], parts[-1]), passage.words.conjunction
    return conjunction.end(between) is not None or conjunction.begin(between) or conjunction.inside(between)


def _judged(passage: Passage, total: int, parts: list[int]) -> Contradiction | None:
    whole = passage.mentions[total]
    figures = [passage.mentions[part] for part in parts]
    if whole.quantity.kind not in _KINDS or not all(same_thing(whole.quantity, each.quantity) for each in figures):
        return None
    stated, ends = reach(whole.quantity), [reach(each.quantity) for each in figures]
    values = [each.quantity.figure for each in figures]
    if stated is None or whole.quantity.figure is None or None in ends:
        return None
    before = parts[0] < total
    for start in range(len(parts) - 1 if before else 1):  # the first figures may belong to something else
        low, high = (sum((end[side] for end in ends[start:] if end), Fraction(0)) for side in (0, 1))
        if low <= stated[1] and stated[0] <= high:
            return None
    added = sum((value for value in values if value is not None), Fraction(0))
    near = _NEAR if before else _NEAR_IN_LIST
    if abs(added - whole.quantity.figure) > near * whole.quantity.figure:
        return None
    words: dict[str, object] = {
        "parts": " + ".join(each.text for each in figures), "total": quoted([whole]), "actual": digits(added),
    }  # fmt: skip
    return Contradiction(sorted([whole, *figures], key=lambda each: each.span), "arithmetic-sum", words)
