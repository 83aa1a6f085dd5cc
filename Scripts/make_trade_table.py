#!/usr/bin/env python3
"""Makes Sources/Partnerships/Fit/Trades/TradeFlows.swift: who supplies whom in the German economy.

Usage: Scripts/make_trade_table.py FOLDER, where FOLDER holds flows_2011.csv (seller, buyer,
all_origins_musd) and industries.csv (group, wz2008_divisions), derived from the World Input-Output
Database, release 2013 (Timmer, Dietzenbacher, Los, Stehrer, de Vries 2015, Review of International
Economics 23: 575-605; free to use with this citation).
"""

import csv
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
groups = list(csv.DictReader(open(folder / "industries.csv", encoding="utf-8")))
numbers = [int(group["group"]) for group in groups]
assert numbers == list(range(1, len(numbers) + 1))
flows = [[0] * len(numbers) for _ in numbers]
for row in csv.DictReader(open(folder / "flows_2011.csv", encoding="utf-8")):
    flows[int(row["seller"]) - 1][int(row["buyer"]) - 1] = round(float(row["all_origins_musd"]))
codes = [
    f'    "{code.replace(".", "")}": {number},'
    for number, group in zip(numbers, groups)
    for code in group["wz2008_divisions"].split()
]
lines = [" ".join(map(str, row)) for row in flows]
# Lines of the table keep the width of the house: a row goes over several of them.
wrapped = []
for line in lines:
    start = ""
    for word in line.split():
        if len(start) + len(word) > 92:
            wrapped.append("    " + start.strip() + " \\")
            start = ""
        start += " " + word
    wrapped.append("    " + start.strip())
target = pathlib.Path(__file__).parent.parent / "Sources/Partnerships/Fit/Trades/TradeFlows.swift"
target.write_text(
    "// Made by Scripts/make_trade_table.py.\n"
    "// From: World Input-Output Database, release 2013, Germany 2011 (Timmer, Dietzenbacher, Los,\n"
    "// Stehrer, de Vries 2015, Review of International Economics 23: 575-605).\n\n"
    "/// Deliveries between the groups of trades of the German input-output table.\n"
    "enum TradeFlows {\n"
    f"  /// How many groups there are, numbered from 1.\n  static let groupCount = {len(numbers)}\n\n"
    "  /// The group of a division, or of a longer code that lies elsewhere than its division.\n"
    "  static let groups: [String: Int] = [\n" + "\n".join(sorted(codes)) + "\n  ]\n\n"
    "  /// A row for each seller, in it an amount for each buyer: million US dollars from all\n"
    "  /// countries, 2011.\n"
    '  static let millions = """\n' + "\n".join(wrapped) + '\n    """\n}\n',
    encoding="utf-8")
