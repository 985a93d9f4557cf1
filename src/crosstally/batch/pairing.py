"""Which files are versions of one text: those whose names differ in the language alone.

Files that were chosen decide what is compared: a source with all its targets, a target with its source. What is missing
is looked for beside them, so that a commit hook may name either side.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..errors import ConfigurationError
from ..read.filename import tag_of
from .files import is_bilingual, may_be_bilingual
from .job import Job
from .pattern import LANGUAGE, Named, Pattern

Listed = Callable[[Pattern, str], Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Pairing:
    """What is to be compared, and a sentence for each file without counterpart; ``languages`` are all that were met."""

    jobs: tuple[Job, ...]
    lonely: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(slots=True)
class Versions:
    """The files of one text by language, and which of them were chosen."""

    named: Named
    files: dict[str, str] = field(default_factory=dict)
    chosen: set[str] = field(default_factory=set)


def paired(
    files: Iterable[str], patterns: Sequence[Pattern], source: str | None, targets: Sequence[str] = ()
) -> Pairing:
    """The jobs among the files; ``source`` is the language of the originals, ``targets`` those of interest, else all.

    Raises ``ConfigurationError`` where there are versions and it is not said which language is the original.
    """
    chosen = list(files)
    otherwise = (source, targets[0] if len(targets) == 1 else None)
    bilingual = [Job(path, otherwise=otherwise) for path in chosen if may_be_bilingual(path) and is_bilingual(path)]
    texts = texts_of([path for path in chosen if not may_be_bilingual(path)], patterns)
    languages = tuple(sorted({language for text in texts for language in text.files}))
    if source is None and any(len(text.files) > 1 for text in texts):
        raise ConfigurationError(
            f"which language are the originals in? There are {', '.join(languages)}; "
            f"say it with --source-lang, or as source-lang in crosstally.toml (crosstally init writes one)"
        )
    found = [_job(text, source or "", targets) for text in texts]
    jobs = sorted([*bilingual, *(job for job in found if job)], key=lambda job: job.source)
    wanted = {*map(_folded, targets)} or {_folded(tag) for job in found if job for tag in job.target_languages if tag}
    lonely = (told for text in texts for told in _lonely(text, source or "", wanted, bool(targets)))
    return Pairing(tuple(jobs), tuple(lonely), languages)


def texts_of(files: Iterable[str], patterns: Sequence[Pattern]) -> list[Versions]:
    """The files by text, completed with the versions that lie where the pattern says."""
    texts: dict[tuple[str, str], Versions] = {}
    listed = cache(_open_parts)  # a folder is read once a run
    for path in files:
        for pattern in patterns:
            named = pattern.read(path)
            if named is not None:
                key = (pattern.written, named.stem)
                text = texts.get(key) or texts.setdefault(key, Versions(named, dict(_versions(pattern, named, listed))))
                text.files[named.language] = path
                text.chosen.add(named.language)
                break
    return list(texts.values())


def _versions(pattern: Pattern, named: Named, listed: Listed) -> Iterator[tuple[str, str]]:
    """Every version of a text there is, by language."""
    parts = named.stem.split("/")
    at = next(index for index, part in enumerate(parts) if LANGUAGE in part)
    for written in listed(pattern, "/".join(parts[:at])).get(parts[at], ()):
        path = named.path(written)
        if Path(path).is_file():
            yield tag_of(written) or written, path


def _open_parts(pattern: Pattern, folder: str) -> dict[str, tuple[str, ...]]:
    """Which languages there are of each part in a folder."""
    parts: dict[str, list[str]] = {}
    try:
        entries = sorted(os.listdir(folder or "."))  # noqa: PTH208 - names are all that is needed
    except OSError:
        return {}
    for entry in entries:
        named = pattern.read_part(entry)
        if named is not None:
            parts.setdefault(named.stem, []).append(named.written)
    return {part: tuple(written) for part, written in parts.items()}


def _job(text: Versions, source: str, targets: Sequence[str]) -> Job | None:
    """The source and those targets that were chosen, or all where the source was."""
    original = _original(text, source)
    if original is None:
        return None
    wanted = [
        tag
        for tag in sorted(text.files)
        if tag != original
        and (not targets or any(_means(target, tag) for target in targets))
        and (original in text.chosen or tag in text.chosen)
    ]
    if not wanted:
        return None
    return Job(text.files[original], tuple(text.files[tag] for tag in wanted), original, tuple(wanted))


def _original(text: Versions, source: str) -> str | None:
    exact = [tag for tag in text.files if _folded(tag) == _folded(source)]
    return next(iter(exact or sorted(tag for tag in text.files if _means(source, tag))), None)


def _means(wanted: str, tag: str) -> bool:
    """Whether a language that was asked for is this one, or this one in some region."""
    return _folded(tag) == _folded(wanted) or _folded(tag).startswith(f"{_folded(wanted)}-")


def _folded(tag: str) -> str:
    return tag.replace("_", "-").lower()


def _lonely(text: Versions, source: str, wanted: set[str], asked: bool) -> Iterator[str]:
    """A sentence where an original has no translation, or a translation no original.

    Names fit patterns by chance too (*how-to.txt* is no Tongan): a translation alone is told of where others in its
    language have an original.
    """
    original = _original(text, source)
    if original is None:
        for tag in sorted(text.chosen):
            if any(_means(target, tag) for target in wanted):
                yield f"{text.files[tag]}: no original found; looked for {text.named.path(source or '*')}"
    elif original in text.chosen:
        there = [tag for tag in text.files if tag != original]
        missing = sorted(target for target in wanted if not any(_means(target, tag) for tag in there))
        if missing and (asked or not there):
            looked = ", ".join(text.named.path(tag) for tag in missing)
            yield f"{text.files[original]}: no translation found; looked for {looked}"
        elif not there:
            yield f"{text.files[original]}: no translation found; looked for {text.named.path('*')}"
