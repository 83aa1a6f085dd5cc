import Hummingbird
import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Which address leads to which page, picture or answer.
struct Routes: Sendable {
  let office: Office
  let access: Access
  let templates: Templates
  let assets: Assets
  let limits: ServerLimits

  /// Everything that is answered, behind everything that is refused.
  func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SafetyHeaders())
    router.add(
      middleware: FaultPages(
        templates: templates, assets: assets, name: { [office] in office.name($0) }, access: access)
    )
    router.add(middleware: HostCheck())
    router.get("\(assets.folder)/{name}") { _, context in
      try assets.response(try context.parameters.require("name"))
    }
    router.get("/open") { request, context in try await open(request, context) }
    let inside = router.group()
      .add(middleware: AccessCheck(access: access))
      .add(middleware: WriteCheck(access: access))
      .add(middleware: AccessNote(office: office))
    for page in Pages.all {
      inside.get(RouterPath(page.path)) { request, _ in try await answer(page, request) }
    }
    addPictures(to: inside)
    addAnswers(to: inside)
    addRecords(to: inside)
    addDossiers(to: inside)
    addReport(to: inside)
    addEvening(to: inside)
    addWishes(to: inside)
    addPlan(to: inside)
    addContacts(to: inside)
    addChanges(to: inside)
    refuseOtherMethods(of: router.routes, at: inside)
    return router
  }

  /// Says of each address which other methods it does not take; else it would seem not to be there.
  private func refuseOtherMethods(
    of routes: [Router<WebContext>.RouteDescription], at group: RouterGroup<WebContext>
  ) {
    let taken = Dictionary(grouping: routes, by: \.path.description)
    for routes in taken.values {
      let methods = routes.map(\.method)
      let allowed = methods.map(\.rawValue).sorted().joined(separator: ", ")
      for other in [HTTPRequest.Method.get, .post, .put, .patch, .delete]
      where !methods.contains(other) {
        group.on(routes[0].path, method: other) { _, _ -> Response in
          throw Refusal.wrongMethod(allowed: allowed)
        }
      }
    }
  }

  private func answer(_ page: any Page.Type, _ request: Request) async throws -> Response {
    let visit = try Visit(request)
    try page.admit(visit)
    var content: Content
    do {
      content = try await page.content(for: visit, from: office)
    } catch let error as any WordedError {
      guard let again = try? await askedAgain(page, after: error, visit) else { throw error }
      return .html(again, status: FaultPages.status(of: error))
    }
    content.reader = try await office.reader(of: visit)
    if let note = ParametersPage.note(office, visit) { content.messages.insert(note, at: 0) }
    let view = PageView(
      content, for: visit, name: office.name(visit.language), assets: assets,
      undo: try await undo(for: visit))
    var response = Response.html(try await office.work { [templates] in templates.html(view) })
    Visit.wishes(request).forEach { response.setCookie($0) }
    return response
  }

  /// The form of a page that was asked what it cannot answer, as it was filled in: nothing typed is lost,
  /// and what is wrong stands at its field.
  ///
  /// - Throws: the error where the page has no form, or is not there to be asked.
  private func askedAgain(
    _ page: any Page.Type, after error: any WordedError, _ visit: Visit
  ) async throws -> String {
    let back = FaultPages.back(from: visit, after: error)
    guard (400..<500).contains(FaultPages.status(of: error).code), !(error is Refusal),
      let form = try await page.forms(
        for: Visit(place: back, language: visit.language, theme: visit.theme), from: office
      ).first
    else { throw error }
    let query = visit.place.query
    let fault = FormFault(error, of: query, in: form, for: visit)
    var content = FaultPages.content(on: error, isAsked: true, from: visit)
    content.answer = fault.sentence
    content.reader = try await office.reader(of: visit)
    content.parts = [.form(form.marked(fault, typed: fault.field.flatMap { query[$0] }))]
    let view = PageView(
      content, for: visit, name: office.name(visit.language), assets: assets,
      title: visit.told(de: "Das ging nicht", en: "That did not work"),
      undo: try await undo(for: visit))
    return try await office.work { [templates] in templates.html(view) }
  }

  /// The button that takes the last step back; nil where there is none.
  func undo(for visit: Visit) async throws -> UndoView? {
    // The title names firms that a member may not know of; it changes nothing anyway.
    guard visit.place.query["seen-by"] == nil, let entry = try await office.nextUndo() else {
      return nil
    }
    return UndoView(
      step: String(try await office.step()),
      undoLabel: visit.told(de: "Rückgängig: ", en: "Undo: ") + entry.label(visit.language))
  }

  /// Changes the token or a key into a cookie.
  ///
  /// The page that follows leads on by itself: a redirect would keep the address of whoever led
  /// here, and the browser would hold the cookie back.
  private func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let visit = try Visit(request)
    let query = visit.place.query
    let isToken = query["token"].map { Access.equal($0, access.token) } ?? false
    let isKey = if let key = query["key"] { await access.keys.take(key) } else { false }
    guard isToken || isKey, let port = context.port else { throw Refusal.noToken }
    let door = DoorView(
      lang: visit.language.rawValue, title: "Partnernetz", assets: assets.folder,
      // Said in the address, a language is kept from the first page on.
      target: Visit.wishes(request).isEmpty ? "/" : "/?lang=\(visit.language.rawValue)",
      label: visit.told(de: "Weiter zur Startseite", en: "On to the home page"))
    var response = Response.html(templates.html(door))
    response.setCookie(
      Cookie(
        name: Access.cookie(port: port), value: access.session, path: "/", secure: false,
        httpOnly: true, sameSite: .strict))
    return response
  }
}
