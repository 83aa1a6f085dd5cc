import Foundation
import PartnernetzWording

/// Headers and words compared as people mean them.
enum HeaderText {
  /// A header's key: letters and digits only, in lower case, `ä`, `ae` and `a` alike.
  static func key(_ text: String) -> String {
    if let key = asciiKey(text) { return key }
    let folded = text.replacing("ß", with: "ss")
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var key = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars where scalar.properties.isAlphabetic || isDigit(scalar) {
      if scalar == "e", let last = key.last, last == "a" || last == "o" || last == "u" { continue }
      key.append(scalar)
    }
    return String(key)
  }

  /// The key of plain letters, without the general folding, which takes many times as long.
  private static func asciiKey(_ text: String) -> String? {
    var key: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20, to: &key)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): append(byte, to: &key)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
      default: break
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func append(_ letter: UInt8, to key: inout [UInt8]) {
    if letter == UInt8(ascii: "e"), let last = key.last {
      let umlauts: [UInt8] = [UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u")]
      if umlauts.contains(last) { return }
    }
    key.append(letter)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Units that may stand behind a header, and the power of ten by which they shift its values.
  private static let units: [(words: [String], unit: Unit)] = [
    (["EUR", "€", "Euro", "EUR/Jahr", "€/Jahr", "EUR/a", "€/a", "EUR/yr", "€/yr"], .money(0)),
    (
      [
        "TEUR", "T€", "Tsd. EUR", "Tsd. €", "Tsd. Euro", "kEUR", "k€", "1000 EUR", "1000 €", "€k",
        "EURk", "Tausend", "Tausend EUR", "Tausend Euro", "EUR thousand", "thousand EUR",
      ], .money(3)
    ),
    (
      [
        "Mio. EUR", "Mio. €", "Mio. Euro", "Mio", "MEUR", "m€", "€m", "EUR million", "EUR m",
        "EUR mn", "€mn", "EUR Mio.", "€ Mio.", "Millionen EUR", "Millionen Euro",
      ], .money(6)
    ),
    (["%", "Prozent", "percent"], .percent),
    (["1-5", "1–5", "1 bis 5", "1 to 5"], .fiveSteps),
    (
      [
        "0-1", "0–1", "Köpfe", "SV", "SVB", "Vollzeit", "VZÄ", "FTE", "Anzahl", "number",
        "pro Jahr", "p. a.", "Tage", "days", "WZ",
        "NACE", "WZ 2008", "WZ 08", "WZ-Code", "NACE Rev. 2", "WZ 2025", "WZ 25", "NACE Rev. 2.1",
        "NACE 2.1", "WZ08", "WZ2008", "WZ2025",
      ], .none
    ),
  ]

  /// What stands in brackets behind a header.
  enum Unit: Sendable, Hashable {
    /// Nothing that changes a value.
    case none
    /// Euros, shifted by a power of ten.
    case money(Int)
    /// Hundredths.
    case percent
    /// Marks from 1 to 5.
    case fiveSteps

    /// How people call it; nil where it changes nothing.
    var phrase: Phrase? {
      switch self {
      case .money(3): Phrase(de: "in Tausend Euro", en: "in thousands of euros")
      case .money(6): Phrase(de: "in Millionen Euro", en: "in millions of euros")
      case .money: Phrase(de: "in Euro", en: "in euros")
      case .percent: Phrase(de: "in Prozent", en: "in percent")
      case .fiveSteps: Phrase(de: "als Note von 1 bis 5", en: "as a mark from 1 to 5")
      case .none: nil
      }
    }
  }

  /// A header and its unit: `Umsatz (TEUR)`, `Umsatz 2025 [T€]`, `Umsatz in TEUR`, `Volumen p. a.`.
  static func split(_ header: String) -> (name: String, unit: Unit) {
    var text = header.trimmingCharacters(in: .whitespaces)
    var found: Unit?
    while let (rest, unit) = withoutLast(text) {
      text = rest
      if found == nil || found == Unit.none { found = unit ?? found }
    }
    return (text, found ?? .none)
  }

  /// The two words of a header that names one thing twice: `Gewerk / Branche`; nil for all others.
  static func halves(_ header: String) -> [String]? {
    guard header.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let parts = header.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let areWords = parts.allSatisfy { part in part.count { $0.isLetter } > 1 }
    return parts.count == 2 && areWords ? parts : nil
  }

  /// The last year that a header names; nil when it names none.
  static func year(in header: String) -> Int? {
    header.split { !$0.isNumber }.compactMap { $0.utf8.count == 4 ? Int($0) : nil }
      .filter { (1_900...2_100).contains($0) }.max()
  }

  /// Whether a header of industries names the classification of 2025: `WZ 2025`, `NACE Rev. 2.1`.
  static func isNewEdition(_ header: String) -> Bool {
    let key = key(header)
    return key.contains("2025") && (key.contains("wz") || key.contains("nac"))
      || newEditions.contains { key.contains($0) }
  }

  private static let newEditions = ["wz25", "nace21", "nacerev21"].map(key)

  /// A header without the unit or year at its end; nil where there is none, or nothing besides.
  private static func withoutLast(_ text: String) -> (rest: String, unit: Unit?)? {
    func part(_ rest: Substring, _ end: some StringProtocol) -> (rest: String, unit: Unit?)? {
      let rest = rest.trimmingCharacters(in: .whitespaces)
      guard !rest.isEmpty else { return nil }
      let end = end.trimmingCharacters(in: .whitespaces)
      let bare = end.hasPrefix("in ") ? String(end.dropFirst(3)) : end
      if let unit = unit(bare) { return (rest, unit) }
      if isRemark(bare) { return (rest, nil) }
      // `Volumen (netto, T€)`.
      let pieces = bare.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      if pieces.count > 1, pieces.allSatisfy({ HeaderText.unit($0) != nil || isRemark($0) }) {
        return (rest, pieces.lazy.compactMap { HeaderText.unit($0) }.first)
      }
      let bareYear = withoutYearWord(bare)
      let isYear =
        year(in: bareYear) != nil && bareYear.allSatisfy { $0.isNumber || "/-–".contains($0) }
      return isYear ? (rest, nil) : nil
    }
    for (opening, closing) in [("(", ")"), ("[", "]")] where text.hasSuffix(closing) {
      guard let bracket = text.range(of: opening, options: .backwards) else { continue }
      return part(text[..<bracket.lowerBound], text[bracket.upperBound...].dropLast())
    }
    if let word = text.range(of: " in ", options: .backwards),
      let found = part(text[..<word.lowerBound], text[word.upperBound...])
    {
      return found
    }
    // A unit may also stand behind a stroke: `Umsatz/T€`.
    let gaps =
      text.indices.filter { text[$0] == " " || text[$0] == "\u{A0}" }.suffix(4)
      + text.indices.filter { text[$0] == "/" }.suffix(1)
    return gaps.lazy.compactMap { part(text[..<$0], text[text.index(after: $0)...]) }.first
  }

  /// Whether the end of a header says nothing of its cells but how or when they were counted: `ca.`,
  /// `geschätzt`, `Stand 31.12.2025`, `zum 31.12.2025`, a foot note's number.
  private static func isRemark(_ text: String) -> Bool {
    let isNote = text.count == 2 && text.hasSuffix(")") && text.first?.isNumber == true
    if isNote || remarks.contains(key(text)) { return true }
    // `zzgl. 19 % MwSt`.
    if text.contains("%"), remarks.contains(key(text.filter { !$0.isNumber })) { return true }
    let words = text.split(separator: " ")
    guard let day = words.last, words.dropLast().allSatisfy({ dayWords.contains(key(String($0))) })
    else { return false }
    let parts = day.split(separator: ".").map { Int($0) ?? 0 }
    return parts.count == 3 && (1...31).contains(parts[0]) && (1...12).contains(parts[1])
      && parts[2] > 0
  }

  private static let remarks = Set(
    [
      "ca.", "circa", "etwa", "gesch.", "geschätzt", "Schätzung", "approx.", "estimated", "m/w/d",
      "w/m/d", "vorl.", "vorläufig", "vorläufige Zahlen", "provisional", "preliminary",
      "netto", "net", "exkl. MwSt", "ohne MwSt", "zzgl. MwSt", "exkl. USt", "ohne USt",
      "zzgl. USt", "excl. VAT", "excluding VAT", "without VAT", "ex VAT", "net of VAT",
    ].map(key))
  private static let dayWords = Set(["Stand", "zum", "per", "am", "as", "of", "at"].map(key))

  /// A year without the word before it: `GJ 2024/25`, `im Geschäftsjahr 2025`.
  private static func withoutYearWord(_ text: String) -> String {
    let words = text.split(separator: " ")
    let isTold = words.dropLast().allSatisfy { yearWords.contains(key(String($0))) }
    return isTold ? words.last.map(String.init) ?? text : text
  }

  private static let yearWords = Set(
    [
      "GJ", "WJ", "FY", "Jahr", "Geschäftsjahr", "Wirtschaftsjahr", "Haushaltsjahr", "year",
      "fiscal", "business", "financial", "im", "in", "for", "Ist", "actual", "Stand",
    ].map(key))

  /// Whether a header says no more than that something was counted in some year: `Ist 2025 (TEUR)`.
  static func isActual(_ header: String) -> Bool {
    year(in: header) != nil && actuals.contains(key(split(header).name))
  }

  private static let actuals = Set(
    ["Ist", "Ist-Wert", "Ist-Werte", "Ist-Zahlen", "Ist-Betrag", "Ist-Umsatz", "actual", "actuals"]
      .map(key))

  /// Whether percent is all that a header says: `Prozent`, `%`.
  static func isPercent(_ header: String) -> Bool {
    unit(header.trimmingCharacters(in: CharacterSet(charactersIn: " ()[]"))) == .percent
  }

  /// The unit of money that is all that a header says; nil where it says something else.
  static func money(_ header: String) -> Unit? {
    let text = header.trimmingCharacters(in: CharacterSet(charactersIn: " ()[]"))
    let bare = text.lowercased().hasSuffix("/jahr") ? String(text.dropLast(5)) : text
    guard case .money? = unit(bare) else { return nil }
    return unit(bare)
  }

  /// Whether a text is no more than a unit.
  static func isUnit(_ text: String) -> Bool {
    unit(text.trimmingCharacters(in: CharacterSet(charactersIn: " ()[]"))) != nil
  }

  private static func unit(_ text: String) -> Unit? { unitsByWord[bare(text)] }

  private static let unitsByWord = Dictionary(
    units.flatMap { entry in entry.words.map { (bare($0), entry.unit) } }
  ) { first, _ in first }

  private static func bare(_ text: String) -> String {
    text.lowercased().filter { !" .\u{A0}".contains($0) }.replacing("–", with: "-")
  }
}
