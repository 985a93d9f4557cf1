"""The report as one page that an editor likes to read, in a browser or on paper.

==============  ==================================================================
``edition``     what the page says of a pair of texts, ready for the templates
``figures``     every figure as a mark, linked to its counterpart
``paragraphs``  both texts side by side, a row a bead
``strip``       where the findings stand, drawn as a strip
``chart``       the exchange rate over time, drawn with the rate a text implies
``frame``       where a day and a rate lie in that drawing, and its grid
``evidence``    what a finding rests on, and how its figures were reckoned
``page``        the templates, the style and the script put together
``safe``        untrusted text, escaped, the invisible made visible
==============  ==================================================================

The page is one file. Nothing in it is fetched: a content security policy allows its own style and script, by their
hashes, and nothing else. It can be read without the script, which only walks, filters and highlights.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...finding import Report
from ..view import View

__all__ = ["render"]


def render(reports: Sequence[Report], view: View) -> str:
    """The whole page, of one pair of texts or of many."""
    from .page import page

    return page(reports, view)
