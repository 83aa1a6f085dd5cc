/// Text that no spreadsheet takes for a formula: an apostrophe before what would begin one.
///
/// Apostrophes that already stand before such a mark get one more, so that nothing is lost.
enum Neutralised {
  /// The text as it is written to a file.
  static func form(of text: String) -> String { beginsFormula(text) ? "'" + text : text }

  /// The text that was meant: exactly one apostrophe less.
  static func original(of text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && beginsFormula(text)
      ? String(decoding: text.utf8.dropFirst(), as: UTF8.self) : text
  }

  private static func beginsFormula(_ text: String) -> Bool {
    guard let mark = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    switch mark {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return true
    default: return false
    }
  }
}
