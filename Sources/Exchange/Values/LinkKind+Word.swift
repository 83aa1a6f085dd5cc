public import PartnernetzRecords

extension LinkKind {
  /// Reads a kind as tables may write it, in German or English.
  public init?(word: String) {
    guard let kind = Words.linkKind.value(word) else { return nil }
    self = kind
  }

  /// Words in a sheet's or file's name that tell what its links are; those of customers are left
  /// out, since nothing tells which side buys.
  private static let namesOfTables: [(words: [String], kind: LinkKind)] = [
    (
      [
        "Lieferanten", "Lieferbeziehungen", "Lieferbeziehung", "Lieferkette", "Lieferketten",
        "Lieferungen", "Zulieferer", "Zulieferungen", "suppliers", "supply", "supplies",
        "liefert", "beliefert",
      ], .supplier
    ),
    (["Beteiligungen", "Finanzierungen", "Darlehen", "Kredite", "ownership", "loans"], .capital),
    (
      ["Kooperationen", "Partnerschaften", "Kooperation", "partnerships", "cooperations"], .partner
    ),
    (
      [
        "Bekanntschaften", "Kontakte", "Kontaktnetz", "kennt", "kennen", "acquaintances",
        "contacts", "knows",
      ], .acquaintance
    ),
  ]

  /// What the links of a sheet or file are by its name; nil when it says nothing, or two things.
  static func named(by name: String) -> LinkKind? {
    let words = Set(name.split { !$0.isLetter }.map { HeaderText.key(String($0)) })
    let kinds = namesOfTables.filter { entry in
      entry.words.contains { words.contains(HeaderText.key($0)) }
    }
    return kinds.count == 1 ? kinds[0].kind : nil
  }
}
