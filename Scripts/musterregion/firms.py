"""Builds the firms: the roster's facts and plausible figures from the sector's ratios."""
from dataclasses import dataclass, field, replace

from .dice import rounded
from .roster import FIRMS, TOWNS, TWICE, legal_form
from .sectors import ECONOMICS, PRODUCTS


@dataclass
class Firm:
    number: str
    sector: str
    name: str
    industry: str
    employees: int
    town: str
    cluster: str
    marks: str
    revenue: int = 0
    purchases: int = 0
    margin: float = 0
    equity: int = 0
    acquisition_cost: int = 0
    planned: int = 0
    room: int = 0
    customer_value: int = 0
    advertising: int = 0
    knowledge: float = 0
    latitude: float = 0
    longitude: float = 0
    products: list = field(default_factory=list)
    rivals: list = field(default_factory=list)
    original: "Firm | None" = None

    def has(self, mark):
        return mark in self.marks

    @property
    def form(self):
        return legal_form(self.name)

    @property
    def contribution(self):
        return self.margin * self.revenue


def build_firms(dice):
    firms = []
    for line in FIRMS.strip().split("\n"):
        sector, name, industry, employees, town, cluster, marks = line.split("|")
        number = f"MR-{len(firms) + 1:03d}"
        firm = Firm(number, sector, name, industry, int(employees), town, cluster, marks)
        give_figures(firm, dice)
        firms.append(firm)
    declare_rivals(firms, dice)
    return firms + second_entries(firms)


def give_figures(firm, dice):
    per_head, bought, margin, equity, cost, planned, customer, knowledge = ECONOMICS[firm.sector]
    firm.products = PRODUCTS[firm.industry]
    firm.revenue = rounded(dice.around(per_head * firm.employees, .18))
    if dice.chance(.3):
        firm.revenue += 100 * dice.whole(-9, 9)  # some books are told to the hundred
    firm.purchases = rounded(firm.revenue * min(.85, dice.around(bought, .1)))
    firm.margin = round(min(.8, dice.around(margin, .13)), 3 if dice.chance(.3) else 2)
    firm.equity = rounded(firm.revenue * dice.around(equity, .45))
    scale = (firm.employees / 40) ** .25
    firm.acquisition_cost = rounded(dice.around(cost * scale, .3))
    firm.planned = max(1, round(dice.around(planned * scale, .3)))
    firm.room = firm.planned + dice.whole(1, 3 + firm.planned)
    firm.customer_value = rounded(max(300, dice.around(firm.revenue * firm.margin * customer * 1.5, .3)))
    firm.advertising = rounded(firm.acquisition_cost * firm.planned * dice.between(.85, 1.3))
    firm.knowledge = round(min(1, dice.around(knowledge, .1)), 1)
    _, _, latitude, longitude = TOWNS[firm.town]
    firm.latitude = round(latitude + dice.between(-.018, .018), 4)
    firm.longitude = round(longitude + dice.between(-.028, .028), 4)


def declare_rivals(firms, dice):
    """Some firms of one class name each other (or only one the other) as competitors."""
    for position, first in enumerate(firms):
        for second in firms[position + 1:]:
            same = first.industry == second.industry and first.sector not in ("capital", "consulting")
            if same and not first.has("n") and dice.chance(.22):
                first.rivals.append(second.number)
                if dice.chance(.5):
                    second.rivals.append(first.number)


def second_entries(firms):
    """Records that stand for a firm which is in the list already, with fewer data."""
    by_name = {firm.name: firm for firm in firms}
    out = []
    for offset, (name, spelling) in enumerate(TWICE):
        first = by_name[name]
        number = f"MR-{len(firms) + offset + 1:03d}"
        out.append(replace(first, number=number, name=spelling, marks="d", rivals=[], original=first))
    return out
