"""``crosstally init``: begin a configuration with what the folder tells."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ConfigurationError
from .discovery import NAMES, table_of
from .output import write

if TYPE_CHECKING:
    from ..batch.detected import Detected

_FILE = NAMES[0]
_TEMPLATE = """\
# How crosstally checks the texts below this folder. Every option of `crosstally check` can stand here by its long name;
# the command line wins. Paths are relative to this file. `crosstally rules` lists the rules.

# The language of the originals (BCP 47), and those of the translations; without target-langs, all there are.
{source}
{targets}

# How names of files say their language; several patterns make a list.
{pattern}

# Files and folders that are not checked.
# exclude = ["drafts/*", "node_modules"]

# The day of publication, for which exchange rates are looked up, where the texts do not say it; your own rates.
# date = "2026-01-05"
# rates = "rates.csv"

# What fails a check: neutral, minor, major or critical. Show notes too.
# fail-on = "major"
# notes = true

# What is known and fine stands in a file: crosstally check . --write-baseline {baseline}
# baseline = "{baseline}"

# Rules that are not reported; words that are never a figure; how far a converted amount may be from the market.
# ignore = ["addition"]
# names = ["Boeing 737"]
# tolerance = "0.02"

# Rules that weigh more or less here.
# [severities]
# period = "major"

# Rules that are not reported of some files.
# [per-file-ignores]
# "archive/*" = ["stale-exchange-rate"]

# What differs for some pairs of languages: units and currency are kept, converted or both.
# [pairs."en-sv"]
# units = "convert"
# currency = "both"
"""


@click.command()
@click.option("--source-lang", metavar="TAG", help="Language of the originals (BCP 47); else the one with most texts.")
@click.option("--force", is_flag=True, help="Write over a crosstally.toml that is there.")
def init(source_lang: str | None, force: bool) -> None:
    """Write a crosstally.toml for the texts in this folder, with every key explained.

    How files are named and which languages there are is taken from the folder.
    """
    _refuse_to_overwrite(force)
    from ..batch.detected import detected
    from ..batch.files import files

    found, _ = files(["."])
    known = detected(found)
    source = source_lang or (known.source or _asked(known) if known else None)
    Path(_FILE).write_text(_configuration(known, source), "utf-8")
    write(_told(known, source))


def _refuse_to_overwrite(force: bool) -> None:
    if Path(_FILE).exists() and not force:
        raise ConfigurationError(f"{_FILE}: is there already; --force writes over it")
    other = Path(NAMES[1])
    if other.is_file() and not force and table_of(NAMES[1]):
        raise ConfigurationError(f"{NAMES[1]}: has [tool.crosstally]; --force writes a {_FILE}, which is read instead")


def _asked(known: Detected) -> str | None:
    """The language of the originals, from who sits at the terminal, if anybody does."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    choices = click.Choice(sorted(known.languages))
    answer: str = click.prompt("Which language are the originals in?", type=choices, err=True)
    return answer


def _configuration(known: Detected | None, source: str | None) -> str:
    languages = sorted(known.languages) if known else []
    targets = [language for language in languages if language != source]
    names = ", ".join(f'"{language}"' for language in targets)
    off = "" if source else "# "
    return _TEMPLATE.format(
        source=f'{off}source-lang = "{source or (languages[0] if languages else "…")}"',
        targets=f"{off if targets else '# '}target-langs = [{names}]",
        pattern=f'{"" if known else "# "}pattern = "{known.pattern if known else "{name}.{lang}.{ext}"}"',
        baseline="crosstally-baseline.toml",
    )


def _told(known: Detected | None, source: str | None) -> str:
    if known is None:
        return (
            f"{_FILE} is written; no two versions of one text were found: say in it how their names tell the language\n"
            "next: crosstally check .\n"
        )
    languages = ", ".join(f"{language} ({known.languages[language]})" for language in sorted(known.languages))
    texts = f"{known.texts} text{'s' if known.texts > 1 else ''}"
    found = f"{_FILE} is written for {texts} in {languages}, named like {known.pattern}\n"
    if source is None:
        return f"{found}next: say in it which language the originals are in (source-lang), then crosstally check .\n"
    return f"{found}next: crosstally check .\n"
