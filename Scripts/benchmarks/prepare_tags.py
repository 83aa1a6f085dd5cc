#!/usr/bin/env python3
"""Turns the tags of firms.csv into plain arrays that both sides read: prepare_tags.py FOLDER

offers.i32   a firm for each tag that it offers, then those tags
needs.i32    the same for the tags that it needs
"""
import os
import sys

import numpy as np
import polars


def prepare(folder):
    firms = polars.read_csv(f"{folder}/firms.csv", columns=["offers", "needs"])
    lists = {column: firms[column].fill_null("").str.split(";") for column in ("offers", "needs")}
    words = polars.concat(list(lists.values())).explode().unique().sort()
    numbers = polars.DataFrame({"tag": words, "number": np.arange(words.len(), dtype=np.int32)})
    for column in ("needs", "offers"):  # the latter is the last: it says that both are there
        entries = polars.DataFrame({"firm": np.arange(firms.height, dtype=np.int32), "tag": lists[column]})
        entries = entries.explode("tag").filter(polars.col("tag") != "")
        entries = entries.join(numbers, on="tag", how="left", maintain_order="left")
        both = np.concatenate([entries["firm"].to_numpy(), entries["number"].to_numpy()]).astype(np.int32)
        both.tofile(os.path.join(folder, f"{column}.i32"))


if __name__ == "__main__":
    prepare(sys.argv[1])
