import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension FitDoubt {
  /// What to look at before two firms are brought together, as a sentence.
  func phrase(_ network: Network, _ firms: FirmPair) -> Phrase {
    let (one, two) = (network.shortName(firms.first), network.shortName(firms.second))
    switch self {
    case .mayCompete(let word):
      return Phrase(
        de: "Ob \(one) und \(two) Wettbewerber sind, ist nicht bekannt (beide: „\(word)“): Prüfen "
          + "Sie das, bevor sie sich treffen.",
        en: "Whether \(one) and \(two) are competitors is not known (both: “\(word)”): check that "
          + "before they meet.")
    case .passesBy(let middle):
      let name = network.shortName(middle)
      return Phrase(
        de: "\(one) und \(two) handeln schon über \(name): Ein Paar ginge an diesem Unternehmen "
          + "vorbei.",
        en: "\(one) and \(two) deal through \(name) already: the pair would pass that firm by.")
    }
  }
}

extension Fit {
  /// Pairs of which a list tells at most what to look at first.
  private static let mostDoubts = 3

  /// What to look at before some of the pairs of a list are brought together.
  func doubts(of pairs: [PairFit]) -> [Phrase] {
    pairs.compactMap { pair in pair.doubt?.phrase(network, pair.firms) }
      .prefix(Fit.mostDoubts).map(\.self)
  }

  /// The same of one pair; where the trade of one of the two is not known, that it is not known whether
  /// they compete.
  func cautions(about pair: PairFit) -> [Phrase] {
    if let doubt = pair.doubt { return [doubt.phrase(network, pair.firms)] }
    let firms = [pair.firms.first, pair.firms.second]
    let unknown = firms.filter { network.firm($0).industry == nil }
    guard !unknown.isEmpty, benefit.obstacle(firms[0], firms[1])?.isAboutCompetition != true else {
      return []
    }
    let names = unknown.map { network.shortName($0) }
    return [
      Phrase(
        de: "Ob die beiden Wettbewerber sind, ist nicht bekannt: Von "
          + "\(Language.german.list(names)) fehlt der WZ-Code.",
        en: "Whether the two compete is not known: the trade's code of "
          + "\(Language.english.list(names)) is missing.")
    ]
  }
}

extension Obstacle {
  /// Whether it says already that the two compete, or may.
  fileprivate var isAboutCompetition: Bool {
    switch self {
    case .competitors, .potentialCompetitors, .unclearCompetitors: true
    default: false
    }
  }
}
