"""``crosstally languages``, ``rules`` and ``sources``: what there is to choose from."""

from __future__ import annotations

from datetime import date

import click

from .options import messages_option
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
@messages_option()
def rules(messages: str) -> None:
    """List the rules, their severity and what a finding of each says."""
    from ..finding import rules as catalog
    from ..report.columns import table

    write(table([(rule.id, str(rule.severity), rule.spoken(messages).says) for rule in catalog().values()]))


def _age(today: date, last: date) -> str:
    """How old the last observation is, in the unit in which one thinks of it."""
    days = (today - last).days
    return f"{days} days old" if days < 90 else f"{days // 30} months old"


@click.command()
@click.option("--refresh", metavar="FOLDER", help="Fetch the two central banks' newest rates into it, for --rates.")
def sources(refresh: str | None) -> None:
    """List where exchange rates and prices come from, how far they reach, how old they are and how to cite them.

    Nothing is fetched from a network but with --refresh.
    """
    from ..providers import sources as packaged

    today = date.today()
    if refresh is not None:
        from ..providers.live import refresh_ecb, refresh_nbp

        write("".join(f"{path}\n" for path in (refresh_ecb(refresh), refresh_nbp(refresh, today))))
        return
    blocks = (
        f"{source.name}: {source.what}\n"
        f"  {source.first_day} to {source.last_day}, {_age(today, source.last_day)}\n"
        f"  licence: {source.licence}\n"
        f"  cite as: {source.citation}\n"
        for source in packaged()
    )
    write("".join(blocks))
