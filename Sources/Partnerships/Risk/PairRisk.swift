// Answers: what a partnership changes in what its two firms risk, and others through them.
// Takes: two cascades before and two after, and only where the two would trade or lend.
// From: FORMULAS F18, F19: shown beside the gain, never folded into it twice.

import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// What a partnership changes in the risk of its two firms.
///
/// - SeeAlso: F18, F19.
public struct PairRisk: Sendable, Hashable {
  /// A share before the partnership and with what it can be expected to add.
  public struct Share: Sendable, Hashable {
    /// Before, 0–1.
    public var before: Double
    /// After, 0–1.
    public var after: Double
    /// By how much it grows; negative where it shrinks.
    public var growth: Double { after - before }
  }

  /// One firm's side.
  public struct Side: Sendable, Hashable {
    /// The firm.
    public var firm: Int32
    /// The largest customer's share of its revenue; nil where that cannot be told.
    public var largestCustomer: Share?
    /// The largest supplier's share of its purchases; nil where that cannot be told.
    public var largestSupplier: Share?
    /// By how much more of its output stands still if the partner fails, as a share of its output.
    public var outputAtRisk = 0.0
    /// By how much more of its equity is lost if the partner fails, as a share of its equity.
    public var equityAtRisk = 0.0
    /// By how much more of all output stands still if the firm fails (ΔESRI), 0–1.
    public var systemicGrowth = 0.0
    /// By how much more others lose as its financiers if the firm fails (ΔDebtRank), as a share of all
    /// revenue.
    public var debtRankGrowth = 0.0
  }

  /// The side of the firm with the smaller number.
  public var first: Side
  /// The other.
  public var second: Side

  /// The two sides, that of the firm that asks first.
  public func sides(for asker: Int32?) -> (first: Side, second: Side) {
    second.firm == asker ? (second, first) : (first, second)
  }
}

/// What partnerships change in the risk of their firms, looked up pair by pair.
public struct PairRisks: Sendable {
  private let model: GainModel
  private let supply: SupplyNetwork
  private let capital: CapitalNetwork

  /// Prepares who depends on whom.
  ///
  /// - Complexity: O(n + links · log links).
  public init(_ model: GainModel) {
    self.model = model
    supply = SupplyNetwork(model.network)
    capital = CapitalNetwork(model.network)
  }

  /// The change at which a cascade is over: a millionth of a firm's output.
  private static let tolerance = 1e-6
  /// Steps that the pairs of one answer may take together.
  private static let mostSteps = 50_000_000
  /// Steps of a pair's cascades, as a multiple of those of a sweep.
  private static let sweepsOfPair = 100

  /// The risks of some pairs, of as many from the first on as can be told at once; of large networks
  /// only a single pair is asked for.
  ///
  /// - Parameters:
  ///   - pairs: the pairs, the most important first.
  ///   - threads: the most threads to use; the result is the same.
  /// - Returns: the risks by pair.
  public func risks(of pairs: [FirmPair], threads: Int? = nil) -> [FirmPair: PairRisk] {
    let count = PairRisks.mostSteps / (PairRisks.sweepsOfPair * max(1, supply.size))
    let told = Array(pairs.prefix(count))
    let found = parallelMap(count: told.count, threads: threads) { risk(of: told[$0]) }
    return Dictionary(zip(told, found), uniquingKeysWith: { first, _ in first })
  }

  /// What a partnership of two firms changes.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(rows of the two firms); where they would trade, that of four cascades.
  public func risk(of firms: FirmPair) -> PairRisk {
    model.network.requirePair(firms.first, firms.second)
    let (i, j) = (firms.first, firms.second)
    let sales = sales(from: i, to: j) + sales(from: j, to: i)
    let loans = loans(to: i, by: j) + loans(to: j, by: i)
    func total(_ seller: Int32) -> Double {
      sales.reduce(0) { $1.seller == seller ? $0 + $1.amount : $0 }
    }
    var (one, other) = (
      side(i, partner: j, sold: total(i), bought: total(j)),
      side(j, partner: i, sold: total(j), bought: total(i))
    )
    if !sales.isEmpty { addCascades(&one, &other, sales) }
    if !loans.isEmpty { addDebts(&one, &other, loans) }
    return PairRisk(first: one, second: other)
  }

