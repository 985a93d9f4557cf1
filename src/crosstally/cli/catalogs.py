"""``crosstally languages``, ``rules`` and ``sources``: what there is to choose from."""

from __future__ import annotations

import click

from .output import write


@click.command()
@click.option("--all", "everything", is_flag=True, help="Also the languages read from CLDR and ICU alone.")
def languages(everything: bool) -> None:
    """List the languages and what is read of each.

    All are read for digits, separators, currencies, units, dates and compact forms. Those with tested examples have a
    file of their own for what CLDR and ICU leave out: press forms, hedges, bounds, periods, clock phrases.
    """
    from ..languages import available
    from ..languages.support import known, support
    from ..report.columns import table

    rows = [support(tag) for tag in (known() if everything else available())]
    head = ("tag", "language", "own name", "marks", "number words", "examples")
    write(table([head, *((row.tag, row.name, row.own_name, f"1{_shown(row.group)}234{row.decimal}5", row.words,
                          str(row.examples or "-")) for row in rows)]))  # fmt: skip


def _shown(mark: str) -> str:
    """A space of any width as a plain one: terminals show them alike."""
    return " " if mark.isspace() else mark


@click.command()
def rules() -> None:
    """List the rules, their severity and what a finding of each says."""
    from ..finding import rules as catalog
    from ..report.columns import table

    write(table([(rule.id, str(rule.severity), rule.says) for rule in catalog().values()]))


@click.command()
def sources() -> None:
    """List where exchange rates come from, how far they reach and how to cite them."""
    from ..providers import sources as packaged

    blocks = (
        f"{source.name}: {source.what}\n"
        f"  {source.first_day} to {source.last_day}, {source.licence}\n"
        f"  {source.citation}\n"
        for source in packaged()
    )
    write("".join(blocks))
