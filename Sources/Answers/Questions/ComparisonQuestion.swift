import PartnernetzExchange
import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

/// What changed since a day: members, links, indicators, and which steps brought it.
public struct ComparisonQuestion: Question {
  /// Rows of changes that people read; all of them are in JSON and CSV.
  private static let shownRows = 40

  /// The network as it was known then.
  public var before: Network
  /// The day that it was known on.
  public var since: Day
  /// What was done since, the first step first.
  public var steps: [HistoryEntry]

  /// Makes a question over the network as it was known on a day.
  public init(from before: Network, since: Day, steps: [HistoryEntry]) {
    self.before = before
    self.since = since
    self.steps = steps
  }

  /// The differences of a network from what was known on the day.
  ///
  /// - Complexity: that of ``NetworkIndicators``, twice.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    let language = reader.language
    let changes = NetworkChanges(from: before, to: network)
    let changed = changedIndicators(network, reader)
    let table = changes.table(language)
    var shown = table
    shown.rows = Array(table.rows.prefix(ComparisonQuestion.shownRows))
    var blocks: [Block] = [
      .headline(
        Phrase(
          de: "Was sich seit \(since.figures(.german)) änderte",
          en: "What changed since \(since.iso)")(
            language)),
      .text(changes.summary(language)),
    ]
    if let contacts { blocks.append(.text(contacts(language))) }
    if steps.isEmpty {
      blocks.append(
        .text(
          Phrase(
            de:
              "Verglichen ist mit dem Ende dieses Tages; was an ihm selbst geschah, zählt nicht mit.",
            en: "It is compared with the end of that day; what happened on it does not count.")(
              language)))
    }
    if !shown.rows.isEmpty { blocks.append(.table(shown)) }
    let rest = table.rows.count - shown.rows.count
    if rest > 0 {
      blocks.append(
        .sentence(
          Phrase(de: "… und \(rest) weitere.", en: "… and \(rest) more.")(language),
          remedies: [.takeAsData]))
    }
    if !changed.isEmpty {
      blocks.append(
        .headline(
          Phrase(de: "Kennzahlen, die sich änderten", en: "Indicators that changed")(language)))
      blocks.append(.table(self.table(changed, language)))
    }
    if !steps.isEmpty {
      blocks.append(.headline(Phrase(de: "Wodurch", en: "What brought it")(language)))
      blocks += steps.suffix(20).map { .text($0.sentence(language)) }
    }
    return Answer(
      blocks: blocks,
      json: [
        "since": .string(since.iso), "changes": changes.json,
        "indicators": .object(
          Dictionary(
            changed.map {
              ($0.now.key, [$0.then.value?.json ?? .null, $0.now.value?.json ?? .null])
            }
          ) { first, _ in first }),
        "steps": .array(steps.map(\.json)),
      ], table: table)
  }

  /// What contacts came to: how many reached which state, those that were taken back left out.
  private var contacts: Phrase? {
    let reached = steps.filter { !$0.isUndone && $0.consent == nil }.compactMap(\.contact)
    func told(_ language: Language) -> [String] {
      ContactState.allCases.compactMap { state in
        let count = reached.count { $0 == state }
        return count == 0 ? nil : "\(language.number(count)) \(state.phrase(language))"
      }
    }
    guard !reached.isEmpty else { return nil }
    return Phrase(
      de: "Anbahnungen in dieser Zeit: \(told(.german).joined(separator: ", ")).",
      en: "Contacts in this time: \(told(.english).joined(separator: ", ")).")
  }

  private typealias Changed = (then: NetworkIndicators.Entry, now: NetworkIndicators.Entry)

  private func changedIndicators(_ network: Network, _ reader: Reader) -> [Changed] {
    let then = NetworkIndicators(before, seed: reader.seed).entries
    let now = NetworkIndicators(network, seed: reader.seed).entries
    return zip(then, now).map { ($0, $1) }.filter { $0.then.value?.cell != $0.now.value?.cell }
  }

  private func table(_ changed: [Changed], _ language: Language) -> Table {
    Table(
      columns: [
        .init("indicator", de: "Kennzahl", en: "Indicator"),
        .init("before", de: "bisher", en: "before"), .init("after", de: "jetzt", en: "now"),
        .machine("name"),
      ],
      rows: changed.map { then, now in
        [
          .text(now.phrase(language)), then.value?.cell ?? .none, now.value?.cell ?? .none,
          .text(now.key),
        ]
      })
  }
}
