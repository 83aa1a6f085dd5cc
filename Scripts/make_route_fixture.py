#!/usr/bin/env python3
"""Makes a network of 2,000 invented firms and finds routes in it with networkx: make_route_fixture.py [--out FOLDER].

The tables are read by our tests, which then compare their routes with these figures. Nothing of ours is used here:
probabilities, competitors and rules are written down a second time after the formulas (F3, F13, F14, F17), and paths
are enumerated or searched by networkx. The same bytes come out at each run. Needs networkx 3 (pip install networkx).
"""
import argparse
import csv
import json
import math
import os
import random

import networkx as nx

HERE = os.path.dirname(os.path.abspath(__file__))
FIRMS, LINKS, QUERIES, LISTED = 2000, 6000, 50, 25
INDUSTRIES = ["%d.%d%d" % (division, group, cls)
              for division in (10, 22, 25, 28, 49, 62, 70) for group in (1, 2, 3) for cls in (1, 2)]
MARKETS = ["AT", "CH", "FR", "NL", "PL", "DE-N", "DE-S", "DE-W"]
OFFERS = ["tag%02d" % i for i in range(60)]
KINDS = ["supplier", "customer", "capital", "partner", "acquaintance", "competitor"]
INTRODUCES = {"supplier": (0.6, 0.8), "customer": (0.8, 0.6), "capital": (0.5, 0.5), "partner": (0.9, 0.9),
              "acquaintance": (0.4, 0.4)}


# The tables.

def make_firms(dice):
    firms = {}
    for number in range(FIRMS):
        firms[str(1000 + number)] = {
            "industry": dice.choice(INDUSTRIES) if dice.random() < 0.9 else "",
            "willingness": dice.choice(["", "", 1, 0.9, 0.5, 0]),
            "favour_cap": dice.choice(["", "", 2, 6]),
            "favours_asked": dice.choice(["", "", 1, 2, 3]),
            "markets_served": sorted(m for m in MARKETS if dice.random() < 0.12),
            "offers": [dice.choice(OFFERS)] if dice.random() < 0.5 else [],
        }
    return firms


def make_links(dice, ids):
    """Firms with small numbers know more others, as hubs do; each two firms have one link at most."""
    links = {}
    while len(links) < LINKS:
        a, b = dice.choice(ids), ids[int(len(ids) * dice.random() ** 2.5)]
        if a == b or (a, b) in links or (b, a) in links:
            continue
        kind = dice.choices(KINDS, weights=[4, 4, 1, 4, 4, 1])[0]
        hidden = "own_firm" if dice.random() < 0.05 else ""
        links[a, b] = {"kind": kind, "trust": round(dice.uniform(0.05, 1), 3), "visibility": hidden}
    return links


# The rules, after the formulas.

def willingness(firm):
    cap = 4 if firm["favour_cap"] == "" else firm["favour_cap"]
    asked = 0 if firm["favours_asked"] == "" else firm["favours_asked"]
    own = 0.8 if firm["willingness"] == "" else firm["willingness"]
    return own * max(0, 1 - asked / cap)


def introductions(firms, links, kinds):
    graph = nx.DiGraph()
    graph.add_nodes_from(firms)
    for (a, b), link in links.items():
        if link["kind"] == "competitor" or link["visibility"] or (kinds and link["kind"] not in kinds):
            continue
        forth, back = INTRODUCES[link["kind"]]
        graph.add_edge(a, b, p=min(0.95, forth * link["trust"]))
        graph.add_edge(b, a, p=min(0.95, back * link["trust"]))
    return graph


def compete(firms, links, a, b):
    if any(links.get(pair, {}).get("kind") == "competitor" for pair in ((a, b), (b, a))):
        return True
    x, y = firms[a]["industry"], firms[b]["industry"]
    if not x or not y or x[:4] != y[:4]:
        return False
    served, other = set(firms[a]["markets_served"]), set(firms[b]["markets_served"])
    shared = len(served & other) / len(served | other) if served | other else 0
    return (1 if x == y else 0.5) * shared >= 0.4


# The routes, by networkx.

