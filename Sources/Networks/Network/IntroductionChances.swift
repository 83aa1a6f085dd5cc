import Foundation
package import PartnernetzGraphs
package import PartnernetzRecords

/// How probably each side of a link introduces somebody to the other.
///
/// p = min(0.95, p_kind · trust · 2^(−age/half-life)), its odds times e^(d + d_kind + (γ − 4)(trust − ½))
/// where outcomes taught them; parallel links are left to the graph, which keeps the largest.
/// - SeeAlso: F13, F29.
package struct IntroductionChances: Sendable, Hashable {
  private let most: Double
  private let missingTrust: Double
  private let halfLife: Double
  private let asOf: Day
  /// 2^(−age/half-life) where nobody knows the last contact.
  private let missingFreshness: Double
  /// By the kind's position, from the source and from the target.
  private let bases: [Bases]

  /// How much more than assumed the log odds rise from no trust to full trust.
  private let slope: Double
  /// Whether outcomes taught something, so that odds are corrected by it.
  private let isLearned: Bool

  /// A chance at full trust, and what outcomes add to its log odds.
  private struct Base: Hashable {
    var chance: Double
    var shift: Double
  }

  private struct Bases: Hashable {
    var forth: Base
    var back: Base

    init(forth: Base, back: Base) { (self.forth, self.back) = (forth, back) }
    init(both: Base) { self.init(forth: both, back: both) }
  }

  /// Takes what the chances rest on.
  ///
  /// - Parameters:
  ///   - parameters: the assumptions, with what outcomes taught.
  ///   - asOf: the day from which the age of contacts is counted back.
  package init(_ parameters: Parameters, asOf: Day) {
    most = parameters.introduceMost
    missingTrust = parameters.missingTrust
    halfLife = parameters.halfLife
    self.asOf = asOf
    missingFreshness = exp2(-parameters.missingContactAge / parameters.halfLife)
    slope = parameters.trustSlope - Parameters.assumedSlope
    isLearned = slope != 0 || parameters.introduceShift.contains { $0 != 0 }
    let kinds = zip(parameters.introductionBases, parameters.introduceShift)
      .map { Base(chance: $0, shift: $1) }
    let (partner, buying, selling) = (kinds[0], kinds[1], kinds[2])
    bases = LinkKind.allCases.map { kind in
      switch kind {
      case .supplier: Bases(forth: selling, back: buying)
      case .customer: Bases(forth: buying, back: selling)
      case .capital: Bases(both: kinds[3])
      case .partner: Bases(both: partner)
      case .acquaintance: Bases(both: kinds[4])
      case .competitor: Bases(both: Base(chance: 0, shift: 0))
      }
    }
  }

  /// Whether both sides always introduce alike.
  var isSymmetric: Bool { bases.allSatisfy { $0.forth == $0.back } }

  /// The chances of a link, from its source and from its target.
  @inline(__always)
  func callAsFunction(
    kind: UInt8, trust: Double?, lastContact: Day?
  ) -> (forth: Double, back: Double) {
    let fresh = freshness(lastContact, on: asOf)
    let trust = trust ?? missingTrust
    let base = bases[Int(kind)]
    return (
      chance(base.forth, trust, trust * fresh), chance(base.back, trust, trust * fresh)
    )
  }

  /// How much of a chance is left on a day, 0–1: half of it after each half-life without a contact.
  @inline(__always)
  package func freshness(_ lastContact: Day?, on day: Day) -> Double {
    lastContact.map { exp2(-$0.months(until: day) / halfLife) } ?? missingFreshness
  }

  /// The chance that a partner introduces whom the firm met today.
  package func ofFreshPartner(trust: Double) -> Double {
    chance(bases[Int(LinkKind.partner.position)].forth, trust, trust)
  }

  /// F13, its odds corrected by what outcomes taught (F29).
  @inline(__always)
  private func chance(_ base: Base, _ trust: Double, _ freshness: Double) -> Double {
    let assumed = base.chance * freshness
    guard isLearned, assumed < 1 else { return min(most, assumed) }
    let odds = assumed / (1 - assumed) * exp(base.shift + slope * (trust - 0.5))
    return min(most, odds / (1 + odds))
  }
}

extension Network {
  /// Who may introduce somebody to whom over some kinds of relations.
  ///
  /// - Parameters:
  ///   - kinds: the kinds; nil for all. A customer is a supplier's other side.
  ///   - withHidden: whether relations count that firms keep to themselves.
  /// - Returns: a graph with the probability as weight (F13).
  /// - Complexity: O(1) for all kinds, else O(n + links).
  package func introductions(over kinds: Set<LinkKind>?, withHidden: Bool) -> Graph {
    let network = withHidden ? self.withHidden : self
    guard let kinds else { return network.introductions }
    let chosen = kinds.contains(.customer) ? kinds.union([.supplier]) : kinds
    let chances = IntroductionChances(parameters, asOf: asOf)
    let ties = network.links.filter { chosen.contains($0.kind) }
    return Graph(
      nodeCount: firmCount,
      arcs: ties.flatMap { tie in
        let chance = chances(
          kind: tie.kind.position, trust: tie.trust, lastContact: tie.lastContact)
        return [
          Graph.Arc(tie.source, tie.target, weight: chance.forth),
          Graph.Arc(tie.target, tie.source, weight: chance.back),
        ]
      })
  }
}
