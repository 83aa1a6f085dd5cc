public import Wording

extension Timetable {
  /// How long the evening is, and whether it could be shorter.
  public var summary: Phrase {
    let most = meetings.map(\.table).max() ?? 0
    let isShortest = leftOver.isEmpty && rounds <= lowerBound
    return Phrase(
      de: "\(meetings.count) Treffen in \(rounds) Runden, an höchstens \(most) Tischen zugleich. "
        + (isShortest
          ? "Mit weniger Runden geht es nicht."
          : "Für alle \(meetings.count + leftOver.count) Treffen braucht es mindestens "
            + "\(lowerBound) Runden."),
      en: "\(meetings.count) meetings in \(rounds) rounds, at \(most) tables at most. "
        + (isShortest
          ? "Fewer rounds cannot do."
          : "All \(meetings.count + leftOver.count) meetings take at least \(lowerBound) rounds."))
  }
}

extension Replanning {
  /// What was changed and what stays, in one sentence.
  public var summary: Phrase {
    Phrase(
      de: "Entfallen: \(cancelled.count). In anderer Runde: \(moved.count). Ohne Runde: "
        + "\(lost.count). Neu: \(gained.count). Alle anderen behalten Runde und Tisch.",
      en: "Cancelled: \(cancelled.count). In another round: \(moved.count). Without a round: "
        + "\(lost.count). New: \(gained.count). All others keep their round and table.")
  }
}
