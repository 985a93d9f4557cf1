"""Verdicts on converted amounts: sentences of our own in ten languages, each converted rightly or in a known wrong way.

python benchmarks/money.py [--cases 2000] [--seed 1] [--show KIND]

Every case is one sentence and its translation, published on a day between 2000 and 2026, an amount in one currency and
its conversion in another. The ways: at the rate of the day; at the rate of another year; divided where it should be
multiplied; not at all; tenfold or thousandfold; at the rate of another currency of the same name. What is counted is
whether the verdict is one that names this error. Where a wrong way is within a percent and the rounding of the right one,
another case is drawn.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from babel import Locale
from babel.numbers import format_currency

from crosstally import Document, compare
from crosstally.errors import RateNotFound
from crosstally.finding import Severity
from crosstally.providers import default
from crosstally.quantity import significant

# What is said about the amount, in each language; one line is one sentence and its translations.
SENTENCES = {
    "en": ("The new bridge will cost {}.", "The company made a profit of {} last quarter.", "They owe the bank {}.",
           "A painting sold for {} at the auction.", "The ministry set aside {} for repairs."),
    "sv": ("Den nya bron kommer att kosta {}.", "Bolaget gjorde en vinst på {} förra kvartalet.", "De är skyldiga banken {}.",
           "En målning såldes för {} på auktionen.", "Departementet avsatte {} till reparationer."),
    "de": ("Die neue Brücke wird {} kosten.", "Das Unternehmen erzielte im letzten Quartal einen Gewinn von {}.",
           "Sie schulden der Bank {}.", "Ein Gemälde wurde auf der Auktion für {} verkauft.",
           "Das Ministerium stellte {} für Reparaturen bereit."),
    "fr": ("Le nouveau pont coûtera {}.", "L'entreprise a réalisé un bénéfice de {} au dernier trimestre.",
           "Ils doivent {} à la banque.", "Un tableau a été vendu {} aux enchères.",
           "Le ministère a réservé {} pour les réparations."),
    "pl": ("Nowy most będzie kosztował {}.", "Spółka osiągnęła w zeszłym kwartale zysk w wysokości {}.", "Są winni bankowi {}.",
           "Obraz sprzedano na aukcji za {}.", "Ministerstwo przeznaczyło {} na naprawy."),
    "es": ("El nuevo puente costará {}.", "La empresa obtuvo un beneficio de {} el último trimestre.", "Deben {} al banco.",
           "Un cuadro se vendió por {} en la subasta.", "El ministerio reservó {} para reparaciones."),
    "ru": ("Новый мост обойдётся в {}.", "Компания получила в прошлом квартале прибыль в размере {}.", "Они должны банку {}.",
           "Картина была продана на аукционе за {}.", "Министерство выделило {} на ремонт."),
    "ja": ("新しい橋の建設費は{}です。", "同社の前四半期の利益は{}でした。", "彼らは銀行に{}の借金がある。",
           "絵画は競売で{}で売れた。", "省は修理に{}を確保した。"),
    "ar": ("سيكلف الجسر الجديد {}.", "حققت الشركة ربحا قدره {} في الربع الماضي.", "هم مدينون للبنك بمبلغ {}.",
           "بيعت اللوحة في المزاد مقابل {}.", "خصصت الوزارة {} للإصلاحات."),
    "hi": ("नए पुल पर {} खर्च होंगे।", "कंपनी ने पिछली तिमाही में {} का लाभ कमाया।", "उन पर बैंक का {} बकाया है।",
           "नीलामी में एक चित्र {} में बिका।", "मंत्रालय ने मरम्मत के लिए {} रखे।"),
}  # fmt: skip
# How a currency is written behind a scale word, in each language.
NAMES = {
    "en": {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "SEK": "Swedish kronor", "NOK": "Norwegian kroner",
           "JPY": "yen", "PLN": "zlotys", "CHF": "Swiss francs", "INR": "Indian rupees", "CAD": "Canadian dollars"},
    "sv": {"USD": "dollar", "EUR": "euro", "GBP": "pund", "SEK": "kronor", "NOK": "norska kronor", "JPY": "yen",
           "PLN": "zloty", "CHF": "schweiziska franc", "INR": "indiska rupier", "CAD": "kanadensiska dollar"},
    "de": {"USD": "US-Dollar", "EUR": "Euro", "GBP": "Pfund", "SEK": "schwedische Kronen", "NOK": "norwegische Kronen",
           "JPY": "Yen", "PLN": "Zloty", "CHF": "Schweizer Franken", "INR": "indische Rupien", "CAD": "kanadische Dollar"},
    "fr": {"USD": "dollars américains", "EUR": "euros", "GBP": "livres sterling", "SEK": "couronnes suédoises",
           "NOK": "couronnes norvégiennes", "JPY": "yens", "PLN": "zlotys", "CHF": "francs suisses",
           "INR": "roupies indiennes", "CAD": "dollars canadiens"},
    "pl": {"USD": "dolarów", "EUR": "euro", "GBP": "funtów", "SEK": "koron szwedzkich", "NOK": "koron norweskich",
           "JPY": "jenów", "PLN": "złotych", "CHF": "franków szwajcarskich", "INR": "rupii indyjskich",
           "CAD": "dolarów kanadyjskich"},
    "es": {"USD": "dólares", "EUR": "euros", "GBP": "libras esterlinas", "SEK": "coronas suecas", "NOK": "coronas noruegas",
           "JPY": "yenes", "PLN": "eslotis", "CHF": "francos suizos", "INR": "rupias indias", "CAD": "dólares canadienses"},
    "ru": {"USD": "долларов", "EUR": "евро", "GBP": "фунтов стерлингов", "SEK": "шведских крон", "NOK": "норвежских крон",
           "JPY": "иен", "PLN": "злотых", "CHF": "швейцарских франков", "INR": "индийских рупий",
           "CAD": "канадских долларов"},
    "ja": {"USD": "ドル", "EUR": "ユーロ", "GBP": "ポンド", "SEK": "スウェーデンクローナ", "NOK": "ノルウェークローネ", "JPY": "円",
           "PLN": "ズウォティ", "CHF": "スイスフラン", "INR": "インドルピー", "CAD": "カナダドル"},
    "ar": {"USD": "دولار", "EUR": "يورو", "GBP": "جنيه إسترليني", "SEK": "كرونة سويدية", "NOK": "كرونة نرويجية", "JPY": "ين",
           "PLN": "زلوتي", "CHF": "فرنك سويسري", "INR": "روبية هندية", "CAD": "دولار كندي"},
    "hi": {"USD": "डॉलर", "EUR": "यूरो", "GBP": "पाउंड", "SEK": "स्वीडिश क्रोना", "NOK": "नॉर्वेजियन क्रोन", "JPY": "येन",
           "PLN": "पोलिश ज़्लॉटी", "CHF": "स्विस फ़्रैंक", "INR": "भारतीय रुपये", "CAD": "कनाडाई डॉलर"},
}  # fmt: skip
# Decimal sign, and the words for a million and a billion with what joins them to the currency.
SCALES = {
    "en": (".", "million", "billion", " "), "sv": (",", "miljoner", "miljarder", " "),
    "de": (",", "Millionen", "Milliarden", " "), "fr": (",", "millions", "milliards", None),
    "pl": (",", "mln", "mld", " "), "es": (",", "millones", "mil millones", None), "ru": (",", "млн", "млрд", " "),
    "ar": (".", "مليون", "مليار", " "), "hi": (".", "मिलियन", "अरब", " "),
}  # fmt: skip
SISTERS = {"SEK": ("NOK",), "NOK": ("SEK",), "USD": ("CAD",), "CAD": ("USD",)}
# CLDR's pattern of money without the minor unit.
DIGITS = {tag: Locale.parse(tag).currency_formats["standard"].pattern.replace(".00", "") for tag in SENTENCES}
RATES = default()
FIRST, LAST = date(2000, 1, 3), date(2026, 10, 26)


def written(value: Fraction, currency: str, language: str, draw: random.Random) -> str:
    """An amount as the language writes it: in running text with the currency's name or code, or in CLDR's digits."""
    form = draw.choice(("name", "name", "code", "digits"))
    if form == "digits" and value.denominator == 1:
        return str(format_currency(Decimal(value.numerator), currency, locale=language, currency_digits=False,
                                   format=DIGITS[language], decimal_quantization=False))  # fmt: skip
    name = currency if form == "code" else NAMES[language][currency]
    if language == "ja":
        return _in_myriads(value) + name
    decimal, million, billion, joint = SCALES[language]
    if value < 1_000_000:
        return f"{_grouped(value, language)} {name}"
    scale, word = (10**9, billion) if value >= 10**9 else (10**6, million)
    digits = significant(value / scale, 6).replace(".", decimal)
    return f"{digits} {word}{joint or (' d’' if name[0] in 'eé' and language == 'fr' else ' de ')}{name}"


def _grouped(value: Fraction, language: str) -> str:
    decimal = "." if language == "ja" else SCALES[language][0]
    group = {"en": ",", "de": ".", "es": ".", "ar": ",", "hi": ","}.get(language, "\u00a0")
    whole, _, places = significant(value, 12).partition(".")
    if language == "hi" and len(whole) > 3:
        head, tail = whole[:-3], whole[-3:]
        pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
        text = ",".join([*reversed(pairs), tail])
    else:
        text = f"{int(whole):,}".replace(",", group)
    return text + (decimal + places if places else "")


def _in_myriads(value: Fraction) -> str:
    for power, word in ((10**12, "兆"), (10**8, "億"), (10**4, "万")):
        if value >= power:
            return significant(value / power, 6) + word
    return _grouped(value, "ja")


@dataclass(frozen=True)
class Case:
    """A sentence and its translation, with the way its amount was converted."""

    kind: str
    source: Document
    target: Document
    currencies: tuple[str, str]


def rate(base: str, quote: str, on: date) -> Fraction | None:
    """The market's rate, ``None`` where there was none."""
    try:
        return RATES.rate(base, quote, on).value
    except RateNotFound:
        return None


