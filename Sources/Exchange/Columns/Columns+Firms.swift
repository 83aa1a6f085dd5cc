/// Counts of people, customers and favours: nothing real is beyond it.
private let count = 0.0...1_000_000_000

extension TableKind {
  /// The columns of the table of firms.
  static let firmColumns: [Column] = [
    Column(
      .id, "id", .text,
      de: [
        "Nr", "Mitgliedsnummer", "Mitgliedsnr", "Nummer", "Kennung", "Kundennummer", "Firmennr",
      ],
      en: ["firm_id", "member_id", "member_no", "no"]),
    Column(
      .name, "name", .text,
      de: ["Name", "Firma", "Unternehmen", "Firmenname", "Unternehmensname", "Bezeichnung"],
      en: ["label", "company", "company_name", "firm", "firm_name", "organisation", "organization"]),
    Column(.legalForm, "legal_form", .text, de: ["Rechtsform"], en: ["legal form"]),
    Column(
      .industry, "industry", .text,
      de: ["WZ", "WZ-Code", "WZ 2008", "WZ-Schlüssel", "Branchenschlüssel", "Branche"],
      en: ["nace", "nace_code", "sector"]),
    Column(
      .region, "region", .text,
      de: [
        "Region", "Kreis", "Landkreis", "NUTS", "AGS", "Gemeindeschlüssel", "PLZ", "Postleitzahl",
      ],
      en: ["district", "nuts_code", "postal_code", "postcode", "zip"]),
    Column(
      .latitude, "latitude", .number(-90...90), de: ["Breitengrad", "Breite", "geogr. Breite"],
      en: ["lat"]),
    Column(
      .longitude, "longitude", .number(-180...180), de: ["Längengrad", "Länge", "geogr. Länge"],
      en: ["lon", "lng", "long"]),
    Column(
      .employees, "employees", .number(count),
      de: [
        "Mitarbeiter", "Beschäftigte", "Mitarbeitende", "Mitarbeiterzahl", "Beschäftigtenzahl",
        "Anzahl Mitarbeiter", "MA",
      ], en: ["staff", "headcount", "number of employees", "fte"]),
    Column(
      .revenue, "revenue", .money(), de: ["Umsatz", "Jahresumsatz", "Umsatzerlöse"],
      en: ["turnover", "sales", "annual_revenue"]),
    Column(
      .purchases, "purchases", .money(),
      de: ["Einkauf", "Einkaufsvolumen", "Wareneinsatz", "Einkäufe"], en: ["purchasing", "spend"]),
    Column(
      .contributionMargin, "contribution_margin", .share,
      de: ["Deckungsbeitrag", "Deckungsbeitragsquote", "DB", "DB-Quote"], en: ["margin"]),
    Column(
      .equity, "equity", .money(isSigned: true), de: ["Eigenkapital", "EK"], en: ["net_worth"]),
    Column(
      .acquisitionCost, "acquisition_cost", .money(),
      de: ["Kundengewinnungskosten", "Kosten je Neukunde", "Akquisekosten"],
      en: ["cac", "customer_acquisition_cost"]),
    Column(
      .plannedCustomers, "planned_customers", .number(count),
      de: ["Neukunden geplant", "geplante Neukunden"], en: ["planned_new_customers"]),
    Column(
      .roomCustomers, "room_customers", .number(count),
      de: ["Neukunden möglich", "mögliche Neukunden", "weitere Kunden möglich"],
      en: ["possible_customers"]),
    Column(
      .customerValue, "customer_value", .money(), de: ["Kundenwert", "Deckungsbeitrag je Kunde"],
      en: ["margin_per_customer"]),
    Column(
      .adBudget, "ad_budget", .money(), de: ["Werbebudget", "Werbung", "Werbekosten"],
      en: ["advertising_budget", "advertising"]),
    Column(
      .strategyDays, "strategy_days", .number(0...366),
      de: ["Strategietage", "Tage für Strategie"],
      en: ["strategy days a year"]),
    Column(
      .capacity, "capacity", .integer(0...1_000),
      de: ["Partnerkapazität", "Kapazität", "Kapazität Partnerschaften"], en: ["partner_capacity"]),
    Column(
      .willingness, "willingness", .share, de: ["Empfehlungsbereitschaft", "Bereitschaft"],
      en: ["willingness_to_refer"]),
    Column(
      .favourCap, "favour_cap", .number(count),
      de: ["Gefälligkeiten max", "Gefälligkeiten maximal", "max. Gefälligkeiten"],
      en: ["favor_cap", "max_favours"]),
    Column(
      .favoursAsked, "favours_asked", .number(count),
      de: ["Gefälligkeiten erbeten", "erbetene Gefälligkeiten"], en: ["favors_asked"]),
    Column(
      .knowledgeIntensity, "knowledge_intensity", .share, de: ["Wissensintensität"],
      en: ["knowledge"]),
    Column(.isMember, "member", .choice, de: ["Mitglied", "ist Mitglied"], en: ["is_member"]),
    Column(
      .visibility, "visibility", .choice, de: ["Sichtbarkeit", "sichtbar für", "Vertraulichkeit"],
      en: ["visible_to"]),
    Column(
      .offers, "offers", .tags, de: ["Angebote", "bietet", "Stärken", "Leistungen"],
      en: ["strengths"]),
    Column(
      .needs, "needs", .tags, de: ["Bedarfe", "Bedarf", "sucht", "Schwächen"], en: ["weaknesses"]),
    Column(
      .marketsServed, "markets_served", .tags, de: ["Märkte bedient", "bediente Märkte", "Märkte"],
      en: ["markets"]),
    Column(
      .marketsSought, "markets_sought", .tags,
      de: ["Märkte gesucht", "gesuchte Märkte", "Zielmärkte"], en: ["target_markets"]),
    Column(
      .competitors, "competitors", .tags, de: ["Wettbewerber", "Konkurrenten", "Konkurrenz"],
      en: ["rivals"]),
  ]
}
