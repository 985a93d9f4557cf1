"""Writes the pages of docs/ that are made from the code: rules, commands, keys, Python names, languages.

Run it after changing a rule, a command or a docstring: ``python tools/document.py``. A test compares pages and code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from crosstally.cli import config, crosstally
from crosstally.finding import Rule, rules
from crosstally.languages import available
from crosstally.languages.support import known, support
from crosstally.policy import KEYS

sys.path.insert(0, str(Path(__file__).parent))

from reference import api_page  # which stands beside this script

DOCS = Path(__file__).parents[1] / "docs"
_LIST, _END = "<!-- languages: made by tools/document.py -->\n", "<!-- end of languages -->\n"
_MADE = "<!-- Made by tools/document.py: change the code and run it again. -->\n"


def rules_page() -> str:
    """The catalog of rules: what each says, why, an example, and how the standards file it."""
    head = (
        "# Rules\n\n"
        f"{_MADE}\n"
        "A finding carries the id of one of these rules. Severities are MQM's: neutral (a note, shown with\n"
        "`--notes`), minor, major, critical. `crosstally check` exits with 1 from `--fail-on` (default: major) on.\n"
    )
    return head + "".join(map(_rule, rules().values()))


def _rule(rule: Rule) -> str:
    return (
        f"\n## `{rule.id}`\n\n"
        f"{rule.says} {rule.why}\n\n"
        f"* Severity: {rule.severity}\n"
        f"* Example: {rule.example}{_policy(rule)}\n"
        f"* MQM: {rule.mqm}; ITS 2.0: {rule.its}\n"
    )


def _policy(rule: Rule) -> str:
    """What the example needs to be wrong."""
    keys = ", ".join(f'`{key} = "{value}"`' for key, value in rule.policy.items())
    return f" (with {keys})" if keys else ""


def commands_page() -> str:
    """Every command with its arguments and options."""
    head = (
        "# Commands\n\n"
        f"{_MADE}\n"
        "`crosstally` and `python -m crosstally` are the same program; `-h` after a command says what stands here.\n\n"
        "Exit codes: 0 done, 1 `check` found something at or above `--fail-on`, 2 it could not be done (one sentence\n"
        "on standard error says what and what to do next). Text goes to standard output, progress and diagnostics to\n"
        "standard error. "
        "`NO_COLOR` is honored; off a terminal there is no color.\n"
    )
    return head + "".join("".join(_command(command)) for command in crosstally.commands.values())


def _command(command: click.Command) -> Iterator[str]:
    arguments = [p for p in command.params if isinstance(p, click.Argument)]
    options = [p for p in command.params if isinstance(p, click.Option)]
    usage = " ".join([f"crosstally {command.name}", *map(_argument, arguments), *(["[OPTIONS]"] if options else [])])
    yield f"\n## `{usage}`\n\n"
    yield "\n\n".join(" ".join(paragraph.split()) for paragraph in (command.help or "").split("\n\n")) + "\n"
    if options:
        yield "\n| option | meaning |\n|---|---|\n"
        yield from (f"| `{_option(option)}` | {_meaning(option)} |\n" for option in options)


def _argument(argument: click.Argument) -> str:
    name = (argument.name or "").upper() + ("..." if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def _option(option: click.Option) -> str:
    choices = getattr(option.type, "choices", ())
    value = "" if option.is_flag else " " + (option.metavar or "\\|".join(choices))
    return option.opts[-1] + value


def _meaning(option: click.Option) -> str:
    default = option.default if isinstance(option.default, str) else None
    needed = " Required." if option.required else ""
    return (option.help or "") + needed + (f" Default: `{default}`." if default else "")


def configuration_page() -> str:
    """Every key of a configuration: options of the commands that read one, house rules, files."""
    head = (
        "# Configuration\n\n"
        f"{_MADE}\n"
        "What stands in a `crosstally.toml`, or in a `pyproject.toml` under `[tool.crosstally]`, need not be said\n"
        "every time. The nearest such file counts, from the working directory up to the root of the repository;\n"
        "`--config FILE` names another, `--no-config` none. The command line wins. Paths and globs are relative to\n"
        "the file, which cannot say where to write. `crosstally init` writes one with the keys explained. A key that\n"
        "no command knows is an error that names the nearest one.\n"
    )
    return head + "".join(_options_of_files()) + "".join(_keys_of_files())


def _options_of_files() -> Iterator[str]:
    yield "\n## Options\n\n"
    yield "The long names of options are keys; a switch is `true`, an option that may be repeated a list.\n\n"
    yield "| key | for | meaning |\n|---|---|---|\n"
    commands = [each for each in crosstally.commands.values() if any(o.name == "config" for o in each.params)]
    options: dict[str, list[click.Command]] = {}
    for command in commands:
        for key in config.keys(command):
            options.setdefault(key, []).append(command)
    for key, owners in options.items():
        option = next(o for o in owners[0].params if isinstance(o, click.Option) and o.opts[-1] == f"--{key}")
        yield f"| `{key}` | {', '.join(f'`{owner.name}`' for owner in owners)} | {_meaning(option)} |\n"


def _keys_of_files() -> Iterator[str]:
    yield "\n## Texts and files\n\n| key | meaning |\n|---|---|\n"
    yield "| `target-langs` | The same as `target-lang`: the languages of interest. |\n"
    yield "| `exclude` | Globs of files and folders that are left out. |\n"
    yield "| `per-file-ignores` | A table of globs, each with the rules that are not reported of these files. |\n"
    yield "\n## House rules\n\nWhat they do is told in [house rules](house-rules.md), with examples.\n\n"
    yield "".join(f"* `{key}`\n" for key in KEYS)


def languages_page() -> str:
    """The page on languages as it stands, with its list made anew."""
    text = (DOCS / "languages.md").read_text("utf-8")
    before, _, rest = text.partition(_LIST)
    return before + _LIST + "".join(_languages()) + _END + rest.partition(_END)[2]


def _languages() -> Iterator[str]:
    yield "\n| tag | language | own name | 1234.5 is written | number words | tested sentences |\n"
    yield "|---|---|---|---|---|---|\n"
    for tag in available():
        row = support(tag)
        group = " " if row.group.isspace() else row.group
        cells = (f"`{tag}`", row.name, row.own_name, f"1{group}234{row.decimal}5", row.words, str(row.examples))
        yield f"| {' | '.join(cells)} |\n"
    spelled = sum(support(tag).words == "ICU" for tag in known())
    yield f"\n{len(list(known()))} languages are read from CLDR; ICU gives the number words of {spelled} of them.\n\n"


PAGES = {
    "rules.md": rules_page,
    "commands.md": commands_page,
    "configuration.md": configuration_page,
    "api.md": api_page,
    "languages.md": languages_page,
}


if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8")
        print(DOCS / name)