  private func side(
    _ firm: Int32, partner: Int32, sold: Double, bought: Double
  ) -> PairRisk.Side {
    let (trade, figures) = (model.trade, model.network.firm(firm))
    let revenue = figures.revenue?.euros
    return PairRisk.Side(
      firm: firm,
      // New sales enlarge the whole; new purchases shift within it.
      largestCustomer: share(
        trade.customers[firm], total: revenue, partner, added: sold, newTotal: (revenue ?? 0) + sold
      ),
      largestSupplier: share(
        trade.suppliers[firm], total: figures.purchases?.euros, partner, added: bought,
        newTotal: figures.purchases?.euros ?? 0))
  }

  /// The largest partner's share before and after; nil where the whole is unknown or contradicted.
  private func share(
    _ partners: ArraySlice<Trade.Partner>, total: Double?, _ partner: Int32, added: Double,
    newTotal: Double
  ) -> PairRisk.Share? {
    guard let total, total > 0, !Concentration.contradicts(partners, total: total) else {
      return nil
    }
    let known = partners.first { $0.firm == partner }?.amount ?? 0
    let largest = partners.map(\.amount).max() ?? 0
    let others = partners.reduce(0.0) { $1.firm == partner ? $0 : max($0, $1.amount) }
    return PairRisk.Share(
      before: min(1, largest / total), after: min(1, max(others, known + added) / newTotal))
  }

  private func addCascades(
    _ one: inout PairRisk.Side, _ other: inout PairRisk.Side, _ sales: [AddedSale]
  ) {
    let larger = supply.adding(sales, in: model.network)
    func failing(_ firm: Int32, _ supply: SupplyNetwork) -> SystemicRisk {
      SystemicRisk(failing: firm, in: supply, tolerance: PairRisks.tolerance)
    }
    func lost(_ firm: Int32, _ risk: SystemicRisk) -> Double {
      1 - min(risk.downstream[Int(firm)], risk.upstream[Int(firm)])
    }
    let before = (failing(one.firm, supply), failing(other.firm, supply))
    let after = (failing(one.firm, larger), failing(other.firm, larger))
    one.systemicGrowth = after.0.value - before.0.value
    other.systemicGrowth = after.1.value - before.1.value
    one.outputAtRisk = lost(one.firm, after.1) - lost(one.firm, before.1)
    other.outputAtRisk = lost(other.firm, after.0) - lost(other.firm, before.0)
  }

  private func addDebts(
    _ one: inout PairRisk.Side, _ other: inout PairRisk.Side, _ loans: [CapitalNetwork.AddedLoan]
  ) {
    let larger = capital.adding(loans, in: model.network)
    let before = (
      DebtRank(failing: one.firm, in: capital), DebtRank(failing: other.firm, in: capital)
    )
    let after = (
      DebtRank(failing: one.firm, in: larger), DebtRank(failing: other.firm, in: larger)
    )
    one.debtRankGrowth = after.0.value - before.0.value
    other.debtRankGrowth = after.1.value - before.1.value
    one.equityAtRisk = after.1.distress[Int(one.firm)] - before.1.distress[Int(one.firm)]
    other.equityAtRisk = after.0.distress[Int(other.firm)] - before.0.distress[Int(other.firm)]
  }

  private func sales(from seller: Int32, to buyer: Int32) -> [AddedSale] {
    var inputs = InputTally()
    var sales: [AddedSale] = []
    model.forEachSale(
      from: seller, to: buyer, hasTie: model.hasTie(seller, buyer), &inputs
    ) { sale in
      guard sale.amount > 0 else { return }
      sales.append(
        AddedSale(
          seller: seller, buyer: buyer, capability: sale.capability,
          amount: sale.amount.euros, volume: sale.volume.euros))
    }
    return sales
  }

  private func loans(to taker: Int32, by giver: Int32) -> [CapitalNetwork.AddedLoan] {
    var inputs = InputTally()
    var loans: [CapitalNetwork.AddedLoan] = []
    model.forEachFinancing(of: taker, by: giver, &inputs) { financing in
      guard financing.amount.isFinite, financing.amount > 0 else { return }
      loans.append(.init(giver: giver, taker: taker, amount: financing.amount))
    }
    return loans
  }
}
