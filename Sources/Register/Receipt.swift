/// What taking tables in has changed.
public struct Receipt: Sendable, Hashable {
  /// Counts of one table.
  public struct Counts: Sendable, Hashable {
    /// Rows that were not there before.
    public var added = 0
    /// Rows that were brought up to date.
    public var changed = 0
    /// Rows that told nothing new.
    public var unchanged = 0

    /// Makes counts of nothing.
    public init() {}

    static func + (a: Counts, b: Counts) -> Counts {
      var sum = a
      sum.added += b.added
      sum.changed += b.changed
      sum.unchanged += b.unchanged
      return sum
    }
  }

  /// Firms.
  public var firms = Counts()
  /// Statements about links.
  public var statements = Counts()
  /// Offers, needs, markets, capital and goals.
  public var details = Counts()

  /// All tables together.
  public var total: Counts { firms + statements + details }
  /// Whether anything is different now.
  public var isChange: Bool { total.added + total.changed > 0 }

  /// Makes an empty receipt.
  public init() {}
}
