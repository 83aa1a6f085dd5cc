/// When the rounds of an evening begin.
public struct EveningClock: Sendable, Hashable {
  /// The first round's minute of the day.
  private let begin: Int
  /// Minutes from one round to the next.
  private let minutes: Int

  /// The minutes that a round may take.
  public static let allowed = 1...240
  /// The minutes of a round where nobody told.
  public static let usual = 20

  /// Reads the time of the first round; nil where the text is no time of day, or a round takes no such
  /// time.
  ///
  /// - Parameters:
  ///   - text: hour and minute, such as `18:00` or `18.30`.
  ///   - minutes: from one round to the next, changing tables included.
  public init?(_ text: String, minutes: Int) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute), EveningClock.allowed.contains(minutes)
    else { return nil }
    begin = 60 * hour + minute
    self.minutes = minutes
  }

  /// Whether so many rounds end on the next day.
  public func isPastMidnight(after rounds: Int) -> Bool {
    begin + rounds * minutes > 24 * 60
  }

  /// When a round begins, such as `18:40`.
  public func time(ofRound round: Int) -> String {
    let minute = (begin + (round - 1) * minutes) % (24 * 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}
