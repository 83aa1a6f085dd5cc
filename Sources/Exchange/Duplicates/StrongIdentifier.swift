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
      if let entry = StrongIdentifier.entry(text) {
        bare = entry
      } else if let first = bare.first, first.isNumber {
        bare = HeaderText.key(header).uppercased() + bare
      }
    case .euid:
      guard bare.count > 6, bare.prefix(2).allSatisfy(\.isLetter) else { return nil }
    }
    self.kind = kind
    number = bare
  }

  /// An entry of a register in one order, however it was told: `Amtsgericht Stuttgart, HRB 1234`; nil
  /// where it names no kind of register.
  private static func entry(_ text: String) -> String? {
    var pieces = text.uppercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    for (place, piece) in pieces.enumerated() {
      // `HRB1234` is `HRB 1234`.
      guard let kind = registers.first(where: { piece.hasPrefix($0) }) else { continue }
      let rest = piece.dropFirst(kind.count)
      guard rest.allSatisfy(\.isNumber) else { continue }
      if !rest.isEmpty { pieces.replaceSubrange(place...place, with: [kind, String(rest)]) }
      let digits = pieces[(place + 1)...].drop { $0 == "NR" }.prefix { $0.allSatisfy(\.isNumber) }
      guard let first = digits.indices.first else { continue }
      var end = digits.endIndex
      var number = digits.joined()
      // In some courts' numbers a letter follows: `HRB 1234 B`.
      if end < pieces.count, pieces[end].count == 1 {
        number += pieces[end]
        end += 1
      }
      let court = (pieces[..<place] + pieces[end...]).filter { !courts.contains($0) }
      return first > place ? kind + number + court.joined() : nil
    }
    return nil
  }

  private static let registers = ["HRA", "HRB", "GNR", "GSR", "VR", "PR"]
  /// Words that say no more than that a court keeps the register.
  private static let courts: Set<String> = [
    "AG", "AMTSGERICHT", "REGISTERGERICHT", "HANDELSREGISTER", "HR", "NR", "DES", "BEIM", "AM",
    "GERICHT", "COURT", "LOCAL", "REGISTER",
  ]

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
