import PartnernetzRecords
import PartnernetzWording

extension PostalCode {
  /// A code as a person typed it for one firm, completed as a table of such codes would be.
  ///
  /// - Throws: ``EditError`` where it has no digit.
  static func typed(
    _ text: String, _ header: String, among firms: [Firm]
  ) throws(EditError) -> String {
    guard text.contains(where: \.isASCIIDigit) else {
      throw .refused(
        column: header,
        reason: Phrase(
          de: "„\(text)“ ist keine Postleitzahl. Schreiben Sie sie in Ziffern, etwa 72336.",
          en: "“\(text)” is no postal code. Write it in digits, such as 72336."))
    }
    let known = firms.compactMap(\.postalCode)
    let five = known.count { $0.count == 5 && $0.allSatisfy(\.isASCIIDigit) }
    return PostalCode.mended(text, lacksZeros: five * 2 > known.count, areas: []) ?? text
  }
}
