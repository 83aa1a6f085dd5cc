import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension PairRisks {
  /// Beyond so many firms a list tells no risks: the cascades of one pair take longer than the list.
  private static let mostFirms = 20_000

  /// The risks beside the gains of a list of pairs, the most important first; empty in large networks.
  static func beside(_ pairs: [Pair], _ model: GainModel) -> [FirmPair: PairRisk] {
    guard !pairs.isEmpty, model.network.firmCount <= mostFirms else { return [:] }
    return PairRisks(model).risks(of: pairs.map(\.firms))
  }
}

extension PairRisk {
  /// A growth of a partner's share below half a point of a hundred is not worth a word.
  private static let least = 0.005
  /// Nor is less than so much of a firm's output or equity: most pairs put one in a hundred at risk, and
  /// a list that says so in each row hides those that matter.
  private static let worthAWord = 0.05

  /// The risks as the contract names them.
  func json() -> JSONValue { ["first": PairRisk.json(first), "second": PairRisk.json(second)] }

  private static func json(_ side: Side) -> JSONValue {
    func share(_ share: Share?) -> JSONValue {
      share.map { ["before": .number($0.before), "after": .number($0.after)] } ?? .null
    }
    return [
      "largest_customer": share(side.largestCustomer),
      "largest_supplier": share(side.largestSupplier),
      "output_at_risk": .number(side.outputAtRisk), "equity_at_risk": .number(side.equityAtRisk),
      "delta_esri": .number(side.systemicGrowth), "delta_debt_rank": .number(side.debtRankGrowth),
    ]
  }

  /// What grows most, in a few words for a table.
  func short(_ network: Network, for asker: Int32?) -> Phrase {
    let sides = sides(for: asker)
    let told = [sides.first, sides.second].compactMap { side in
      PairRisk.short(side).map { (network.shortName(side.firm), $0) }
    }
    guard !told.isEmpty else { return Phrase(de: "kaum", en: "hardly any") }
    return Phrase(
      de: told.map { "\($0.0): \($0.1.german)" }.joined(separator: "; "),
      en: told.map { "\($0.0): \($0.1.english)" }.joined(separator: "; "))
  }

  private static func short(_ side: Side) -> Phrase? {
    func percent(_ share: Double, _ language: Language) -> String {
      language.percent(share, digits: 0)
    }
    let shares = [
      (
        side.largestCustomer,
        Phrase(de: "größter Kunde dann", en: "largest customer then")
      ),
      (
        side.largestSupplier,
        Phrase(de: "größter Lieferant dann", en: "largest supplier then")
      ),
    ]
    for case (let share?, let word) in shares where share.growth >= least && share.after >= 0.1 {
      return Phrase(
        de: "\(word.german) \(percent(share.after, .german))",
        en: "\(word.english) \(percent(share.after, .english))")
    }
    if side.equityAtRisk >= worthAWord {
      return Phrase(
        de: "\(percent(side.equityAtRisk, .german)) des Eigenkapitals beim Partner",
        en: "\(percent(side.equityAtRisk, .english)) of its equity with the partner")
    }
    guard side.outputAtRisk >= worthAWord else { return nil }
    return Phrase(
      de: "\(percent(side.outputAtRisk, .german)) der Leistung hängt am Partner",
      en: "\(percent(side.outputAtRisk, .english)) of its output depends on the partner")
  }

  /// What the pair changes in what both risk, side by side; one sentence where it changes hardly
  /// anything.
  func blocks(_ network: Network, _ language: Language, for asker: Int32) -> [Block] {
    let head = Phrase(de: "Was es am Risiko ändert", en: "What it does to the risk")
    let table = table(network, language, for: asker)
    guard !table.rows.isEmpty else {
      return [
        .headline(head(language)),
        .text(
          Phrase(
            de: "Kaum etwas: Keines der beiden hängt dadurch merklich stärker am anderen.",
            en: "Hardly anything: neither depends noticeably more on the other.")(language)),
      ]
    }
    return [.headline(head(language)), .table(table)]
  }

  private func table(_ network: Network, _ language: Language, for asker: Int32) -> Table {
    let sides = sides(for: asker)
    let names = [sides.first, sides.second].map { network.name($0.firm) }
    func grown(_ share: Share?) -> String? {
      guard let share, abs(share.growth) >= 0.000_05 else { return nil }
      let (before, after) = (language.percent(share.before), language.percent(share.after))
      return Phrase(de: "\(before), dann \(after)", en: "\(before), then \(after)")(language)
    }
    func more(_ growth: Double) -> String? {
      growth >= 0.000_05 ? "+\(language.percent(growth))" : nil
    }
    let all: [(Phrase, (Side) -> String?)] = [
      (
        Phrase(
          de: "größter Kunde, Anteil am Umsatz", en: "largest customer, share of revenue"),
        { grown($0.largestCustomer) }
      ),
      (
        Phrase(
          de: "größter Lieferant, Anteil am Einkauf", en: "largest supplier, share of purchases"),
        { grown($0.largestSupplier) }
      ),
      (
        Phrase(
          de: "eigene Leistung, die stillsteht, wenn der Partner ausfällt",
          en: "own output that stands still if the partner fails"),
        { more($0.outputAtRisk) }
      ),
      (
        Phrase(
          de: "Leistung aller, die stillsteht, wenn das Unternehmen ausfällt",
          en: "output of all that stands still if the firm fails"),
        { more($0.systemicGrowth) }
      ),
      (
        Phrase(
          de: "Eigenkapital, das verloren geht, wenn der Partner ausfällt",
          en: "equity that is lost if the partner fails"),
        { more($0.equityAtRisk) }
      ),
      (
        Phrase(
          de: "Verlust seiner Kapitalgeber, wenn das Unternehmen ausfällt",
          en: "loss of its capital providers if the firm fails"),
        { more($0.debtRankGrowth) }
      ),
    ]
    let rows = all.compactMap { name, value -> [Table.Cell]? in
      let cells = [value(sides.first), value(sides.second)]
      guard cells.contains(where: { $0 != nil }) else { return nil }
      return [.text(name(language))] + cells.map { $0.map { .text($0) } ?? .none }
    }
    return Table(
      columns: [
        .init("risk", de: "Risiko", en: "Risk"),
        .init("first", de: names[0], en: names[0]), .init("second", de: names[1], en: names[1]),
      ], rows: rows)
  }

  /// The columns that a table of pairs has for machines.
  static let columns: [Table.Column] = [
    "largest_customer_growth_first", "largest_customer_growth_second",
    "largest_supplier_growth_first", "largest_supplier_growth_second", "delta_esri_first",
    "delta_esri_second", "delta_debt_rank_first", "delta_debt_rank_second",
  ].map { .machine($0) }

  /// The cells under ``columns``; empty ones where the risk of a pair is not told.
  static func cells(_ risk: PairRisk?, for asker: Int32?) -> [Table.Cell] {
    guard let sides = risk?.sides(for: asker) else { return columns.map { _ in .none } }
    func cells(_ value: (Side) -> Double?) -> [Table.Cell] {
      [sides.first, sides.second].map { value($0).map { .percent($0) } ?? .none }
    }
    return cells { $0.largestCustomer?.growth } + cells { $0.largestSupplier?.growth }
      + cells(\.systemicGrowth) + cells(\.debtRankGrowth)
  }
}
