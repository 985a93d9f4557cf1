"""What a locale calls currencies, and which of them a name or symbol shared by several may mean, likeliest first.

CLDR names a currency in full: "Mexican pesos", "pesos mexicanos". People say "pesos": the word that the names of a
*family* of currencies have in common, or that stands in the other names where that word stands in theirs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .cldr import Cldr
from .entries import Entries
from .words import begins_run, is_word

Names = Mapping[str, Sequence[str]]  # the names of each currency, by ISO 4217 code
Meanings = Iterator[tuple[str, tuple[str, ...]]]  # a form with the codes it may mean

#: Tables of the shared file that are read here and not entered as they stand.
CURRENCY_TABLES = ("symbols", "currency-prefixes", "currency-families", "currency-order")
_MOST = 8  # readings of one form
_MOSTLY = 0.6  # the part of a family whose names must share a word
_SHORTEST = 3  # letters of a word that only one currency bears


class Currencies:
    """The currencies of one locale; ``own`` are those of the region asked for.

    ``families`` are currencies that share a name, ``traded`` is the order of their turnover.
    """

    def __init__(self, cldr: Cldr, families: Iterable[Sequence[str]], traded: Sequence[str]) -> None:
        self._cldr, self._families = cldr, tuple(families)
        self._current = cldr.current_currencies()
        self._order = {code: place for place, code in enumerate(traded)}
        self.own = cldr.currencies_of(cldr.territory) if cldr.territory else ()
        self._home = self.own or cldr.currencies_of(cldr.likely_territory())
        self._symbols = dict(cldr.currency_symbols())

    def ranked(self, form: str, codes: Iterable[str]) -> tuple[str, ...]:
        """The currencies a form may mean: the region's, then by turnover; one out of use only if none is in use.

        A sign comes from the region only where it is its own: £ in Arabic is not Egypt's first of all.
        """
        known = sorted(set(codes), key=self._rank)
        if not form[0].isalpha() and not self.own and self._symbols.get(form) not in self._home:
            known.sort(key=lambda code: self._order.get(code, len(self._order)))
        return tuple([code for code in known if code in self._current][:_MOST] or known[:_MOST])

    def _rank(self, code: str) -> tuple[bool, int, int, str]:
        home = self._home.index(code) if code in self._home else len(self._home)
        return code not in self._current, home, self._order.get(code, len(self._order)), code

    def names(self, *, families_only: bool) -> Meanings:
        """Names in full, then in short; for short only those that currencies share, if asked for."""
        # No text writes "lek (1946–1965)", nor "peseta (A account)".
        written = [(form, code) for form, code in self._cldr.currency_names() if not _BRACKETS.intersection(form)]
        yield from self._gathered(written)
        names: dict[str, list[str]] = defaultdict(list)
        named = {code for family in self._families for code in family}
        for form, code in written:
            if code in (named if families_only else self._current) and code in self._current and not begins_run(form):
                names[code].append(form)
        yield from self._gathered(short_names(names, self._families))

    def symbols(self, *shared: Mapping[str, Iterable[str]]) -> Meanings:
        """Symbols of the locale, and those ``shared`` by all."""
        ours = ((form, code) for table in shared for code, forms in table.items() for form in forms)
        yield from self._gathered([*self._cldr.currency_symbols(), *ours])

    def _gathered(self, forms: Iterable[tuple[str, str]]) -> Meanings:
        meant: dict[str, list[str]] = defaultdict(list)
        for form, code in forms:
            meant[form].append(code)
        yield from (
            (form, self.ranked(form, codes) if len(codes) > 1 else (codes[0],)) for form, codes in meant.items()
        )


_BRACKETS = frozenset("(（[")


def short_names(names: Names, families: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """What the currencies are called for short, with their codes.

    >>> names = {"MXN": ["Mexican pesos"], "COP": ["Colombian pesos"], "PLN": ["Polish zlotys"], "EUR": ["euros"]}
    >>> sorted(short_names(names, [["MXN", "COP"]]))
    [('pesos', 'COP'), ('pesos', 'MXN'), ('zlotys', 'PLN')]
    """
    parts = {code: [form.replace("-", " ").split() for form in dict.fromkeys(forms)] for code, forms in names.items()}
    known = [[code for code in family if code in parts] for family in families]
    everywhere = _shared_by_families([_common([parts[code] for code in members]) for members in known])
    if everywhere:  # the plural mga of Filipino
        parts = {code: [[w for w in words if w not in everywhere] for words in forms] for code, forms in parts.items()}
        parts = {code: [words for words in forms if words] for code, forms in parts.items()}
    common = [_common([parts[code] for code in members]) for members in known]
    place = _place(forms for members in known for code in members for forms in parts[code])
    found = {
        (word, code)
        for members, shared in zip(known, common, strict=True)
        for word in shared
        if _stands(word, [forms for code in members for forms in parts[code]], place)
        for code in members
        if any(word in forms for forms in parts[code])
    }
    yield from found
    named = {code for _, code in found}
    taken = {word for code in named for forms in parts[code] for word in forms}
    for code in parts.keys() - named:
        for forms in parts[code]:
            word = forms[place]
            if len(forms) > 1 and len(word) >= _SHORTEST and word not in taken and not word.isupper() and is_word(word):
                yield word, code


def _shared_by_families(common: Sequence[Sequence[str]]) -> frozenset[str]:
    """The words that names of several families have in common: they are no currency's."""
    counts = Counter(word for shared in common for word in shared)
    return frozenset(word for word, count in counts.items() if count > 1)


