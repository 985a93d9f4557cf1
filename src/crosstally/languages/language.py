"""A language as extraction sees it: separators, lexicon, number words, the pattern that finds where figures may be.

Sources in order of precedence: the language's own file, the file all share, CLDR, ICU's spellout.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from importlib.resources import files
from typing import Any

from ..unit import units
from . import patterns
from .affixes import enter_scales, enter_units
from .anchors import Followers, anchors
from .cldr import Cldr, is_placeholder
from .clitics import Clitics
from .currencies import CURRENCY_TABLES, enter_currencies
from .lexicon import OWN, Lexicon
from .numberwords import NumberWords
from .romans import romans
from .spellout import Spellout
from .words import APOSTROPHE, RunWords, begins_run, folded, in_one_script, is_word, with_apostrophes, with_one_i

_EXAMPLES = re.compile(r"^\[\[(?:counter)?examples\]\]", re.MULTILINE)
#: Roles whose words may begin a figure without a digit.
_ANCHORS = ("scale", "leading-scale", "fraction", "multiple", "month", "clock-word", "decade-word", "century",
            "century-word", "half-word", "era", "amount", "added")  # fmt: skip
#: Roles of what is written together with a number word.
_JOINED = ("joined-unit", "joined-currency", "joined-times", "scale", "percent", "unit", "currency", "decade-suffix",
           "count-suffix", "fraction", "ordinal-suffix")  # fmt: skip
#: Characters before and behind an anchor: the longest hedge, currency name and period fit.
_CONTEXT, _DENSE = (40, 56), (18, 26)
#: Roles of what a figure counts.
_COUNTED = ("unit", "currency", "percent", "scale", "month", "money-scale", "minor-unit", "times",
            "ratio-whole-first", "hedge-inside", "bound-inside", "from-after", "to")  # fmt: skip
#: Roles that case endings may have.
_SAID_BY_ENDINGS = frozenset(("clock-after", "from-after", "to-after", "bound-after"))
#: Roles whose words begin a figure when one is read from the left.
_OPENERS = (
    "fraction",
    "leading-scale",
    "multiple",
    "article",
    "month",
    "clock-word",
    "decade-word",
    "century",
    "century-word",
    "season",
    "quarter",
    "half-year",
    "era",
    "month-before",
    "ordinal-prefix",
    "half-word",
    "quarter-of",
    "three-quarters-of",
    "to-go",
    "half-past",
    "half-to",
    "quarter-past",
    "quarter-to",
    "amount",
    "added",
    "idiom",
)
_PERCENT_SIGNS = ("%", "٪")
_NUMBERED = {"scales": "scale", "multiples": "scale", "multiplied": "multiple", "fractions": "fraction",
             "money-letters": "money-letter",
             "articles": "article", "added": "added"}  # fmt: skip
_BY_NAME = {"currencies": "currency", "currency-prefixes": "currency-prefix", "minor-units": "minor-unit",
            "units": "unit", "glued-units": "glued-unit", "joined-units": "joined-unit",
            "joined-currencies": "joined-currency"}  # fmt: skip
_PLAIN = {
    "numerals": {"and": "and-number", "minus": "minus", "minus-after": "minus-after", "attributes": "attribute",
                 "partitives": "partitive", "idioms": "idiom", "singulars": "singular",
                 "endings": "number-ending", "vague-after": "vague-after", "point": "point"},
    "articles": {"not-before": "not-one"},
    "minor-units": {"joiners": "minor-joiner"},
    "fractions": {"of": "of", "alone": "share", "and-a-half": "and-a-half"},
    "multiples": {"about": "about-so-many"},
    "ordinals": {"determiners": "determiner", "prefixes": "ordinal-prefix"},
    "multiplied": {"times": "times", "joined": "joined-times"},
    "ratios": {"in": "ratio-in", "of": "ratio-of", "whole-first": "ratio-whole-first", "each": "ratio-each",
               "cues": "ratio-cue", "result-cues": "result-cue"},
    "hedges": {"before": "hedge", "after": "hedge-after", "inside": "hedge-inside"},
    "per": {"before": "per", "after": "per-after", "items": "item"},
    "designators": {"endings": "name-ending"},
    "differences": {"before": "difference", "after": "difference-after"},
    "connectors": {"and": "and", "or": "or", "to": "to", "from": "from", "between": "between", "by": "by",
                   "size": "size", "range-from": "range-from", "range-to": "range-to",
                   "from-after": "from-after", "to-after": "to-after",
                   "between-after": "between-after"},
    "calendar": {
        "cues": "month-cue", "cues-after": "month-cue-after",
        "year-cues": "year-cue", "parts": "date-part", "articles": "day-article", "of": "of-month",
        "part-articles": "part-article", "day-after": "day-after", "month-before": "month-before",
        "month-after": "month-after", "year-after": "year-after", "month-only": "month-only",
        "decade-suffixes": "decade-suffix", "decade-words": "decade-beside", "decade-ranks": "decade-rank",
        "count-suffixes": "count-suffix", "centuries": "century", "ages": "age",
        "numbered-centuries": "numbered-century",
        "halves": "half-year", "quarters": "quarter", "half-signs": "half-sign", "quarter-signs": "quarter-sign",
        "before-christ": "before-christ", "anno-domini": "anno-domini",
    },
    "clock": {
        "before": "clock-before", "at": "clock-at", "cues": "clock-cue", "after": "clock-after", "hours": "hour-mark",
        "minutes": "minute-mark", "am": "am", "pm": "pm", "night": "night", "half-past": "half-past",
        "half-to": "half-to", "quarter-past": "quarter-past", "quarter-to": "quarter-to", "quarter-of": "quarter-of",
        "three-quarters-of": "three-quarters-of", "minutes-past": "minutes-past", "minutes-to": "minutes-to",
        "minutes-of": "minutes-of", "to-go": "to-go", "and": "clock-and", "less": "clock-less",
        "and-half": "and-half", "and-quarter": "and-quarter", "less-quarter": "less-quarter",
    },
}  # fmt: skip
#: Tables of the calendar keyed by number.
_CALENDAR_NUMBERS = {"decades": "decade-word", "century-words": "century-word", "seasons": "season", "eras": "era"}


#: Roles of words that may make a date of a figure some words away, and of those that stand right beside it.
_DATED = ("month", "weekday", "century", "numbered-century", "century-word", "decade-rank", "half-year", "quarter",
          "season", "era", "month-before", "month-after")  # fmt: skip
_DATED_BESIDE = ("decade-word", "decade-beside", "decade-suffix", "before-christ", "anno-domini", "year-after")
#: Roles of words beside which a number may be an hour, and beside which it may be a day, a year, a decade, a century.
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
    openers: frozenset[str]
    anchors: re.Pattern[str]
    clitics: Clitics
    combining: NumberWords | None
    unspaced: bool
    context: tuple[int, int]
    runs: RunWords
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
    period_stops: frozenset[str]
    comparatives: frozenset[str]
    spellings: tuple[Callable[[str], str], ...]

    def is_known(self, word: str) -> bool:
        """Whether a folded word means anything here, or begins a number in words."""
        return (
            word in self.lexicon.senses
            or word in self.lexicon.before
            or word in self.cardinals.children
            or word in self.ordinals.children
            or word in self.function_words
            or word in self.vague
            or (self.compounds and (taken := self.cardinals.take_apart(word)) is not None and not taken[1])
        )

    def bare(self, word: str) -> str:
        """A known word without its ending, where what is left is known as well."""
        size = self.clitics.tail(word, self.is_known)
        return word[:-size] if size else word

    def speaks(self, ending: str) -> bool:
        """Whether a case ending says what words say elsewhere: at eight, from and to, more than."""
        return any(sense.role in _SAID_BY_ENDINGS for sense in self.lexicon.senses.get(ending, ()))

    def stem(self, word: str) -> str:
        """A folded word without its ending, where that makes a known word of it."""
        if self.is_known(word) or word in self.function_words:
            return word
        size = self.clitics.tail(word, self.is_known)
        return word[:-size] if size else word


def build(tag: str) -> Language:
    """Read CLDR, ICU and the language files into a ``Language``."""
    language = _read_language(tag)
    if language.clitics.after:
        language.lexicon.take_off_endings(language.stem)
        language.lexicon.add_stems(language.bare)
    return language


def _read_language(tag: str) -> Language:
    cldr = Cldr(tag)
    own, shared = _tables(cldr), _read("und") or {}
    lexicon, spellout = Lexicon(), Spellout(*_names(cldr))
    for table in own:
        _enter(lexicon, table, OWN)
    function_words = _folded(own, "function-words", "words")
    never = function_words | _folded(own, "currencies", "ignore")
    enter_currencies(lexicon, cldr, shared, known=bool(own), never=never)
    _enter(
        lexicon, {section: table for section, table in shared.items() if section not in CURRENCY_TABLES}, "shared file"
    )
    counts = list(enter_scales(lexicon, cldr))
    _enter_cldr(lexicon, cldr, [*own, shared], frozenset(form for form, _ in spellout.cardinals()))
    _enter_powers(lexicon, [*own, shared])
    dates = [parts for parts in map(patterns.parts, dict.fromkeys(cldr.date_patterns())) if patterns.is_date(parts)]
    _enter_dates(lexicon, cldr, dates, set(_listed([*own, shared], "months", "ignore")))
    clitics = Clitics(_folded(own, "clitics", "before"), _folded(own, "clitics", "after"))
    cardinals, ordinals = _number_words(lexicon, spellout, own, clitics, counts)
    symbols = cldr.symbols()
    if symbols.percent_first:
        lexicon.add_all("percent-prefix", ((sign, "percent") for sign in _PERCENT_SIGNS), "CLDR")
    weak = _folded(own, "numerals", "weak")
    counted = _folded(own, "numerals", "counted")
    strict = _flag(own, "strict", default=False)
    compounds = cldr.unspaced() or _flag(own, "compounds", default=spellout.compounds())
    combining = _combining(own, cardinals)
    counters = frozenset(_listed(own, "numerals", "counters"))
    lexicon.add_all("counter", ((form, True) for form in counters), "language file")
    numerals = _romans(lexicon)
    date_words, date_neighbors = _date_words(lexicon)
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
        openers=frozenset(word for word, _ in lexicon.having(*_OPENERS))
        | cardinals.first_words()
        | ordinals.first_words(),
        anchors=_anchors(
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
        context=_DENSE if cldr.dense() else _CONTEXT,
        runs=RunWords(
            {*lexicon.senses, *lexicon.before, *ordinals.children, *function_words, *clitics.before, *clitics.after}
        ),
        compounds=compounds,
        weak=weak,
        bounded=_folded(own, "numerals", "bounded"),
        links=_folded(own, "hedges", "links"),
        changes=tuple(
            folded(stem)
            for table in own
            for side in table.get("bounds", {}).values()
            for stem in side.get("unless", ())
        ),
        counted=counted,
        ambiguous=_folded(own, "numerals", "ambiguous"),
        strictly_weak=strict,
        chained=_flag(own, "chained", default=False),
        inverted=_flag(own, "inverted", default=False),
        tenths=_flag(own, "tenths", default=False),
        juxtaposed=_flag(own, "juxtaposed", default=False),
        decimal_marks=frozenset(_listed(own, "numerals", "decimals")),
        group_marks=frozenset(_listed(own, "numerals", "groups")),
        vague=_folded(own, "numerals", "vague"),
        adjectives=_folded(own, "numerals", "adjectives"),
        weak_ordinals=_folded(own, "ordinals", "weak"),
        rank_endings=tuple(_listed(own, "ordinals", "rank-endings")),
        ordinal_category=cldr.locale.ordinal_form,
        dependent_months=_folded(own, "months", "ignore") | _folded(own, "calendar", "dependent"),
        joins_months=compounds and any(len(word) > 2 for word, _ in lexicon.having("decade-suffix")),  # 1950-talet
        day_first=next((order[0] == "d" for order in patterns.orders(dates, named=True)), False),
        cautious_months=_folded(own, "calendar", "cautious"),
        capital_months=cldr.capital_months(),
        during=_folded(own, "calendar", "during"),
        lasting=_folded(own, "calendar", "lasting"),
        clock_separators=frozenset((*_listed(own, "clock", "separators"), symbols.time)),
        time_mark=symbols.time,
        clock_words=_clock_words(lexicon),
        year_part_words=frozenset(word for word, _ in lexicon.having(*_OF_YEAR)),
        date_words=date_words,
        date_neighbors=date_neighbors,
        date_signs=frozenset(word.upper() for word, _ in lexicon.having("half-sign", "quarter-sign")),
        code_prefixes={form: int(n) for n, forms in shared.get("code-prefixes", {}).items() for form in forms},
        postposed_per=bool(_listed(own, "per", "after")),
        result_signs=frozenset(_listed(own, "ratios", "results")),
        codes=frozenset(cldr.currency_codes()),
        not_codes=_not_codes(cldr, [*own, shared]),
        places=frozenset(_listed(own, "designators", "places")),
        period_stops=_folded(own, "per", "not-before"),
        function_words=function_words,
        comparatives=_folded(own, "function-words", "comparatives"),
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
    return frozenset({*_listed(tables, "designators", "not-codes"), *old} - {*own})


def _read(name: str) -> dict[str, Any] | None:
    resource = files(__package__).joinpath(f"{name}.toml")
    if not resource.is_file():
        return None
    # The examples close the file; they are for the tests, and reading them would double the time of a start.
    return tomllib.loads(_EXAMPLES.split(resource.read_text("utf-8"), maxsplit=1)[0])


def _names(cldr: Cldr) -> list[str]:
    """The tags whose tables hold for a locale, most specific first: zh-Hant-TW, zh-Hant, zh-TW, zh.

    The locale CLDR makes its parent comes before its language: pt-AO, pt-PT, pt; another language after it.
    """
    locale = cldr.locale
    parts = [part for part in (locale.language, locale.script, locale.territory) if part]
    names = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    if len(parts) == 3:
        names.insert(2, f"{locale.language}-{locale.territory}")
    parent = cldr.parent()
    if parent is None:
        return names
    related = parent.locale.language == locale.language
    return list(dict.fromkeys([*names[:-1], *_names(parent)] if related else [*names, *_names(parent)]))


def _tables(cldr: Cldr) -> list[dict[str, Any]]:
    """The files of a locale, most specific first, then those of the relatives they name."""
    own = [table for table in map(_read, _names(cldr)) if table is not None]
    relatives = map(_read, _listed(own, "relatives", "read-after"))
    return [*own, *(table for table in relatives if table is not None)]


def _flag(tables: Iterable[Mapping[str, Any]], key: str, *, default: bool) -> bool:
    """A switch of the section on numerals; the most specific file wins."""
    said = (table["numerals"][key] for table in tables if key in table.get("numerals", {}))
    return bool(next(said, default))


def _listed(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> list[str]:
    return [form for table in tables for form in table.get(section, {}).get(key, ())]


def _folded(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> frozenset[str]:
    """The forms listed as they are looked up."""
    return frozenset(map(folded, _listed(tables, section, key)))


def _date_words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The longest word of every form that makes a date; and the words, and single letters, that do so beside it."""
    longest = {max((word, *sense.others), key=len): word for word, sense in lexicon.having(*_DATED)}
    letters = {first for word, first in longest.items() if len(word) == 1 and word < "\u0e00"}
    beside = {word for word, _ in lexicon.having(*_DATED_BESIDE)}
    before = {word for word, senses in lexicon.before.items() if any(sense.role in _DATED_BESIDE for sense in senses)}
    return frozenset(word for word in longest if len(word) > 1 or word >= "\u0e00"), frozenset(
        letters | beside | before
    )


