"""The files that a command is given: as they are, in folders, or by a glob; in a fixed order, each once.

Folders are walked without hidden ones, and links are followed without going in circles. Only what a reader knows
is taken from a folder, so that pictures and settings are none of our business; a file that is named is always taken.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from glob import has_magic
from pathlib import Path

from ..errors import UnreadableDocument
from ..read import BILINGUAL, is_text
from .job import Failure


def is_glob(given: str) -> bool:
    """Whether this names no file but a pattern of files, which a shell has left to us."""
    return has_magic(given) and not Path(given).exists()


def is_many(given: str) -> bool:
    """Whether this names a folder or a pattern of files."""
    return Path(given).is_dir() or is_glob(given)


def may_be_bilingual(path: str) -> bool:
    """Whether files with such a name hold both versions, as tables may and may not."""
    return path.lower().endswith(tuple(suffix for reader in BILINGUAL for suffix in reader.SUFFIXES))


def is_bilingual(path: str) -> bool:
    """Whether the file begins as one that holds both versions; one that cannot be opened is left to its reader."""
    return may_be_bilingual(path) and is_text(path)


def files(given: Sequence[str], exclude: Sequence[str] = (), base: str = "") -> tuple[tuple[str, ...], list[Failure]]:
    """The files, in the order of their names, and what could not be looked into; ``exclude`` holds globs.

    Globs of ``exclude`` are relative to ``base``. Raises ``UnreadableDocument`` for a glob that fits no file.
    """
    failures: list[Failure] = []

    def hidden(path: str) -> bool:
        return fits_any(path, exclude, base)

    found = {named for each in given for named in _found(each, failures, hidden)}
    return tuple(sorted(path for path in found if not hidden(path))), failures


def _found(given: str, failures: list[Failure], hidden: Callable[[str], bool]) -> Iterator[str]:
    if Path(given).is_dir():
        yield from map(_plain, _walked(given, failures, hidden))
    elif is_glob(given):
        yield from _globbed(given, failures)
    elif Path(given).exists():
        yield _plain(given)
    else:
        failures.append(Failure(f"{given}: no such file; check the spelling and the folder"))


def _globbed(given: str, failures: list[Failure]) -> Iterator[str]:
    anchor = Path(given).anchor
    entries = sorted(Path(anchor).glob(given.removeprefix(anchor)))  # through no links: they may go in circles
    if not entries:
        raise UnreadableDocument(given, "fits no file; check the folder and the pattern")
    for entry in entries:
        if entry.is_file():
            yield _plain(str(entry))


def _walked(folder: str, failures: list[Failure], hidden: Callable[[str], bool]) -> Iterator[str]:
    """The files below a folder that a reader knows by name, or by their beginning."""
    seen: set[tuple[int, int]] = set()

    def unreadable(error: OSError) -> None:
        failures.append(Failure(f"{error.filename}: cannot be looked into: {error.strerror or error}"))

    for parent, folders, names in os.walk(folder, onerror=unreadable, followlinks=True):
        if _identity(parent) in seen:
            folders.clear()
            continue
        seen.add(_identity(parent))
        folders[:] = (name for name in folders if not (name.startswith(".") or hidden(f"{parent}/{name}")))
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        yield from (str(path) for path in paths if (path.is_file() or path.is_symlink()) and is_text(path))


def _identity(folder: str) -> tuple[int, int]:
    """What a folder is, by whatever links it was reached."""
    try:
        known = Path(folder).stat()
    except OSError:  # gone since it was seen
        return -1, hash(folder)
    return known.st_dev, known.st_ino


def _plain(path: str) -> str:
    """The path with slashes, relative to the working directory if it lies there."""
    whole, here = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109 - links are not followed
    inside = Path(whole).relative_to(here) if Path(whole).is_relative_to(here) else Path(whole)
    return inside.as_posix()


def fits_any(path: str, globs: Iterable[str], base: str) -> bool:
    """Whether the path, seen from the folder ``base``, or its name alone fits one of the globs."""
    seen = Path(os.path.relpath(path, base or None)).as_posix()
    return any(fnmatchcase(seen, glob) or fnmatchcase(Path(path).name, glob) for glob in globs)
