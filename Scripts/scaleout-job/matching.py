"""Partners for all: of weighted pairs the most valuable choice in which no firm has more partners than it can.

First every firm gets a price for one of its places. In each round it moves halfway to the price at which it would be indifferent
between its worst partner and the best whom it turns away; any prices prove a bound that no choice exceeds. Then firms point at
the pairs that are worth most above both prices; pairs at which both ends point are kept, until nobody is left.

Prices: balanced bargaining, Kanoria, Bayati, Borgs, Chayes and Montanari (2011). Pointing: Hoepman (2004), for capacities
Khan and others (2016). Bound: linear-programming duality.
"""
from pyspark.sql import Window
from pyspark.sql import functions as F

import assumptions as A


def run(rounds, pairs, price_rounds):
    """A row for each pair that is chosen."""
    firms = rounds.kept("matching/firms", lambda: capacities(rounds))
    prices, bound = best_prices(rounds, pairs, firms, price_rounds)
    open_ = rounds.kept("matching/open-0", lambda: priced(pairs, prices).select(
        "a", "b", "weight", (F.col("weight") - F.col("ya") - F.col("yb")).alias("worth")))
    free, turn, chosen = firms, 0, []
    while rounds.value(f"matching/left-{turn}", open_.count) > 0:
        turn += 1
        open_, free, new = point(rounds, open_, free, turn)
        chosen.append(new)
    result = rounds.kept("matching/result", lambda: union(chosen) if chosen else pairs.limit(0).select("a", "b", "weight"))
    value = rounds.value("matching/value", lambda: result.agg(F.sum("weight")).collect()[0][0] or 0)
    return result, dict(value=value, bound=bound, gap=bound / value - 1 if value else 0.0)


def capacities(rounds):
    """How many partners each firm can have; by its size where it does not say."""
    micro, small, others = A.MISSING_CAPACITY
    by_size = F.when(F.col("employees") < 10, micro).when(F.coalesce("employees", F.lit(10.0)) < 50, small).otherwise(others)
    return rounds.table("firms").select(F.col("id").alias("firm"), F.coalesce("capacity", by_size).cast("int").alias("capacity"))


def union(frames):
    whole = frames[0]
    for frame in frames[1:]:
        whole = whole.unionByName(frame)
    return whole


# Prices -----------------------------------------------------------------------------------------------------------------

def best_prices(rounds, pairs, firms, count):
    """Of the prices of some rounds those that prove the least bound, and that bound."""
    everyone = firms.select("firm", "capacity", F.lit(0.0).alias("price"))
    prices = rounds.kept("matching/prices-0", lambda: moved(everyone, halves(pairs), whole=True))
    best, least = prices, rounds.value("matching/bound-0", lambda: bound_of(pairs, prices))
    for turn in range(1, count + 1):
        before = prices
        prices = rounds.kept(f"matching/prices-{turn}", lambda: moved(before, offers(priced(pairs, before))))
        # To prove a bound takes as long as to move the prices, and each round moves it little.
        if turn % 5 and turn != count:
            continue
        bound = rounds.value(f"matching/bound-{turn}", lambda: bound_of(pairs, prices))
        if bound < least:
            best, least = prices, bound
    return rounds.kept("matching/prices", lambda: best), least


def priced(pairs, prices):
    """Pairs with the prices of both ends."""
    return (pairs.join(prices.select(F.col("firm").alias("a"), F.col("price").alias("ya")), "a")
            .join(prices.select(F.col("firm").alias("b"), F.col("price").alias("yb")), "b"))


def bound_of(pairs, prices):
    """What no choice exceeds: the price of all places, and what pairs are worth above the prices of their ends."""
    above = priced(pairs, prices).agg(F.sum(F.greatest(F.lit(0.0), F.col("weight") - F.col("ya") - F.col("yb"))))
    places = prices.agg(F.sum(F.col("price") * F.col("capacity")))
    return float((above.collect()[0][0] or 0) + (places.collect()[0][0] or 0))


def halves(pairs):
    """What each firm is offered where all share alike."""
    return union([pairs.select(F.col(firm).alias("firm"), (F.col("weight") / 2).alias("offer")) for firm in ("a", "b")])


def offers(pairs):
    """What each firm's partners can leave to it above their own price."""
    return union([pairs.select(F.col(firm).alias("firm"), F.greatest(F.lit(0.0), F.col("weight") - F.col(price)).alias("offer"))
                  for firm, price in (("a", "yb"), ("b", "ya"))])


def moved(prices, offered, whole=False):
    """Prices moved halfway, or the whole way, to where a firm is indifferent between its last place and the next."""
    order = Window.partitionBy("firm").orderBy(F.desc("offer"))
    placed = offered.join(prices.select("firm", "capacity"), "firm").withColumn("place", F.row_number().over(order))
    at = [F.sum(F.when(F.col("place") == F.col("capacity") + step, F.col("offer"))) for step in (0, 1)]
    wanted = placed.groupBy("firm").agg(at[0].alias("last"), at[1].alias("next"))
    zero = F.lit(0.0)
    goal = F.coalesce("next", zero) if whole else (F.coalesce("last", zero) + F.coalesce("next", zero)) / 2
    price = goal if whole else (F.col("price") + goal) / 2
    return prices.join(wanted, "firm", "left").select("firm", "capacity", price.alias("price"))


# Choice -----------------------------------------------------------------------------------------------------------------

def point(rounds, open_, free, turn):
    """Keeps the pairs at which both ends point; what is left open, which places are free, and the pairs kept."""
    def kept():
        sides = union([open_.select(F.col(firm).alias("firm"), "a", "b", "weight", "worth") for firm in ("a", "b")])
        order = Window.partitionBy("firm").orderBy(F.desc("worth"), "a", "b")
        points = sides.join(free, "firm").withColumn("place", F.row_number().over(order)).where("place <= capacity")
        return points.groupBy("a", "b", "weight").agg(F.count("*").alias("sides")).where("sides = 2").select("a", "b", "weight")
    new = rounds.kept(f"matching/chosen-{turn}", kept)

    def left():
        used = union([new.select(F.col(firm).alias("firm")) for firm in ("a", "b")]).groupBy("firm").agg(F.count("*").alias("used"))
        rest = (F.col("capacity") - F.coalesce("used", F.lit(0))).cast("int")
        return free.join(used, "firm", "left").select("firm", rest.alias("capacity")).where("capacity > 0")
    places = rounds.kept(f"matching/free-{turn}", left)

    def still():
        some = [places.select(F.col("firm").alias(end)) for end in ("a", "b")]
        return open_.join(new, ["a", "b"], "left_anti").join(some[0], "a").join(some[1], "b").select("a", "b", "weight", "worth")
    return rounds.kept(f"matching/open-{turn}", still), places, new
