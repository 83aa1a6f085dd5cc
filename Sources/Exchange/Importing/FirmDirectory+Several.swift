import PartnernetzRecords

extension FirmDirectory {
  /// More of them are a list in the wrong place.
  private static let mostInCell = 6

  /// The firms that a text names side by side, `Alba GmbH / Birke AG`, by their names; nil where it may
  /// be the name of one.
  ///
  /// Behind a stroke, a semicolon or a new line each has to be known or bear a legal form; where the
  /// sign may belong to a name, `Groß & Klein oHG`, all have to be known.
  /// - Complexity: O(letters), and that of looking each up.
  func several(in text: String) -> [String]? {
    let ways: [(marks: (Character) -> Bool, word: String?, needsKnown: Bool)] = [
      ({ "/;|".contains($0) || $0.isNewline }, nil, false), ({ $0 == "," }, nil, false),
      ({ "&+".contains($0) }, " und ", true), ({ _ in false }, " and ", true),
    ]
    for way in ways {
      let whole = way.word.map { text.replacing($0, with: "&") } ?? text
      let isMark: (Character) -> Bool = way.word == nil ? way.marks : { $0 == "&" || way.marks($0) }
      let parts = whole.split(whereSeparator: isMark).map { trimmed(String($0)) }
        .filter { !$0.isEmpty }
      guard (2...FirmDirectory.mostInCell).contains(parts.count) else { continue }
      let names = parts.compactMap { name(ofPart: $0, needsKnown: way.needsKnown) }
      if names.count == parts.count, Set(names).count == names.count { return names }
    }
    return nil
  }

  /// The firm's name that a part of a cell means, or is in full; nil where it may be no firm.
  private func name(ofPart text: String, needsKnown: Bool) -> String? {
    switch match(text) {
    case .firm(let id): return name(of: id) ?? id
    case .spelled(_, let name): return name
    case .several, .refused, .none: break
    }
    guard !needsKnown, FirmName(text).legalForm != nil, !NameHints.distinctive(text).isEmpty else {
      return nil
    }
    return text
  }
}
