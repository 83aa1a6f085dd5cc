import PartnernetzNetworks
import PartnernetzRecords

extension Pipeline {
  /// Introductions that a firm with a relation to the partner was asked for, each with the place of its
  /// contact in ``all``.
  ///
  /// - Complexity: O(contacts + links).
  func introductionTrials(
    in network: Network
  ) -> [(contact: Int, trial: IntroductionModel.Trial)] {
    let asked = all.enumerated().compactMap { place, contact -> Asked? in
      guard let broker = contact.broker.flatMap({ network.number(of: $0) }),
        let partner = network.number(of: contact.partner),
        let day = contact.day(of: .introRequested),
        let isDone = contact.outcome(from: .introRequested, to: .introduced, on: network.asOf)
      else { return nil }
      return Asked(
        contact: place, pair: FirmPair(broker, partner), broker: broker, day: day, isDone: isDone)
    }
    guard !asked.isEmpty else { return [] }
    let pairs = Set(asked.map(\.pair))
    var links: [FirmPair: [Link]] = [:]
    for link in network.links {
      let pair = FirmPair(link.source, link.target)
      if pairs.contains(pair) { links[pair, default: []].append(link) }
    }
    let bases = network.parameters.introductionBases
    let chances = IntroductionChances(network.parameters, asOf: network.asOf)
    return asked.compactMap { asked in
      let ties = (links[asked.pair] ?? []).compactMap { link in
        link.introductionKind(from: asked.broker).map { kind in
          IntroductionModel.Trial(
            kind: kind, trust: link.trust ?? network.parameters.missingTrust,
            // What counts is how long ago they had met when the firm was asked.
            freshness: chances.freshness(link.lastContact, on: asked.day), isDone: asked.isDone)
        }
      }
      // Of several relations the strongest is asked (F13).
      func chance(_ tie: IntroductionModel.Trial) -> Double {
        bases[tie.kind] * tie.trust * tie.freshness
      }
      return ties.max { chance($0) < chance($1) }.map { (asked.contact, $0) }
    }
  }
}

/// A firm that was asked to introduce somebody to another.
private struct Asked {
  var contact: Int
  var pair: FirmPair
  var broker: Int32
  var day: Day
  var isDone: Bool
}

extension Link {
  /// The position of the kind of introduction that a firm gives to the other; nil among competitors.
  fileprivate func introductionKind(from broker: Int32) -> Int? {
    switch kind {
    case .partner: 0
    case .customer: source == broker ? 1 : 2
    case .supplier: source == broker ? 2 : 1
    case .capital: 3
    case .acquaintance: 4
    case .competitor: nil
    }
  }
}
