"""A language as extraction sees it: separators, lexicon, number words, the pattern that finds where figures may be.

Sources in order of precedence: the language's own file, the file all share, CLDR, ICU's spellout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from . import patterns
from .affixes import enter_scales
from .anchors import Anchors
from .beginnings import anchors_of, heads_of, openers_of
from .cldr import Cldr
from .clitics import Clitics
from .currencies import CURRENCY_TABLES, enter_currencies
from .entries import OWN, Entries
from .lexicon import Lexicon
from .locale_words import enter_dates, enter_locale, enter_powers
from .moments import ClockWords, clock_words_of, date_words_of
from .numberwords import NumberWords
from .romans import romans
from .spelled import combining_words, number_words
from .spellout import Spellout
from .tables import enter_table, flag, folded_forms, listed, shared_tables, tables_of, tags_of
from .words import APOSTROPHE, RunWords, begins_run, folded, in_one_script, with_apostrophes, with_one_i

#: Characters before and behind an anchor: the longest hedge, currency name and period fit.
_CONTEXT, _DENSE = (40, 56), (16, 22)
#: Roles that case endings may have.
_SAID_BY_ENDINGS = frozenset(("clock-after", "from-after", "to-after", "bound-after"))
_PERCENT_SIGNS = ("%", "٪")
#: Roles of words that make a part of a year.
_OF_YEAR = frozenset(("quarter", "half-year", "quarter-sign", "half-sign", "season"))


@dataclass(frozen=True, eq=False)
class Language:
    """Everything extraction asks of a language. ``tag`` is the BCP 47 tag it was asked for."""

    tag: str
    decimal: str
    group: str
    myriads: bool
    minus_inside: bool
    minus_behind: bool
    date_order: str
    date_marks: frozenset[str]
    day_last: bool
    year_first: bool
    year_offset: int
    romans: Mapping[str, int]
    unmistakable_romans: frozenset[str]
    lexicon: Lexicon
    cardinals: NumberWords
    ordinals: NumberWords
    openers: Mapping[str, frozenset[str]]
    heads: frozenset[str]
    anchors: Anchors
    clitics: Clitics
    combining: NumberWords | None
    unspaced: bool
    right_to_left: bool
    context: tuple[int, int]
    runs: RunWords
    run_heads: Mapping[str, bool]
    compounds: bool
    weak: frozenset[str]
    bounded: frozenset[str]
    links: frozenset[str]
    changes: tuple[str, ...]
    counted: frozenset[str]
    ambiguous: frozenset[str]
    strictly_weak: bool
    chained: bool
    inverted: bool
    tenths: bool
    juxtaposed: bool
    decimal_marks: frozenset[str]
    group_marks: frozenset[str]
    vague: frozenset[str]
    adjectives: frozenset[str]
    weak_ordinals: frozenset[str]
    rank_endings: tuple[str, ...]
    ordinal_category: Callable[[int], str]
    cautious_months: frozenset[str]
    dependent_months: frozenset[str]
    joins_months: bool
    day_first: bool
    capital_months: bool
    during: frozenset[str]
    lasting: frozenset[str]
    clock_separators: frozenset[str]
    time_mark: str
    clock_words: ClockWords
    year_part_words: frozenset[str]
    date_words: frozenset[str]
    date_neighbors: frozenset[str]
    date_signs: frozenset[str]
    code_prefixes: Mapping[str, int]
    result_signs: frozenset[str]
    postposed_per: bool
    codes: frozenset[str]
    not_codes: frozenset[str]
    places: frozenset[str]
    function_words: frozenset[str]
    known_words: frozenset[str]
    period_stops: frozenset[str]
    from_endings: tuple[str, ...]
    solar: bool
    comparatives: frozenset[str]
    spellings: tuple[Callable[[str], str], ...]

    def is_known(self, word: str) -> bool:
        """Whether a folded word means anything here, or begins a number in words."""
        if word in self.known_words:
            return True
        if not self.compounds or self.cardinals.heads.isdisjoint((word[:1], word[:2])):
            return False
        taken = self.cardinals.take_apart(word)
        return taken is not None and not taken[1]

    def bare(self, word: str) -> str:
        """A known word without its ending, where what is left is known as well."""
        size = self.clitics.tail(word, self.is_known)
        return word[:-size] if size else word

    def speaks(self, ending: str) -> bool:
        """Whether a case ending says what words say elsewhere: at eight, from and to, more than."""
        return any(sense.role in _SAID_BY_ENDINGS for sense in self.lexicon.senses.get(ending, ()))

    def stem(self, word: str) -> str:
        """A folded word without its ending, where that makes a known word of it."""
        return word if self.is_known(word) else self.bare(word)


def build(tag: str) -> Language:
    """Read CLDR, ICU and the language files into a ``Language``."""
    language = _read_language(tag)
    if language.clitics.after:
        language.lexicon.take_off_endings(language.stem)
        language.lexicon.add_stems(language.bare)
        language = _looked_up_anew(language)
    return language


def _looked_up_anew(language: Language) -> Language:
    """The language with its sets of words taken from the lexicon as it is now, phrases without their endings."""
    date_words, date_neighbors = date_words_of(language.lexicon)
    return replace(
        language,
        openers=openers_of(language.lexicon, language.cardinals, language.ordinals),
        clock_words=clock_words_of(language.lexicon),
        date_words=date_words,
        date_neighbors=date_neighbors,
    )


def _read_language(tag: str) -> Language:
    cldr = Cldr(tag)
    own, shared = tables_of(cldr), shared_tables()
    entries, spellout = Entries(), Spellout(*tags_of(cldr))
    for table in own:
        enter_table(entries, table, OWN)
    function_words = folded_forms(own, "function-words", "words")
    never = function_words | folded_forms(own, "currencies", "ignore")
    enter_currencies(entries, cldr, shared, known=bool(own), never=never)
    enter_table(
        entries, {section: table for section, table in shared.items() if section not in CURRENCY_TABLES}, "shared file"
    )
    counts = list(enter_scales(entries, cldr))
    enter_locale(entries, cldr, [*own, shared], frozenset(form for form, _ in spellout.cardinals()))
    enter_powers(entries, [*own, shared])
    dates = [parts for parts in map(patterns.parts, dict.fromkeys(cldr.date_patterns())) if patterns.is_date(parts)]
    enter_dates(entries, cldr, dates, set(listed([*own, shared], "months", "ignore")))
    clitics = Clitics(folded_forms(own, "clitics", "before"), folded_forms(own, "clitics", "after"))
    cardinals, ordinals = number_words(entries, spellout, own, clitics, counts)
    symbols = cldr.symbols()
    if symbols.percent_first:
        entries.add_all("percent-prefix", ((sign, "percent") for sign in _PERCENT_SIGNS), "CLDR")
    weak = folded_forms(own, "numerals", "weak")
    counted = folded_forms(own, "numerals", "counted")
    strict = flag(own, "strict", default=False)
    compounds = cldr.unspaced() or flag(own, "compounds", default=spellout.compounds())
    combining = combining_words(own, cardinals)
    counters = frozenset(listed(own, "numerals", "counters"))
    entries.add_all("counter", ((form, True) for form in counters), OWN)
    lexicon = Lexicon(entries)
    numerals = _romans(lexicon)
    date_words, date_neighbors = date_words_of(lexicon)
    meant = {*lexicon.senses, *lexicon.before, *ordinals.children, *function_words}
    runs = RunWords({*meant, *clitics.before, *clitics.after} if cldr.unspaced() else ())
    openers = openers_of(lexicon, cardinals, ordinals)
    return Language(
        tag=tag,
        decimal=symbols.decimal,
        group=symbols.group,
        myriads=10**4 in cardinals.scales.values(),
        minus_inside=symbols.minus_inside,
        minus_behind=symbols.minus_behind,
        date_order=next((order for order in patterns.orders(dates, named=False)), "yMd"),
        date_marks=frozenset(patterns.marks(dates)),
        day_last={"yMd"} == set(patterns.orders(dates, named=True)),
        year_first=any(order[0] == "y" for order in patterns.orders(dates, named=True)),
        year_offset=_unmarked_era(own),
        romans=numerals,
        unmistakable_romans=frozenset(form for form in numerals if len(form) > 1),
        lexicon=lexicon,
        cardinals=cardinals,
        ordinals=ordinals,
        openers=openers,
        heads=heads_of(lexicon, openers, combining if combining is not None or not compounds else cardinals),
        anchors=anchors_of(
            lexicon,
            cardinals,
            ordinals,
            combining,
            clitics,
            weak - counted if strict else frozenset(filter(begins_run, weak)),
            function_words,
            compounds=compounds,
        ),
        clitics=clitics,
        combining=cardinals if compounds and combining is None else combining,
        unspaced=cldr.unspaced(),
        right_to_left=cldr.locale.character_order == "right-to-left",
        context=_DENSE if cldr.dense() else _CONTEXT,
        runs=runs,
        run_heads={head: not cardinals.heads.isdisjoint((head, head[0])) for head in {*runs.heads, *cardinals.heads}},
        compounds=compounds,
        weak=weak,
        bounded=folded_forms(own, "numerals", "bounded"),
        links=folded_forms(own, "hedges", "links"),
        changes=tuple(
            folded(stem)
            for table in own
            for side in table.get("bounds", {}).values()
            for stem in side.get("unless", ())
        ),
        counted=counted,
        ambiguous=folded_forms(own, "numerals", "ambiguous"),
        strictly_weak=strict,
        chained=flag(own, "chained", default=False),
        inverted=flag(own, "inverted", default=False),
        tenths=flag(own, "tenths", default=False),
        juxtaposed=flag(own, "juxtaposed", default=False),
        decimal_marks=frozenset(listed(own, "numerals", "decimals")),
        group_marks=frozenset(listed(own, "numerals", "groups")),
        vague=folded_forms(own, "numerals", "vague"),
        adjectives=folded_forms(own, "numerals", "adjectives"),
        weak_ordinals=folded_forms(own, "ordinals", "weak"),
        rank_endings=tuple(listed(own, "ordinals", "rank-endings")),
        ordinal_category=cldr.locale.ordinal_form,
        dependent_months=folded_forms(own, "months", "ignore") | folded_forms(own, "calendar", "dependent"),
        joins_months=compounds and any(len(word) > 2 for word in lexicon.opening("decade-suffix")),  # 1950-talet
        day_first=next((order[0] == "d" for order in patterns.orders(dates, named=True)), False),
        cautious_months=folded_forms(own, "calendar", "cautious"),
        capital_months=cldr.capital_months(),
        during=folded_forms(own, "calendar", "during"),
        lasting=folded_forms(own, "calendar", "lasting"),
        clock_separators=frozenset((*listed(own, "clock", "separators"), symbols.time)),
        time_mark=symbols.time,
        clock_words=clock_words_of(lexicon),
        year_part_words=frozenset(lexicon.opening(*_OF_YEAR)),
        date_words=date_words,
        date_neighbors=date_neighbors,
        date_signs=frozenset(word.upper() for word in lexicon.opening("half-sign", "quarter-sign")),
        code_prefixes={form: int(n) for n, forms in shared.get("code-prefixes", {}).items() for form in forms},
        postposed_per=bool(listed(own, "per", "after")),
        result_signs=frozenset(listed(own, "ratios", "results")),
        codes=frozenset(cldr.currency_codes()),
        not_codes=_not_codes(cldr, [*own, shared]),
        places=frozenset(listed(own, "designators", "places")),
        period_stops=folded_forms(own, "per", "not-before"),
        solar=any(table.get("calendar", {}).get("solar-months") for table in own),
        from_endings=tuple(listed(own, "connectors", "from-endings")),
        function_words=function_words,
        known_words=frozenset(meant.union(cardinals.children, folded_forms(own, "numerals", "vague"))),
        comparatives=folded_forms(own, "function-words", "comparatives"),
        spellings=tuple(_spellings(cldr, cardinals)),
    )


def _spellings(cldr: Cldr, cardinals: NumberWords) -> Iterator[Callable[[str], str]]:
    """What makes one spelling of the several in which texts are typed, character by character."""
    letters = cldr.letters()
    if any(APOSTROPHE in word for word in cardinals.children):
        yield with_apostrophes
    if any("а" <= letter <= "я" for letter in letters):
        yield in_one_script
    if "ı" in letters:
        yield with_one_i


def _not_codes(cldr: Cldr, tables: list[dict[str, Any]]) -> frozenset[str]:
    """Capitals that are a currency only before what looks like money: words, and codes out of use."""
    own = cldr.currencies_of(cldr.territory)
    old = set(cldr.currency_codes()) - cldr.current_currencies()
    return frozenset({*listed(tables, "designators", "not-codes"), *old} - {*own})


def _romans(lexicon: Lexicon) -> dict[str, int]:
    """Roman numerals, where the language has words beside which they are figures."""
    if not lexicon.opening("century", "quarter"):
        return {}
    return romans([word for word, sense in lexicon.having("ordinal-suffix") if word.isalpha() and not sense.others])


def _unmarked_era(tables: Iterable[Mapping[str, Any]]) -> int:
    """What is added to a year where another era than the common one needs no name: -543 in Thai."""
    eras = (key for table in tables for key in table.get("calendar", {}).get("eras", {}))
    return min((int(key) for key in eras if key.startswith("-")), default=0)
