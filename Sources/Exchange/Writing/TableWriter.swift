import Foundation
import PartnernetzFormats
public import PartnernetzRecords

/// Writes member tables as the contract's CSV files: UTF-8, ISO dates, commas and decimal points unless
/// another style is asked for.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe in front, which the reader
/// takes off again; a zero byte, which no reader takes, becomes U+FFFD.
public enum TableWriter {
  /// The files by name, e.g. `firms.csv`; tables without rows are left out.
  ///
  /// - Complexity: O(cells).
  public static func files(
    _ tables: MemberTables, style: CSVStyle = .plain
  ) -> [(name: String, text: String)] {
    ContractTable.all(tables).map { ($0.kind.rawValue + ".csv", csv($0, style)) }
  }

  /// Writes the files into a folder, which is made if needed; files of the same names are replaced.
  ///
  /// - Throws: what the file system says; files that were written before stay.
  /// - Complexity: O(cells).
  public static func write(_ tables: MemberTables, toFolder path: String) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files(tables) {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
    }
  }

  static func csv(_ table: ContractTable, _ style: CSVStyle = .plain) -> String {
    var text = style.start + table.headers.map(field).joined(separator: style.delimiter) + "\n"
    for row in table.rows {
      for (position, cell) in row.enumerated() {
        if position > 0 { text += style.delimiter }
        switch cell {
        case .empty: break
        case .text(let value): text += field(value)
        case .number(let value): text += style.number(value)
        case .truth(let value): text += Words.yesNo.word(value)
        }
      }
      text += "\n"
    }
    return text
  }

  /// A field that stays one whatever delimiter a reader guesses.
  private static func field(_ text: String) -> String {
    CSV.field(text, guarding: CSV.delimiters)
  }
}
