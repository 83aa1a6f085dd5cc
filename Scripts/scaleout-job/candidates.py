"""The best partners of each firm by what one needs and the other offers.

A word t weighs ln(firms / (1 + firms that offer t)), and a pair the sum of the words that one needs and the other offers, from
both sides. Pairs are found by inverted lists: each firm looks its rarest needs up first and stops when it has met enough firms,
and a list that is longer still is cut, each time to other firms. The best found of each firm are then weighed by all their words.
"""
from pyspark.sql import Window
from pyspark.sql import functions as F


# Of each firm so many times as many pairs are weighed by all their words as are wanted in the end.
MARGIN = 4


def run(rounds, best, cut):
    """A row for each pair that is among the best of one of its firms: a < b, and 1000 times its weight, rounded."""
    offers, needs = (rounds.table(name).select("firm", F.col("capability").alias("word")).distinct() for name in ("offers", "needs"))
    words = rounds.kept("candidates/words", lambda: weights(rounds, offers))
    needs = needs.join(words, "word")
    met = rounds.kept("candidates/met", lambda: top(meetings(offers, needs, cut), MARGIN * best))
    scored = rounds.kept("candidates/scored", lambda: scores(met, offers, needs))
    return rounds.kept("candidates/result", lambda: top(scored, best))


def top(pairs, best):
    """The pairs that are among the best of one of their firms."""
    sides = [pairs.select(F.col(firm).alias("firm"), "a", "b", "weight") for firm in ("a", "b")]
    order = Window.partitionBy("firm").orderBy(F.desc("weight"), "a", "b")
    ranked = sides[0].unionByName(sides[1]).withColumn("place", F.row_number().over(order))
    return ranked.where(F.col("place") <= best).select("a", "b", "weight").distinct()


def weights(rounds, offers):
    """How many firms offer each word, and what it weighs."""
    firms = rounds.table("firms").count()
    sized = offers.groupBy("word").agg(F.count("*").alias("size"))
    return sized.select("word", "size", F.log(F.lit(float(firms)) / (1 + F.col("size"))).alias("rarity")).where("rarity > 0")


def meetings(offers, needs, cut):
    """The pairs that are met in the lists, weighed by the words of these."""
    before = Window.partitionBy("firm").orderBy("size", "word").rowsBetween(Window.unboundedPreceding, -1)
    looked = needs.withColumn("met", F.coalesce(F.sum("size").over(before), F.lit(0))).where(F.col("met") < cut)
    lot = Window.partitionBy("word").orderBy(F.xxhash64("firm", "word"), "firm")
    lists = offers.withColumn("place", F.row_number().over(lot)).where(F.col("place") <= cut)
    pairs = looked.select(F.col("firm").alias("x"), "word", "rarity").join(lists.select(F.col("firm").alias("y"), "word"), "word")
    return weighed(pairs.where("x <> y").select(F.least("x", "y").alias("a"), F.greatest("x", "y").alias("b"), "rarity"))


def scores(met, offers, needs):
    """The weight of each pair over all its words, in both directions."""
    def one_way(needing, offering):
        wants = needs.select(F.col("firm").alias(needing), "word", "rarity")
        has = offers.select(F.col("firm").alias(offering), "word")
        return met.select("a", "b").join(wants, needing).join(has, [offering, "word"]).select("a", "b", "rarity")
    return weighed(one_way("a", "b").unionByName(one_way("b", "a")))


def weighed(shared):
    """Pairs by the words that they share: 1000 times the sum, rounded."""
    whole = shared.groupBy("a", "b").agg(F.sum("rarity").alias("score"))
    return whole.select("a", "b", F.round(F.col("score") * 1000).cast("bigint").alias("weight")).where("weight > 0")
