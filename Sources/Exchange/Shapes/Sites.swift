import PartnernetzRecords

/// A list in which a firm has a row for each of its sites: `Betreiber | Anlage | PLZ | Ort`.
enum Sites {
  private static let sites = Set(
    [
      "Standort", "Standorte", "Betriebsstätte", "Anlage", "Filiale", "Niederlassung", "Werk",
      "Zweigstelle", "Einrichtung", "site", "location", "branch", "plant", "facility",
    ].map(HeaderText.key))
  private static let streets = Set(
    ["Straße", "Adresse", "Anschrift", "street", "address"].map(HeaderText.key))
  /// So many places of one firm are sites; two may be a move.
  private static let least = 3
  /// Places that are named.
  private static let named = 12
  /// Rows among which a list of sites names a firm twice.
  private static let sample = 2_000

  /// The columns by which sites and firms are told apart.
  private struct Columns {
    var id: Int?
    var name: Int
    /// The column of sites.
    var site: Int?
    /// All columns that say where a site is.
    var places: [Int]
  }

  /// The table with a row for each firm; nil where no firm has several sites.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    guard mapping?.meaning(of: sheet) == nil, let columns = columns(of: sheet, mapping),
      repeatsNames(sheet, columns), let grid = CellGrid(sheet)
    else { return nil }
    var groups: [[String]: [Int]] = [:]
    var order: [[String]] = []
    for (place, row) in grid.rows.enumerated() {
      let key = [columns.id.map { row.text($0) } ?? "", row.text(columns.name)]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    let most = columns.site == nil ? least : least - 1
    func isOfSites(_ key: [String]) -> Bool {
      guard !key[1].isEmpty, let rows = groups[key] else { return false }
      let places = Set(rows.map { row in columns.places.map { grid.rows[row].text($0) } })
      return places.count > 1 && places.count == rows.count
    }
    let found = order.filter(isOfSites)
    guard let first = found.first, found.contains(where: { groups[$0, default: []].count >= most })
    else { return nil }
    let folded = Set(found)
    var different: Set<Int> = []
    var whole = grid
    var places: [CellGrid.Cell] = []
    whole.rows = order.flatMap { key -> [CellGrid.Row] in
      let rows = groups[key, default: []].map { grid.rows[$0] }
      guard folded.contains(key) else {
        places += rows.map { _ in .empty }
        return rows
      }
      places.append(.init(told(rows, columns)))
      return [joined(rows, columns, headers: sheet.headers.count, &different)]
    }
    // A column of sites means a town as well, and each firm has one.
    if let site = columns.site { whole.headers[site] = "" }
    for column in [columns.site].compactMap(\.self) {
      for row in whole.rows.indices where whole.rows[row].cells.indices.contains(column) {
        whole.rows[row].cells[column] = .empty
      }
    }
    let message = ShapeMessage.sites(
      found.count, rows: found.reduce(0) { $0 + groups[$1, default: []].count },
      example: first[1], unclear: different.sorted().map { sheet.headers[$0] })
    return whole.adding("Betriebsstätten", places).table().map { ($0, [sheet.note(message)]) }
  }

  /// Whether a firm comes again among the first rows; most tables need no closer look.
  private static func repeatsNames(_ sheet: any Sheet, _ columns: Columns) -> Bool {
    var seen: Set<[String]> = []
    return (0..<min(sheet.rowCount, sample)).contains { row in
      let id = columns.id.flatMap { sheet.text(row: row, column: $0) } ?? ""
      return sheet.text(row: row, column: columns.name).map {
        !seen.insert([id, $0]).inserted
      } ?? false
    }
  }

  private static func columns(of sheet: any Sheet, _ mapping: ColumnMapping?) -> Columns? {
    let headers = sheet.headers
    let keys = headers.map(HeaderText.key)
    guard ColumnRecognition.holdsFirmsAlone(sheet),
      let name = headers.firstIndex(where: HeaderWords.isName)
    else { return nil }
    let site = keys.indices.first {
      $0 != name && sites.contains(keys[$0])
        && mapping?.meaning(ofColumn: headers[$0], in: sheet) == nil
    }
    let places = headers.indices.filter { column in
      let field = ColumnRecognition.field(column, of: sheet, as: .firms)
      return column == site || streets.contains(keys[column]) || field == .town
        || field == .postalCode
    }
    guard !places.isEmpty else { return nil }
    let id = headers.indices.first {
      $0 != name && ColumnRecognition.field($0, of: sheet, as: .firms) == .id
    }
    return Columns(id: id, name: name, site: site, places: places)
  }

  /// One row for a firm: where it is says the first one, of other things only what all say.
  private static func joined(
    _ rows: [CellGrid.Row], _ columns: Columns, headers: Int, _ different: inout Set<Int>
  ) -> CellGrid.Row {
    var row = rows[0]
    while row.cells.count < headers { row.cells.append(.empty) }
    for column in 0..<headers where !columns.places.contains(column) {
      let texts = Set(rows.map { $0.text(column) }.filter { !$0.isEmpty })
      if texts.count > 1 {
        row.cells[column] = .empty
        different.insert(column)
      } else if let known = rows.first(where: { !$0.text(column).isEmpty }) {
        row.cells[column] = known.cells[column]
      }
    }
    return row
  }

  /// The sites of a firm in one cell: how many, and where the first ones are.
  private static func told(_ rows: [CellGrid.Row], _ columns: Columns) -> String {
    let places = rows.prefix(named).map { row in
      columns.places.map { row.text($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    return "\(rows.count): " + places.joined(separator: "; ") + (rows.count > named ? "; …" : "")
  }
}
