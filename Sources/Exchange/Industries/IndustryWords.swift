import Foundation
import PartnernetzRecords

// Answers: which industry words name: the titles of the classification, or what offices write.
// Takes: O(letters); the words are sorted into a table when the first ones are asked for.
// From: WZ 2008 (NACE Rev. 2), © Statistisches Bundesamt (Destatis); titles.csv is made by
// Scripts/make_industry_titles.py, words.csv is our own.

/// Industries told in words: `Maschinenbau`, `Spedition`, `28.41 Herstellung von Werkzeugmaschinen`.
enum IndustryWords {
  /// The industry that a text names; nil where that is not clear.
  static func industry(_ text: String) -> Industry? {
    if let code = code(of: text) ?? leadingCode(text) { return Industry(code) }
    // Several trades in one cell are what they have in common.
    if let code = codeOfHead(text) ?? codeOfHalf(text) { return Industry(code) }
    let parts = withoutBrackets(text).replacing(" und ", with: "/").replacing(" and ", with: "/")
      .split { ",/;|+&".contains($0) }.map { trimmed(String($0)) }.filter { !$0.hasSuffix("-") }
    let codes = parts.map { code(of: $0) }
    // `Wach- und Sicherheitsdienst` says twice what it is.
    guard codes.count > 1 || text.contains("- "), let first = codes.first ?? nil,
      codes.allSatisfy({ $0 != nil })
    else {
      return nil
    }
    if codes.allSatisfy({ $0 == first }) { return Industry(first) }
    let division = first.prefix(2)
    return codes.allSatisfy { $0?.prefix(2) == division } ? Industry(String(division)) : nil
  }

  /// Whether a word of a firm's name is a trade's: `Weber` and `Gärtner` are families, too.
  static func isTrade(_ word: String) -> Bool {
    let key = HeaderText.key(word)
    return codeOfOwn(key) != nil || codeOfPeople(key) == nil && industry(word) != nil
  }

  /// What the classification calls a code; nil where it has no such code.
  static func title(of industry: Industry) -> String? { titles[industry.code] }

  /// Whether the classification has a code; of its edition of 2025 only the division can be told.
  static func isKnown(_ industry: Industry) -> Bool {
    let digits = industry.code.filter(\.isNumber)
    // A zero behind a group stands for all its classes.
    let bare = digits.count == 4 && digits.hasSuffix("0") ? digits.dropLast() : digits.prefix(4)
    return (industry.scheme == .nace2 ? known : newDivisions)
      .contains(String(industry.scheme == .nace2 ? bare : bare.prefix(2)))
  }

  /// The digits of all codes, groups and divisions.
  private static let known = Set(
    titles.keys.map { $0.filter(\.isNumber) }.flatMap { digits in
      (2...4).map { String(digits.prefix($0)) }
    })
  /// WZ 2025 has all divisions of WZ 2008 but that of trade with vehicles.
  private static let newDivisions = known.filter { $0.count == 2 && $0 != "45" }

  /// Endings that say no more than that it is an industry.
  private static let endings = [
    "industrie", "branche", "gewerbe", "betrieb", "unternehmen", "wirtschaft", "industry", "sector",
    "company",
  ].map(HeaderText.key)

  private static func code(of text: String) -> String? {
    let key = HeaderText.key(withoutBrackets(text))
    if let code = codes[key] { return code }
    for ending in endings where key.hasSuffix(ending) {
      if let code = codes[String(key.dropLast(ending.count))] { return code }
    }
    for ending in makers where key.hasSuffix(ending) {
      let made = String(key.dropLast(ending.count))
      if let code = [made, made + "e", made + "en"].lazy.compactMap({ codes[$0] }).first {
        return code
      }
    }
    return text.contains(where: \.isWhitespace) ? nil : codeOfWord(key)
  }

