#!/usr/bin/env python3
"""Makes the invented example region: make_musterregion.py [--out FOLDER] [--check].

The same bytes come out at each run. With --check nothing is written: the tables in the folder are read back,
checked, and summed up. Needs only the Python standard library (3.10 or newer).
"""
import argparse
import os
import sys

from musterregion.checks import check
from musterregion.dealings import build_dealings
from musterregion.dice import Dice
from musterregion.firms import build_firms
from musterregion.statements import build_statements
from musterregion.tables import write_all
from musterregion.wishes import build_wishes

SEED = 1443
HERE = os.path.dirname(os.path.abspath(__file__))


def make(folder):
    """Each table has dice of its own, so that a change in one does not shuffle the others."""
    firms = build_firms(Dice(SEED))
    dealings = build_dealings(firms, Dice(SEED + 1))
    statements = build_statements(dealings, firms, Dice(SEED + 2))
    wishes = build_wishes(firms, dealings, Dice(SEED + 3))
    write_all(folder, firms, statements, wishes, Dice(SEED + 4))


def main():
    words = argparse.ArgumentParser(description="Makes or checks the invented example region.")
    words.add_argument("--out", default=os.path.join(HERE, "..", "Datasets", "musterregion"), help="folder of the tables")
    words.add_argument("--check", action="store_true", help="only read the tables back and check them")
    told = words.parse_args()
    if not told.check:
        make(told.out)
        return 0
    return check(told.out)


if __name__ == "__main__":
    sys.exit(main())
