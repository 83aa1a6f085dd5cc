"""The most probable introductions from each firm of a set to each of another (F14, F17).

Rounds of labels: in each, whoever was reached more probably in the round before tells the firms that it knows. A firm's
competitors introduce it to nobody, and who has no favour left does not either. Of equally probable routes the shorter one
counts, then the one by smaller ids.
"""
import hashlib

from pyspark.sql import functions as F

import assumptions as A
import reconcile


def folder(starts, goals):
    """Where the rounds of some ends are kept, apart from those of others."""
    return "paths-" + hashlib.sha256(repr((sorted(starts), sorted(goals))).encode()).hexdigest()[:8]


def run(rounds, starts, goals, day, hops=A.HOPS):
    """A row for each pair that introductions connect: its probability and route."""
    place = folder(starts, goals)
    steps = rounds.kept("steps", lambda: reconcile.ties(rounds, day).withColumnRenamed("chance", "tie").join(
        reconcile.brokers(rounds).withColumnRenamed("id", "from"), "from"))
    closed = rounds.kept(f"{place}/closed", lambda: competitors(rounds, starts))
    one = F.col("id")
    state = rounds.kept(f"{place}/hop-0", lambda: rounds.table("firms").where(one.isin(starts)).select(
        one.alias("start"), one.alias("firm"), F.lit(1.0).alias("chance"), F.lit(0).alias("hops"), F.array(one).alias("route")))
    for hop in range(1, hops + 1):
        ends = goals if hop == hops else None
        state = rounds.kept(f"{place}/hop-{hop}", lambda state=state, hop=hop, ends=ends: further(state, steps, closed, hop, ends))
    found = state.where(F.col("firm").isin(goals) & (F.col("start") != F.col("firm")))
    return rounds.kept(f"{place}/result", lambda: found.select(
        F.col("start").alias("from"), F.col("firm").alias("to"), F.col("chance").alias("probability"), "route"))


def further(state, steps, closed, hop, goals):
    """One introduction more; the last one only to the goals."""
    # Only who was reached better in the round before has news.
    news = state.where(F.col("hops") == hop - 1).join(closed, ["start", "firm"], "left_anti")
    ways = steps.where(F.col("to").isin(goals)) if goals else steps
    asks = F.lit(1.0) if hop == 1 else F.col("willingness")
    told = (news.join(ways.withColumnRenamed("from", "firm"), "firm")
            .where(~F.array_contains("route", F.col("to")))
            .select("start", F.col("to").alias("firm"), (F.col("chance") * asks * F.col("tie")).alias("chance"),
                    F.lit(hop).alias("hops"), F.concat("route", F.array("to")).alias("route")))
    best = F.min(F.struct((-F.col("chance")).alias("chance"), "hops", "route"))
    return (state.unionByName(told.where("chance > 0")).groupBy("start", "firm").agg(best.alias("best"))
            .select("start", "firm", (-F.col("best.chance")).alias("chance"), "best.hops", "best.route"))


def competitors(rounds, starts):
    """The competitors of some firms: who is declared one, and who serves the same markets in the same trade (F3)."""
    known = reconcile.facts(rounds).where("kind = 'competitor'")
    firms = rounds.table("firms")
    named = firms.select("id", F.explode(F.split("competitors", ";")).alias("other")).select(
        F.col("id").alias("source"), F.trim("other").alias("target"))
    declared = known.select("source", "target").unionByName(named)
    both = declared.unionByName(declared.select(F.col("target").alias("source"), F.col("source").alias("target")))
    all_ = both.unionByName(overlapping(firms, rounds.table("markets"), starts))
    return all_.where(F.col("source").isin(starts)).select(F.col("source").alias("start"), F.col("target").alias("firm")).distinct()


def overlapping(firms, markets, starts):
    """Pairs whose industries and markets are too much alike: likeness × Ruzicka similarity of presences."""
    code = F.element_at(F.split("industry", ":"), -1)
    digits = F.regexp_replace(code, "[^0-9]", "")
    scheme = F.when(F.col("industry").contains(":"), F.element_at(F.split("industry", ":"), 1)).otherwise("")
    trade = firms.select("id", scheme.alias("scheme"), digits.alias("digits"), F.substring(digits, 1, 3).alias("group"))
    trade = trade.where(F.length("digits") >= 3)
    served = (markets.where("role = 'served'").select("firm", "market", F.coalesce("presence", F.lit(A.MISSING_PRESENCE)).alias("presence"))
              .groupBy("firm", "market").agg(F.max("presence").alias("presence")))
    total = served.groupBy("firm").agg(F.sum("presence").alias("total"))
    like = (trade.where(F.col("id").isin(starts)).alias("x").join(trade.alias("y"), ["scheme", "group"]).where("x.id <> y.id")
            .select(F.col("x.id").alias("source"), F.col("y.id").alias("target"),
                    F.when((F.length("x.digits") >= 4) & (F.substring("x.digits", 1, 4) == F.substring("y.digits", 1, 4)), 1.0)
                    .otherwise(0.5).alias("likeness")))
    mine, other = served.select(F.col("firm").alias("source"), "market", F.col("presence").alias("mine")), \
        served.select(F.col("firm").alias("target"), "market", F.col("presence").alias("other"))
    shared = (like.join(mine, "source").join(other, ["target", "market"]).groupBy("source", "target", "likeness")
              .agg(F.sum(F.least("mine", "other")).alias("shared"))
              .join(total.select(F.col("firm").alias("source"), F.col("total").alias("own")), "source")
              .join(total.select(F.col("firm").alias("target"), F.col("total").alias("theirs")), "target"))
    overlap = F.col("likeness") * F.col("shared") / (F.col("own") + F.col("theirs") - F.col("shared"))
    return shared.where(overlap >= A.COMPETITOR_OVERLAP).select("source", "target")
