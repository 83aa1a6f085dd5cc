/// The partner plan that an association stands by: the pairs that it told its members of.
public struct PublishedPlan: Sendable, Hashable {
  /// Two firms of the plan, by id.
  public struct Pair: Sendable, Hashable {
    /// The one.
    public var first: Firm.ID
    /// The other.
    public var second: Firm.ID

    /// Makes a pair.
    public init(_ first: Firm.ID, _ second: Firm.ID) {
      self.first = first
      self.second = second
    }
  }

  /// The step of the history by which it was published.
  public var step: Int
  /// The day of that step.
  public var day: Day
  /// Its pairs, in the order in which they were told.
  public var pairs: [Pair]

  /// Makes a plan.
  public init(step: Int, day: Day, pairs: [Pair]) {
    self.step = step
    self.day = day
    self.pairs = pairs
  }

  /// The plan that a step published; nil for other steps, and where it took the plan back.
  ///
  /// The step names the firms one after the other; of a pair with a firm that was erased nothing is left.
  public init?(_ entry: HistoryEntry) {
    guard entry.kind == .plan, !entry.sources.isEmpty else { return nil }
    let pairs = stride(from: 0, to: entry.sources.count - 1, by: 2).map {
      Pair(entry.sources[$0], entry.sources[$0 + 1])
    }
    self.init(
      step: entry.number, day: entry.day,
      pairs: pairs.filter { $0.first != PublishedPlan.erased && $0.second != PublishedPlan.erased })
  }

  /// What stands in a step in the place of a firm that was erased.
  private static let erased = "…"

  /// The firms as a step of the history names them.
  public var sources: [String] { pairs.flatMap { [$0.first, $0.second] } }

  /// The partners of a firm.
  public func partners(of firm: Firm.ID) -> [Firm.ID] {
    pairs.compactMap { $0.first == firm ? $0.second : $0.second == firm ? $0.first : nil }
  }
}
