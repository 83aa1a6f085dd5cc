import PartnernetzRecords
import PartnernetzWording

extension PostalCode {
  /// A code as a person typed it for one firm, with the zero that codes of its area have.
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
    // Codes of the same area that have their zero prove that this one lost it; else it may be Austria's.
    let areas = firms.compactMap(\.postalCode).filter { $0.count == 5 && $0.hasPrefix("0") }
      .map { $0.prefix(2) }
    return PostalCode.mended(text, lacksZeros: false, areas: Set(areas)) ?? text
  }
}

extension PostalCode {
  /// Whether a code may be one of some country: those of digits alone have four to six nearly
  /// everywhere, others are not judged.
  static func isLikely(_ code: String) -> Bool {
    let digits = code.filter { $0 != " " }
    return !digits.allSatisfy(\.isASCIIDigit) || (4...6).contains(digits.count)
  }
}
