// Answers: what outcomes of partnerships teach about the assumptions.
// Takes: O(contacts · trials) for the introductions, a gain for each partnership that told what it brought.
// From: FORMULAS F29.

public import PartnernetzNetworks
import PartnernetzRecords

/// The assumptions that outcomes can test, before and after them.
///
/// Only what was tried teaches. What was under way for less than 90 days is left out, what was silent for
/// longer has not come about.
/// - SeeAlso: F29.
public struct Learning: Sendable {
  /// The lessons, in the order of ``Lesson/Assumption``.
  public let lessons: [Lesson]
  /// The network's assumptions with what was learned in place of what was assumed; what somebody set by
  /// hand stays.
  public let parameters: Parameters
  /// How many results in euros teach of no assumption, by why not.
  public let silentResults: [SilentResult: Int]

  /// How many contacts the lessons rest on; one contact may teach several.
  public var contacts: Int { Learning.contacts(behind: lessons) }

  /// Learns.
  ///
  /// - Parameters:
  ///   - pipeline: all contacts; their steps after the network's day are left out.
  ///   - network: as the association knows it; what it may have learned before is not built on.
  public init(from pipeline: Pipeline, in network: Network) {
    let before = network.parameters.unlearned
    let base = network.parameters == before ? network : Network(network, assuming: before)
    let known = Pipeline(
      pipeline.all.flatMap(\.events).filter { $0.day <= network.asOf })
    let outcomes = Outcomes(of: known, in: base)
    let (untold, told) = (
      IntroductionModel([], under: before),
      IntroductionModel(outcomes.introductions, under: before)
    )
    let lessons = Lesson.Assumption.allCases.map { assumption in
      let tally = outcomes.tallies[assumption] ?? Tally()
      if let kind = Lesson.Assumption.introductions.firstIndex(of: assumption) {
        return Lesson(
          assumption: assumption, prior: untold.belief(kind: kind, trust: 0.5), tally: tally,
          posterior: told.belief(kind: kind, trust: 0.5))
      }
      let prior = assumption.prior(before) ?? .beta(yes: 1, no: 1)
      return Lesson(
        assumption: assumption, prior: prior, tally: tally, posterior: prior.after(tally))
    }
    self.lessons = lessons
    silentResults = outcomes.silent
    var parameters = before
    let used = lessons.filter { parameters.learn($0) } + parameters.learn(told, lessons)
    if !used.isEmpty {
      parameters.note(
        contacts: Learning.contacts(behind: used), introductions: outcomes.introductions.count)
    }
    // No gain rests on it, only the order of what is suggested by what can be expected.
    if let agreed = lessons.first(where: { $0.assumption == .agreement }), agreed.tally.cases > 0 {
      parameters.learn(agreed.assumption.rawValue, agreed.posterior.mean)
    }
    self.parameters = parameters
  }

  private static func contacts(behind lessons: [Lesson]) -> Int {
    lessons.reduce(into: Set()) { $0.formUnion($1.tally.contacts) }.count
  }
}

extension IntroductionModel {
  /// Learns where somebody may have set some assumptions by hand.
  fileprivate init(_ trials: [Trial], under parameters: Parameters) {
    self.init(
      trials, bases: parameters.introductionBases, shifts: parameters.shiftsByHand,
      slope: parameters.slopeByHand)
  }
}

extension Parameters {
  /// Takes over a lesson of a share or a rate; false where there is none, or the value was set by hand.
  fileprivate mutating func learn(_ lesson: Lesson) -> Bool {
    guard lesson.tally.cases > 0, lesson.assumption.isConjugate else { return false }
    return learn(
      lesson.assumption.rawValue, lesson.posterior.mean, likely: lesson.posterior.likely)
  }

  /// Takes over what introductions taught: each of them about trust, and those of kinds that are not set
  /// by hand about all such kinds.
  ///
  /// - Returns: the lessons that taught something.
  fileprivate mutating func learn(_ model: IntroductionModel, _ lessons: [Lesson]) -> [Lesson] {
    let byHand = shiftsByHand
    let asked = Lesson.Assumption.introductions.enumerated().compactMap { kind, assumption in
      lessons.first { $0.assumption == assumption && $0.tally.cases > 0 }.map { (kind, $0) }
    }
    let free = asked.filter { byHand[$0.0] == nil }
    var used: [Lesson] = []
    if !free.isEmpty {
      for (kind, names) in Parameters.introductions.enumerated() where byHand[kind] == nil {
        if learn(names.shift, model.shift(kind)) { used = free.map(\.1) }
      }
    }
    if !asked.isEmpty, learn("trust_slope", model.trustSlope) { used = asked.map(\.1) }
    return used
  }
}

extension Lesson.Assumption {
  /// Whether it is a parameter that its own tally updates.
  var isConjugate: Bool {
    self != .agreement && !Lesson.Assumption.introductions.contains(self)
  }
}
