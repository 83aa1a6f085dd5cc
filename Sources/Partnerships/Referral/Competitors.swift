import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// Who competes with whom, found without looking at every firm, and without knowing what anybody gains.
///
/// Only firms of the same industry group can overlap (F3), so those are kept together; who is
/// declared a competitor stands in a graph of its own.
/// - SeeAlso: F3.
struct Competitors: Sendable {
  private let industries: [Industry.Place?]
  private let served: Grouped<ServedMarket>
  private let sought: Grouped<SoughtMarket>
  private let declared: Graph
  private let parameters: Parameters
  private let groups: [UInt32: [Int32]]

  /// - Complexity: O(n + links).
  init(_ network: Network) {
    industries = sideBySide(network.firmCount) {
      network.figures(of: Int32($0)).industry?.place
    }
    served = network.served
    sought = network.sought
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
    let overlap = MarketOverlap.of(i, j, industries[Int(i)], industries[Int(j)], served) { row, _ in
      row.presence ?? parameters.missingPresence
    }
    return overlap >= parameters.competitorOverlap || declared.arc(from: i, to: j) != nil
  }

  /// Whether two firms that do not compete would once they serve the markets that they seek.
  ///
  /// - SeeAlso: F31.
  func mayBecomeSuch(_ i: Int32, _ j: Int32) -> Bool {
    guard let industry = industries[Int(i)], let other = industries[Int(j)], !areNow(i, j)
    else { return false }
    func presences(of firm: Int32) -> [(market: Int32, presence: Double)] {
      MarketOverlap.presences(of: firm, served, sought, missing: parameters.missingPresence)
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
