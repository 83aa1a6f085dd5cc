extension TableKind {
  /// The columns of the table of links: "source is the target's kind".
  static let linkColumns: [Column] = [
    Column(
      .source, "source", .firm, de: ["Von", "Quelle", "Ausgang"],
      en: ["from", "source_id", "from_id"]),
    Column(
      .target, "target", .firm, de: ["An", "Nach", "Ziel", "Zu"], en: ["to", "target_id", "to_id"]),
    Column(
      .kind, "kind", .choice, de: ["Art", "Beziehungsart", "Beziehung", "Typ"],
      en: ["type", "relation", "relationship"]),
    Column(
      .what, "what", .text, de: ["Was", "Leistung", "Gegenstand", "Ware"],
      en: ["capability", "item"]),
    Column(
      .amount, "amount", .money(),
      de: ["Betrag", "Volumen", "Jahresvolumen", "Umsatz", "Summe"], en: ["volume"]),
    Column(
      .netGross, "net_gross", .choice, de: ["Netto/Brutto", "Brutto/Netto"], en: ["net/gross"]),
    Column(.share, "share", .share, de: ["Anteil", "Beteiligungsquote", "Quote"], en: ["stake"]),
    Column(.trust, "trust", .trust, de: ["Vertrauen"], en: ["confidence"]),
    Column(.trustScale, "trust_scale", .choice, de: ["Vertrauensskala", "Skala"], en: ["scale"]),
    Column(.strength, "weight", .trust, de: ["Gewicht", "Stärke"], en: ["strength"]),
    Column(
      .since, "since", .day, de: ["Seit", "Beginn", "besteht seit"], en: ["start", "start_date"]),
    Column(
      .lastContact, "last_contact", .day, de: ["Letzter Kontakt", "zuletzt gesprochen"],
      en: ["last_contacted"]),
    Column(
      .reporter, "reporter", .firm, de: ["Gemeldet von", "Melder", "Angabe von"],
      en: ["reported_by"]),
    Column(
      .evidence, "evidence", .integer(0...3), de: ["Beleg", "Nachweis", "Belegstufe"], en: ["proof"]
    ),
    Column(
      .visibility, "visibility", .choice, de: ["Sichtbarkeit", "sichtbar für", "Vertraulichkeit"],
      en: ["visible_to"]),
  ]
}
