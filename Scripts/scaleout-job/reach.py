"""How many firms each firm reaches by introductions (F15), by bottom-k sketches in random worlds.

In each world a tie is live, and a broker willing, by the toss of a coin. Every firm has a hash in every world, and passes the
smallest K hashes of whom it reaches to those who reach it, as many rounds as there may be introductions in a row: how small
the K-th smallest of all is tells how many they are. Cohen (1997); live-edge worlds: Kempe, Kleinberg and Tardos (2003).
"""
from pyspark.sql import functions as F

import assumptions as A
import reconcile

BITS = 52


def coin(*columns):
    """A hash of the columns in 0..<2^52."""
    return F.shiftrightunsigned(F.xxhash64(*columns), 64 - BITS)


def toss(worlds, *keys):
    """A coin for each world, in 0..<1. Over all worlds the coins of one tie lie evenly, which no two ties' coins do together: every
    world is by itself what it would be by chance, but they differ less (Latin hypercube; McKay, Beckman and Conover, 1979)."""
    key = F.xxhash64(*keys)
    step = 2 * (F.shiftrightunsigned(key, 8) % max(1, worlds // 2)) + 1
    place = (step * F.col("world") + F.shiftrightunsigned(key, 32)) % worlds
    return (place + coin(*keys, "world") / float(2**BITS)) / float(worlds)


def live(rounds, worlds, day):
    """The live ties of each world, and whether their ends pass requests on there."""
    def make():
        ties = reconcile.ties(rounds, day).join(reconcile.brokers(rounds).withColumnRenamed("id", "to"), "to")
        world = F.explode(F.sequence(F.lit(0), F.lit(worlds - 1))).alias("world")
        tossed = ties.select("from", "to", "chance", "willingness", world).where(toss(worlds, "from", "to") < F.col("chance"))
        willing = toss(worlds, "to", F.lit("passes on")) < F.col("willingness")
        return tossed.select("from", "to", "world", willing.alias("passes"))
    return rounds.kept("reach/live", make)


def run(rounds, worlds, k, day, hops=A.HOPS):
    """A row for each firm: its reach, with the ends of a 95 % interval."""
    edges = live(rounds, worlds, day)
    own = edges.select(F.col("from").alias("firm"), "world").distinct().select(
        "firm", "world", F.array(coin("firm", "world")).alias("sketch"))
    state = rounds.kept("reach/hop-0", lambda: own)
    start = state
    for hop in range(1, hops + 1):
        state = rounds.kept(f"reach/hop-{hop}", lambda state=state: told(edges, state, start, k))
    return rounds.kept("reach/result", lambda: estimates(rounds, state, worlds, k))


def told(edges, state, start, k):
    """One introduction more: what each firm hears from those whom it reaches directly."""
    alone = F.array(coin("to", "world"))
    news = edges.join(state.withColumnRenamed("firm", "to"), ["to", "world"], "left").select(
        F.col("from").alias("firm"), "world", F.when(F.col("passes"), F.coalesce("sketch", alone)).otherwise(alone).alias("sketch"))
    smallest = F.slice(F.array_sort(F.array_distinct(F.flatten(F.collect_list("sketch")))), 1, k)
    return news.unionByName(start).groupBy("firm", "world").agg(smallest.alias("sketch"))


def estimates(rounds, state, worlds, k):
    """The mean over worlds; where a firm has no live tie it reaches nobody."""
    size = F.size("sketch")
    count = F.when(size < k, size.cast("double")).otherwise(float(k - 1) * float(2**BITS) / F.element_at("sketch", k).cast("double"))
    found = state.select("firm", (count - 1).alias("reach")).groupBy("firm").agg(
        F.sum("reach").alias("sum"), F.sum(F.col("reach") * F.col("reach")).alias("squares"))
    firms = rounds.table("firms").select(F.col("id").alias("firm")).join(found, "firm", "left")
    mean = F.coalesce("sum", F.lit(0.0)) / worlds
    spread = F.greatest(F.lit(0.0), F.coalesce("squares", F.lit(0.0)) - mean * mean * worlds) / (worlds - 1)
    half = 2 * F.sqrt(spread / worlds)
    return firms.select("firm", mean.alias("reach"), F.greatest(F.lit(0.0), mean - half).alias("low"), (mean + half).alias("high"))