@dataclass(frozen=True)
class ClockWords:
    """Words beside which a number may be an hour: ``at`` it or before it, right ``behind`` it, or some words on.

    ``near`` holds what follows the first word of a form of several words, or nothing: *de* of "de la tarde" alone says
    no part of the day.
    """

    at: frozenset[str]
    behind: frozenset[str]
    near: Mapping[str, frozenset[str]]


#: Roles of words behind an hour, some words on, and right behind.
_CLOCK_NEAR = ("clock-after", "hour-mark", "minute-mark", "am", "pm", "night")
_CLOCK_BEHIND = ("minutes-past", "minutes-to", "minutes-of", "and-half", "and-quarter", "less-quarter")


def _clock_words(lexicon: Lexicon) -> ClockWords:
    roles = {*_PLAIN["clock"].values(), "half-word", "clock-word"} - {"clock-and", "clock-less"}
    at = {word for word, senses in lexicon.before.items() if any(sense.role in roles for sense in senses)}
    opening = roles.difference(_CLOCK_NEAR, _CLOCK_BEHIND)
    at |= {word for word, sense in lexicon.having(*opening)}
    near: dict[str, set[str]] = {":": {""}, "：": {""}}
    for word, sense in lexicon.having(*_CLOCK_NEAR):
        near.setdefault(word, set()).add(sense.others[0] if sense.others else "")
    return ClockWords(
        frozenset(at),
        frozenset(word for word, _ in lexicon.having(*_CLOCK_BEHIND)),
        {word: frozenset(seconds) for word, seconds in near.items()},
    )


