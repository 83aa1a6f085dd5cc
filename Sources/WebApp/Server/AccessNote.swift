import Foundation
import Hummingbird
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace
import Synchronization

/// Notes who looked at what, once it was answered.
struct AccessNote: RouterMiddleware {
  let office: Office

  /// The fields of the form that a request sends, once they are read.
  @TaskLocal static var form: SentForm?

  /// What a form sent; set where it is read, asked for where it is noted.
  final class SentForm: Sendable {
    private let query = Mutex(Query())

    var fields: Query { query.withLock { $0 } }

    func set(_ fields: Query) { query.withLock { $0 = fields } }
  }

  /// Fields of addresses and forms that name members.
  private static let fields: Set<String> = [
    "firm", "from", "to", "first", "second", "asker", "partner", "seen-by", "without",
  ]

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let form = SentForm()
    do {
      let response = try await AccessNote.$form.withValue(form) {
        try await next(request, context)
      }
      await note(request, form, response.status.code)
      return response
    } catch {
      let own = error as? any WordedError ?? OwnFault()
      await note(request, form, FaultPages.status(of: own).code)
      throw error
    }
  }

  private func note(_ request: Request, _ form: SentForm, _ status: Int) async {
    // A page that waits for a reading asks again each second.
    guard let log = office.accessLog, let visit = try? Visit(request),
      visit.place.path != ImportPage.path || request.method != .get
    else { return }
    let named = (visit.place.query.items + form.fields.items)
      .filter { AccessNote.fields.contains($0.name) }.map(\.value)
    log.note(
      AccessLog.Entry(
        time: Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down)),
        who: office.desk.who, page: visit.place.path, firms: await ids(named),
        isChange: request.method != .get && request.method != .head, status: status))
  }

  /// The members that are known; what else was typed is nobody's business.
  private func ids(_ named: [String]) async -> [Firm.ID] {
    guard !named.isEmpty, let network = try? await office.wholeNetwork() else { return [] }
    var seen: Set<Firm.ID> = []
    return named.compactMap { name in (try? network.number(named: name)).map(network.id(of:)) }
      .filter { seen.insert($0).inserted }
  }
}
