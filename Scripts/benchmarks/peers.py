#!/usr/bin/env python3
"""Times one public library on one task of a prepared folder:
  peers.py TASK PEER FOLDER [--runs N] [--vector FILE]
and prints a JSON line when the peer is ready and after each run, so that a peer that is stopped is not lost; the last:
  {"task", "peer", "n", "m", "seconds" (median of the timed call), "best", "cpu_s" (CPU seconds of all threads),
   "build_s" (the peer's own making of the graph, not timed), "runs", "peak_mb", "value", "p50", "p95", "p99", "note"}

What each implementation, ours included, must compute. The number of a firm is its row in firms.csv; the network is
undirected, one edge for each link, p = trust, cost = -ln p.
 load        both tables on disk (page cache warm) -> ids as 0..<n, symmetric CSR, p for each arc.
             value = sum of p over links
 path        least cost for each of 50 queries. value = sum of costs; seconds for each query
 yen         first 5 queries, 10 loopless paths each. value = sum of the 50 costs; seconds for each query
 between     exact unweighted betweenness (unordered pairs). value = sum; vector = shares of pairs
 betweenA    the same within 0.01 with confidence 0.9. vector = shares of pairs
 pagerank    undirected, unweighted, damping 0.85, to 1e-9; what firms without links hold is spread evenly. value = n times
             the sum of squares; vector. (igraph does so; NetworKit loses that share and scikit-network lets those firms
             keep it, so that peers are compared by proportion among the firms with links.)
 core        k-core numbers. value = sum
 cut         articulation nodes + 1e6 * bridges
 constraint  Burt's, unweighted. value = sum over firms that have one
 triangles   value = sum over firms of the triangles they are a corner of; vector
 closeness   exact harmonic centrality, divided by n - 1. value = sum; vector
 closenessA  the same within 0.05 with confidence 0.9
 leiden      communities by modularity, unweighted, 2 rounds. value = modularity
 reach       firms expected to be reached (the start counted) within 3 hops in the independent cascade with
             p = 0.25 * trust, 1000 cascades for each firm. value = mean over the sample; vector = for each of the sample
 starters    the 50 firms that together reach the most, with a proof. value = firms that they reach
 match       heaviest matching of the pairs of pairs.py, each firm's 10 best. value = its weight
 bmatch      the same with 1, 2 or 3 partners at most by the firm's size, among each firm's 15 best
 matchA      a heavy matching of those of `match`; bmatchA: the same with 3 partners at most. value = its weight
 benefit     the 10 best partners of each firm by tags, see peers_tags.py. value = sum of scores; vector
 memory      value = bytes by which the process grows for each link when it makes its graph, weights included
"""
import argparse
import json
import resource
import time

import numpy as np

import peers_matching  # noqa: F401 (registers its peers)
import peers_networks  # noqa: F401
import peers_structure  # noqa: F401
import peers_tags  # noqa: F401
from peer_input import PEERS, Answer, Input

LONG_RUN = 20  # seconds; a longer run is not repeated


def peak_megabytes():
    try:
        with open("/proc/self/status") as status:
            return int(next(x for x in status if x.startswith("VmHWM")).split()[1]) // 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measure(task, name, folder, runs, vector_path):
    """Yields what is known before the first run and after each."""
    input = Input(folder)
    start = time.perf_counter()
    call = PEERS[task][name](input)
    build = time.perf_counter() - start
    # What is worked out for a sample stands for all, what is worked out for many queries for one.
    scale = getattr(call, "scale", 1)
    known = dict(task=task, peer=name, n=input.n, m=input.m, build_s=round(build, 3), scale=scale,
                 note=getattr(call, "note", ""))
    yield dict(known, called_at=time.monotonic())
    wall, cpu, queries = [], [], []
    # Memory that was freed once is not asked for again, so that a second run would measure nothing.
    while len(wall) < (1 if task == "memory" else runs) and (not wall or wall[-1] < LONG_RUN):
        wall_start, cpu_start = time.perf_counter(), time.process_time()
        answer = call()
        wall.append(time.perf_counter() - wall_start)
        cpu.append(time.process_time() - cpu_start)
        if not isinstance(answer, Answer):
            answer = Answer(answer)
        if answer.spent:
            wall[-1], cpu[-1] = answer.spent
        queries += answer.queries
        vector = answer.vector if vector_path else None
        if vector is not None:
            vector.tofile(vector_path)
        p50, p95, p99 = (float(np.quantile(queries, q)) if queries else None for q in (0.5, 0.95, 0.99))
        yield dict(
            known, seconds=float(np.median(wall)) * scale, best=min(wall) * scale, cpu_s=float(np.median(cpu)) * scale,
            runs=len(wall), peak_mb=peak_megabytes(), value=answer.value, p50=p50, p95=p95, p99=p99)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("task")
    words.add_argument("peer")
    words.add_argument("folder")
    words.add_argument("--runs", type=int, default=5)
    words.add_argument("--vector")
    told = words.parse_args()
    for line in measure(told.task, told.peer, told.folder, told.runs, told.vector):
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
