#!/usr/bin/env python3
"""Works out routes of random networks with networkx, for the tests to compare: make_route_figures.py > RouteFigures.swift

Needs networkx (3.6.1 was used). Tests/GraphsTests/Paths/RouteFiguresTests.swift makes the same networks: 400 firms, 2,400
arcs drawn by SplitMix64, probabilities and pass probabilities in hundredths. For each question: the probabilities of the
10 best loopless routes, of the 5 best with at most 4 arcs, and that both of the best broker-disjoint pair work.
"""
import itertools
import math

import networkx

FIRMS, ARCS, QUESTIONS = 400, 2_400, 12
WORD = (1 << 64) - 1


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        z = (self.state + 0x9E3779B97F4A7C15) & WORD
        self.state = z
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & WORD
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
        return (z ^ (z >> 31)) % bound


def network(seed):
    random = SplitMix64(seed)
    arcs = {}
    for _ in range(ARCS):
        source, target, percent = random.below(FIRMS), random.below(FIRMS), 1 + random.below(100)
        if source != target:
            arcs[source, target] = max(percent / 100, arcs.get((source, target), 0))
    passing = [(1 + random.below(100)) / 100 for _ in range(FIRMS)]
    return arcs, passing, random.below(FIRMS), random.below(FIRMS)


def products(paths, arcs, passing):
    for path in paths:
        brokers = math.prod(passing[firm] for firm in path[1:-1])
        yield brokers * math.prod(arcs[arc] for arc in zip(path, path[1:]))


def pair(arcs, passing, source, target):
    """The greatest product of two routes without a common broker: a flow of two through firms that let one pass."""
    def cost(p):
        return round(-1e12 * math.log(p))
    flow = networkx.DiGraph()
    for firm, p in enumerate(passing):
        if firm not in (source, target):
            flow.add_edge((firm, "in"), (firm, "out"), capacity=1, weight=cost(p))
    for (a, b), p in arcs.items():
        if a != target and b != source:
            begin = "begin" if a == source else (a, "out")
            end = "end" if b == target else (b, "in")
            flow.add_edge(begin, end, capacity=1, weight=cost(p))
    flow.add_node("begin", demand=-2)
    flow.add_node("end", demand=2)
    try:
        return math.exp(-networkx.min_cost_flow_cost(flow) / 1e12)
    except networkx.NetworkXUnfeasible:
        return None


def figures(seed):
    arcs, passing, source, target = network(seed)
    graph = networkx.DiGraph()
    for (a, b), p in arcs.items():
        broker = 1 if a == source else passing[a]
        graph.add_edge(a, b, cost=-math.log(p * broker))
    graph.add_nodes_from([source, target])
    ranked = []
    if networkx.has_path(graph, source, target):
        ranked = itertools.islice(networkx.shortest_simple_paths(graph, source, target, weight="cost"), 10)
    within = sorted(products(networkx.all_simple_paths(graph, source, target, cutoff=4), arcs, passing), reverse=True)
    return source, target, list(products(ranked, arcs, passing)), within[:5], pair(arcs, passing, source, target)


def listed(numbers):
    lines = [numbers[i:i + 4] for i in range(0, len(numbers), 4)]
    return "[" + "".join("\n        " + ", ".join(map(repr, line)) + "," for line in lines) + ("\n      ]" if lines else "]")


def main():
    print("/// Made by Scripts/make_route_figures.py with networkx.")
    print("let routeFigures: [RouteFigures] = [")
    seeds = (seed for seed in itertools.count(1) if network(seed)[2] != network(seed)[3])
    for seed in itertools.islice(seeds, QUESTIONS):
        source, target, ranked, within, both = figures(seed)
        print(f"  RouteFigures(\n    seed: {seed}, source: {source}, target: {target},")
        print(f"    ranked:\n      {listed(ranked)},\n    withinFourArcs:\n      {listed(within)},")
        print(f"    pair: {'nil' if both is None else repr(both)}),")
    print("]")


if __name__ == "__main__":
    main()
