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
      return Phrase(de: "eigene Angaben zum Unternehmen", en: "the firm's own figures")
    case .link(let kind, let source, let target, let amount):
      let (german, english) = euros(amount)
      return Phrase(
        de: "\(name(source)) ist \(kind.phrase.german) von \(name(target))\(german)",
        en: "\(name(source)) is \(kind.phrase.english) of \(name(target))\(english)")
    case .offer(let capability, let level):
      return Phrase(
        de: "bietet \(capability)"
          + (level.map { ", Niveau \(Language.german.number($0, digits: 2))" } ?? ""),
        en: "offers \(capability)"
          + (level.map { ", level \(Language.english.number($0, digits: 2))" } ?? ""))
    case .need(let capability, let value):
      let (german, english) = euros(value)
      return Phrase(de: "braucht \(capability)\(german)", en: "needs \(capability)\(english)")
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

extension Origin: Worded {
  /// File and row.
  public var phrase: Phrase {
    Phrase(de: "\(file), Zeile \(row)", en: "\(file), row \(row)")
  }
}
