import PartnernetzNetworks

/// The firms that may stand at the two ends of a question's paths.
struct ReferralEnds {
  /// Where paths may begin, ascending.
  let starts: [Int32]
  /// Where they may end, ascending; of these a start's competitors, now or once it
  /// is there, are none for it.
  let goals: [Int32]
  /// Whether both ends are one named firm each: then it does not matter whether they compete.
  private let areNamed: Bool

  /// Finds them.
  ///
  /// - Complexity: O(rows of offers or markets) where an end is any of several firms.
  init(_ question: ReferralQuestion, in network: Network, avoiding avoided: [Int32]) {
    let avoided = Set(avoided)
    let goals = network.firms(at: question.to)
    let starts = network.firms(at: question.from)
    switch (question.from, question.to) {
    case (.firm, .firm):
      (self.starts, self.goals, areNamed) = (starts, goals, true)
    case (.firm(let start), _):
      self.starts = starts
      self.goals = goals.filter { $0 != start && !avoided.contains($0) }
      areNamed = false
    case (_, let to):
      let fitting = Set(goals)
      self.starts = starts.filter { !fitting.contains($0) && !avoided.contains($0) }
      if case .firm = to {
        self.goals = goals
      } else {
        self.goals = goals.filter { !avoided.contains($0) }
      }
      areNamed = false
    }
  }

  /// Where a start's paths may end.
  func goals(for start: Int32, _ competitors: Competitors) -> [Int32] {
    areNamed
      ? goals
      : competitors.without(rivalsOf: start, goals)
  }
}

extension Network {
  /// The firms that an end of a question may be, ascending.
  fileprivate func firms(at end: ReferralEnd) -> [Int32] {
    switch end {
    case .firm(let firm): [firm]
    case .offering(let capability):
      numbersOfFirms.filter { [strengths] firm in
        strengths[firm].contains { $0.capability == capability }
      }
    case .serving(let market):
      numbersOfFirms.filter { [served] firm in served[firm].contains { $0.market == market } }
    }
  }
}
