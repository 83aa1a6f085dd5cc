import Foundation

/// What a foreign file's tables, columns and values mean in the contract's words.
///
/// A table of the columns `file, column, value, means`: with neither column nor value, `means` names
/// the table (`links`, or `ignore`); with a column, what the column says (`source`); with a value,
/// the contract's word for it. A sheet of a workbook, or a table of a graph file, is named
/// `Mappe.xlsx, Mitglieder`. Constants may follow: `capital; what=equity; trust=0.8`.
///
/// A column of firms that names their partners, or tells of the links to them, means `links`.
public struct ColumnMapping: Sendable {
  /// The contract's word for something, and what else it implies.
  struct Meaning: Sendable {
    var word: String
    var constants: [(name: String, text: String)]
    var place: Diagnostic
  }

  private struct Entry: Sendable {
    var file: String
    /// The sheet of a workbook; nil for all of them.
    var sheet: String?
    var column: String
    var value: String
    var meaning: Meaning
    /// What is said where the table does not have the column.
    var missing: Diagnostic
  }

  /// What a column of firms means that names their partners, or tells of the links to them.
  static let partners = TableKind.links.rawValue

  private let entries: [Entry]

  /// Reads the mapping's table.
  /// - Throws: a missing column or value, or a faulty row.
  public init(_ table: Table) throws(Diagnostic) {
    var entries: [Entry] = []
    for header in ["file", "column", "value", "means"]
    where !table.headers.contains(where: { HeaderText.key($0) == HeaderText.key(header) }) {
      throw table.problem(.missingColumn(header, also: []))
    }
    for row in 0..<table.rowCount {
      if let fault = table.fault(ofRow: row) { throw fault }
      func key(_ header: String) -> String {
        HeaderText.key(table.text(row: row, header: header) ?? "")
      }
      guard let means = table.text(row: row, header: "means") else {
        throw Diagnostic(
          .missingValue, file: table.file, row: table.number(ofRow: row), column: "means")
      }
      let parts = means.split(separator: ";", omittingEmptySubsequences: false)
        .map { $0.trimmingPrefix { $0 == " " } }
      let constants = parts.dropFirst().compactMap { part -> (name: String, text: String)? in
        let sides = part.split(separator: "=", maxSplits: 1)
        guard sides.count == 2 else { return nil }
        return (HeaderText.key(String(sides[0])), trimmed(String(sides[1])))
      }
      let place = table.problem(.unknownMeaning(means), row: row)
      let named = ColumnMapping.parts(of: table.text(row: row, header: "file") ?? "")
      guard constants.count == parts.count - 1 else { throw place }
      entries.append(
        Entry(
          file: ColumnMapping.fileKey(named.file), sheet: named.sheet.map(HeaderText.key),
          column: key("column"), value: key("value"),
          meaning: Meaning(word: trimmed(String(parts[0])), constants: constants, place: place),
          missing: table.problem(
            .missingMappedColumn(table.text(row: row, header: "column") ?? ""), row: row)))
    }
    self.entries = entries
  }

  /// Reads the mapping from a file.
  /// - Throws: what makes the file or the mapping unreadable.
  public init(contentsOf path: String) throws(Diagnostic) {
    try self.init(Table(contentsOf: path))
  }

  /// Whether a table is a mapping rather than data.
  static func isMapping(_ table: any Sheet) -> Bool {
    table.headers.map(HeaderText.key) == ["file", "column", "value", "means"].map(HeaderText.key)
  }

  /// What a file's table is.
  func meaning(of table: any Sheet) -> Meaning? {
    first { $0.column.isEmpty && $0.value.isEmpty && matches($0, table) }
  }

  /// What a column says.
  func meaning(ofColumn header: String, in table: any Sheet) -> Meaning? {
    let key = HeaderText.key(header)
    return first { $0.column == key && $0.value.isEmpty && matches($0, table) }
  }

  /// Whether somebody said of a column of firms that it is none of their partners.
  func isNoPartner(_ header: String, in table: any Sheet) -> Bool {
    meaning(ofColumn: header, in: table).map { $0.word != ColumnMapping.partners } ?? false
  }

  /// What a column's values mean, by the values' keys.
  func meanings(ofValuesIn header: String, in table: any Sheet) -> [String: Meaning] {
    let key = HeaderText.key(header)
    let found = entries.filter { $0.column == key && !$0.value.isEmpty && matches($0, table) }
    return Dictionary(found.map { ($0.value, $0.meaning) }) { first, _ in first }
  }

  /// The columns of a table that the mapping speaks of, with where it does; what it says of a workbook
  /// may be meant for another sheet.
  func columns(of table: any Sheet) -> [(key: String, place: Diagnostic)] {
    entries.filter { entry in
      !entry.column.isEmpty && !entry.file.isEmpty && matches(entry, table)
        && (table.sheet == nil || entry.sheet != nil)
    }
    .map { ($0.column, $0.missing) }
  }

  private func first(where matches: (Entry) -> Bool) -> Meaning? {
    entries.first(where: matches)?.meaning
  }

  private func matches(_ entry: Entry, _ table: any Sheet) -> Bool {
    entry.file.isEmpty
      || entry.file == ColumnMapping.fileKey(table.file)
        && (entry.sheet == nil || entry.sheet == table.sheet.map(HeaderText.key))
  }

  /// How a mapping names a table: by its file, and where a file holds several by its sheet,
  /// `Mappe.xlsx, Mitglieder`.
  static func name(of table: any Sheet) -> String {
    table.sheet.map { "\(table.file), \($0)" } ?? table.file
  }

  private static func parts(of name: String) -> (file: String, sheet: String?) {
    for ending in ([".xlsx", ".xlsm", ".ods"] + GraphFile.endings).map({ $0 + ", " }) {
      if let mark = name.range(of: ending, options: .caseInsensitive) {
        return (String(name[..<mark.upperBound].dropLast(2)), String(name[mark.upperBound...]))
      }
    }
    return (name, nil)
  }

  /// A file's name without its ending.
  private static func fileKey(_ file: String) -> String {
    let parts = file.split(separator: ".")
    return HeaderText.key(parts.count > 1 ? parts.dropLast().joined(separator: ".") : file)
  }
}
