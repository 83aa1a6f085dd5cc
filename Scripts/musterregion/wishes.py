"""Builds offers, needs, markets, capital and goals: what each firm has to give and what it looks for."""
from dataclasses import dataclass

from .dice import rounded
from .sectors import EXPORT, FOOD, HELP, INPUTS, OWN_STRENGTHS, SERVED, SIDELINES, SOUGHT, WANTED_HELP


@dataclass
class Wishes:
    offers: list      # firm, capability, level, spare capacity
    needs: list       # firm, capability, mode, value, volume, urgency, essential
    markets: list     # firm, market, role, presence, contacts, target, horizon
    capital: list     # firm, role, kind, amount, limit rate
    goals: list       # firm, product, market, target, horizon, risk, rank


def build_wishes(firms, dealings, dice):
    wishes = Wishes([], [], [], [], [])
    for firm in (f for f in firms if not f.has("d")):
        exports = serve(firm, wishes, dice)
        seek(firm, wishes, dice)
        offer(firm, exports, wishes, dice)
        need(firm, dealings, wishes, dice)
    money(firms, wishes, dice)
    return wishes


def serve(firm, wishes, dice):
    """Markets served; few firms are abroad, mostly the large ones of the core. Returns whether it exports."""
    size = firm.employees ** .5
    rows = [(m, low, high) for m, p, low, high in SERVED[firm.sector] if dice.chance(p)]
    if not rows:
        market, _, low, high = SERVED[firm.sector][0]
        rows = [(market, low, high)]
    rows += [("Regionaler Mittelstand", .2, .5)] if dice.chance(.3) else []
    if dice.chance(.4):
        rows.append((dice.pick(SIDELINES), .15, .45))
    abroad = 0
    if firm.sector not in ("capital", "energy", "construction", "consulting", "crafts"):
        for market, p in zip(EXPORT, (.17, .26, .16, .22, .11)):
            if dice.chance(p * (.1 + min(1, firm.employees / 180))):
                rows.append((market, .2, .7))
                abroad += 1
    if firm.name.startswith("Exportkontor"):
        rows += [("Polen", .3, .4), ("Frankreich", .4, .5)]
        abroad = 3
    for market, low, high in {r[0]: r for r in rows}.values():
        presence = min(.9, round(dice.between(low, high) * (.8 + min(.4, size / 40)), 2 if dice.chance(.25) else 1))
        contacts = round(dice.around((20 + 10 * size) * presence, .3)) if dice.chance(.85) else None
        wishes.markets.append([firm, market, "bedient", presence, contacts, None, None])
    return abroad


def seek(firm, wishes, dice):
    served = {row[1] for row in wishes.markets if row[0] is firm}
    if firm.has("x"):
        return  # lenders outside the association enter no markets
    count = dice.pick_weighted([(0, 1), (1, 3), (2, 5), (3, 3)]) if firm.employees > 2 else dice.whole(0, 1)
    wanted, rank = [], 1
    for _ in range(12):
        market = dice.pick_weighted(SOUGHT[firm.sector])
        market = dice.pick_weighted([(EXPORT[0], 4), (EXPORT[1], 3), (EXPORT[2], 3), (EXPORT[3], 3), (EXPORT[4], 3)]) \
            if market == "Export" else market
        if len(wanted) < count and market not in wanted and market not in served:
            wanted.append(market)
    for market in wanted:
        target = rounded(min(1_600_000, max(12_000, dice.around(1.5 * firm.contribution ** .83, .4))))
        known = None if dice.chance(.08) else target
        horizon = dice.whole(1, 4)
        wishes.markets.append([firm, market, "gesucht", None, None, known, horizon])
        if dice.chance(.72):
            risk = dice.pick([.1, .2, .2, .3, .3, .4, .5])
            wishes.goals.append([firm, firm.products[0], market, known, horizon, risk, rank])
            rank += 1


