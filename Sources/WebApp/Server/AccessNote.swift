import Foundation
import Hummingbird
import PartnernetzWording
import PartnernetzWorkspace

/// Notes who looked at what, once it was answered.
struct AccessNote: RouterMiddleware {
  let office: Office

  /// Fields of addresses and forms that name members.
  private static let fields: Set<String> = [
    "firm", "from", "to", "first", "second", "asker", "partner", "seen-by",
  ]

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      let response = try await next(request, context)
      note(request, response.status.code)
      return response
    } catch {
      note(request, FaultPages.status(of: error as? any WordedError ?? OwnFault()).code)
      throw error
    }
  }

  private func note(_ request: Request, _ status: Int) {
    guard let log = office.accessLog, let visit = try? Visit(request) else { return }
    let firms = visit.place.query.items.filter { AccessNote.fields.contains($0.name) }.map(\.value)
    log.note(
      AccessLog.Entry(
        time: Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down)),
        who: office.desk.who, page: visit.place.path, firms: firms,
        isChange: request.method != .get && request.method != .head, status: status))
  }
}
