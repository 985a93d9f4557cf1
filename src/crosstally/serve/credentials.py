"""What shows who asks: the token of the server's own, or Crowdin's signature."""

from __future__ import annotations

import hmac
from http import HTTPStatus

import jwt
from starlette.exceptions import HTTPException


def require_token(given: str, token: str | None) -> None:
    """Status 401 unless the token is the one that is asked for, if one is."""
    if token is not None and not hmac.compare_digest(given.encode("utf-8", "replace"), token.encode()):
        reason = "a token is needed; send the header Authorization: Bearer and the token"
        raise HTTPException(HTTPStatus.UNAUTHORIZED, reason, {"WWW-Authenticate": "Bearer"})


def require_signature(token: str, secret: str) -> None:
    """Status 401 unless the token is signed with the secret and has not expired."""
    try:
        jwt.decode(token, secret, algorithms=["HS256"], options={"require": ["exp"], "verify_aud": False})
    except jwt.InvalidTokenError as error:
        reason = f"Crowdin's signature is not valid ({type(error).__name__}); compare the client secret"
        raise HTTPException(HTTPStatus.UNAUTHORIZED, reason, {"WWW-Authenticate": "Bearer"}) from None
