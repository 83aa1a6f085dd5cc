public import PartnernetzRecords

extension Register {
  /// What the register would hold after ``take(_:on:from:by:replacing:after:)``; nothing is written.
  ///
  /// - Parameters:
  ///   - tables: what to take in.
  ///   - replaced: tables that are the whole truth of their files.
  ///   - lists: firms that listed what they offer, need, serve and seek.
  /// - Returns: all rows as they would be, and the counts of what changes.
  /// - Complexity: that of taking, and a copy of the register in memory.
  /// - Throws: ``RegisterError``, as taking would.
  public func outcome(
    of tables: MemberTables, replacing replaced: ReplacedTables = [:],
    lists: ToldLists = ToldLists()
  ) throws(RegisterError) -> (tables: MemberTables, receipt: Receipt) {
    try onCopy { db in
      var writer = try StepWriter(db, step: try Journal.next(db))
      let receipt = try writer.take(tables, replacing: replaced, lists)
      try writer.finish()
      return (try MemberTables(all: db), receipt)
    }
  }
}
