import Foundation
import PartnernetzRecords

/// A figure of a year in four columns, `Umsatz Q1 | … | Umsatz Q4`: their sum, where all four are known.
enum Quarters {
  /// Figures that add up over a year, which staff and equity do not.
  private static let flows: Set<String> = ["revenue", "purchases", "amount"]

  /// The quarters of one figure in one year.
  private struct Year {
    /// The header of the whole: `Umsatz 2025 (TEUR)`.
    var whole: String
    var columns: [Int: Int] = [:]
    var isTwice = false
    /// The columns in the order of their quarters.
    var ordered: [Int] { columns.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// The table with the sums as further columns; nil where no header names a quarter of a figure.
  /// - Complexity: O(rows · columns).
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let years = years(of: sheet, mapping)
    guard !years.isEmpty, var grid = CellGrid(sheet) else { return nil }
    var notes: [Diagnostic] = []
    for year in years {
      let headers = year.ordered.map { sheet.headers[$0] }
      let figure = HeaderText.split(year.whole).name
      grid.explained.formUnion(headers)
      guard year.columns.count == 4, !year.isTwice, !sheet.headers.contains(year.whole) else {
        notes.append(sheet.note(.layout(.figure(.someQuarters(headers, of: figure)))))
        continue
      }
      let sums = sums(of: year, in: sheet, grid)
      grid = grid.adding(year.whole, sums.map { $0.map { .init($0, .number) } ?? .empty })
      let missing = sums.count { $0 == nil }
      notes.append(
        sheet.note(.layout(.figure(.quarters(headers, as: year.whole, missing: missing)))))
    }
    return grid.table().map { ($0, notes) }
  }

  private static func years(of sheet: any Sheet, _ mapping: ColumnMapping?) -> [Year] {
    let kind: TableKind = ColumnRecognition.isOfLinks(sheet.headers) ? .links : .firms
    let known = Set(
      sheet.headers.indices.compactMap { ColumnRecognition.field($0, of: sheet, as: kind) })
    var years: [Year] = []
    for (column, header) in sheet.headers.enumerated() {
      guard mapping?.meaning(ofColumn: header, in: sheet) == nil,
        let (whole, quarter) = split(header),
        let field = ColumnRecognition.recognised(whole, kind: kind, index: column)?.place.column
          .field,
        flows.contains(field.name), !known.contains(field)
      else { continue }
      let place = years.firstIndex { $0.whole == whole } ?? years.endIndex
      if place == years.endIndex { years.append(Year(whole: whole)) }
      if years[place].columns.updateValue(column, forKey: quarter) != nil {
        years[place].isTwice = true
      }
    }
    return years
  }

  /// A header without the quarter in it: `Umsatz Q1 2025`, `1. Quartal Umsatz (TEUR)`.
  private static func split(_ header: String) -> (whole: String, quarter: Int)? {
    for pattern in patterns {
      guard
        let found = header.range(of: pattern, options: [.regularExpression, .caseInsensitive]),
        let quarter = header[found].first(where: \.isNumber)?.wholeNumberValue
      else { continue }
      let rest = [header[..<found.lowerBound], header[found.upperBound...]]
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " -_/.,:")) }
        .filter { !$0.isEmpty }
      guard !rest.isEmpty else { return nil }
      return (rest.joined(separator: " "), quarter)
    }
    return nil
  }

  private static let patterns = [
    #"(?<![\p{L}\d])[1-4]\.\s*(Quartal|Quarter|Q)(?![\p{L}\d])"#,
    #"(?<![\p{L}\d])(Quartal|Quarter|Q)[\s._-]*[1-4](?![\p{L}\d])"#,
  ]

  /// The sum of each row; nil where one of its quarters is no plain number.
  private static func sums(of year: Year, in sheet: any Sheet, _ grid: CellGrid) -> [String?] {
    let isGerman: Bool? = sheet.separator == ";" ? true : sheet.separator == "," ? false : nil
    let content = Content.money(isSigned: false)
    let shift: Int
    if case .money(let power) = HeaderText.split(year.whole).unit {
      shift = power
    } else {
      shift = 0
    }
    let columns = year.ordered
    let styles = columns.map {
      NumberStyle(
        of: $0, in: sheet, content: content, shift: shift, isGermanFile: isGerman)
    }
    return grid.rows.map { row in
      var sum = 0.0
      for (column, style) in zip(columns, styles) {
        guard row.cells.indices.contains(column),
          let value = number(row.cells[column], style, content, shift)
        else { return nil }
        sum += value
      }
      return CellSpelling.number((sum * 1_000_000).rounded() / 1_000_000)
    }
  }

  /// A cell's number in the column's unit; nil where it has another one, or is no number for sure.
  private static func number(
    _ cell: CellGrid.Cell, _ style: NumberStyle, _ content: Content, _ shift: Int
  ) -> Double? {
    guard let numeral = Numeral(cell.text), !numeral.isPercent else { return nil }
    if numeral.unit != nil, numeral.unit != shift { return nil }
    if cell.kind.isExactNumber { return numeral.value(decimal: .point) }
    // The style is chosen by what the header's unit makes of the number, and the sum has that unit.
    switch style.value(numeral, content: content, shift: shift) {
    case .value(let value):
      return Double(CellSpelling.shifted(CellSpelling.number(value), by: -shift))
    case .notANumber, .ambiguous: return nil
    }
  }
}
