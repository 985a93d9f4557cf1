"""The command line as tests run it, on a pair of documents; see the fixture ``pair``."""

from __future__ import annotations

import pytest

from crosstally.cli import main

SOURCE = "The army bought 24 aircraft in 2019.\nIt paid around $400 million for them.\n"
TARGET = "Armén köpte 24 flygplan 2019.\nDen betalade omkring 4,2 miljarder kronor för dem.\n"
CHECK = ("check", "deal.en.txt", "deal.sv.txt")


def crosstally_says(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    out, err = capfd.readouterr()
    return code, out, err


CHECK = ("check", "deal.en.txt", "deal.sv.txt")
