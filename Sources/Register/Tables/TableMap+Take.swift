import GRDB
import PartnernetzRecords

extension TableMap {
  /// Adds new rows and brings known ones up to date; unknown values leave known ones.
  ///
  /// Rows with one key stay apart: each row that is taken meets at most one that is there, first
  /// the one that says the same, then one that says as much and more, then the first that is left.
  /// - Throws: ``RegisterError/unknownFirm(path:firm:)`` by way of ``UnknownFirm``.
  func take(_ entries: [Entry], _ writer: inout StepWriter) throws -> Receipt.Counts {
    guard !entries.isEmpty || shape.isKeyUnique else { return Receipt.Counts() }
    var known = try KnownRows(shape, writer.db)
    defer { if shape.isKeyUnique { writer.firms = known.keys } }
    var counts = Receipt.Counts()
    if shape.isKeyUnique {
      for entry in entries {
        let cells = try cells(entry)
        let key = KeyHash.of(cells.prefix(keys.count))
        if let number = known.numbers(of: key).first {
          let there = try writer.cells(number, of: shape)
          counts += try update(there, number, by: cells, &writer)
        } else {
          known.add(key, number: try writer.add(cells, to: shape))
          counts.added += 1
        }
      }
      return counts
    }
    for entry in entries { try writer.checkFirms(of: try cells(entry), shape) }
    let isMet = try meet(entries, known, &writer, &counts)
    for (entry, isMet) in zip(entries, isMet) where !isMet {
      _ = try writer.add(try cells(entry), to: shape)
      counts.added += 1
    }
    return counts
  }

  /// Lets rows meet those with their key that are there.
  ///
  /// - Returns: for each row whether it met one.
  private func meet(
    _ entries: [Entry], _ known: KnownRows, _ writer: inout StepWriter,
    _ counts: inout Receipt.Counts
  ) throws -> [Bool] {
    var isMet = [Bool](repeating: false, count: entries.count)
    guard !known.isEmpty else { return isMet }
    var groups: [UInt64: [Int]] = [:]
    var order: [UInt64] = []
    for (place, entry) in entries.enumerated() {
      let key = KeyHash.of(try cells(entry).prefix(keys.count))
      guard !known.numbers(of: key).isEmpty else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    for key in order {
      let places = groups[key] ?? []
      let told = try places.map { try cells(entries[$0]) }
      var there: [[DatabaseValue]] = []
      let numbers = known.numbers(of: key)
      for number in numbers { there.append(try writer.cells(number, of: shape)) }
      for (new, old) in RowMeeting.pairs(told, there, shape) {
        isMet[places[new]] = true
        counts += try update(there[old], numbers[old], by: told[new], &writer)
      }
    }
    return isMet
  }

  private func update(
    _ there: [DatabaseValue], _ number: Int64, by told: [DatabaseValue], _ writer: inout StepWriter
  ) throws -> Receipt.Counts {
    var counts = Receipt.Counts()
    let merged = RowMeeting.merged(told, over: there, shape)
    let known = keys.count..<(keys.count + values.count)
    if merged[known] == there[known] {
      counts.unchanged = 1
    } else {
      try writer.change(number, from: there, to: merged, in: shape)
      counts.changed = 1
    }
    return counts
  }
}
