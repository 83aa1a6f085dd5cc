#!/usr/bin/env python3
"""Writes what the job found as tables that `partnernetz import` takes: contract.py TABLES RESULTS FOLDER DAY

firms.csv      each firm's reach, in columns of its own
pipeline.csv   the pairs of the matching, as suggested partnerships
"""
import csv
import glob
import json
import os
import re
import sys

import pyarrow.dataset as dataset

# What a spreadsheet would take for a formula gets an apostrophe in front, which the reader takes off again.
FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def rows(folder, name, columns):
    """The rows of a finished round, a batch at a time; none where it is not there."""
    try:
        with open(os.path.join(folder, f"{name}.done"), encoding="utf-8") as file:
            done = json.load(file)["folder"]
    except FileNotFoundError:
        return
    files = sorted(glob.glob(os.path.join(folder, done, "*.parquet")))
    for batch in dataset.dataset(files).to_batches(columns=columns):
        yield from zip(*(batch[name].to_pylist() for name in columns))


def write(folder, name, headers, lines):
    """Writes a table, unless it has no rows."""
    count = 0
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headers)
        for count, line in enumerate(lines, 1):
            writer.writerow("'" + cell if isinstance(cell, str) and FORMULA.match(cell) else cell for cell in line)
    if count == 0:
        os.remove(path)
    else:
        print(f"  {path}: {count} rows", file=sys.stderr)


def main(tables, results, folder, day):
    os.makedirs(folder, exist_ok=True)
    names = dict(zip(*dataset.dataset(os.path.join(tables, "firms.parquet")).to_table(["id", "name"]).to_pydict().values()))
    reached = rows(results, "reach/result", ["firm", "reach", "low", "high"])
    write(folder, "firms.csv", ["id", "name", "reach", "reach_low", "reach_high"],
          ((firm, names[firm], *(f"{number:.4f}" for number in numbers)) for firm, *numbers in reached))
    pairs = rows(results, "matching/result", ["a", "b", "weight"])
    write(folder, "pipeline.csv", ["source", "target", "state", "day", "note"],
          ((a, b, "suggested", day, f"{weight / 1000:.3f}") for a, b, weight in pairs))


if __name__ == "__main__":
    main(*sys.argv[1:5])
