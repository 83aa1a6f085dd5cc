import PartnernetzRecords

/// A number that a table and the register share, with what each of them calls its firm.
struct NumberClash: Sendable, Hashable {
  var id: Firm.ID
  var known: String
  var found: String
}
