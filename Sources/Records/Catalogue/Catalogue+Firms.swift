/// Counts of people, customers and favours: nothing real is beyond it.
private let count = Catalogue.Content.number(0...1_000_000_000)

extension Catalogue {
  /// The table of firms.
  package static let firms = Table(
    "firms", storedAs: "firms", blank: Firm(id: "", name: ""), keys: ["id"], origin: \.origin,
    attributes: \.attributes, columns: profile + figures + partnering + lists)

  /// Who a firm is, and where.
  private static let profile: [Column<Firm>] = [
    Column(
      needed: \.id, "id", .text,
      de: [
        "Nr", "Mitglied-Nr", "Mitgliedsnummer", "Mitgliedsnr", "Mitgl.-Nr.", "Mitgliedernummer",
        "Nummer",
        "Kennung", "Kundennummer", "Kundennr", "Kd-Nr", "Debitor", "Debitorennummer",
        "Debitorennr", "Firmennr", "Firmen-ID",
      ],
      en: [
        "firm_id", "member_id", "member_no", "no", "account_id", "company_id", "company_number",
        "company_no",
      ]),
    Column(
      needed: \.name, "name", .text,
      de: [
        "Name", "Firma", "Unternehmen", "Firmenname", "Unternehmensname", "Bezeichnung",
        "Firmierung", "Firmenbezeichnung", "Mitgliedsunternehmen", "Mitgliedsfirma", "Betrieb",
        "Name des Unternehmens", "Name der Firma", "Name 1", "Debitorname", "Kundenname",
        "Name des Mitgliedsunternehmens", "Name der Mitgliedsfirma", "Name des Betriebs",
        "Name des Mitglieds", "Mitgliedsname", "Name der Gesellschaft", "Gesellschaft",
        "Gesellschaftsname", "Name der Organisation", "Betreiber", "Name des Betreibers",
        "Anlagenbetreiber", "Name und Anschrift", "Name und Adresse", "Name, Anschrift",
        "Firma und Anschrift", "Firma, Anschrift", "Unternehmen und Anschrift", "Name und Sitz",
        "Name, Sitz", "Firma und Sitz", "Firma, Sitz", "Name und Sitz der Gesellschaft",
        "Name und Sitz des Unternehmens", "Name, Sitz der Gesellschaft", "Firmenwortlaut",
        "Firmierung laut Handelsregister", "Betriebsname", "Ausstellername", "Aussteller",
        "Mandantenname", "Mandant", "Zuwendungsempfänger", "Begünstigter", "Branche / Firma",
        "Arbeitgeber",
      ],
      en: [
        "label", "company", "company_name", "firm", "firm_name", "organisation", "organization",
        "account_name", "business_name", "member_name", "operator", "name and address",
        "organisation name", "organization name", "employer",
        "name and registered office", "name of company", "name of the company", "name of firm",
      ]),
    Column(\.legalForm, "legal_form", .text, de: ["Rechtsform"], en: ["legal form"]),
    Column(
      \.industry, "industry", .industry,
      de: [
        "WZ", "WZ-Code", "WZ 2008", "WZ 08", "WZ-Nr", "WZ-Schlüssel", "Branchenschlüssel",
        "Branchencode", "Wirtschaftszweig", "Branche", "Gewerk", "Tätigkeitsfeld", "Geschäftsfeld",
        "WZ-2008-Code", "WZ-2025-Code", "WZ 25", "NACE Rev. 2", "NACE Rev. 2.1", "NACE 2.1",
        "WZ-Klassifikation", "WZ-Nummer",
      ],
      en: ["nace", "nace_code", "sector", "trade"],
      coverage: Coverage(de: "Branche", en: "industry")),
    Column(
      \.region, "region", .text,
      de: ["Region", "Kreis", "Landkreis", "NUTS", "AGS", "Gemeindeschlüssel"],
      en: ["district", "nuts_code"]),
    Column(
      \.postalCode, "postal_code", .text,
      de: [
        "PLZ", "Postleitzahl", "Postleitzahl geschäftlich", "PLZ geschäftlich",
        "Rechnungspostleitzahl",
      ],
      en: [
        "postcode", "zip", "zip_code", "billing_postal_code", "billing_zip",
        "billing_zip_postal_code", "business_postal_code",
      ], since: 2),
    Column(
      \.town, "town", .text,
      de: [
        "Ort", "Stadt", "Gemeinde", "Sitz", "Firmensitz", "Standort", "Ortschaft",
        "Ort geschäftlich", "Rechnungsort",
      ],
      en: ["city", "billing_city", "business_city", "post_town"],
      since: 2),
    Column(
      \.latitude, "latitude", .number(-90...90), de: ["Breitengrad", "Breite", "geogr. Breite"],
      en: ["lat"], unit: "°"),
    Column(
      \.longitude, "longitude", .number(-180...180), de: ["Längengrad", "Länge", "geogr. Länge"],
      en: ["lon", "lng", "long"], unit: "°"),
  ]

