import Foundation

extension Parameters {
  /// Between which ends each uncertain assumption is likely to be, by name, in the catalogue's units:
  /// its interval where the catalogue states one, else our own assumption.
  ///
  /// What is a choice of the association rather than an assumption about the world (which overlap
  /// makes a competitor, how many introductions in a row) has no range.
  /// - SeeAlso: F28.
  public static let ranges: [String: ClosedRange<Double>] = {
    var ranges: [String: ClosedRange<Double>] = [
      "horizon": 2...4,
      "ramp_new_1": 0.1...0.4, "ramp_new_2": 0.55...0.9, "ramp_new_3": 0.85...1,
      "ramp_tie_1": 0.55...0.9, "ramp_tie_2": 0.85...1, "ramp_tie_3": 0.9...1,
      "complement_floor": 0.3...0.7, "start_trust": 0.3...0.7, "day_rate": 500...1_200,
      "market_scale": 0.25...1, "bridge_scale": 0.5...2,
      "competition_cost": 0.005...0.02, "leakage_cost": 0.005...0.02,
      "threshold_absolute": 1_000...4_000, "threshold_relative": 0.000_25...0.001,
      "missing_revenue_per_employee": 75_000...300_000, "missing_revenue": 500_000...8_000_000,
      "missing_purchase_share": 0.25...0.65, "missing_margin": 0.15...0.5,
      "missing_planned_customers": 1...12, "missing_room_customers": 2...15,
      "missing_knowledge": 0.2...0.8, "missing_presence": 0.1...0.8, "missing_level": 0.4...0.95,
    ]
    for entry in catalogue {
      guard let interval = entry.interval else { continue }
      ranges[entry.name] =
        min(interval.low, interval.high)...max(interval.low, interval.high)
    }
    return ranges
  }()

  /// What makes partnerships worth less where there is more of it; of all else more is better.
  private static let burdens: Set<String> = [
    "day_rate", "competition_cost", "leakage_cost", "threshold_absolute", "threshold_relative",
    "missing_knowledge",
  ]

  /// The bad and the good end of an assumption that is drawn, as learned or as assumed; nil where it is
  /// a choice.
  public func ends(of entry: Entry) -> (low: Double, high: Double)? {
    if let interval = interval(of: entry) { return interval }
    guard let range = range(of: entry) else { return nil }
    return Parameters.burdens.contains(entry.name)
      ? (range.upperBound, range.lowerBound) : (range.lowerBound, range.upperBound)
  }

  /// The value at a quantile of a range whose median is the value as it is; a value that was moved out
  /// of its range stays where it was put.
  ///
  /// Positive ends far apart are taken as factors, for a tenth is as likely there as tenfold.
  /// - Parameters:
  ///   - quantile: 0–1.
  ///   - range: the ends.
  ///   - value: the value as it is.
  /// - Returns: a value within the range.
  package static func value(
    at quantile: Double, of range: ClosedRange<Double>, around value: Double
  ) -> Double {
    guard range.contains(value) else { return value }
    let (from, to) =
      quantile < 0.5 ? (range.lowerBound, value) : (value, range.upperBound)
    let part = quantile < 0.5 ? 2 * quantile : 2 * quantile - 1
    guard range.lowerBound > 0, range.upperBound > 4 * range.lowerBound else {
      return from + (to - from) * part
    }
    return from * pow(to / from, part)
  }
}
