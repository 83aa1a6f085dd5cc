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
  /// - Parameter least: from how many rows on a snapshot is kept.
  /// - Returns: the tables and contacts of one moment; nil where columns cannot hold them.
  /// - Complexity: O(bytes of the snapshot), else one scan of each table.
  /// - Throws: ``RegisterError``.
  package func packedTables(
    keptFrom least: Int = Register.rowsWorthSnapshot
  ) throws(RegisterError) -> (tables: PackedTables, contacts: [ContactEvent])? {
    let found = try reading { db -> (kept: PackedTables?, told: MemberTables, state: [UInt8]?) in
      let state = try RegisterState.of(db, path: path)
      let kept = state.flatMap { snapshot(of: $0) }
      let told =
        try kept == nil
        ? MemberTables(all: db) : MemberTables(contacts: DetailTables.contacts.all(db))
      return (kept, told, state)
    }
    if let kept = found.kept { return (kept, found.told.contacts) }
    let packed = PackedTables(found.told)
    if let state = found.state {
      // What is of no use any more is not left lying about.
      SnapshotPlace(besides: path).discard()
      if let packed, packed.rowCount >= least { try keep(packed, of: state) }
    }
    return packed.map { ($0, found.told.contacts) }
  }

  /// What the snapshot holds; nil where there is none of the register as it stands.
  ///
  /// - Throws: ``RegisterError``.
  package func keptTables() throws(RegisterError) -> PackedTables? {
    try reading { try RegisterState.of($0, path: path).flatMap { snapshot(of: $0) } }
  }

  private func snapshot(of state: [UInt8]) -> PackedTables? {
    SnapshotPlace(besides: path).read { SnapshotReader.columns(of: state, in: $0) }
      .flatMap { PackedTables(columns: $0) }
  }

  /// Leaves a snapshot, unless the register changed meanwhile: whoever changes it throws the snapshot
  /// away afterwards, and who comes too late with an old one does so herself.
  func keep(_ packed: PackedTables, of state: [UInt8]) throws(RegisterError) {
    let place = SnapshotPlace(besides: path)
    guard place.replace({ SnapshotWriter.write(packed.columns, of: state, to: $0) }) else { return }
    if try reading({ try RegisterState.of($0, path: path) }) != state { place.discard() }
  }
}
