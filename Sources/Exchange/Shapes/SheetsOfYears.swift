import PartnernetzRecords

/// The same list of firms on several sheets, each of another year: what was told last counts.
enum SheetsOfYears {
  typealias Table = (kind: TableKind, sheet: any Sheet)

  /// Tables with one for all years of a list, and what is said about them.
  /// - Complexity: O(1) for each table, but for the cells of such lists.
  static func joined(_ tables: [Table]) -> (tables: [Table], notes: [Diagnostic]) {
    var groups: [[String]: [Int]] = [:]
    for (place, table) in tables.enumerated() where table.kind == .firms {
      guard let name = table.sheet.sheet, HeaderText.year(in: name) != nil else { continue }
      // But for its year, a list keeps its name.
      let title = name.filter { !$0.isNumber }.lowercased()
      let key = [table.sheet.file, title] + table.sheet.headers.map(HeaderText.key)
      groups[key, default: []].append(place)
    }
    var (result, notes): ([Table?], [Diagnostic]) = (tables, [])
    for places in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      guard let (sheet, note) = joined(places.map { tables[$0].sheet }) else { continue }
      for place in places { result[place] = nil }
      result[places[0]] = (.firms, sheet)
      notes.append(note)
    }
    return (result.compactMap(\.self), notes)
  }

  private static func joined(_ sheets: [any Sheet]) -> (any Sheet, Diagnostic)? {
    let dated = sheets.map { (year: HeaderText.year(in: $0.sheet ?? "") ?? 0, sheet: $0) }
      .sorted { $0.year > $1.year }
    let latest = dated[0].sheet
    guard Set(dated.map(\.year)).count == dated.count,
      let name = latest.headers.firstIndex(where: HeaderWords.isName), var whole = CellGrid(latest)
    else { return nil }
    let id = latest.headers.indices.first {
      $0 != name && ColumnRecognition.field($0, of: latest, as: .firms) == .id
    }
    func key(_ row: CellGrid.Row) -> [String] {
      [id.map { row.text($0) } ?? "", row.text(name)]
    }
    var known: [[String]: Int] = [:]
    for (place, row) in whole.rows.enumerated() {
      // Who stands twice on one sheet is for the import to tell.
      guard known.updateValue(place, forKey: key(row)) == nil else { return nil }
    }
    var repeated: Set<Int> = []
    for (_, sheet) in dated.dropFirst() {
      guard let grid = CellGrid(sheet) else { return nil }
      for row in grid.rows {
        guard let place = known[key(row)] else {
          known[key(row)] = whole.rows.count
          whole.rows.append(row)
          continue
        }
        repeated.insert(place)
        for column in whole.headers.indices where !isKnown(whole.rows[place].text(column)) {
          guard isKnown(row.text(column)) else { continue }
          while whole.rows[place].cells.count <= column { whole.rows[place].cells.append(.empty) }
          whole.rows[place].cells[column] = row.cells[column]
        }
      }
    }
    guard !repeated.isEmpty, let table = whole.table() else { return nil }
    let names = dated.reversed().map { $0.sheet.sheet ?? "" }
    return (table, latest.note(.layout(.sheetsOfYears(names, firms: whole.rows.count))))
  }

  private static func isKnown(_ text: String) -> Bool { !text.isEmpty && !UnknownWord.isOne(text) }
}
