import PartnernetzRecords

extension Contact {
  /// How far it came on the way; a step back was a correction.
  private var reached: Int {
    events.last { ContactState.way.contains($0.state) }
      .flatMap { ContactState.way.firstIndex(of: $0.state) } ?? -1
  }

  /// Whether it came to a state of the way, or farther.
  func came(to state: ContactState) -> Bool {
    ContactState.way.firstIndex(of: state).map { reached >= $0 } ?? false
  }

  /// The day on which it came to a state of the way, or farther; nil where it did not.
  func day(of state: ContactState) -> Day? {
    guard came(to: state), let place = ContactState.way.firstIndex(of: state) else { return nil }
    return events.first { (ContactState.way.firstIndex(of: $0.state) ?? -1) >= place }?.day
  }

  /// Whether a step of its own says that it came to a state, rather than a later one alone.
  ///
  /// Whoever notes no more than what came about notes no failure: of such a list all had come about, and
  /// all partnerships had lasted. It teaches no chance.
  private func isNoted(_ state: ContactState) -> Bool { events.contains { $0.state == state } }

  /// Whether what began with one state came to another; nil where nobody noted that it began, where law,
  /// consent or a missing place stood in the way of trying, and where it may still come about.
  ///
  /// - SeeAlso: F29: what nothing happens with for 90 days has not come about.
  func outcome(from start: ContactState, to goal: ContactState, on day: Day) -> Bool? {
    guard isNoted(start), came(to: start) else { return nil }
    if came(to: goal) { return true }
    let state = state(on: day)
    return state == .blocked || !state.isEnd ? nil : false
  }

  /// The full years for which the partnership could be watched: how many it lived through, and whether
  /// it ended in the one after those; nil where nobody noted that it began.
  ///
  /// A year counts once all of it lies behind us, whether the partnership lived through it or not, so
  /// that those which ended do not count before those which go on.
  func years(on day: Day) -> (lived: Int, hasEnded: Bool)? {
    guard isNoted(.agreed), let start = self.day(of: .agreed),
      let watched = start.years(until: last.state == .reviewed ? arrived : day)
    else { return nil }
    guard last.state == .terminated, let lived = start.years(until: arrived), lived < watched
    else { return (watched, false) }
    return (lived, true)
  }
}
