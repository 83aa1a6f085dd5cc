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
  /// Results in euros that rest on several parts of a gain, so that they teach of none.
  public let mixedResults: Int

  /// How many outcomes the lessons rest on.
  public var outcomes: Int { lessons.reduce(0) { $0 + $1.tally.cases } }

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
    let bases = before.introductionBases.map { max(1e-6, $0) }
    let introductions = IntroductionModel(outcomes.introductions, bases: bases)
    let untold = IntroductionModel([], bases: bases)
    lessons = Lesson.Assumption.allCases.map { assumption in
      if let kind = Lesson.Assumption.introductions.firstIndex(of: assumption) {
        var tally = Tally()
        for trial in outcomes.introductions where trial.kind == kind {
          tally.add(trial.isDone ? 1 : 0)
        }
        return Lesson(
          assumption: assumption, prior: untold.belief(kind: kind, trust: 0.5), tally: tally,
          posterior: introductions.belief(kind: kind, trust: 0.5))
      }
      let tally = outcomes.tallies[assumption] ?? Tally()
      let prior = assumption.prior ?? .beta(yes: 1, no: 1)
      return Lesson(
        assumption: assumption, prior: prior, tally: tally, posterior: prior.after(tally))
    }
    mixedResults = outcomes.mixedResults
    parameters = Learning.parameters(before, lessons, introductions, outcomes.introductions.count)
  }

  private static func parameters(
    _ before: Parameters, _ lessons: [Lesson], _ model: IntroductionModel, _ introductions: Int
  ) -> Parameters {
    var parameters = before
    var outcomes = 0
    for lesson in lessons where lesson.tally.cases > 0 && lesson.assumption.isConjugate {
      let range = lesson.posterior.likely
      if parameters.learn(lesson.assumption.rawValue, lesson.posterior.mean, likely: range) {
        outcomes += lesson.tally.cases
      }
    }
    if introductions > 0 {
      for (kind, assumption) in Lesson.Assumption.introductions.enumerated()
      where !before.setByHand.contains(assumption.rawValue) {
        parameters.learn(Parameters.shiftNames[kind], model.shift(kind))
      }
      if parameters.learn("trust_slope", model.trustSlope) { outcomes += introductions }
    }
    if outcomes > 0 { parameters.note(outcomes: outcomes, introductions: introductions) }
    return parameters
  }
}

extension Lesson.Assumption {
  /// Whether it is a parameter that its own tally updates.
  var isConjugate: Bool {
    self != .agreement && !Lesson.Assumption.introductions.contains(self)
  }
}
