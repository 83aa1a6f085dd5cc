extension Catalogue {
  /// The table of links: "source is the target's kind".
  package static let links = Table(
    "links", storedAs: "statements", blank: Statement(source: "", target: "", kind: .acquaintance),
    keys: ["source", "target", "kind", "what", "reporter"], origin: \.origin,
    attributes: \.attributes, columns: linkColumns)

  private static let linkColumns: [Column<Statement>] = [
    Column(
      needed: \.source, "source", .firm,
      de: [
        "Von", "Quelle", "Ausgang", "Firma A", "Firma 1", "Unternehmen A", "Unternehmen 1",
        "Partner A", "Partner 1",
      ],
      en: [
        "from", "source_id", "from_id", "company_a", "company_1", "firm_a", "firm_1", "partner_a",
      ]),
    Column(
      needed: \.target, "target", .firm,
      de: [
        "An", "Nach", "Ziel", "Zu", "Firma B", "Firma 2", "Unternehmen B", "Unternehmen 2",
        "Partner B", "Partner 2",
      ],
      en: ["to", "target_id", "to_id", "company_b", "company_2", "firm_b", "firm_2", "partner_b"]),
    Column(
      needed: \.kind, "kind", .choice(.linkKind),
      de: [
        "Art", "Beziehungsart", "Beziehung", "Typ", "Art der Beziehung", "Beziehungstyp",
        "Art der Verbindung", "Verhältnis",
      ],
      en: ["type", "relation", "relationship", "relation_type", "relationship_type"]),
    Column(
      \.what, "what", .text,
      de: [
        "Was", "Leistung", "Gegenstand", "Ware", "Produkt", "Dienstleistung", "Artikel",
        "Warengruppe", "Teil", "Bauteil", "Produktgruppe",
        "Artikelbezeichnung", "Liefergegenstand",
      ],
      en: ["capability", "item", "product", "service", "part"]),
    Column(
      \.amount, "amount", .money(),
      de: [
        "Betrag", "Volumen", "Jahresvolumen", "Umsatz", "Summe", "Liefervolumen",
        "Auftragsvolumen", "Wert", "Lieferwert", "Jahreswert", "Jahresumsatz",
      ] + LinkAmounts.german,
      en: ["volume", "annual_volume", "annual_value", "spend"] + LinkAmounts.english,
      unit: "EUR/yr"),
    Column(
      \.isGross, "net_gross", .choice(.netGross), de: ["Netto/Brutto", "Brutto/Netto"],
      en: ["net/gross"], storedAs: "gross"),
    Column(
      \.share, "share", .share,
      de: [
        "Anteil", "Beteiligungsquote", "Quote", "Kapitalanteil", "Beteiligungshöhe",
        "Anteil Mutter", "Anteil der Mutter", "Anteil Muttergesellschaft", "Anteil Gesellschafter",
        "Anteil des Gesellschafters", "Anteil am Kapital", "Anteil am Stammkapital",
        "Gesellschaftsanteil", "Geschäftsanteil", "Beteiligungsanteil", "Stimmrechtsanteil",
      ],
      en: ["stake", "ownership", "parent share", "share of parent", "shareholding"]),
    Column(
      \.trust, "trust", .trust,
      de: [
        "Vertrauen", "Vertrautheit", "Nähe", "Beziehungsqualität", "Wie gut", "Wie gut bekannt",
        "Kontaktqualität",
      ],
      en: ["confidence", "closeness", "how well"]),
    Column(
      reading: "trust_scale", .choice(.trustScale), de: ["Vertrauensskala", "Skala"],
      en: ["scale"]),
    Column(reading: "weight", .trust, de: ["Gewicht", "Stärke"], en: ["strength"]),
    Column(
      \.since, "since", .day,
      de: ["Seit", "Beginn", "besteht seit", "bekannt seit"], en: ["start", "start_date"]),
    Column(
      \.lastContact, "last_contact", .day, de: ["Letzter Kontakt", "zuletzt gesprochen"],
      en: ["last_contacted"]),
    Column(
      \.reporter, "reporter", .firm, de: ["Gemeldet von", "Melder", "Angabe von"],
      en: ["reported_by"]),
    Column(
      \.evidence, "evidence", .integer(0...3), de: ["Beleg", "Nachweis", "Belegstufe"],
      en: ["proof"]),
    Column(
      \.visibility, "visibility", .choice(.visibility),
      de: ["Sichtbarkeit", "sichtbar für", "Vertraulichkeit"], en: ["visible_to"]),
  ]
}
