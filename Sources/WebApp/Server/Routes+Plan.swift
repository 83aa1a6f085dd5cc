import Hummingbird
import PartnernetzAnswers
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// Publishing a plan, taking it back, and what machines get of it.
  func addPlan(to routes: RouterGroup<WebContext>) {
    take(PublishedPlanPart.publishing, in: routes, from: Routes.planPlace) { fields in
      let rules = try RuleFields(fields)
      // In the language of the page the plan is worked out already.
      let visit = Visit(
        place: Place(PairingPage.path),
        language: fields["lang"].flatMap { Language(rawValue: $0) } ?? .english,
        theme: .automatic)
      let answer = try await PairingPage.plan(for: visit, rules: rules, from: office)
      try await publish(PublishedPlanPart.pairs(of: answer), fields)
      return PairingPage.path
    }
    take(PublishedPlanPart.withdrawing, in: routes, from: Routes.planPlace) { fields in
      try await publish([], fields)
      return PairingPage.path
    }
    add("/api/pair/published", to: routes) { visit in
      guard visit.isAssociations else { throw Refusal.associationsOwn }
      guard let plan = try await office.publishedPlan() else { throw NoPublishedPlan() }
      let answer = try await PairingPage.plan(
        for: visit, rules: try RuleFields(visit.place.query), from: office)
      return PublishedPlanQuestion(about: plan, beside: PublishedPlanPart.pairs(of: answer))
    }
  }

  private func publish(_ pairs: [PublishedPlan.Pair], _ fields: Query) async throws {
    let step = try fields.count("step", within: 0...Int.max)
    let (day, who, workspace) = (office.desk.day(), office.desk.who, office.workspace)
    try await office.work { try workspace.publish(pairs, on: day, by: who, after: step) }
  }

  private static func planPlace(_ fields: Query) -> (page: any Page.Type, place: Place)? {
    let rules = (try? RuleFields(fields))?.query ?? Query()
    return (PairingPage.self, Place(path: PairingPage.path, query: rules))
  }
}
