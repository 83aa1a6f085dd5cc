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
    guard !shape.isKeyUnique else {
      defer { writer.firms = known.keys }
      return try takeUnique(entries, &known, &writer)
    }
    var counts = Receipt.Counts()
    let isMet = known.isEmpty ? [] : try meet(entries, known, &writer, &counts)
    guard isMet.isEmpty || isMet.contains(false) else { return counts }
    let count = shape.firms.count
    try packing.forEach(entries) { rows, range in
      try writer.checkFirms(rows.firms, count) { try cells(entries[range.lowerBound + $0]) }
      if isMet.isEmpty {
        try writer.add(rows, rows.contents.indices, to: shape)
        counts.added += rows.count
      } else {
        let new = rows.contents.indices.filter { !isMet[range.lowerBound + $0] }
        try writer.add(rows, new, to: shape)
        counts.added += new.count
      }
    }
    return counts
  }

  /// Takes rows of which there is one for each key.
  private func takeUnique(
    _ entries: [Entry], _ known: inout KnownRows, _ writer: inout StepWriter
  ) throws -> Receipt.Counts {
    var counts = Receipt.Counts()
    try packing.forEach(entries) { rows, range in
      for place in rows.contents.indices {
        let (key, saying) = (rows.keys[place], rows.sayings[place])
        if known.holds(key, onlySaying: saying) {
          counts.unchanged += 1
        } else if let number = known.numbers(of: key).first {
          let there = try writer.cells(number, of: shape)
          let told = try cells(entries[range.lowerBound + place])
          counts += try update(there, number, by: told, &writer)
          known.forgetSaying(of: key)
        } else {
          let number = try writer.add(rows, CollectionOfOne(place), to: shape)
          known.add(key, number: number, saying: saying)
          counts.added += 1
        }
      }
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
    var (keys, sayings): ([UInt64], [UInt64]) = ([], [])
    keys.reserveCapacity(entries.count)
    sayings.reserveCapacity(entries.count)
    try packing.forEach(entries) { rows, _ in
      keys += rows.keys
      sayings += rows.sayings
    }
    let repeated = TableMap.repeated(keys)
    // Rows of one key are looked at together; most keys have one, which often says nothing new.
    var groups: [UInt64: [Int]] = [:]
    var order: [UInt64] = []
    for (place, key) in keys.enumerated() where known.holds(key) {
      if !repeated.contains(key), known.holds(key, onlySaying: sayings[place]) {
        isMet[place] = true
        counts.unchanged += 1
        continue
      }
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

  /// The keys that several rows have.
  private static func repeated(_ keys: [UInt64]) -> Set<UInt64> {
    let sorted = keys.sorted()
    return Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
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
