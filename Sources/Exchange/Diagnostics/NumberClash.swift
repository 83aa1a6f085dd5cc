import PartnernetzRecords

/// A number that two firms share, with what each is called.
struct NumberClash: Sendable, Hashable {
  /// Where the other firm stands.
  enum Place: Sendable, Hashable {
    case register
    /// A table that was read before.
    case table(String)
    /// Further up in the same table.
    case above
  }

  var id: Firm.ID
  var known: String
  var found: String
  var place = Place.register
}