def other_year(base: str, quote: str, on: date, draw: random.Random) -> Fraction | None:
    """The rate of a day in another year."""
    return rate(base, quote, FIRST + timedelta(days=draw.randrange((on - FIRST).days + 1)))


def sister(base: str, quote: str, on: date, draw: random.Random) -> Fraction | None:
    """The rate of another currency of the same name as one of the two."""
    pairs = [(base, other) for other in SISTERS.get(quote, ()) if other != base]
    pairs += [(other, quote) for other in SISTERS.get(base, ()) if other != quote]
    return rate(*draw.choice(pairs), on) if pairs else None


def at(factor: Fraction) -> Callable[[str, str, date, random.Random], Fraction | None]:
    """The market's rate times a factor."""

    def used(base: str, quote: str, on: date, draw: random.Random) -> Fraction | None:
        market = rate(base, quote, on)
        return market and market * factor

    return used


def inverted(base: str, quote: str, on: date, draw: random.Random) -> Fraction | None:
    """The market's rate the wrong way round."""
    market = rate(base, quote, on)
    return market and 1 / market


# What was done, and the rules that say so.
KINDS: dict[str, tuple[Callable[[str, str, date, random.Random], Fraction | None], frozenset[str]]] = {
    "right": (at(Fraction(1)), frozenset()),
    "another year": (other_year, frozenset(("stale-exchange-rate",))),
    "inverted": (inverted, frozenset(("exchange-rate",))),
    "unconverted": (lambda *_: Fraction(1), frozenset(("currency",))),
    "times 10": (at(Fraction(10)), frozenset(("exchange-rate", "value", "scale"))),
    "times 1000": (at(Fraction(1000)), frozenset(("scale",))),
    "another currency": (sister, frozenset(("exchange-rate", "currency"))),
}
RULES = {"currency", "exchange-rate", "stale-exchange-rate", "inconsistent-exchange-rate", "scale", "value", "omission",
         "addition", "unverifiable"}  # fmt: skip