  /// How large a firm is, and what it earns and spends.
  private static let figures: [Column<Firm>] = [
    Column(
      \.employees, "employees", count,
      de: [
        "Mitarbeiter", "Beschäftigte", "Mitarbeitende", "Mitarbeiterzahl", "Beschäftigtenzahl",
        "Anzahl Mitarbeiter", "MA", "MitarbeiterInnen", "Anzahl Beschäftigte",
        "Anzahl der Mitarbeiter", "Anzahl der Beschäftigten", "Belegschaft", "Mitarbeiteranzahl",
        "Anzahl MA", "Anz. MA", "Zahl der Beschäftigten", "Zahl der Mitarbeiter",
        "SV-Beschäftigte", "Zahl der SV-Beschäftigten", "Anzahl SV-Beschäftigte",
        "Anzahl der SV-Beschäftigten", "sozialversicherungspflichtig Beschäftigte",
        "MA-Zahl", "Mitarbeiter Durchschnitt", "Mitarbeiter im Durchschnitt",
        "durchschnittliche Mitarbeiterzahl", "SvB",
      ],
      en: [
        "staff", "employee number", "average employees", "headcount", "number of employees",
        "no of employees", "fte",
      ], unit: "FTE",
      coverage: Coverage(de: "Mitarbeiter", en: "employees")),
    Column(
      \.revenue, "revenue", .money(),
      de: [
        "Umsatz", "Jahresumsatz", "Umsatzerlöse", "Nettoumsatz", "Gesamtumsatz",
        "Jahresumsatz netto", "Umsatz netto", "Nettojahresumsatz", "Umsatz/Jahr",
      ],
      en: ["turnover", "sales", "annual_revenue"], unit: "EUR/yr",
      coverage: Coverage(de: "Umsatz", en: "revenue")),
    Column(
      \.purchases, "purchases", .money(),
      de: ["Einkauf", "Einkaufsvolumen", "Wareneinsatz", "Einkäufe"], en: ["purchasing", "spend"],
      unit: "EUR/yr", coverage: Coverage(de: "Einkauf", en: "purchases")),
    Column(
      \.contributionMargin, "contribution_margin", .share,
      de: ["Deckungsbeitrag", "Deckungsbeitragsquote", "DB", "DB-Quote"], en: ["margin"],
      coverage: Coverage(de: "Deckungsbeitrag", en: "contribution margin")),
    Column(
      \.equity, "equity", .money(isSigned: true), de: ["Eigenkapital", "EK"], en: ["net_worth"],
      unit: "EUR"),
    Column(
      \.acquisitionCost, "acquisition_cost", .money(),
      de: ["Kundengewinnungskosten", "Kosten je Neukunde", "Akquisekosten"],
      en: ["cac", "customer_acquisition_cost"], unit: "EUR/customer",
      coverage: Coverage(
        de: "Kosten je Kunde", en: "cost of a customer", or: ["ad_budget", "planned_customers"])),
    Column(
      \.plannedCustomers, "planned_customers", count,
      de: ["Neukunden geplant", "geplante Neukunden"], en: ["planned_new_customers"],
      unit: "1/yr"),
    Column(
      \.roomCustomers, "room_customers", count,
      de: ["Neukunden möglich", "mögliche Neukunden", "weitere Kunden möglich"],
      en: ["possible_customers"], unit: "1/yr"),
    Column(
      \.customerValue, "customer_value", .money(), de: ["Kundenwert", "Deckungsbeitrag je Kunde"],
      en: ["margin_per_customer"], unit: "EUR/yr",
      coverage: Coverage(de: "Kundenwert", en: "customer value")),
    Column(
      \.adBudget, "ad_budget", .money(), de: ["Werbebudget", "Werbung", "Werbekosten"],
      en: ["advertising_budget", "advertising"], unit: "EUR/yr"),
  ]

