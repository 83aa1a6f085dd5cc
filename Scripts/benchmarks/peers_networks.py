"""Peers that load tables, find paths and spread through the network."""
import os

import numpy as np

from peer_input import Answer, each_query, peer, symmetric

SHARE, HOPS, CASCADES = 0.25, 3, 100


def joined(polars, folder, kind):
    firms = polars.read_csv(f"{folder}/firms.csv")
    links = polars.read_csv(f"{folder}/links.csv")
    numbers = polars.DataFrame({"id": firms["id"], "number": np.arange(firms.height, dtype=kind)})
    links = links.join(numbers, left_on="source", right_on="id", how="left")
    links = links.join(numbers, left_on="target", right_on="id", how="left", suffix="2")
    return firms.height, links["number"].to_numpy(), links["number2"].to_numpy(), links["trust"].to_numpy()


@peer("load", "polars+scipy")
def _(input):
    import polars, scipy.sparse
    return lambda: symmetric(*joined(polars, input.folder, np.int32)).sum() / 2


@peer("load", "pyarrow+scipy")
def _(input):
    import pyarrow.compute, pyarrow.csv, scipy.sparse

    def run():
        firms = pyarrow.csv.read_csv(f"{input.folder}/firms.csv")
        links = pyarrow.csv.read_csv(f"{input.folder}/links.csv")
        ids = firms["id"].combine_chunks()
        source, target = (pyarrow.compute.index_in(links[x], ids).to_numpy() for x in ("source", "target"))
        return symmetric(len(firms), source, target, links["trust"].to_numpy()).sum() / 2
    return run


@peer("load", "networkit(polars)")
def _(input):
    import networkit, polars

    def run():
        n, source, target, trust = joined(polars, input.folder, np.uint64)
        return networkit.GraphFromCoo((trust, (source, target)), n, weighted=True, directed=False).totalEdgeWeight()
    return run


@peer("load", "igraph(DataFrame)")
def _(input):
    import igraph, pandas

    def run():
        firms = pandas.read_csv(f"{input.folder}/firms.csv", keep_default_na=False).rename(columns={"name": "label"})
        links = pandas.read_csv(f"{input.folder}/links.csv")
        return float(sum(igraph.Graph.DataFrame(links, directed=False, vertices=firms, use_vids=False).es["trust"]))
    return run


@peer("path", "networkit(bidir)")
def _(input):
    import networkit
    graph = input.networkit(input.cost)

    def distance(source, target):
        return networkit.distance.BidirectionalDijkstra(graph, source, target, storePred=True).run().getDistance()
    return each_query(input, distance)


@peer("path", "igraph")
def _(input):
    graph, cost = input.igraph(input.cost), input.cost
    return each_query(
        input, lambda a, b: cost[graph.get_shortest_path(a, b, weights="weight", output="epath")].sum())


@peer("yen", "igraph")
def _(input):
    graph, cost = input.igraph(input.cost), input.cost

    def total(source, target):
        paths = graph.get_k_shortest_paths(source, target, k=10, weights="weight", output="epath")
        return sum(cost[path].sum() for path in paths)
    return each_query(input, total, 5)


@peer("yen", "scipy")
def _(input):
    from scipy.sparse.csgraph import yen
    matrix = input.matrix(input.cost)
    return each_query(input, lambda a, b: yen(matrix, a, b, 10).sum(), 5)


@peer("reach", "cynetdiff")
def _(input):
    import networkx
    from cynetdiff.utils import networkx_to_ic_model
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(input.n))
    links = list(zip(input.source.tolist(), input.target.tolist(), (SHARE * input.trust).tolist()))
    graph.add_weighted_edges_from(links, weight="activation_prob")
    graph.add_weighted_edges_from([(b, a, p) for a, b, p in links], weight="activation_prob")
    made = networkx_to_ic_model(graph, rng=1)
    model = made[0] if isinstance(made, tuple) else made

    def run():
        means = np.zeros(input.sample.size)
        for i, firm in enumerate(input.sample):
            model.set_seeds({int(firm)})
            for _ in range(CASCADES):
                model.reset_model()
                for _ in range(HOPS):
                    model.advance_model()
                means[i] += model.get_num_activated_nodes() / CASCADES
        return Answer(means, value=np.mean, vector=np.array)
    run.scale = input.n * 1000 / (CASCADES * input.sample.size)
    run.note = f"{input.sample.size} firms x {CASCADES} cascades, extrapolated to n x 1000"
    return run


def resident_bytes():
    with open("/proc/self/statm") as status:
        return int(status.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def growth(input, make):
    def run():
        before = resident_bytes()
        graph = make()
        grown = resident_bytes() - before
        del graph
        return grown / input.m
    return run


@peer("memory", "scipy")
def _(input):
    import scipy.sparse
    return growth(input, lambda: input.matrix(input.trust))


@peer("memory", "networkit")
def _(input):
    import networkit
    return growth(input, lambda: input.networkit(input.trust))


@peer("memory", "igraph")
def _(input):
    import igraph
    return growth(input, lambda: input.igraph(input.trust))
