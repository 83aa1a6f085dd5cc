"""What two sides said about a fact, made into one: F1, and the ties that introductions go along."""
from pyspark.sql import Window
from pyspark.sql import functions as F

import assumptions as A

# Evidence and cents in one number, so that the least of them is the best proven figure, then the smaller.
RANK = 2**51


def statements(links):
    """Statements turned so that the source supplies or finances; what firms keep to themselves is not in the tables."""
    seen = links.where("source <> target")
    symmetric = F.col("kind").isin("partner", "acquaintance", "competitor")
    turns = (F.col("kind") == "customer") | (symmetric & (F.col("source") > F.col("target")))
    cents = (F.col("amount") * 100).cast("bigint")
    net = F.floor(cents / (1 + A.TAX_STANDARD) + 0.5).cast("bigint")
    return seen.select(
        F.when(turns, F.col("target")).otherwise(F.col("source")).alias("source"),
        F.when(turns, F.col("source")).otherwise(F.col("target")).alias("target"),
        F.when(F.col("kind") == "customer", F.lit("supplier")).otherwise(F.col("kind")).alias("kind"),
        "what", "trust", "last_contact", "evidence",
        F.when(F.col("net_gross") == "gross", net).otherwise(cents).alias("cents"),
        # Whoever is not named spoke for the source, as the statement has it.
        F.coalesce("reporter", "source").alias("reporter"))


def grouped(said):
    """Statements by fact; one that does not say what it is about joins the one fact there is, if there is but one."""
    pair = Window.partitionBy("source", "target", "kind")
    only = F.min("what").over(pair) == F.max("what").over(pair)
    return said.select("*", F.when(only, F.min("what").over(pair)).otherwise(F.col("what")).alias("fact"))


def sides(said):
    """For each fact the best figure of each side, the mean trust, and the last contact."""
    speaks = F.when(F.col("reporter") == F.col("source"), 0).when(F.col("reporter") == F.col("target"), 1).otherwise(2)
    evidence = F.coalesce("evidence", F.when(F.col("side") == 2, 1).otherwise(2))
    ranked = said.withColumn("side", speaks).withColumn("best", (F.lit(3) - evidence) * F.lit(RANK) + F.col("cents"))
    best = [F.min(F.when(F.col("side") == side, F.col("best"))) for side in range(3)]
    told = ranked.groupBy("source", "target", "kind", "fact").agg(
        best[0].alias("sold"), best[1].alias("bought"), best[2].alias("heard"),
        F.avg("trust").alias("trust"), F.max("last_contact").alias("last_contact"))
    # Hearsay speaks for whichever side is silent.
    sold = F.coalesce("sold", F.when(F.col("bought").isNull(), F.col("heard")))
    told = told.withColumn("sold", sold)
    figures = [(F.col(side) % RANK).cast("bigint").alias(name) for side, name in (("sold", "a"), ("bought", "b"))]
    proofs = [(F.lit(3) - F.floor(F.col(side) / RANK)).cast("bigint").alias(name) for side, name in (("sold", "ra"), ("bought", "rb"))]
    return told.select("source", "target", "kind", F.col("fact").alias("what"), "trust", "last_contact", *figures, *proofs)


def facts(rounds):
    """The facts: what we believe of two firms."""
    told = sides(grouped(statements(rounds.table("links"))))
    a, b, ra, rb = (F.col(name) for name in ("a", "b", "ra", "rb"))
    low, high = F.least(a, b), F.greatest(a, b)
    apart = F.when(high == 0, F.lit(0.0)).otherwise((high - low).cast("double") / high)
    mixed = [F.abs(high.cast("double") / low / (1 + rate) - 1) <= A.TAX_TOLERANCE for rate in (A.TAX_STANDARD, A.TAX_REDUCED)]
    none = ra + rb == 0
    weighted = (a.cast("double") * ra + b.cast("double") * rb) / (ra + rb)
    mean = F.floor(F.when(none, (a.cast("double") + b) / 2).otherwise(weighted) + 0.5).cast("bigint")
    proven = F.when(ra > rb, a).when(rb > ra, b).otherwise(low)
    one = a.isNull() | b.isNull()
    mix_up = (low > 0) & (mixed[0] | mixed[1])
    outcome = (F.when(a.isNull() & b.isNull(), F.lit(None)).when(one, "one-sided").when(mix_up, "vat-mismatch")
               .when(apart <= A.AGREEMENT, "consistent").when(apart <= A.DEVIATION, "deviating").otherwise("conflict"))
    cents = F.when(one, F.coalesce(a, b)).when(mix_up, low).when(apart <= A.DEVIATION, mean).otherwise(proven)
    return rounds.kept("facts", lambda: told.select(
        "source", "target", "kind", "what", cents.alias("cents"), outcome.alias("outcome"), "trust", "last_contact"))


def ties(rounds, day):
    """Who introduces whom, with what chance (F13); of parallel ones the best."""
    def base(side):
        chance = F.lit(0.0)
        for kind, chances in A.INTRODUCE.items():
            chance = F.when(F.col("kind") == kind, chances[side]).otherwise(chance)
        return chance

    def make():
        known = facts(rounds)
        last, now = F.col("last_contact"), F.lit(day).cast("date")
        months = ((F.year(now) - F.year(last)) * 12 + F.month(now) - F.month(last)
                  + (F.dayofmonth(now) - F.dayofmonth(last)) / 30.0)
        fresh = F.when(last.isNull(), 1.0).otherwise(F.pow(F.lit(2.0), -F.greatest(F.lit(0.0), months) / A.HALF_LIFE))
        strength = F.coalesce("trust", F.lit(A.MISSING_TRUST)) * fresh
        both = [known.select(F.col(ends[0]).alias("from"), F.col(ends[1]).alias("to"),
                             F.least(F.lit(A.INTRODUCE_MOST), base(side) * strength).alias("chance"))
                for side, ends in enumerate((("source", "target"), ("target", "source")))]
        return both[0].unionByName(both[1]).groupBy("from", "to").agg(F.max("chance").alias("chance")).where("chance > 0")
    return rounds.kept("ties", make)


def brokers(rounds):
    """How willingly each firm passes a request on: less, the more favours were asked of it (F14)."""
    most = F.greatest(F.lit(0.0), F.coalesce("favour_cap", F.lit(A.FAVOUR_CAP)))
    left = F.when(most > 0, F.greatest(F.lit(0.0), 1 - F.coalesce("favours_asked", F.lit(0.0)) / most)).otherwise(0.0)
    return rounds.table("firms").select("id", (F.coalesce("willingness", F.lit(A.WILLINGNESS)) * left).alias("willingness"))
