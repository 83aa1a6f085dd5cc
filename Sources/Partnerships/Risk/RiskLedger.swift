// Answers: where an association depends on few: firms on one customer, products on one supplier, groups
// on one firm, many on the orders of one.
// Takes: O((n + links) log).
// From: FORMULAS F18; articulation nodes for what holds groups together.

import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzRecords

/// The risks of an association, each kind with the gravest first.
///
/// - SeeAlso: F18, F19.
public struct RiskLedger: Sendable {
  /// A firm that does much of its business with one other.
  public struct Dependence: Sendable, Hashable {
    /// With which side the business is done.
    public enum Side: String, Sendable, CaseIterable, Codable {
      /// Sales to a customer, measured by revenue.
      case customer
      /// Purchases from a supplier, measured by all purchases.
      case supplier
    }

    /// The firm that depends.
    public let firm: Int32
    /// On whom.
    public let partner: Int32
    /// In which way.
    public let side: Side
    /// The concentration; its level is at least notable.
    public let concentration: Concentration
  }

  /// An essential product that a firm gets, as far as is known, from one supplier.
  public struct SingleSource: Sendable, Hashable {
    /// The firm that needs it.
    public let firm: Int32
    /// Number of the capability in `Network/capabilities`.
    public let capability: Int32
    /// The one known supplier.
    public let supplier: Int32
    /// Its share of the volume that is needed, 0.8–1.
    public let share: Double
  }

  /// A firm on whose orders others live.
  public struct Buyer: Sendable, Hashable {
    /// The firm that buys.
    public let firm: Int32
    /// Orders that others have of it, EUR/yr.
    public let orders: Double
    /// How many suppliers it has.
    public let suppliers: Int
  }

  /// Firms that do a tenth or more with one other, the largest share first.
  public let dependences: [Dependence]
  /// Essential products with one known supplier, the largest share first.
  public let singleSources: [SingleSource]
  /// Firms without which others lose their connection, those first that cut off most.
  public let linchpins: [NetworkIndicators.Linchpin]
  /// Firms by the orders that others have of them, the largest first.
  public let buyers: [Buyer]

  /// Firms whose trade with one other is above their revenue or their purchases: one of the figures is
  /// wrong, and nothing is said about their dependence on that side.
  public let contradicted: [Int32]

  /// Firms whose known trade with all others together is above their revenue or their purchases by more
  /// than rounding: their shares are told, but one of the figures is wrong.
  public let overstated: [Int32]

  /// Of how many firms it is known what share of their revenue their known customers make.
  public let judged: Int
  /// Firms that sell something known, and of whom no revenue is known, the largest amount first.
  public let withoutRevenue: [Int32]

  /// Looks through a network.
  ///
  /// - Complexity: O((n + links) log).
  public init(_ network: Network) {
    let trade = network.trade
    var dependences: [Dependence] = []
    var contradicted: [Int32] = []
    var overstated: [Int32] = []
    var (judged, withoutRevenue) = (0, [(firm: Int32, sales: Double)]())
    for firm in network.numbersOfFirms {
      let figures = network.firms[Int(firm)]
      let sides: [(Dependence.Side, Concentration?)] = [
        (.customer, Concentration(trade.customers[firm], total: figures.revenue)),
        (.supplier, Concentration(trade.suppliers[firm], total: figures.purchases)),
      ]
      if Concentration.contradicts(trade.customers[firm], total: figures.revenue?.euros)
        || Concentration.contradicts(trade.suppliers[firm], total: figures.purchases?.euros)
      {
        contradicted.append(firm)
      }
      if sides.contains(where: { $0.1?.isOverstated == true }) { overstated.append(firm) }
      let sales = trade.customers[firm].reduce(0) { $0 + $1.amount }
      if sales > 0 {
        if sides[0].1 != nil { judged += 1 }
        if figures.revenue == nil { withoutRevenue.append((firm, sales)) }
      }
      for (side, concentration) in sides {
        guard let concentration, concentration.level >= .notable,
          let partner = concentration.topPartner
        else { continue }
        dependences.append(
          Dependence(firm: firm, partner: partner, side: side, concentration: concentration))
      }
    }
    self.contradicted = contradicted
    self.overstated = overstated
    self.judged = judged
    self.withoutRevenue =
      withoutRevenue.sorted { ($1.sales, $0.firm) < ($0.sales, $1.firm) }.map(\.firm)
    self.dependences = dependences.sorted {
      ($1.concentration.topShare, $0.firm, $0.side.rawValue)
        < ($0.concentration.topShare, $1.firm, $1.side.rawValue)
    }
    singleSources = RiskLedger.singleSources(network)
    linchpins = NetworkIndicators.linchpins(network.relations.cutPoints())
    buyers = network.numbersOfFirms.compactMap { firm -> Buyer? in
      let suppliers = trade.suppliers[firm]
      guard !suppliers.isEmpty else { return nil }
      return Buyer(
        firm: firm, orders: suppliers.reduce(0) { $0 + $1.amount }, suppliers: suppliers.count)
    }
    .sorted { ($1.orders, $0.firm) < ($0.orders, $1.firm) }
  }

  /// Essential needs of which one supplier is known that covers four fifths of the volume.
  private static func singleSources(_ network: Network) -> [SingleSource] {
    struct Product: Hashable {
      var buyer: Int32
      var capability: Int32
    }
    var suppliers: [Product: [Int32: Double]] = [:]
    for link in network.links where link.kind == .supplier {
      guard let amount = link.amount?.euros, amount > 0,
        let capability = link.what.flatMap({ network.capabilities.number(of: $0) })
      else { continue }
      suppliers[Product(buyer: link.target, capability: capability), default: [:]][
        link.source, default: 0] += amount
    }
    var found: [SingleSource] = []
    for firm in network.numbersOfFirms {
      for need in network.weaknesses[firm] where need.isEssential {
        let known = suppliers[Product(buyer: firm, capability: need.capability)] ?? [:]
        guard known.count == 1, let (supplier, amount) = known.first else { continue }
        let share = min(1, amount / max(amount, need.volume ?? amount))
        guard share >= 0.8 else { continue }
        found.append(
          SingleSource(
            firm: firm, capability: need.capability, supplier: supplier, share: share))
      }
    }
    return found.sorted {
      ($1.share, $0.firm, $0.capability) < ($0.share, $1.firm, $1.capability)
    }
  }
}
