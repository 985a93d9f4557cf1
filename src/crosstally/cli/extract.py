"""``crosstally extract``: the figures of one document."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - `date` is an option here
from typing import TYPE_CHECKING

import click

from .options import date_option, document, formats, language_option, piped
from .output import write

if TYPE_CHECKING:
    from ..quantity import Mention
    from ..text import Document


_MOST_READINGS = 3  # the rest is in the JSON


@click.command()
@click.argument("file")
@language_option("--lang", of="the text")
@date_option()
@formats("text", "jsonl")
def extract(
    file: str,
    lang: str | None,
    date: Date | None,
    format: str,  # noqa: A002 - the name of the option
) -> None:
    """List the figures of FILE, or of standard input for -, in text order."""
    from ..extract import figures_of

    text = piped(lang, date) if file == "-" else document(file, lang, date)
    mentions = figures_of(text).mentions
    write(_json_lines(mentions) if format == "jsonl" else _table(text, mentions))


def _json_lines(mentions: Iterable[Mention]) -> str:
    return "".join(json.dumps(mention.to_dict(), ensure_ascii=False) + "\n" for mention in mentions)


def _table(text: Document, mentions: Iterable[Mention]) -> str:
    from ..report.columns import table
    from ..report.excerpt import visible
    from ..report.wording import worded

    rows = []
    for mention in mentions:
        line, column = text.position(mention.span.start)
        first = mention.quantity
        rows.append((f"{line}:{column}", visible(mention.text), first.kind, worded(first), _doubt(mention)))
    return table(rows)


def _doubt(mention: Mention) -> str:
    """What else the mention may be: of a reading with the same figure only what it is a figure of."""
    from ..report.wording import worded

    first = mention.quantity
    others = dict.fromkeys(
        (other.currency or other.unit or other.kind)
        if (other.figure, other.edtf) == (first.figure, first.edtf)
        else f"{other.kind} {worded(other)}"
        for other in (reading.quantity for reading in mention.readings[1:])
    )
    shown = list(others)[:_MOST_READINGS]
    more = ["…"] if len(others) > _MOST_READINGS else []
    return f"or {', '.join([*shown, *more])}" if shown else ""
