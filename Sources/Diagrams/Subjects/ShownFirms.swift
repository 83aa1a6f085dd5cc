import PartnernetzGraphs
import PartnernetzNetworks

/// Which firms a picture shows where there are more than it can name.
enum ShownFirms {
  /// Most partners that are shown only because a hub needs company.
  static let companions = 4

  /// The best linked firms, each with a partner that is shown too.
  ///
  /// A hub that has no relation to those chosen before it brings its best linked partners along, so
  /// that nobody who has relations seems to have none.
  ///
  /// - Parameters:
  ///   - linked: firms with relations.
  ///   - relations: who has a relation with whom.
  ///   - limit: the most firms that are shown.
  /// - Returns: firms by ascending number.
  /// - Complexity: O(n log n + m).
  static func hubs(of linked: [Int32], in relations: Graph, limit: Int) -> [Int32] {
    func isBefore(_ a: Int32, _ b: Int32) -> Bool {
      (relations.outDegree(b), a) < (relations.outDegree(a), b)
    }
    var isChosen = [Bool](repeating: false, count: relations.nodeCount)
    var hasCompany = isChosen
    var chosen: [Int32] = []
    func choose(_ firm: Int32) {
      guard !isChosen[Int(firm)] else { return }
      isChosen[Int(firm)] = true
      chosen.append(firm)
      for partner in relations.successors(of: firm) { hasCompany[Int(partner)] = true }
    }
    for hub in linked.sorted(by: isBefore) where !isChosen[Int(hub)] {
      guard chosen.count < limit else { break }
      if hasCompany[Int(hub)] {
        choose(hub)
      } else if limit - chosen.count > 1 {
        let partners = relations.successors(of: hub).filter { $0 != hub }.sorted(by: isBefore)
        choose(hub)
        for partner in partners.prefix(min(companions, limit - chosen.count)) { choose(partner) }
      }
    }
    return chosen.sorted()
  }

  /// The partners of a firm who introduce it most readily, but for some.
  ///
  /// - Returns: firms by ascending number.
  /// - Complexity: O(d log d) for d partners.
  static func strongest(
    partnersOf firm: Int32, in network: Network, limit: Int,
    besides shown: (Int32) -> Bool = { _ in false }
  ) -> [Int32] {
    let partners = network.relations.successors(of: firm).filter { !shown($0) }
    guard partners.count > limit else { return partners }
    let strengths = strengths(of: partners, to: firm, in: network)
    return partners.indices
      .sorted { (strengths[$1], partners[$0]) < (strengths[$0], partners[$1]) }
      .prefix(limit).map { partners[$0] }.sorted()
  }

  /// Whether the strongest partners of a firm, up to a limit, are stronger than all the others.
  ///
  /// - Complexity: O(d log d) for d partners.
  static func hasClearStrongest(
    partnersOf firm: Int32, in network: Network, limit: Int
  ) -> Bool {
    let partners = Array(network.relations.successors(of: firm))
    guard limit > 0, partners.count > limit else { return true }
    let strengths = strengths(of: partners, to: firm, in: network).sorted(by: >)
    return strengths[limit - 1] > strengths[limit]
  }

  private static func strengths(
    of partners: [Int32], to firm: Int32, in network: Network
  ) -> [Double] {
    let introductions = network.introductions
    return partners.map { partner in
      introductions.arc(from: firm, to: partner).map { introductions.weights[$0] } ?? 0
    }
  }
}
