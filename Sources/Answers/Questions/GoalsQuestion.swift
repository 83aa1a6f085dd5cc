import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Step 2: what members want to reach, the most important first; who has told nothing yet.
public struct GoalsQuestion: Question {
  /// The firm's id or name; nil for the association.
  public var firm: String?

  /// Members without goals whom a sentence names.
  private static let mostNames = 5

  /// Makes the question.
  public init(of firm: String? = nil) { self.firm = firm }

  /// The goals.
  ///
  /// - Throws: ``FirmLookupError``.
  /// - Complexity: O(n + goals · log goals).
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let own = try firm.map { try network.number(named: $0) }
    let firms = own.map { [$0] } ?? Array(network.members)
    let found = firms.flatMap { firm in
      network.goals[firm].sorted { ($0.rank ?? .max) < ($1.rank ?? .max) }.map { (firm, $0) }
    }
    // Whoever seeks a market has told half a goal.
    let seeking = firms.filter { network.goals[$0].isEmpty && !network.sought[$0].isEmpty }
    let silent = firms.filter { network.goals[$0].isEmpty && network.sought[$0].isEmpty }
    let language = reader.language
    let table = table(found, network, isOfOne: own != nil)
    var blocks: [Block] = [
      .headline(headline(own, found.map(\.1), seeking, silent, network)(language))
    ]
    if !found.isEmpty { blocks.append(.table(table)) }
    if let step = step(own, found.map(\.1), seeking, silent, network) {
      let ways = own.flatMap { found.isEmpty ? nil : Remedy.openMarkets(network.id(of: $0)) }
      blocks += [
        .gap, .sentence("→ " + step(language), remedies: [ways].compactMap(\.self)),
      ]
    }
    return Answer(
      blocks: blocks,
      json: [
        "firm": JSONValue(own.map { network.id(of: $0) }),
        "goals": .array(
          found.map { firm, goal in
            [
              "firm": .string(network.id(of: firm)), "product": JSONValue(goal.product),
              "market": JSONValue(goal.market), "target": JSONValue(goal.target?.euros),
              "horizon": JSONValue(goal.horizon), "accepted_risk": JSONValue(goal.acceptedRisk),
              "rank": JSONValue(goal.rank),
            ]
          }),
        "without": .array(silent.map { .string(network.id(of: $0)) }),
        "with_markets_only": .array(seeking.map { .string(network.id(of: $0)) }),
      ], table: table, status: found.isEmpty ? .nothingFound : .fine)
  }

  private func headline(
    _ own: Int32?, _ goals: [Goal], _ seeking: [Int32], _ silent: [Int32], _ network: Network
  ) -> Phrase {
    guard let own else { return headline(seeking: seeking.count, silent: silent.count, network) }
    let name = network.name(own)
    if let first = goals.first {
      return Phrase(
        de: "\(name) will vor allem \(aim(first, .german)) wachsen.",
        en: "\(name) wants to grow mainly \(aim(first, .english)).")
    }
    if let market = network.sought[own].first { return halfAGoal(market, of: name, network) }
    return Phrase(
      de: "\(name) hat noch kein Ziel genannt.", en: "\(name) has told no goal yet.")
  }

  /// How many members have told goals, and how many more only the market that they seek.
  private func headline(seeking half: Int, silent: Int, _ network: Network) -> Phrase {
    let all = network.members.count
    let told = all - half - silent
    let (more, moreEnglish) =
      half == 0
      ? ("", "")
      : (
        "; \(half == 1 ? "ein weiteres sucht" : "\(half) weitere suchen") einen Markt",
        "; \(half == 1 ? "one more seeks" : "\(half) more seek") a market"
      )
    guard told > 0 else {
      return half == 0
        ? Phrase(
          de: "Noch kein Mitglied hat ein Ziel genannt.", en: "No member has told a goal yet.")
        : Phrase(
          de: "\(half) von \(all) Mitgliedern \(half == 1 ? "sucht" : "suchen") einen Markt; ein "
            + "ganzes Ziel – womit und bis wann – hat noch keines genannt.",
          en:
            "\(half) of \(all) members \(half == 1 ? "seeks" : "seek") a market; none has told a "
            + "whole goal yet: with what, and by when.")
    }
    return Phrase(
      de: "\(told) von \(all) Mitgliedern \(told == 1 ? "hat" : "haben") Ziele genannt\(more).",
      en: "\(told) of \(all) members \(told == 1 ? "has" : "have") told goals\(moreEnglish).")
  }

  /// A firm that seeks a market and has told no more.
  private func halfAGoal(_ market: SoughtMarket, of name: String, _ network: Network) -> Phrase {
    let sought = network.markets.names[Int(market.market)]
    func aim(_ language: Language) -> String {
      market.target.map {
        Phrase(
          de: " (\(language.roundedEuros($0)) im Jahr)",
          en: " (\(language.roundedEuros($0)) a year)"
        )(language)
      } ?? ""
    }
    return Phrase(
      de:
        "\(name) sucht den Markt \(sought)\(aim(.german)); womit und bis wann, ist noch nicht "
        + "bekannt.",
      en:
        "\(name) seeks the market \(sought)\(aim(.english)); with what, and by when, is not "
        + "known yet.")
  }

  /// With what, where and how far a firm wants to grow: "with saws in Poland (€200,000 a year)".
  private func aim(_ goal: Goal, _ language: Language) -> String {
    let target = goal.target.map { language.roundedEuros($0.euros) }
    let parts = [
      goal.product.map { Phrase(de: "mit \($0)", en: "with \($0)")(language) },
      goal.market.map { Phrase(de: "im Markt \($0)", en: "in \($0)")(language) },
    ].compactMap(\.self)
    let end = target.map { Phrase(de: " (\($0) im Jahr)", en: " (\($0) a year)")(language) } ?? ""
    return parts.joined(separator: " ") + end
  }

  private func step(
    _ own: Int32?, _ goals: [Goal], _ seeking: [Int32], _ silent: [Int32], _ network: Network
  ) -> Phrase? {
    // Half a goal is asked for to the end before others are begun.
    let asked = seeking.isEmpty || !goals.isEmpty ? silent : seeking
    if let own, !goals.isEmpty {
      let name = network.shortName(own)
      return Phrase(
        de: "Sehen Sie, wer \(name) dorthin führt.", en: "See who leads \(name) there.")
    }
    guard !asked.isEmpty else { return nil }
    let names = asked.prefix(GoalsQuestion.mostNames).map {
      own == nil ? network.name($0) : network.shortName($0)
    }
    func listed(_ language: Language) -> String { language.list(names, outOf: asked.count) }
    return Phrase(
      de: "Fragen Sie \(listed(.german)): Womit und wo wollen Sie in den nächsten drei Jahren "
        + "wachsen?",
      en:
        "Ask \(listed(.english)): with what and where do you want to grow in the next three years?")
  }

  /// A share as one, whichever mark stands before its decimals; a word as it was told.
  private static func risk(_ told: String) -> Table.Cell {
    guard let share = Double(told.replacing(",", with: ".")), (0...1).contains(share) else {
      return .text(told)
    }
    return .percent(share)
  }

  private func table(
    _ goals: [(firm: Int32, goal: Goal)], _ network: Network, isOfOne: Bool
  ) -> Table {
    Table(
      columns: [
        isOfOne ? .machine("firm") : .init("firm", de: "Mitglied", en: "Member"),
        .init("rank", de: "Rang", en: "Rank"), .init("product", de: "Womit", en: "With what"),
        .init("market", de: "Markt", en: "Market"),
        .init("target", de: "Ziel im Jahr", en: "Aim a year"),
        .init("horizon", de: "In Jahren", en: "In years"),
        .init("accepted_risk", de: "Risiko", en: "Risk"),
      ],
      rows: goals.map { firm, goal in
        [
          network.cell(firm), goal.rank.map { .count($0) } ?? .none,
          goal.product.map { .text($0) } ?? .none, goal.market.map { .text($0) } ?? .none,
          goal.target.map { .euros($0.euros) } ?? .none,
          goal.horizon.map { .number($0, digits: 1) } ?? .none,
          goal.acceptedRisk.map { GoalsQuestion.risk($0) } ?? .none,
        ]
      })
  }
}
