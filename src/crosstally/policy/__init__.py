"""What a house wants reported, for all pairs of languages and for some.

============  ====================================================================
``policy``    the rules, severities and styles of a house
``pair``      which pairs of languages a table is for: ``en-sv``, ``*-sv``
``names``     what is never a figure: *Boeing 737*, *007*, *Nord Stream 2*
``table``     a policy from a table of TOML, with errors that name the key
============  ====================================================================
"""

from __future__ import annotations

from .names import without_names
from .policy import Policy, Style
from .table import KEYS, policy_of

__all__ = ["KEYS", "Policy", "Style", "policy_of", "without_names"]
