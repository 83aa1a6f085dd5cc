public import PartnernetzPartnerships
public import PartnernetzWording

extension Timetable {
  /// How long the evening is, and whether it could be shorter.
  public var summary: Phrase {
    let most = meetings.map(\.table).max() ?? 0
    let all = meetings.count + leftOver.count
    let plan = Phrase(
      de: "\(meetings.count) \(meetings.count == 1 ? "Gespräch" : "Gespräche") in \(rounds) "
        + "\(rounds == 1 ? "Runde" : "Runden"), an "
        + "höchstens \(most) \(most == 1 ? "Tisch" : "Tischen") zugleich.",
      en: "\(counted(meetings.count, "meeting")) in \(counted(rounds, "round")), at "
        + "\(counted(most, "table")) at most.")
    if all == 0 { return plan }
    let bound =
      leftOver.isEmpty && rounds <= lowerBound
      ? Phrase(de: "Weniger Runden sind nicht möglich.", en: "Fewer rounds are not possible.")
      : Phrase(
        de: "Für \(all == 1 ? "dieses Gespräch" : "alle \(all) Gespräche") braucht es mindestens "
          + "\(lowerBound) \(lowerBound == 1 ? "Runde" : "Runden").",
        en: all == 1
          ? "This meeting takes at least \(counted(lowerBound, "round"))."
          : "All \(all) meetings take at least \(counted(lowerBound, "round")).")
    return Phrase(
      de: "\(plan.german) \(bound.german)", en: "\(plan.english) \(bound.english)")
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

extension Replanning {
  /// What was changed and what stays, in one sentence.
  public var summary: Phrase {
    Phrase(
      de: "Entfallen: \(cancelled.count). In anderer Runde: \(moved.count). Ohne Termin: "
        + "\(lost.count). Neu: \(gained.count). Alle anderen behalten Runde und Tisch.",
      en: "Cancelled: \(cancelled.count). In another round: \(moved.count). Without a slot: "
        + "\(lost.count). New: \(gained.count). All others keep their round and table.")
  }
}
