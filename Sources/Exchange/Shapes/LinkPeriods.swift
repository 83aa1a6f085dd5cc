import PartnernetzRecords

/// Links that have a row for each year, month or invoice: `Lieferant | Abnehmer | Jahr | Betrag`.
///
/// Of years the last one counts, as with firms; what is less than a year is added up within it.
enum LinkPeriods {
  private static let years = Set(
    [
      "Jahr", "Geschäftsjahr", "Wirtschaftsjahr", "Berichtsjahr", "Kalenderjahr", "GJ", "year",
      "fiscal year", "FY",
    ].map(HeaderText.key))
  /// Columns that tell a year's rows of one link apart.
  private static let parts = Set(
    [
      "Monat", "Quartal", "Periode", "Zeitraum", "Datum", "Rechnungsdatum", "Belegdatum",
      "Buchungsdatum", "Lieferdatum", "Bestelldatum", "Rechnungsnr", "Rechnungsnummer", "Rechnung",
      "Belegnr", "Belegnummer", "Beleg-Nr", "Bestellnr", "Bestellnummer", "Auftragsnr",
      "Auftragsnummer", "Lieferscheinnr", "Lieferscheinnummer", "month", "quarter", "period",
      "date", "invoice date", "posting date", "order date", "invoice no", "invoice number",
      "invoice", "order no", "order number", "document no", "document number",
    ].map(HeaderText.key))

  /// A row of a link, with the year that it tells.
  private struct Row {
    var place: Int
    var year: Int?
  }

  /// The table with a row for each link; nil where no link has several.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    func columns(_ words: Set<String>) -> [Int] {
      sheet.headers.indices.filter { column in
        words.contains(HeaderText.key(sheet.headers[column]))
          && mapping?.meaning(ofColumn: sheet.headers[column], in: sheet) == nil
      }
    }
    let (years, parts) = (columns(years), columns(parts))
    guard years.count <= 1, !years.isEmpty || !parts.isEmpty,
      ColumnRecognition.fit(headers: sheet.headers, as: .links, kindOfLinks: .acquaintance) != nil,
      let grid = CellGrid(sheet)
    else { return nil }
    let roles = RolePair.find(in: sheet.headers)
    func field(_ column: Int) -> Field? {
      ColumnRecognition.field(column, of: sheet, as: .links)
    }
    func column(_ wanted: Field) -> Int? { sheet.headers.indices.first { field($0) == wanted } }
    guard let source = column(.source) ?? roles?.source,
      let target = column(.target) ?? roles?.target
    else { return nil }
    let amounts = sheet.headers.indices.filter { field($0) == .amount }
    let keys =
      [source, target] + sheet.headers.indices.filter { [.kind, .what].contains(field($0)) }
    var (groups, order): ([[String]: [Row]], [[String]]) = ([:], [])
    for (place, row) in grid.rows.enumerated() {
      let told = (years + parts).lazy.compactMap { HeaderText.year(in: row.text($0)) }.first
      let key = keys.map { row.text($0) }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(Row(place: place, year: told))
    }
    guard groups.values.contains(where: { $0.count > 1 }) else { return nil }
    var result = Merged(grid: grid)
    for key in order {
      guard
        result.take(groups[key, default: []], parts: parts, amounts: amounts, of: sheet)
      else { return nil }
    }
    return table(result, sheet, years: years, parts: parts, ends: (source, target))
  }

  private static func table(
    _ merged: Merged, _ sheet: any Sheet, years: [Int], parts: [Int], ends: (Int, Int)
  ) -> SheetShapes.Part? {
    var notes: [Diagnostic] = []
    if let first = merged.firstOfYears {
      let row = merged.grid.rows[first]
      notes.append(
        sheet.note(
          .yearsOfLinks(
            merged.ofYears, latest: merged.latest ?? 0, row.text(ends.0), row.text(ends.1))))
    }
    if merged.ofParts > 0, let part = parts.first {
      notes.append(
        sheet.note(
          .partsOfLinks(
            rows: merged.added, links: merged.ofParts, by: sheet.headers[part],
            year: merged.latest)))
    }
    guard !notes.isEmpty else { return nil }
    var grid = merged.grid
    grid.rows = merged.rows
    let left = grid.keeping(
      columns: sheet.headers.indices.filter { !years.contains($0) && !parts.contains($0) })
    return left.table().map { ($0, notes) }
  }

  /// The rows that come out, and what was done to them.
  private struct Merged {
    let grid: CellGrid
    var rows: [CellGrid.Row] = []
    /// Links of which earlier years are left out, and the first row of the first of them.
    var ofYears = 0
    var firstOfYears: Int?
    /// Links whose rows are added up, and these rows.
    var ofParts = 0
    var added = 0
    var latest: Int?

    init(grid: CellGrid) { self.grid = grid }

    /// Makes one row of those of a link.
    ///
    /// - Returns: whether the rows can be told apart and their amounts be read.
    mutating func take(
      _ all: [Row], parts: [Int], amounts: [Int], of sheet: any Sheet
    ) -> Bool {
      let years = all.compactMap(\.year)
      guard years.isEmpty || years.count == all.count else { return false }
      let last = years.max()
      let kept = all.filter { $0.year == last }
      guard let row = kept.last else { return true }
      if kept.count < all.count {
        ofYears += 1
        firstOfYears = firstOfYears ?? all.first?.place
      }
      if let last { latest = max(latest ?? last, last) }
      guard kept.count > 1 else {
        rows.append(grid.rows[row.place])
        return true
      }
      let told = Set(kept.map { kept in parts.map { grid.rows[kept.place].text($0) } })
      guard !parts.isEmpty, told.count == kept.count, amounts.count == 1,
        let amount = amounts.first,
        let sum = sum(kept.map(\.place), amount, of: sheet)
      else { return false }
      var whole = grid.rows[row.place]
      while whole.cells.count <= amount { whole.cells.append(.empty) }
      whole.cells[amount] = sum
      rows.append(whole)
      ofParts += 1
      added += kept.count
      return true
    }

    /// What amounts come to, in the unit of their header; nil where one cannot be read, or has a unit
    /// of its own.
    private func sum(_ places: [Int], _ column: Int, of sheet: any Sheet) -> CellGrid.Cell? {
      let content = Catalogue.Content.money(isSigned: false)
      let style = NumberStyle(
        of: column, in: sheet, content: content, shift: 0,
        isGermanFile: sheet.separator == ";" ? true : nil)
      var cents = 0.0
      for place in places {
        let row = grid.rows[place]
        let text = row.text(column)
        guard !text.isEmpty, !UnknownWord.isOne(inPlaceOfNumber: text) else { continue }
        guard let numeral = Numeral(text), numeral.unit ?? 0 == 0 else { return nil }
        if row.cells[column].kind.isExactNumber {
          guard let value = numeral.value(decimal: .point) else { return nil }
          cents += (value * 100).rounded()
        } else {
          guard case .value(let value) = style.value(numeral, content: content, shift: 0) else {
            return nil
          }
          cents += (value * 100).rounded()
        }
      }
      guard cents > 0, cents < 1e15 else { return nil }
      let whole = Int(cents)
      let rest = whole % 100
      return CellGrid.Cell("\(whole / 100)." + (rest < 10 ? "0" : "") + "\(rest)", .number)
    }
  }
}
