import PartnernetzNetworks
import PartnernetzRecords

/// The days a year that each firm plans for partnerships, without those that pairs which are set take.
///
/// What one firm plans helps no other, so that a sum over all is not enough.
/// - SeeAlso: F10, F20.
struct PlannedDays {
  private let left: [Int32: Double]
  private let model: GainModel
  /// What sums of days may be off by.
  private static let rounding = 1e-9
  /// Beyond so many firms whose partners may take too many days together, fewer partners are let in than
  /// might fit: a limit for each would take long to search.
  private static let mostLimits = 12

  init(_ benefit: Benefit, without fixed: [PairingProblem.Candidate]) {
    var left: [Int32: Double] = [:]
    for firm in benefit.network.members {
      if let days = benefit.network.firm(firm).strategyDays { left[firm] = days }
    }
    for pair in fixed {
      let days = benefit.base.daysAYear(pair.first, pair.second)
      for firm in [pair.first, pair.second] { left[firm] = left[firm].map { max(0, $0 - days) } }
    }
    self.left = left
    model = benefit.base
  }

  /// Whether a pair fits into what both firms plan, as far as they say so.
  func fit(_ candidate: PairingProblem.Candidate) -> Bool {
    let days = model.daysAYear(candidate.first, candidate.second)
    return [candidate.first, candidate.second].allSatisfy {
      left[$0].map { days <= $0 + PlannedDays.rounding } ?? true
    }
  }

  /// How many partners fit at most, and how many certainly do.
  func places(
    _ places: [Int], _ candidates: [PairingProblem.Candidate]
  ) -> (most: [Int], certain: [Int]) {
    var (most, certain) = (places, places)
    var limited = 0
    for (firm, days) in daysByFirm(candidates) {
      guard let own = left[firm] else { continue }
      let place = Int(firm)
      most[place] = min(places[place], PlannedDays.count(days, into: own))
      let sure = min(places[place], PlannedDays.count(days.reversed(), into: own))
      certain[place] = most[place]
      guard sure < most[place] else { continue }
      limited += 1
      if limited > PlannedDays.mostLimits { certain[place] = sure }
    }
    return (most, certain)
  }

  /// A limit for each firm whose places could be filled with more days than it plans.
  func limits(
    _ places: [Int], _ candidates: [PairingProblem.Candidate]
  ) -> [PairingLimit] {
    daysByFirm(candidates).compactMap { firm, days -> PairingLimit? in
      guard let own = left[firm], places[Int(firm)] > 0,
        days.suffix(places[Int(firm)]).reduce(0, +) > own + PlannedDays.rounding
      else { return nil }
      return PairingLimit(
        rule: .days,
        loads: candidates.map {
          $0.first == firm || $0.second == firm ? model.daysAYear($0.first, $0.second) : 0
        }, most: own)
    }
  }

  /// The days of each firm's candidates, the fewest first; firms by number.
  private func daysByFirm(
    _ candidates: [PairingProblem.Candidate]
  ) -> [(firm: Int32, days: [Double])] {
    var days: [Int32: [Double]] = [:]
    for candidate in candidates {
      let own = model.daysAYear(candidate.first, candidate.second)
      for firm in [candidate.first, candidate.second] where left[firm] != nil {
        days[firm, default: []].append(own)
      }
    }
    return days.keys.sorted().map { (firm: $0, days: (days[$0] ?? []).sorted()) }
  }

  /// How many of some days, from the first on, fit into others.
  private static func count(_ days: [Double], into most: Double) -> Int {
    var (sum, count) = (0.0, 0)
    for day in days {
      sum += day
      guard sum <= most + rounding else { break }
      count += 1
    }
    return count
  }
}
