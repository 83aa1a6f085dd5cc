#!/usr/bin/env python3
"""Turns a network of Scripts/benchmarks/generate.py into what an association's members tell: tell.py FOLDER

FOLDER/told then holds the contract's tables: links told from both sides, with all that reconciling sorts out (figures that differ,
gross and net mixed up, conflicts, repeated and weaker sources, hearsay, customers instead of suppliers), firms that are more or less
willing, and competitors. The same bytes at each run.
"""
import csv
import os
import sys

import numpy as np

# Links of which both sides say the same, about the same, something else, gross, far more, gross at the reduced rate.
SHARES = [.45, .15, .15, .1, .1, .05]


def write(folder, name, headers, columns):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headers)
        writer.writerows(zip(*columns))


def some(rng, share, values):
    """The values, of which only a share is told."""
    told = rng.random(len(values)) < share
    return [value if is_told else "" for value, is_told in zip(values, told)]


def days(rng, count):
    """Days of the last five years."""
    start = np.datetime64("2021-11-01")
    return (start + rng.integers(0, 1800, count)).astype(str)


def write_firms(folder, firms, rng):
    n = len(firms)
    # Three or four digits behind the letter: firms of one trade may then compete.
    digits = zip(rng.integers(1, 4, n), rng.choice(["", "1", "2"], n))
    trades = [f"{firm['industry'][1:]}.{one}{two}" for firm, (one, two) in zip(firms, digits)]
    headers = ["id", "name", "industry", "region", "employees", "capacity", "willingness", "favour_cap", "favours_asked"]
    write(folder, "firms.csv", headers, [
        [firm["id"] for firm in firms], [firm["name"] for firm in firms], trades, [firm["region"] for firm in firms],
        some(rng, .9, [firm["employees"] for firm in firms]), some(rng, .3, rng.integers(1, 5, n)),
        some(rng, .6, rng.integers(2, 11, n) / 10), some(rng, .5, rng.integers(0, 9, n)), some(rng, .4, rng.integers(0, 5, n))])


def write_details(folder, firms, rng):
    for table, columns in (("offers", ["offers"]), ("needs", ["needs"]), ("markets", ["markets_served", "markets_sought"])):
        rows = [(firm["id"], tag, column) for column in columns for firm in firms for tag in firm[column].split(";") if tag]
        ids, tags, kinds = zip(*rows)
        if table != "markets":
            write(folder, f"{table}.csv", ["firm", "capability"], [ids, tags])
            continue
        shares = some(rng, .7, rng.integers(1, 10, len(ids)) / 10)
        presence = [share if kind == "markets_served" else "" for share, kind in zip(shares, kinds)]
        write(folder, "markets.csv", ["firm", "market", "role", "presence"], [ids, tags, [kind[8:] for kind in kinds], presence])


def write_links(folder, firms, links, rng):
    """The seller's statement of each link, the buyer's of most, and others'."""
    m = len(links)
    cents = np.array([int(link["volume"]) for link in links]) * 100
    faults = [np.ones(m), 1 + rng.uniform(-.04, .04, m), 1 + rng.uniform(-.2, .2, m), np.full(m, 1.19), rng.uniform(1.6, 3, m),
              np.full(m, 1.07)]
    factor = np.choose(rng.choice(len(SHARES), m, p=SHARES), faults)
    ids = [firm["id"] for firm in firms]
    sides = [
        # whose figure, in how many links, times what, and who says it
        (1.0, np.ones(m), "source"), (.7, factor, "target"), (.1, rng.uniform(.9, 1.1, m), "source"), (.05, rng.uniform(.5, 2, m), "other")]
    rows = []
    for share, times, reporter in sides:
        told = np.flatnonzero(rng.random(m) < share)
        euros = some(rng, .9, [f"{value / 100:.2f}" for value in np.rint(cents * times)[told]])
        gross, evidence = some(rng, .1, ["gross"] * told.size), some(rng, .7, rng.integers(0, 4, told.size))
        trust = some(rng, .8, [links[i]["trust"] for i in told])
        turned, spoken = rng.random(told.size) < .2, some(rng, .5, days(rng, told.size))
        others = rng.choice(len(ids), told.size)
        for place, i in enumerate(told):
            source, target, kind = links[i]["source"], links[i]["target"], links[i]["kind"]
            who = {"source": source, "target": target, "other": ids[others[place]]}[reporter]
            if turned[place] and kind in ("supplier", "customer"):
                source, target, kind = target, source, {"supplier": "customer", "customer": "supplier"}[kind]
            rows.append((source, target, kind, euros[place], gross[place], trust[place], spoken[place], who, evidence[place]))
    for kind, share in (("partner", .05), ("acquaintance", .05), ("competitor", .01)):
        for i in np.flatnonzero(rng.random(m) < share):
            rows.append((links[i]["target"], links[(i * 7 + 1) % m]["source"], kind, "", "", "", "", "", ""))
    rows = [row for row in rows if row[0] != row[1]]
    headers = ["source", "target", "kind", "amount", "net_gross", "trust", "last_contact", "reporter", "evidence"]
    write(folder, "links.csv", headers, zip(*rows))


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tell(folder):
    firms, links = read(os.path.join(folder, "firms.csv")), read(os.path.join(folder, "links.csv"))
    told = os.path.join(folder, "told")
    os.makedirs(told, exist_ok=True)
    rng = np.random.Generator(np.random.PCG64(5))
    write_firms(told, firms, rng)
    write_details(told, firms, rng)
    write_links(told, firms, links, rng)


if __name__ == "__main__":
    tell(sys.argv[1])
