import PartnernetzFormats

/// How delimited tables are written.
public enum CSVStyle: Sendable, Hashable, CaseIterable {
  /// Commas between fields, a point before decimals: for programs, and for spreadsheets in English.
  case plain
  /// Semicolons, a comma before decimals, and a mark for UTF-8 in front: as Excel in German opens it.
  case germanExcel

  /// The character between fields.
  var delimiter: String { self == .plain ? "," : ";" }

  /// What stands before the table.
  var start: String { self == .plain ? "" : "\u{FEFF}" }

  /// Plain decimal digits as they are written.
  func number(_ digits: String) -> String {
    guard self == .germanExcel, let mark = digits.firstIndex(of: ".") else { return digits }
    let (whole, decimals) = (digits[..<mark], digits[digits.index(after: mark)...])
    // Three decimals could be thousands: 1,234.
    let isDoubtful = decimals.count == 3 && whole.drop { $0 == "-" }.count <= 3
    return whole + "," + decimals + (isDoubtful ? "0" : "")
  }
}
