"""``crosstally languages``, ``rules`` and ``sources``: what there is to choose from."""

from __future__ import annotations

import click

from .output import write


@click.command()
def languages() -> None:
    """List the languages that have a file of their own."""
    from ..languages import available
    from ..languages.cldr import Cldr
    from ..report.columns import table

    write(table([(tag, Cldr(tag).locale.display_name or "") for tag in available()]))


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
