extension Catalogue {
  /// The table of offers.
  package static let offers = Table(
    "offers", blank: Offer(firm: "", capability: ""), keys: ["firm", "capability"],
    origin: \.origin,
    columns: [
      firm(\.firm), capability(\.capability),
      Column(\.level, "level", .share, de: ["Niveau", "Stärke", "Güte"], en: ["quality"]),
      Column(
        \.spareCapacity, "spare_capacity", .money(), de: ["Freie Kapazität", "Kapazität frei"],
        en: ["capacity"], unit: "EUR/yr"),
    ])

  /// The table of needs.
  package static let needs = Table(
    "needs", blank: Need(firm: "", capability: ""), keys: ["firm", "capability", "mode"],
    origin: \.origin,
    columns: [
      firm(\.firm), capability(\.capability),
      Column(\.mode, "mode", .choice(.needMode), de: ["Weg", "Deckung", "Art"], en: ["way"]),
      Column(\.value, "value", .money(), de: ["Wert", "Nutzen"], en: ["worth"], unit: "EUR/yr"),
      Column(
        \.volume, "volume", .money(), de: ["Volumen", "Einkaufsvolumen", "Betrag"],
        en: ["amount"], unit: "EUR/yr"),
      Column(\.urgency, "urgency", .share, de: ["Dringlichkeit"], en: ["priority"]),
      Column(
        \.isEssential, "essential", .choice(.yesNo),
        de: ["Unverzichtbar", "unentbehrlich", "kritisch"], en: ["critical"]),
    ])

  /// The table of markets.
  package static let markets = Table(
    "markets", blank: MarketEntry(firm: "", market: "", role: .served),
    keys: ["firm", "market", "role"], origin: \.origin,
    columns: [
      firm(\.firm),
      Column(needed: \.market, "market", .text, de: marketWords, en: ["target_market"]),
      Column(
        needed: \.role, "role", .choice(.marketRole), de: ["Rolle", "Status"], en: ["status"]),
      Column(\.presence, "presence", .share, de: ["Präsenz", "Marktpräsenz"]),
      Column(
        \.contacts, "contacts", .number(0...1_000_000_000), de: ["Kontakte", "Anzahl Kontakte"]),
      target(\.target), horizon(\.horizon),
    ])

  /// The table of capital.
  package static let capital = Table(
    "capital", blank: CapitalEntry(firm: "", role: .sought, kind: .equity),
    keys: ["firm", "role", "kind"], origin: \.origin,
    columns: [
      firm(\.firm),
      Column(
        needed: \.role, "role", .choice(.capitalRole), de: ["Rolle", "gesucht/angeboten"]),
      Column(
        needed: \.kind, "kind", .choice(.capitalKind), de: ["Art", "Kapitalart", "Form"],
        en: ["type", "form"]),
      Column(
        \.amount, "amount", .money(), de: ["Betrag", "Summe", "Höhe"], en: ["sum"], unit: "EUR"),
      Column(
        \.limitRate, "limit_rate", .share, de: ["Grenzzins", "Grenzzinssatz", "Zins"],
        en: ["rate"], unit: "1/yr"),
    ])

  /// The table of goals.
  package static let goals = Table(
    "goals", blank: Goal(firm: ""), keys: ["firm", "product", "market"], origin: \.origin,
    columns: [
      firm(\.firm),
      Column(\.product, "product", .text, de: ["Produkt", "Erzeugnis"]),
      Column(\.market, "market", .text, de: marketWords, en: ["target_market"]),
      target(\.target), horizon(\.horizon),
      Column(
        \.acceptedRisk, "accepted_risk", .text, de: ["Akzeptiertes Risiko", "Risiko"],
        en: ["risk"]),
      Column(\.rank, "rank", .integer(1...1_000), de: ["Rang", "Rangfolge", "Priorität"]),
    ])

  // Columns that several tables have.

  private static let marketWords = ["Markt", "Zielmarkt"]

  private static func firm<Row>(_ path: Path<Row, Firm.ID>) -> Column<Row> {
    Column(
      needed: path, "firm", .firm,
      de: ["Unternehmen", "Firma", "Mitglied", "Mitgliedsnummer", "Nr"],
      en: ["company", "firm_id", "member", "id"])
  }

  private static func capability<Row>(
    _ path: Path<Row, String>
  ) -> Column<Row> {
    Column(
      needed: path, "capability", .text,
      de: ["Fähigkeit", "Leistung", "Kompetenz", "Bedarf", "Angebot"],
      en: ["skill", "service", "offer", "need"])
  }

  private static func target<Row>(_ path: Path<Row, Money?>) -> Column<Row> {
    Column(
      path, "target", .money(), de: ["Zielbeitrag", "Zieldeckungsbeitrag", "Ziel"],
      en: ["target_contribution"], unit: "EUR/yr")
  }

  private static func horizon<Row>(
    _ path: Path<Row, Double?>
  ) -> Column<Row> {
    Column(
      path, "horizon", .number(0...100),
      de: ["Horizont", "Zeithorizont", "Jahre", "Horizont (Jahre)"], en: ["years"], unit: "yr")
  }
}
