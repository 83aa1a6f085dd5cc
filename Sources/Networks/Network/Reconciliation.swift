public import PartnernetzRecords

/// Two figures for the same fact, one from each side, made into one.
///
/// Answers what to believe when seller and buyer differ. The result lies between the figures and
/// does not depend on which side is named first.
/// - SeeAlso: F1.
public struct Reconciliation: Sendable, Hashable {
  /// One side's figure.
  public struct Figure: Sendable, Hashable {
    /// EUR/yr net.
    public var amount: Money
    /// How well it is proven, 0–3.
    public var evidence: Int

    /// Makes a figure.
    public init(_ amount: Money, evidence: Int) {
      self.amount = amount
      self.evidence = evidence
    }
  }

  /// How the figures agree.
  public enum Outcome: String, Sendable, CaseIterable, Codable {
    /// Only one side named a figure.
    case oneSided = "one-sided"
    /// The figures agree.
    case consistent
    /// They differ, but little enough to be averaged.
    case deviating
    /// They contradict each other: the better proven one counts, else the smaller.
    case conflict
    /// Their ratio is a tax factor: one is gross, the other net; the smaller counts.
    case vatMismatch = "vat-mismatch"
  }

  /// The figure to believe, EUR/yr.
  public let amount: Money
  /// How the figures agree.
  public let outcome: Outcome
  /// 1 − smaller/larger, in 0..<1; nil where there is but one figure.
  public let deviation: Double?

  /// Reconciles the figures of the two sides; nil when neither named one.
  public init?(_ one: Figure?, _ other: Figure?, parameters: Parameters = .init()) {
    guard let first = one ?? other else { return nil }
    guard let one, let other else {
      self.init(oneSided: first.amount)
      return
    }
    let low = min(one.amount, other.amount)
    let high = max(one.amount, other.amount)
    let deviation = high.cents == 0 ? 0 : Double(high.cents - low.cents) / Double(high.cents)
    let isTaxMixUp = [parameters.taxStandard, parameters.taxReduced].contains { rate in
      guard low.cents > 0 else { return false }
      let ratio = Double(high.cents) / Double(low.cents)
      return abs(ratio / (1 + rate) - 1) <= parameters.taxTolerance
    }
    if isTaxMixUp {
      self.init(amount: low, outcome: .vatMismatch, deviation: deviation)
    } else if deviation <= parameters.deviation {
      let outcome: Outcome = deviation <= parameters.agreement ? .consistent : .deviating
      self.init(amount: one.mean(with: other), outcome: outcome, deviation: deviation)
    } else {
      let stronger = one.evidence > other.evidence ? one : other
      let amount = one.evidence == other.evidence ? low : stronger.amount
      self.init(amount: amount, outcome: .conflict, deviation: deviation)
    }
  }

  /// What one side alone says.
  init(oneSided amount: Money) { self.init(amount: amount, outcome: .oneSided, deviation: nil) }

  private init(amount: Money, outcome: Outcome, deviation: Double?) {
    self.amount = amount
    self.outcome = outcome
    self.deviation = deviation
  }
}

extension Reconciliation.Figure {
  /// The mean of two figures, weighted by their evidence; plain where neither has any.
  fileprivate func mean(with other: Self) -> Money {
    let total = evidence + other.evidence
    let (a, b) = total == 0 ? (0.5, 0.5) : (Double(evidence), Double(other.evidence))
    let weights = total == 0 ? 1 : Double(total)
    let cents = (Double(amount.cents) * a + Double(other.amount.cents) * b) / weights
    return Money(cents: Int64(cents.rounded()))
  }
}
