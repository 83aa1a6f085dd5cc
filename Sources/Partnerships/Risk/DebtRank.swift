public import PartnernetzNetworks
import PartnernetzRecords

/// What the failure of a firm does to those who financed it, and to those who financed them.
///
/// Linear DebtRank: a financier loses equity in proportion to the increments of its debtors'
/// distress, until nothing moves. Firms without a stated equity pass nothing on.
/// Source: Bardoscia et al. 2015 after Battiston et al. 2012.
/// - SeeAlso: F18.
public struct DebtRank: Sendable, Hashable {
  /// Each firm's distress in the end, 0–1, by number.
  public let distress: [Double]
  /// The loss that the failure causes to others, as a share of all revenue, 0–1.
  public let value: Double

  /// Lets a firm fail.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Complexity: O(sweeps · (n + capital links)).
  public init(failing firm: Int32, in network: Network) {
    network.requireFirms(CollectionOfOne(firm))
    self.init(failing: firm, in: CapitalNetwork(network))
  }

  /// The same where it is prepared who financed whom.
  init(failing firm: Int32, in capital: CapitalNetwork) {
    let revenues = capital.revenues
    let total = revenues.reduce(0, +)
    var distress = [Double](repeating: 0, count: revenues.count)
    distress[Int(firm)] = 1
    var increments = distress
    while increments.contains(where: { $0 > 1e-15 }) {
      var pressed = distress
      for exposure in capital.exposures {
        pressed[exposure.creditor] += exposure.part * increments[exposure.debtor]
      }
      for v in pressed.indices {
        let capped = min(1, pressed[v])
        increments[v] = capped - distress[v]
        distress[v] = capped
      }
    }
    self.distress = distress
    let lost = zip(distress, revenues).reduce(0) { $0 + $1.0 * $1.1 }
    value = total > 0 ? (lost - revenues[Int(firm)]) / total : 0
  }
}

/// Who financed whom, as shares of the financiers' equity: the ground on which losses of capital run.
struct CapitalNetwork: Sendable {
  /// A claim on a firm, as a share of its holder's equity.
  struct Exposure: Sendable {
    var creditor: Int
    var debtor: Int
    var part: Double
  }

  /// Capital that one firm gives another.
  struct AddedLoan: Sendable {
    var giver: Int32
    var taker: Int32
    /// EUR.
    var amount: Double
  }

  /// Revenues, EUR/yr; 0 where unknown.
  let revenues: [Double]
  private(set) var exposures: [Exposure]

  /// Prepares the claims; firms without a stated equity pass nothing on.
  ///
  /// - Complexity: O(n + links).
  init(_ network: Network) {
    revenues = network.firms.map { $0.revenue?.euros ?? 0 }
    exposures = network.links.compactMap { link in
      guard link.kind == .capital, let amount = link.amount?.euros else { return nil }
      return CapitalNetwork.exposure(
        .init(giver: link.source, taker: link.target, amount: amount), network)
    }
  }

  /// The same with further capital.
  func adding(_ loans: [AddedLoan], in network: Network) -> CapitalNetwork {
    var larger = self
    larger.exposures += loans.compactMap { CapitalNetwork.exposure($0, network) }
    return larger
  }

  private static func exposure(_ loan: AddedLoan, _ network: Network) -> Exposure? {
    guard let equity = network.firm(loan.giver).equity?.euros, equity > 0 else { return nil }
    return Exposure(
      creditor: Int(loan.giver), debtor: Int(loan.taker), part: loan.amount / equity)
  }
}
