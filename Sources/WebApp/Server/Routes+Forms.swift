import Hummingbird
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzWording

extension Routes {
  /// The page on which a form stands, with the address that shows it.
  typealias FormPlace = @Sendable (Query) -> (page: any Page.Type, place: Place)?

  /// Takes what a form sends and leads on; what is refused is shown again on the form's page.
  ///
  /// - Parameters:
  ///   - path: where the form sends to.
  ///   - routes: what the address is added to.
  ///   - home: the page of a form by its fields; nil where it is none of ours.
  ///   - act: does what the fields say; returns the address of the page that follows.
  func take(
    _ path: String, in routes: RouterGroup<WebContext>, from home: @escaping FormPlace,
    _ act: @escaping @Sendable (Query) async throws -> String
  ) {
    routes.post(RouterPath(path)) { request, _ in
      let fields = try await form(request)
      var visit = try Visit(request)
      if visit.isAssociations, let reader = fields["seen-by"] {
        visit.place = visit.place.setting("seen-by", to: reader)
      }
      try await admit(visit, to: path, fields)
      do {
        return Response.redirect(to: visit.link(to: try await act(fields)))
      } catch let error as any WordedError {
        let status = FaultPages.status(of: error)
        guard (400..<500).contains(status.code), !(error is Refusal),
          let (page, place) = home(fields),
          let again = try? await refused(error, fields, path, page, at: place, visit)
        else { throw error }
        return .html(again, status: status)
      }
    }
  }

  /// Refuses what looks with a member's eyes and is not that member's to change: a form asks no less
  /// than the page on which it stands.
  ///
  /// - Throws: ``Refusal/associationsOwn``; `FirmLookupError` for a reader whom nobody knows.
  private func admit(_ visit: Visit, to path: String, _ fields: Query) async throws {
    // Wishes change an address only.
    guard !visit.isAssociations, path != PairingPage.wishes else { return }
    let network = try await office.network(for: visit)
    guard [EditPage.path, LinkFields.path].contains(path), let firm = fields["firm"],
      let number = try? network.number(named: firm),
      visit.mayChange(network.id(of: number), in: network)
    else { throw Refusal.associationsOwn }
    guard path == LinkFields.path, fields["remove"] != nil else { return }
    // Whom a statement is about and who said it stands in the form, not in the page.
    let own = network.id(of: number)
    guard fields["reporter"] == own, [fields["source"], fields["target"]].contains(own) else {
      throw Refusal.associationsOwn
    }
  }

  /// What was done last, for the association's eyes; nil where nothing was.
  private func lastStep(for visit: Visit) async throws -> String? {
    guard visit.isAssociations, let entry = try await office.nextUndo() else { return nil }
    let label = entry.label(visit.language)
    return visit.told(de: "Zuletzt geändert: \(label)", en: "Changed last: \(label)")
  }

  private func refused(
    _ error: any WordedError, _ fields: Query, _ path: String, _ page: any Page.Type,
    at place: Place, _ sender: Visit
  ) async throws -> String {
    var visit = sender
    visit.place = place
    if place.query["seen-by"] == nil, let reader = sender.place.query["seen-by"] {
      visit.place = place.setting("seen-by", to: reader)
    }
    var content = try await page.content(for: visit, from: office)
      .refusing(
        error, of: fields, sentTo: path, for: visit,
        changed: try await lastStep(for: visit))
    content.reader = try await office.reader(of: visit)
    let view = PageView(
      content, for: visit, name: office.name(visit.language), assets: assets,
      title: visit.told(de: "Das ging nicht", en: "That did not work"),
      undo: try await undo(for: visit))
    return try await office.work { [templates] in templates.html(view) }
  }
}