def _common(members: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    """The words that most names of a family have in common."""
    counts = Counter(word for names in members for word in {word for parts in names for word in parts})
    least = max(2, _MOSTLY * len(members))
    return [word for word, count in counts.items() if count >= least and len(word) > 1 and is_word(word)]


def _place(names: Iterable[Sequence[str]]) -> int:
    """Where the names of families differ less, and the currency is said: first or last, as an index."""
    first, last = set(), set()
    for parts in names:
        first.add(parts[0])
        last.add(parts[-1])
    return 0 if len(first) < len(last) else -1


def _stands(word: str, names: Sequence[Sequence[str]], place: int) -> bool:
    """Whether a word stands mostly at this place of the names that hold it."""
    holding = [parts[place] == word for parts in names if word in parts]
    return 2 * sum(holding) > len(holding)


def enter_currencies(
    entries: Entries, cldr: Cldr, shared: Mapping[str, Any], *, known: bool, never: frozenset[str]
) -> None:
    """Add the names, symbols and codes of currencies to what a language's own file says of them.

    ``known``: the language has such a file, and needs no guesses at what single currencies are called for short.
    ``never`` are short names that mean too much else.
    """
    order = shared["currency-order"]["traded"]
    currencies = Currencies(cldr, shared["currency-families"].values(), order)
    if currencies.own:
        for parts, meant in entries.having("currency").items():
            if len(parts) == 1 and currencies.own[0] in meant[1:]:
                entries.put_first("currency", parts[0], currencies.own[0])  # 元 in Taiwan
    roles = ("currency", "currency-prefix") if cldr.currency_first() else ("currency",)
    for form, codes in currencies.names(families_only=known):
        if form.lower() not in never:
            _enter(entries, roles, form, codes, currencies)
    signs = {form for forms in shared["symbols"].values() for form in forms}
    for form, codes in currencies.symbols(shared["symbols"], shared["currency-prefixes"]):
        _enter(
            entries, ("currency", "currency-prefix") if form in signs else ("currency-prefix",), form, codes, currencies
        )
    entries.add_all("partitive", ((form, True) for form in cldr.partitives()), "CLDR")
    entries.add_all("currency-code", ((code, (code,)) for code in cldr.currency_codes()), "ISO 4217")


def _enter(entries: Entries, roles: Iterable[str], form: str, codes: tuple[str, ...], currencies: Currencies) -> None:
    for role in roles:
        own = entries.own(role, form)
        if own is None:
            entries.add(role, form, codes, "CLDR")
        elif currencies.own and currencies.own[0] in (*codes, *own):
            entries.put_first(role, form, currencies.own[0])
