import GRDB
public import PartnernetzRecords

extension Register {
  /// Changes single rows, all of them or none, in the order given.
  ///
  /// - Parameters:
  ///   - changes: what to change; rows are known by what they say, their origin included.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - names: the names of whom it is about, to note in the history.
  ///   - step: the last step that whoever changes knows of; refused where another came meanwhile.
  /// - Returns: what was added, changed and removed.
  /// - Complexity: one scan of each table in which a row is looked for.
  /// - Throws: ``RegisterError``, for instance where a row is not there or a firm that goes is still
  ///   named; the register is then as it was.
  public func apply(
    _ changes: [Change], on day: Day, by who: String? = nil, about names: [String] = [],
    after step: Int? = nil
  ) throws(RegisterError) -> Receipt {
    try writing(after: step) { writer in
      var finder = RowFinder(writer.db)
      var receipt = Receipt()
      for change in changes {
        let before = writer.counts
        let table = try finder.apply(change, &writer)
        let counts = writer.counts - before
        switch table {
        case "firms": receipt.firms += counts
        case "statements": receipt.statements += counts
        default: receipt.details += counts
        }
      }
      try Register.checkNames(writer.db)
      guard receipt.isChange else { return (receipt, nil) }
      let about = names.map { $0.replacing("\n", with: " ") }
      return (receipt, writer.entry(.edit, on: day, by: who, of: nil, from: about))
    }
  }

  /// Refuses rows that name a firm that is not, or no longer, there.
  private static func checkNames(_ db: Database) throws {
    for shape in MemberShapes.all {
      for column in shape.firms.map({ shape.keys[$0] }) {
        let lost = try String.fetchOne(
          db,
          sql: "SELECT \(column) FROM \(shape.name) WHERE \(column) NOT IN (SELECT id FROM firms) "
            + "ORDER BY number LIMIT 1")
        if let lost { throw UnknownFirm(id: lost) }
      }
    }
  }
}

/// Finds rows by what they say.
struct RowFinder {
  private let db: Database
  private var numbers: [String: [UInt64: [Int64]]] = [:]

  /// A finder that has read nothing yet.
  init(_ db: Database) { self.db = db }

  /// Does a change.
  ///
  /// - Returns: the table's name.
  mutating func apply(_ change: Change, _ writer: inout StepWriter) throws -> String {
    switch change {
    case .put(let row, nil):
      let (shape, cells) = try row.cells()
      try checkKey(cells, of: shape)
      learn(try writer.add(cells, to: shape), cells, shape)
      return shape.name
    case .put(let row, let old?):
      let (shape, cells) = try row.cells()
      let (other, told) = try old.cells()
      guard shape.name == other.name else { throw NoSuchRow() }
      let number = try take(told, from: shape, &writer)
      if shape.isKeyUnique, cells[0] != told[0] { try checkKey(cells, of: shape) }
      try writer.change(number, from: told, to: cells, in: shape)
      learn(number, cells, shape)
      return shape.name
    case .remove(let row):
      let (shape, cells) = try row.cells()
      try writer.remove(try take(cells, from: shape, &writer), cells, from: shape)
      return shape.name
    }
  }

  /// A firm's id may not be another firm's already.
  private func checkKey(_ cells: [DatabaseValue], of shape: TableShape) throws {
    guard shape.isKeyUnique else { return }
    let isTaken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM \(shape.name) WHERE \(shape.keys[0]) = ?)",
      arguments: [cells[0]])
    if isTaken == true { throw RepeatedFirm(id: String.fromDatabaseValue(cells[0]) ?? "") }
  }

  /// The number of the last row that says this, which is then no longer found.
  private mutating func take(
    _ cells: [DatabaseValue], from shape: TableShape, _ writer: inout StepWriter
  ) throws -> Int64 {
    if numbers[shape.name] == nil {
      var found: [UInt64: [Int64]] = [:]
      var scan = try CheckedScan(
        shape.name, columns: shape.all, noted: try writer.tally(of: shape), db)
      _ = try scan.forEach { found[$0.content, default: []].append($0.number) }
      numbers[shape.name] = found
    }
    guard let number = numbers[shape.name]?[shape.content(cells)]?.popLast() else {
      throw NoSuchRow()
    }
    return number
  }

  private mutating func learn(_ number: Int64, _ cells: [DatabaseValue], _ shape: TableShape) {
    let content = shape.content(cells)
    var same = numbers[shape.name]?[content] ?? []
    same.insert(number, at: same.firstIndex { $0 > number } ?? same.endIndex)
    numbers[shape.name]?[content] = same
  }
}

/// A change tells of a row that is not there.
struct NoSuchRow: Error {}

/// A firm comes in under the id of another.
struct RepeatedFirm: Error {
  var id: String
}

extension TableRow {
  /// The row's table and its cells there.
  ///
  /// - Throws: ``RefusedValue``.
  func cells() throws -> (TableShape, [DatabaseValue]) {
    switch self {
    case .firm(let row): (FirmTable.map.shape, try FirmTable.map.cells(row))
    case .statement(let row): (StatementTable.map.shape, try StatementTable.map.cells(row))
    case .offer(let row): (DetailTables.offers.shape, try DetailTables.offers.cells(row))
    case .need(let row): (DetailTables.needs.shape, try DetailTables.needs.cells(row))
    case .market(let row): (DetailTables.markets.shape, try DetailTables.markets.cells(row))
    case .capital(let row): (DetailTables.capital.shape, try DetailTables.capital.cells(row))
    case .goal(let row): (DetailTables.goals.shape, try DetailTables.goals.cells(row))
    case .contact(let row):
      (DetailTables.contacts.shape, try DetailTables.contacts.cells(row))
    }
  }
}
