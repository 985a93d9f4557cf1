"""Providers that ask a network. Nothing here is asked unless somebody makes one and passes it in.

``refresh`` writes the tables of the European Central Bank and of Narodowy Bank Polski into a folder, from which they
are used without a network; ``forex`` asks through the package forex-python and ``world_bank`` through wbgapi (extra
``live``); ``fetch`` is the one place that opens a connection of its own. All have a time limit. What cannot be had
from a network is ``RateNotFound`` or ``DeflatorNotFound`` with the reason, so that a chain goes on to its next
provider.
"""

from __future__ import annotations

from .forex import ForexPython
from .refresh import refresh_ecb, refresh_nbp
from .world_bank import WorldBank

__all__ = ["ForexPython", "WorldBank", "refresh_ecb", "refresh_nbp"]
