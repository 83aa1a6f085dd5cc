import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Gain {
  /// The components, EUR/yr, as the command line's contract names them.
  func json(of side: Pair.Side) -> JSONValue {
    [
      "market": .number(market), "complement": .number(complement),
      "referral": .number(referral), "referral_saved_advertising": .number(savedAdvertising),
      "trade": .number(trade), "capital": .number(capital),
      "gross": .number(gross), "persistence": .number(persistence),
      "cost_build": .number(costBuild), "cost_dependence": .number(costDependence),
      "cost_competition": .number(costCompetition), "cost_leakage": .number(costLeakage),
      "net": .number(net), "net_low": .number(side.low), "net_high": .number(side.high),
      "net_worst": .number(side.worst), "net_best": .number(side.best),
      "relative": .number(relative), "coverage": .number(coverage),
      "threshold": .number(side.threshold), "shortfall": .number(side.shortfall),
      "referred_customers": .number(referredCustomers), "setup_days": .number(setupDays),
      "margin": .number(margin),
    ]
  }
}

extension Pair {
  /// The pair as the command line's contract has it.
  func json(
    _ network: Network, _ language: Language, fit: Fit? = nil, risk: PairRisk? = nil,
    chance: Double? = nil
  ) -> JSONValue {
    func side(_ side: Side) -> JSONValue { side.gain.json(of: side) }
    let payment: JSONValue =
      if let transfer {
        [
          "giver": .string(network.id(of: transfer.giver)),
          "taker": .string(network.id(of: transfer.taker)),
          "minimum": .number(transfer.minimum), "equal_split": .number(transfer.equalSplit),
        ]
      } else {
        nil
      }
    return [
      "first": .string(network.id(of: first.firm)), "second": .string(network.id(of: second.firm)),
      "first_name": .string(network.name(first.firm)),
      "second_name": .string(network.name(second.firm)),
      "tier": .string(tier.rawValue), "index": .number(index), "nash": .number(nash),
      "harmonic": .number(harmonic), "minimum": .number(minimum), "sum": .number(sum),
      "balance": .number(balance), "balance_eur": .number(balanceInEuros),
      "overlap": .number(overlap), "industry_distance": .number(industryDistance),
      "could_pay_off": .bool(couldPayOff),
      "fit": JSONValue(fit?.pair(first.firm, second.firm).fit), "novel": .bool(!hasTie),
      "robust": .bool(isRobust), "good_at_worst": .bool(isGoodAtWorst),
      "possible": .bool(isPossible),
      "risk": risk?.json() ?? .null,
      // A word until outcomes have tested the figure.
      "chance": JSONValue(chance.map { Lesson.Chance($0).rawValue }), "transfer": payment,
      "gains": ["first": side(first), "second": side(second)],
      "rests_on_one_part": .array(
        [first, second].filter(\.restsOnOnePart).map { .string(network.id(of: $0.firm)) }),
      "same_trade": .bool(isOneTrade),
      "warnings": .array(warnings.map { .string($0.rawValue) }),
      "warning_texts": .array(
        warningPhrases(network).map { .string($0(language)) }),
    ]
  }
}
