#!/usr/bin/env python3
"""Compares what the job left with the answers of one machine: compare.py TABLES RESULTS ONE

ONE holds reach.json, paths.json and check.json, which `partnernetz` gave for the same tables. A line for each task; exit code 1
where one differs.
"""
import argparse
import collections
import glob
import json
import os
import sys

import numpy as np
import pyarrow.parquet as pq

import plain


def read(folder, name):
    """A table that the job reads, or a round that it has finished."""
    if name.endswith(".parquet"):
        return pq.read_table(os.path.join(folder, name))
    with open(os.path.join(folder, f"{name}.done"), encoding="utf-8") as file:
        done = json.load(file)["folder"]
    return pq.read_table(sorted(glob.glob(os.path.join(folder, done, "*.parquet"))))


def reconcile(told):
    """Every fact, its amount to the cent and its outcome; and as many doubtful ones as `partnernetz check` finds."""
    expected = plain.facts(read(told.tables, "links.parquet"))
    names = ["source", "target", "kind", "what", "cents", "outcome"]
    found = {row[:4]: row[4:] for row in zip(*(read(told.results, "facts")[name].to_pylist() for name in names))}
    differ = sum(expected.get(key) != found.get(key) for key in expected.keys() | found.keys())
    with open(os.path.join(told.one, "check.json"), encoding="utf-8") as file:
        codes = collections.Counter(problem["code"] for problem in json.load(file)["problems"])
    outcomes = collections.Counter(outcome for _, outcome in found.values())
    doubtful = [(codes[code], outcomes[outcome]) for code, outcome in (("conflict", "conflict"), ("vat_mismatch", "vat-mismatch"))]
    text = f"{len(found)} facts, {differ} differ from plain code; conflicts and mixed-up taxes (one machine, job): {doubtful}"
    return differ == 0 and all(one == job for one, job in doubtful), text


def reach(told):
    """In the same worlds exactly what plain code counts, where no sketch is full; and the interval of one machine.

    Both intervals of a firm should meet in all but a few of a hundred cases.
    """
    with open(os.path.join(told.one, "reach.json"), encoding="utf-8") as file:
        ours = {firm["id"]: firm for firm in json.load(file)["firms"]}
    rows = {row["firm"]: row for row in read(told.results, "reach/result").to_pylist()}
    if rows.keys() != ours.keys():
        return False, "other firms"
    firms = list(ours)
    live = read(told.results, "reach/live")
    worlds, k = told.settings["worlds"], told.settings["k"]
    counts = plain.counts(live, firms, worlds, told.settings["hops"])
    found, exact = np.array([rows[firm]["reach"] for firm in firms]), counts.mean(1)
    small = counts.max(1) < k - 1
    differ = int((np.abs(found - exact)[small] > 1e-9 * (1 + exact[small])).sum())
    # A full sketch errs by 1 / sqrt(k - 2) in each world, independently.
    error = np.sqrt((np.square(counts) * (counts >= k - 1)).sum(1) / (k - 2)) / worlds
    beyond = np.mean((np.abs(found - exact) > 3 * error)[~small]) if not small.all() else 0.0
    relative = np.abs(found / np.maximum(exact, 1e-9) - 1)[~small]
    apart = np.mean([rows[firm]["low"] > ours[firm]["high"] or ours[firm]["low"] > rows[firm]["high"] for firm in firms])
    mean = np.mean([firm["reach"] for firm in ours.values()])
    text = (f"{small.sum()} firms counted exactly, {differ} differ from plain code in the same {worlds} worlds; {(~small).sum()} by sketches, "
            f"error p50 {np.median(relative) if relative.size else 0:.2%}, {beyond:.2%} beyond three standard errors; "
            f"mean {found.mean():.4f}, of one machine {mean:.4f}; intervals of {apart:.2%} do not meet")
    return differ == 0 and beyond <= 0.02 and apart <= 0.05 and abs(found.mean() / mean - 1) <= 0.02, text


