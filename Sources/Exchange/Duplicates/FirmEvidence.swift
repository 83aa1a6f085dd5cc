import PartnernetzRecords

/// What tells a firm from others besides its name: numbers that only one firm has, its address, its
/// telephone and its domain, as far as the tables say them.
struct FirmEvidence {
  let name: FirmName
  let identifiers: [StrongIdentifier]
  let postalCode: String?
  let town: String?
  /// Street and house number in one spelling.
  let street: String?
  /// The digits of the telephone number without the country's.
  let phone: String?
  /// The domain of the web site or mail address; those that anybody may use tell nothing.
  let domain: String?

  private static let streets = keys([
    "Straße", "Strasse", "Str.", "Anschrift", "Adresse", "street", "address",
  ])
  private static let phones = keys([
    "Telefon", "Tel", "Tel.", "Telefonnummer", "phone", "telephone",
  ])
  private static let sites = keys([
    "Website", "Webseite", "Homepage", "Internet", "URL", "Web", "www", "E-Mail", "Email", "Mail",
    "E-Mail-Adresse",
  ])
  private static let freeDomains: Set<String> = [
    "gmail.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "outlook.com", "outlook.de",
    "hotmail.com", "hotmail.de", "yahoo.com", "yahoo.de", "freenet.de", "icloud.com", "aol.com",
    "arcor.de", "online.de", "mail.de", "posteo.de",
  ]

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// Gathers it.
  ///
  /// - Complexity: O(own columns).
  init(_ firm: Firm) {
    name = FirmName(firm.name, legalForm: firm.legalForm)
    identifiers = firm.attributes.isEmpty ? [] : StrongIdentifier.all(of: firm)
    postalCode = firm.postalCode
    town = firm.town.map(HeaderText.key)
    var (street, phone, domain): (String?, String?, String?)
    for (header, text) in firm.attributes {
      let key = HeaderText.key(header)
      if FirmEvidence.streets.contains(key) { street = FirmEvidence.street(text) }
      if FirmEvidence.phones.contains(key) { phone = FirmEvidence.phone(text) }
      if FirmEvidence.sites.contains(key), let found = FirmEvidence.domain(text) { domain = found }
    }
    (self.street, self.phone, self.domain) = (street, phone, domain)
  }

  /// `Hauptstr. 5` and `Hauptstraße 5` are one; nil without a house number.
  private static func street(_ text: String) -> String? {
    let first = text.split { $0 == "," || $0.isNewline }.first.map(String.init) ?? text
    // Who has the post at another's house is not that firm.
    if text.lowercased().contains("c/o") { return nil }
    guard first.contains(where: \.isNumber) else { return nil }
    let small = first.lowercased().replacing("straße", with: "str").replacing(
      "strasse", with: "str")
    return HeaderText.key(small)
  }

  private static func phone(_ text: String) -> String? {
    var digits = text.filter(\.isNumber)
    for start in ["0049", "49", "0"] where digits.hasPrefix(start) {
      digits = String(digits.dropFirst(start.count))
      break
    }
    return digits.count >= 6 ? digits : nil
  }

  private static func domain(_ text: String) -> String? {
    var rest = Substring(text.lowercased())
    if let sign = rest.lastIndex(of: "@") { rest = rest[rest.index(after: sign)...] }
    for start in ["https://", "http://", "www."] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    let host = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    guard host.contains("."), !freeDomains.contains(String(host)) else { return nil }
    return String(host)
  }

  /// The blocks in which the firm is compared with others.
  ///
  /// - Parameter frequency: how many firms have each word in their names.
  /// - Returns: a key for each block.
  func blocks(_ frequency: [String: Int]) -> [String] {
    var blocks: [String] = []
    let letters = String(name.tokens.joined().prefix(4))
    if !letters.isEmpty {
      blocks.append("a" + letters)
      if let postalCode { blocks.append("p" + postalCode.prefix(3) + letters) }
    }
    let rarest = name.tokens.min { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
    // A word of one firm only blocks nothing; the rarest shared one does.
    let shared = name.tokens.filter { (frequency[$0] ?? 0) > 1 }
      .min { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
    blocks += Set([rarest, shared].compactMap(\.self)).sorted().map { "t" + $0 }
    if let first = name.tokens.first {
      let sound = ColognePhonetics.code(first)
      if sound.count > 1 {
        blocks.append("k" + sound + (postalCode.map { String($0.prefix(3)) } ?? ""))
      }
    }
    blocks += identifiers.map { "i\($0.kind)\($0.number)" }
    if let phone { blocks.append("f" + phone) }
    if let domain { blocks.append("d" + domain) }
    if let postalCode, let street { blocks.append("s" + postalCode + street) }
    return blocks
  }
}
