#!/usr/bin/env python3
"""Turns firms.csv and links.csv of a folder into the plain arrays that both sides read: prepare.py FOLDER

size.i64     number of firms, number of links
edges.i32    one end of each link, then the other end of each link; a firm's number is its row in firms.csv
trust.f64    for each link the probability of an introduction
queries.i32  50 pairs of firms in the largest component
sample.i32   the firms whose reach is simulated by peers too slow to simulate all
"""
import os
import sys

import numpy as np
import polars
import scipy.sparse
from scipy.sparse.csgraph import connected_components

QUERIES, SAMPLE = 50, 200


def random(seed):
    return np.random.Generator(np.random.PCG64(seed))


def prepare(folder):
    firms = polars.read_csv(f"{folder}/firms.csv", columns=["id"])
    links = polars.read_csv(f"{folder}/links.csv", columns=["source", "target", "trust"])
    n, m = firms.height, links.height
    numbers = polars.DataFrame({"id": firms["id"], "number": np.arange(n, dtype=np.int32)})

    def ends(column):
        joined = links.select(column).join(numbers, left_on=column, right_on="id", how="left", maintain_order="left")
        return joined["number"].to_numpy().astype(np.int32)

    source, target = ends("source"), ends("target")
    matrix = scipy.sparse.coo_matrix((np.ones(m), (source, target)), (n, n))
    _, component = connected_components(matrix, directed=False)
    largest = np.flatnonzero(component == np.bincount(component).argmax())
    queries = random(7).choice(largest, (QUERIES, 2), replace=False).astype(np.int32)
    sample = random(11).choice(n, min(SAMPLE, n), replace=False).astype(np.int32)
    files = {
        "edges.i32": np.concatenate([source, target]),
        "trust.f64": links["trust"].to_numpy().astype(np.float64),
        "queries.i32": queries,
        "sample.i32": sample,
        "size.i64": np.array([n, m], np.int64),  # the last: it says that all are there
    }
    for name, values in files.items():
        values.tofile(os.path.join(folder, name))


if __name__ == "__main__":
    prepare(sys.argv[1])
