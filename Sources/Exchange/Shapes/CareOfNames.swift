import Foundation
import PartnernetzRecords

/// Names with the house behind them where the firm has its post: `Alba GmbH c/o Birke AG`.
///
/// The house is no part of the name, and it is not the firm: who stays with another one is not that one.
enum CareOfNames {
  private static let mark = #"[\s,;]*(?<![\p{L}\d])(c/o|z\. ?H(d|dn)\.)\s+"#

  /// The table with the names alone, and the houses in a column of their own; nil where there are none.
  /// - Complexity: O(rows).
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    guard let names = sheet.headers.firstIndex(where: HeaderWords.isName),
      ColumnRecognition.isOfFirms(sheet.headers),
      mapping?.meaning(ofColumn: sheet.headers[names], in: sheet) == nil
    else { return nil }
    let found = (0..<sheet.rowCount).map { row in
      sheet.text(row: row, column: names).flatMap(split)
    }
    guard let first = found.firstIndex(where: { $0 != nil }), let example = found[first],
      var grid = CellGrid(sheet)
    else { return nil }
    for (row, parts) in found.enumerated() {
      if let parts { grid.rows[row].cells[names] = .init(parts.name) }
    }
    let count = found.count { $0 != nil }
    let isFree = !sheet.headers.contains { HeaderText.key($0) == HeaderText.key(house) }
    if isFree {
      // People are left out, as everywhere.
      grid = grid.adding(
        house,
        found.map { parts in .init(parts.flatMap { isHouse($0.house) ? $0.house : nil } ?? "") })
      grid.explained.insert(house)
    }
    let text = sheet.text(row: first, column: names) ?? ""
    let note = sheet.problem(
      .sheet(.shape(.layout(.careOf(count, example: text, name: example.name)))), row: first,
      column: names)
    return grid.table().map { ($0, [note]) }
  }

  private static let house = "Adresszusatz"

  private static func isHouse(_ text: String) -> Bool {
    let first = text.split(separator: " ").first.map { HeaderText.key(String($0)) } ?? ""
    return FirmName(text).legalForm != nil
      || !PersonName.isFull(text) && !PersonName.greetings.contains(first)
  }

  private static func split(_ text: String) -> (name: String, house: String)? {
    guard mayHoldMark(text),
      let found = text.range(of: mark, options: [.regularExpression, .caseInsensitive]),
      found.lowerBound > text.startIndex
    else { return nil }
    let name = trimmed(String(text[..<found.lowerBound]))
    let house = trimmed(String(text[found.upperBound...]))
    return name.isEmpty || house.isEmpty ? nil : (name, house)
  }

  /// Whether a name holds `/o` or `z.`, as few do.
  private static func mayHoldMark(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == UInt8(ascii: "/"), byte | 0x20 == UInt8(ascii: "o") { return true }
      if last | 0x20 == UInt8(ascii: "z"), byte == UInt8(ascii: ".") { return true }
      last = byte
    }
    return false
  }
}
