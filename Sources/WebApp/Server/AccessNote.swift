import Foundation
import Hummingbird
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
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

  /// Fields of addresses and forms that name a member.
  private static let fields: Set<String> = [
    "firm", "from", "to", "first", "second", "asker", "partner", "broker", "consent", "seen-by",
    "without", "avoid", "absent",
  ]
  /// Fields that name two members.
  private static let pairs: Set<String> = ["fix", "forbid", "like"]

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
    let entry = AccessLog.Entry(
      time: Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down)),
      who: office.desk.who, page: visit.place.path,
      firms: await firms(visit.place.query.items + form.fields.items, at: visit.place.path),
      isChange: request.method != .get && request.method != .head, status: status)
    // The log may wait for somebody who erases, and so must not hold up those who answer.
    _ = try? await Workbench.aside { [workspace = office.workspace] in
      log.note(entry) { try workspace.known($0) }
    }
  }

  /// The members that are known; what else was typed is nobody's business.
  private func firms(_ items: [Query.Item], at path: String) async -> [Firm.ID] {
    guard !items.isEmpty, let network = try? await office.wholeNetwork() else { return [] }
    // Once one is erased, its id may be the beginning of another's name.
    let isExact = path == ErasePage.path
    var seen: Set<Firm.ID> = []
    return items.filter { !$0.value.allSatisfy(\.isWhitespace) }.flatMap { item in
      AccessNote.named(item) { name in
        isExact ? network.number(of: name) : try? network.number(named: name)
      } pair: { pair in
        try? pair.firms(in: network)
      }
    }.map(network.id(of:)).filter { seen.insert($0).inserted }
  }

  /// Whom a field names.
  private static func named(
    _ item: Query.Item, number: (String) -> Int32?, pair: (NamedPair) -> FirmPair?
  ) -> [Int32] {
    if pairs.contains(item.name) {
      return pair(NamedPair(item.value, for: .set)).map { [$0.first, $0.second] } ?? []
    }
    var name = item.value
    if item.name == "late" {
      // "Alba GmbH:3" is a member with a round.
      name = EveningChange(late: name)?.firm ?? name
    } else if item.name == "absent" {
      name = EveningChange(absent: name).firm
    } else if !fields.contains(item.name) {
      return []
    }
    return [number(name)].compactMap(\.self)
  }
}
