/// Headers of amounts that firms pay each other, as offices and their programs write them.
enum LinkAmounts {
  /// What is bought, ordered, delivered, invoiced or lent, in a word for its amount.
  static let german: [String] =
    products(
      ["Einkaufs", "Bestell", "Auftrags", "Liefer", "Rechnungs", "Beschaffungs", "Geschäfts"],
      ["volumen", "summe", "betrag", "wert", "umsatz"], known: known)
    + [
      "EK-Volumen", "EK-Umsatz", "Einkauf", "Einkaufsvolumen netto", "Einkaufsvolumen p.a.",
      "jährliches Einkaufsvolumen", "Jahreseinkaufsvolumen", "Jahresbedarf", "Jahresbetrag",
      "Jahressumme", "Nettoumsatz", "Umsatz netto", "Jahresumsatz netto", "Nettobetrag",
      "Betrag netto", "Summe netto", "Wert netto", "Bestellwert netto", "Auftragswert netto",
      "Lieferwert netto", "Rechnungsbetrag netto", "Vertragswert", "Vertragsvolumen",
      "Vertragssumme", "bewilligte Summe", "bewilligter Betrag", "Bewilligungssumme",
      "Fördersumme", "Förderbetrag", "Darlehensbetrag", "Darlehenssumme", "Kreditbetrag",
      "Kreditsumme", "Finanzierungssumme", "Umsatz/Jahr", "Umsatz pro Jahr", "Betrag pro Jahr",
      "Umsatz im Jahr", "Volumen/Jahr", "Netto",
    ]

  static let english =
    products(
      ["purchase ", "purchasing ", "order ", "contract ", "invoice ", "PO ", "supply "],
      ["value", "volume", "amount"], known: [])
    + [
      "total value", "net value", "net amount", "annual spend", "yearly volume", "annual amount",
      "annual sales", "loan amount", "net", "grant amount", "turnover", "sales", "revenue",
    ]

  /// Those that the catalogue names itself.
  private static let known: Set<String> = ["Liefervolumen", "Auftragsvolumen", "Lieferwert"]

  private static func products(_ what: [String], _ amount: [String], known: Set<String>) -> [String]
  {
    what.flatMap { first in amount.map { first + $0 } }.filter { !known.contains($0) }
  }
}
