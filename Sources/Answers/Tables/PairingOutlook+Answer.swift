import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension PairingOutlook {
  /// What can be counted on pair by pair, in a table.
  func blocks(_ network: Network, _ language: Language) -> [Block] {
    guard !entries.isEmpty else { return [] }
    let head = Phrase(de: "Wie sicher der Plan ist", en: "How sure the plan is")(language)
    return [.headline(head), .gap, .table(table(network, language))]
  }

  /// What can be counted on in total; nil where there is no pair.
  func sentence(_ language: Language) -> String? {
    guard !entries.isEmpty else { return nil }
    let (low, high) = (language.roundedEuros(total.low), language.roundedEuros(total.high))
    let sure = Phrase.pairs(sureCount, of: entries.count)
    let count = unsure.count
    let doubt =
      count == 0
      ? Phrase(de: "", en: "")
      : entries.count == 1
        ? Phrase(
          de: " Es ist sogar in weniger als der Hälfte der Fälle gut für beide.",
          en: " It is good for both in under half of the draws.")
        : Phrase(
          de: " Eher nicht sicher, nämlich in weniger als der Hälfte der Fälle gut für beide, "
            + "\(count == 1 ? "ist ein Paar" : "sind \(count) Paare").",
          en: " Rather unsure, good for both in under half of the draws, "
            + "\(count == 1 ? "is one pair" : "are \(count) pairs").")
    return Phrase(
      de:
        "Wahrscheinlich (in 8 von 10 Fällen) bringt der Plan zusammen \(low) bis \(high) im Jahr. "
        + "\(sure.german) in mindestens 9 von 10 Fällen gut für beide.\(doubt.german)",
      en: "The plan is likely (in 8 of 10 draws) to bring \(low) to \(high) a year in total. "
        + "\(sure.english) good for both in at least 9 of 10 draws.\(doubt.english)")(language)
  }

  /// The pairs that are good for both in under half of the draws.
  var unsure: Set<FirmPair> { Set(entries.filter { $0.winShare < 0.5 }.map(\.firms)) }

  /// Each pair's shares and ranges, the surest first.
  private func table(_ network: Network, _ language: Language) -> Table {
    func range(_ range: Range) -> Table.Cell {
      let (low, high) = (language.roundedEuros(range.low), language.roundedEuros(range.high))
      return .text(Phrase(de: "\(low) bis \(high)", en: "\(low) to \(high)")(language))
    }
    let sorted = entries.sorted { ($1.winShare, $0.firms) < ($0.winShare, $1.firms) }
    return Table(
      columns: [
        .init("first", de: "Unternehmen", en: "Firm"),
        .init("second", de: "Partner", en: "Partner"),
        .init("win_share", de: "Gut für beide", en: "Good for both"),
        .init("chosen_share", de: "Im besten Plan", en: "In the best plan"),
        .init("range_first", de: "Nutzen, wahrscheinlich", en: "Gain, likely"),
        .init("range_second", de: "Nutzen Partner, wahrscheinlich", en: "Partner's gain, likely"),
      ],
      rows: sorted.map { entry in
        [
          network.cell(entry.firms.first), network.cell(entry.firms.second),
          .percent(entry.winShare), entry.chosenShare.map { .percent($0) } ?? .none,
          range(entry.first), range(entry.second),
        ]
      })
  }

  /// The outlook as the command line's contract names it.
  func json(_ network: Network) -> JSONValue {
    func range(_ range: Range) -> JSONValue {
      ["low": .number(range.low), "high": .number(range.high)]
    }
    return [
      "draws": .integer(draws), "total": range(total), "sure": .integer(sureCount),
      "unsure": .integer(unsure.count),
      "pairs": .array(
        entries.map {
          [
            "first": .string(network.id(of: $0.firms.first)),
            "second": .string(network.id(of: $0.firms.second)),
            "win_share": .number($0.winShare), "chosen_share": JSONValue($0.chosenShare),
            "range_first": range($0.first), "range_second": range($0.second),
          ]
        }),
    ]
  }
}
