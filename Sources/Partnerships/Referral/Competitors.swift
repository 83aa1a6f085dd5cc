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

  /// The competitors of a firm, ascending.
  ///
  /// - Complexity: O(rows of the firms in its industry group + declared competitors).
  func of(_ firm: Int32) -> [Int32] {
    var found = Array(declared.successors(of: firm))
    if let industry = industries[Int(firm)] {
      for other in groups[industry.group] ?? [] where other != firm && areSuch(firm, other) {
        found.append(other)
      }
    }
    found.sort()
    return found.enumerated().filter { $0 == 0 || found[$0 - 1] != $1 }.map(\.element)
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
    return MarketOverlap.of(i, j, industry, other, network.served) { row, _ in
      row.presence ?? parameters.missingPresence
    }
  }

  /// Whether two firms that do not compete would once they serve the markets that they seek.
  ///
  /// - SeeAlso: F31.
  func mayBecomeSuch(_ i: Int32, _ j: Int32) -> Bool {
    guard let industry = industries[Int(i)], let other = industries[Int(j)], !areNow(i, j)
    else { return false }
    func presences(of firm: Int32) -> [(market: Int32, presence: Double)] {
      MarketOverlap.presences(
        of: firm, network.served, network.sought, missing: parameters.missingPresence)
    }
    let distance = industry.distance(to: other)
    return distance <= 0.25
      && MarketOverlap.later(distance: distance, presences(of: i), presences(of: j))
        >= parameters.competitorOverlap
  }

  /// Whether a path from any of several firms meets nobody who competes with that firm.
  func allow(_ path: ProbablePath) -> Bool {
    guard let start = path.nodes.first else { return true }
    return path.nodes.dropFirst().allSatisfy { !areSuch(start, $0) }
  }
}
