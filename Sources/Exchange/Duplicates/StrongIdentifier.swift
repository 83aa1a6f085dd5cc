// Numbers that name one firm alone, read from the association's own columns: VAT numbers and LEIs with
// their check digits, entries in a register, EUIDs (FORMULAS F23).

import PartnernetzRecords

/// A number that only one firm has.
struct StrongIdentifier: Hashable {
  /// Which register gave it.
  enum Kind: Hashable {
    case vat, lei, register, euid
  }

  let kind: Kind
  /// The number without blanks and signs, in capital letters.
  let number: String

  /// Headers under which such numbers stand.
  private static let headers: [(kind: Kind, keys: Set<String>)] = [
    (
      .vat,
      keys([
        "USt-IdNr", "USt-IdNr.", "USt-ID", "UStID", "Umsatzsteuer-ID", "Umsatzsteuer-Identnummer",
        "Umsatzsteuer-Identifikationsnummer", "VAT", "VAT ID", "VAT number", "vat_id", "UID",
      ])
    ), (.lei, keys(["LEI", "LEI-Code", "lei_code", "Legal Entity Identifier"])),
    (
      .register,
      keys([
        "HRB", "HRA", "HR-Nummer", "HR-Nr", "HR-Nr.", "Handelsregister", "Handelsregisternummer",
        "Registernummer", "Register-Nr.", "register_number", "company_number",
      ])
    ), (.euid, keys(["EUID"])),
  ]

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// The identifiers that a firm's own columns hold; those with a wrong check digit are none.
  ///
  /// - Complexity: O(own columns).
  static func all(of firm: Firm) -> [StrongIdentifier] {
    firm.attributes.sorted { $0.key < $1.key }.compactMap { header, text in
      let key = HeaderText.key(header)
      guard let kind = headers.first(where: { $0.keys.contains(key) })?.kind else { return nil }
      return StrongIdentifier(kind, text, header: header)
    }
  }

  private init?(_ kind: Kind, _ text: String, header: String) {
    var bare = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    switch kind {
    case .vat:
      guard StrongIdentifier.isVAT(bare) else { return nil }
    case .lei:
      guard bare.count == 20, StrongIdentifier.remainder97(of: bare) == 1 else { return nil }
    case .register:
      // A number alone is one of many courts': the header and the court belong to it.
      guard bare.contains(where: \.isNumber) else { return nil }
      if let first = bare.first, first.isNumber {
        bare = HeaderText.key(header).uppercased() + bare
      }
    case .euid:
      guard bare.count > 6, bare.prefix(2).allSatisfy(\.isLetter) else { return nil }
    }
    self.kind = kind
    number = bare
  }

  /// Whether a text is a VAT number; of German ones the check digit must be right (ISO 7064 MOD 11,10).
  private static func isVAT(_ text: String) -> Bool {
    guard text.count >= 8, text.prefix(2).allSatisfy(\.isLetter) else { return false }
    guard text.hasPrefix("DE") else { return text.dropFirst(2).contains(where: \.isNumber) }
    let digits = text.dropFirst(2).compactMap(\.wholeNumberValue)
    guard text.count == 11, digits.count == 9, digits[0] != 0 else { return false }
    var product = 10
    for digit in digits.dropLast() {
      var sum = (digit + product) % 10
      if sum == 0 { sum = 10 }
      product = 2 * sum % 11
    }
    return (11 - product) % 10 == digits[8]
  }

  /// The remainder by 97 of a text in which letters count from 10 (ISO 7064 MOD 97-10).
  private static func remainder97(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { remainder, scalar in
      let value = Int(scalar.value)
      return value < 65 ? (10 * remainder + value - 48) % 97 : (100 * remainder + value - 55) % 97
    }
  }
}
