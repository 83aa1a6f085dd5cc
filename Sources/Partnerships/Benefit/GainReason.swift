// Answers: which facts a gain is made of, in euros a year: which need, which market, which customers.
// Takes: O(rows of the two firms).
// From: FORMULAS F5–F9; the parts of a component add up to what it contributes.

import PartnernetzNetworks
public import PartnernetzRecords

/// One fact that a firm's gain from a partner rests on, with what it brings after persistence.
public struct GainReason: Sendable, Hashable {
  /// The fact.
  public enum Fact: Sendable, Hashable {
    /// The firm seeks a market that the partner serves; what it aims at there, nil where
    /// that is unknown, and whether the partner's size bounds what can be had.
    case market(Int32, target: EuroPerYear?, isCut: Bool)
    /// The firm lacks something in which the partner is strong, worth so much to it.
    case need(Int32, value: EuroPerYear?, isCut: Bool)
    /// Customers that the partner refers save advertising.
    case savedAdvertising(customers: Double)
    /// Customers that the partner refers beyond the planned ones bring margin.
    case referredCustomers(Double)
    /// The firm sells the partner something for so much.
    case sale(Int32, amount: EuroPerYear)
    /// The firm buys something from the partner for so much, and saves on it.
    case purchase(Int32, amount: EuroPerYear)
    /// The firm finds or places capital, EUR.
    case capital(CapitalEntry.Kind, amount: Double, isTaken: Bool)
  }

  /// The fact.
  public let fact: Fact
  /// What it brings, after persistence, before costs.
  public let worth: EuroPerYear
}

extension GainModel {
  /// The facts behind what a firm gains from a partner, the largest first; those that bring nothing
  /// are left out.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(rows of the two firms).
  /// - SeeAlso: F5–F9.
  public func reasons(of firm: Int32, from partner: Int32) -> [GainReason] {
    network.requirePair(firm, partner)
    let meeting = meeting(firm, partner)
    let gain = gain(of: firm, from: partner, meeting)
    var facts: [(GainReason.Fact, EuroPerYear)] = []
    var inputs = InputTally()
    if !meeting.competesLater {
      forEachOpening(by: partner, of: firm, &inputs) { opening in
        let target = details.sought.first(of: firm) { $0.market == opening.market }?.target
        facts.append(
          (
            .market(opening.market, target: target.map { EuroPerYear($0) }, isCut: opening.isCut),
            opening.expected
          ))
      }
    }
    forEachBridge(by: partner, of: firm, distance: meeting.distance, &inputs) { bridge in
      let value = details.weaknesses.first(of: firm) {
        $0.capability == bridge.capability && $0.mode == .bridge
      }?.value
      facts.append(
        (
          .need(bridge.capability, value: value.map { EuroPerYear($0) }, isCut: bridge.isCut),
          bridge.worth
        ))
    }
    let saved = min(gain.savedAdvertising, gain.referral)
    let customers = min(gain.referredCustomers, gain.plannedCustomers)
    facts.append((.savedAdvertising(customers: customers), saved))
    facts.append(
      (.referredCustomers(gain.referredCustomers - customers), gain.referral - saved))
    forEachSale(from: firm, to: partner, hasTie: meeting.hasTie, &inputs) {
      facts.append(
        (.sale($0.capability, amount: $0.amount), economy(firm).marginRate * $0.amount))
    }
    forEachSale(from: partner, to: firm, hasTie: meeting.hasTie, &inputs) {
      facts.append(
        (.purchase($0.capability, amount: $0.amount), parameters.buyerSaving * $0.amount))
    }
    forEachFinancing(of: firm, by: partner, &inputs) {
      facts.append((.capital($0.kind, amount: $0.amount, isTaken: true), $0.surplus))
    }
    forEachFinancing(of: partner, by: firm, &inputs) {
      facts.append((.capital($0.kind, amount: $0.amount, isTaken: false), $0.surplus))
    }
    // Facts of the same worth stay in the order of the formulas.
    return facts.enumerated().filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { GainReason(fact: $0.element.0, worth: gain.persistence * $0.element.1) }
  }
}
