"""The answers of one machine, computed in plain code from the same tables: nothing here is shared with the job."""
import math

import numpy as np
import scipy.sparse

FIELDS = ["source", "target", "kind", "what", "amount", "net_gross", "trust", "reporter", "evidence"]


def half_up(value):
    return math.floor(value + 0.5)


def facts(links):
    """Each fact's amount in cents and how its figures agree (F1), statement by statement."""
    groups = {}
    for row in zip(*(links[name].to_pylist() for name in FIELDS)):
        said = dict(zip(FIELDS, row))
        if said["source"] == said["target"]:
            continue
        said["reporter"] = said["reporter"] or said["source"]
        source, target, kind = said["source"], said["target"], said["kind"]
        if kind == "customer" or (kind in ("partner", "acquaintance", "competitor") and source > target):
            source, target = target, source
        groups.setdefault((source, target, "supplier" if kind == "customer" else kind), []).append(said)
    found = {}
    for (source, target, kind), all_ in groups.items():
        whats = {said["what"] for said in all_} - {None}
        for said in all_:
            if len(whats) == 1:
                said["what"] = next(iter(whats))
        for what in {said["what"] for said in all_}:
            found[source, target, kind, what] = reconciled([said for said in all_ if said["what"] == what], source, target)
    return found


def reconciled(said, source, target):
    best = {}
    for row in said:
        if row["amount"] is None:
            continue
        side = "sold" if row["reporter"] == source else "bought" if row["reporter"] == target else "heard"
        proof = row["evidence"] if row["evidence"] is not None else 1 if side == "heard" else 2
        cents = int(row["amount"] * 100)
        figure = (-proof, half_up(cents / 1.19) if row["net_gross"] == "gross" else cents)
        best[side] = min(best.get(side, figure), figure)
    bought = best.get("bought")
    sold = best.get("sold") or (None if bought else best.get("heard"))
    if not sold or not bought:
        one = sold or bought
        return (one[1], "one-sided") if one else (None, None)
    (ra, a), (rb, b) = (-sold[0], sold[1]), (-bought[0], bought[1])
    low, high = min(a, b), max(a, b)
    apart = (high - low) / high if high else 0.0
    if low > 0 and any(abs(high / low / (1 + rate) - 1) <= 0.005 for rate in (0.19, 0.07)):
        return low, "vat-mismatch"
    if apart <= 0.25:
        mean = (a + b) / 2 if ra + rb == 0 else (a * ra + b * rb) / (ra + rb)
        return half_up(mean), "consistent" if apart <= 0.05 else "deviating"
    return (a if ra > rb else b if rb > ra else low), "conflict"


def counts(live, firms, worlds, hops):
    """For each firm and world how many it reaches (F15), by multiplying the live ties' matrices."""
    number = {firm: place for place, firm in enumerate(firms)}
    starts, ends = (np.array([number[firm] for firm in live[name].to_pylist()], np.int64) for name in ("from", "to"))
    world, passes, n = live["world"].to_numpy(), live["passes"].to_numpy(zero_copy_only=False), len(firms)
    found = np.zeros((n, worlds), np.int64)
    one = scipy.sparse.identity(n, np.int32, format="csr")
    for w in range(worlds):
        here = world == w
        ties = scipy.sparse.csr_matrix((np.ones(here.sum(), np.int32), (starts[here], ends[here])), (n, n))
        willing = np.zeros(n, np.int32)
        willing[ends[here & passes]] = 1
        keep, alone = (scipy.sparse.diags_array(share, dtype=np.int32).tocsr() for share in (willing, 1 - willing))
        reached = one
        for _ in range(hops):
            reached = (ties @ (keep @ reached + alone) + one).tocsr()
            reached.data[:] = 1
        found[:, w] = np.diff(reached.indptr) - 1
    return found


def best_pairs(firms, offers, needs, best):
    """For each firm the weight of its `best`-th partner, and a table of all weights, without any list cut."""
    number = {firm: place for place, firm in enumerate(firms)}
    words = {}

    def numbered(table):
        told = zip(table["firm"].to_pylist(), table["capability"].to_pylist())
        return {(number[firm], words.setdefault(word, len(words))) for firm, word in told}

    def matrix(rows):
        i, j = np.array(sorted(rows)).T
        return scipy.sparse.csr_matrix((np.ones(len(i)), (i, j)), (len(firms), len(words)))
    rows = [numbered(table) for table in (offers, needs)]
    has, wants = (matrix(some) for some in rows)
    rarity = np.log(len(firms) / (1 + np.asarray(has.sum(0)).ravel()))
    one_way = wants.multiply(np.maximum(0, rarity)).tocsr() @ has.T.tocsr()
    scores = (one_way + one_way.T).tocsr()
    scores.setdiag(0)
    scores.eliminate_zeros()
    least = np.zeros(len(firms))
    for firm in range(len(firms)):
        row = scores.data[scores.indptr[firm]:scores.indptr[firm + 1]]
        if row.size > best:
            least[firm] = np.partition(row, -best)[-best]
    return scores, least
