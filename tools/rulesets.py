"""Write src/crosstally/languages/rulesets.txt: which spellout rule sets ICU has for each language.

ICU answers an unknown rule set with its default rules, and asking for each of them at every start costs 20 ms a
language, so they are asked for once, here:  python tools/rulesets.py
"""

from __future__ import annotations

from pathlib import Path

from babel.localedata import locale_identifiers
from icu4py.messageformat import MessageFormat

_STEMS = ("%spellout-cardinal", "%spellout-numbering", "%spellout-ordinal")
#: Suffixes of the public rule sets in CLDR's RBNF data.
_VARIANTS = (
    "", "-verbose", "-masculine", "-feminine", "-neuter", "-common", "-reale", "-animate", "-inanimate", "-plural",
    "-genitive", "-dative", "-accusative", "-locative", "-instrumental", "-ablative", "-prepositional", "-financial",
    "-alternate1", "-alternate2", "-native", "-native-attributive", "-sinokorean", "-sinokorean-financial",
    "-attributive", "-count", "-formal", "-large", "-leading", "-informal", "-adjective", "-translative", "-partitive",
    "-masculine-plural", "-feminine-plural", "-masculine-adjective", "-feminine-adjective", "-masculine-financial",
    *(f"-{gender}-{case}" for gender in ("masculine", "feminine", "neuter", "plural")
      for case in ("genitive", "dative", "accusative", "locative", "instrumental", "ablative", "prepositional")),
)  # fmt: skip
_PROBES = (1, 2, 3, 7, 11, 21, 100, 123, 200)
_FALLBACK = "en"  # ICU writes the words of its default locale for a language without rules of its own
_TARGET = Path(__file__).resolve().parent.parent / "src/crosstally/languages/rulesets.txt"


def _written(language: str, rule_set: str) -> list[str]:
    message = MessageFormat("{n, spellout%s}" % (f",{rule_set}" if rule_set else ""), language)
    return [message.format({"n": number}) for number in _PROBES]


def rule_sets(language: str) -> list[str] | None:
    """The rule sets that write otherwise than the default and than those listed before them; ``None`` without any."""
    default = _written(language, "")
    if language != _FALLBACK and default == _written(_FALLBACK, ""):
        return None
    if any(character.isdigit() for words in default for character in words):
        return None
    found, seen = [], [default]
    for stem in _STEMS:
        for variant in _VARIANTS:
            words = _written(language, stem + variant)
            if words not in seen:
                seen.append(words)
                found.append(stem + variant)
    return found


def main() -> None:
    """Write the table."""
    lines = [
        "# Made by tools/rulesets.py from ICU: the languages it writes numbers in words for, and the rule sets",
        "# (CLDR RBNF) that write otherwise than a language's default rules.",
    ]
    for language in sorted(name for name in locale_identifiers() if "_" not in name):
        found = rule_sets(language)
        if found is not None:
            lines.append(" ".join([language, *found]))
    _TARGET.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
