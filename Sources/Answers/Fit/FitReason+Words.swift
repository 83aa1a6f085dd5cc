import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension FitReason {
  /// The reason as a short sentence without a stop, with the names of a network.
  func phrase(_ network: Network) -> Phrase {
    func name(_ firm: Int32) -> String { network.name(firm) }
    switch self {
    case .needMet(let taker, let giver, let capability):
      return Phrase(
        de: "\(name(taker)) sucht \(capability), \(name(giver)) bietet das",
        en: "\(name(taker)) needs \(capability), \(name(giver)) offers it")
    case .marketMet(let taker, let giver, let market):
      return Phrase(
        de: "\(name(taker)) sucht Kunden: \(market); \(name(giver)) hat dort welche",
        en: "\(name(taker)) seeks customers in \(market); \(name(giver)) has some there")
    case .commonPartners(let firms):
      let names = FitReason.shortened(firms.map(name))
      return firms.count == 1
        ? Phrase(de: "\(names.german) kennt beide schon", en: "\(names.english) knows both")
        : Phrase(de: "\(names.german) kennen beide schon", en: "\(names.english) know both")
    case .chain(let partners, let firm, let other):
      return partners == 1
        ? Phrase(
          de: "ein Partner von \(name(firm)) arbeitet schon mit einem Partner von \(name(other)) "
            + "zusammen",
          en: "a partner of \(name(firm)) works with a partner of \(name(other)) already")
        : Phrase(
          de: "\(Language.german.number(partners)) Partner von \(name(firm)) arbeiten schon mit "
            + "Partnern von \(name(other)) zusammen",
          en: "\(Language.english.number(partners)) partners of \(name(firm)) work with partners "
            + "of \(name(other)) already")
    case .ownTaste(let firm, let partners, let all, let trade):
      let (count, whole) = (Language.german.number(partners), Language.german.number(all))
      return Phrase(
        de: "\(count) von \(whole) Beziehungen von \(name(firm)) führen in die Branche "
          + trade.name.german,
        en: "\(count) of \(whole) links of \(name(firm)) are with the trade "
          + trade.name.english)
    case .tradeTaste(let firm, let share, let trade):
      return Phrase(
        de: "andere Betriebe wie \(name(firm)) haben "
          + "\(Language.german.percent(share, digits: 0)) ihrer Beziehungen mit der Branche "
          + trade.name.german,
        en: "other firms like \(name(firm)) have "
          + "\(Language.english.percent(share, digits: 0)) of their links with the trade "
          + trade.name.english)
    case .tradeLinks, .nationalTrade, .samePlace, .sharedTags:
      return surroundings(network)
    }
  }

  /// What trades, places and subjects have with each other.
  private func surroundings(_ network: Network) -> Phrase {
    switch self {
    case .tradeLinks(let count, let one, let two):
      let (german, english) = (Language.german.number(count), Language.english.number(count))
      let isOne = one.name == two.name
      return Phrase(
        de: "Betriebe wie diese (\(one.name.german)"
          + (isOne ? "" : ", \(two.name.german)") + ") haben im Verband schon "
          + (count == 1 ? "eine Beziehung" : "\(german) Beziehungen"),
        en: "firms such as these (\(one.name.english)"
          + (isOne ? "" : ", \(two.name.english)") + ") have "
          + (count == 1 ? "one link" : "\(english) links") + " in the association already")
    case .nationalTrade(let seller, let buyer, _):
      return Phrase(
        de: "Betriebe wie diese beliefern einander oft (\(seller.name.german) an "
          + "\(buyer.name.german))",
        en: "firms such as these often supply each other (\(seller.name.english) to "
          + "\(buyer.name.english))")
    case .samePlace(let place) where FitReason.isRegionCode(place):
      return Phrase(de: "beide in derselben Region", en: "both in the same region")
    case .samePlace(let place):
      return Phrase(de: "beide in \(place)", en: "both in \(place)")
    case .sharedTags(let tags):
      let names = FitReason.shortened(tags)
      return Phrase(
        de: "gemeinsame Themen: \(names.german)", en: "subjects in common: \(names.english)")
    case .needMet, .marketMet, .commonPartners, .chain, .ownTaste, .tradeTaste:
      return phrase(network)
    }
  }

  /// At most three names, and how many more there are.
  private static func shortened(_ names: [String]) -> Phrase {
    let shown = Array(names.prefix(3))
    return Phrase(
      de: Language.german.list(shown, outOf: names.count),
      en: Language.english.list(shown, outOf: names.count))
  }
}

extension PairFit.Strength: Worded {
  /// How well the two fit.
  public var phrase: Phrase {
    switch self {
    case .high: Phrase(de: "hoch", en: "high")
    case .medium: Phrase(de: "mittel", en: "medium")
    case .low: Phrase(de: "gering", en: "low")
    }
  }
}

extension Fit {
  /// What speaks for a pair, told to one of its firms, as one text; empty where nothing is known.
  package func told(_ pair: PairFit, to firm: Int32, _ language: Language) -> String {
    reasons(for: pair, of: firm).map { $0.phrase(network)(language) }.joined(separator: "; ")
  }

  /// From what the fit was learned, and what it does not say.
  var ground: Phrase {
    let basis =
      if weights.isLearned {
        Phrase(
          de: "Die Passung folgt aus den \(Language.german.number(linkCount)) bekannten "
            + "Beziehungen des Verbands.",
          en: "The fit follows from the association's \(Language.english.number(linkCount)) known "
            + "links.")
      } else if linkCount == 0, knowsTrades {
        Phrase(
          de: "Beziehungen sind noch nicht bekannt; geordnet ist nach Branchenverflechtung "
            + "(wer in Deutschland wen beliefert), Bedarf und Angebot.",
          en: "No links are known yet; the order goes by trade between industries (who supplies "
            + "whom in Germany), needs and offers.")
      } else {
        Phrase(
          de: "Erst wenige Beziehungen sind bekannt; die Passung ist eine Faustregel.",
          en: "Few links are known yet; the fit is a rule of thumb.")
      }
    return Phrase(
      de: "\(basis.german) Die Liste sagt, wer zueinander passt, nicht, was es bringt.",
      en: "\(basis.english) The list says who suits whom, not what it brings.")
  }
}
