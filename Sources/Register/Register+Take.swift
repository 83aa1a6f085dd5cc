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
  ///   - replaced: tables that are the whole truth: rows of the register that they do not tell of go.
  ///   - step: the last step that whoever takes knows of; refused where another came meanwhile.
  /// - Returns: what was added and changed.
  /// - Complexity: one scan of the tables that get rows.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func take(
    _ tables: MemberTables, on day: Day, from sources: [String], by who: String? = nil,
    replacing replaced: Set<ReplacedTable> = [], after step: Int? = nil
  ) throws(RegisterError) -> Receipt {
    try writing(after: step) { writer in
      let receipt = try writer.take(tables, replacing: replaced)
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
    _ tables: MemberTables, replacing replaced: Set<ReplacedTable> = []
  ) throws(RegisterError) -> Receipt {
    try isCurrent()
      ? writing { writer in (try writer.take(tables, replacing: replaced), nil) }
      : onCopy { db in
        var writer = try StepWriter(db, step: try Journal.next(db))
        return try writer.take(tables, replacing: replaced)
      }
  }
}

extension StepWriter {
  /// Takes tables in.
  mutating func take(
    _ tables: MemberTables, replacing replaced: Set<ReplacedTable>
  ) throws -> Receipt {
    var receipt = Receipt()
    receipt.firms = try FirmTable.map.take(tables.firms, &self)
    receipt.statements = try StatementTable.map.take(tables.statements, &self)
    receipt.details =
      try DetailTables.offers.take(tables.offers, &self)
      + DetailTables.needs.take(tables.needs, &self)
      + DetailTables.markets.take(tables.markets, &self)
      + DetailTables.capital.take(tables.capital, &self)
      + DetailTables.goals.take(tables.goals, &self)
      + DetailTables.contacts.take(tables.contacts, &self)
    if replaced.contains(.links) {
      receipt.statements += try StatementTable.map.removeUntold(tables.statements, &self)
    }
    if replaced.contains(.offers) {
      receipt.details += try DetailTables.offers.removeUntold(tables.offers, &self)
    }
    if replaced.contains(.needs) {
      receipt.details += try DetailTables.needs.removeUntold(tables.needs, &self)
    }
    if replaced.contains(.markets) {
      receipt.details += try DetailTables.markets.removeUntold(tables.markets, &self)
    }
    if replaced.contains(.capital) {
      receipt.details += try DetailTables.capital.removeUntold(tables.capital, &self)
    }
    if replaced.contains(.goals) {
      receipt.details += try DetailTables.goals.removeUntold(tables.goals, &self)
    }
    return receipt
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

/// A table that an import may take as the whole truth; firms go one by one, since others name them.
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
