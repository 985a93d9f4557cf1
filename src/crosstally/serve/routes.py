"""The ASGI application: its routes, described as OpenAPI at ``/openapi.json``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, Query, Request, Response
from fastapi.security import HTTPBearer

from .. import __version__
from ..rate import Basis
from ..read.day import day
from . import page
from .admission import Admission
from .bodies import JsonRoute
from .crowdin import BATCH, PREFIX, QaRequest, QaResponse, SizeResponse, manifest, pairs_of, response
from .formats import FORMATS, chosen
from .pool import Pool
from .problem import Problem, described, handle
from .requests import CheckRequest, ExtractRequest, File
from .responses import CheckReport, Extracted, Health
from .settings import Settings
from .work import Check, Pairs, Text, check, check_pairs, extract

_ABOUT = (
    "Finds out whether two language versions of a text say the same figures. Nothing that is sent is kept. "
    "Every error is a problem detail (RFC 9457) whose `detail` is one sentence."
)
Format = StrEnum("Format", {name.upper(): name for name in FORMATS})  # type: ignore[misc]


def build(settings: Settings) -> FastAPI:
    """The application with these limits and house rules."""
    pool = Pool(settings.workers, settings.seconds)

    @asynccontextmanager
    async def alive(application: FastAPI) -> AsyncIterator[None]:
        await pool.warm(settings.rates)
        yield

    application = FastAPI(
        title="crosstally", version=__version__, description=_ABOUT, lifespan=alive, docs_url=None, redoc_url=None
    )
    application.router.route_class = JsonRoute
    _checks(application, pool, settings)
    _crowdin(application, pool, settings)
    page.add(application, lambda sent: _report(sent, "html", pool, settings), settings)
    _describe(application)
    handle(application)
    application.add_middleware(Admission, settings=settings)
    return application


def _checks(application: FastAPI, pool: Pool, settings: Settings) -> None:
    # Admission has looked at the token before the body is read; this only describes it.
    guarded = [Depends(HTTPBearer(auto_error=False))] if settings.token else []
    errors = described(400, *([401] if settings.token else []), 406, 408, 413, 415, 422, 500, 503)

    @application.get("/health", response_model=Health)
    async def health() -> Health:
        """Whether the server answers, and its version."""
        return Health(version=__version__)

    @application.post("/check", response_class=Response, dependencies=guarded, responses=_reports() | errors)
    async def check_texts(
        sent: CheckRequest,
        format: Annotated[Format | None, Query(description="Form of the report; wins over Accept.")] = None,  # noqa: A002
        accept: Annotated[str | None, Header(include_in_schema=False)] = None,
    ) -> Response:
        """Compare the figures of a text with those of its translation."""
        return await _report(sent, chosen(format, accept), pool, settings)

    @application.post("/extract", response_class=Response, dependencies=guarded, responses=_json(Extracted) | errors)
    async def extract_figures(sent: ExtractRequest) -> Response:
        """List the figures of a text."""
        found = await pool.run(extract, _text(sent.text, sent.file, sent.lang, sent.date, "text"))
        return _response(found, "json")


async def _report(sent: CheckRequest, format: str, pool: Pool, settings: Settings) -> Response:  # noqa: A002
    basis = Basis(sent.to.upper(), sent.base_year, sent.territory, sent.order) if sent.to else None
    job = Check(
        _text(sent.source, sent.bilingual_file or sent.source_file, sent.source_lang, sent.date, "source"),
        None if sent.bilingual_file else _text(sent.target, sent.target_file, sent.target_lang, sent.date, "target"),
        format, sent.target_lang, sent.notes, basis, settings.policy, settings.rates, settings.fail_on,
        sent.messages or settings.messages,
    )  # fmt: skip
    return _response(await pool.run(check, job), format)


def _text(text: str | None, file: File | None, lang: str | None, date: str | None, name: str) -> Text:
    published = day(date) if date else None
    if file is not None:
        return Text(file.data, file.name, lang, published)
    return Text(text or "", name, lang, published)


def _response(found: str, format: str) -> Response:  # noqa: A002
    headers = {"Content-Security-Policy": page.REPORT_POLICY} if format == "html" else {}
    return Response(found.encode("utf-8", "replace"), 200, headers, FORMATS[format])


def _crowdin(application: FastAPI, pool: Pool, settings: Settings) -> None:
    errors = described(400, 401, 408, 413, 415, 422, 500, 503)

    @application.post(f"{PREFIX}qa-check", responses=_json(QaResponse) | errors, tags=["crowdin"])
    async def qa_check(sent: QaRequest) -> dict[str, Any]:
        """Crowdin's runQaCheckUrl: a verdict on each translation."""
        job = Pairs(pairs_of(sent), settings.policy, settings.rates, settings.fail_on, settings.messages)
        return response(await pool.run(check_pairs, job))

    @application.get(f"{PREFIX}batch-size", response_model=SizeResponse, tags=["crowdin"])
    async def batch_size() -> dict[str, Any]:
        """Crowdin's getBatchSizeUrl: how many translations a request may hold."""
        return {"data": {"size": BATCH}}

    @application.get(f"{PREFIX}manifest.json", tags=["crowdin"])
    async def descriptor(request: Request) -> dict[str, Any]:
        """The descriptor that Crowdin installs the app from."""
        return dict(manifest(f"{request.base_url}{PREFIX.strip('/')}", settings.crowdin_client))

    @application.post(f"{PREFIX}installed", status_code=204, tags=["crowdin"], responses=errors)
    async def installed() -> None:
        """Crowdin's event after installation; nothing of it is kept."""


def _reports() -> dict[int | str, dict[str, Any]]:
    content: dict[str, Any] = {media_type: {"schema": {"type": "string"}} for media_type in FORMATS.values()}
    content[FORMATS["json"]] = {"schema": {"$ref": f"#/components/schemas/{CheckReport.__name__}"}}
    if "sarif" in FORMATS:
        content[FORMATS["sarif"]] = {"schema": {"type": "object"}}
    return {200: {"description": "The report, in the form asked for", "content": content}}


def _json(model: type[Any]) -> dict[int | str, dict[str, Any]]:
    return {200: {"model": model}}


def _describe(application: FastAPI) -> None:
    """Put the models that no route returns itself into the description."""
    written = application.openapi

    def openapi() -> dict[str, Any]:
        if application.openapi_schema is None:
            schemas = written().setdefault("components", {}).setdefault("schemas", {})
            for model in (Problem, CheckReport):
                described_model = model.model_json_schema(ref_template="#/components/schemas/{model}")
                schemas.update(described_model.pop("$defs", {}))
                schemas[model.__name__] = described_model
        assert application.openapi_schema is not None
        return application.openapi_schema

    application.openapi = openapi  # type: ignore[method-assign]
