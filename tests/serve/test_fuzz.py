"""The server against its own description: requests that fit it and requests that do not (schemathesis)."""

from __future__ import annotations

import os
import warnings
from typing import Any

import pytest

pytest.importorskip("schemathesis", reason="the fuzzer is not installed")

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from hypothesis import HealthCheck, settings
    from schemathesis import checks

from crosstally.serve import Settings, application

# As many as CROSSTALLY_FUZZ says by hand; few in the suite.
EXAMPLES = int(os.environ.get("CROSSTALLY_FUZZ", "15"))
# What a valid document says may still be refused: a language there is not, a day there is not.
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
    checks.unsupported_method,
    checks.allow_header_conformance,
    checks.missing_required_header,
    checks.ignored_auth,
]

schema = schemathesis.openapi.from_asgi("/openapi.json", application(Settings(workers=2)))


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_server_keeps_to_its_description(case: Any) -> None:
    case.call_and_validate(checks=CHECKS)