def _romans(lexicon: Lexicon) -> dict[str, int]:
    """Roman numerals, where the language has words beside which they are figures."""
    if not any(lexicon.having("century", "quarter")):
        return {}
    return romans([word for word, sense in lexicon.having("ordinal-suffix") if word.isalpha() and not sense.others])


def _unmarked_era(tables: Iterable[Mapping[str, Any]]) -> int:
    """What is added to a year where another era than the common one needs no name: -543 in Thai."""
    eras = (key for table in tables for key in table.get("calendar", {}).get("eras", {}))
    return min((int(key) for key in eras if key.startswith("-")), default=0)


def _enter(lexicon: Lexicon, table: Mapping[str, Any], origin: str) -> None:
    for role, form, value in _entries(table):
        lexicon.add(role, form, value, origin)


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    for section, role in _NUMBERED.items():
        for key, forms in table.get(section, {}).items():
            if key.lstrip("-")[:1].isdigit():
                value = Fraction(10) ** int(key) if section == "scales" else Fraction(key)
                yield from ((role, form, value) for form in forms)
    for section, role in _BY_NAME.items():
        for key, forms in table.get(section, {}).items():
            if key not in ("ignore", "glued", "joiners"):
                yield from ((role, form, (key,)) for form in forms)
    for section, roles in _PLAIN.items():
        for key, role in roles.items():
            yield from ((role, form, True) for form in table.get(section, {}).get(key, ()))
    yield from _special_entries(table)


