public import PartnernetzRecords

extension Gain {
  /// A part of a gain: what it is called and its share of the net gain.
  public enum Component: String, Sendable, CaseIterable {
    /// New markets.
    case market
    /// Weaknesses made up for.
    case complement
    /// Referral business.
    case referral
    /// New trade.
    case trade
    /// Capital.
    case capital
    /// Build-up and care.
    case costBuild = "cost_build"
    /// Dependence.
    case costDependence = "cost_dependence"
    /// Competition.
    case costCompetition = "cost_competition"
    /// Leaking knowledge.
    case costLeakage = "cost_leakage"
  }

  /// What a component adds to the net gain; over all components it adds up to ``net``.
  public func contribution(of component: Component) -> EuroPerYear {
    switch component {
    case .market: persistence * market
    case .complement: persistence * complement
    case .referral: persistence * referral
    case .trade: persistence * trade
    case .capital: persistence * capital
    case .costBuild: -costBuild
    case .costDependence: -costDependence
    case .costCompetition: -costCompetition
    case .costLeakage: -costLeakage
    }
  }
}
