import PartnernetzRecords

/// Headers that stand beside their columns: under `PLZ` names, under `Ort` numbers.
///
/// An unnamed column of numbers before the first header pushes all cells to the right, and each of
/// them would be believed.
enum ShiftedHeaders {
  /// What is wrong with the columns of postal codes and towns, or of names, in most of the rows that
  /// fill them.
  /// - Complexity: O(rows).
  static func find(in table: any Sheet, _ layout: ColumnRecognition) -> ShapeMessage? {
    guard layout.kind == .firms else { return nil }
    return ofPlaces(in: table, layout) ?? ofNames(in: table, layout)
  }

  /// What is wrong with the columns of names and ids: numbers stand for names, and firms beside them.
  private static func ofNames(in table: any Sheet, _ layout: ColumnRecognition) -> ShapeMessage? {
    guard let names = layout.place(.name)?.index,
      let column = [.id, .postalCode].lazy.compactMap({ layout.place($0)?.index })
        .first(where: { areFirms(table, $0, besides: names) })
    else { return nil }
    return .shiftedHeaders(table.headers[column], table.headers[names], .elsewhere)
  }

  private static func ofPlaces(in table: any Sheet, _ layout: ColumnRecognition) -> ShapeMessage? {
    guard let postalCode = layout.place(.postalCode)?.index,
      let town = layout.place(.town)?.index
    else { return nil }
    var (filled, shifted, codesAfter, codesBefore) = (0, 0, 0, 0)
    for row in 0..<table.rowCount {
      guard let code = text(table, row, postalCode), let place = text(table, row, town) else {
        continue
      }
      filled += 1
      guard isFaulty(postalCode: code), isFaulty(town: place) else { continue }
      shifted += 1
      if isPostalCode(text(table, row, postalCode + 1)) { codesAfter += 1 }
      if isPostalCode(text(table, row, postalCode - 1)) { codesBefore += 1 }
    }
    guard shifted > 0, 2 * shifted > filled else { return nil }
    let side: ShapeMessage.Side =
      // The two columns may also have changed places.
      if 2 * codesAfter > shifted, town == postalCode + 1 {
        .left
      } else if 2 * codesBefore > shifted, town != postalCode - 1 {
        .right
      } else {
        .elsewhere
      }
    return .shiftedHeaders(table.headers[postalCode], table.headers[town], side)
  }

  /// Rows that are looked at for names in another column.
  private static let sample = 100

  /// Whether firms with their legal forms stand in a column of numbers, and numbers where names belong.
  private static func areFirms(_ table: any Sheet, _ column: Int, besides names: Int) -> Bool {
    var (filled, shifted) = (0, 0)
    for row in 0..<min(table.rowCount, sample) {
      guard let name = text(table, row, names) else { continue }
      filled += 1
      if isFaulty(town: name), let firm = text(table, row, column),
        FirmName(firm).legalForm != nil
      {
        shifted += 1
      }
    }
    return 2 * shifted > filled
  }

  /// Whether a postal code can be none: it has no digit.
  static func isFaulty(postalCode text: String) -> Bool { !text.contains(where: \.isNumber) }

  /// Whether a town can be none: it is digits alone.
  static func isFaulty(town text: String) -> Bool {
    text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isNumber || $0.isWhitespace || $0 == "." || $0 == "," }
  }

  private static func text(_ table: any Sheet, _ row: Int, _ column: Int) -> String? {
    guard table.headers.indices.contains(column) else { return nil }
    return table.text(row: row, column: column).flatMap { UnknownWord.isOne($0) ? nil : $0 }
  }

  private static func isPostalCode(_ text: String?) -> Bool {
    guard let text else { return false }
    return (4...5).contains(text.count) && text.allSatisfy(\.isASCIIDigit)
  }
}
