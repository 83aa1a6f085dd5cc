"""What the results come to: the table, the growth, and the times of single queries."""
import math

from environment import firms
from tasks import TASKS

HEAD = ["task", "network", "ours", "CPU", "peak", "runs", "fastest peer", "its time", "CPU", "ratio", "CPU ratio", "target",
        "reached", "values"]


def rows(results):
    """For each task, size and group of rivals how we stand; then the absolute targets."""
    found = []
    for task in TASKS:
        for size in dict.fromkeys(r["size"] for r in results if r["task"] == task.name):
            here = {r["peer"]: r for r in results if (r["task"], r["size"]) == (task.name, size)}
            ours = here.get("partnernetz")
            for rivals in task.rivals:
                peers = [here[name] for name in rivals.peers if name in here]
                if peers or (ours and rivals is task.rivals[0]):
                    found.append(comparison(task, size, ours, peers, rivals))
            for bound in task.bounds:
                if ours and size in bound.sizes:
                    found.append(bounded(task, size, ours, bound))
    return found


def comparison(task, size, ours, peers, rivals):
    timed = [peer for peer in peers if "seconds" in peer]
    fastest = min(timed, key=lambda peer: peer["seconds"], default=None)
    target = rivals.ratio if size in rivals.sizes else None
    row = dict(task=task.name, size=size, ours=ours, peer=fastest, target=target)
    if not fastest and peers:
        row["peer_error"] = f"{peers[0]['peer']}: {peers[0]['error']}"
    if ours and "seconds" in ours and fastest:
        if task.name == "memory":
            row["ratio"] = ours["value"] / fastest["value"]
        else:
            row["ratio"] = ours["seconds"] / fastest["seconds"]
            row["cpu_ratio"] = ours["cpu_s"] / max(fastest["cpu_s"], 1e-9)
        checks = [task.agrees(ours, peer, ours["folder"]) + (peer["peer"],) for peer in timed]
        wrong = [f"{how} ({name})" for agrees, how, name in checks if agrees is False]
        row["agrees"] = None if checks[0][0] is None else not wrong
        row["agreement"] = "DIFFERS: " + ", ".join(wrong) if wrong else checks[timed.index(fastest)][1]
    elif ours and "seconds" in ours and peers and all("over" in peer for peer in peers):
        # Everyone was stopped: we are at least so much faster.
        row["ratio_below"] = ours["seconds"] / min(peer["over"] for peer in peers)
    row["reached"] = reached(row, target)
    return row


def reached(row, target):
    if target is None:
        return None
    if row.get("agrees") is False or not row["ours"] or "error" in row["ours"]:
        return "no"
    if "ratio_below" in row:
        return "yes" if row["ratio_below"] <= target else "?"
    if "ratio" not in row:
        return "?"
    wall, cpu = row["ratio"] <= target, row["cpu_ratio"] <= target
    return "yes" if wall and cpu else "wall only" if wall else "CPU only" if cpu else "no"


def bounded(task, size, ours, bound):
    value = ours.get(bound.figure)
    value = ours.get("figures", {}).get(bound.figure) if value is None else value
    kept = value is not None and value <= bound.most
    return dict(
        task=task.name, size=size, ours=ours, peer=None, target=bound.most, figure=bound.figure, value=value,
        unit=bound.unit, reached="yes" if kept else "no")


def time(seconds):
    if seconds is None:
        return "–"
    for factor, unit in ((1, "s"), (1e3, "ms"), (1e6, "µs")):
        if seconds * factor >= 1 or unit == "µs":
            return f"{seconds * factor:.3g} {unit}" if seconds * factor < 1000 else f"{seconds * factor:.0f} {unit}"


def amount(value, unit):
    return "–" if value is None else time(value) if unit == "s" else f"{value:.3g} {unit}" if unit != "MB" else f"{value:.0f} MB"