def case(kind: str, draw: random.Random) -> Case | None:
    """A case of a kind, ``None`` where the draw allows none."""
    ours, theirs = draw.sample(sorted(SENTENCES), 2)
    base, quote = draw.sample(sorted(NAMES["en"]), 2)
    on = FIRST + timedelta(days=draw.randrange((LAST - FIRST).days + 1))
    market, used = rate(base, quote, on), KINDS[kind][0](base, quote, on, draw)
    if market is None or used is None:
        return None
    amount = Fraction(
        significant(Fraction(draw.randrange(1000, 10**7)) * 10 ** draw.randrange(0, 5), draw.choice((1, 2, 3)))
    )
    result = amount if used == 1 else Fraction(significant(amount * used, draw.choice((2, 3, 3, 4))))
    if kind != "right" and abs(result / amount / market - 1) < Fraction(4, 100):
        return None
    sentence = draw.randrange(len(SENTENCES["en"]))
    source, target = (
        Document.from_text(SENTENCES[language][sentence].format(written(value, currency, language, draw)), language, on)
        for language, value, currency in ((ours, amount, base), (theirs, result, quote))
    )
    return Case(kind, source, target, (base, quote))


def cases(number: int, draw: random.Random) -> Iterator[Case]:
    """So many cases, of every kind as many."""
    kinds = list(KINDS)
    made = 0
    while made < number:
        found = case(kinds[made % len(kinds)], draw)
        if found is not None:
            made += 1
            yield found


