"""Write src/crosstally/languages/spellout/: the number words of every locale for which ICU has spellout rules.

ICU (CLDR RBNF) writes numbers in words and reads none, and setting up one of its rule sets takes up to 10 ms, of which
a language may have thirty. So it is asked here, once, for what larger numbers are made of: the numbers up to a hundred,
the hundreds and the powers of ten in every rule set. Where larger numbers are not made of these, all below a thousand
are kept.

python tools/spellout.py            write the tables again, after an update of ICU
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from babel.localedata import locale_identifiers
from icu4py.messageformat import MessageFormat

TARGET = Path(__file__).resolve().parent.parent / "src/crosstally/languages/spellout"
HEADER = "# Number words of {tag}, made by tools/spellout.py from ICU's rules (CLDR RBNF): kind, number, forms.\n"

_STEMS = ("%spellout-cardinal", "%spellout-numbering", "%spellout-ordinal")
_CASES = ("genitive", "dative", "accusative", "locative", "instrumental", "ablative", "prepositional")
#: Suffixes of the public rule sets in CLDR's RBNF data; ICU answers one it does not have with its default rules.
_VARIANTS = (
    "", "-verbose", "-masculine", "-feminine", "-neuter", "-common", "-reale", "-animate", "-inanimate", "-plural",
    *(f"-{case}" for case in _CASES), "-financial", "-alternate1", "-alternate2", "-native", "-native-attributive",
    "-sinokorean", "-sinokorean-financial", "-attributive", "-count", "-formal", "-large", "-leading", "-informal",
    "-adjective", "-translative", "-partitive", "-masculine-plural", "-feminine-plural", "-masculine-adjective",
    "-feminine-adjective", "-masculine-financial",
    *(f"-{gender}-{case}" for gender in ("masculine", "feminine", "neuter", "plural") for case in _CASES),
)  # fmt: skip
_PROBES = (1, 2, 3, 7, 11, 21, 30, 70, 90, 100, 123, 200, 10_000, 3 * 10**9, 2 * 10**12)
_FALLBACK = "en"  # ICU writes the words of its default locale for a language without rules of its own
_HUNDREDS = range(100, 1000, 100)
_RESTS = (5, 12, 20, 45, 72, 99, 1, 8, 88)  # the last ones begin with a vowel in Italian: ottocentotto
#: Powers of ten that some language has a word for: hundred, thousand, 万, lakh, million, crore, 億 …
_POWERS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 18)
_WESTERN = (3, 6, 9, 12, 15, 18)

Write = Callable[[int], str]
Row = tuple[str, int, str]


def _writer(tag: str, rule_set: str) -> Write:
    message = MessageFormat("{n, spellout%s}" % (f",{rule_set}" if rule_set else ""), tag)

    def write(number: int) -> str:
        words: str = message.format({"n": number})
        return words.replace("\u00ad", "").replace("\u200b", "")

    return write


def _probe(write: Write) -> tuple[str, ...]:
    return tuple(write(number) for number in _PROBES)


def writers(tag: str) -> dict[str, list[Write]]:
    """By stem, the rule sets that write otherwise than those before them; empty without spellout rules."""
    default = _writer(tag, "")
    words = _probe(default)
    language = tag.partition("_")[0]
    if language != _FALLBACK and words == _probe(_writer(_FALLBACK, "")):
        return {}
    if any(character.isdigit() for word in words[:9] for character in word):
        return {}
    found: dict[str, list[Write]] = {"cardinal": [default], "ordinal": []}
    seen = {words}
    for stem in _STEMS:
        for variant in _VARIANTS:
            write = _writer(tag, stem + variant)
            if (words := _probe(write)) not in seen:
                seen.add(words)
                found["ordinal" if "ordinal" in stem else "cardinal"].append(write)
    return found


def _cardinals(write: Write, joiners: set[str]) -> Iterator[Row]:
    yield from (("cardinal", number, write(number)) for number in range(101))
    combining = _combining(write, joiners)
    numbers = range(101, 1000) if combining is None else _HUNDREDS
    yield from (("cardinal", number, write(number)) for number in numbers)
    yield from combining or ()
    before_more = write(1345).removesuffix(write(345)).strip(" -,")  # Croatian "tisuću tristo"
    yield from (("cardinal", 1000, form) for form in (write(1000), before_more) if " " not in form)


def _combining(write: Write, joiners: set[str]) -> list[Row] | None:
    """The forms of hundreds before smaller numbers (Spanish "ciento"), or ``None`` where these are no sums."""
    found, failed, tried = [], 0, 0
    for hundred in _HUNDREDS:
        for rest in _RESTS:
            tried += 1
            whole, alone = write(hundred + rest), write(rest)
            lead = whole.removesuffix(alone)
            if lead == whole:
                failed += 1
                found.append(("cardinal", hundred + rest, whole))
                continue
            behind = lead.removeprefix(write(hundred))
            if behind != lead and behind[:1] in (" ", "-", ",") and (joiner := behind.strip(" -,")):
                joiners.add(joiner)
                continue
            *others, last = lead.split()
            lead = " ".join(others) if others and last in joiners else lead.strip(" -,")
            found.append(("cardinal", hundred, lead))
    return None if failed * 3 > tried else found


def _scale(write: Write, count: int, power: int) -> str:
    """What is written behind a count for a power of ten, or nothing.

    After one only as a word apart: Swedish "ettusen" is no "ett" followed by "usen".
    """
    written, coefficient = write(count * 10**power), write(count)
    if written.startswith(coefficient + " "):
        return written[len(coefficient) :].strip()
    if count > 1 and written.startswith(coefficient) and " " not in written[len(coefficient) :]:
        return written[len(coefficient) :].strip("-")
    if count <= 2 and power in _WESTERN and " " in written and not written.endswith(coefficient):
        return written.rpartition(" ")[2]  # the count has another form before this scale: две тысячи
    return ""


def _scales(write: Write) -> Iterator[Row]:
    known: set[str] = set()
    for power in _POWERS:
        forms = {scale for count in (1, 2, 3, 5, 20) if (scale := _scale(write, count, power))}
        runs = {form for form in forms if form[0] >= "\u0e00"}  # scripts without spaces: 百万 stays one word
        fresh = {form for form in forms - runs if known.isdisjoint(form.split())}
        fresh = {form for form in fresh if not any(form.endswith(other) for other in known)} | runs
        known |= fresh
        yield from (("scale", power, form) for form in sorted(fresh))


def _before_more(write: Write, scales: list[Row]) -> Iterator[Row]:
    """Forms that a scale has only before more: Georgian "ათას" of "ათასი"."""
    for power in {power for _, power, _ in scales if power in _WESTERN[:2]}:
        for count in (2, 5):
            written, alone, more = write(count * 10**power + 345), write(count), write(345)
            middle = written.removesuffix(more).removeprefix(alone)
            words = middle.strip(" -,").split()
            if written.startswith(alone) and written.endswith(more) and words and len(words[0]) > 1:
                yield "scale", power, words[0]


def _counts(write: Write, scales: list[Row]) -> Iterator[Row]:
    """Forms that small numbers have only before a thousand or a million: Hungarian "kétezer"."""
    for power in (3, 6):
        forms = {form for _, of, form in scales if of == power}
        for count in (*range(1, 10), 100, 200):
            written = write(count * 10**power)
            for form in forms:
                lead = written.removesuffix(form)
                if lead != written and " " not in lead.strip() and (lead := lead.strip(" -")):
                    yield "cardinal", count, lead


def _leading(write: Write) -> Iterator[Row]:
    """Scales that stand before their count: Swahili "milioni mbili"."""
    for power in _WESTERN:
        written, coefficient = write(2 * 10**power), write(2)
        if written.endswith(" " + coefficient) and " " not in (lead := written.removesuffix(coefficient).strip()):
            yield "leading-scale", power, lead


def _written_together(write: Write) -> bool:
    """Whether "three" and "thousand", or "seven" and "forty", make one word."""
    return " " not in write(3000) or (not {" ", "-"} & set(write(47)) and write(7) in write(47))


def rows(tag: str) -> list[Row]:
    """Everything ICU writes that larger numbers are made of, without repetition."""
    found: list[Row] = []
    joiners: set[str] = set()
    kinds = writers(tag)
    for write in kinds.get("cardinal", ()):
        scales = list(_scales(write))
        found += [
            *_cardinals(write, joiners),
            *scales,
            *_before_more(write, scales),
            *_counts(write, scales),
            *_leading(write),
        ]
    for write in kinds.get("ordinal", ()):
        found += (("ordinal", number, write(number)) for number in (*range(1, 101), *range(200, 1001, 100)))
    found += (("joiner", 0, joiner) for joiner in sorted(joiners))
    compounds = kinds and _written_together(kinds["cardinal"][0])
    tens = kinds and kinds["cardinal"][0](45).replace("-", "").replace(" ", "") == "".join(
        kinds["cardinal"][0](part) for part in (40, 5)
    )
    found += [("compounds", 1, "")] if compounds else []
    found += [("tens-and-units", 1, "")] if tens else []
    return list(dict.fromkeys(row for row in found if row[2] or row[0] not in ("cardinal", "scale", "ordinal")))


def table(tag: str, found: list[Row]) -> str:
    """The rows as the text of a file: a line for each kind and number."""
    lines: dict[tuple[str, int], list[str]] = {}
    for kind, number, form in found:
        lines.setdefault((kind, number), []).append(form)
    body = "".join("\t".join([kind, str(number), *forms]) + "\n" for (kind, number), forms in lines.items())
    return HEADER.format(tag=tag) + body


def main() -> None:
    """Write the tables of all languages, and of those scripts and regions that write otherwise."""
    TARGET.mkdir(exist_ok=True)
    for old in TARGET.glob("*.txt"):
        old.unlink()
    made: dict[str, list[Row]] = {}
    for tag in sorted(locale_identifiers(), key=lambda tag: (tag.count("_"), tag)):
        parent = tag.rpartition("_")[0]
        if parent and _probe(_writer(tag, "")) == _probe(_writer(parent, "")):
            made[tag] = made.get(parent, [])
            continue
        made[tag] = rows(tag)
        if made[tag] and made[tag] != made.get(parent):
            name = tag.replace("_", "-")
            (TARGET / f"{name}.txt").write_text(table(name, made[tag]), "utf-8")


if __name__ == "__main__":
    main()
