// Answers: what hangs on a firm: who would lose how much, whom it would cut off, how far that spreads.
// Takes: O(n + links) for each sweep of the two cascades; the reach of all others twice, up to a size.
// From: FORMULAS F18, F19.

import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzRecords

/// What the others would lose without a firm.
///
/// - SeeAlso: F15, F18, F19.
public struct Departure: Sendable {
  /// What one other firm would lose.
  public struct Loss: Sendable, Hashable {
    /// The firm that loses.
    public let firm: Int32
    /// EUR/yr.
    public let amount: Double
    /// As a share of its revenue, or of its purchases, 0–1; nil where these are unknown or
    /// below the amount itself.
    public let share: Double?
  }

  /// A firm that has capital of it.
  public struct Funding: Sendable, Hashable {
    /// The firm.
    public let firm: Int32
    /// In what it consists, as the tables say it; nil where they do not.
    public let what: String?
    /// EUR; nil where it is unknown.
    public let amount: Double?
    /// The share of the firm that is held, 0–1; nil where it is unknown.
    public let share: Double?
  }

  /// A financier whose equity would suffer.
  public struct Distress: Sendable, Hashable {
    /// The financier.
    public let firm: Int32
    /// The share of its equity that is lost, 0–1.
    public let share: Double
  }

  /// The expected reach of all others together.
  public struct Reaches: Sendable, Hashable {
    /// With the firm as an introducer.
    public let before: Double
    /// Without it; whoever reaches the firm itself still does, so that only its help is missing.
    public let after: Double
  }

  /// The firm that would be gone.
  public let firm: Int32
  /// Suppliers who would lose orders, the largest amount first.
  public let orders: [Loss]
  /// Customers who would lose supplies, the largest amount first.
  public let supplies: [Loss]
  /// Firms that it finances or holds, the largest share and amount first.
  public let funded: [Funding]
  /// How many others would be cut off from the largest piece that is left.
  public let cutOff: Int
  /// Financiers who would lose equity, those first that lose most.
  public let financiers: [Distress]
  /// The share of all output that would stand still beyond the firm's own, 0–1; nil where no supply
  /// links with amounts are known.
  public let outputLost: Double?
  /// The reach of the others; nil in networks too large to tell.
  public let reach: Reaches?

  /// Up to so many firms the reach of all is told.
  private static let reachUpTo = 2_000

  /// Takes a firm out.
  ///
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - network: the network.
  ///   - seed: chooses the random worlds of the reach.
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Complexity: O(sweeps · (n + links)), and the reach of all firms up to 2,000 of them.
  public init(of firm: Int32, in network: Network, seed: UInt64 = 1) {
    network.requireFirms(CollectionOfOne(firm))
    self.firm = firm
    let trade = network.trade
    func losses(
      _ partners: ArraySlice<Trade.Partner>, of whole: (Firm) -> Money?
    ) -> [Loss] {
      partners.map { partner in
        // Trade with one firm that is above the whole says that one of the two is wrong.
        let whole = whole(network.firm(partner.firm))?.euros ?? 0
        let total = partner.amount > whole * 1.005 ? 0 : whole
        return Loss(
          firm: partner.firm, amount: partner.amount,
          share: total > 0 ? min(1, partner.amount / total) : nil)
      }
      .sorted { ($1.amount, $0.firm) < ($0.amount, $1.firm) }
    }
    orders = losses(trade.suppliers[firm]) { $0.revenue }
    supplies = losses(trade.customers[firm]) { $0.purchases }
    funded = network.links(of: firm).filter { $0.kind == .capital && $0.source == firm }
      .map {
        Funding(
          firm: $0.target, what: $0.what, amount: $0.amount?.euros,
          share: $0.statements.compactMap { network.statements[Int($0)].share }.max())
      }
      .sorted {
        ($1.share ?? 0, $1.amount ?? 0, $0.firm) < ($0.share ?? 0, $0.amount ?? 0, $1.firm)
      }
    let cuts = network.relations.cutPoints()
    cutOff = cuts.articulationNodes.firstIndex(of: firm).map { cuts.cutOff[$0] } ?? 0
    let distress = DebtRank(failing: firm, in: network).distress
    financiers = network.numbersOfFirms
      .filter { $0 != firm && distress[Int($0)] > 1e-9 }
      .map { Distress(firm: $0, share: distress[Int($0)]) }
      .sorted { ($1.share, $0.firm) < ($0.share, $1.firm) }
    if orders.isEmpty, supplies.isEmpty {
      outputLost = nil
    } else {
      let cascade = SystemicRisk(failing: firm, in: SupplyNetwork(network))
      outputLost = max(0, cascade.value - cascade.ownShare)
    }
    guard network.firmCount <= Departure.reachUpTo else {
      reach = nil
      return
    }
    let others = network.numbersOfFirms.filter { $0 != firm }
    let before = Reach(of: others, in: network, seed: seed)
    reach = Reaches(
      before: before.firms.reduce(0) { $0 + $1.reach },
      after: before.reaches(bypassing: firm, in: network, seed: seed).reduce(0, +))
  }

  /// Orders that the suppliers would lose together, EUR/yr.
  public var ordersLost: Double { orders.reduce(0) { $0 + $1.amount } }
}
