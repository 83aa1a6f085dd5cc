"""Peers that choose pairs: exactly, or at least half as good as the best."""
import json
import os
import subprocess

import numpy as np

import pairs
from peer_input import Answer, peer
from tasks import EXACT_BEST

HERE = os.path.dirname(os.path.abspath(__file__))


class Pairs:
    def __init__(self, input, best=pairs.BEST):
        ends, weights, capacities = pairs.files(input.folder, best)
        self.n = input.n
        self.source, self.target = np.fromfile(ends, np.int32).reshape(2, -1)
        self.weight = np.fromfile(weights, np.int64)
        self.capacity = np.fromfile(capacities, np.int32)

    def networkit(self):
        import networkit
        ends = self.source.astype(np.uint64), self.target.astype(np.uint64)
        return networkit.GraphFromCoo((self.weight.astype(float), ends), self.n, weighted=True, directed=False)


def lemon():
    """The program of lemon_matching.cpp, built where LEMON and a compiler are installed; else says so."""
    source = os.path.join(HERE, "lemon_matching.cpp")
    program = os.path.join(HERE, "..", "..", ".build", "benchmarks", "lemon_matching")
    if not os.path.exists(program) or os.path.getmtime(program) < os.path.getmtime(source):
        unfinished = f"{program}.{os.getpid()}"
        try:
            built = subprocess.run(["g++", "-O3", "-march=native", "-w", source, "-o", unfinished, "-llemon"],
                                   capture_output=True, text=True)
        except OSError:
            raise SystemExit("LEMON is left out: there is no g++.")
        if built.returncode:
            raise SystemExit("LEMON is left out: it is not installed (Debian: liblemon-dev).")
        os.rename(unfinished, program)
    return program


@peer("match", "lemon")
def _(input):
    program, pairs = lemon(), Pairs(input)
    path = os.path.join(input.folder, "lemon-pairs.bin")
    with open(path, "wb") as file:
        for numbers in (np.array([pairs.n, pairs.weight.size], np.int64), pairs.source, pairs.target, pairs.weight):
            numbers.tofile(file)

    def run():
        printed = subprocess.run([program, path], check=True, capture_output=True, text=True).stdout
        found = json.loads(printed)
        return Answer(found["value"], spent=(found["seconds"], found["cpu"]))
    return run


@peer("bmatch", "highs(milp)")
def _(input):
    import scipy.sparse
    from scipy.optimize import Bounds, LinearConstraint, milp
    pairs = Pairs(input, EXACT_BEST)
    m = pairs.weight.size
    ends = np.r_[pairs.source, pairs.target], np.r_[np.arange(m), np.arange(m)]
    places = scipy.sparse.csr_matrix((np.ones(2 * m), ends), (pairs.n, m))

    def run():
        found = milp(-pairs.weight.astype(float), integrality=np.ones(m), bounds=Bounds(0, 1),
                     constraints=LinearConstraint(places, -np.inf, pairs.capacity), options={"mip_rel_gap": 0})
        return Answer(np.round(found.x), value=lambda x: x @ pairs.weight)
    return run


@peer("matchA", "networkit(suitor)")
def _(input):
    import networkit
    graph = Pairs(input).networkit()
    graph.sortEdges()

    def run():
        matcher = networkit.matching.SuitorMatcher(graph, False, False)
        matcher.run()
        return Answer(matcher, value=lambda matcher: matcher.getMatching().weight(graph))
    return run


@peer("bmatchA", "networkit(b-suitor)")
def _(input):
    import networkit
    graph = Pairs(input).networkit()

    def run():
        matcher = networkit.matching.BSuitorMatcher(graph, 3)
        matcher.run()
        return Answer(matcher, value=lambda matcher: matcher.getBMatching().weight())
    return run
