#!/usr/bin/env python3
"""Writes Sources/Exchange/Industries/titles.csv: the German titles of WZ 2008 (NACE Rev. 2) from
division to class, each title once, at its finest level.

Needs the PyPI package wz-code 0.2.0, which carries the classification. Source of the titles:
Statistisches Bundesamt (Destatis), Klassifikation der Wirtschaftszweige, Ausgabe 2008; reproduction
and distribution, also in part, permitted with the source named.
"""
import pathlib

from wz_code import WZ

classification = WZ(version="2008")
finest = {}
for code in sorted(classification.get_all_codes()):
    entry = classification.get(code)
    if 2 <= entry.level <= 4:
        known = finest.get(entry.title)
        if known is None or len(code) > len(known):
            finest[entry.title] = code

path = pathlib.Path(__file__).parent.parent / "Sources/Exchange/Industries/titles.csv"
lines = [f"{code};{title}\n" for title, code in sorted(finest.items(), key=lambda item: item[1])]
path.write_text("".join(lines), encoding="utf-8")