def verdict(one: Case) -> frozenset[str]:
    """The rules found, notes left out."""
    findings = compare(one.source, one.target).findings
    return frozenset(finding.rule for finding in findings if finding.severity > Severity.NEUTRAL)


def right(one: Case, found: frozenset[str]) -> bool:
    """Whether the verdict names the error, or that there is none."""
    expected = KINDS[one.kind][1]
    return len(found) == 1 and found <= expected if expected else not found


def main() -> None:
    """Print how often the verdict was right, by kind and by language, and what was said instead."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", metavar="KIND", help="Print the cases of a kind whose verdict was wrong.")
    options = parser.parse_args()
    kinds: dict[str, list[bool]] = defaultdict(list)
    languages: dict[str, list[bool]] = defaultdict(list)
    instead: dict[str, Counter[str]] = defaultdict(Counter)
    for one in cases(options.cases, random.Random(options.seed)):
        found = verdict(one)
        good = right(one, found)
        kinds[one.kind].append(good)
        for document in (one.source, one.target):
            languages[document.language].append(good)
        if not good:
            instead[one.kind][", ".join(sorted(found)) or "nothing"] += 1
            if one.kind == options.show:
                print(f"{one.target.date} {one.currencies} {one.source.text} | {one.target.text} | {sorted(found)}")
    every = [good for verdicts in kinds.values() for good in verdicts]
    print(f"all: {_share(every)}")
    for kind, verdicts in kinds.items():
        print(f"{kind}: {_share(verdicts)} {dict(instead[kind].most_common(5))}")
    print(", ".join(f"{language} {_share(verdicts)}" for language, verdicts in sorted(languages.items())))


def _share(verdicts: list[bool]) -> str:
    return f"{100 * sum(verdicts) / len(verdicts):.1f} % of {len(verdicts)}"


if __name__ == "__main__":
    main()
