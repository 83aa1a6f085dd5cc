import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

/// Who competes with whom, found without looking at every firm.
///
/// Only firms of the same industry group can overlap (F3), so those are kept together; who is
/// declared a competitor stands in a graph of its own.
/// - SeeAlso: F3.
struct Competitors: Sendable {
  private let gains: GainModel
  private let groups: [String: [Int32]]

  /// - Complexity: O(n + links).
  init(_ network: Network) {
    gains = GainModel(network, parameters: network.parameters)
    var groups: [String: [Int32]] = [:]
    for number in network.numbersOfFirms {
      guard let industry = network.firm(number).industry else { continue }
      groups[industry.group, default: []].append(number)
    }
    self.groups = groups
  }

  /// The competitors of a firm, ascending.
  ///
  /// - Complexity: O(rows of the firms in its industry group + declared competitors).
  func of(_ firm: Int32) -> [Int32] {
    var found = Array(gains.network.declaredCompetitors.successors(of: firm))
    if let industry = gains.network.firm(firm).industry {
      for other in groups[industry.group] ?? [] where other != firm && areSuch(firm, other) {
        found.append(other)
      }
    }
    found.sort()
    return found.enumerated().filter { $0 == 0 || found[$0 - 1] != $1 }.map(\.element)
  }

  /// Whether two firms compete.
  func areSuch(_ i: Int32, _ j: Int32) -> Bool { gains.areCompetitors(i, j) }
}
