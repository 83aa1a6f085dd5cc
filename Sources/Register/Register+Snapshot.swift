package import PartnernetzRecords

extension Register {
  /// From how many rows on a snapshot is kept: fewer are read as fast from the tables.
  package static let rowsWorthSnapshot = 20_000

  /// Everything but contacts as columns of numbers, from the snapshot beside the register where that is
  /// the register's as it stands, else from the tables; and the contacts, which are few, as rows.
  ///
  /// What comes from the tables is left in a snapshot for the next time, if it is much. A snapshot
  /// that belongs to another state of the register, was written by another version of the program,
  /// may have been written by anybody else, or is not as it was written in a single bit, is not read.
  ///
  /// - Parameters:
  ///   - day: the day at whose end everything was known; nil for now.
  ///   - least: from how many rows on a snapshot is kept.
  /// - Returns: the tables and contacts of one moment; nil where columns cannot hold them, or the day's
  ///   were others than those of now.
  /// - Complexity: O(bytes of the snapshot), else one scan of each table.
  /// - Throws: ``RegisterError``.
  package func packedTables(
    knownOn day: Day? = nil, keptFrom least: Int = Register.rowsWorthSnapshot
  ) throws(RegisterError) -> (tables: PackedTables, contacts: [ContactEvent])? {
    let found = try reading { db -> (kept: PackedTables?, told: MemberTables, state: [UInt8]?)? in
      if let day, !Register.isNothing(in: try Journal.entries(db), after: day) { return nil }
      let state = try RegisterState.of(db, path: path)
      let kept = state.flatMap { snapshot(of: $0) }
      let told =
        try kept == nil
        ? MemberTables(all: db) : MemberTables(contacts: DetailTables.contacts.all(db))
      return (kept, told, state)
    }
    guard let found else { return nil }
    if let kept = found.kept { return (kept, found.told.contacts) }
    let packed = PackedTables(found.told)
    if let state = found.state {
      // What is of no use any more is not left lying about.
      SideFile(.snapshot, besides: path).clear()
      if let packed, packed.rowCount >= least { keep(packed, of: state) }
    }
    return packed.map { ($0, found.told.contacts) }
  }

  /// What the snapshot holds of a state; nil where it is another state's.
  func snapshot(of state: [UInt8]) -> PackedTables? {
    SideFile(.snapshot, besides: path).read { SnapshotReader.columns(of: state, in: $0) }
      .flatMap { PackedTables(columns: $0) }
  }

  /// Leaves a snapshot, unless the register changed meanwhile.
  ///
  /// While it is looked at whether it did, and while the snapshot comes into its place, nobody can end a
  /// change; whoever ends one afterwards throws the snapshot away. The tables are read already: where this
  /// fails, there is none.
  func keep(_ packed: PackedTables, of state: [UInt8]) {
    try? reading { db in
      guard try RegisterState.of(db, path: path) == state else { return }
      _ = SideFile(.snapshot, besides: path).replace {
        SnapshotWriter.write(packed.columns, of: state, to: $0)
      }
    }
  }
}
