import Hummingbird
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension Routes {
  /// Pictures, drawn by a process of their own.
  func addPictures(to routes: RouterGroup<WebContext>) {
    routes.get("/pictures/network.svg") { request, _ in
      let visit = try Visit(request)
      let size = try NetworkPage.size(visit.place.query)
      let key = Place("/pictures/network.svg", ["size": size.rawValue])
      // As an image its script does not run; a page that explores it brings the script along.
      let bytes = try await office.picture(as: key, for: visit) {
        var diagram = Diagram(
          of: $0, title: office.name(visit.language), size: size, language: visit.language)
        diagram.isInteractive = true
        return diagram
      }
      return Response.svg(bytes)
    }
    routes.get("/pictures/firm.svg") { request, _ in
      let visit = try Visit(request)
      guard let name = visit.place.query["firm"] else { throw Refusal.noSuchPage }
      let bytes = try await office.picture(
        as: Place("/pictures/firm.svg", ["firm": name]), for: visit
      ) {
        Diagram(
          surroundingsOf: try $0.number(named: name), in: $0, language: visit.language)
      }
      return Response.svg(bytes)
    }
    routes.get("/pictures/view.svg") { request, _ in
      let visit = try Visit(request)
      let view = try NetworkPage.view(visit.place.query)
      let key = Place("/pictures/view.svg", ["view": view.rawValue])
      let bytes = try await office.picture(as: key, for: visit) {
        guard let diagram = view.diagram(of: $0, as: ViewWish(language: visit.language)) else {
          throw Refusal.noSuchPage
        }
        return diagram
      }
      return Response.svg(bytes)
    }
    routes.get("/pictures/path.svg") { request, _ in
      let visit = try Visit(request)
      guard let from = visit.place.query["from"], let to = visit.place.query["to"] else {
        throw Refusal.noSuchPage
      }
      let bytes = try await office.picture(
        as: Place("/pictures/path.svg", ["from": from, "to": to]), for: visit
      ) { network in
        let referral = Referral(network)
        let answer = referral.paths(
          from: try network.number(named: from), to: try network.number(named: to))
        return Diagram(of: answer, from: referral, language: visit.language)
      }
      return Response.svg(bytes)
    }
  }
}
