/// CSV as the house writes it: fields in quotation marks where they need them, and no text that a
/// spreadsheet would take for a formula.
package enum CSV {
  /// What separates fields in the files of other programs: a file that is read by guessing its
  /// delimiter keeps fields with these in quotation marks.
  package static let delimiters: Set<UInt8> = Set(",;\t|".utf8)

  /// A text as one field that no spreadsheet takes for a formula.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - delimiters: what else but a comma must not stand bare; blanks at the ends count as such.
  /// - Returns: the field, from which ``original(of:)`` gets the text back.
  /// - Complexity: O(bytes).
  package static func field(_ text: String, guarding delimiters: Set<UInt8> = []) -> String {
    quoted(beginsFormula(text) ? "'" + text : text, guarding: delimiters)
  }

  /// A text as one field as it is, in quotation marks where it needs them.
  ///
  /// A zero byte, which no reader takes, becomes U+FFFD.
  package static func quoted(_ text: String, guarding delimiters: Set<UInt8> = []) -> String {
    // Byte by byte, since a String takes a line's two ends for one letter, and a quotation mark with
    // a combining mark behind it for another one.
    let needsMarks = text.utf8.contains { byte in
      switch byte {
      case 0x22, 0x2C, 0x0A, 0x0D: true
      default: delimiters.contains(byte)
      }
    }
    let hasOuterBlank =
      !delimiters.isEmpty && (text.utf8.first == 0x20 || text.utf8.last == 0x20)
    let clean = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    guard needsMarks || hasOuterBlank else { return clean }
    var bytes: [UInt8] = [0x22]
    for byte in clean.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that was meant by a field that is out of its quotation marks: exactly one apostrophe
  /// less before what would begin a formula.
  package static func original(of field: String) -> String {
    field.utf8.first == UInt8(ascii: "'") && beginsFormula(field)
      ? String(decoding: field.utf8.dropFirst(), as: UTF8.self) : field
  }

  /// Whether a spreadsheet would take the text for a formula, be it behind apostrophes.
  ///
  /// These count as well, so that each gets one more and nothing is lost when it is taken off.
  private static func beginsFormula(_ text: String) -> Bool {
    guard let mark = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    switch mark {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }
}
