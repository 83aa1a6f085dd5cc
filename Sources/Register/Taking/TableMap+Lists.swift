import GRDB
import PartnernetzRecords

extension TableMap {
  /// Removes what firms named in an earlier list and do not name in the one that is told now.
  ///
  /// Only rows that say nothing but the name are of a list, and only where their file held firms;
  /// what is known in more detail stays.
  ///
  /// - Parameters:
  ///   - entries: all that is told now, of lists and of rows of its own.
  ///   - files: files from which firms came.
  ///   - writer: the step.
  ///   - isListed: whether a row's firm told a list of its kind now; given the row's keys.
  /// - Returns: what was removed.
  /// - Complexity: one scan of the table.
  /// - Throws: what reading and writing the table throws.
  func removeUnlisted(
    _ entries: [Entry], _ files: Set<DatabaseValue>, _ writer: inout StepWriter,
    where isListed: ([DatabaseValue]) -> Bool
  ) throws -> Receipt.Counts {
    let told = Set(try entries.map { KeyHash.of(try cells($0).prefix(keys.count)) })
    var unlisted: [(number: Int64, cells: [DatabaseValue])] = []
    let cursor = try Row.fetchCursor(
      writer.db,
      sql: "SELECT \(shape.all.joined(separator: ", ")) FROM \(name) ORDER BY \(TableShape.number)")
    while let row = try cursor.next() {
      let cells = Array(row.databaseValues.dropFirst())
      guard let number = Int64.fromDatabaseValue(row[0]),
        cells[keys.count..<shape.origin].allSatisfy(\.isNull), files.contains(cells[shape.origin]),
        isListed(Array(cells.prefix(keys.count))),
        !told.contains(KeyHash.of(cells.prefix(keys.count)))
      else { continue }
      unlisted.append((number, cells))
    }
    var counts = Receipt.Counts()
    for (number, cells) in unlisted {
      try writer.remove(number, cells, from: shape)
      counts.removed += 1
    }
    return counts
  }
}

extension StepWriter {
  /// The files from which the register's firms came, in whose tables lists may stand.
  func filesOfFirms() throws -> Set<DatabaseValue> {
    Set(
      try DatabaseValue.fetchAll(db, sql: "SELECT DISTINCT \(TableShape.originFile) FROM firms")
    ).filter { !$0.isNull }
  }

  /// Lets go what firms named in earlier lists and do not name in those that were taken.
  mutating func removeUnlisted(
    _ tables: MemberTables, _ lists: ToldLists, from files: Set<DatabaseValue>,
    _ receipt: inout Receipt
  ) throws {
    guard !files.isEmpty else { return }
    func isIn(_ firms: Set<Firm.ID>, _ keys: [DatabaseValue]) -> Bool {
      String.fromDatabaseValue(keys[0]).map(firms.contains) ?? false
    }
    if !lists.offers.isEmpty {
      receipt.details += try DetailTables.offers.removeUnlisted(tables.offers, files, &self) {
        isIn(lists.offers, $0)
      }
    }
    if !lists.needs.isEmpty {
      receipt.details += try DetailTables.needs.removeUnlisted(tables.needs, files, &self) {
        isIn(lists.needs, $0)
      }
    }
    guard !lists.served.isEmpty || !lists.sought.isEmpty else { return }
    let blank = MarketEntry(firm: "", market: "", role: .served)
    let served = try DetailTables.markets.cells(blank)[2]
    receipt.details += try DetailTables.markets.removeUnlisted(tables.markets, files, &self) {
      isIn($0[2] == served ? lists.served : lists.sought, $0)
    }
  }
}
