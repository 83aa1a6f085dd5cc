import PartnernetzNetworks

extension GainModel {
  /// Days a year that a partnership takes of each side: the set-up spread over the horizon, and
  /// the care. The two sides need the same.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - SeeAlso: F10.
  public func daysAYear(_ i: Int32, _ j: Int32) -> Double {
    let once = parameters.setupDays(
      distance: industryDistance(i, j), hasTie: hasTie(i, j))
    return once / Double(parameters.horizon) + parameters.careDays
  }
}

extension Parameters {
  /// Days to set a partnership up: more for strange industries, half of it where there is a tie.
  func setupDays(distance: Double, hasTie: Bool) -> Double {
    setupDays * (1 + distance / 2) * (hasTie ? 0.5 : 1)
  }
}
