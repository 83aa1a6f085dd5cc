"""Reads the written tables back, checks them against the data contract and for plausibility, and sums them up."""
import csv
import io
import os
import re
from collections import Counter, defaultdict

from .statements import CONFLICT, CONSISTENT, DEVIATING, GROSS_19, GROSS_7, LABELLED

DATE = re.compile(r"\d\d\.\d\d\.\d{4}$")
PLAIN = re.compile(r"-?\d+(,\d+)?$")
POINTS = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?$")
SYMMETRIC = {"Partner", "Bekannter", "Wettbewerber"}
ECONOMIC = ["Umsatz", "Einkauf", "Deckungsbeitrag", "Eigenkapital", "Kundengewinnungskosten", "Neukunden geplant",
            "Neukunden möglich", "Kundenwert", "Werbebudget", "Wissensintensität"]


def read(folder, name):
    """Rows as dictionaries; units in brackets are cut off the headers."""
    with open(os.path.join(folder, name), "rb") as file:
        data = file.read()
    text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "cp1252")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    header = [re.sub(r" \(.*\)$", "", column) for column in rows[0]]
    assert all(len(row) == len(header) for row in rows), f"{name}: rows of unequal length"
    return [dict(zip(header, row)) for row in rows[1:]]


def value(text):
    """A German number; per cent become fractions; nothing is None."""
    text, factor = (text[:-2], .01) if text.endswith(" %") else (text, 1)
    if not text:
        return None
    assert PLAIN.match(text) or POINTS.match(text), f"not a German number: {text}"
    return float(text.replace(".", "").replace(",", ".")) * factor


def outcome(first, second):
    """F1: what comes of two figures (amount, evidence)."""
    (a, rank_a), (b, rank_b) = first, second
    high, low = max(a, b), min(a, b)
    for vat in (1.19, 1.07):
        if abs(high / low / vat - 1) <= .005:
            return "vat-mismatch", low
    deviation = 1 - low / high
    if deviation <= .25:
        mean = (a * rank_a + b * rank_b) / (rank_a + rank_b) if rank_a + rank_b else (a + b) / 2
        return "consistent" if deviation <= .05 else "deviating", mean
    return "conflict", (a if rank_a > rank_b else b) if rank_a != rank_b else low


def relations(links):
    """Statements by the relation they are about: (seller or financier, buyer, kind), or a sorted pair for symmetric kinds."""
    out = defaultdict(list)
    for link in links:
        first, second, kind = link["Von"], link["An"], link["Art"]
        if kind == "Kunde":
            first, second, kind = second, first, "Lieferant"
        if kind in SYMMETRIC:
            first, second = sorted((first, second))
        out[first, second, kind].append(link)
    return out


def check_firms(firms):
    numbers = [f["Nr"] for f in firms]
    assert len(set(numbers)) == len(numbers) and all(numbers), "double or missing number"
    assert all(f["Name"] for f in firms) and len({f["Name"] for f in firms}) == len(firms), "double or missing name"
    known = set(numbers)
    for f in firms:
        assert re.match(r"MUS0[1-4]$", f["Region"]) and re.match(r"05\d{3}$", f["PLZ"]), f
        assert re.match(r"\d\d\.\d\d$", f["Branche"]), f
        rivals = [r for r in f["Wettbewerber"].split("|") if r]
        assert set(rivals) <= known and f["Nr"] not in rivals, f"{f['Nr']}: rivals"
        revenue, bought = value(f["Umsatz"]), value(f["Einkauf"])
        assert revenue is None or revenue > 0
        assert None in (revenue, bought) or bought < revenue * 1000, f"{f['Nr']}: buys more than it sells"
        margin = value(f["Deckungsbeitrag"])
        assert margin is None or 3 < margin < 90
        for column in ECONOMIC[1:]:
            assert f[column] != "0", f"{f['Nr']}: {column} is 0, unknown should be empty"
        for column in ("Empfehlungsbereitschaft", "Wissensintensität"):
            assert 0 <= (value(f[column]) or 0) <= 1
        room, planned = value(f["Neukunden möglich"]), value(f["Neukunden geplant"])
        assert None in (room, planned) or room >= planned
    return known


def check_links(links, known):
    for link in links:
        assert {link["Von"], link["An"]} <= known and link["Von"] != link["An"], link
        assert not link["Gemeldet von"] or link["Gemeldet von"] in known, link
        assert link["Art"] in SYMMETRIC | {"Lieferant", "Kunde", "Kapitalgeber"}, link
        assert link["Netto/Brutto"] in ("", "netto", "brutto") and link["Beleg"] in ("", "0", "1", "2", "3"), link
        trust = value(link["Vertrauen"])
        low, high = (1, 5) if link["Vertrauensskala"] == "5" else (0, 1)
        assert trust is None or low <= trust <= high, link
        for column in ("Seit", "Letzter Kontakt"):
            assert not link[column] or DATE.match(link[column]), link
        contact = link["Letzter Kontakt"]
        assert not contact or "2023-01" <= f"{contact[6:]}-{contact[3:5]}" <= "2026-10", link
        amount = value(link["Betrag"])
        assert amount is None or amount > 0 and link["Art"] not in SYMMETRIC, link
        assert not (link["Seit"] and contact) or link["Seit"][6:] + link["Seit"][3:5] <= contact[6:] + contact[3:5], link


