#!/usr/bin/env python3
"""What outgrows one machine, on an engine that speaks Spark Connect: job.py --remote sc://HOST:PORT TABLES OUT

TABLES is a folder of `partnernetz export --parquet`; OUT keeps every round, so that the same command goes on after a stop.
Only the DataFrame interface is used, with no Python function in any plan, so that the same file runs on Apache Spark and on
Sail. Scripts/scaleout starts an engine on this machine and calls it.
"""
import argparse
import json
import sys
import time

from pyspark.sql import SparkSession

import assumptions
import candidates
import matching
import paths
import reach
import reconcile
from rounds import Rounds

TASKS = ["reconcile", "reach", "paths", "candidates", "matching"]


def words(arguments=None):
    def listed(text):
        return [word for word in text.split(",") if word]
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("tables"), told.add_argument("out")
    told.add_argument("--remote", required=True, help="the engine's address")
    told.add_argument("--tasks", type=listed, default=["reconcile", "reach", "candidates", "matching"], help=", ".join(TASKS))
    told.add_argument("--from", dest="starts", type=listed, default=[], help="ids of the firms where paths begin")
    told.add_argument("--to", dest="goals", type=listed, default=[], help="ids of the firms where paths end")
    told.add_argument("--as-of", default=time.strftime("%Y-%m-%d"), help="day from which contacts age (today)")
    told.add_argument("--hops", type=int, default=assumptions.HOPS, help="most introductions in a row (3)")
    told.add_argument("--worlds", type=int, default=64, help="random worlds behind a reach, a power of two (64)")
    told.add_argument("--k", type=int, default=64, help="hashes that a sketch keeps (64)")
    told.add_argument("--best", type=int, default=10, help="candidates of each firm (10)")
    told.add_argument("--cut", type=int, default=1000, help="firms that each firm is compared with (1000)")
    told.add_argument("--price-rounds", type=int, default=20, help="rounds of prices before partners are chosen (20)")
    told = told.parse_args(arguments)
    if set(told.tasks) - set(TASKS):
        sys.exit(f"There is no task {', '.join(sorted(set(told.tasks) - set(TASKS)))}.")
    if told.worlds < 2 or told.worlds & (told.worlds - 1):
        sys.exit("--worlds is a power of two.")
    if "paths" in told.tasks and not (told.starts and told.goals):
        sys.exit("Paths need --from and --to.")
    return told


def do(task, rounds, told):
    """Does a task; how many rows it left, where, and what else is to be said of it."""
    facts, place = {}, f"{task}/result"
    if task == "reconcile":
        result, place = reconcile.facts(rounds), "facts"
    elif task == "reach":
        result = reach.run(rounds, told.worlds, told.k, told.as_of, told.hops)
    elif task == "paths":
        result = paths.run(rounds, told.starts, told.goals, told.as_of, told.hops)
        place = f"{paths.folder(told.starts, told.goals)}/result"
    else:
        result = candidates.run(rounds, told.best, told.cut)
    if task == "matching":
        result, facts = matching.run(rounds, result, told.price_rounds)
    return dict(facts, rows=result.count(), folder=rounds.folder(place))


def main():
    told = words()
    spark = SparkSession.builder.remote(told.remote).getOrCreate()
    settings = {name: getattr(told, name) for name in ("as_of", "hops", "worlds", "k", "best", "cut", "price_rounds")}
    rounds = Rounds(spark, told.tables, told.out, settings)
    for task in told.tasks:
        print(f"{task} …", file=sys.stderr, flush=True)
        start = time.perf_counter()
        facts = do(task, rounds, told)
        print(json.dumps(dict(task=task, seconds=round(time.perf_counter() - start, 2), **facts)), flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