  /// Endings of those who make what stands before: `Lackhersteller`.
  private static let makers = [
    "herstellung", "hersteller", "produktion", "fertigung", "fabrikation", "fabrik", "erzeugung",
    "macher", "maker",
  ].map(HeaderText.key)
  /// Words that end like a trade and are none.
  private static let noTrades = ["kunsthandwerk", "handwerk"].map(HeaderText.key)

  /// The trade of a single word: at its end, or that of the people whom it names, `Gerüstbauer`,
  /// `Pulverbeschichter`, `Dreher`.
  private static func codeOfWord(_ key: String) -> String? {
    guard !noTrades.contains(key) else { return nil }
    if let code = codeOfEnd(key) { return code }
    return codeOfPeople(key)
  }

  /// What the people that a word names do.
  private static func codeOfPeople(_ key: String) -> String? {
    // In keys `au` takes the `e` behind it along.
    if key.hasSuffix("baur") { return codeOfOwn(String(key.dropLast())) }
    if let shop = codes[key + "ei"] { return shop }
    return key.hasSuffix("er") ? codeOfOwn(key.dropLast(2) + "ung") : nil
  }

  /// The trade that a word names as it stands, or at its end.
  private static func codeOfOwn(_ key: String) -> String? { codes[key] ?? codeOfEnd(key) }

  /// The trade at the end of a compound: `Küchenmöbel`, `CNC-Zerspanung`, `Stahlhandel`.
  private static func codeOfEnd(_ key: String) -> String? {
    CompoundEnd.longest(of: key, knowing: codes).flatMap { $0.code(knowing: codes) }
  }

  /// The trade before what it is about: `Großhandel Industriebedarf`, `Software für Logistik`.
  private static func codeOfHead(_ text: String) -> String? {
    for joint in [" für ", " for "] {
      if let gap = text.firstRange(of: joint) { return code(of: String(text[..<gap.lowerBound])) }
    }
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first else { return nil }
    return tradings[HeaderText.key(String(first))]
  }

  private static let tradings = ["großhandel": "46", "einzelhandel": "47"].reduce(
    into: [String: String]()
  ) { $0[HeaderText.key($1.key)] = $1.value }

  /// The only known one of two words that a slash parts: `Therme / Hotel`.
  private static func codeOfHalf(_ text: String) -> String? {
    let halves = withoutBrackets(text).split(separator: "/").map { trimmed(String($0)) }
    guard halves.count == 2 else { return nil }
    let known = halves.compactMap { code(of: $0) }
    return known.count == 1 ? known[0] : nil
  }

  /// The code before a title: `28.41 Herstellung von …`, `WZ 62 - IT`; a bare number is none.
  private static func leadingCode(_ text: String) -> String? {
    let words = text.split { " :\u{A0}".contains($0) }.map(String.init)
    let names = words.prefix { ["wz", "wz2008", "nace", "2008"].contains($0.lowercased()) }
    guard let code = words.dropFirst(names.count).first, words.count > names.count + 1,
      code.contains(".") || !names.isEmpty, Industry(code) != nil,
      WrittenDay.month(named: words[names.count + 1].lowercased()[...]) == nil
    else { return nil }
    return code.hasSuffix(".") ? String(code.dropLast()) : code
  }

  private static func withoutBrackets(_ text: String) -> String {
    guard let opening = text.firstIndex(of: "("), opening > text.startIndex else { return text }
    guard let closing = text[opening...].firstIndex(of: ")") else { return text }
    return String(text[..<opening] + text[text.index(after: closing)...])
  }

  /// Codes by the keys of words.
  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for (code, title) in titles { codes[HeaderText.key(title)] = code }
    for (code, words) in lines(PackageResources.words_csv) {
      for word in words.split(separator: "|") { codes[HeaderText.key(String(word))] = code }
    }
    return codes
  }()

  private static let titles = Dictionary(lines(PackageResources.titles_csv)) { first, _ in first }

  /// The lines of a table of two columns.
  private static func lines(_ bytes: [UInt8]) -> [(code: String, text: String)] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: ";", maxSplits: 1).map(String.init)
      return cells.count == 2 ? (cells[0], cells[1]) : nil
    }
  }
}
