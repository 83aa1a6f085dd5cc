// Answers: how gains spread when everything that is assumed may be otherwise within its range.
// Takes: O(draws · parameters).
// From: Latin hypercube sampling, McKay, Beckman and Conover, Technometrics 1979: each parameter falls
// once into each of as many equal parts of its range as there are draws.

import PartnernetzNetworks
import PartnernetzParallel

/// Draws of all uncertain assumptions, and of each figure that nobody told.
///
/// - SeeAlso: F28.
struct ParameterDraws: Sendable {
  private let network: Network
  private let keys: StandIns.Keys
  private let parameters: [Parameters]
  private let seed: UInt64
  private let few: [Int32]?

  /// Draws.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - count: how many draws.
  ///   - seed: chooses them; the same number gives the same draws.
  ///   - few: firms that are asked about, and no others; nil for all.
  /// - Complexity: O(firms + draws · parameters · log draws).
  init(_ network: Network, count: Int, seed: UInt64, of few: [Int32]? = nil) {
    self.network = network
    self.seed = seed
    self.few = few
    keys = StandIns.Keys(network, of: few)
    parameters = ParameterDraws.parameters(network.parameters, count: count, seed: seed)
  }

  /// The model of the gains in a draw: as large as the network, so that many are not to be kept, unless
  /// it is of few firms.
  ///
  /// - Complexity: O(firms), of which only those count that are asked about.
  func model(_ draw: Int) -> GainModel {
    GainModel(
      network, parameters: parameters[draw],
      standIns: StandIns(keys, parameters[draw], draw: mixed(seed ^ mixed(UInt64(draw) &+ 1))),
      of: few)
  }

  /// The assumptions of each draw; those that stand in for figures stay as they are, for each figure
  /// is drawn by itself.
  ///
  /// - Complexity: O(draws · parameters · log draws).
  static func parameters(_ base: Parameters, count: Int, seed: UInt64) -> [Parameters] {
    var drawn = [Parameters](repeating: base, count: count)
    for entry in Parameters.catalogue {
      guard let range = base.range(of: entry), !entry.name.hasPrefix("missing_") else {
        continue
      }
      let key = mixed(seed ^ stableKey(entry.name))
      // Which part of the range each draw takes: an order by lot.
      let parts = (0..<count).map { (mixed(key ^ UInt64($0)), $0) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
      for draw in 0..<count {
        let within = Double(mixed(key &+ UInt64(draw) &+ 1) >> 11) * 0x1p-53
        let quantile = (Double(parts[draw]) + within) / Double(count)
        let value = Parameters.value(at: quantile, of: range, around: entry.value(base))
        entry.set(&drawn[draw], entry.isWhole ? value.rounded() : value)
      }
    }
    return drawn
  }
}
