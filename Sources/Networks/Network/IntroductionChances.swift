import Foundation
package import PartnernetzGraphs
package import PartnernetzRecords

/// How probably each side of a link introduces somebody to the other.
///
/// p = min(0.95, p_kind · trust · 2^(−age/half-life)); parallel links are left to the graph, which
/// keeps the largest.
/// - SeeAlso: F13.
struct IntroductionChances: Hashable {
  private let most: Double
  private let missingTrust: Double
  private let halfLife: Double
  private let asOf: Day
  /// 2^(−age/half-life) where nobody knows the last contact.
  private let missingFreshness: Double
  /// By the kind's position, from the source and from the target.
  private let bases: [Bases]

  private struct Bases: Hashable {
    var forth: Double
    var back: Double

    init(forth: Double, back: Double) { (self.forth, self.back) = (forth, back) }
    init(both: Double) { self.init(forth: both, back: both) }
  }

  init(_ parameters: Parameters, asOf: Day) {
    most = parameters.introduceMost
    missingTrust = parameters.missingTrust
    halfLife = parameters.halfLife
    self.asOf = asOf
    missingFreshness = exp2(-parameters.missingContactAge / parameters.halfLife)
    let (selling, buying) = (
      parameters.introduceSupplierToCustomer, parameters.introduceCustomerToSupplier
    )
    bases = LinkKind.allCases.map { kind in
      switch kind {
      case .supplier: Bases(forth: selling, back: buying)
      case .customer: Bases(forth: buying, back: selling)
      case .capital: Bases(both: parameters.introduceCapital)
      case .partner: Bases(both: parameters.introducePartner)
      case .acquaintance: Bases(both: parameters.introduceAcquaintance)
      case .competitor: Bases(both: 0)
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
    let fresh =
      lastContact.map { exp2(-$0.months(until: asOf) / halfLife) } ?? missingFreshness
    let freshness = (trust ?? missingTrust) * fresh
    let base = bases[Int(kind)]
    return (min(most, base.forth * freshness), min(most, base.back * freshness))
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
