public import PartnernetzRecords

extension Register {
  /// Takes tables in: new rows are added, rows with a known key are brought up to date.
  ///
  /// A value that is unknown in the new row leaves the known one. Rows tell of the same: a firm by
  /// id; a statement by source, target, kind, what and reporter; an offer or need by firm and
  /// capability (and mode); a market by firm, market and role; capital by firm, role and kind; a
  /// goal by firm, product and market. Rows with one key that are taken together are different
  /// deliveries and all stay (firms excepted). Taking the same tables twice changes nothing.
  ///
  /// - Parameters:
  ///   - tables: what to take in; rows may name firms of the tables or of the register.
  ///   - day: the day to note in the history.
  ///   - sources: the files' names, to note in the history.
  ///   - who: the person, to note in the history.
  ///   - replaced: tables that are the whole truth of their files: rows that came from these, or from
  ///     files named with the table, and that are not told any more go.
  ///   - lists: firms that listed what they offer, need, serve and seek: what they named in an earlier
  ///     list and do not name now goes.
  ///   - step: the last step that whoever takes knows of; refused where another came meanwhile.
  /// - Returns: what was added and changed.
  /// - Complexity: one scan of the tables that get rows.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func take(
    _ tables: MemberTables, on day: Day, from sources: [String], by who: String? = nil,
    replacing replaced: ReplacedTables = [:], lists: ToldLists = ToldLists(),
    after step: Int? = nil
  ) throws(RegisterError) -> Receipt {
    try writing(after: step) { writer in
      let receipt = try writer.take(tables, replacing: replaced, lists)
      guard receipt.isChange else { return (receipt, nil) }
      let entry = writer.entry(.import, on: day, by: who, of: nil, from: sources)
      return (receipt, entry)
    }
  }

  /// What ``take(_:on:from:by:after:)`` would change; nothing is written.
  ///
  /// - Complexity: as of taking.
  /// - Throws: ``RegisterError``, as taking would.
  public func preview(
    _ tables: MemberTables, replacing replaced: ReplacedTables = [:],
    lists: ToldLists = ToldLists()
  ) throws(RegisterError) -> Receipt {
    try isCurrent()
      ? writing { writer in (try writer.take(tables, replacing: replaced, lists), nil) }
      : onCopy { db in
        var writer = try StepWriter(db, step: try Journal.next(db))
        return try writer.take(tables, replacing: replaced, lists)
      }
  }
}

extension StepWriter {
  /// Takes tables in.
  mutating func take(
    _ tables: MemberTables, replacing replaced: ReplacedTables, _ lists: ToldLists
  ) throws -> Receipt {
    var receipt = Receipt()
    // Asked before firms come to be of the files that tell now.
    let listFiles = lists.isEmpty ? [] : try filesOfFirms()
    receipt.firms = try FirmTable.map.take(tables.firms, &self)
    receipt.statements = try StatementTable.map.take(tables.statements, &self)
    receipt.details +=
      try DetailTables.offers.take(tables.offers, &self)
      + DetailTables.needs.take(tables.needs, &self)
      + DetailTables.markets.take(tables.markets, &self)
      + DetailTables.capital.take(tables.capital, &self)
      + DetailTables.goals.take(tables.goals, &self)
      + DetailTables.contacts.take(tables.contacts, &self)
    try removeUnlisted(tables, lists, from: listFiles, &receipt)
    try replace(tables, replaced, &receipt)
    return receipt
  }

  /// Lets go what tables that are the whole truth of their files do not tell of.
  private mutating func replace(
    _ tables: MemberTables, _ replaced: ReplacedTables, _ receipt: inout Receipt
  ) throws {
    for (table, files) in replaced.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let gone =
        switch table {
        case .links: try StatementTable.map.removeUntold(tables.statements, andFrom: files, &self)
        case .offers: try DetailTables.offers.removeUntold(tables.offers, andFrom: files, &self)
        case .needs: try DetailTables.needs.removeUntold(tables.needs, andFrom: files, &self)
        case .markets: try DetailTables.markets.removeUntold(tables.markets, andFrom: files, &self)
        case .capital: try DetailTables.capital.removeUntold(tables.capital, andFrom: files, &self)
        case .goals: try DetailTables.goals.removeUntold(tables.goals, andFrom: files, &self)
        }
      if table == .links {
        receipt.statements += gone.counts
      } else {
        receipt.details += gone.counts
      }
      receipt.keptOfOthers.merge(gone.others) { $0 + $1 }
    }
  }
}

extension StepWriter {
  /// The line of the history for what was done so far.
  func entry(
    _ kind: HistoryEntry.Kind, on day: Day, by who: String?, of step: Int?, from sources: [String]
  ) -> HistoryEntry {
    HistoryEntry(
      number: Int(self.step), day: day, who: who, kind: kind, of: step, sources: sources,
      added: counts.added, changed: counts.changed, removed: counts.removed)
  }
}

/// Tables that are the whole truth of the files that they come from, each with further files that it
/// takes the place of.
public typealias ReplacedTables = [ReplacedTable: Set<String>]

/// A table that an import may take as the whole truth of its file; firms go one by one, since others name them.
public enum ReplacedTable: String, Sendable, CaseIterable {
  /// Statements about links.
  case links
  /// Strengths.
  case offers
  /// Weaknesses.
  case needs
  /// Markets served and sought.
  case markets
  /// Capital sought and offered.
  case capital
  /// Goals.
  case goals
}
