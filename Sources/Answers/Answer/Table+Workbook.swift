package import Foundation
package import PartnernetzExchange
package import PartnernetzWording

extension Table {
  /// The table as a sheet of a workbook, with numbers that can be reckoned with.
  ///
  /// - Parameters:
  ///   - title: the sheet's name; at most 31 letters of it count.
  ///   - pages: further sheets.
  ///   - language: the language of the headers.
  /// - Returns: the workbook's bytes.
  /// - Throws: `WorkbookError` where something does not fit into a workbook.
  /// - Complexity: O(cells).
  package func workbook(
    named title: String, with pages: [WorkbookPage] = [], in language: Language
  ) throws(WorkbookError) -> Data {
    let places = places(for: .people)
    let page = WorkbookPage(
      String(title.prefix(31)),
      columns: places.map { WorkbookPage.Column(columns[$0].title(language)) },
      rows: rows.map { row in places.map { row[$0].inWorkbook(language) } })
    return try WorkbookWriter.data([page] + pages, in: language)
  }
}

extension Table.Cell {
  /// The cell as a workbook holds it.
  fileprivate func inWorkbook(_ language: Language) -> WorkbookPage.Cell {
    switch self {
    case .text(let text), .word(let text, _), .flag(_, let text):
      text.isEmpty ? .empty : .text(text)
    case .count(let count): .number(Double(count))
    case .number(let number, _), .brief(let number): number.isFinite ? .number(number) : .empty
    case .euros(let euros): euros.isFinite ? .euros(euros) : .empty
    case .percent(let share), .chance(let share, _): share.isFinite ? .percent(share) : .empty
    case .interval: .text(shown(language))
    case .none: .empty
    }
  }
}