def offer(firm, abroad, wishes, dice):
    for position, product in enumerate(firm.products):
        level = round(dice.between(.55, .95) - .2 * position, 2 if dice.chance(.2) else 1)
        spare = rounded(firm.revenue * dice.between(.04, .2)) if dice.chance(.88) else None
        wishes.offers.append([firm, product, level, spare if firm.sector != "capital" else None])
    helps = HELP.get(firm.industry, []) + HELP.get(firm.sector, [])
    if firm.industry == "70.22" and not firm.name.startswith("Unternehmensberatung"):
        theme = {"Nachhaltig": "Nachhaltigkeitsbericht", "Nachfolgebe": "Unternehmensnachfolge", "Exportkont": "Exportwissen"}
        helps = [(what, .75, .95) for start, what in theme.items() if firm.name.startswith(start)]
    if abroad >= 2 and not firm.name.startswith("Exportkontor"):
        helps.append(("Exportwissen", .5, .85))
    if firm.employees > 120:
        helps += [("Nachhaltigkeitsbericht", .4, .7), ("Personalgewinnung", .4, .65)]
    if firm.employees >= 12 and dice.chance(.45):
        helps.append((dice.pick(OWN_STRENGTHS), .55, .85))
    for what, low, high in {row[0]: row for row in helps}.values():
        if firm.has("a") or dice.chance(.8):
            spare = rounded(firm.revenue * dice.between(.01, .06)) if dice.chance(.6) else None
            wishes.offers.append([firm, what, round(dice.between(low, high), 1), spare])


def need(firm, dealings, wishes, dice):
    own = {row[1] for row in wishes.offers if row[0] is firm}
    choices = [(what, weight) for what, weight, heads in WANTED_HELP if firm.employees >= heads and what not in own]
    count = dice.pick_weighted([(0, 1), (1, 4), (2, 5), (3, 3)]) if choices else 0
    for what in {dice.pick_weighted(choices): None for _ in range(count)}:
        value = rounded(dice.around(11_000 * firm.employees ** .5, .4)) if dice.chance(.88) else None
        wishes.needs.append([firm, what, "überbrücken", value, None, round(dice.between(.2, 1), 1), None])
    bought = {d.what: d.amount for d in dealings if d.second is firm and d.kind == "supplier"}
    inputs = [(what, share) for what, share in INPUTS[firm.sector].items() if what not in firm.products
              and not (firm.sector == "trade" and (what in FOOD) != (firm.industry == "46.39"))]
    picked = {dice.pick_weighted(inputs) if inputs else None: None for _ in range(dice.whole(0, 2))}
    for what in [w for w in bought if dice.chance(.3)] + [w for w in picked if w and w not in bought]:
        volume = rounded(max(firm.purchases * INPUTS[firm.sector].get(what, .02), bought.get(what, 0)) * dice.between(1.05, 1.5))
        urgency = round(dice.between(0, 1), 1) if dice.chance(.8) else None
        essential = INPUTS[firm.sector].get(what, 0) >= .05 if dice.chance(.8) else None
        wishes.needs.append([firm, what, "kaufen", None, volume, urgency, essential])


def money(firms, wishes, dice):
    lenders = {f.name.split()[0]: f for f in firms if f.sector == "capital"}
    for name, kind, amount, rate in [
            ("Kreis-", "Darlehen", 2_500_000, .045), ("Lautertal", "Beteiligung", 1_200_000, .085),
            ("Musterländische", "Darlehen", 1_500_000, .038), ("Musterländische", "Zuschuss", 200_000, 0),
            ("Bürgschaftsring", "Bürgschaft", 800_000, .015), ("Waldbauern-Kreditverein", "Darlehen", 600_000, .049)]:
        wishes.capital.append([lenders[name], "angeboten", kind, amount, rate])
    seekers = [f for f in dice.shuffled(firms) if f.sector not in ("capital", "energy") and not f.has("d")][:19]
    for firm in seekers:
        young = firm.sector in ("software", "medical", "electronics") or firm.employees < 6
        kind = dice.pick_weighted([("Beteiligung", 6 if young else 3), ("Darlehen", 4), ("Zuschuss", 1), ("Bürgschaft", 2)])
        low, high = {"Beteiligung": (.07, .18), "Darlehen": (.035, .1), "Zuschuss": (0, 0), "Bürgschaft": (.01, .03)}[kind]
        rate = round(dice.between(low, high), 3) if dice.chance(.88) and kind != "Zuschuss" else None
        wishes.capital.append([firm, "gesucht", kind, rounded(firm.revenue * dice.between(.06, .24)), rate])
    rich = next(f for f in firms if f.has("a"))
    wishes.capital.append([rich, "angeboten", "Beteiligung", 750_000, .11])
