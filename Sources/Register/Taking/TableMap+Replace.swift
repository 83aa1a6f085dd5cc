import GRDB

extension TableMap {
  /// Removes the rows that tables taken as the whole truth do not tell of, after these were taken.
  ///
  /// Only rows of the files that tell now are looked at, and of further ones that are named; what came
  /// from others stays. Of rows with one key as many stay as were told, those that say the same first.
  /// - Returns: what was removed, and how many rows of which other files stay.
  /// - Complexity: one scan of the table.
  /// - Throws: what reading and writing the table throws.
  func removeUntold(
    _ entries: [Entry], andFrom files: Set<String>, _ writer: inout StepWriter
  ) throws -> (counts: Receipt.Counts, others: [String: Int]) {
    var told: [UInt64: [Int]] = [:]
    var sources = Set(files.map(\.databaseValue))
    for (place, entry) in entries.enumerated() {
      let cells = try cells(entry)
      told[KeyHash.of(cells.prefix(keys.count)), default: []].append(place)
      sources.insert(cells[shape.origin])
    }
    var there: [UInt64: [Int64]] = [:]
    var others: [String: Int] = [:]
    let names = ([TableShape.number] + keys + [TableShape.originFile]).joined(separator: ", ")
    let cursor = try Row.fetchCursor(
      writer.db, sql: "SELECT \(names) FROM \(name) ORDER BY \(TableShape.number)")
    while let row = try cursor.next() {
      let cells = Array(row.databaseValues.dropFirst())
      guard let number = Int64.fromDatabaseValue(row[0]), let file = cells.last else { continue }
      guard sources.contains(file) else {
        others[String.fromDatabaseValue(file) ?? "", default: 0] += 1
        continue
      }
      there[KeyHash.of(cells.dropLast()), default: []].append(number)
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
    return (counts, others)
  }
}
