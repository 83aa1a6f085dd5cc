#!/usr/bin/env python3
"""Works out figures of a random network with networkx, for tests to compare: make_structure_figures.py > StructureFigures.swift

Needs networkx (3.6.1 was used). Tests/GraphsTests/Structure/StructureFiguresTests.swift makes the same network: 60 nodes,
130 arcs drawn by SplitMix64, weights in hundredths; of arcs between the same nodes the heaviest stays. Most figures are
those of the undirected network, those called `directed` of the arcs.
"""
import math

import networkx

from make_route_figures import SplitMix64

NODES, ARCS = 60, 130


def networks(seed):
    random = SplitMix64(seed)
    directed, undirected = networkx.DiGraph(), networkx.Graph()
    for graph in (directed, undirected):
        graph.add_nodes_from(range(NODES))
    for _ in range(ARCS):
        source, target, percent = random.below(NODES), random.below(NODES), 1 + random.below(100)
        if source == target:
            continue
        for graph in (directed, undirected):
            before = graph.get_edge_data(source, target, {"weight": 0})["weight"]
            graph.add_edge(source, target, weight=max(before, percent / 100))
    return directed, undirected


def figures():
    directed, undirected = networks(1)
    others = NODES - 1

    def harmonic(graph):
        return {v: x / others for v, x in networkx.harmonic_centrality(graph).items()}
    groups = networkx.community.louvain_communities(undirected, weight=None, seed=1)
    label = {v: i for i, group in enumerate(groups) for v in group}
    strong = {v: min(part) for part in networkx.strongly_connected_components(directed) for v in part}
    yield "constraint", networkx.constraint(undirected)
    yield "weightedConstraint", networkx.constraint(undirected, weight="weight")
    yield "effectiveSize", {v: 0 if math.isnan(x) else x for v, x in networkx.effective_size(undirected).items()}
    yield "closeness", networkx.closeness_centrality(undirected)
    yield "directedCloseness", networkx.closeness_centrality(directed)
    yield "directedHarmonic", harmonic(directed)
    yield "betweenness", networkx.betweenness_centrality(undirected)
    yield "coreNumbers", networkx.core_number(undirected)
    yield "triangles", networkx.triangles(undirected)
    yield "smallestOfStrongComponent", strong
    yield "partition", label
    for name, weight, resolution in (("modularity", None, 1), ("weightedModularity", "weight", 0.7)):
        yield name, {0: networkx.community.modularity(undirected, groups, weight=weight, resolution=resolution)}


def main():
    print("/// Made by Scripts/make_structure_figures.py with networkx, for each node.")
    print("let structureFigures: [String: [Double]] = [")
    for name, values in figures():
        numbers = [".nan" if math.isnan(values[v]) else repr(values[v]) for v in sorted(values)]
        line = f'  "{name}": ['
        print(line)
        row = "   "
        for number in numbers:
            if len(row) + len(number) + 2 > 98:
                print(row)
                row = "   "
            row += f" {number},"
        print(row)
        print("  ],")
    print("]")


if __name__ == "__main__":
    main()
