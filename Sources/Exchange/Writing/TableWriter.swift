import Foundation
import PartnernetzPartnerships
public import PartnernetzRecords

/// Writes member tables as the contract's CSV files: UTF-8, comma, ISO dates, decimal point.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe in front, which the reader
/// takes off again; a zero byte, which no reader takes, becomes U+FFFD.
public enum TableWriter {
  /// The files by name, e.g. `firms.csv`; tables without rows are left out.
  public static func files(_ tables: MemberTables) -> [(name: String, text: String)] {
    ContractTable.all(tables).map { ($0.kind.rawValue + ".csv", csv($0)) }
  }

  /// Writes the files into a folder, which is made if needed.
  /// - Throws: what the file system says.
  public static func write(_ tables: MemberTables, toFolder path: String) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files(tables) {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
    }
  }

  static func csv(_ table: ContractTable) -> String {
    var text = table.headers.map { quoted(Neutralised.form(of: $0)) }.joined(separator: ",") + "\n"
    for row in table.rows {
      for (position, cell) in row.enumerated() {
        if position > 0 { text += "," }
        switch cell {
        case .empty: break
        case .text(let value): text += quoted(Neutralised.form(of: value))
        case .number(let value): text += value
        case .truth(let value): text += Words.yesNo.word(value)
        }
      }
      text += "\n"
    }
    return text
  }

  /// A field in quotation marks where it needs them, also to keep blanks at its ends.
  static func quoted(_ text: String) -> String {
    let hasMarks = text.utf8.contains { byte in
      switch byte {
      case 0x22, 0x2C, 0x3B, 0x09, 0x7C, 0x0A, 0x0D: true
      default: false
      }
    }
    let needsQuotes = hasMarks || text.utf8.first == 0x20 || text.utf8.last == 0x20
    let clean = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    guard needsQuotes else { return clean }
    var bytes: [UInt8] = [0x22]
    // Byte by byte, since a combining mark behind a quotation mark would hide it from String.
    for byte in clean.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
