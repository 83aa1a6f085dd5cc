#!/usr/bin/env python3
"""Makes the pairs that matching is timed on: pairs.py FOLDER [BEST]

For each firm its BEST partners (10) by what one offers and the other needs: a word t weighs ln(n / (1 + firms that offer
t)), and a pair the sum of the words that one needs and the other offers, from both sides. The pairs are the union of
those lists. They lie beside the network, for a million firms take minutes:

pairs-BEST.i32       the smaller firm of each pair, then the larger firm of each pair, pairs in ascending order
weights-BEST.i64     for each pair 1000 times its weight, rounded
capacities.i32       for each firm 1, 2 or 3 partners at most: below 10 employees, below 50, others
"""
import os
import sys

import numpy as np

BEST = 10


def files(folder, best):
    return [os.path.join(folder, name) for name in (f"pairs-{best}.i32", f"weights-{best}.i64", "capacities.i32")]


def words(firms):
    """Of offers and of needs: for each word its firm and its number."""
    import polars  # here, for graph-tool's own Python lacks it
    rows = firms.with_row_index("firm")
    listed = [rows.select("firm", polars.col(column).str.split(";").alias("word")).explode("word")
              .filter(polars.col("word") != "") for column in ("offers", "needs")]
    names = polars.concat(listed)["word"].unique().sort()
    numbers = polars.DataFrame({"word": names, "number": np.arange(names.len(), dtype=np.int32)})
    found = []
    for table in listed:
        joined = table.join(numbers, on="word", how="left", maintain_order="left")
        found.append((joined["firm"].to_numpy(), joined["number"].to_numpy()))
    return found, names.len()


def make(folder, best=BEST):
    """Writes the files, unless they are there."""
    pairs_file, weights_file, capacities_file = files(folder, best)
    # Written last, so that it says that all are there.
    if os.path.exists(weights_file):
        return
    import polars, scipy.sparse
    from sparse_dot_topn import sp_matmul_topn
    firms = polars.read_csv(os.path.join(folder, "firms.csv"), columns=["offers", "needs", "employees"])
    n = firms.height
    tags, count = words(firms)
    offers, needs = (scipy.sparse.csr_matrix((np.ones(len(i)), (i, t)), (n, count)) for i, t in tags)
    rarity = np.log(n / (1 + np.asarray(offers.sum(0)).ravel()))
    own = scipy.sparse.hstack([needs.multiply(rarity), offers.multiply(rarity)]).tocsr()
    other = scipy.sparse.hstack([offers, needs]).tocsr()
    scores = sp_matmul_topn(own, other.T.tocsr(), top_n=best + 1, threshold=1e-9, sort=True, n_threads=2)
    row = np.repeat(np.arange(n), np.diff(scores.indptr))
    keep = row != scores.indices
    row, column, score = row[keep], scores.indices[keep], scores.data[keep]
    # A firm itself was perhaps not among its best.
    keep = np.arange(row.size) - np.searchsorted(row, np.arange(n))[row] < best
    row, column, score = row[keep], column[keep].astype(np.int64), score[keep]
    pairs, first = np.unique(np.minimum(row, column) * n + np.maximum(row, column), return_index=True)
    np.concatenate([pairs // n, pairs % n]).astype(np.int32).tofile(pairs_file)
    employees = firms["employees"].fill_null(0).to_numpy()
    (1 + (employees >= 10).astype(np.int32) + (employees >= 50)).astype(np.int32).tofile(capacities_file)
    np.rint(1000 * score[first]).astype(np.int64).tofile(weights_file + ".unfinished")
    os.rename(weights_file + ".unfinished", weights_file)


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else BEST)