def _special_entries(table: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    for form, entry in table.get("unit-multiples", {}).items():
        yield "unit-multiple", form, (Fraction(entry["times"]), entry["unit"])
    for form, entry in table.get("money-scales", {}).items():
        yield "money-scale", form, (Fraction(10) ** entry["scale"], entry["currency"])
    for section, role in (("percent", "percent"), ("percent-prefixes", "percent-prefix")):
        for key, forms in table.get(section, {}).items():
            yield from ((role, form, key) for form in forms)
    for key, numbers in table.get("amounts", {}).items():
        for number, forms in numbers.items():
            yield from (("amount", form, (Fraction(number), key)) for form in forms)
    suffixes = table.get("ordinals", {}).get("suffixes", ())
    if isinstance(suffixes, dict):  # by CLDR ordinal plural category
        yield from (("ordinal-suffix", form, key) for key, forms in suffixes.items() for form in forms)
    else:
        yield from (("ordinal-suffix", form, True) for form in suffixes)
    for key, sides in table.get("bounds", {}).items():
        for side, role in (
            ("before", "bound"),
            ("after", "bound-after"),
            ("inside", "bound-inside"),
            ("goals", "bound-goal"),
        ):
            yield from ((role, form, key) for form in sides.get(side, ()))
    for section, role in (("periods", "period"), ("periods-before", "period-before")):
        for unit, forms in table.get(section, {}).items():
            yield from ((role, form, unit) for form in forms)
    for section, role in (("months", "month"), ("weekdays", "weekday")):
        for number, forms in table.get(section, {}).items():
            yield from ((role, form, int(number)) for form in forms if number != "ignore")
    for key, role in _CALENDAR_NUMBERS.items():
        for number, forms in table.get("calendar", {}).get(key, {}).items():
            yield from ((role, form, number if number == "hijri" else int(number)) for form in forms)
    for edtf, forms in table.get("clock", {}).get("words", {}).items():
        yield from (("clock-word", form, edtf) for form in forms)
    for hour, forms in table.get("clock", {}).get("half-words", {}).items():
        yield from (("half-word", form, int(hour)) for form in forms)
    for form in table.get("designators", {}).get("titles", ()):
        yield "title", form, form[0].isupper()


def _enter_cldr(lexicon: Lexicon, cldr: Cldr, tables: list[dict[str, Any]], numbers: frozenset[str]) -> None:
    """Add what CLDR says where no file has said it; ``ignore`` lists the forms that mean too much else.

    An abbreviation that without its dot is one of the ``numbers`` is none: "sept." is September, "sept" is seven.
    """
    ignored = set(_listed(tables, "units", "ignore"))
    enter_units(lexicon, cldr, units(), ignored)
    for role, names in (("month", cldr.months()), ("weekday", cldr.weekdays())):
        ignored = set(_listed(tables, f"{role}s", "ignore"))
        for form, value in names:
            if form not in ignored and (role == "month" or form.rstrip(".") not in ignored):
                lexicon.add(role, form, value, "CLDR")
            if form.rstrip(".") not in numbers | ignored:
                lexicon.add(role, form.rstrip("."), value, "CLDR")
    common = set(_listed(tables, "function-words", "words"))
    for form, period in cldr.day_periods():
        if form.lower() in common:
            continue  # am is a preposition as well
        lexicon.add(period, form, True, "CLDR")
    lexicon.add_all("quarter", ((form, True) for form in cldr.quarters()), "CLDR")
    for form, era in cldr.eras():
        if any(lexicon.has(role, form) for role in ("unit", "glued-unit", "doubtful-unit")):
            continue  # KM is an era in languages where km is a unit
        lexicon.add("anno-domini" if era else "before-christ", form, True, "CLDR")


def _enter_dates(lexicon: Lexicon, cldr: Cldr, dates: list[list[patterns.Part]], ignored: set[str]) -> None:
    """Add what the locale's date patterns write around days, months and years."""
    for role, form in patterns.literals(dates):
        lexicon.add(role, form, True, "CLDR")
    plain = [(name, value) for name, value in cldr.months() if name not in ignored]
    names = list(plain)
    for before, after in set(patterns.affixes(dates)):
        names += [(before + name + after, value) for name, value in plain if not is_placeholder(name)]
    lexicon.add_all("month", names, "CLDR")
    for name, number in names:
        before, digits, after = name.partition(str(number))
        before = before.removesuffix("0")
        if digits and not any(map(str.isdigit, before + after)):
            lexicon.add_all("month-before", ((before, True),) if before.strip() else (), "CLDR")
            lexicon.add_all("month-after", ((after, True),) if after.strip() else (), "CLDR")


def _enter_powers(lexicon: Lexicon, tables: list[dict[str, Any]]) -> None:
    """Add square and cubic units as their lengths are written: sq km, kvadratkilometer, km kare, км²."""
    known = units()
    lengths = [
        (" ".join((word, *sense.others)), unit)
        for word, sense in lexicon.having("unit")
        for unit in sense.value
        if unit in known and known[unit].dimension == "length"
    ]
    for power in ("square", "cubic"):
        powered = [(form, f"{power}-{unit}") for form, unit in lengths if f"{power}-{unit}" in known]
        for before in _listed(tables, "powers", f"{power}-before"):
            joiner = "" if before.endswith("*") else " "
            forms = ((before.rstrip("*") + joiner + form, (unit,)) for form, unit in powered)
            lexicon.add_all("unit", forms, "power of a length")
        for after in _listed(tables, "powers", f"{power}-after"):
            lexicon.add_all("unit", ((f"{form} {after}", (unit,)) for form, unit in powered), "power of a length")


def _number_words(
    lexicon: Lexicon,
    spellout: Spellout,
    own: list[dict[str, Any]],
    clitics: Clitics,
    counts: Iterable[tuple[str, int]],
) -> tuple[NumberWords, NumberWords]:
    cardinals, ordinals = NumberWords(clitics), NumberWords(clitics)
    for table, found in (("cardinals", cardinals), ("ordinals", ordinals)):
        for section in (tables.get(table, {}) for tables in own):
            for key, forms in section.items():
                if key.isdigit():
                    for form in forms:
                        found.add(form, int(key))
    ignored = set(_listed(own, "numerals", "ignore"))
    for form, value in (*spellout.cardinals(), *counts):
        if ignored.isdisjoint(form.split()):
            cardinals.add(form, value)
    ignored = set(_listed(own, "ordinals", "ignore"))
    for form, value in spellout.ordinals():
        if form not in ignored and not cardinals.spells(form, value):  # Hebrew writes ranks above ten as numbers
            ordinals.add(form, value)
    unwanted = frozenset(map(folded, ignored))
    for ending in _listed(own, "ordinals", "word-endings"):
        for word, value in cardinals.single():
            if (form := folded(word + ending)) not in unwanted:
                ordinals.add(form, value)
                if begins_run(ending):
                    ordinals.add(f"{word} {ending}", value)  # 열다섯 번째
    for form, power in spellout.scales():
        if power > 2 or begins_run(form):  # "20 cents" is no 20 hundred
            lexicon.add("scale", form, Fraction(10) ** power, "ICU")
        cardinals.scales.setdefault(folded(form), 10**power)
    for form, power in spellout.leading_scales():
        lexicon.add("leading-scale", form, Fraction(10) ** power, "ICU")
    for form in spellout.joiners():
        lexicon.add("and-number", form, True, "ICU")
    for word, sense in lexicon.having("scale"):
        if not sense.others and (len(word) > 1 or begins_run(word)):  # Norwegian "tok" is not "to" and "k"
            cardinals.scales[word] = int(sense.value)
    cardinals.joiners = {word for word, sense in lexicon.having("and-number") if not sense.others}
    ordinals.joiners = set(cardinals.joiners)
    said = _flag(own, "tens-and-units", default=False)
    cardinals.tenths = _flag(own, "tenths", default=False)
    cardinals.tens_and_units = said or spellout.tens_and_units()
    ordinals.leading, ordinals.tens_and_units = (
        cardinals,
        said or (spellout.tens_and_units() and 21 not in ordinals.numbers),
    )
    cardinals.finish()
    ordinals.finish()
    return cardinals, ordinals


def _combining(own: list[dict[str, Any]], cardinals: NumberWords) -> NumberWords | None:
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


def _anchors(
    lexicon: Lexicon, cardinals: NumberWords, ordinals: NumberWords, combining: NumberWords | None, clitics: Clitics,
    weak: frozenset[str], function_words: frozenset[str], *, compounds: bool,
) -> re.Pattern[str]:  # fmt: skip
    """Where figures may be: a weak word, as an article is, only right before what is counted."""
    numerals = cardinals.first_words() | ordinals.first_words()
    named = list(lexicon.having(*_ANCHORS))
    begin = {word for word, _ in named if not begins_run(word)} | numerals
    alone = {word for word, sense in named if not sense.others}
    frequent = (begin & function_words) - alone - cardinals.single_words() - ordinals.single_words()
    begin -= frequent
    # In scripts without spaces 万 begins nothing by itself, and an abbreviation is found with its dot: ก.ย.
    begin |= {
        f"{word}." if sense.others[:1] == (".",) else word
        for word, sense in named
        if begins_run(word) and sense.role != "scale"
    }
    counted = {word for word, _ in lexicon.having("percent", "currency", "minor-unit", "unit", "and-a-half")}
    articles = (weak, {unit for unit in counted if is_word(unit)})
    pairs = {
        f"{word} {second}"
        for word in frequent
        for second in (
            *cardinals.children.get(word, ()),
            *ordinals.children.get(word, ()),
            *(sense.others[0] for sense in lexicon.senses[word] if sense.role in _ANCHORS and sense.others),
        )
        if second.isalpha()
    }  # "el doble", "al doilea": never each "el" and "al"
    followers = {
        role: {word[0] for word, _ in lexicon.having(*roles) if begins_run(word)}
        for role, roles in (("any", (*_COUNTED, "counter")), ("counted", _COUNTED))
    }
    if combining is not None and compounds:
        begin |= combining.first_words()
    joined = _joined_words(lexicon, combining) if combining is not None and not compounds else (set(), set())
    if compounds:
        behind = _joined_words(lexicon, combining or cardinals)[1]
        joined = set(), behind | numerals | set(cardinals.joiners) | set(cardinals.scales)
    months = {word for word, sense in named if sense.role == "month"}
    centuries = {word for word, sense in lexicon.having("century") if len(word) == 1 and sense.others[:1] == (".",)}
    return anchors(
        begin, pairs, articles, Followers(weak, **followers), months, joined, centuries, clitics, compounds=compounds
    )


def _joined_words(lexicon: Lexicon, combining: NumberWords) -> tuple[set[str], set[str]]:
    """What words joined to their unit begin with, and what may follow: *dwu-*, *pół-*; *-letni*, *-milionowy*."""
    first = combining.first_words() | {word for word, sense in lexicon.having("fraction") if not sense.others}
    return first, {word for word, _ in lexicon.having(*_JOINED)}
