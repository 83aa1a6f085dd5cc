#!/usr/bin/env python3
"""Turns the public data on Florentine families into tables: make_florentine.py SOURCE [--out FOLDER].

SOURCE holds families.csv, marriage.csv and business.csv (see the data set's README). Standard library only.
"""
import argparse
import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, name, header, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header] + lines)


def firm(row):
    """A 0 in the priorates stands for "not known" in the source: it becomes an empty field."""
    name, priorates = row["name"], row["priorates_1282_1344"]
    return [name.lower(), name, row["wealth_1427_thousand_lira"], "" if priorates == "0" else priorates,
            row["ties_in_116_families"]]


def links(ties, kind, what):
    return [[tie["family_a"].lower(), tie["family_b"].lower(), kind, what] for tie in ties]


def main():
    words = argparse.ArgumentParser(description="Makes the tables of the Florentine families.")
    words.add_argument("source", help="folder with families.csv, marriage.csv, business.csv")
    words.add_argument("--out", default=os.path.join(HERE, "..", "Datasets", "florentine"), help="folder of the tables")
    told = words.parse_args()

    families = [firm(row) for row in rows(told.source, "families.csv")]
    ties = links(rows(told.source, "marriage.csv"), "acquaintance", "marriage")
    ties += links(rows(told.source, "business.csv"), "partner", "business")
    known = {family[0] for family in families}
    for first, second, kind, what in ties:
        if first == second or not {first, second} <= known:
            raise SystemExit(f"{what}: {first} - {second} is no tie between two known families")

    os.makedirs(told.out, exist_ok=True)
    write(told.out, "firms.csv",
          ["id", "name", "wealth_1427_thousand_lira", "priorates_1282_1344", "ties_in_116_families"], families)
    write(told.out, "links.csv", ["source", "target", "kind", "what"], ties)


if __name__ == "__main__":
    main()
