import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

/// Who competes with whom, found without looking at every firm, and without knowing what anybody gains.
///
/// Only firms of the same industry group can overlap (F3), so those are kept together; who is
/// declared a competitor stands in a graph of its own.
/// - SeeAlso: F3.
struct Competitors: Sendable {
  private let industries: [Industry.Place?]
  /// Asked for markets once two firms of one group of trades are compared, which few questions do.
  private let network: Network
  private let declared: Graph
  private let parameters: Parameters
  private let groups: [UInt32: [Int32]]

  /// - Complexity: O(n + links).
  init(_ network: Network) {
    industries = network.each(telling: ["industry"]) { $0.industry?.place }
    self.network = network
    declared = network.declaredCompetitors
    parameters = network.parameters
    var groups: [UInt32: [Int32]] = [:]
    for (number, industry) in industries.enumerated() {
      if let industry { groups[industry.group, default: []].append(Int32(number)) }
    }
    self.groups = groups
  }

  /// What firms serve and seek, taken once for many questions.
  private struct Markets {
    let served: Grouped<ServedMarket>
    let sought: Grouped<SoughtMarket>

    init(_ network: Network) {
      let columns = network.columns
      (served, sought) = (columns.served, columns.sought)
    }

    func presences(
      of firm: Int32, missing: Double
    ) -> [(market: Int32, presence: Double)] {
      MarketOverlap.presences(of: firm, served, sought, missing: missing)
    }
  }

  /// The competitors of a firm, ascending.
  ///
  /// - Complexity: O(rows of the firms in its industry group + declared competitors).
  func of(_ firm: Int32) -> [Int32] {
    var found = Array(declared.successors(of: firm))
    if let industry = industries[Int(firm)], let group = groups[industry.group], group.count > 1 {
      let markets = Markets(network)
      let own = markets.presences(of: firm, missing: parameters.missingPresence)
      for other in group where other != firm {
        guard let trade = industries[Int(other)] else { continue }
        if overlap(firm, other, industry, trade, markets) >= parameters.competitorOverlap
          || laterOverlap(own, other, distance: industry.distance(to: trade), markets)
            >= parameters.competitorOverlap
        {
          found.append(other)
        }
      }
    }
    found.sort()
    return found.enumerated().filter { $0 == 0 || found[$0 - 1] != $1 }.map(\.element)
  }

  /// Those of some firms that do not compete with a firm, nor would once they serve the markets that they
  /// seek; in their order.
  ///
  /// - Complexity: O(firms, and rows of those in its industry group).
  func without(rivalsOf firm: Int32, _ firms: [Int32]) -> [Int32] {
    guard let industry = industries[Int(firm)], parameters.competitorOverlap > 0,
      firms.contains(where: { industries[Int($0)]?.group == industry.group })
    else { return firms.filter { !areSuch(firm, $0) } }
    let markets = Markets(network)
    let own = markets.presences(of: firm, missing: parameters.missingPresence)
    return firms.filter { other in
      guard declared.arc(from: firm, to: other) == nil else { return false }
      guard let trade = industries[Int(other)], trade.group == industry.group else { return true }
      return overlap(firm, other, industry, trade, markets) < parameters.competitorOverlap
        && laterOverlap(own, other, distance: industry.distance(to: trade), markets)
          < parameters.competitorOverlap
    }
  }

  /// Whether two firms compete, or would once they serve the markets that they seek: neither is led to
  /// the other, nor asked to introduce it.
  func areSuch(_ i: Int32, _ j: Int32) -> Bool { areNow(i, j) || mayBecomeSuch(i, j) }

  /// Whether two firms compete as they are.
  func areNow(_ i: Int32, _ j: Int32) -> Bool {
    overlap(i, j) >= parameters.competitorOverlap || declared.arc(from: i, to: j) != nil
  }

  private func overlap(_ i: Int32, _ j: Int32) -> Double {
    guard let industry = industries[Int(i)], let other = industries[Int(j)],
      industry.group == other.group
    else { return 0 }
    return overlap(i, j, industry, other, Markets(network))
  }

  private func overlap(
    _ i: Int32, _ j: Int32, _ industry: Industry.Place, _ other: Industry.Place, _ markets: Markets
  ) -> Double {
    MarketOverlap.of(i, j, industry, other, markets.served) { row, _ in
      row.presence ?? parameters.missingPresence
    }
  }

  /// Whether two firms that do not compete would once they serve the markets that they seek.
  ///
  /// - SeeAlso: F31.
  func mayBecomeSuch(_ i: Int32, _ j: Int32) -> Bool {
    guard let industry = industries[Int(i)], let other = industries[Int(j)], !areNow(i, j)
    else { return false }
    let distance = industry.distance(to: other)
    guard distance <= 0.25 else { return false }
    let markets = Markets(network)
    let own = markets.presences(of: i, missing: parameters.missingPresence)
    return laterOverlap(own, j, distance: distance, markets) >= parameters.competitorOverlap
  }

  /// How much a firm of such presences and another would do the same once they serve the markets that
  /// they seek; less than nothing where their trades are too far apart.
  private func laterOverlap(
    _ own: [(market: Int32, presence: Double)], _ other: Int32, distance: Double, _ markets: Markets
  ) -> Double {
    guard distance <= 0.25 else { return -1 }
    return MarketOverlap.later(
      distance: distance, own,
      markets.presences(of: other, missing: parameters.missingPresence))
  }

  /// Whether a path from any of several firms meets nobody who competes with that firm.
  func allow(_ path: ProbablePath) -> Bool {
    guard let start = path.nodes.first else { return true }
    return path.nodes.dropFirst().allSatisfy { !areSuch(start, $0) }
  }
}
