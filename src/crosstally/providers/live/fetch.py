"""One document from a web server, within a time limit and a size limit, or an error that says what went wrong."""

from __future__ import annotations

from http.client import HTTPException
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from ...errors import ProviderUnavailable

SECONDS = 20.0
NOT_FOUND = 404
_MOST, _PIECE = 50_000_000, 65_536


def fetch(url: str, *, seconds: float = SECONDS) -> bytes:
    """The body of the answer; ``ProviderUnavailable`` where there is none, it is too long or takes too long."""
    if not url.startswith(("https://", "http://")):
        raise ProviderUnavailable(url, "only http and https are asked")
    ends = monotonic() + seconds
    try:
        with urlopen(Request(url, headers={"Accept": "*/*"}), timeout=seconds) as answer:
            body = bytearray()
            while piece := answer.read1(_PIECE):
                body += piece
                if len(body) > _MOST:
                    raise ProviderUnavailable(url, f"the answer is longer than {_MOST:,} bytes")
                if monotonic() > ends:
                    raise TimeoutError
            return bytes(body)
    except HTTPError as error:
        raise ProviderUnavailable(url, f"the server answered {error.code} {error.reason}", error.code) from None
    except TimeoutError:
        raise ProviderUnavailable(url, f"no whole answer within {seconds:g} seconds") from None
    except URLError as error:
        late = isinstance(error.reason, TimeoutError)
        reason = f"no answer within {seconds:g} seconds" if late else str(error.reason)
        raise ProviderUnavailable(url, reason) from None
    except (OSError, HTTPException) as error:
        raise ProviderUnavailable(url, str(error) or type(error).__name__) from None
