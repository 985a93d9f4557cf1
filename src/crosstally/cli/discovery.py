"""Which file configures a run, and the table in it."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from ..errors import ConfigurationError

NAMES = ("crosstally.toml", "pyproject.toml")


def discovered() -> str | None:
    """The nearest file of configuration, from the working directory up to the root of the repository."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name == NAMES[0] or _has_table(path)):
                return os.path.relpath(path)
        if (folder / ".git").exists():
            return None
    return None


def _has_table(path: Path) -> bool:
    """Whether a file of other tools too has a table of ours; one that cannot be read is no concern of ours."""
    try:
        return "crosstally" in tomllib.loads(path.read_text("utf-8")).get("tool", {})
    except (OSError, ValueError, TypeError):
        return False


def table_of(path: str) -> dict[str, Any]:
    """Our keys in the file, or ``ConfigurationError``."""
    try:
        table = tomllib.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror or error}") from None
    except ValueError as error:  # not UTF-8, or not TOML
        raise ConfigurationError(f"{path}: not a TOML file: {error}") from None
    tools = table.get("tool")
    own = tools.get("crosstally", {}) if isinstance(tools, dict) else table
    if not isinstance(own, dict):
        raise ConfigurationError(f"{path}: tool.crosstally is not a table; write [tool.crosstally] above its keys")
    return own
