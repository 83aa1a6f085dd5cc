import GRDB

/// Which of the rows that are told with one key bring which of those that are there up to date.
enum RowMeeting {
  /// Beyond so many rows on a side only equal ones are looked for, so that the work stays linear.
  private static let patience = 64

  /// Pairs of a row told and a row that is there, each in at most one, by the row told.
  static func pairs(
    _ told: [[DatabaseValue]], _ there: [[DatabaseValue]], _ shape: TableShape
  ) -> [(Int, Int)] {
    let known = shape.keys.count..<(shape.keys.count + shape.values.count)
    let keys = 0..<shape.keys.count
    var partner = [Int?](repeating: nil, count: told.count)
    // The last first, so that taking from the end gives the first.
    var equal: [ArraySlice<DatabaseValue>: [Int]] = [:]
    for place in there.indices.reversed() { equal[there[place][known], default: []].append(place) }
    var isFree = [Bool](repeating: true, count: there.count)
    for place in told.indices {
      guard let old = equal[told[place][known]]?.popLast() else { continue }
      partner[place] = old
      isFree[old] = false
    }
    var free = there.indices.filter { isFree[$0] }
    var left = told.indices.filter { partner[$0] == nil }
    if free.count <= patience, left.count <= patience {
      for place in left {
        let says = free.firstIndex { old in
          merged(told[place], over: there[old], shape)[known] == there[old][known]
        }
        if let says { partner[place] = free.remove(at: says) }
      }
      // Of several that say something else the row of the same file is the one that it corrects.
      for place in left where partner[place] == nil {
        let file = told[place][shape.origin]
        let own = free.firstIndex { there[$0][shape.origin] == file }
        if let own { partner[place] = free.remove(at: own) }
      }
      left = left.filter { partner[$0] == nil }
    }
    for (place, old) in zip(left, free) { partner[place] = old }
    return told.indices.compactMap { place in
      // Hashes of keys may agree by chance.
      guard let old = partner[place], there[old][keys] == told[place][keys] else { return nil }
      return (place, old)
    }
  }

  /// A row that is there, with all that a new one tells: known values are never erased, own columns
  /// one by one.
  static func merged(
    _ told: [DatabaseValue], over there: [DatabaseValue], _ shape: TableShape
  ) -> [DatabaseValue] {
    var merged = zip(told, there).map { $0.isNull ? $1 : $0 }
    // The key stays as it was first spelled.
    for place in shape.keys.indices { merged[place] = there[place] }
    guard let own = shape.columns.firstIndex(of: "attributes"),
      let new = String.fromDatabaseValue(told[own]).flatMap({ JSONText.members($0) }),
      let old = String.fromDatabaseValue(there[own]).flatMap({ JSONText.members($0) })
    else { return merged }
    let members = old.merging(new) { _, last in last }
    merged[own] = JSONText.text(members)?.databaseValue ?? .null
    return merged
  }
}
