"""Collects every sentence for people into the template of the catalogs, and brings the catalogs up to it.

Run it after changing a sentence: ``python tools/messages.py``. It writes src/crosstally/messages/crosstally.pot and, in
every catalog beside it, adds what is new or changed and drops what is gone; ``--new TAG`` begins
another catalog. A test compares the template with the code.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from crosstally.checks.messages import PHRASES, TEXTS
from crosstally.finding import rules
from crosstally.messages import speech

FOLDER = Path(__file__).parents[1] / "src" / "crosstally" / "messages"
REPORT = FOLDER.parent / "report"
KEYWORDS = {"told": (1,), "label": (1,), "told_many": (1, 2), "many": (1, 2)}
TEMPLATE = FOLDER / "crosstally.pot"

Text = str | tuple[str, str]


def sources() -> Iterator[tuple[str, str, Text]]:
    """Every text with the context it is looked up in and a word for the translator."""
    yield from _each(TEXTS, "a finding")
    yield from _each(PHRASES, "within a finding")
    yield from _each(speech.TEXTS, "figures, quotations and units within a sentence")
    yield from (("name", "a publisher of exchange rates", name) for name in speech.NAMES)
    yield from (
        ("rule", "what a rule says, and why", text) for rule in rules().values() for text in (rule.says, rule.why)
    )
    yield from sorted(dict.fromkeys(_in_reports()), key=str)


def _in_reports() -> Iterator[tuple[str, str, Text]]:
    """What reports tell around the findings: the arguments of the functions of ``KEYWORDS`` in code and templates."""
    for path in sorted([REPORT.parent / "collation.py", *REPORT.rglob("*.py"), *REPORT.rglob("*.html")]):
        method = "python" if path.suffix == ".py" else "jinja2.ext:babel_extract"
        for _, text, _, _ in extract(method, BytesIO(path.read_bytes()), KEYWORDS, options={"encoding": "utf-8"}):
            yield speech.LABEL, "in a report", text


def _each(texts: Mapping[str, Text], comment: str) -> Iterator[tuple[str, str, Text]]:
    yield from ((id, comment, text) for id, text in texts.items())  # noqa: A001


def template() -> Catalog:
    """The catalog of all texts, without a translation."""
    catalog = Catalog(project="crosstally", charset="utf-8", fuzzy=False)
    for context, comment, text in sources():
        catalog.add(text, context=context, auto_comments=[comment])
    return catalog


def written(catalog: Catalog) -> bytes:
    """The catalog as a file: without dates, which would change with every run."""
    out = BytesIO()
    write_po(out, catalog, width=110, omit_header=False, ignore_obsolete=True)
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_DATED))


# Lines of a header that say when, by whom and by which version it was made.
_DATED = (
    b"#\n",
    b"# ",
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Generated-By',
    b'"Report-Msgid',
    b'"Last-Translator',
    b'"Language-Team',
    b'"Project-Id-Version',
)


def main() -> None:
    """Write the template and every catalog."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--new", metavar="TAG", help="begin a catalog in this language")
    options = parser.parse_args()
    TEMPLATE.write_bytes(written(template()))
    paths = [*FOLDER.glob("*.po"), *([FOLDER / f"{options.new}.po"] if options.new else [])]
    for path in paths:
        begun = path.read_bytes() if path.exists() else b""
        catalog = read_po(BytesIO(begun), locale=path.stem) if begun else Catalog(locale=path.stem, fuzzy=False)
        catalog.update(template(), no_fuzzy_matching=True)
        path.write_bytes(written(catalog))
        print(path)


if __name__ == "__main__":
    main()
