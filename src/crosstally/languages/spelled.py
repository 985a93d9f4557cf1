"""The number words of a language put together: those of its own file first, then ICU's."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from .clitics import Clitics
from .entries import Entries
from .numberwords import NumberWords
from .spellout import Spellout
from .tables import flag, listed
from .words import begins_run, folded, words


def number_words(
    entries: Entries,
    spellout: Spellout,
    own: list[dict[str, Any]],
    clitics: Clitics,
    counts: Iterable[tuple[str, int]],
) -> tuple[NumberWords, NumberWords]:
    """Cardinals and ordinals; scales and the words between parts are entered in the lexicon's entries as well."""
    cardinals, ordinals = NumberWords(clitics), NumberWords(clitics)
    for table, found in (("cardinals", cardinals), ("ordinals", ordinals)):
        for section in (tables.get(table, {}) for tables in own):
            for key, forms in section.items():
                if key.isdigit():
                    for form in forms:
                        found.add(form, int(key))
    ignored = set(listed(own, "numerals", "ignore"))
    for form, value in (*spellout.cardinals(), *counts):
        if ignored.isdisjoint(form.split()):
            cardinals.add(form, value)
    ignored = set(listed(own, "ordinals", "ignore"))
    for form, value in spellout.ordinals():
        if form not in ignored and not cardinals.spells(parts := words(form), value):
            ordinals.add_words(parts, value)  # Hebrew writes ranks above ten as numbers
    unwanted = frozenset(map(folded, ignored))
    for ending in listed(own, "ordinals", "word-endings"):
        in_runs = begins_run(ending)
        for word, value in cardinals.single():
            if in_runs and word + ending not in unwanted:
                ordinals.add_words((word + ending,), value)
                ordinals.add_words((word, ending), value)  # 열다섯 번째
            elif not in_runs and (form := folded(word + ending)) not in unwanted:
                ordinals.add(form, value)
    for form, power in spellout.scales():
        if power > 2 or begins_run(form):  # "20 cents" is no 20 hundred
            entries.add("scale", form, Fraction(10) ** power, "ICU")
        cardinals.scales.setdefault(folded(form), 10**power)
    for form, power in spellout.leading_scales():
        entries.add("leading-scale", form, Fraction(10) ** power, "ICU")
    for form in spellout.joiners():
        entries.add("and-number", form, True, "ICU")
    for (word, *others), value in entries.having("scale").items():
        if not others and (len(word) > 1 or begins_run(word)):  # Norwegian "tok" is not "to" and "k"
            cardinals.scales[word] = int(value)
    cardinals.joiners = {word for word, *others in entries.having("and-number") if not others}
    ordinals.joiners = set(cardinals.joiners)
    said = flag(own, "tens-and-units", default=False)
    cardinals.tenths = flag(own, "tenths", default=False)
    cardinals.tens_and_units = said or spellout.tens_and_units()
    ordinals.leading, ordinals.tens_and_units = (
        cardinals,
        said or (spellout.tens_and_units() and 21 not in ordinals.numbers),
    )
    cardinals.finish()
    ordinals.finish()
    return cardinals, ordinals


def combining_words(own: list[dict[str, Any]], cardinals: NumberWords) -> NumberWords | None:
    """The number words as compounds begin with them, where the language lists any: *dwu-*, *сорока-*."""
    tables = [table["combining"] for table in own if "combining" in table]
    if not tables:
        return None
    found = NumberWords()
    for table in tables:
        for key, forms in table.items():
            for form in forms:
                found.add(form, int(key))
    found.add_single(cardinals)
    found.scales, found.tens_and_units = dict(cardinals.scales), cardinals.tens_and_units
    found.finish()
    return found
