import Partnerships
import Wording

extension Network {
  /// A firm's name.
  func name(_ firm: Int32) -> String { self.firm(firm).name }
}

extension Gain {
  /// The components, EUR/yr, as the command line's contract names them.
  func json(low: Double, high: Double, threshold: Double, shortfall: Double) -> JSONValue {
    [
      "market": .number(market), "complement": .number(complement),
      "referral": .number(referral), "trade": .number(trade), "capital": .number(capital),
      "gross": .number(gross), "persistence": .number(persistence),
      "cost_build": .number(costBuild), "cost_dependence": .number(costDependence),
      "cost_competition": .number(costCompetition), "cost_leakage": .number(costLeakage),
      "net": .number(net), "net_low": .number(low), "net_high": .number(high),
      "relative": .number(relative), "coverage": .number(coverage),
      "threshold": .number(threshold), "shortfall": .number(shortfall),
      "referred_customers": .number(referredCustomers), "setup_days": .number(setupDays),
      "margin": .number(margin),
    ]
  }
}

extension Pair {
  /// The two sides, that of the firm that asks first.
  func sides(for asker: Int32?) -> (first: Side, second: Side) {
    second.firm == asker ? (second, first) : (first, second)
  }

  /// The pair as the command line's contract has it.
  func json(_ network: Network, _ language: Language) -> JSONValue {
    func side(_ side: Side) -> JSONValue {
      side.gain.json(
        low: side.low, high: side.high, threshold: side.threshold, shortfall: side.shortfall)
    }
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
      "novel": .bool(!hasTie), "robust": .bool(isRobust), "possible": .bool(isPossible),
      "transfer": payment, "gains": ["first": side(first), "second": side(second)],
      "warnings": .array(warnings.map { .string($0.rawValue) }),
      "warning_texts": .array(warnings.map { .string($0.phrase(language)) }),
    ]
  }
}

extension Table {
  /// Pairs as a table: who, what each gains, how good it is.
  ///
  /// - Parameters:
  ///   - pairs: the pairs.
  ///   - network: the network.
  ///   - language: the reader's language.
  ///   - asker: the firm that stands in the first column; by number unless told.
  /// - Returns: a row for each pair.
  static func pairs(
    _ pairs: [Pair], _ network: Network, _ language: Language, for asker: Int32? = nil
  ) -> Table {
    Table(
      columns: [
        .init("first", de: "Unternehmen", en: "Firm"),
        .init("second", de: "Partner", en: "Partner"),
        .init("net_first", de: "Nutzen im Jahr", en: "Gain a year"),
        .init("net_second", de: "Nutzen Partner", en: "Partner's gain"),
        .init("index", de: "Index", en: "Index"),
        .init("balance", de: "Ausgewogen", en: "Balance"),
        .init("tier", de: "Stufe", en: "Tier"),
        .init("novel", de: "Beziehung", en: "Relation"),
        .init("robust", de: "Auch ungünstig", en: "Even if bad"),
      ],
      rows: pairs.map { pair in
        let (first, second) = pair.sides(for: asker)
        return [
          .text(network.name(first.firm)), .text(network.name(second.firm)),
          .euros(first.gain.net), .euros(second.gain.net),
          .number(pair.index, digits: 1), .number(pair.balance, digits: 2),
          .text(pair.tierPhrase(language)),
          .text(
            pair.hasTie
              ? Phrase(de: "vertiefen", en: "deepen")(language)
              : Phrase(de: "neu", en: "new")(language)),
          .text(
            Phrase(de: pair.isRobust ? "ja" : "nein", en: pair.isRobust ? "yes" : "no")(language)),
        ]
      })
  }

  /// The components of both sides of a pair, which add up to the net gains.
  static func components(
    _ pair: Pair, _ network: Network, _ language: Language, for asker: Int32
  ) -> Table {
    let sides = pair.sides(for: asker)
    let rows = Gain.Component.allCases.compactMap { component -> [Cell]? in
      let first = sides.first.gain.contribution(of: component)
      let second = sides.second.gain.contribution(of: component)
      guard first != 0 || second != 0 else { return nil }
      return [.text(component.phrase(language)), .euros(first), .euros(second)]
    }
    let net: [Cell] = [
      .text(Phrase(de: "Nutzen im Jahr", en: "gain a year")(language)),
      .euros(sides.first.gain.net), .euros(sides.second.gain.net),
    ]
    let first = network.name(sides.first.firm)
    let second = network.name(sides.second.firm)
    return Table(
      columns: [
        .init("component", de: "Was es bringt", en: "What it brings"),
        .init("first", de: first, en: first), .init("second", de: second, en: second),
      ],
      rows: rows + [net])
  }
}
