"""What is measured, against whom, and what is to be reached.

A new task needs an entry here, one in peers_networks.py or peers_structure.py, and one of the same name among the
Swift tasks in Sources/benchmark-ours.
"""
from dataclasses import dataclass

import agreement

MILLION = 1_000_000
EXACT_BEST = 15  # best partners of each firm, among which `bmatch` chooses


@dataclass(frozen=True)
class Rivals:
    """Our time as a share of that of the fastest of some peers."""
    peers: tuple
    ratio: float = None  # None: compared, but no target
    sizes: tuple = ()  # where the target holds


@dataclass(frozen=True)
class Bound:
    """The most that a figure of ours may be."""
    figure: str
    most: float
    unit: str
    sizes: tuple


@dataclass(frozen=True)
class Task:
    name: str
    agrees: object  # of agreement: how answers are compared
    rivals: tuple = ()
    bounds: tuple = ()
    largest: int = MILLION  # firms; beyond, our own side is not asked
    smallest: int = 10_000
    peers_largest: int = MILLION
    variant: str = ""  # a network of another kind, see VARIANTS
    best: int = 0  # pairs of each firm that are made for it, see pairs.py

    def peers(self):
        return [name for rivals in self.rivals for name in rivals.peers]


# Networks of another kind than the usual one: what generate.py is told besides.
VARIANTS = {"": [], "8": ["--links-per-firm", "8"]}

TASKS = [
    Task("load", agreement.relative(1e-9), (
        Rivals(("polars+scipy", "pyarrow+scipy"), 0.5, ("1M",)),
        Rivals(("igraph(DataFrame)",), 0.1, ("1M",)))),
    Task("path", agreement.relative(1e-7), (
        Rivals(("networkit(bidir)",), 0.5, ("100k", "1M")),
        Rivals(("igraph",), 0.01, ("100k", "1M")))),
    Task("yen", agreement.relative(1e-7), (
        Rivals(("igraph", "scipy"), 0.05, ("10k", "100k")),), peers_largest=100_000),
    Task("backup", agreement.nothing, bounds=(
        Bound("p95", 0.020, "s", ("10k-8",)),), largest=10_000, variant="8"),
    Task("backup-3hops", agreement.nothing, bounds=(
        Bound("p95", 0.020, "s", ("10k-8",)),), largest=10_000, variant="8"),
    Task("between", agreement.vector(1e-9), (
        Rivals(("igraph",), 0.5, ("10k",)),), largest=10_000),
    # Both sides may be off by the error that they promise.
    Task("betweenA", agreement.vector(2 * 0.01), (
        Rivals(("networkit(kadabra)",), 0.7, ("100k", "1M")),)),
    # All are asked for 1e-9; NetworKit takes that for the last step's length, which sums up to more.
    Task("pagerank", agreement.proportional(1e-7), (
        Rivals(("scikit-network", "igraph", "networkit", "graph-tool"), 0.7, ("1M",)),)),
    Task("core", agreement.relative(0), (
        Rivals(("igraph", "networkit", "graph-tool"), 0.7, ("1M",)),)),
    Task("cut", agreement.relative(0), (
        Rivals(("igraph", "graph-tool"), 0.7, ("1M",)),)),
    Task("constraint", agreement.relative(1e-9), (
        Rivals(("igraph",), 0.2, ("100k", "1M")),)),
    Task("triangles", agreement.vector(0), (
        Rivals(("igraph", "graph-tool"),),)),
    Task("closeness", agreement.vector(1e-9), (
        Rivals(("igraph", "networkit"),),), largest=10_000),
    Task("closenessA", agreement.nothing, largest=MILLION),
    Task("leiden", agreement.at_least(0.002), (
        Rivals(("igraph", "networkit"), 1.0, ("100k", "1M")),)),
    Task("reach", agreement.sampled(3), (
        Rivals(("cynetdiff",), 0.01, ("10k", "100k")),),
        (Bound("error_p50_percent", 5, "%", ("10k", "100k", "1M")),
         Bound("error_p99_percent", 5, "%", ("10k", "100k", "1M")),
         Bound("seconds", 60, "s", ("1M",)), Bound("peak_mb", 4096, "MB", ("1M",))), peers_largest=100_000),
    Task("starters", agreement.nothing, bounds=(
        Bound("unproven_percent", 42, "%", ("10k", "100k", "1M")),
        Bound("seconds", 60, "s", ("1M",)), Bound("peak_mb", 4096, "MB", ("1M",)))),
    Task("match", agreement.relative(0), (
        Rivals(("lemon",), 1.0, ("10k", "100k")),), largest=100_000, best=10),
    Task("bmatch", agreement.relative(0), (
        Rivals(("highs(milp)",), 0.5, ("2k",)),),
        (Bound("seconds", 20, "s", ("10k",)),),
        smallest=2_000, largest=100_000, peers_largest=2_000, best=EXACT_BEST),
    Task("matchA", agreement.at_least(0), (
        Rivals(("networkit(suitor)",),),),
        (Bound("gap_percent", 5, "%", ("100k", "1M")),), best=10),
    Task("bmatchA", agreement.at_least(0), (
        Rivals(("networkit(b-suitor)",), 1.0, ("1M",)),),
        (Bound("gap_percent", 5, "%", ("100k", "1M")),), best=10),
    Task("benefit", agreement.relative(1e-9), (
        Rivals(("sparse_dot_topn",), 0.3, ("100k",)),),
        (Bound("seconds", 120, "s", ("1M",)),), peers_largest=100_000),
    Task("memory", agreement.nothing, (
        Rivals(("scipy", "networkit", "igraph"),),)),
]
