import Foundation

/// Headers of amounts that include the tax on sales: `Betrag brutto`, `Amount incl. VAT`.
enum GrossHeader {
  /// What says so, longer words before those within them.
  private static let marks =
    ["inkl", "inkl.", "inklusive", "einschl.", "mit"].flatMap { word in
      ["MwSt.", "MwSt", "USt.", "USt", "Mehrwertsteuer", "Umsatzsteuer"].map { "\(word) \($0)" }
    }
    + [
      "incl. VAT", "incl VAT", "including VAT", "inc. VAT", "inc VAT", "incl. tax", "including tax",
    ]
    + ["brutto", "gross"]

  /// A header without the word that its amounts are gross, `Betrag` where nothing is left of it; nil
  /// where it says nothing of the kind.
  static func without(_ header: String) -> String? {
    let header = withoutRate(header)
    for mark in marks {
      guard let range = header.range(of: mark, options: .caseInsensitive),
        isWord(range, in: header, mayBeCompound: mark == "brutto")
      else { continue }
      var rest = header.replacingCharacters(in: range, with: "")
      for (odd, even) in [("(, ", "("), ("(,", "("), (", )", ")"), (",)", ")"), ("  ", " ")] {
        rest = rest.replacing(odd, with: even)
      }
      for empty in ["()", "( )", "[]", "[ ]"] { rest = rest.replacing(empty, with: "") }
      rest = rest.trimmingCharacters(in: CharacterSet(charactersIn: " -–,/"))
      guard !rest.isEmpty else { return "Betrag" }
      return rest.contains(where: \.isLetter) && !HeaderText.isUnit(rest) ? rest : "Betrag " + rest
    }
    return nil
  }

  /// A header without the rate of the tax: `inkl. 19 % MwSt`.
  private static func withoutRate(_ header: String) -> String {
    guard header.contains("%") else { return header }
    return header.replacingOccurrences(
      of: #"\d{1,2}([.,]\d)?\s*%\s*(?=(MwSt|USt|Mehrwertsteuer|Umsatzsteuer|VAT|tax))"#, with: "",
      options: [.regularExpression, .caseInsensitive])
  }

  /// Whether a range is a word, or the beginning of one: `Bruttobetrag`.
  private static func isWord(
    _ range: Range<String.Index>, in text: String, mayBeCompound: Bool
  ) -> Bool {
    let before = text[..<range.lowerBound].last
    let behind = text[range.upperBound...].first
    return !(before?.isLetter ?? false) && (mayBeCompound || !(behind?.isLetter ?? false))
  }
}
