import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

/// The published partner plan, and what would be different today.
public struct PublishedPlanQuestion: Question {
  /// What is published.
  public var plan: PublishedPlan
  /// The pairs that would be published today; nil where only the plan itself is asked for.
  public var today: [PublishedPlan.Pair]?

  /// Makes the question.
  public init(about plan: PublishedPlan, beside today: [PublishedPlan.Pair]? = nil) {
    self.plan = plan
    self.today = today
  }

  /// The pairs, and which of them would go and come today.
  ///
  /// - Complexity: O(pairs).
  public func answer(in network: Network, for reader: Reader) -> Answer {
    let language = reader.language
    let pairs = plan.firms(in: network)
    let benefit = Benefit(network)
    let table = Table.pairs(
      pairs.map { benefit.pair($0.first, $0.second) }.byWorth, network, language)
    var blocks: [Block] = [.headline(headline(pairs, network)(language))]
    let lost = plan.pairs.count - pairs.count
    if lost > 0 {
      blocks.append(
        .text(
          Phrase(
            de: "\(lost) weitere \(lost == 1 ? "nennt" : "nennen") Unternehmen, die es nicht mehr "
              + "gibt.", en: "\(lost) more \(lost == 1 ? "names" : "name") firms that are gone.")(
              language)))
    }
    var changes: JSONValue = nil
    if let today {
      let now = Set(
        PublishedPlan(step: 0, day: plan.day, pairs: today).firms(in: network))
      let change = PlanChange(from: pairs, to: now, benefit)
      blocks += change.blocks(network, language)
      changes = change.json(network)
    }
    if !table.rows.isEmpty { blocks += [.gap, .table(table)] }
    return Answer(
      blocks: blocks,
      json: [
        "published": .string(plan.day.iso), "step": .integer(plan.step),
        "pairs": .array(
          pairs.map {
            .array([.string(network.id(of: $0.first)), .string(network.id(of: $0.second))])
          }),
        "served": .integer(Set(pairs.flatMap { [$0.first, $0.second] }).count),
        "changes": changes,
      ], table: table, status: pairs.isEmpty ? .nothingFound : .fine)
  }

  private func headline(_ pairs: [FirmPair], _ network: Network) -> Phrase {
    let served = Set(pairs.flatMap { [$0.first, $0.second] }).count
    let members = network.members.count
    return Phrase(
      de: "Veröffentlicht am \(plan.day.spoken(.german)): \(pairs.count) "
        + "\(pairs.count == 1 ? "Paar" : "Paare") für \(served) von \(members) Mitgliedern.",
      en: "Published on \(plan.day.spoken(.english)): \(pairs.count) "
        + "\(pairs.count == 1 ? "pair" : "pairs") for \(served) of \(members) members.")
  }
}

extension PublishedPlan {
  /// The pairs by number, by first and second firm; firms that were merged since are found by what they
  /// were called, and those that are gone are left out.
  func firms(in network: Network) -> [FirmPair] {
    Set(
      pairs.compactMap { pair -> FirmPair? in
        guard let first = try? network.number(named: pair.first),
          let second = try? network.number(named: pair.second), first != second
        else { return nil }
        return FirmPair(first, second)
      }
    ).sorted()
  }
}

/// What would be different today from a published plan.
private struct PlanChange {
  /// Pairs that would not be published any more, each with what stands in the way, if anything does.
  var removed: [(pair: FirmPair, obstacle: Obstacle?)] = []
  /// Pairs that would come.
  var added: [FirmPair]
  /// Pairs that are on their way.
  var underWay = 0

  init(from published: [FirmPair], to now: Set<FirmPair>, _ benefit: Benefit) {
    let known = Set(published)
    added = now.subtracting(known).sorted()
    for pair in published where !now.contains(pair) {
      switch benefit.obstacle(pair.first, pair.second) {
      // What was published and is now pursued is no difference: that is what it was published for.
      case .underWay, .partners: underWay += 1
      case let obstacle: removed.append((pair, obstacle))
      }
    }
  }

  func blocks(_ network: Network, _ language: Language) -> [Block] {
    var blocks: [Block] = []
    if underWay > 0 {
      blocks.append(
        .text(
          Phrase(
            de: underWay == 1 ? "1 Paar ist angebahnt." : "\(underWay) Paare sind angebahnt.",
            en: underWay == 1 ? "1 pair is under way." : "\(underWay) pairs are under way.")(
              language)))
    }
    guard !removed.isEmpty || !added.isEmpty else {
      return blocks + [
        .text(
          Phrase(
            de: underWay > 0
              ? "Sonst wäre der Plan heute derselbe." : "Heute wäre der Plan derselbe.",
            en: underWay > 0
              ? "Else the plan would be the same today."
              : "The plan would be the same today.")(language))
      ]
    }
    blocks.append(
      .text(
        Phrase(
          de: "Nach heutigem Stand: \(removed.count) "
            + "\(removed.count == 1 ? "entfiele" : "entfielen"), \(added.count) \(added.count == 1 ? "käme" : "kämen") hinzu.",
          en: "As things stand today: \(removed.count) would be dropped, \(added.count) added.")(
            language)))
    func row(_ word: Phrase, _ key: String, _ pair: FirmPair, _ why: String) -> [Table.Cell] {
      [
        .word(word(language), key: key), network.cell(pair.first), network.cell(pair.second),
        .text(why),
      ]
    }
    let rows =
      removed.map { pair, obstacle in
        row(
          Phrase(de: "entfiele", en: "dropped"), "removed", pair,
          obstacle?.phrase { network.shortName($0) }(language) ?? "")
      } + added.map { row(Phrase(de: "käme hinzu", en: "added"), "added", $0, "") }
    return blocks + [
      .table(
        Table(
          columns: [
            .init("change", de: "Änderung", en: "Change"),
            .init("first", de: "Unternehmen", en: "Firm"),
            .init("second", de: "Partner", en: "Partner"),
            .init("reason", de: "Was dagegen spricht", en: "What stands against it"),
          ], rows: rows)),
      .headline(Phrase(de: "Der veröffentlichte Plan", en: "The published plan")(language)),
    ]
  }

  func json(_ network: Network) -> JSONValue {
    func list(_ pairs: [FirmPair]) -> JSONValue {
      .array(
        pairs.map {
          .array([.string(network.id(of: $0.first)), .string(network.id(of: $0.second))])
        })
    }
    return [
      "removed": list(removed.map(\.pair)), "added": list(added), "under_way": .integer(underWay),
    ]
  }
}
