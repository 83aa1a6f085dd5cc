import PartnernetzParallel
import PartnernetzRecords

/// Who sells how much to whom, from the reconciled links.
package struct Trade: Sendable {
  /// What one firm trades with another, EUR/yr.
  package struct Partner: Sendable {
    package var firm: Int32
    package var amount: Double
  }

  /// Each firm's customers, by number.
  package let customers: Grouped<Partner>
  /// Each firm's suppliers, by number.
  package let suppliers: Grouped<Partner>
  private let deliveries: Grouped<Delivery>

  /// What one firm delivers to another of one capability.
  private struct Delivery {
    var seller: Int32
    var buyer: Int32
    /// The capability; `unlisted` where it is nobody's, `unsaid` where nobody said what it is.
    var capability: Int32
    /// EUR/yr.
    var amount: Double
  }

  /// Adds up what was said, fact by fact, without making a link of each.
  ///
  /// - Parameters:
  ///   - groups: which statements tell the same fact, ordered by source and target.
  ///   - told: the statements.
  ///   - parameters: the assumptions under which they are reconciled.
  ///   - capabilities: the codes that offers and needs name.
  ///   - firmCount: how many firms there are.
  /// - Complexity: O(statements).
  init(
    _ groups: LinkGroups, of told: StatementColumns, parameters: Parameters,
    capabilities: Codebook, firmCount: Int
  ) {
    let codes = told.whatNames.map { capabilities.number(of: $0) ?? Trade.unlisted }
    let all = sideBySide(groups.count) { group -> Delivery? in
      let positions = groups[group]
      guard let first = positions.first, let fact = told.fact(of: Int(first)),
        fact.kind == .supplier,
        let reconciled = told.reconciled(
          positions, source: fact.source, target: fact.target, under: parameters)
      else { return nil }
      return Delivery(
        seller: fact.source, buyer: fact.target, capability: Trade.unsaid,
        amount: reconciled.amount.euros)
    }
    var deliveries: [(firm: Int32, row: Delivery)] = []
    var flows: [(seller: Int32, buyer: Int32, amount: Double)] = []
    for (group, delivery) in all.enumerated() {
      guard var delivery else { continue }
      let what = told.what(of: groups[group])
      if what >= 0 { delivery.capability = codes[Int(what)] }
      deliveries.append((delivery.seller, delivery))
      // One pair's flows follow each other.
      if let last = flows.last, last.seller == delivery.seller, last.buyer == delivery.buyer {
        flows[flows.count - 1].amount += delivery.amount
      } else {
        flows.append((delivery.seller, delivery.buyer, delivery.amount))
      }
    }
    self.deliveries = Grouped(deliveries, firmCount: firmCount)
    customers = Grouped(
      flows.map { ($0.seller, Partner(firm: $0.buyer, amount: $0.amount)) },
      firmCount: firmCount)
    suppliers = Grouped(
      flows.map { ($0.buyer, Partner(firm: $0.seller, amount: $0.amount)) },
      firmCount: firmCount)
  }

  /// What the seller already sells the buyer of a capability; trade of which nobody said what it is
  /// counts for every capability, lest new trade be overstated.
  ///
  /// - Complexity: O(log of the seller's customers).
  package func amount(from seller: Int32, to buyer: Int32, capability: Int32) -> Double {
    let range = deliveries.range(of: seller)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if deliveries.rows[middle].buyer < buyer { low = middle + 1 } else { high = middle }
    }
    var sum = 0.0
    while low < range.upperBound, deliveries.rows[low].buyer == buyer {
      let delivery = deliveries.rows[low]
      if delivery.capability == Trade.unsaid || delivery.capability == capability {
        sum += delivery.amount
      }
      low += 1
    }
    return sum
  }

  /// Growth of the Herfindahl index when one partner's amount grows; never negative.
  package static func growth(
    of firm: Int32, _ partners: Grouped<Partner>, total: Double, partner: Int32, added: Double,
    newTotal: Double
  ) -> Double {
    var (before, after) = (0.0, 0.0)
    var isNew = true
    for position in partners.range(of: firm) {
      let other = partners.rows[position]
      before += (other.amount / total) * (other.amount / total)
      let amount = other.amount + (other.firm == partner ? added : 0)
      after += (amount / newTotal) * (amount / newTotal)
      if other.firm == partner { isNew = false }
    }
    if isNew { after += (added / newTotal) * (added / newTotal) }
    return max(0, after - before)
  }

  /// Stands for a product that is no capability of anybody's offers and needs.
  private static let unlisted: Int32 = -1
  /// Stands for a product of which nobody said what it is.
  private static let unsaid: Int32 = -2
}
