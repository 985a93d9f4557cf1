"""What there is to compare, and what could not be done: values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """A source with its targets, as paths; without a target the source is a file that holds both versions.

    The languages are those that options or names of files tell; ``None`` leaves them to the files. ``otherwise`` are
    those of source and target where a file does not say.
    """

    source: str
    targets: tuple[str, ...] = ()
    source_language: str | None = None
    target_languages: tuple[str | None, ...] = ()
    otherwise: tuple[str | None, str | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be read or compared, as a sentence with its place; the run went on."""

    sentence: str
