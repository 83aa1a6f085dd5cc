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
    let counts = [
      (cancelled.count, Phrase(de: "Entfallen", en: "Cancelled")),
      (moved.count, Phrase(de: "In anderer Runde", en: "In another round")),
      (lost.count, Phrase(de: "Ohne Termin", en: "Without a slot")),
      (gained.count, Phrase(de: "Neu", en: "New")),
    ].filter { $0.0 > 0 }
    guard !counts.isEmpty else {
      return Phrase(
        de: "Das ändert nichts: Alle behalten Runde und Tisch.",
        en: "That changes nothing: all keep their round and table.")
    }
    func told(_ language: Language) -> String {
      counts.map { "\($0.1(language)): \($0.0). " }.joined()
    }
    return Phrase(
      de: told(.german) + "Alle anderen behalten Runde und Tisch.",
      en: told(.english) + "All others keep their round and table.")
  }
}
