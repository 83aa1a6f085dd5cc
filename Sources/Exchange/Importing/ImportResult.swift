public import PartnernetzNetworks
public import PartnernetzRecords

/// What came out of foreign files.
public struct ImportResult: Sendable {
  /// What became of a table's rows; `read` is the sum of the others.
  public struct Count: Sendable, Hashable, Codable {
    /// Rows under the headers, blank ones not counted.
    public var read = 0
    /// Rows that are in the tables now.
    public var accepted = 0
    /// Rows, and lines that broken quotes made of one row, that could not be taken.
    public var refused = 0
    /// Faulty cells of rows that were taken without them.
    public var unknownCells = 0
    /// Rows that only repeated another one.
    public var duplicates = 0
    /// Entries that came from tag lists of the firms, beside the rows.
    public var fromTags = 0
    /// Firms that were made of links, beside the rows.
    public var fromLinks = 0
  }

  /// What is wrong with the others.
  public let problems: DiagnosticList
  /// Columns that nothing explains, kept as attributes.
  public let unknownColumns: [UnknownColumn]
  /// How many firms links name that nobody knows.
  public let strangers: Int
  /// How many of these names begin the name of one known firm only.
  public let likelyFirms: Int
  /// Whether a table of links does not say what they are.
  public let lacksKind: Bool
  /// Whether rows with errors may be left out.
  public let skipsFaultyRows: Bool
  /// The rows that could be taken, as columns.
  let source: ImportedTables
  private let rowCounts: [TableKind: Count]
  /// How many entries of each kind have rows of their own.
  private let details: [TableKind: Int]

  /// All rows that could be taken.
  ///
  /// - Complexity: O(rows) when first asked for; ``Partnerships/Network`` does without.
  public var tables: MemberTables { source.tables }

  /// Which firms told in lists what they offer, need, serve and seek.
  ///
  /// - Complexity: O(firms) when first asked for.
  public var lists: ToldLists { source.lists }

  /// The steps of contacts among them.
  ///
  /// - Complexity: O(1).
  public var contacts: [ContactEvent] { source.contacts }

  /// What became of the rows of each table.
  ///
  /// - Complexity: O(firms) when first asked for, since the entries of their lists are counted.
  public var counts: [TableKind: Count] {
    var counts = rowCounts
    let tables = source.details
    for (kind, all) in [
      (TableKind.offers, tables.offers.count), (.needs, tables.needs.count),
      (.markets, tables.markets.count),
    ] {
      let fromTags = all - (details[kind] ?? 0)
      if fromTags > 0 { counts[kind, default: .init()].fromTags = fromTags }
    }
    return counts
  }

  /// Whether the tables may be imported: without errors, or with faulty cells and rows left out on
  /// purpose.
  ///
  /// A file that could not be read as a whole is never left out.
  public var isAcceptable: Bool {
    problems.errors == 0 || (skipsFaultyRows && problems.lostTables == 0)
  }

  init(
    source: ImportedTables, details: MemberTables, rowCounts: [TableKind: Count],
    problems: DiagnosticList, unknownColumns: [UnknownColumn], skipsFaultyRows: Bool,
    strangers: Int, likelyFirms: Int, lacksKind: Bool
  ) {
    self.lacksKind = lacksKind
    self.strangers = strangers
    self.likelyFirms = likelyFirms
    self.unknownColumns = unknownColumns
    self.source = source
    self.details = [
      .offers: details.offers.count, .needs: details.needs.count, .markets: details.markets.count,
    ]
    self.rowCounts = rowCounts
    self.problems = problems
    self.skipsFaultyRows = skipsFaultyRows
  }
}

extension Network {
  /// Builds the network of what came out of foreign files, without making its rows.
  ///
  /// It is the same network as that of the result's tables.
  /// - Throws: ``RefusedImport`` where the tables have errors, so that some of their rows are missing.
  /// - Complexity: O(n + r) for n firms and r rows that are told in the order of ids.
  public convenience init(
    _ result: ImportResult, parameters: Parameters = .init(), seenBy viewer: Viewer = .association,
    asOf: Day
  ) throws(RefusedImport) {
    guard result.isAcceptable else { throw RefusedImport(problems: result.problems) }
    self.init(result.source, parameters: parameters, seenBy: viewer, asOf: asOf)
  }
}
