"""What whoever runs the server decides, once, at its start."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from ..finding import Severity
from ..messages import SOURCE
from ..policy import Policy


def _processors() -> int:
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and house rules; none of them can be changed by a request.

    ``largest``: bytes of a request's body; ``seconds``: for receiving a request, for waiting and for working on it,
    each; ``at_once``: requests under way or waiting, more are asked to come back; ``workers``: processes that work.
    ``token``: what clients must bear; ``crowdin_client``, ``crowdin_secret``: of the OAuth application that Crowdin
    signs its requests for; ``rates``: a file of exchange rates; ``fail_on``: what fails a check;
    ``messages``: the language in which people are told, unless a request names another.
    """

    largest: int = 2_000_000
    seconds: float = 30
    at_once: int = 100
    workers: int = field(default_factory=_processors)
    token: str | None = field(default=None, repr=False)
    crowdin_client: str | None = None
    crowdin_secret: str | None = field(default=None, repr=False)
    rates: str | None = None
    policy: Policy = field(default_factory=Policy)
    fail_on: Severity = Severity.MAJOR
    messages: str = SOURCE
