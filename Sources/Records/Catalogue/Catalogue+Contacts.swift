extension Catalogue {
  /// The table of contacts: what the association does, and no part of what members tell.
  package static let contacts = Table(
    "contacts", blank: blankContact, keys: ["source", "target", "state"], origin: \.origin,
    columns: [
      Column(
        needed: \.asker, "source", .firm, de: ["Anfragendes Unternehmen"], en: ["asker"]),
      Column(needed: \.partner, "target", .firm, de: ["Angefragtes Unternehmen"]),
      Column(
        needed: \.state, "state", .choice(.contactState), de: ["Stand der Anbahnung"],
        en: ["contact_state"]),
      Column(needed: \.day, "day", .day, de: ["Tag des Schritts"], en: ["contact_day"]),
      Column(\.reason, "reason", .choice(.contactReason), de: ["Grund des Endes"]),
      Column(\.broker, "broker", .firm, de: ["Vermittelndes Unternehmen"]),
      Column(\.consent, "consent", .firm, de: ["Zustimmung von"]),
      Column(
        \.isLawChecked, "law_checked", .choice(.yesNo), de: ["Kartellrecht geprüft"]),
      Column(
        \.askerOutcome, "outcome_source", .money(isSigned: true), de: ["Ergebnis Anfragendes"],
        unit: "EUR/yr"),
      Column(
        \.partnerOutcome, "outcome_target", .money(isSigned: true), de: ["Ergebnis Angefragtes"],
        unit: "EUR/yr"),
      Column(\.note, "note", .text, de: ["Notiz zum Schritt"]),
    ])

  private static let blankContact: ContactEvent = {
    guard let first = Day(year: 1, month: 1, day: 1) else {
      preconditionFailure("the calendar has no first day")
    }
    return ContactEvent(asker: "", partner: "", state: .suggested, day: first)
  }()
}
