import Foundation
import Graphs

extension Link {
  /// How probably each side introduces somebody to the other along this link.
  ///
  /// p = min(0.95, p_kind · trust · 2^(−age/half-life)); parallel links are left to the graph, which
  /// keeps the largest.
  /// - SeeAlso: F13.
  func introductions(parameters: Parameters, asOf: Day) -> [Graph.Arc] {
    let (forth, back): (Double, Double) =
      switch kind {
      case .supplier, .customer:
        (parameters.introduceSupplierToCustomer, parameters.introduceCustomerToSupplier)
      case .capital: (parameters.introduceCapital, parameters.introduceCapital)
      case .partner: (parameters.introducePartner, parameters.introducePartner)
      case .acquaintance: (parameters.introduceAcquaintance, parameters.introduceAcquaintance)
      case .competitor: (0, 0)
      }
    let age = lastContact?.months(until: asOf) ?? parameters.missingContactAge
    let freshness = (trust ?? parameters.missingTrust) * exp2(-age / parameters.halfLife)
    func arc(_ from: Int32, _ to: Int32, _ base: Double) -> Graph.Arc {
      .init(from, to, weight: min(parameters.introduceMost, base * freshness))
    }
    return [arc(source, target, forth), arc(target, source, back)]
  }
}

extension Network {
  /// Who may introduce somebody to whom over some kinds of relations.
  ///
  /// - Parameters:
  ///   - kinds: the kinds; nil for all. A customer is a supplier's other side.
  ///   - withHidden: whether relations count that the association may not see.
  /// - Returns: a graph with the probability as weight (F13).
  /// - Complexity: O(1) for all kinds, else O(n + links).
  func introductions(over kinds: Set<LinkKind>?, withHidden: Bool) -> Graph {
    guard let kinds else { return withHidden ? allIntroductions : introductions }
    let chosen = kinds.contains(.customer) ? kinds.union([.supplier]) : kinds
    return Graph(
      nodeCount: firms.count,
      arcs: links.filter {
        chosen.contains($0.kind) && (withHidden || $0.visibility <= .association)
      }.flatMap { $0.introductions(parameters: parameters, asOf: asOf) })
  }
}
