"""Whether two answers to the same question agree: functions of two results that return (agrees, how)."""
import array
import math
import os


def nothing(ours, peer, folder):
    """There is nothing to compare."""
    return None, "–"


def relative(tolerance):
    def compare(ours, peer, folder):
        difference = abs(ours["value"] - peer["value"])
        share = difference / abs(peer["value"]) if peer["value"] else difference
        return share <= tolerance, "equal" if share == 0 else f"{share:.0e} off"
    return compare


def at_least(less):
    """More is better, as with modularity."""
    def compare(ours, peer, folder):
        return ours["value"] >= peer["value"] - less, f"{ours['value']:.4f} / {peer['value']:.4f}"
    return compare


def vector(tolerance):
    """For each firm no further apart than that."""
    def compare(ours, peer, folder):
        mine, theirs = vector_of(ours), vector_of(peer)
        if len(mine) != len(theirs):
            return False, f"{len(mine)} / {len(theirs)} firms"
        most = max((abs(a - b) for a, b in zip(mine, theirs)), default=0)
        return most <= tolerance, f"max {most:.0e} off"
    return compare


def proportional(tolerance):
    """The same shares of what the firms with links hold together: all differences added up."""
    def compare(ours, peer, folder):
        mine, theirs = vector_of(ours), vector_of(peer)
        linked = set(values("i", os.path.join(folder, "edges.i32")))
        own, other = sum(mine[i] for i in linked), sum(theirs[i] for i in linked)
        apart = sum(abs(mine[i] / own - theirs[i] / other) for i in linked)
        return apart <= tolerance, f"{apart:.0e} off"
    return compare


def sampled(errors):
    """The same in the mean of a sample, but for so many standard errors of the difference."""
    def compare(ours, peer, folder):
        mine, theirs = vector_of(ours), vector_of(peer)
        sample = values("i", os.path.join(folder, "sample.i32"))
        difference = [theirs[i] - mine[firm] for i, firm in enumerate(sample)]
        mean = sum(difference) / len(difference)
        variance = sum((x - mean) ** 2 for x in difference) / max(1, len(difference) - 1)
        error = math.sqrt(variance / len(difference))
        off = abs(mean) / error if error else 0 if mean == 0 else math.inf
        return off <= errors, f"{off:.1f} std errors off"
    return compare


def vector_of(result):
    return values("d", result["vector"])


def values(kind, path):
    read = array.array(kind)
    with open(path, "rb") as file:
        read.frombytes(file.read())
    return read
