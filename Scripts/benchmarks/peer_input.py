"""What a peer is given, and how it is registered."""
import os
import time

import numpy as np

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
    """What a timed call found; adding it up is not timed, for that is not the peer's work."""
    def __init__(self, found, value=float, vector=None, queries=(), spent=None):
        self.found, self.queries = found, queries
        # Wall and CPU seconds, where the call ran in another process that timed itself.
        self.spent = spent
        self._value, self._vector = value, vector

    @property
    def value(self):
        return float(self._value(self.found))

    @property
    def vector(self):
        return None if self._vector is None else np.asarray(self._vector(self.found), np.float64)


def each_query(input, answer, count=None):
    """A call that answers the first queries one by one; its time counts for one of them."""
    queries = input.queries[:count]

    def run():
        total, times = 0.0, []
        for source, target in queries:
            start = time.perf_counter()
            total += float(answer(source, target))
            times.append(time.perf_counter() - start)
        return Answer(total, queries=times)
    run.scale = 1 / len(queries)
    return run
