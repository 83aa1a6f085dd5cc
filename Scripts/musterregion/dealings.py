"""Builds the true relations: who supplies, finances, knows and competes with whom, along clusters and bridges."""
from collections import Counter
from dataclasses import dataclass

from .dice import rounded
from .sectors import FOOD, INPUTS

TRADE, PARTNERS, KNOWN = 195, 22, 52


@dataclass
class Dealing:
    first: object      # supplier, financier, or either side of a symmetric relation
    second: object
    kind: str          # supplier, capital, partner, acquaintance, competitor
    what: str = ""
    amount: int = 0
    share: float = 0


def build_dealings(firms, dice):
    linked = [firm for firm in firms if not firm.has("n") and not firm.has("d")]
    dealings = trade(linked, dice)
    dealings += finance(linked, dice)
    taken = {frozenset((d.first.number, d.second.number)) for d in dealings}
    dealings += ties(linked, "partner", PARTNERS, taken, dice)
    dealings += ties(linked, "acquaintance", KNOWN, taken, dice)
    dealings += joined(linked, dealings, dice)
    return dealings + rivalry(firms, taken, dice) + under_second_number(firms, dealings)


def nearness(first, second):
    """How likely two firms meet: 0 across clusters, except through the bridge firms."""
    if first.cluster == second.cluster:
        return 3 if first.town == second.town else 2
    apart = {first.cluster, second.cluster}
    if apart == {"K", "F"}:
        return .7
    bridge = next((f for f in (first, second) if f.has("b")), None)
    other = second if bridge is first else first
    core = "F" if "T" in apart else "K"
    return 1.6 if bridge and other.cluster == core else 0


def trade(linked, dice):
    """Each buyer draws its inputs by their share of purchases and a supplier by nearness and size."""
    sold, bought, pairs, out = {}, {}, set(), []
    tries = 0
    weights = [(f, pull(f)) for f in linked if f.sector != "capital" or f.cluster == "K"]
    while len(out) < TRADE and tries < 20_000:
        tries += 1
        buyer = dice.pick_weighted(weights)
        what, share = dice.pick_weighted([((w, s), s + .02) for w, s in INPUTS[buyer.sector].items()])
        if buyer.sector == "trade" and (what in FOOD) != (buyer.industry == "46.39") and what != "Transport":
            continue
        sellers = [(f, nearness(f, buyer) * f.employees ** .4 * (2 if f.has("c") else 1))
                   for f in linked if what in f.products and f is not buyer]
        sellers = [(f, weight) for f, weight in sellers if weight > 0]
        if not sellers:
            continue
        seller = dice.pick_weighted(sellers)
        if frozenset((seller.number, buyer.number)) in pairs:
            continue
        amount = rounded(min(buyer.purchases * share * dice.between(.25, 1), seller.revenue * dice.between(.03, .28)))
        if sold.get(seller.number, 0) + amount > .52 * seller.revenue or amount < 800:
            continue
        if bought.get(buyer.number, 0) + amount > .5 * buyer.purchases:
            continue
        sold[seller.number] = sold.get(seller.number, 0) + amount
        bought[buyer.number] = bought.get(buyer.number, 0) + amount
        pairs.add(frozenset((seller.number, buyer.number)))
        out.append(Dealing(seller, buyer, "supplier", what, amount))
    return out


def pull(firm):
    """Core firms are in many dealings, the others in few."""
    return 20 if firm.has("a") else 4 if firm.has("c") or firm.has("b") else 1


def finance(linked, dice):
    lenders = {f.name.split()[0]: f for f in linked if f.sector == "capital"}
    others = [f for f in linked if f.sector not in ("capital", "energy") and f.employees >= 8]
    plans = [("Kreis-", "Darlehen", 9, .02, .1, "KF"), ("Musterländische", "Darlehen", 4, .03, .1, "KF"),
             ("Musterländische", "Zuschuss", 2, .01, .03, "KF"), ("Lautertal", "Beteiligung", 4, .04, .12, "KF"),
             ("Bürgschaftsring", "Bürgschaft", 4, .03, .1, "KF"), ("Waldbauern-Kreditverein", "Darlehen", 3, .03, .08, "H")]
    out, pairs = [], set()
    for lender, what, count, low, high, clusters in plans:
        found = [f for f in dice.shuffled(others) if f.cluster in clusters and (lender, f.number) not in pairs
                 and (what != "Beteiligung" or f.form in ("GmbH", "GmbH & Co. KG") and f.employees >= 20)]
        for firm in found[:count]:
            pairs.add((lender, firm.number))
            share = round(dice.between(.08, .35), 3) if what == "Beteiligung" else 0
            out.append(Dealing(lenders[lender], firm, "capital", what, rounded(firm.revenue * dice.between(low, high)), share))
    return out


def ties(linked, kind, count, taken, dice):
    reasons = {"partner": ["Arbeitsgemeinschaft", "Entwicklungspartnerschaft", "Einkaufsgemeinschaft", "Ausbildungsverbund"],
               "acquaintance": ["Unternehmerstammtisch", "Messe", "Branchenkreis", "Lokale Wirtschaftsjunioren"]}[kind]
    out, weights = [], [(f, pull(f) ** .7) for f in linked]
    while len(out) < count:
        first = dice.pick_weighted(weights)
        meets = [(f, nearness(first, f) * pull(f) ** .5) for f in linked if f is not first]
        second = dice.pick_weighted([(f, weight) for f, weight in meets if weight > 0])
        pair = frozenset((first.number, second.number))
        if pair in taken or second.number in first.rivals or first.number in second.rivals:
            continue
        if kind == "partner" and first.industry == second.industry:
            continue
        taken.add(pair)
        out.append(Dealing(first, second, kind, dice.pick(reasons)))
    return out


def joined(linked, dealings, dice):
    """Acquaintances that leave no group of firms on its own; only bridge firms can join two clusters."""
    group = {f.number: f.number for f in linked}

    def merge(first, second):
        old, new = group[second.number], group[first.number]
        group.update({number: new for number, name in group.items() if name == old})

    for dealing in dealings:
        merge(dealing.first, dealing.second)
    out = []
    while len(set(group.values())) > 1:
        sizes = Counter(group.values())
        main = max(sorted(sizes), key=lambda name: sizes[name])
        meets = [((inner, outer), nearness(inner, outer) * pull(inner) * pull(outer))
                 for inner in linked if group[inner.number] == main for outer in linked if group[outer.number] != main]
        first, second = dice.pick_weighted([(pair, weight) for pair, weight in meets if weight > 0])
        merge(first, second)
        out.append(Dealing(first, second, "acquaintance", "Unternehmerstammtisch"))
    return out


def rivalry(firms, taken, dice):
    """Some of the named competitors stand in the table of relations too."""
    by_number = {f.number: f for f in firms}
    named = [(f, by_number[r]) for f in firms for r in f.rivals if frozenset((f.number, r)) not in taken]
    once = {frozenset((a.number, b.number)): (a, b) for a, b in named}
    return [Dealing(a, b, "competitor") for a, b in dice.shuffled(list(once.values()))[:6]]


def under_second_number(firms, dealings):
    """A dealing that was entered under the second record of a firm."""
    out = []
    for entry in (f for f in firms if f.has("d")):
        met = {f.number for d in dealings for f in (d.first, d.second) if entry.original in (d.first, d.second)}
        supplier = next(f for f in firms if f.industry == "46.69" or f.industry == "49.41" and f.number not in met)
        out.append(Dealing(supplier, entry, "supplier", supplier.products[0], rounded(entry.purchases * .004)))
    return out
