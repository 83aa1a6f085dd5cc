// Answers: what stands in for each figure that nobody told, in one draw of many or under a supposition.
// Takes: O(1) for a figure; the same figure of the same firm has the same value on every machine, for
// any number of threads and whatever other firms there are.

import PartnernetzNetworks
import PartnernetzParallel

/// What stands in for figures that nobody told, where that is not the same for all firms.
struct StandIns: Sendable {
  /// Names of firms, markets and capabilities as numbers that do not change when others join.
  final class Keys: Sendable {
    /// Those of all firms; empty where only few are asked about.
    private let firms: [UInt64]
    private let few: [Int32: UInt64]
    /// What all firms told, or the few: the same in each draw.
    private let figures: [FirmFigures]
    private let fewFigures: [Int32: FirmFigures]
    fileprivate let markets: [UInt64]
    fileprivate let capabilities: [UInt64]

    /// Takes the names of all firms, or of the few that are asked about.
    init(_ network: Network, of few: [Int32]? = nil) {
      func key(_ firm: Int32) -> UInt64 { stableKey(network.id(of: firm)) }
      self.few = Dictionary(
        (few ?? []).map { ($0, key($0)) }, uniquingKeysWith: { first, _ in first })
      firms = few == nil ? network.numbersOfFirms.map { key($0) } : []
      func told(_ firm: Int32) -> FirmFigures { FirmFigures(network.figures(of: firm)) }
      figures = few == nil ? network.numbersOfFirms.map { told($0) } : []
      fewFigures = Dictionary(
        (few ?? []).map { ($0, told($0)) }, uniquingKeysWith: { first, _ in first })
      markets = network.markets.names.map { stableKey($0) }
      capabilities = network.capabilities.names.map { stableKey($0) }
    }

    fileprivate func firm(_ number: Int32) -> UInt64 {
      guard firms.isEmpty else { return firms[Int(number)] }
      guard let key = few[number] else {
        preconditionFailure("a model of some firms is asked about others")
      }
      return key
    }

    /// What a firm told of itself; nil where it is not asked about.
    func figures(of number: Int32) -> FirmFigures? {
      figures.isEmpty ? fewFigures[number] : figures[Int(number)]
    }
  }

  /// A figure with the quantile of its range that is supposed.
  struct Supposition: Sendable {
    var input: MissingInput
    /// 0–1.
    var quantile: Double
  }

  /// What the draw hangs on; nil without one.
  let keys: Keys?
  /// What stands in for each kind of figure and its range, by the kind's number; at place 0 revenue
  /// for each employee.
  private let assumptions: [MissingInput.Kind.Assumption]
  /// Chooses the draw; nil for the assumptions as they are.
  private let draw: UInt64?
  /// What is supposed of one figure.
  var supposed: Supposition?

  init(_ keys: Keys?, _ parameters: Parameters, draw: UInt64?) {
    self.keys = keys
    self.draw = draw
    assumptions =
      [.named("missing_revenue_per_employee", parameters.missingRevenuePerEmployee)]
      + MissingInput.Kind.allCases.map { $0.assumption(parameters) }
  }

  /// What stands in for a figure, in its unit.
  func value(
    _ kind: MissingInput.Kind, _ firm: Int32, _ code: Int32, employees: Double? = nil
  ) -> Double {
    let assumption = assumptions[employees == nil ? kind.number : 0]
    let value =
      quantile(kind, firm, code).map {
        Parameters.value(at: $0, of: assumption.range, around: assumption.value)
      } ?? assumption.value
    return employees.map { $0 * value } ?? value
  }

  private func quantile(_ kind: MissingInput.Kind, _ firm: Int32, _ code: Int32) -> Double? {
    if let supposed, supposed.input.firm == firm, supposed.input.kind == kind,
      supposed.input.code == code
    {
      return supposed.quantile
    }
    guard let draw, let keys else { return nil }
    let about: UInt64 =
      switch kind {
      case .presence, .contacts, .target: keys.markets[Int(code)]
      case .level, .spareCapacity, .needValue, .needVolume: keys.capabilities[Int(code)]
      default: 0
      }
    let figure = UInt64(kind.number) &* 0x9E37_79B9_7F4A_7C15
    let bits = mixed(mixed(draw ^ keys.firm(firm)) ^ about ^ figure)
    return Double(bits >> 11) * 0x1p-53
  }
}

extension MissingInput.Kind {
  /// The kind's place among all.
  fileprivate var number: Int {
    // In the order of the cases.
    switch self {
    case .revenue: 1
    case .margin: 2
    case .purchases: 3
    case .acquisitionCost: 4
    case .plannedCustomers: 5
    case .roomCustomers: 6
    case .customerValue: 7
    case .knowledge: 8
    case .presence: 9
    case .contacts: 10
    case .target: 11
    case .level: 12
    case .spareCapacity: 13
    case .needValue: 14
    case .needVolume: 15
    }
  }
}
