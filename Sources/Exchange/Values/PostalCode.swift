/// A postal code whose zero a spreadsheet took, or that has its country before it.
enum PostalCode {
  /// Whether a spreadsheet took zeros: codes of four digits stand among more of five, of which none
  /// begins with a zero.
  static func lacksZeros(_ texts: [String]) -> Bool {
    let codes = texts.filter { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
    let (five, four) = (codes.filter { $0.count == 5 }, codes.count { $0.count == 4 })
    return four > 0 && five.count > four && !five.contains { $0.hasPrefix("0") }
  }

  static func mended(
    _ text: String, lacksZeros: Bool, areas: Set<Substring>
  ) -> String? {
    if text.count == 4, text.allSatisfy(\.isASCIIDigit) {
      return lacksZeros || areas.contains(("0" + text).prefix(2)) ? "0" + text : nil
    }
    // Expressions are slow, and hardly a code begins so.
    guard text.utf8.first == UInt8(ascii: "D"),
      let match = text.wholeMatch(of: /(?:D|DE)[-– ]\s*(\d{5})/)
    else { return nil }
    return String(match.1)
  }
}

extension Character {
  /// Whether it is one of the digits 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
