import PartnernetzNetworks
import PartnernetzRecords

/// How much a firm depends on few customers or few suppliers.
///
/// An association sees only part of a firm's trade, so the Herfindahl index is an interval: at its
/// low end the unseen rest is spread over many, at its high end it is one more partner.
/// - SeeAlso: F18.
public struct Concentration: Sendable, Hashable {
  /// How serious the largest partner's share is.
  public enum Level: Int, Sendable, Comparable, CaseIterable, Codable {
    /// Below a tenth.
    case low
    /// From a tenth: usually disclosed.
    case notable
    /// From a fifth.
    case high
    /// From three tenths.
    case critical

    /// Orders from harmless to serious.
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// Lowest possible Herfindahl index, 0–1.
  public let low: Double
  /// Highest possible Herfindahl index, 0–1.
  public let high: Double
  /// The share of all trade that is known, 0–1.
  public let knownShare: Double
  /// Whether what is known adds up to more than the stated total by more than rounding.
  public let isOverstated: Bool
  /// The largest partner's share, 0–1.
  public let topShare: Double
  /// The largest partner, or nil where none is known.
  public let topPartner: Int32?

  /// How serious the largest partner's share is.
  public var level: Level {
    switch topShare {
    case ..<0.1: .low
    case ..<0.2: .notable
    case ..<0.3: .high
    default: .critical
    }
  }

  /// The concentration of a firm's known trade in its stated total; nil where the total is unknown, or
  /// where trade with one partner alone is above it, so that one of the two figures is wrong.
  init?(_ partners: ArraySlice<Trade.Partner>, total: Money?) {
    guard let total = total?.euros, total > 0,
      !Concentration.contradicts(partners, total: total)
    else { return nil }
    var (squares, known, top) = (0.0, 0.0, 0.0)
    var largest: Int32?
    for partner in partners {
      let share = partner.amount / total
      squares += share * share
      known += share
      if share > top { (top, largest) = (share, partner.firm) }
    }
    // Stated links can exceed a stated total; what is unseen is then nothing.
    let unseen = max(0, 1 - known)
    low = min(1, squares)
    high = min(1, squares + unseen * unseen)
    knownShare = min(1, known)
    isOverstated = known > 1.005
    topShare = min(1, top)
    topPartner = largest
  }

  /// Whether trade with one partner alone is above a stated total by more than rounding.
  static func contradicts(_ partners: ArraySlice<Trade.Partner>, total: Double?) -> Bool {
    guard let total, total > 0 else { return false }
    return partners.contains { $0.amount > total * 1.005 }
  }
}

extension GainModel {
  /// The concentration of a firm's customers; nil where its revenue is unknown or below
  /// what it sells to one customer.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - SeeAlso: F18.
  public func customerConcentration(of firm: Int32) -> Concentration? {
    let revenue = network.firm(firm).revenue
    return Concentration(trade.customers[firm], total: revenue)
  }

  /// The concentration of a firm's suppliers; nil where its purchases are unknown or
  /// below what it buys from one supplier.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - SeeAlso: F18.
  public func supplierConcentration(of firm: Int32) -> Concentration? {
    let purchases = network.firm(firm).purchases
    return Concentration(trade.suppliers[firm], total: purchases)
  }
}