def paths(told):
    """Every pair: the same probability, and the same route."""
    with open(os.path.join(told.one, "paths.json"), encoding="utf-8") as file:
        ours = {(pair["from"], pair["to"]): pair for pair in json.load(file)["pairs"]}
    marker, = glob.glob(os.path.join(told.results, "paths-*", "result.done"))
    rows = read(told.results, os.path.relpath(marker, told.results).removesuffix(".done")).to_pylist()
    theirs = {(row["from"], row["to"]): row for row in rows}
    missing, other, routes = 0, 0, 0
    for pair, known in ours.items():
        found = theirs.get(pair)
        if not found or not known["firms"]:
            missing += (found is None) != (not known["firms"])
        else:
            other += abs(found["probability"] / known["probability"] - 1) > 1e-9
            routes += found["route"] != known["firms"]
    text = (f"{len(ours)} pairs, {len(theirs)} connected; {missing} in one answer only, {other} of other probability, "
            f"{routes} of another route")
    return missing + other + routes == 0 and len(theirs) > 0, text


def candidates(told):
    """Every pair's weight; and how many of the pairs that belong to the best without any cut are there."""
    firms = read(told.tables, "firms.parquet")["id"].to_pylist()
    scores, least = plain.best_pairs(firms, read(told.tables, "offers.parquet"), read(told.tables, "needs.parquet"), told.best)
    number = {firm: place for place, firm in enumerate(firms)}
    found = read(told.results, "candidates/result")
    a, b = (np.array([number[firm] for firm in found[end].to_pylist()]) for end in ("a", "b"))
    exact = np.asarray(scores[a, b]).ravel() * 1000
    wrong = int((np.abs(found["weight"].to_numpy() - exact) > 0.5 + 1e-6).sum())
    # Ties at the last place may fall either way: what is clearly better than a firm's last must be there.
    upper = scores.tocoo()
    must = (upper.row < upper.col) & ((upper.data > least[upper.row] + 1e-3) | (upper.data > least[upper.col] + 1e-3))
    kept = set((a * len(firms) + b).tolist())
    wanted = (upper.row[must].astype(np.int64) * len(firms) + upper.col[must]).tolist()
    recall = np.mean([pair in kept for pair in wanted])
    text = f"{len(a)} pairs, {wrong} of other weight, {recall:.2%} of the best without a cut are there"
    return wrong == 0 and recall >= told.recall, text


def matching(told):
    """No firm has too many partners, no pair could be added, and the prices prove the bound."""
    pairs, chosen = (read(told.results, f"{task}/result") for task in ("candidates", "matching"))
    prices = read(told.results, "matching/prices")
    number = {firm: place for place, firm in enumerate(prices["firm"].to_pylist())}
    capacity, price = prices["capacity"].to_numpy(), prices["price"].to_numpy()

    def ends(table):
        return [np.array([number[firm] for firm in table[end].to_pylist()]) for end in ("a", "b")]
    (a, b), (x, y), weight = ends(pairs), ends(chosen), pairs["weight"].to_numpy()
    left = capacity - np.bincount(x, minlength=len(number)) - np.bincount(y, minlength=len(number))
    known = {(int(i), int(j)): int(w) for i, j, w in zip(a, b, weight)}
    taken = list(zip(x.tolist(), y.tolist()))
    fair = len(set(taken)) == len(taken) and all(known.get(pair) == w for pair, w in zip(taken, chosen["weight"].to_pylist()))
    addable = sum(left[i] > 0 and left[j] > 0 for i, j in known.keys() - set(taken))
    value = int(chosen["weight"].to_numpy().sum())
    bound = float((price * capacity).sum() + np.maximum(0, weight - price[a] - price[b]).sum())
    gap = bound / value - 1
    text = (f"{len(taken)} pairs worth {value}, at most {bound:.0f} is possible (gap {gap:.2%}); {addable} could be added, "
            f"least place left {left.min()}")
    return fair and left.min() >= 0 and price.min() >= 0 and addable == 0 and gap <= told.gap, text


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("tables"), words.add_argument("results"), words.add_argument("one")
    words.add_argument("--best", type=int, default=10), words.add_argument("--recall", type=float, default=0.99)
    words.add_argument("--gap", type=float, default=0.05)
    words.add_argument("--tasks", default="reconcile,reach,paths,candidates,matching")
    told = words.parse_args()
    with open(os.path.join(told.results, "settings.json"), encoding="utf-8") as file:
        told.settings = json.load(file)
    agree = True
    for task in (reconcile, reach, paths, candidates, matching):
        if task.__name__ not in told.tasks.split(","):
            continue
        agrees, text = task(told)
        agree &= agrees
        print(f"{'agrees ' if agrees else 'DIFFERS'} {task.__name__}: {text}", flush=True)
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
