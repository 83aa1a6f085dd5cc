"""Peers that find for each firm those who offer what it needs and need what it offers.

benefit   tag weight w(t) = ln(n / (1 + firms that offer t)); score(i, j) = sum of w over what i needs and j offers and over
          what i offers and j needs; the 10 best partners of each firm (i != j, score > 0). value = sum of their scores;
          vector = for each firm the sum of its ten
"""
import os

import numpy as np

from peer_input import Answer, peer

BEST = 10


def tag_matrices(input):
    """What each firm seeks, weighted, and what each has: needs beside offers, and offers beside needs."""
    import scipy.sparse
    read = {}
    for column in ("offers", "needs"):
        read[column] = np.fromfile(os.path.join(input.folder, f"{column}.i32"), np.int32).reshape(2, -1)
    tags = 1 + max(x[1].max(initial=-1) for x in read.values())

    def matrix(column):
        firm, tag = read[column]
        return scipy.sparse.csr_matrix((np.ones(firm.size), (firm, tag)), (input.n, tags))
    offers, needs = matrix("offers"), matrix("needs")
    weights = np.log(input.n / (1 + np.asarray(offers.sum(0)).ravel()))
    sought = scipy.sparse.hstack([needs.multiply(weights), offers.multiply(weights)]).tocsr()
    return sought, scipy.sparse.hstack([offers, needs]).T.tocsr()


def best_others(found):
    """The scores of the best partners, a firm itself left out."""
    firm = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
    other = firm != found.indices
    firm, score = firm[other], found.data[other]
    place = np.arange(firm.size) - np.searchsorted(firm, np.arange(found.shape[0]))[firm]
    return firm[place < BEST], score[place < BEST], found.shape[0]


@peer("benefit", "sparse_dot_topn")
def _(input):
    from sparse_dot_topn import sp_matmul_topn
    sought, held = tag_matrices(input)

    def run():
        # One more, for a firm may be its own best partner; that it is left out is not timed.
        found = sp_matmul_topn(
            sought, held, top_n=BEST + 1, threshold=1e-9, sort=True, n_threads=2, idx_dtype=np.int32)
        return Answer(found, value=lambda x: best_others(x)[1].sum(), vector=sums)
    return run


def sums(found):
    firm, score, n = best_others(found)
    return np.bincount(firm, score, n)
