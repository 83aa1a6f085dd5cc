"""Writes the tables as a spreadsheet would export them in Germany: semicolons, decimal commas, CRLF, BOM."""
import csv
import io
import os

from .roster import TOWNS

KIND = {"supplier": "Lieferant", "customer": "Kunde", "capital": "Kapitalgeber", "partner": "Partner",
        "acquaintance": "Bekannter", "competitor": "Wettbewerber"}
ROLES = ["Geschäftsführung", "Einkaufsleitung", "Vertriebsleitung", "Inhaber/in", "Prokura", "Assistenz der Geschäftsführung"]
REMARKS = [
    "Rückruf vereinbart", "Bitte nur schriftlich; Urlaub bis Monatsende", "sagt: \"erst nach der Messe\"", "Umzug geplant",
    "Nachfolge offen", "sehr aktiv im Branchenkreis", "Daten von der Website, ungeprüft", "Fragebogen unvollständig",
]
LINE_BREAKS = {
    "MR-004": "Betriebsbesichtigung am 12.03.2026\r\nzweite Halle ab Herbst",
    "MR-061": "Büro im Gründerzentrum\r\nTelefon nur vormittags; bitte E-Mail",
}


def number(value, points=False, digits=None):
    if value is None or value == "":
        return ""
    text = f"{value:.{digits}f}" if digits is not None else f"{value:g}" if isinstance(value, float) else str(value)
    whole, _, part = text.partition(".")
    if points:
        whole = f"{int(whole):,}".replace(",", ".")
    return whole + ("," + part if part else "")


