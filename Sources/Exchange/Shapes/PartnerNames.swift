import Foundation
import PartnernetzRecords

// The firms that a cell of partners names.
extension PartnerLists {
  /// A name and the share behind it: `Birke AG (60 %)`, `Birke AG 60 %`.
  static func withoutShare(_ text: String) -> (name: String, share: String) {
    guard let match = text.firstMatch(of: /^(.+?)(?:\s*\(\s*|:?\s+)([\d.,]+)\s*%\s*\)?$/) else {
      return (text, "")
    }
    return (trimmed(String(match.1)), match.2 + " %")
  }

  /// A text in parts, at commas outside of brackets and numbers.
  private static func parted(_ text: String) -> [Substring] {
    var depth = 0
    var parts: [Substring] = []
    var start = text.startIndex
    for place in text.indices {
      switch text[place] {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case "," where depth == 0 && !isDecimal(text, place):
        parts.append(text[start..<place])
        start = text.index(after: place)
      default: break
      }
    }
    return (parts + [text[start...]]).filter { !$0.isEmpty }
  }

  private static func isDecimal(_ text: String, _ mark: String.Index) -> Bool {
    let next = text[mark...].dropFirst().first
    return text[..<mark].last?.isNumber == true && next?.isNumber == true
  }

  /// A name without the words by which a list begins or ends, and without a known firm's remark in
  /// brackets: `u.a. Birke AG`, `Birke AG (Guss)`.
  private static func bare(_ text: String, isKnown: (String) -> Bool) -> String {
    guard !isKnown(text) else { return text }
    var name = text
    let opening =
      /^(?:u\.\s?a\.|v\.\s?a\.|z\.\s?B\.|unter anderem|vor allem|insbesondere|e\.g\.)\s*:?\s*/
    if let match = name.prefixMatch(of: opening.ignoresCase()) {
      name = String(name[match.range.upperBound...])
    }
    if let match = name.firstMatch(of: /\s+(?:u\.\s?a\.|usw\.?|etc\.?|u\.\s?v\.\s?m\.)$/) {
      name = String(name[..<match.range.lowerBound])
    }
    guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "(") else { return name }
    let before = trimmed(String(name[..<bracket]))
    return isKnown(before) && !name[bracket...].contains("%") ? before : name
  }

  /// What stands alone where a list goes on that is not told.
  private static let openEnds = Set(
    ["u.a.", "usw.", "etc.", "u.v.m.", "und weitere"].map(HeaderText.key))

  /// The firms of `A und B` or `A / B` where each of them is known, or all end in a legal form; else
  /// the text as it is, which may be one name.
  private static func several(_ text: String, isKnown: (String) -> Bool) -> [String] {
    guard !isKnown(text) else { return [text] }
    for mark in [" / ", " und ", " and ", " sowie "] {
      let parts = text.components(separatedBy: mark).map { trimmed($0) }
      let areFirms = parts.allSatisfy { isKnown($0) || FirmName($0).legalForm != nil }
      if parts.count > 1, areFirms {
        return parts.flatMap { several($0, isKnown: isKnown) }
      }
    }
    return [text]
  }

  /// Where the table's firms are: behind a partner's name such a word is its town.
  static func towns(of sheet: any Sheet, _ grid: CellGrid) -> Set<String> {
    let column = sheet.headers.indices.first {
      ColumnRecognition.field($0, of: sheet, as: .firms) == .town
    }
    return Set(column.map { grid.texts(ofColumn: $0).map(HeaderText.key) } ?? []).subtracting([""])
  }

  /// Whether a text is the name of one firm of several people: `Müller, Meier & Co. KG`.
  private static func isPartnership(_ text: String) -> Bool {
    text.wholeMatch(of: /\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+ (?:&|und) (?:Co\.?|Partner|Söhne)\b.*/) != nil
      && FirmName(text).legalForm != nil && text.count { $0 == "," } == 1
  }

  /// The firms that a cell names: the whole cell where a firm is called so, else one to a line or
  /// parted by semicolons, else by commas; neighbours that are one known name stay together.
  static func partners(
    _ text: String, among names: Set<String>, towns: Set<String>
  ) -> [String] {
    func isKnown(_ text: String) -> Bool { names.contains(FirmName(text).core) }
    let whole = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
      .joined(separator: " ")
    if isKnown(whole) { return [whole] }
    let isWritten = TagList.hasSeparator(text)
    if !isWritten, isPartnership(whole) { return [whole] }
    let isNumbered = whole.hasPrefix("1. ") && whole.contains(" 2. ")
    var parts =
      (isNumbered && !isWritten
      ? whole.split(separator: /(?:^|\s)\d{1,2}\.\s+/)
      : isWritten
        ? text.split { $0.isNewline || $0 == ";" || $0 == "|" } : parted(text))
      .map { trimmed(String($0)) }
    parts = TagList.unbulleted(parts)
    var found: [String] = []
    var place = 0
    while place < parts.count {
      let ends = (place..<min(parts.count, place + 3)).reversed()
      let end = ends.first { end in
        end == place || isKnown(parts[place...end].joined(separator: isWritten ? " " : ", "))
      }
      let last = end ?? place
      found.append(parts[place...last].joined(separator: isWritten ? " " : ", "))
      place = last + 1
    }
    return found.map { bare($0, isKnown: isKnown) }
      .flatMap { several($0, isKnown: isKnown) }.filter { name in
        name.contains(where: \.isLetter) && !UnknownWord.isOne(name) && !CollectiveWord.isOne(name)
          && (found.count == 1 || isKnown(name) || !towns.contains(HeaderText.key(name)))
          && !NoFirm.blanks.contains(name.lowercased()) && !openEnds.contains(HeaderText.key(name))
      }
  }
}
