extension Catalogue {
  /// The table of contacts: kept in the register, and no part of what members tell.
  package static let contacts = Table(
    "contacts", blank: blankContact, keys: ["source", "target", "state"], origin: \.origin,
    columns: [
      Column(needed: \.asker, "source", .firm), Column(needed: \.partner, "target", .firm),
      Column(needed: \.state, "state", .text), Column(needed: \.day, "day", .day),
      Column(\.reason, "reason", .text), Column(\.broker, "broker", .firm),
      Column(\.consent, "consent", .firm),
      Column(\.isLawChecked, "law_checked", .choice(.yesNo)),
      Column(\.askerOutcome, "outcome_source", .money(isSigned: true)),
      Column(\.partnerOutcome, "outcome_target", .money(isSigned: true)),
      Column(\.note, "note", .text),
    ])

  private static let blankContact: ContactEvent = {
    guard let first = Day(year: 1, month: 1, day: 1) else {
      preconditionFailure("the calendar has no first day")
    }
    return ContactEvent(asker: "", partner: "", state: .suggested, day: first)
  }()
}

extension ContactState: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .text(let text) = value else { return nil }
    self.init(rawValue: text)
  }

  package var catalogued: Catalogue.Value { .text(rawValue) }
}

extension ContactReason: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .text(let text) = value else { return nil }
    self.init(rawValue: text)
  }

  package var catalogued: Catalogue.Value { .text(rawValue) }
}
