import Graphs

/// A network's relations, some of which are hidden to see whether they would have been predicted.
///
/// Where at least half of the relations say since when they exist, the newest are hidden, else a
/// random share.
/// - SeeAlso: F24.
public struct HiddenLinks: Sendable {
  /// The tables without what was said about the hidden pairs.
  public let tables: MemberTables
  /// The hidden pairs by firm number, the smaller first, ascending.
  public let pairs: [[Int32]]
  /// The last day that is not hidden; nil where the hidden pairs were drawn by lot.
  public let cutoff: Day?

  /// Hides a share of the relations.
  ///
  /// - Parameters:
  ///   - share: which share, 0–1.
  ///   - tables: all that is known.
  ///   - seed: chooses the pairs where there are no dates.
  public init(_ share: Double, of tables: MemberTables, seed: UInt64) {
    let numbers = Dictionary(
      tables.firms.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    func pair(_ statement: Statement) -> [Int32]? {
      guard statement.kind != .competitor, let source = numbers[statement.source],
        let target = numbers[statement.target], source != target
      else { return nil }
      return [min(source, target), max(source, target)]
    }
    // A relation began with the first of its statements.
    var began: [[Int32]: Day?] = [:]
    for statement in tables.statements {
      guard let pair = pair(statement) else { continue }
      let known = began[pair] ?? nil
      let days = [known, statement.since].compactMap { $0 }
      began.updateValue(days.min(), forKey: pair)
    }
    let all = began.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let days = all.compactMap { began[$0] ?? nil }.sorted()
    let wanted = Int((share * Double(all.count)).rounded())
    var hidden: Set<[Int32]>
    if 2 * days.count >= all.count, let first = days.first, let last = days.last, first < last {
      let limit = days[max(0, days.count - 1 - wanted)]
      cutoff = limit
      hidden = Set(all.filter { (began[$0] ?? nil).map { $0 > limit } ?? false })
    } else {
      var generator = SplitMix64(seed: seed)
      cutoff = nil
      hidden = Set(all.shuffled(using: &generator).prefix(wanted))
    }
    pairs = hidden.sorted { $0.lexicographicallyPrecedes($1) }
    var rest = tables
    rest.statements.removeAll { pair($0).map(hidden.contains) ?? false }
    self.tables = rest
  }
}
