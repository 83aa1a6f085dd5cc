import Foundation
import Hummingbird
import NIOCore
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// What changes something; each leads on to a page, so that loading again repeats nothing.
  func addChanges(to routes: RouterGroup<WebContext>) {
    routes.post("/undo") { request, _ in
      try await turn(request) { try office.workspace.undo(on: $0, by: $1, after: $2) != nil }
    }
    routes.post("/redo") { request, _ in
      try await turn(request) { try office.workspace.redo(on: $0, by: $1, after: $2) != nil }
    }
    routes.post("/register") { request, _ in
      guard try Visit(request).isAssociations else { throw Refusal.associationsOwn }
      let next = RegisterOffer.next(try await form(request))
      let (day, who) = (office.desk.day(), office.desk.who)
      let workspace = office.workspace
      office.current.change(
        to: try await office.work { try workspace.keeping(on: day, by: who) })
      return Response.redirect(to: next.href)
    }
    addImports(to: routes)
    addEdits(to: routes)
    addErasure(to: routes)
    addDecisions(to: routes)
    addParameters(to: routes)
    addMembers(to: routes)
  }

  /// Takes the last step back or does it again, unless another came since the page was made.
  private func turn(
    _ request: Request, _ change: @escaping @Sendable (Day, String?, Int) throws -> Bool
  ) async throws -> Response {
    guard try Visit(request).isAssociations else { throw Refusal.associationsOwn }
    let fields = try await form(request)
    guard let step = try fields.count("step", within: 0...Int.max) else {
      throw Refusal.missing(Phrase(de: "step", en: "step"))
    }
    let (day, who) = (office.desk.day(), office.desk.who)
    _ = try await office.work { try change(day, who, step) }
    return Response.redirect(to: HistoryPage.path)
  }

  /// The fields of a form.
  func form(_ request: Request) async throws -> Query {
    let body = try await body(of: request, limit: limits.form)
    guard
      let query = Query(encoded: String(decoding: body, as: UTF8.self)[...], longest: limits.form)
    else {
      throw Refusal.badForm
    }
    AccessNote.form?.set(query)
    return query
  }

  /// The whole body.
  ///
  /// - Throws: ``Refusal/tooLarge`` beyond the limit.
  func body(of request: Request, limit: Int) async throws -> Data {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw Refusal.tooLarge
    }
    do {
      return Data(try await request.body.collect(upTo: limit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Refusal.tooLarge
    } catch {
      // It broke off, or its pieces are none.
      throw Refusal.badForm
    }
  }
}
