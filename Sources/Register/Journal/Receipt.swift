public import PartnernetzRecords

/// What taking tables in, or changing rows, has changed.
public struct Receipt: Sendable, Hashable {
  /// Counts of one table.
  public struct Counts: Sendable, Hashable {
    /// Rows that were not there before.
    public var added = 0
    /// Rows that were brought up to date.
    public var changed = 0
    /// Rows that told nothing new.
    public var unchanged = 0
    /// Rows that were taken away.
    public var removed = 0

    /// Makes counts of nothing.
    public init() {}

    static func + (a: Counts, b: Counts) -> Counts {
      var sum = a
      sum.added += b.added
      sum.changed += b.changed
      sum.unchanged += b.unchanged
      sum.removed += b.removed
      return sum
    }

    static func - (a: Counts, b: Counts) -> Counts {
      var rest = a
      rest.added -= b.added
      rest.changed -= b.changed
      rest.unchanged -= b.unchanged
      rest.removed -= b.removed
      return rest
    }

    static func += (a: inout Counts, b: Counts) { a = a + b }
  }

  /// Firms.
  public var firms = Counts()
  /// Statements about links.
  public var statements = Counts()
  /// Offers, needs, markets, capital and goals.
  public var details = Counts()

  /// How many rows of replaced tables stay since they came from other files, by the file; rows that
  /// were typed in stand under the empty name.
  public var keptOfOthers: [String: Int] = [:]

  /// All tables together.
  public var total: Counts { firms + statements + details }
  /// Whether anything is different now.
  public var isChange: Bool { total.added + total.changed + total.removed > 0 }

  /// Makes an empty receipt.
  public init() {}

  /// What an empty register would gain from tables.
  public init(adding tables: MemberTables) {
    firms.added = tables.firms.count
    statements.added = tables.statements.count
    details.added =
      tables.offers.count + tables.needs.count + tables.markets.count + tables.capital.count
      + tables.goals.count + tables.contacts.count
  }
}
