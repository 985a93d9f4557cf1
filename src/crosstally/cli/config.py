"""Options and house rules from a file: ``crosstally.toml``, or ``[tool.crosstally]`` in a ``pyproject.toml``.

The file is looked for from the working directory up to the root of the repository; paths in it are relative to it. The
command line wins over it. What a file may not say is where to write: a folder from elsewhere could have one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from ..errors import ConfigurationError
from .discovery import discovered, table_of

if TYPE_CHECKING:
    from ..policy import Policy

FILES = ("exclude", "per-file-ignores")  # globs of files that are left out, and rules that are not reported of files
_PATHS = ("rates", "baseline")  # options that name a file to read
# A file may come with a folder from elsewhere: it says neither where to write nor who may reach a server.
_NEVER = ("config", "no-config", "output", "write-baseline", "host", "token", "crowdin-secret")
_SYNONYMS = {"target-langs": "target-lang"}
_REFUSED = "crosstally.no-config"
_KEPT = "crosstally.policy"  # where the context keeps what the file says of the policy


def config_options() -> Callable[[Any], Any]:
    """``--config`` and ``--no-config``, whose values are applied and not passed on."""

    def decorate(command: Any) -> Any:
        given = click.option(
            "--config",
            metavar="FILE",
            is_eager=True,
            expose_value=False,
            callback=_apply,
            help="A TOML file of options and house rules; else crosstally.toml or pyproject.toml, here or above.",
        )
        none = click.option(
            "--no-config",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_refuse,
            help="Look for no such file.",
        )
        return none(given(command))

    return decorate


def _refuse(context: click.Context, parameter: click.Parameter, none: bool) -> None:
    context.meta[_REFUSED] = none


def _apply(context: click.Context, parameter: click.Parameter, path: str | None) -> None:
    """Make the keys of the file the defaults of the command's options, and keep the others for the command."""
    found = path or (None if context.meta.get(_REFUSED) else discovered())
    if found is None:
        return
    table = {_SYNONYMS.get(key, key): value for key, value in table_of(found).items()}
    _check_keys(found, table, context)
    options = _options(context.command)
    defaults = {
        str(options[key].name): _value(options[key], key, value, found)
        for key, value in table.items()
        if key in options
    }
    context.default_map = {**(context.default_map or {}), **defaults}
    context.meta[_KEPT] = found, table


def _check_keys(path: str, table: Mapping[str, Any], context: click.Context) -> None:
    """Refuse what no command has as an option: most likely it is misspelled."""
    from ..policy import KEYS

    group = context.find_root().command
    commands = group.commands.values() if isinstance(group, click.Group) else [context.command]
    known = [*{key: None for command in commands for key in _options(command)}, *KEYS, *FILES, *_SYNONYMS]
    for key in table:
        if key in _NEVER:
            raise ConfigurationError(f"{path}: {key!r} is for the command line alone; remove it here")
        if key not in known:
            nearest = get_close_matches(key, known, n=1) or known
            raise ConfigurationError(f"{path}: unknown key {key!r}; did you mean {' or '.join(nearest)}?")


def keys(command: click.Command) -> list[str]:
    """The options of a command that a file may give."""
    return list(_options(command))


def _options(command: click.Command) -> dict[str, click.Option]:
    """The options of a command that a file may give, by their names."""
    options = (option for option in command.params if isinstance(option, click.Option))
    return {
        name: option for option in options if (name := option.opts[-1].removeprefix("--")) not in _NEVER
    }  # fmt: skip


def _value(option: click.Option, key: str, value: Any, path: str) -> Any:
    if option.multiple:
        return [value] if isinstance(value, str) else _list(key, value, path)
    return os.path.join(os.path.dirname(path), str(value)) if key in _PATHS else value  # noqa: PTH118, PTH120


def is_from_file(context: click.Context, option: str) -> bool:
    """Whether the file gives this option, not the command line."""
    return context.get_parameter_source(option) is ParameterSource.DEFAULT_MAP


def base(context: click.Context) -> str:
    """The folder that globs of the configuration are seen from: the file's."""
    return str(Path(_kept(context)[0]).parent)


def excluded(context: click.Context) -> list[str]:
    """Globs of files that are not to be checked."""
    path, table = _kept(context)
    return _list("exclude", table.get("exclude", []), path)


def ignored(context: click.Context) -> dict[str, list[str]]:
    """Rules that are not reported of files that fit a glob."""
    from ..policy import policy_of

    path, table = _kept(context)
    globs = table.get("per-file-ignores", {})
    if not isinstance(globs, Mapping):
        raise ConfigurationError(f"{path}: per-file-ignores is no table; write [per-file-ignores] above its globs")
    for glob, rules in globs.items():
        policy_of({"ignore": rules}, f"{path}: per-file-ignores: {glob}")
    return {glob: list(rules) for glob, rules in globs.items()}


def policy(context: click.Context) -> Policy:
    """What the house wants reported, as the file says."""
    from ..policy import KEYS, policy_of

    path, table = _kept(context)
    return policy_of({key: value for key, value in table.items() if key in KEYS}, path)


def _kept(context: click.Context) -> tuple[str, Mapping[str, Any]]:
    """The path of the file and those of its keys that are no options."""
    kept: tuple[str, Mapping[str, Any]] = context.meta.get(_KEPT, ("", {}))
    return kept


def _list(key: str, value: Any, path: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigurationError(f"{path}: {key} is {value!r}; use a list of strings")
    return value
