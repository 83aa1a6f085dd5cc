import PartnernetzNetworks
package import PartnernetzPartnerships
package import PartnernetzRecords
package import PartnernetzWording

extension Table {
  /// Pairs as a table: who, what each gains, how good it is; machines get the ranges as well.
  ///
  /// - Parameters:
  ///   - pairs: the pairs, in the order of the rows.
  ///   - network: the network.
  ///   - language: the reader's language.
  ///   - asker: the firm whose partners these are: machines read it first, people in the heading;
  ///     unless told both firms stand there, by number.
  ///   - unsure: the pairs that are good for both in under half of the draws.
  ///   - risks: what the pairs change in what their firms risk, where that is told.
  ///   - chances: how likely the pairs are agreed, where they were chosen by that.
  /// - Returns: a row for each pair.
  static func pairs(
    _ pairs: [Pair], _ network: Network, _ language: Language, for asker: Int32? = nil,
    unsure: Set<FirmPair> = [], risks: [FirmPair: PairRisk] = [:],
    chances: [FirmPair: Double] = [:]
  ) -> Table {
    let doubt = Phrase(de: ", eher nicht sicher", en: ", rather unsure")(language)
    let shown: [Column] =
      risks.isEmpty ? [] : [.init("risk", de: "Mehr Risiko", en: "Added risk", only: .people)]
    let chance: [Column] =
      chances.isEmpty ? [] : [.init("chance", de: "Vereinbarung", en: "Agreement")]
    return Table(
      columns: [
        // Who asks stands in the heading already.
        asker == nil ? .init("first", de: "Unternehmen", en: "Firm") : .machine("first"),
        .init("second", de: "Partner", en: "Partner"),
        .init("net_first", de: "Nutzen im Jahr", en: "Gain a year"),
        .init("net_second", de: "Nutzen Partner", en: "Partner's gain"),
        .init("index", de: "Index", en: "Index"),
        .init("balance", de: "Ausgewogenheit", en: "Balance"),
        .init("tier", de: "Einschätzung", en: "Verdict"),
        .init("novel", de: "Beziehung", en: "Link"),
        .machine("robust"),
        // A column of nothing but “no” is told in a sentence.
        .init(
          "good_at_worst", de: "Im ungünstigsten Fall", en: "In the worst case",
          only: pairs.contains(where: \.isGoodAtWorst) ? nil : .machines),
        .machine("first_name"), .machine("second_name"), .machine("nash"),
        .machine("net_low_first"), .machine("net_high_first"), .machine("net_low_second"),
        .machine("net_high_second"), .machine("net_worst_first"), .machine("net_best_first"),
        .machine("net_worst_second"), .machine("net_best_second"), .machine("payment_by"),
        .machine("payment_minimum"), .machine("payment_equal_split"),
      ] + chance + shown + PairRisk.columns + [.machine("warnings")],
      rows: pairs.map { pair in
        let (first, second) = pair.sides(for: asker)
        let isGood = pair.isGoodAtWorst
        let atWorst = isGood ? Phrase(de: "ja", en: "yes") : Phrase(de: "nein", en: "no")
        return [
          network.cell(first.firm), network.cell(second.firm), .euros(first.gain.net),
          .euros(second.gain.net), .number(pair.index, digits: 1),
          .word(pair.balancePhrase(language), key: "\(pair.balance)"),
          .word(
            pair.tierPhrase(language) + (unsure.contains(pair.firms) ? doubt : ""),
            key: pair.tier.rawValue),
          .flag(!pair.hasTie, pair.relationPhrase(language)),
          .flag(pair.isRobust, ""), .flag(isGood, atWorst(language)),
          .text(network.name(first.firm)), .text(network.name(second.firm)), .euros(pair.nash),
          .euros(first.low), .euros(first.high), .euros(second.low), .euros(second.high),
          .euros(first.worst), .euros(first.best), .euros(second.worst), .euros(second.best),
          pair.transfer.map { network.cell($0.giver) } ?? .none,
          pair.transfer.map { .euros($0.minimum) } ?? .none,
          pair.transfer.map { .euros($0.equalSplit) } ?? .none,
        ]
          + chance.map { _ in chanceCell(chances[pair.firms] ?? 0, language) }
          + shown.map { _ in
            risks[pair.firms].map { .text($0.short(network, for: asker)(language)) } ?? .none
          }
          + PairRisk.cells(risks[pair.firms], for: asker)
          + [.text(pair.warnings.map(\.rawValue).joined(separator: ";"))]
      })
  }

  private static func chanceCell(_ chance: Double, _ language: Language) -> Cell {
    let word = Lesson.Chance(chance)
    return .word(word.phrase(language), key: word.rawValue)
  }

  /// The components of both sides of a pair in whole euros, which add up to the net gains.
  static func components(
    _ pair: Pair, _ network: Network, _ language: Language, for asker: Int32
  ) -> Table {
    let sides = pair.sides(for: asker)
    let rows = pair.components(for: asker).map { part -> [Cell] in
      [.text(part.component.phrase(language)), .euros(part.first), .euros(part.second)]
    }
    let net: [Cell] = [
      .text(Phrase(de: "Nutzen im Jahr", en: "gain a year")(language)),
      .euros(sides.first.gain.net), .euros(sides.second.gain.net),
    ]
    let names = [sides.first.firm, sides.second.firm].map { network.name($0) }
    return Table(
      columns: [
        .init("component", de: "Was es bringt", en: "What it brings"),
        .init("first", de: names[0], en: names[0]), .init("second", de: names[1], en: names[1]),
      ],
      rows: rows + [net])
  }
}

/// A part of what a pair brings its two firms, in whole euros.
package struct SharedComponent {
  /// The part.
  package var component: Gain.Component
  /// What it adds to the net gain of the firm that is named first.
  package var first: EuroPerYear
  /// What it adds to that of the other.
  package var second: EuroPerYear
}

extension Pair {
  /// The two sides, that of the firm that asks first.
  package func sides(for asker: Int32?) -> (first: Side, second: Side) {
    second.firm == asker ? (second, first) : (first, second)
  }

  /// What the pair brings, part by part, without what is nothing on both sides; each column adds up
  /// to the rounded net gain.
  package func components(for asker: Int32? = nil) -> [SharedComponent] {
    let sides = sides(for: asker)
    let (first, second) = (sides.first.gain.wholeEuros, sides.second.gain.wholeEuros)
    return Gain.Component.allCases.compactMap { component in
      let isThere = [sides.first, sides.second].contains {
        $0.gain.contribution(of: component) != 0
      }
      guard isThere else { return nil }
      return SharedComponent(
        component: component, first: first[component] ?? 0, second: second[component] ?? 0)
    }
  }

  /// Whether the pair is new or deepens a relation.
  package var relationPhrase: Phrase {
    hasTie ? Phrase(de: "bestehend", en: "existing") : Phrase(de: "neu", en: "new")
  }

  /// How evenly the two gain for their size, in a word.
  var balancePhrase: Phrase {
    switch balance {
    case 0.5...: Phrase(de: "hoch", en: "high")
    case 0.1...: Phrase(de: "mittel", en: "fair")
    default: Phrase(de: "gering", en: "low")
    }
  }
}

extension [Pair] {
  /// The pairs as a plan lists them: what brings both together most comes first, of equals the smaller
  /// numbers.
  var byWorth: [Pair] { sorted { ($1.sum, $0.firms) < ($0.sum, $1.firms) } }
}
