"""What a check is asked to compare: two texts, several versions, or all that files pair up to by their names."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import ConfigurationError
from .options import require

if TYPE_CHECKING:
    from ..batch.job import Failure, Job

_TOLD = 20  # files without counterpart; more than these are counted


@dataclass(frozen=True, slots=True)
class Asked:
    """The jobs; ``many``: they are told of as those of a run, however many there are.

    ``failures``: folders that could not be looked into; ``remarks``: files without counterpart.
    """

    jobs: tuple[Job, ...]
    many: bool
    failures: tuple[Failure, ...] = ()
    remarks: tuple[str, ...] = ()


def pairing_options() -> Callable[[Any], Any]:
    """How files are paired, and which of them."""
    options = (
        click.option("--source-lang", metavar="TAG", help="Language of SOURCE (BCP 47), else taken from the file's own "
                     "markup or name; where files are paired, that of the originals."),
        click.option("--target-lang", metavar="TAG", multiple=True, help="Language of TARGET, once for each; where "
                     "files are paired, the languages of interest."),
        click.option("--pattern", metavar="PATTERN", multiple=True, help="How names of files say their language, such "
                     "as {lang}/{name}.{ext}; else {name}.{lang}.{ext} and three more are tried."),
        click.option("--by-name", is_flag=True, help="Find the counterparts of the files given, on either side."),
        click.option("--changed", metavar="REV", help="Only texts of which a file differs from this git revision."),
        click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Processes; one if not given."),
    )  # fmt: skip

    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def asked_for(
    given: Sequence[str],
    source_lang: str | None,
    target_langs: Sequence[str],
    *,
    patterns: Sequence[str],
    by_name: bool,
    changed: str | None,
    exclude: Sequence[str],
    base: str,
    expected: Sequence[bool],
) -> Asked:
    """The jobs: what files pair up to where names, folders or globs are to say it, else SOURCE and each TARGET.

    ``expected``: whether the language of originals, and those of translations, are what a configuration has for all
    files; a file that is named may be in another.
    """
    from ..batch.files import files, is_many
    from ..batch.pairing import paired
    from ..batch.pattern import DEFAULTS, pattern
    from ..languages import load
    from ..read import is_text

    if not (by_name or any(map(is_many, given))):
        require(changed is None, "--changed says nothing of files that are named one by one; add --by-name")
        return _named(given, source_lang, target_langs, expected)
    for tag in filter(None, (source_lang, *target_langs)):
        load(tag)  # an unknown language is said before any work is done
    found, failures = files(given, exclude, base)
    if by_name:  # a commit holds code and pictures too
        found = tuple(path for path in found if is_text(Path(path)))
    if changed is not None:
        found = _changed(found, changed)
    pairing = paired(found, [pattern(each) for each in patterns or DEFAULTS], source_lang, target_langs)
    if not (pairing.jobs or failures or by_name or changed is not None):
        raise ConfigurationError(_nothing(given, found, pairing.lonely, patterns or DEFAULTS))
    return Asked(pairing.jobs, True, tuple(failures), tuple(_shortened(pairing.lonely)))


def _named(
    given: Sequence[str], source_lang: str | None, target_langs: Sequence[str], expected: Sequence[bool]
) -> Asked:
    """SOURCE, and each TARGET with its language if languages are given."""
    from ..batch.job import Job

    source, *targets = given
    there, told = max(len(targets), 1), [] if expected[1] else target_langs
    many = there > 1
    require(
        len(told) in (0, there),
        f"--target-lang is given {len(told)} times, but there {'are' if many else 'is'} {there} "
        f"target{'s' if many else ''}; give one for each, in their order, or none",
    )
    otherwise = source_lang, target_langs[0] if len(target_langs) == 1 else None
    languages = tuple(told) or (None,) * there
    return Asked((Job(source, tuple(targets), None if expected[0] else source_lang, languages, otherwise),), many)


def _changed(found: Sequence[str], revision: str) -> tuple[str, ...]:
    from ..batch.changed import changed_since

    changed = changed_since(revision)
    return tuple(path for path in found if os.path.realpath(path) in changed)


def _nothing(given: Sequence[str], found: Sequence[str], lonely: Sequence[str], patterns: Sequence[str]) -> str:
    where = ", ".join(given)
    if lonely:
        return f"{where}: nothing to compare; {lonely[0]}"
    if not found:
        return f"{where}: no text in a format that is known"
    return (
        f"{where}: no two versions of one text among {len(found)} file{'s' * (len(found) != 1)}; their names should be "
        f"like {' or '.join(patterns)}: say how with --pattern"
    )


def _shortened(sentences: Sequence[str]) -> list[str]:
    more = [f"and {len(sentences) - _TOLD} more files without counterpart"] if len(sentences) > _TOLD else []
    return [*sentences[:_TOLD], *more]
