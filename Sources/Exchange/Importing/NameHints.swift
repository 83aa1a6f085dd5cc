import PartnernetzRecords

/// Whether a name may be meant for another one, and not only shares what many names have.
enum NameHints {
  /// Two words that differ by a letter or two.
  private static let alike = 0.8
  /// Names that are nothing but common words have to be much alike.
  private static let nearlySame = 0.9
  private static let shortest = 3

  /// Whether a name may be a misspelling of another: a word of both that is no trade's is alike.
  static func mayMean(_ text: String, _ name: String) -> Bool {
    let (own, others) = (distinctive(text), distinctive(name))
    guard !own.isEmpty, !others.isEmpty else {
      return Similarity.jaroWinkler(FirmName(text).key, FirmName(name).key) >= nearlySame
    }
    return own.contains { word in
      others.contains { Similarity.jaroWinkler(word, $0) >= alike }
    }
  }

  /// The words of a name that are no trade's, as `Stahl`, `Maschinenbau` and `Logistik` are.
  static func distinctive(_ name: String) -> [String] {
    FirmName(name).tokens.filter {
      $0.count >= shortest && $0.contains(where: \.isLetter) && !IndustryWords.isTrade($0)
    }
  }

  /// Whether a text can only be a firm's name, and no number or short mark of one: it has a legal
  /// form, or several words.
  static func isWholeName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.count(where: \.isLetter) >= shortest
    }
    return FirmName(text).legalForm != nil && !words.isEmpty || words.count >= 2
  }
}