  /// What a firm puts into partnerships, and who may see it.
  private static let partnering: [Column<Firm>] = [
    Column(
      \.strategyDays, "strategy_days", .number(0...366),
      de: ["Strategietage", "Tage für Strategie"], en: ["strategy days a year"], unit: "days/yr"),
    Column(
      \.capacity, "capacity", .integer(0...1_000),
      de: ["Partnerkapazität", "Kapazität", "Kapazität Partnerschaften", "Partnerplätze"],
      en: ["partner_capacity"],
      coverage: Coverage(de: "Partnerkapazität", en: "partnering capacity")),
    Column(
      \.willingness, "willingness", .share, de: ["Empfehlungsbereitschaft", "Bereitschaft"],
      en: ["willingness_to_refer"],
      coverage: Coverage(de: "Empfehlungsbereitschaft", en: "willingness")),
    Column(
      \.favourCap, "favour_cap", count,
      de: ["Gefälligkeiten max", "Gefälligkeiten maximal", "max. Gefälligkeiten"],
      en: ["favor_cap", "max_favours"], unit: "1/yr"),
    Column(
      \.favoursAsked, "favours_asked", count,
      de: ["Gefälligkeiten erbeten", "erbetene Gefälligkeiten"], en: ["favors_asked"],
      unit: "1/yr"),
    Column(
      \.knowledgeIntensity, "knowledge_intensity", .share, de: ["Wissensintensität"],
      en: ["knowledge"]),
    Column(
      \.isMember, "member", .choice(.yesNo), de: ["Mitglied", "ist Mitglied"], en: ["is_member"]),
    Column(
      \.visibility, "visibility", .choice(.visibility),
      de: ["Sichtbarkeit", "sichtbar für", "Vertraulichkeit"], en: ["visible_to"]),
  ]

  /// Several things in one cell, for a quick start.
  private static let lists: [Column<Firm>] = [
    Column(
      reading: "offers", .tags,
      de: [
        "Angebote", "bietet", "Wir bieten", "Wir bieten an", "Das bieten wir", "Stärken",
        "Leistungen", "Angebot", "bieten", "Kompetenzen",
        "Kernkompetenzen", "Kompetenz", "Kernkompetenz", "Kompetenzfelder", "Fähigkeiten",
        "Leistungsspektrum", "Leistungsangebot", "Produkte", "Produkte und Leistungen",
        "Produkte/Leistungen", "Produkte und Dienstleistungen", "Spezialisierung",
        "Schwerpunkte", "Tätigkeitsschwerpunkte", "Know-how", "Was bieten Sie an?",
        "Was bieten Sie?",
        "Ich biete", "biete", "Kann", "Können", "Kann / liefert", "Kann und liefert",
        "Wir können", "Wir liefern", "Bietet / liefert", "Bietet an", "bieten an",
        "Was sie bieten", "Was wir bieten", "Was wir anbieten", "Was sie anbieten",
      ],
      en: [
        "strengths", "capabilities", "competencies", "skills", "products and services",
        "what they offer", "what we offer", "we offer", "they offer", "can offer", "can supply",
        "can do", "offering", "offerings",
      ]),
    Column(
      reading: "needs", .tags,
      de: [
        "Bedarfe", "Bedarf", "sucht", "Wir suchen", "Das suchen wir", "Suche", "Gesuch",
        "Schwächen", "suchen", "gesucht", "Gesuche",
        "gesuchte Leistungen", "gesuchte Kompetenzen", "Kooperationsbedarf", "braucht",
        "Was suchen Sie?", "Was brauchen Sie?", "Ich suche", "Wir brauchen", "benötigt",
        "Was sie suchen", "Was wir suchen", "Was sie brauchen", "Was wir brauchen",
      ],
      en: [
        "weaknesses", "looking for", "seeks", "seeking", "what they need", "what we need",
        "what they seek", "what we seek", "what they are looking for", "what we are looking for",
        "we need", "they need", "requirements",
      ]),
    Column(
      reading: "markets_served", .tags,
      de: [
        "Märkte bedient", "bediente Märkte", "Märkte", "bedient", "bedienter Markt", "Absatzmärkte",
        "Absatzgebiete",
        "Märkte heute",
        "Unsere Märkte", "In welchen Märkten sind Sie tätig?", "Welche Märkte bedienen Sie?",
      ],
      en: ["markets"]),
    Column(
      reading: "markets_sought", .tags,
      de: [
        "Märkte gesucht", "gesuchte Märkte", "Zielmärkte", "Zielmarkt", "Märkte gewünscht",
        "gewünschte Märkte",
        "Wunschmärkte", "Neue Märkte", "Märkte geplant", "geplante Märkte", "Märkte morgen",
        "Welche Märkte suchen Sie?", "In welche Märkte wollen Sie?",
      ],
      en: ["target_markets"]),
    Column(
      list: \.competitors, "competitors", de: ["Wettbewerber", "Konkurrenten", "Konkurrenz"],
      en: ["rivals"]),
    Column(
      list: \.distinctFrom, "distinct_from", de: ["Nicht dasselbe wie", "verschieden von"],
      en: ["not_the_same_as"], since: 3),
  ]
}
