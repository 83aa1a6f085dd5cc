"""What the firms say of their relations: by one side or by both, agreeing, deviating, in conflict, or gross for net."""
from dataclasses import dataclass

from .dice import rounded

# two-sided statements on trade, by the outcome that reconciling them should have
CONSISTENT, DEVIATING, CONFLICT, GROSS_19, GROSS_7, LABELLED = 42, 24, 14, 6, 3, 2
REDUCED_VAT = {"Druck", "Molkereiprodukte", "Fleischwaren", "Backwaren", "Mehl", "Feinkost", "Tiefkühlkost",
               "Lebensmittelgroßhandel", "Tagung und Übernachtung"}
OPPOSITE = {"supplier": "customer", "customer": "supplier"}


@dataclass
class Statement:
    source: str
    target: str
    kind: str
    what: str
    amount: "int | None" = None
    gross: str = ""
    share: float = 0
    trust: "float | None" = None
    scale: bool = False
    since: str = ""
    contact: str = ""
    reporter: str = ""
    evidence: "int | None" = None
    visibility: str = ""


def build_statements(dealings, firms, dice):
    outcome = plan_outcomes(dealings, dice)
    out = []
    for position, dealing in enumerate(dealings):
        common = shared_facts(dealing, dice)
        if position in outcome:
            out += both_sides(dealing, outcome[position], common, dice)
        elif dealing.kind in ("partner", "acquaintance", "competitor") and dice.chance(.12):
            out += [said(dealing, True, None, common, dice), said(dealing, False, None, common, dice)]
        else:
            out.append(one_side(dealing, common, firms, dice))
    return sorted(out, key=lambda s: (s.source, s.target, s.reporter))


def plan_outcomes(dealings, dice):
    """Position of a trade dealing: the outcome its two statements shall have; gross figures only where exact enough."""
    trade = [p for p in dice.shuffled(list(range(len(dealings))))
             if dealings[p].kind == "supplier" and not dealings[p].second.has("d")]
    exact = [p for p in trade if dealings[p].amount >= 2_000]
    reduced = [p for p in exact if dealings[p].what in REDUCED_VAT][:GROSS_7]
    full = [p for p in exact if dealings[p].what not in REDUCED_VAT][:GROSS_19 + LABELLED]
    plan = {p: "gross7" for p in reduced}
    plan |= {p: "gross19" for p in full[:GROSS_19]}
    plan |= {p: "labelled" for p in full[GROSS_19:]}
    rest = [p for p in trade if p not in plan and dealings[p].amount >= 1_500]
    for name, count in (("consistent", CONSISTENT), ("deviating", DEVIATING), ("conflict", CONFLICT)):
        plan |= {p: name for p in rest[:count]}
        rest = rest[count:]
    return plan


def shared_facts(dealing, dice):
    """Both sides of a relation remember about the same trust, start and last contact."""
    core = sum(f.has("c") or f.has("a") for f in (dealing.first, dealing.second))
    trust = dice.pick_weighted([(.1, 1), (.3, 3), (.5, 6), (.7, 6 + 2 * core), (.9, 2 + 2 * core)])
    year = dice.whole(1998, 2022)
    months_ago = int(45 * dice.between(0, 1) ** (1.6 + .6 * core))
    return trust, year, months_ago


def both_sides(dealing, outcome, common, dice):
    amount = dealing.amount
    other = {
        "consistent": lambda: amount if dice.chance(.4) else rounded(amount * dice.between(.962, .995)),
        # stays clear of 1/1.19 and 1/1.07, so that no deviation looks like value-added tax
        "deviating": lambda: rounded(amount * (dice.between(.79, .83) if dice.chance(.4) else dice.between(.86, .92))),
        "conflict": lambda: rounded(amount * dice.between(.3, .68)),
        "gross19": lambda: round(amount * 1.19), "gross7": lambda: round(amount * 1.07),
        "labelled": lambda: round(amount * 1.19),
    }[outcome]()
    seller, buyer = said(dealing, True, amount, common, dice), said(dealing, False, other, common, dice)
    if outcome in ("deviating", "conflict") and dice.chance(.5):
        seller.amount, buyer.amount = buyer.amount, seller.amount
    if outcome == "labelled":
        seller.gross, buyer.gross = "netto", "brutto"
    elif outcome.startswith("gross"):
        buyer.gross = "netto" if dice.chance(.5) else ""
    seller.evidence = seller.evidence or 2
    buyer.evidence = buyer.evidence or 2
    return [seller, buyer]


def one_side(dealing, common, firms, dice):
    if dealing.second.has("d"):
        return said(dealing, True, dealing.amount, common, dice)
    amount = None if dealing.kind == "supplier" and dice.chance(.12) else dealing.amount or None
    statement = said(dealing, dice.chance(.6) or dealing.kind == "capital", amount, common, dice)
    if dealing.kind == "supplier" and dice.chance(.05):
        statement.reporter = dice.pick([f for f in firms if not f.has("n") and not f.has("d")]).number
        statement.evidence = dice.whole(0, 1)
    return statement


def said(dealing, by_first, amount, common, dice):
    """One side's words; a buyer mostly says "I am the customer of", now and then "X is my supplier"."""
    trust, year, months_ago = common
    me, other = (dealing.first, dealing.second) if by_first else (dealing.second, dealing.first)
    kind = dealing.kind
    s = Statement(me.number, other.number, kind if by_first else OPPOSITE.get(kind, kind), dealing.what, amount)
    if not by_first and kind == "supplier" and dice.chance(.12):
        s.source, s.target, s.kind = other.number, me.number, "supplier"
    s.reporter = me.number
    s.share = dealing.share
    s.evidence = dice.pick_weighted([(2, 62), (3, 22), (1, 8), (None, 8)])
    if amount and kind == "supplier" and dice.chance(.6):
        s.gross = "netto"
    if kind != "competitor":
        s.scale = dice.chance(.35)
        if dice.chance(.85):
            s.trust = trust if s.scale else min(1, max(0, round(trust + dice.between(-.12, .12), 2 if dice.chance(.2) else 1)))
        if dice.chance(.9):
            s.contact = date_before(max(0, months_ago + dice.whole(-1, 1)), dice)
        if dice.chance(.6):
            s.since = f"{1 if dice.chance(.5) else dice.whole(1, 28):02d}.{dice.whole(1, 12):02d}.{year}"
    s.visibility = dice.pick_weighted([("Mitglieder", 50), ("Verband", 25), ("öffentlich", 9), ("selbst", 4), ("", 12)])
    return s


def date_before(months, dice):
    """A day in the month that lies `months` before October 2026, not before 2023."""
    index = max(2026 * 12 + 9 - months, 2023 * 12)
    return f"{dice.whole(1, 28):02d}.{index % 12 + 1:02d}.{index // 12}"
