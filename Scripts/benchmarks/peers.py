#!/usr/bin/env python3
"""Times one public library on one task of a prepared folder:
  peers.py TASK PEER FOLDER [--runs N] [--vector FILE]        peers.py list
and prints one JSON line:
  {"task", "peer", "n", "m", "seconds" (median of the timed call), "best", "cpu_s" (CPU seconds of all threads),
   "build_s" (the peer's own making of the graph, not timed), "runs", "peak_mb", "value", "p50", "p95", "p99", "note"}

What each implementation, ours included, must compute. The number of a firm is its row in firms.csv; the network is
undirected, one edge for each link, p = trust, cost = -ln p.
 load        both tables on disk (page cache warm) -> ids as 0..<n, symmetric CSR, p for each arc. value = sum of p over links
 path        least cost for each of 50 queries. value = sum of costs; seconds for each query
 yen         first 5 queries, 10 loopless paths each. value = sum of the 50 costs; seconds for each query
 between     exact unweighted betweenness (unordered pairs). value = sum; vector = shares of pairs
 betweenA    the same within 0.01 with confidence 0.9. vector = shares of pairs
 pagerank    undirected, unweighted, damping 0.85, to 1e-9. value = n times the sum of squares
 core        k-core numbers. value = sum
 cut         articulation nodes + 1e6 * bridges
 constraint  Burt's, unweighted. value = sum over firms that have one
 leiden      communities by modularity, unweighted, 2 rounds. value = modularity
 reach       firms expected to be reached (the start counted) within 3 hops in the independent cascade with
             p = 0.25 * trust, 1000 cascades for each firm. value = mean over the sample; vector = for each of the sample
 memory      value = bytes by which the process grows for each link when it makes its graph, weights included
"""
import argparse
import json
import os
import resource
import sys
import time

import numpy as np

SHARE, HOPS, CASCADES = 0.25, 3, 100
LONG_RUN = 20  # seconds; a longer run is not repeated
PEERS = {}


def peer(task, name):
    """Registers a function from the input to the call that is timed."""
    def register(function):
        PEERS.setdefault(task, {})[name] = function
        return function
    return register


class Input:
    def __init__(self, folder):
        def read(name, kind):
            return np.fromfile(os.path.join(folder, name), kind)
        self.folder = folder
        self.n, self.m = (int(x) for x in read("size.i64", np.int64))
        self.source, self.target = read("edges.i32", np.int32).reshape(2, self.m)
        self.trust = read("trust.f64", np.float64)
        self.cost = -np.log(self.trust)
        self.queries = read("queries.i32", np.int32).reshape(-1, 2).tolist()
        self.sample = read("sample.i32", np.int32)

    def igraph(self, weights=None):
        import igraph
        graph = igraph.Graph(n=self.n, edges=np.c_[self.source, self.target])
        if weights is not None:
            graph.es["weight"] = weights
        return graph

    def networkit(self, weights=None):
        import networkit
        values = np.ones(self.m) if weights is None else weights
        ends = self.source.astype(np.uint64), self.target.astype(np.uint64)
        return networkit.GraphFromCoo((values, ends), self.n, weighted=weights is not None, directed=False)

    def matrix(self, weights=None):
        return symmetric(self.n, self.source, self.target, np.ones(self.m) if weights is None else weights)

    def graph_tool(self):
        import graph_tool.all
        graph = graph_tool.all.Graph(directed=False)
        graph.add_vertex(self.n)
        graph.add_edge_list(np.c_[self.source, self.target])
        return graph


def symmetric(n, source, target, values):
    import scipy.sparse
    ends = np.r_[source, target], np.r_[target, source]
    return scipy.sparse.csr_matrix((np.r_[values, values], ends), (n, n))


class Answer:
    """A value, and what goes with it."""
    def __init__(self, value, vector=None, queries=()):
        self.value, self.vector, self.queries = value, vector, queries


def each_query(input, answer, count=None):
    def run():
        total, times = 0.0, []
        for source, target in input.queries[:count]:
            start = time.perf_counter()
            total += float(answer(source, target))
            times.append(time.perf_counter() - start)
        return Answer(total, queries=times)
    return run


def peak_megabytes():
    try:
        line = next(x for x in open("/proc/self/status") if x.startswith("VmHWM"))
        return int(line.split()[1]) // 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measure(task, name, folder, runs, vector_path):
    input = Input(folder)
    start = time.perf_counter()
    call = PEERS[task][name](input)
    build = time.perf_counter() - start
    wall, cpu, queries = [], [], []
    while len(wall) < (1 if task == "memory" else runs) and (not wall or wall[-1] < LONG_RUN):
        wall_start, cpu_start = time.perf_counter(), time.process_time()
        answer = call()
        wall.append(time.perf_counter() - wall_start)
        cpu.append(time.process_time() - cpu_start)
        if not isinstance(answer, Answer):
            answer = Answer(answer)
        queries += answer.queries
    # What was worked out for a sample stands for all.
    factor = getattr(call, "scale", 1) / max(1, len(answer.queries))
    if vector_path and answer.vector is not None:
        np.asarray(answer.vector, np.float64).tofile(vector_path)
    quantiles = [float(np.quantile(queries, q)) if queries else None for q in (0.5, 0.95, 0.99)]
    return dict(
        task=task, peer=name, n=input.n, m=input.m, seconds=float(np.median(wall)) * factor, best=min(wall) * factor,
        cpu_s=float(np.median(cpu)) * factor, build_s=round(build, 3), runs=len(wall), peak_mb=peak_megabytes(),
        value=float(answer.value), p50=quantiles[0], p95=quantiles[1], p99=quantiles[2], note=getattr(call, "note", ""))


def main():
    import peers_networks, peers_structure  # noqa: F401 (they register themselves)
    words = argparse.ArgumentParser()
    words.add_argument("task")
    words.add_argument("peer", nargs="?")
    words.add_argument("folder", nargs="?")
    words.add_argument("--runs", type=int, default=5)
    words.add_argument("--vector")
    told = words.parse_args()
    registry = sys.modules["peers"].PEERS
    if told.task == "list":
        return print(json.dumps({task: list(names) for task, names in registry.items()}))
    print(json.dumps(sys.modules["peers"].measure(told.task, told.peer, told.folder, told.runs, told.vector)))


if __name__ == "__main__":
    sys.modules["peers"] = sys.modules["__main__"]
    main()
