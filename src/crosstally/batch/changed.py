"""The files that differ from a revision of git: changed since then, or not yet known to it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ..errors import ConfigurationError

# What is in the repository may not choose programs for us to run.
_SAFE = ("-c", "core.fsmonitor=false", "--no-optional-locks")


def changed_since(revision: str, folder: str = ".") -> frozenset[str]:
    """The paths of the files below the repository's root that differ from the revision, with links resolved.

    Raises ``ConfigurationError`` where there is no repository, no git or no such revision.
    """
    root = _git(folder, "rev-parse", "--show-toplevel", otherwise=f"{_whole(folder)} is in no git repository").strip()
    commit = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}",
        otherwise=f"git knows no revision {revision!r}; name a branch, a tag or a commit",
    ).strip()  # fmt: skip
    changed = _git(root, "diff", "--no-ext-diff", "--name-only", "-z", commit, "--", otherwise="git cannot compare")
    unknown = _git(root, "ls-files", "--others", "--exclude-standard", "-z", otherwise="git cannot list files")
    return frozenset(os.path.realpath(Path(root, name)) for name in (changed + unknown).split("\0") if name)


def _git(folder: str, *arguments: str, otherwise: str) -> str:
    """What git says, or ``ConfigurationError`` with that sentence and its own last line."""
    try:
        done = subprocess.run(
            ["git", *_SAFE, "-C", folder, *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise ConfigurationError(f"--changed needs git, which cannot be run: {error.strerror or error}") from None
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines()
        raise ConfigurationError(f"--changed: {otherwise}" + (f" ({said[-1]})" if said else ""))
    return os.fsdecode(done.stdout)


def _whole(folder: str) -> str:
    return str(Path(folder).resolve())
