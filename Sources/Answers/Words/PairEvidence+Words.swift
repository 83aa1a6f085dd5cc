public import PartnernetzNetworks
public import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension PairEvidence.Row {
  /// What the row says, without the firm's name.
  public func phrase(in network: Network) -> Phrase {
    func name(_ id: Firm.ID) -> String {
      network.number(of: id).map { network.firms[Int($0)].name } ?? id
    }
    func euros(_ amount: Money?) -> (String, String) {
      guard let amount else { return ("", "") }
      return (
        ", \(Language.german.euros(amount.euros))", ", \(Language.english.euros(amount.euros))"
      )
    }
    switch content {
    case .firm:
      return Phrase(de: "Stammdaten des Unternehmens", en: "the firm's basic data")
    case .link(let kind, let source, let target, let amount):
      let (german, english) = euros(amount)
      return Phrase(
        de: "\(name(source)) ist \(kind.phrase.german) von \(name(target))\(german)",
        en: "\(name(source)) is \(kind.phrase.english) of \(name(target))\(english)")
    case .offer(let capability, let level):
      let words = level.map(PairEvidence.Row.word)
      return Phrase(
        de: "bietet \(capability)" + (words.map { " (\($0.german))" } ?? ""),
        en: "offers \(capability)" + (words.map { " (\($0.english))" } ?? ""))
    case .need(let capability, let value):
      return Phrase(
        de: "braucht \(capability)"
          + (value.map { " für \(Language.german.euros($0.euros)) im Jahr" } ?? ""),
        en: "needs \(capability)"
          + (value.map { " for \(Language.english.euros($0.euros)) a year" } ?? ""))
    case .market(let market, let role, let target):
      let (german, english) = euros(target)
      return role == .sought
        ? Phrase(de: "sucht Markt \(market)\(german)", en: "seeks market \(market)\(english)")
        : Phrase(de: "bedient Markt \(market)", en: "serves market \(market)")
    case .capital(_, let role, let amount):
      let (german, english) = euros(amount)
      return role == .sought
        ? Phrase(de: "sucht Kapital\(german)", en: "seeks capital\(english)")
        : Phrase(de: "bietet Kapital\(german)", en: "offers capital\(english)")
    }
  }
}

extension PairEvidence.Row {
  /// How good an offer of a level, 0–1, is.
  private static func word(_ level: Double) -> Phrase {
    switch level {
    case 0.75...: Phrase(de: "sehr gut", en: "very good")
    case 0.5...: Phrase(de: "gut", en: "good")
    default: Phrase(de: "Grundlagen", en: "basic")
    }
  }
}

extension Origin: Worded {
  /// File, sheet where it is known, and row.
  public var phrase: Phrase {
    let place = [file, sheet].compactMap(\.self).joined(separator: ", ")
    return Phrase(de: "\(place), Zeile \(row)", en: "\(place), row \(row)")
  }
}
