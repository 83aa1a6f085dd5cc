/// Which rows of a table of firms may be about people.
struct PersonRows {
  /// Columns that may say of a row that it is about a natural person.
  private(set) var kinds: [Int] = []
  /// Whether each row names a person, and perhaps a firm.
  private(set) var areContacts = false
  /// Whether any row has a name.
  private(set) var haveNames = false

  init() {}

  /// Looks at a table whose names stand in a column; what the mapping says of a column goes before.
  /// - Complexity: O(columns) where the first rows have names.
  init(in table: any Sheet, mapping: ColumnMapping?, names: Int?) {
    areContacts = PersonColumns.areOfPeople(table)
    kinds = table.headers.indices.filter { column in
      PersonName.isKindHeader(table.headers[column])
        && mapping?.meaning(ofColumn: table.headers[column], in: table) == nil
    }
    guard let names else { return }
    haveNames = (0..<table.rowCount).contains { table.text(row: $0, column: names) != nil }
  }
}
