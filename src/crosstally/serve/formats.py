"""Which report format is asked for: by the parameter ``format``, or by the header ``Accept`` (RFC 9110, 12.5.1)."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import HTTPException

from ..report import BUILTIN

_MEDIA_TYPES = {
    "json": "application/json",
    "html": "text/html",
    "sarif": "application/sarif+json",
    "junit": "application/xml",
    "text": "text/plain",
}
# The formats that can be had over HTTP, the default first.
FORMATS = {name: media_type for name, media_type in _MEDIA_TYPES.items() if name in BUILTIN}


def chosen(format: str | None, accept: str | None) -> str:  # noqa: A002 - the name of the parameter
    """The name of the format, or status 406 where none of ours is accepted.

    >>> chosen(None, "text/plain;q=0.5, application/json"), chosen(None, None), chosen("junit", "text/html")
    ('json', 'json', 'junit')
    """
    if format is not None:
        return format
    weighed = [(_quality(media_type, accept or "*/*"), name) for name, media_type in FORMATS.items()]
    best, name = max(weighed, key=lambda entry: entry[0])  # of equals the first, which is JSON
    if not best:
        raise HTTPException(
            HTTPStatus.NOT_ACCEPTABLE,
            f"no report is of a type that Accept names; accept one of {', '.join(FORMATS.values())}, or add ?format=",
        )
    return name


def _quality(media_type: str, accept: str) -> float:
    """How welcome a media type is: what the most specific range that covers it says, 0 where none does."""
    kind = media_type.partition("/")[0]
    ranges = dict(map(_range, accept.split(",")))
    return next((ranges[name] for name in (media_type, f"{kind}/*", "*/*") if name in ranges), 0.0)


def _range(entry: str) -> tuple[str, float]:
    name, *parameters = (part.strip().lower() for part in entry.split(";"))
    quality = next((part[2:] for part in parameters if part.startswith("q=")), "1")
    try:
        return name, float(quality)
    except ValueError:
        return name, 0.0
