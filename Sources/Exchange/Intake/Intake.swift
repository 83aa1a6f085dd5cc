public import Partnerships

/// What came out of foreign files.
public struct Intake: Sendable {
  /// What became of a table's rows; `read` is the sum of the others.
  public struct Count: Sendable, Hashable, Codable {
    /// Rows under the headers, blank ones not counted.
    public var read = 0
    /// Rows that are in the tables now.
    public var accepted = 0
    /// Rows with an error.
    public var refused = 0
    /// Rows that only repeated another one.
    public var duplicates = 0
    /// Entries that came from tag lists of the firms, beside the rows.
    public var fromTags = 0
  }

  /// All rows that could be taken.
  public internal(set) var tables = MemberTables()
  /// What is wrong with the others.
  public internal(set) var problems: ProblemList
  /// What became of the rows of each table.
  public internal(set) var counts: [TableKind: Count] = [:]
  /// Whether rows with errors may be left out.
  public let skipsFaultyRows: Bool

  /// Whether the tables may be imported: without errors, or with faulty rows left out on purpose.
  ///
  /// A file that could not be read as a whole is never left out.
  public var isAcceptable: Bool {
    problems.errors == 0 || (skipsFaultyRows && problems.lostTables == 0)
  }

  init(skippingFaultyRows: Bool, limits: Limits) {
    skipsFaultyRows = skippingFaultyRows
    problems = ProblemList(limit: limits.problems)
  }
}
