import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// Firms of tables that were read: their ids, and where the rest of each stands.
struct ImportedFirms: Sendable {
  /// A table with the rows that were taken from it.
  struct Part: Sendable {
    let table: any Sheet
    let layout: ColumnRecognition
    let commaFields: Once<Set<Field>>
    var rows: [Int32] = []

    init(_ table: any Sheet, _ layout: ColumnRecognition) {
      self.table = table
      self.layout = layout
      commaFields = Once { FirmLists.commaFields(table, layout) }
    }
  }

  private(set) var parts: [Part] = []
  /// The firms' ids, table by table and row by row.
  private(set) var ids = TextColumn()
  /// Finds a firm's position by its id.
  private(set) var index = TextIndex()
  /// The ids of the competitors that a firm names, by its position.
  var competitors: [Int32: [Firm.ID]] = [:]

  /// What several rows say together, by the firm's position.
  private var supplements: [Int32: (firm: Firm, lists: FirmLists)] = [:]

  /// How many firms there are.
  var count: Int { ids.count }

  /// Begins a table; rows that are taken from now on are its rows.
  mutating func begin(_ table: any Sheet, _ layout: ColumnRecognition) {
    if parts.isEmpty {
      ids = TextColumn(capacity: table.rowCount, bytes: 8 * table.rowCount)
      index = TextIndex(capacity: table.rowCount, bytes: 8 * table.rowCount)
    }
    parts.append(Part(table, layout))
    parts[parts.count - 1].rows.reserveCapacity(table.rowCount)
  }

  /// Takes rows of the table at hand that stand one behind the other, but for those whose ids were
  /// taken before.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - ids: for each of them its id; used up.
  ///   - former: room for as many positions.
  /// - Returns: the rows that were not taken.
  mutating func take(
    _ rows: Range<Int>, plainIDs ids: UnsafeMutableBufferPointer<TextIndex.Lookup.Query>,
    former: UnsafeMutablePointer<Int32>
  ) -> [Int] {
    index.insert(ids, into: former)
    var repeats: [Int] = []
    for (place, row) in rows.enumerated() {
      if former[place] >= 0 {
        repeats.append(row)
      } else {
        self.ids.append(ids[place].text)
        parts[parts.count - 1].rows.append(Int32(row))
      }
    }
    return repeats
  }

  /// Takes a row of the table at hand whose id is known to be new.
  mutating func take(row: Int, id: Firm.ID) {
    _ = index.insert(id)
    ids.append(id)
    parts[parts.count - 1].rows.append(Int32(row))
  }

  /// Takes what a further row adds to a firm.
  mutating func supplement(_ position: Int, with firm: Firm, _ lists: FirmLists) {
    supplements[Int32(position)] = (firm, lists)
  }

  /// The table and row of a firm.
  func place(_ position: Int) -> (part: Part, row: Int) {
    var rest = position
    for part in parts {
      if rest < part.rows.count { return (part, Int(part.rows[rest])) }
      rest -= part.rows.count
    }
    preconditionFailure("there is no such firm")
  }

  /// The row of a firm, ready to be read.
  func reader(_ position: Int, _ directory: FirmDirectory = .empty) -> RowReader {
    let (part, row) = place(position)
    var reader = RowReader(part.table, part.layout, directory)
    reader.go(to: row)
    return reader
  }

  /// A firm's name.
  func name(_ position: Int) -> String {
    if let (firm, _) = supplements[Int32(position)] { return firm.name }
    let reader = reader(position)
    return reader.text(.name) ?? ids[position]
  }

  /// A firm.
  func firm(_ position: Int) -> Firm {
    if var (firm, _) = supplements[Int32(position)] {
      firm.competitors = competitors[Int32(position)] ?? []
      return firm
    }
    var reader = reader(position)
    var firm = reader.firm(id: ids[position], name: reader.text(.name) ?? ids[position])
    firm.competitors = competitors[Int32(position)] ?? []
    firm.origin = reader.origin
    return firm
  }

  /// What a firm's row says in its lists.
  func lists(_ position: Int, wantsCompetitors: Bool = true) -> FirmLists {
    if var (_, lists) = supplements[Int32(position)] {
      if !wantsCompetitors { lists.competitors = [] }
      return lists
    }
    return FirmLists(
      reader(position), commaFields: place(position).part.commaFields.value,
      wantsCompetitors: wantsCompetitors)
  }
}

extension FirmDirectory {
  /// A directory of nobody.
  static let empty = FirmDirectory()
}
