public import PartnernetzPartnerships
public import PartnernetzWording

extension Timetable {
  /// How long the evening is, and whether it could be shorter.
  public var summary: Phrase {
    let most = meetings.map(\.table).max() ?? 0
    let all = meetings.count + leftOver.count
    let plan = Phrase(
      de: "\(meetings.count) Treffen in \(rounds) \(rounds == 1 ? "Runde" : "Runden"), an "
        + "höchstens \(most) \(most == 1 ? "Tisch" : "Tischen") zugleich.",
      en: "\(counted(meetings.count, "meeting")) in \(counted(rounds, "round")), at "
        + "\(counted(most, "table")) at most.")
    if all == 0 { return plan }
    let bound =
      leftOver.isEmpty && rounds <= lowerBound
      ? Phrase(de: "Mit weniger Runden geht es nicht.", en: "Fewer rounds cannot do.")
      : Phrase(
        de: "Für \(all == 1 ? "dieses Treffen" : "alle \(all) Treffen") braucht es mindestens "
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
      de: "Entfallen: \(cancelled.count). In anderer Runde: \(moved.count). Ohne Runde: "
        + "\(lost.count). Neu: \(gained.count). Alle anderen behalten Runde und Tisch.",
      en: "Cancelled: \(cancelled.count). In another round: \(moved.count). Without a round: "
        + "\(lost.count). New: \(gained.count). All others keep their round and table.")
  }
}
