import GRDB
public import PartnernetzRecords

extension Register {
  /// Everything the register held at the end of a day.
  ///
  /// That is what the last step left that is not later than the day. Nobody knows what was known
  /// before the register began: a day before that counts as its first day.
  ///
  /// - Parameter day: the day.
  /// - Returns: the tables, in the order in which their rows came in.
  /// - Complexity: one scan of each table and of the journal; where later steps have to be taken
  ///   back, all of it is copied to memory once.
  /// - Throws: ``RegisterError``.
  public func tables(knownOn day: Day) throws(RegisterError) -> MemberTables {
    let entries = try reading { try Journal.entries($0) }
    guard let last = Register.lastStep(of: entries, on: day), last != entries.last?.number else {
      return try tables()
    }
    return try onCopy { db in
      var writer = try StepWriter(db, step: try Journal.next(db))
      try writer.takeBack(try Journal.changes(after: last, db))
      try writer.finish()
      return try MemberTables(all: db)
    }
  }

  /// The first day of the register's history; nil where nothing was done yet.
  ///
  /// - Throws: ``RegisterError``.
  public func firstDay() throws(RegisterError) -> Day? {
    try reading { try Journal.entries($0).first?.day }
  }

  /// Whether no step is later than a day, or the first.
  static func isNothing(in entries: [HistoryEntry], after day: Day) -> Bool {
    lastStep(of: entries, on: day) == entries.last?.number
  }

  /// The number of the last step that is not later than a day, or than the first step.
  private static func lastStep(of entries: [HistoryEntry], on day: Day) -> Int? {
    guard let first = entries.first?.day else { return nil }
    return entries.last { $0.day <= max(day, first) }?.number
  }
}
