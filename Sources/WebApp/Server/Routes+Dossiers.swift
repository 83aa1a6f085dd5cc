import Hummingbird
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzReports
import PartnernetzWording

extension Routes {
  /// A member's dossier: two pages to be printed, which need nothing of the app beside them.
  func addDossiers(to routes: RouterGroup<WebContext>) {
    routes.get(RouterPath(Place.dossiers)) { request, _ in
      let visit = try Visit(request)
      guard let firm = visit.place.query["firm"] else { throw Refusal.noSuchPage }
      let (name, seed) = (office.name(visit.language), office.desk.seed)
      let plan = try await office.publishedPlan()
      let bytes = try await office.document(
        as: Place(Place.dossiers, ["firm": firm]), for: visit
      ) { network in
        let dossier = try DossierQuestion(of: firm, published: plan)
          .dossier(in: network, for: Reader(visit.language, seed: seed))
        return Array(
          try DossierPage(of: dossier.sheet(visit.language), from: name).html().utf8)
      }
      return Response.document(bytes)
    }
  }
}

extension Place {
  /// Where dossiers are.
  static let dossiers = "/dossier"
}