def check_volumes(firms, grouped):
    """Known sales stay below revenue and known purchases below all purchases, even at the highest figure told."""
    sold, bought = Counter(), Counter()
    for (first, second, kind), said in grouped.items():
        if kind == "Lieferant":
            most = max((value(s["Betrag"]) or 0) for s in said)
            sold[first] += most
            bought[second] += most
    for f in firms:
        revenue, purchases = value(f["Umsatz"]), value(f["Einkauf"])
        assert revenue is None or sold[f["Nr"]] <= revenue * 1000, f"{f['Nr']}: sells more than its revenue"
        assert purchases is None or bought[f["Nr"]] <= purchases, f"{f['Nr']}: buys more than its purchases"


def check_rest(folder, known):
    counts = {}
    for name, shares in (("angebote", ["Niveau"]), ("bedarfe", ["Dringlichkeit"]), ("maerkte", ["Präsenz"]),
                         ("kapital", ["Grenzzins"]), ("ziele", ["Akzeptiertes Risiko"])):
        rows = read(folder, name + ".csv")
        counts[name] = len(rows)
        keys = [tuple(v for k, v in row.items() if k in ("Unternehmen", "Fähigkeit", "Weg", "Markt", "Rolle", "Art")) for row in rows]
        assert len(set(keys)) == len(keys), f"{name}: a row stands twice"
        for row in rows:
            assert row["Unternehmen"] in known, row
            for column, text in row.items():
                if column in ("Niveau", "Präsenz", "Kontakte", "Zielbeitrag", "Wert", "Volumen", "Betrag", "Horizont", "Rang") or column in shares:
                    figure = value(text)
                    assert figure is None or figure >= 0 and (column not in shares or figure <= 1), row
    return counts


def outcomes(grouped):
    """Outcome of F1 for each supply relation; two figures of one side never stand in the tables."""
    out = Counter()
    for (first, second, kind), said in grouped.items():
        if kind != "Lieferant":
            continue
        figures = [(value(s["Betrag"]), int(s["Beleg"] or 2)) for s in said if s["Betrag"]]
        assert len(said) <= 2 and len({s["Gemeldet von"] for s in said}) == len(said), (first, second)
        assert len({s["Was"] for s in said}) == 1, (first, second)
        if len(figures) == 2:
            labelled = any(s["Netto/Brutto"] == "brutto" for s in said)
            out["gross, labelled as such" if labelled else outcome(*figures)[0]] += 1
        else:
            out["one-sided" if figures else "without amount"] += 1
    return out


def components(nodes, neighbours, without=None):
    seen, out = {without}, []
    for start in nodes:
        if start in seen:
            continue
        seen.add(start)
        stack, size = [start], 0
        while stack:
            node = stack.pop()
            size += 1
            fresh = [n for n in neighbours[node] if n not in seen]
            seen.update(fresh)
            stack += fresh
        out.append(size)
    return sorted(out, reverse=True)


def check(folder):
    """Raises at the first fault; prints the summary and returns 0 if there is none."""
    firms, links = read(folder, "unternehmen.csv"), read(folder, "beziehungen.csv")
    known = check_firms(firms)
    check_links(links, known)
    grouped = relations(links)
    check_volumes(firms, grouped)
    counts = check_rest(folder, known)
    told = outcomes(grouped)
    neighbours = defaultdict(set)
    for first, second, kind in grouped:
        if kind != "Wettbewerber":
            neighbours[first].add(second)
            neighbours[second].add(first)
    sizes = components(sorted(known), neighbours)
    names = {f["Nr"]: f["Name"] for f in firms}
    bridges = {}
    for node in sorted(known):
        parts = components(sorted(known), neighbours, node)
        if sum(size >= 5 for size in parts) > sum(size >= 5 for size in sizes):
            bridges[names[node]] = [size for size in parts if size > 1]
    isolated = sizes.count(1)
    two_sided = sum(1 for said in grouped.values() if len(said) == 2)
    missing = sum(1 for f in firms for column in ECONOMIC if not f[column]) / len(firms) / len(ECONOMIC)
    assert 110 <= len(firms) <= 135 and 350 <= len(links) <= 450 and 270 <= len(grouped) <= 330
    assert 8 <= isolated <= 10, f"{isolated} isolated firms"
    assert 2 <= len(bridges) <= 5, f"bridges: {bridges}"
    assert .15 <= missing <= .25, f"{missing:.0%} of the economic inputs missing"
    planned = {"consistent": CONSISTENT, "deviating": DEVIATING, "conflict": CONFLICT, "vat-mismatch": GROSS_19 + GROSS_7,
               "gross, labelled as such": LABELLED}
    assert all(told[name] == count for name, count in planned.items()), told
    degrees = Counter(len(neighbours[node]) for node in known)
    print(f"firms {len(firms)}  statements {len(links)}  relations {len(grouped)}  of these told by both sides {two_sided}")
    print("statements by kind:", dict(Counter(link["Art"] for link in links)))
    print("supply relations by outcome:", dict(sorted(told.items())))
    print(f"components {len(sizes)} {sizes[:4]}...  isolated {isolated}")
    print("bridges (parts without them):", bridges)
    print("firms by number of neighbours:", dict(sorted(degrees.items())))
    print(f"economic inputs missing: {missing:.1%}")
    print("other tables:", counts)
    return 0
