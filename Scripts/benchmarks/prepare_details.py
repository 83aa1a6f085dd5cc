#!/usr/bin/env python3
"""Tells more of a network's firms: prepare_details.py FOLDER

FOLDER holds firms.csv and links.csv of generate.py; FOLDER/rich then holds the firms with figures and, instead of tag lists,
a row of its own for each offer, need, market and wish for capital, as an association has it that asks its members. Some of
every figure is unknown. The same bytes at each run. To be measured by hand: partnernetz --network FOLDER/rich pair
"""
import csv
import os
import shutil
import sys

import numpy as np

FIGURES = ["revenue", "purchases", "contribution_margin", "acquisition_cost", "planned_customers", "room_customers",
           "customer_value", "ad_budget", "knowledge_intensity"]


def told(rng, values, share, form):
    """Figures as text; only a share of them is known."""
    known = rng.random(len(values)) < share
    return [form.format(value) if is_known else "" for value, is_known in zip(values, known)]


def rows(firms, column):
    """A firm's id for each entry of a tag list, and the entry."""
    pairs = [(firm["id"], tag) for firm in firms for tag in firm[column].split(";") if tag]
    return [firm for firm, _ in pairs], [tag for _, tag in pairs]


def write(folder, name, headers, columns):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headers)
        writer.writerows(zip(*columns))


def write_firms(folder, firms, rng):
    n = len(firms)
    revenue = np.array([int(firm["employees"]) for firm in firms]) * rng.lognormal(11.9, 0.4, n)
    planned = rng.integers(1, 30, n)
    cost = rng.lognormal(7.8, 0.6, n)
    figures = [
        told(rng, revenue, 0.9, "{:.0f}"), told(rng, revenue * rng.uniform(0.2, 0.7, n), 0.7, "{:.0f}"),
        told(rng, rng.uniform(0.1, 0.6, n), 0.6, "{:.2f}"), told(rng, cost, 0.5, "{:.0f}"), told(rng, planned, 0.5, "{}"),
        told(rng, planned // 2 + 1, 0.4, "{}"), told(rng, rng.lognormal(9, 0.8, n), 0.5, "{:.0f}"),
        told(rng, cost * planned * rng.uniform(0.5, 2, n), 0.4, "{:.0f}"), told(rng, rng.random(n), 0.5, "{:.1f}")]
    plain = ["id", "name", "industry", "region", "employees"]
    write(folder, "firms.csv", plain + FIGURES, [[firm[name] for firm in firms] for name in plain] + figures)


def write_wishes(folder, firms, rng):
    ids, tags = rows(firms, "offers")
    count = len(ids)
    write(folder, "offers.csv", ["firm", "capability", "level", "spare_capacity"], [
        ids, tags, told(rng, rng.uniform(0.3, 1, count), 0.8, "{:.1f}"), told(rng, rng.lognormal(11, 1, count), 0.7, "{:.0f}")])
    ids, tags = rows(firms, "needs")
    count = len(ids)
    buys = rng.random(count) < 0.5
    worth = told(rng, rng.lognormal(9.7, 0.8, count), 0.8, "{:.0f}")
    volume = told(rng, rng.lognormal(11, 1, count), 0.8, "{:.0f}")
    write(folder, "needs.csv", ["firm", "capability", "mode", "value", "volume", "urgency", "essential"], [
        ids, tags, np.where(buys, "buy", "bridge"), np.where(buys, "", worth), np.where(buys, volume, ""),
        told(rng, rng.random(count), 0.6, "{:.1f}"), np.where(rng.random(count) < 0.1, "yes", "no")])


def write_markets(folder, firms, rng):
    tables = []
    for column, role in (("markets_served", "served"), ("markets_sought", "sought")):
        ids, tags = rows(firms, column)
        count, unknown = len(ids), [""] * len(ids)
        presence = told(rng, rng.uniform(0.05, 0.9, count), 0.8, "{:.2f}") if role == "served" else unknown
        contacts = told(rng, rng.lognormal(2.5, 1, count), 0.7, "{:.0f}") if role == "served" else unknown
        target = told(rng, rng.lognormal(10.5, 1, count), 0.7, "{:.0f}") if role == "sought" else unknown
        tables.append([ids, tags, [role] * count, presence, contacts, target])
    columns = [first + second for first, second in zip(*tables)]
    write(folder, "markets.csv", ["firm", "market", "role", "presence", "contacts", "target"], columns)


def write_capital(folder, firms, rng):
    some = [firm["id"] for firm in firms if rng.random() < 0.3]
    count = len(some)
    offered = rng.random(count) < 0.2
    rate = np.where(offered, rng.uniform(0.02, 0.08, count), rng.uniform(0.03, 0.1, count))
    write(folder, "capital.csv", ["firm", "role", "kind", "amount", "limit_rate"], [
        some, np.where(offered, "offered", "sought"), rng.choice(["equity", "loan", "grant", "guarantee"], count),
        told(rng, rng.lognormal(12, 1, count), 0.9, "{:.0f}"), told(rng, rate, 0.9, "{:.3f}")])


def prepare(folder):
    with open(os.path.join(folder, "firms.csv"), encoding="utf-8", newline="") as file:
        firms = list(csv.DictReader(file))
    rich = os.path.join(folder, "rich")
    os.makedirs(rich, exist_ok=True)
    rng = np.random.Generator(np.random.PCG64(1))
    write_wishes(rich, firms, rng)
    write_markets(rich, firms, rng)
    write_capital(rich, firms, rng)
    shutil.copyfile(os.path.join(folder, "links.csv"), os.path.join(rich, "links.csv"))
    write_firms(rich, firms, rng)


if __name__ == "__main__":
    prepare(sys.argv[1])