class Routes:
    def __init__(self, firms, links):
        self.firms, self.links = firms, links
        self.pass_on = {i: willingness(firm) for i, firm in firms.items()}
        self.rivals = {a: {b for b in firms if b != a and compete(firms, links, a, b)} for a in firms}

    def probability(self, graph, path):
        chance = math.prod(graph[a][b]["p"] for a, b in zip(path, path[1:]))
        return chance * math.prod(self.pass_on[broker] for broker in path[1:-1])

    def graph(self, query, start, goals, closed):
        """What a start's paths may use: its rivals, other starts and those who pass nothing on are ends at most."""
        whole = introductions(self.firms, self.links, query["only"])
        out = {i for i in self.firms if self.pass_on[i] <= 0} | self.rivals[start] | closed
        graph = whole.subgraph(set(self.firms) - (out - goals - {start})).copy()
        # A path ends at the first goal and never comes back to its start.
        graph.remove_edges_from([(goal, other) for goal in goals for other in list(graph.successors(goal))])
        graph.remove_edges_from([(other, start) for other in list(graph.predecessors(start))])
        return graph

    def from_one(self, query, start, goals, closed):
        graph = self.graph(query, start, goals, closed)
        goals = {goal for goal in goals if goal in graph}
        if start not in graph or not goals:
            return
        if query["hops"] is None:
            for a, b in graph.edges:
                brokered = 0 if b in goals else -math.log(self.pass_on[b])
                graph[a][b]["length"] = brokered - math.log(graph[a][b]["p"])
            graph.add_edges_from((goal, "end", {"length": 0, "p": 1}) for goal in goals)
            try:
                for count, path in enumerate(nx.shortest_simple_paths(graph, start, "end", weight="length")):
                    if count == query["count"]:
                        return
                    yield self.probability(graph, path[:-1]), path[:-1]
            except nx.NetworkXNoPath:
                return
        else:
            for path in nx.all_simple_paths(graph, start, goals, cutoff=query["hops"]):
                yield self.probability(graph, path), path

    def routes(self, query, brokers_used=frozenset(), direct_used=frozenset()):
        """All paths of a question, best first; without a limit of introductions at least as many as are wanted."""
        avoided = set(query["avoid"])
        if "tag" in query:
            starts = {i for i, firm in self.firms.items() if query["tag"] in firm["offers"]} - avoided - {query["to"]}
        else:
            starts = {query["from"]}
        found = []
        for start in sorted(starts):
            if "market" in query:
                goals = {i for i, firm in self.firms.items() if query["market"] in firm["markets_served"]}
                goals -= avoided | self.rivals[start] | {start}
            else:
                goals = {query["to"]}
            if "tag" in query:
                goals -= self.rivals[start]
            closed = avoided | brokers_used | starts
            found += self.from_one(query, start, goals, closed)
        found = [(chance, path) for chance, path in found if tuple(path) not in direct_used]
        return sorted(found, key=lambda route: (-route[0], len(route[1]), route[1]))

    def disjoint(self, query):
        brokers, direct, found = set(), set(), []
        while len(found) < 10:
            routes = self.routes(dict(query, count=len(direct) + 1), frozenset(brokers), frozenset(direct))
            if not routes:
                break
            found.append(routes[0])
            brokers |= set(routes[0][1][1:-1])
            if len(routes[0][1]) == 2:
                direct.add(tuple(routes[0][1]))
        return found

    def best_within(self, start, others, hops):
        """The best probability to each of some firms: Dijkstra over a copy of the network for each introduction."""
        graph = introductions(self.firms, self.links, None)
        closed = self.rivals[start] | {i for i in self.firms if self.pass_on[i] <= 0}
        layered = nx.DiGraph()
        for a, b, link in graph.edges(data=True):
            if a in closed and a != start:
                continue
            passed = 0 if a == start else -math.log(self.pass_on[a])
            for layer in range(hops):
                layered.add_edge((a, layer), (b, layer + 1), length=passed - math.log(link["p"]))
        if (start, 0) not in layered:
            return [0.0 for _ in others]
        lengths = nx.single_source_dijkstra_path_length(layered, (start, 0), weight="length")
        return [0.0 if other == start else
                max((math.exp(-lengths[other, k]) for k in range(hops + 1) if (other, k) in lengths), default=0.0)
                for other in others]


def make_queries(dice, firms, graph):
    """Most goals lie some introductions away, a few anywhere; there are questions with every rule."""
    ids, queries = list(firms), []
    while len(queries) < QUERIES:
        number = len(queries)
        start = goal = dice.choice(ids[: FIRMS // 5])
        for _ in range(dice.choice([2, 2, 3])):
            goal = dice.choice(sorted(graph.successors(goal)) or [start])
        if number % 10 == 9:
            goal = dice.choice(ids)
        if start == goal:
            continue
        query = {"hops": dice.choice([3, 4]), "count": 4, "avoid": [], "only": []}
        if 20 <= number < 28:
            query["hops"] = None
        if 28 <= number < 36:
            query["market"] = MARKETS[number % len(MARKETS)]
        else:
            query["to"] = goal
        if 36 <= number < 42:
            query["tag"] = dice.choice(OFFERS)
        else:
            query["from"] = start
        if 42 <= number < 46:
            query["only"] = ["supplier", "customer", "partner"]
        if number >= 38:
            query["avoid"] = sorted(set(dice.sample(ids[:30], 8)) - {start, goal})
        queries.append(query)
    return queries


def write(folder, name, header, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header] + rows)


def main():
    words = argparse.ArgumentParser(description="Makes the network of 2,000 firms and its routes.")
    words.add_argument("--out", default=os.path.join(HERE, "..", "Tests", "PartnershipsTests", "Golden", "routes"))
    told = words.parse_args()
    dice = random.Random(41)
    firms = make_firms(dice)
    links = make_links(dice, list(firms))
    search = Routes(firms, links)

    answers = []
    for query in make_queries(dice, firms, introductions(firms, links, None)):
        routes, disjoint = search.routes(query)[: query["count"]], search.disjoint(query)
        answers.append(dict(
            query,
            routes=[{"probability": chance, "firms": path} for chance, path in routes],
            disjoint=[chance for chance, _ in disjoint],
            combined=1 - math.prod(1 - chance for chance, _ in disjoint)))
        print(len(answers), len(routes), len(disjoint), flush=True)
    listed = dice.sample(list(firms)[:800], LISTED)
    matrix = [search.best_within(start, listed, 3) for start in listed]

    os.makedirs(told.out, exist_ok=True)
    columns = ["industry", "willingness", "favour_cap", "favours_asked"]
    write(told.out, "firms.csv", ["id", *columns, "markets_served", "offers"],
          [[i, *(firm[c] for c in columns), ";".join(firm["markets_served"]), ";".join(firm["offers"])]
           for i, firm in firms.items()])
    write(told.out, "links.csv", ["source", "target", "kind", "trust", "visibility"],
          [[a, b, link["kind"], link["trust"], link["visibility"]] for (a, b), link in links.items()])
    with open(os.path.join(told.out, "routes.json"), "w", encoding="utf-8") as file:
        json.dump({"queries": answers, "listed": listed, "matrix": matrix}, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
