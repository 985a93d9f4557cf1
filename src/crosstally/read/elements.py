"""What the elements of HTML and NITF are to a reader of text: a block, empty, left out, a piece of formatting."""

from __future__ import annotations


def _names(*lines: str) -> frozenset[str]:
    return frozenset(name for line in lines for name in line.split())


VOID = _names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
)
BLOCKS = _names(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption",
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p",
    "plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
)
# What surrounds an article, what is no text, and what the page shows as deleted.
LEFT_OUT = _names(
    "aside audio button canvas datalist del dialog footer form head iframe map menu nav noscript object s script",
    "select strike style svg template textarea video",
)
HEAD = _names("base link meta noscript script style template title")
TABLE = _names("caption table tbody td tfoot th thead tr")
FORMATTING = _names("a b big code em font i nobr s small span strike strong sub sup tt u")
# A start tag of the first closes an open paragraph, unless one of the second stands between.
ENDS_PARAGRAPH = BLOCKS - TABLE - _names("body br html legend optgroup option") | {"table"}
PARAGRAPH_SCOPE = _names("button caption html object table td template th")

NITF_BLOCKS = _names(
    "abstract block body.content body.end body.head bq byline byttl credit dateline fn headline hedline hl1 hl2 media",
    "media-caption media-producer nitf-table nitf-table-data note series",
)
NITF_LEFT_OUT = _names(
    "distributor docdata media-metadata media-object media-reference nitf-table-metadata pubdata revision-history",
    "rights tagline tobject",
)