def cells(row):
    ours, peer = row["ours"] or {}, row["peer"] or {}
    is_memory = row["task"] == "memory"
    measure = (lambda r: f"{r['value']:.1f} B/link" if "value" in r else "–") if is_memory else (
        lambda r: time(r.get("seconds")))
    if "figure" in row:
        theirs = [f"({row['figure']}: {amount(row['value'], row['unit'])})", "", "", "", ""]
        target = "≤ " + amount(row["target"], row["unit"])
    else:
        ratio = f"{row['ratio']:.3g}" if "ratio" in row else f"< {row['ratio_below']:.2g}" if "ratio_below" in row else "–"
        theirs = [peer.get("peer") or row.get("peer_error", "–"), measure(peer), time(peer.get("cpu_s")), ratio,
                  f"{row['cpu_ratio']:.3g}" if "cpu_ratio" in row else "–"]
        target = "–" if row["target"] is None else f"≤ {row['target']:g}"
    runs = "/".join(str(r["runs"]) for r in (ours, peer) if "runs" in r)
    peak = f"{ours['peak_mb']} MB" if "peak_mb" in ours else "–"
    return [row["task"], row["size"], ours.get("error") or measure(ours), time(ours.get("cpu_s")), peak, runs, *theirs, target,
            row.get("reached") or "–", row.get("agreement", "")]


def table(found):
    lines = [HEAD] + [cells(row) for row in found]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    # Words to the left, figures to the right.
    left = {0, 1, 6, 12, 13}
    return "\n".join(
        "  ".join(cell.ljust(w) if i in left else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths))).rstrip()
        for line in lines)


def growth(results):
    """How time grows with the number of firms: t ~ n^exponent, from the smallest to the largest network."""
    found = []
    for task in TASKS:
        for name in ["partnernetz"] + task.peers():
            mine = [r for r in results if (r["task"], r["peer"]) == (task.name, name) and "seconds" in r]
            mine = sorted(mine, key=lambda r: r["n"])
            if task.name == "memory" or len(mine) < 2 or mine[0]["n"] == mine[-1]["n"]:
                continue
            first, last = mine[0], mine[-1]
            scale = math.log(last["n"] / first["n"])
            exponent, cpu = (math.log(last[x] / first[x]) / scale for x in ("seconds", "cpu_s"))
            found.append(dict(task=task.name, peer=name, first=first["size"], last=last["size"], exponent=exponent, cpu=cpu))
    return found


def growth_text(found):
    lines = ["Growth: time ~ firms^exponent"]
    for g in found:
        lines.append(f"  {g['task']:12}{g['peer']:22}{g['first']} to {g['last']}:  {g['exponent']:.2f} wall, {g['cpu']:.2f} CPU")
    return "\n".join(lines) if found else ""


def queries_text(results):
    lines = ["Single queries:"]
    for r in results:
        if r.get("p50") is not None:
            lines.append(f"  {r['task']:13}{r['size']:8}{r['peer']:22}"
                         f"p50 {time(r['p50'])}, p95 {time(r['p95'])}, p99 {time(r['p99'])}")
    return "\n".join(lines) if len(lines) > 1 else ""


def failures_text(results):
    lines = [f"  {r['task']} {r['size']} {r['peer']}: {r['error']}" for r in results if "error" in r]
    return "\n".join(["Not measured:"] + lines) if lines else ""


def peaks_text(results):
    """The most memory that a process of ours held; its input is among it."""
    mine = [r for r in results if r["peer"] == "partnernetz" and "peak_mb" in r]
    largest = {}
    for r in mine:
        if r["peak_mb"] >= largest.get(r["size"], r)["peak_mb"]:
            largest[r["size"]] = r
    sizes = sorted(largest, key=lambda size: firms(size.split("-")[0]))
    return "" if not sizes else "Peak memory of ours: " + ", ".join(
        f"{size} {largest[size]['peak_mb']} MB ({largest[size]['task']})" for size in sizes)
