import Hummingbird
import PartnernetzAnswers
import PartnernetzReports

extension Routes {
  /// The evening on paper: the plan for the hall, then a page for each firm.
  func addEvening(to routes: RouterGroup<WebContext>) {
    routes.get(RouterPath(Place.eveningPlan)) { request, _ in
      let visit = try Visit(request)
      let question = try await EveningPage.question(for: visit, from: office)
      let (reader, key) = (
        Reader(visit.language, seed: office.desk.seed),
        try EveningPage.place(Place.eveningPlan, visit.place.query)
      )
      let bytes = try await office.document(as: key, for: visit) { network in
        let evening = try question.evening(in: network, for: reader)
        let plan = EveningPlan(of: evening.timetable, in: evening.network, clock: evening.clock)
        return Array(try plan.html(reader.language).utf8)
      }
      return Response.document(bytes)
    }
  }
}
