private let firm = Column(
  .firm, "firm", .firm, de: ["Unternehmen", "Firma", "Mitglied", "Mitgliedsnummer", "Nr"],
  en: ["company", "firm_id", "member", "id"])
private let capability = Column(
  .capability, "capability", .text,
  de: ["Fähigkeit", "Leistung", "Kompetenz", "Bedarf", "Angebot"],
  en: ["skill", "service", "offer", "need"])
private let market = Column(
  .market, "market", .text, de: ["Markt", "Zielmarkt"], en: ["target_market"])
private let target = Column(
  .target, "target", .money(), de: ["Zielbeitrag", "Zieldeckungsbeitrag", "Ziel"],
  en: ["target_contribution"])
private let horizon = Column(
  .horizon, "horizon", .number(0...100),
  de: ["Horizont", "Zeithorizont", "Jahre", "Horizont (Jahre)"],
  en: ["years"])
private let amounts = ["Betrag", "Summe", "Höhe"]

extension TableKind {
  /// The columns of the table of offers.
  static let offerColumns: [Column] = [
    firm, capability,
    Column(.level, "level", .share, de: ["Niveau", "Stärke", "Güte"], en: ["quality"]),
    Column(
      .spareCapacity, "spare_capacity", .money(), de: ["Freie Kapazität", "Kapazität frei"],
      en: ["capacity"]),
  ]

  /// The columns of the table of needs.
  static let needColumns: [Column] = [
    firm, capability,
    Column(.mode, "mode", .choice, de: ["Weg", "Deckung", "Art"], en: ["way"]),
    Column(.value, "value", .money(), de: ["Wert", "Nutzen"], en: ["worth"]),
    Column(
      .volume, "volume", .money(), de: ["Volumen", "Einkaufsvolumen", "Betrag"], en: ["amount"]),
    Column(.urgency, "urgency", .share, de: ["Dringlichkeit"], en: ["priority"]),
    Column(
      .essential, "essential", .choice, de: ["Unverzichtbar", "unentbehrlich", "kritisch"],
      en: ["critical"]),
  ]

  /// The columns of the table of markets.
  static let marketColumns: [Column] = [
    firm, market,
    Column(.role, "role", .choice, de: ["Rolle", "Status"], en: ["status"]),
    Column(.presence, "presence", .share, de: ["Präsenz", "Marktpräsenz"]),
    Column(.contacts, "contacts", .number(0...1_000_000_000), de: ["Kontakte", "Anzahl Kontakte"]),
    target, horizon,
  ]

  /// The columns of the table of capital.
  static let capitalColumns: [Column] = [
    firm,
    Column(.role, "role", .choice, de: ["Rolle", "gesucht/angeboten"]),
    Column(.kind, "kind", .choice, de: ["Art", "Kapitalart", "Form"], en: ["type", "form"]),
    Column(.amount, "amount", .money(), de: amounts, en: ["sum"]),
    Column(
      .limitRate, "limit_rate", .share, de: ["Grenzzins", "Grenzzinssatz", "Zins"], en: ["rate"]),
  ]

  /// The columns of the table of goals.
  static let goalColumns: [Column] = [
    firm,
    Column(.product, "product", .text, de: ["Produkt", "Erzeugnis"]),
    market, target, horizon,
    Column(
      .acceptedRisk, "accepted_risk", .text, de: ["Akzeptiertes Risiko", "Risiko"], en: ["risk"]),
    Column(.rank, "rank", .integer(1...1_000), de: ["Rang", "Rangfolge", "Priorität"]),
  ]
}
