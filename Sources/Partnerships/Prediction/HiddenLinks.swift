import PartnernetzGraphs
import PartnernetzParallel
public import PartnernetzRecords

/// A network's relations, some of which are hidden to see whether they would have been predicted.
///
/// Where at least half of the relations say since when they exist, the newest are hidden, else, or if
/// asked for, a random share. Of the newest no more are hidden than asked for, unless more than that began on the
/// last day alone: then all that did.
/// - SeeAlso: F24.
public struct HiddenLinks: Sendable {
  /// The tables without what was said about the hidden pairs.
  public let tables: MemberTables
  /// The hidden pairs by the firms' numbers in a network of these tables, ascending.
  public let pairs: [FirmPair]
  /// The last day that is not hidden; nil where the hidden pairs were drawn by lot.
  public let cutoff: Day?

  /// Hides a share of the relations.
  ///
  /// - Parameters:
  ///   - share: which share, 0–1; beyond, the program stops with a sentence.
  ///   - tables: all that is known.
  ///   - byLot: whether a random share is hidden although days are known.
  ///   - seed: chooses the pairs that are drawn by lot.
  /// - Complexity: O(s log s) for s statements.
  public init(_ share: Double, of tables: MemberTables, byLot: Bool = false, seed: UInt64) {
    require((0...1).contains(share), "The share to hide lies in 0...1, not at \(share).")
    // Firms have the numbers that they have in a network: those of their ids in order.
    let ids = Set(tables.firms.map(\.id)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, Int32(0)...))
    func pair(_ statement: Statement) -> FirmPair? {
      guard statement.kind != .competitor, let source = numbers[statement.source],
        let target = numbers[statement.target], source != target
      else { return nil }
      return FirmPair(source, target)
    }
    // A relation began with the first of its statements.
    var began: [FirmPair: Day?] = [:]
    for statement in tables.statements {
      guard let pair = pair(statement) else { continue }
      let days = [began[pair] ?? nil, statement.since].compactMap { $0 }
      began.updateValue(days.min(), forKey: pair)
    }
    let all = began.keys.sorted()
    let days = all.compactMap { began[$0] ?? nil }.sorted()
    let wanted = Int((share * Double(all.count)).rounded())
    let hidden: Set<FirmPair>
    if !byLot, 2 * days.count >= all.count, let last = days.last,
      let before = days.last(where: { $0 < last })
    {
      let limit = min(days[max(0, days.count - 1 - wanted)], before)
      cutoff = limit
      hidden = Set(all.filter { (began[$0] ?? nil).map { $0 > limit } ?? false })
    } else {
      cutoff = nil
      hidden = HiddenLinks.drawn(
        wanted, of: all, events: HiddenLinks.events(tables.statements, pair), seed: seed)
    }
    pairs = hidden.sorted()
    var rest = tables
    rest.statements.removeAll { pair($0).map(hidden.contains) ?? false }
    self.tables = rest
  }

  /// The pairs that met at each event: a project, a fair, a working group that several partners or
  /// acquaintances name by the same words and, where they say so, for the same day.
  ///
  /// Who hid one of its pairs alone would let the others tell of it. What a tenth of all pairs have in
  /// common is no event but a kind of relation.
  private static func events(
    _ statements: [Statement], _ pair: (Statement) -> FirmPair?
  ) -> [Set<FirmPair>] {
    struct Event: Hashable {
      var name: String
      var day: Day?
    }
    var met: [Event: Set<FirmPair>] = [:]
    var all: Set<FirmPair> = []
    for statement in statements {
      guard let pair = pair(statement) else { continue }
      all.insert(pair)
      guard [.partner, .acquaintance].contains(statement.kind), let what = statement.what else {
        continue
      }
      met[Event(name: what.lowercased(), day: statement.since), default: []].insert(pair)
    }
    return met.filter { $1.count > 1 && 10 * $1.count <= all.count }
      .sorted { ($0.key.name, $0.key.day?.iso ?? "") < ($1.key.name, $1.key.day?.iso ?? "") }
      .map(\.value)
  }

  /// Pairs drawn by lot, whole events together, until there are enough.
  private static func drawn(
    _ wanted: Int, of all: [FirmPair], events: [Set<FirmPair>], seed: UInt64
  ) -> Set<FirmPair> {
    var generator = SplitMix64(seed: seed)
    let together = events.reduce(into: Set<FirmPair>()) { $0.formUnion($1) }
    let units = all.filter { !together.contains($0) }.map { [$0] as Set } + events
    var hidden: Set<FirmPair> = []
    for unit in units.shuffled(using: &generator) {
      if hidden.count >= wanted { break }
      hidden.formUnion(unit)
    }
    return hidden
  }
}
