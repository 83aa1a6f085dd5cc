import GRDB

extension TableMap {
  /// Removes the rows that tables taken as the whole truth do not tell of, after these were taken.
  ///
  /// Of rows with one key as many stay as were told, those that say the same first.
  /// - Returns: what was removed.
  /// - Complexity: one scan of the table.
  /// - Throws: what reading and writing the table throws.
  func removeUntold(_ entries: [Entry], _ writer: inout StepWriter) throws -> Receipt.Counts {
    var told: [UInt64: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      told[KeyHash.of(try cells(entry).prefix(keys.count)), default: []].append(place)
    }
    var there: [UInt64: [Int64]] = [:]
    let names = ([TableShape.number] + keys).joined(separator: ", ")
    let cursor = try Row.fetchCursor(
      writer.db, sql: "SELECT \(names) FROM \(name) ORDER BY \(TableShape.number)")
    while let row = try cursor.next() {
      let cells = Array(row.databaseValues.dropFirst())
      guard let number = Int64.fromDatabaseValue(row[0]) else { continue }
      there[KeyHash.of(cells[...]), default: []].append(number)
    }
    var untold: [Int64] = []
    for (key, numbers) in there {
      let places = told[key] ?? []
      guard places.count < numbers.count else { continue }
      var old: [[DatabaseValue]] = []
      for number in numbers { old.append(try writer.cells(number, of: shape)) }
      let met = RowMeeting.pairs(try places.map { try cells(entries[$0]) }, old, shape).map { $0.1 }
      let kept = Set(met)
      untold += numbers.indices.filter { !kept.contains($0) }.map { numbers[$0] }
    }
    var counts = Receipt.Counts()
    for number in untold.sorted() {
      try writer.remove(number, try writer.cells(number, of: shape), from: shape)
      counts.removed += 1
    }
    return counts
  }
}
