package import PartnernetzRecords

/// Tables as columns of numbers: firms are numbered already, and rows are made when they are asked for.
package struct PackedSource: TableSource {
  private let tables: PackedTables
  package let ids: TextColumn
  package let index: TextIndex
  package let statements: StatementColumns
  /// The columns that ``figures(_:)`` tells.
  private let figureColumns: [Int]
  private let members: ToldColumn<Int32>
  private let shares: ToldColumn<Double>

  /// Takes tables; nil where two firms' ids are the same to whoever reads them.
  ///
  /// - Complexity: O(firms + statements).
  package init?(_ tables: PackedTables) {
    self.tables = tables
    let ids = TextColumn((0..<Int32(tables.firms.count)).lazy.map { tables.text($0) })
    var index = TextIndex(capacity: ids.count)
    for number in 0..<ids.count where index.insert(ids[number]) != nil { return nil }
    self.ids = ids
    self.index = index
    figureColumns = tables.firms.places(of: PackedSource.figureNames)
    members = tables.firms.codes("member")
    shares = tables.statements.reals("share")
    statements = StatementColumns(tables) { tables.firm($0, index) }
  }

  package var tellsVisibility: Bool { !tables.firms.codes("visibility").isEmpty }

  package func firm(_ row: Int) -> Firm { tables.firms[row] }

  private static let figureNames = Set(
    Catalogue.firms.kept.filter(\.entry.isFigure).map(\.name))

  package func figures(_ row: Int) -> Firm { firm(row, telling: figureColumns) }

  package func reader(of columns: Set<String>) -> @Sendable (_ row: Int) -> Firm {
    let places = tables.firms.places(of: columns)
    guard columns.contains("industry") else { return { tables.firms.row($0, telling: places) } }
    return { firm($0, telling: places) }
  }

  private func firm(_ row: Int, telling places: [Int]) -> Firm {
    var firm = tables.firms.row(row, telling: places)
    // Where no code of a trade is known, a column of the association's own may tell it.
    if firm.industry == nil { firm.attributes = tables.firms.attributes(of: row) }
    return firm
  }

  package func isMember(_ row: Int) -> Bool { members[row] != 0 }

  package func statement(_ row: Int) -> Statement { tables.statements[row] }

  package func share(_ row: Int) -> Double? { shares.at(row) }

  package var competitors: [(firm: Int32, ids: [Firm.ID])] {
    let told = tables.firms.codes("competitors")
    return told.cells.indices.filter { told[$0] != nil }.map {
      (Int32($0), tables.firms[$0].competitors)
    }
  }

  package var details: MemberTables { tables.details }

  package var packed: PackedTables? { tables }
}

extension PackedTables {
  /// The number of the firm that a word names.
  func firm(_ word: Int32, _ index: TextIndex) -> Int32? {
    // The first words are the firms' ids; others may be the same to whoever reads them.
    if word < firms.count { return word < 0 ? nil : word }
    return index[text(word)]
  }
}

extension StatementColumns {
  /// The columns of packed statements.
  ///
  /// - Complexity: O(s).
  fileprivate init(_ tables: PackedTables, firm: (Int32) -> Int32?) {
    self.init()
    let told = tables.statements
    func numbers(_ column: String) -> [Int32] { told.codes(column).cells.map { firm($0) ?? -1 } }
    func small(_ column: String) -> ToldColumn<Int8> {
      ToldColumn(told.codes(column).cells.map { $0.isTold ? Int8($0) : .untold })
    }
    sources = numbers("source")
    targets = numbers("target")
    kinds = told.codes("kind").cells.map { UInt8($0) }
    amounts = told.whole("amount")
    trusts = told.reals("trust")
    var codes = [Int32](repeating: -1, count: tables.wordCount)
    let words = told.codes("what").cells
    whats = ToldColumn(
      words.map { word in
        guard word.isTold else { return .untold }
        if codes[Int(word)] < 0 {
          codes[Int(word)] = Int32(whatNames.count)
          whatNames.append(tables.text(word))
        }
        return codes[Int(word)]
      })
    lastContacts = told.codes("last_contact")
    reporters = ToldColumn(numbers("reporter"))
    evidences = ToldColumn(told.whole("evidence").cells.map { $0.isTold ? Int8($0) : .untold })
    visibilities = small("visibility")
    isGross = small("net_gross")
  }
}
