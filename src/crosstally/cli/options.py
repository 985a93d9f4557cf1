"""Options that commands share, and the reading of their values."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from ..errors import ConfigurationError, UnknownCurrency
from ..read.day import day

if TYPE_CHECKING:
    from ..bead import Alignment
    from ..rate import RateProvider
    from ..text import Document


def _as_day(context: click.Context, parameter: click.Parameter, written: str | None) -> date | None:
    try:
        return None if written is None else day(written)
    except ConfigurationError as error:
        raise click.BadParameter(str(error), context, parameter) from None


def _as_territory(context: click.Context, parameter: click.Parameter, written: str | None) -> str | None:
    if written is None:
        return None
    if len(written) != 2 or not (written.isascii() and written.isalpha()):
        raise click.BadParameter(f"{written!r} is no ISO 3166 code of two letters such as DE", context, parameter)
    return written.upper()


def language_option(*names: str, of: str) -> Callable[[Any], Any]:
    return click.option(*names, metavar="TAG", help=f"Language of {of} (BCP 47); else taken from the file name.")


def date_option(*, required: bool = False) -> Callable[[Any], Any]:
    return click.option(
        "--date",
        callback=_as_day,
        metavar="DATE",
        required=required,
        help="Day of publication, as 2026-01-05: exchange rates are looked up for it.",
    )


def to_options(*, required: bool = False) -> Callable[[Any], Any]:
    """``--to``, ``--base-year``, ``--territory``, ``--order``: what money is expressed in."""

    def decorate(command: Any) -> Any:
        to = click.option("--to", metavar="CURRENCY", required=required, help="Express money in it (ISO 4217).")
        year = click.option("--base-year", type=click.IntRange(1, 9999), metavar="YEAR", help="In prices of that year.")
        order = click.option(
            "--order",
            type=click.Choice(["deflate-first", "convert-first"]),
            default="deflate-first",
            show_default=True,
            help="Which comes first: the price level of the amount's own currency, or the conversion.",
        )
        territory = click.option(
            "--territory",
            metavar="CODE",
            callback=_as_territory,
            help="Whose prices (ISO 3166), such as DE for euros; else those of the currency's own.",
        )
        return to(year(territory(order(command))))

    return decorate


def rates_option() -> Callable[[Any], Any]:
    return click.option(
        "--rates",
        metavar="FILE",
        help="Your own exchange rates, asked first: CSV or TOML with date, base, quote, rate, until, citation; or the "
        "European Central Bank's eurofxref-hist.zip.",
    )


def own_rates(path: str | None) -> RateProvider:
    """The packaged exchange rates, behind those of the file if there is one: a table, or the central bank's archive."""
    from ..providers import rates_of

    return rates_of(path)


def currency(code: str) -> str:
    """The ISO 4217 code in capitals, or ``UnknownCurrency``."""
    from ..languages.cldr import currency_codes

    if code.upper() not in currency_codes():
        raise UnknownCurrency(code)
    return code.upper()


def document(path: str, language: str | None, published: date | None = None) -> Document:
    """The document in the file, in a language that is known."""
    from ..read import read

    return _understood(read(path, language, published))


def pair(
    source: str,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    published: date | None = None,
) -> tuple[Document, Document, Alignment | None]:
    """The documents in two files, or those in one bilingual file with the alignment that it brings."""
    if target is not None:
        return document(source, source_lang, published), document(target, target_lang, published), None
    from ..read import read_bitext

    both = read_bitext(source, source_lang, target_lang, published)
    if both.untranslated:
        units = f"{both.untranslated} unit{'s' if both.untranslated > 1 else ''}"
        click.echo(f"{source}: {units} without a finished translation left out", err=True)
    return _understood(both.source), _understood(both.target), both.alignment


def piped(language: str | None, published: date | None = None) -> Document:
    """The document on standard input, in a language that is known."""
    from ..read import parse

    return _understood(parse(sys.stdin.buffer.read(), "standard input", language, published))


def _understood(text: Document) -> Document:
    from ..languages import load

    load(text.language)  # an unknown language is said before any work is done
    return text


def _as_messages(context: click.Context, parameter: click.Parameter, tag: str | None) -> str:
    from ..messages import SOURCE, named

    try:
        return SOURCE if tag is None else named(tag)
    except ConfigurationError as error:
        raise click.BadParameter(str(error), context, parameter) from None


def messages_option() -> Callable[[Any], Any]:
    return click.option(
        "--messages",
        metavar="LANGUAGE",
        callback=_as_messages,
        help="The language in which to tell what was found; English unless said.",
    )


def formats(*names: str) -> Callable[[Any], Any]:
    return click.option(
        "--format", type=click.Choice(names), default=names[0], show_default=True, help="Form of output."
    )


def require(condition: object, sentence: str) -> None:
    """Raise ``ConfigurationError`` with the sentence unless the condition holds."""
    if not condition:
        raise ConfigurationError(sentence)
