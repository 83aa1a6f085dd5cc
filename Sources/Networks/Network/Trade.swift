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
  private let amounts: [UInt64: [(capability: Int32?, amount: Double)]]

  /// Adds up links.
  ///
  /// - Parameters:
  ///   - links: ordered by source and target.
  ///   - capabilities: the codes that offers and needs name.
  ///   - firmCount: how many firms there are.
  init(_ links: [Link], capabilities: Codebook, firmCount: Int) {
    var amounts: [UInt64: [(capability: Int32?, amount: Double)]] = [:]
    var flows: [(seller: Int32, buyer: Int32, amount: Double)] = []
    for link in links where link.kind == .supplier {
      guard let amount = link.amount?.euros else { continue }
      let capability = link.what.map { capabilities.number(of: $0) ?? Trade.unlisted }
      amounts[Trade.key(link.source, link.target), default: []].append((capability, amount))
      // One pair's flows follow each other.
      if let last = flows.last, last.seller == link.source, last.buyer == link.target {
        flows[flows.count - 1].amount += amount
      } else {
        flows.append((link.source, link.target, amount))
      }
    }
    self.amounts = amounts
    customers = Grouped(
      flows.map { ($0.seller, Partner(firm: $0.buyer, amount: $0.amount)) },
      firmCount: firmCount)
    suppliers = Grouped(
      flows.map { ($0.buyer, Partner(firm: $0.seller, amount: $0.amount)) },
      firmCount: firmCount)
  }

  /// What the seller already sells the buyer of a capability; trade of which nobody said what it is
  /// counts for every capability, lest new trade be overstated.
  package func amount(from seller: Int32, to buyer: Int32, capability: Int32) -> Double {
    (amounts[Trade.key(seller, buyer)] ?? [])
      .reduce(0) { $0 + ($1.capability == nil || $1.capability == capability ? $1.amount : 0) }
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

  private static func key(_ seller: Int32, _ buyer: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: seller)) << 32 | UInt64(UInt32(bitPattern: buyer))
  }
}
