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
  /// The hidden pairs, ascending.
  public let pairs: [FirmPair]
  /// The last day that is not hidden; nil where the hidden pairs were drawn by lot.
  public let cutoff: Day?

  /// Hides a share of the relations.
  ///
  /// - Parameters:
  ///   - share: which share, 0–1.
  ///   - tables: all that is known.
  ///   - byLot: whether a random share is hidden although days are known.
  ///   - seed: chooses the pairs that are drawn by lot.
  /// - Complexity: O(s log s) for s statements.
  public init(_ share: Double, of tables: MemberTables, byLot: Bool = false, seed: UInt64) {
    let numbers = Dictionary(
      tables.firms.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
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
      var generator = SplitMix64(seed: seed)
      cutoff = nil
      hidden = Set(all.shuffled(using: &generator).prefix(wanted))
    }
    pairs = hidden.sorted()
    var rest = tables
    rest.statements.removeAll { pair($0).map(hidden.contains) ?? false }
    self.tables = rest
  }
}
