import PartnernetzRecords

/// A row that knows where it came from, and what makes another row its repetition.
protocol ImportedRow: Hashable {
  /// Where the row came from.
  var origin: Origin? { get set }
  /// All that the row says.
  var identity: Self { get }
}

extension ImportedRow {
  var identity: Self {
    var bare = self
    bare.origin = nil
    return bare
  }
}

extension Firm: ImportedRow {}
extension Offer: ImportedRow {}
extension Need: ImportedRow {}
extension MarketEntry: ImportedRow {}
extension CapitalEntry: ImportedRow {}
extension Goal: ImportedRow {}
extension ContactEvent: ImportedRow {}

extension Statement: ImportedRow {
  /// All that the row says, but for a number that only the row itself bears.
  var identity: Statement {
    var bare = self
    bare.origin = nil
    for header in bare.attributes.keys where ["id", "nr", "no"].contains(header.lowercased()) {
      bare.attributes[header] = nil
    }
    return bare
  }
}

/// Finds rows that say the same as an earlier one, keeping a number for each row and not the row.
struct Twins<Row: ImportedRow> {
  private var positions: [Int: Int] = [:]
  /// Rows whose hash another one took before.
  private var others: [Row: Int] = [:]

  /// The position of an earlier row that says the same; without one, the row takes the next place.
  mutating func first(like row: Row, among rows: [Row]) -> Int? {
    let identity = row.identity
    let hash = identity.hashValue
    guard let position = positions[hash] else {
      positions[hash] = rows.count
      return nil
    }
    if rows[position].identity == identity { return position }
    if let position = others[identity] { return position }
    others[identity] = rows.count
    return nil
  }
}
