import PartnernetzRecords

/// Accounts of a ledger among those of customers and suppliers: `8400 Erlöse 19 %` beside
/// `10000 Alba GmbH`.
enum LedgerAccounts {
  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }
  private static let numbers = keys([
    "Konto", "Kontonr", "Kontonummer", "Konto-Nr", "Kto", "Kto-Nr", "account", "account no",
    "account number",
  ])
  private static let names = keys([
    "Kontenbezeichnung", "Kontobezeichnung", "Kontoname", "Kontenname", "Beschriftung",
    "Kontobeschriftung", "Kontenbeschriftung", "account description",
  ])

  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let keys = sheet.headers.map(HeaderText.key)
    guard let number = keys.firstIndex(where: numbers.contains),
      let name = keys.firstIndex(where: names.contains),
      [number, name].allSatisfy({
        mapping?.meaning(ofColumn: sheet.headers[$0], in: sheet) == nil
      }), var grid = CellGrid(sheet)
    else { return nil }
    func isAccount(_ row: CellGrid.Row) -> Bool {
      let text = row.text(number)
      return !text.isEmpty && text.allSatisfy(\.isASCIIDigit)
    }
    // Accounts of persons have a digit more than those of the ledger.
    let longest = grid.rows.filter(isAccount).map { $0.text(number).count }.max() ?? 0
    let left = grid.rows.filter {
      isAccount($0) && $0.text(number).count < longest && FirmName($0.text(name)).legalForm == nil
    }
    grid.headers[name] = "Name"
    grid.headers[number] = "Nr"
    guard let first = left.first, longest > 4 else { return grid.table().map { ($0, []) } }
    let numbers = Set(left.map(\.number))
    grid.rows.removeAll { numbers.contains($0.number) }
    let note = sheet.note(.layout(.ledger(left.count, example: first.text(name))))
    return grid.table().map { ($0, [note]) }
  }
}
