"""Options and house rules from a file: ``crosstally.toml``, or ``[tool.crosstally]`` in a ``pyproject.toml``."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ..policy import Policy

_KEPT = "crosstally.policy"  # where the context keeps what the file says of the policy


def apply(context: click.Context, parameter: click.Parameter, path: str | None) -> None:
    """Make the keys of the file the defaults of the command's options, and keep those of the policy."""
    if path is None:
        return
    options = {
        option.opts[-1].removeprefix("--"): str(option.name)
        for option in context.command.params
        if isinstance(option, click.Option) and option is not parameter
    }
    from ..policy import KEYS

    table = _table(path)
    for key in table:
        if key not in options and key not in KEYS:
            known = [*options, *KEYS]
            nearest = get_close_matches(key, known, n=1) or known
            raise ConfigurationError(f"{path}: unknown key {key!r}; did you mean {' or '.join(nearest)}?")
    defaults = {options[key]: value for key, value in table.items() if key in options}
    context.default_map = {**(context.default_map or {}), **defaults}
    context.meta[_KEPT] = path, {key: value for key, value in table.items() if key in KEYS}


def policy(context: click.Context) -> Policy:
    """What the house wants reported, as the file says."""
    from ..policy import policy_of

    path, table = context.meta.get(_KEPT, ("", {}))
    return policy_of(table, path)


def _table(path: str) -> dict[str, Any]:
    import tomllib

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
