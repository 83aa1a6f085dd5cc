import PartnernetzRecords

/// What a row of the details is about.
struct RowKey: Hashable {
  var parts: [String]

  /// The key as people read it.
  var example: String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }
}

/// A row of the details: two with the same key may be two deliveries, or one of them out of date.
protocol KeyedRow: ImportedRow {
  /// What the row is about.
  var key: RowKey { get }
  /// What makes the row a contradiction, with the column that says so; nil where nothing does.
  var contradiction: (message: Diagnostic.Message, field: Field)? { get }
}

extension KeyedRow {
  var contradiction: (message: Diagnostic.Message, field: Field)? { nil }
}

extension Offer: KeyedRow {
  var key: RowKey { RowKey(parts: [firm, capability]) }
}

extension Need: KeyedRow {
  var key: RowKey { RowKey(parts: [firm, capability]) }
}

extension MarketEntry: KeyedRow {
  var key: RowKey { RowKey(parts: [firm, market, role.rawValue]) }
}

extension CapitalEntry: KeyedRow {
  var key: RowKey { RowKey(parts: [firm, role.rawValue, kind.rawValue]) }
}

extension Goal: KeyedRow {
  var key: RowKey { RowKey(parts: [firm, product ?? "", market ?? ""]) }
}

extension ContactEvent: KeyedRow {
  var key: RowKey { RowKey(parts: [asker, partner, state.rawValue, day.iso, consent ?? ""]) }

  var contradiction: (message: Diagnostic.Message, field: Field)? {
    if asker == partner { return (.selfLink(asker), .target) }
    if let broker, broker == asker || broker == partner {
      return (.brokerIsPartner(broker), Field("broker"))
    }
    if let consent, consent != asker, consent != partner {
      return (.consentOfStranger(consent), Field("consent"))
    }
    return nil
  }
}