def thousands(euros):
    return number(euros // 1000, True) if euros % 1000 == 0 else number(euros / 1000, True, 1)


def yes(value):
    return "" if value is None else "ja" if value else "nein"


def write(folder, name, header, rows, encoding="utf-8-sig"):
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([header] + rows)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(text.getvalue().encode(encoding))


def write_all(folder, firms, statements, wishes, dice):
    os.makedirs(folder, exist_ok=True)
    write(folder, "unternehmen.csv", FIRM_HEADER, [firm_row(f, dice) for f in firms])
    write(folder, "beziehungen.csv", LINK_HEADER, [link_row(s, dice) for s in statements])
    write(folder, "angebote.csv", ["Unternehmen", "Fähigkeit", "Niveau", "Freie Kapazität (EUR)"],
          [[f.number, what, number(level), number(spare, True)] for f, what, level, spare in wishes.offers])
    write(folder, "bedarfe.csv", ["Unternehmen", "Fähigkeit", "Weg", "Wert (EUR)", "Volumen (EUR)", "Dringlichkeit", "Unverzichtbar"],
          [[f.number, what, mode, number(value, True), number(volume, True), number(urgency), yes(essential)]
           for f, what, mode, value, volume, urgency, essential in wishes.needs], encoding="cp1252")
    write(folder, "maerkte.csv", ["Unternehmen", "Markt", "Rolle", "Präsenz", "Kontakte", "Zielbeitrag (EUR)", "Horizont (Jahre)"],
          [[f.number, market, role, number(presence), number(contacts), number(target), number(horizon)]
           for f, market, role, presence, contacts, target, horizon in wishes.markets])
    write(folder, "kapital.csv", ["Unternehmen", "Rolle", "Art", "Betrag (EUR)", "Grenzzins"],
          [[f.number, role, kind, number(amount, True), rate_text(rate, position)]
           for position, (f, role, kind, amount, rate) in enumerate(wishes.capital)])
    write(folder, "ziele.csv", ["Unternehmen", "Produkt", "Markt", "Zielbeitrag (EUR)", "Horizont (Jahre)", "Akzeptiertes Risiko", "Rang"],
          [[f.number, product, market, number(target, True), number(horizon), number(risk), number(rank)]
           for f, product, market, target, horizon, risk, rank in wishes.goals])


def rate_text(rate, position):
    """Half of the rates as fractions (0,08), half in per cent (8 %)."""
    if rate is None:
        return ""
    return number(round(rate, 4)) if position % 2 == 0 else number(round(rate * 100, 2)) + " %"


FIRM_HEADER = [
    "Nr", "Name", "Rechtsform", "Branche", "Region", "PLZ", "Ort", "Breitengrad", "Längengrad", "Mitarbeiter",
    "Umsatz (TEUR)", "Einkauf (EUR)", "Deckungsbeitrag (%)", "Eigenkapital (EUR)", "Kundengewinnungskosten (EUR)",
    "Neukunden geplant", "Neukunden möglich", "Kundenwert (EUR)", "Werbebudget (EUR)", "Strategietage", "Partnerkapazität",
    "Empfehlungsbereitschaft", "Gefälligkeiten max", "Gefälligkeiten erbeten", "Wissensintensität", "Mitglied", "Sichtbarkeit",
    "Wettbewerber", "Ansprechrolle", "Bemerkung",
]


def firm_row(firm, dice):
    """How much of its figures a firm tells depends on how well the association knows it."""
    gap = .95 if firm.has("d") else .75 if firm.has("n") else .04 if firm.has("c") or firm.has("a") else dice.pick([.05, .12, .2, .4])

    def told(text, easier=1.0):
        return "" if dice.chance(gap * easier) else text

    region, postcode, _, _ = TOWNS[firm.town]
    heads = 1 if firm.employees < 10 else 2 if firm.employees < 50 else 3
    remark = dice.pick(REMARKS) if dice.chance(.22) else ""
    return [
        firm.number, firm.name, firm.form, firm.industry, region, postcode, firm.town,
        told(number(firm.latitude, digits=4), .3), told(number(firm.longitude, digits=4), .3) if not firm.has("n") else "",
        told(number(firm.employees), .3), told(thousands(firm.revenue), .6),
        told(number(firm.purchases, True)), told(number(round(firm.margin * 100, 1))), told(number(firm.equity, True), 1.2),
        told(number(firm.acquisition_cost), 1.5), told(number(firm.planned), 1.1), told(number(firm.room), 1.2),
        told(number(firm.customer_value), 1.3), told(number(firm.advertising)),
        told(number(dice.pick([.5, 1, 1, 1.5, 1.5, 2, 2, 3]))), told(number(max(1, heads + dice.whole(-1, 1)))),
        told(number(0.0 if dice.chance(.03) else round(dice.between(.5, .95), 1))), told(number(dice.pick([2, 3, 4, 4, 4, 6]))),
        told(number(dice.pick([0, 0, 0, 1, 1, 2, 3]))), told(number(firm.knowledge), .8), yes(not firm.has("x")),
        dice.pick_weighted([("Mitglieder", 60), ("Verband", 20), ("öffentlich", 12), ("selbst", 3), ("", 5)]),
        "|".join(firm.rivals), dice.pick(ROLES), LINE_BREAKS.get(firm.number, remark),
    ]


LINK_HEADER = [
    "Von", "An", "Art", "Was", "Betrag (EUR)", "Netto/Brutto", "Anteil", "Vertrauen", "Vertrauensskala", "Seit", "Letzter Kontakt",
    "Gemeldet von", "Beleg", "Sichtbarkeit",
]


def link_row(s, dice):
    trust, scale = number(s.trust), ""
    if s.scale and s.trust is not None:
        trust, scale = str(round((s.trust - .1) / .2) + 1), "5"
    style = dice.pick_weighted([("points", 6), ("plain", 3), ("cents", 1)])
    amount = number(s.amount, style != "plain", 2 if style == "cents" else None)
    return [s.source, s.target, KIND[s.kind], s.what, amount, s.gross, number(s.share or None), trust, scale, s.since, s.contact,
            s.reporter, number(s.evidence), s.visibility]
