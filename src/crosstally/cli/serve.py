"""``crosstally serve``: the checks over HTTP."""

from __future__ import annotations

from dataclasses import replace

import click

from . import config
from .options import messages_option

_HERE = ("127.0.0.1", "::1", "localhost")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default="8000", metavar="N", help="At which port."
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes that work; else one a processor.")
@click.option(
    "--at-once",
    type=click.IntRange(min=1),
    default=100,
    metavar="N",
    help="Requests under way or waiting; more are told to come back. Default: 100.",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=2_000_000,
    metavar="N",
    help="Largest body of a request. Default: 2000000.",
)
@click.option(
    "--max-seconds",
    type=click.FloatRange(min=0.1),
    default=30.0,
    metavar="N",
    help="For receiving a request, for its waiting and for the work on it, each. Default: 30.",
)
@click.option("--rates", metavar="FILE", help="Your own exchange rates, asked first, as for check.")
@click.option(
    "--token",
    envvar="CROSSTALLY_TOKEN",
    metavar="TOKEN",
    help="What clients must send as Authorization: Bearer; better set as CROSSTALLY_TOKEN in the environment.",
)
@click.option(
    "--crowdin-client",
    envvar="CROSSTALLY_CROWDIN_CLIENT",
    metavar="ID",
    help="Client ID of the OAuth application under which Crowdin installs the server.",
)
@click.option(
    "--crowdin-secret",
    envvar="CROSSTALLY_CROWDIN_SECRET",
    metavar="SECRET",
    help="Its client secret, by which Crowdin's requests are known; better set as CROSSTALLY_CROWDIN_SECRET.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("neutral", "minor", "major", "critical")),
    default="major",
    show_default=True,
    help="What fails a check, from this severity on.",
)
@config.config_options()
@messages_option()
@click.pass_context
def serve(
    context: click.Context,
    host: str,
    port: int,
    workers: int | None,
    at_once: int,
    max_bytes: int,
    max_seconds: float,
    rates: str | None,
    token: str | None,
    crowdin_client: str | None,
    crowdin_secret: str | None,
    fail_on: str,
    messages: str,
) -> None:
    """Answer check and extract over HTTP, for a content management system or a translation platform.

    It keeps nothing, reads no file that a client names, and listens on this machine alone unless --host says otherwise.
    """
    from ..finding import Severity
    from ..serve import Settings
    from ..serve import serve as answer
    from .options import own_rates

    own_rates(rates)  # an unreadable table is said before anybody asks
    settings = Settings(
        largest=max_bytes, seconds=max_seconds, at_once=at_once, token=token, crowdin_client=crowdin_client,
        crowdin_secret=crowdin_secret, rates=rates, policy=config.policy(context), fail_on=Severity.named(fail_on),
        messages=messages,
    )  # fmt: skip
    settings = replace(settings, workers=workers) if workers else settings
    if token is None and host not in _HERE:
        click.echo(f"crosstally: {host} may be reached by others, who need no token; set CROSSTALLY_TOKEN", err=True)
    answer(settings, host, port)
