import Hummingbird
import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// What happens to contacts, what machines get of them, and reminders for a calendar.
  func addContacts(to routes: RouterGroup<WebContext>) {
    take(ContactPage.path, in: routes, from: Routes.contactPlace) { fields in
      let move = try Routes.move(fields)
      try await office.move(move, after: try fields.count("step", within: 0...Int.max))
      return Place.contact(move.asker, move.partner).href
    }
    add("/api/pipeline", to: routes) { visit in
      try PipelinePage.question(
        visit.place.query, about: try await office.pipeline())
    }
    add("/api/contact", to: routes) { visit in
      let query = visit.place.query
      guard let first = query["first"], let second = query["second"] else {
        throw Refusal.missing(Phrase(de: "first und second", en: "first and second"))
      }
      return ContactQuestion(about: try await office.pipeline(), first, second)
    }
    add("/api/ledger", to: routes) { visit in
      LedgerQuestion(about: try await office.pipeline())
    }
    routes.get(RouterPath(PipelinePage.reminders)) { request, _ in
      let visit = try Visit(request)
      let reminders = ContactReminders(
        of: try await office.pipeline(), in: try await office.network(for: visit))
      return Response.calendar(reminders.text(visit.language), named: "partnernetz")
    }
  }

  /// The page on which a step was typed.
  private static func contactPlace(_ fields: Query) -> (page: any Page.Type, place: Place)? {
    guard fields["kind"] != "propose", let asker = fields["asker"], let partner = fields["partner"]
    else { return (PipelinePage.self, Place(PipelinePage.path)) }
    return (ContactPage.self, .contact(asker, partner))
  }

  /// What a form wants to happen.
  private static func move(_ fields: Query) throws -> NamedContactMove {
    func word(_ name: String) -> String? {
      fields[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
    guard let asker = word("asker"), let partner = word("partner") else { throw Refusal.badForm }
    let kind: NamedContactMove.Kind
    switch fields["kind"] {
    case "propose": kind = .propose
    case "consent":
      guard let firm = word("consent") else { throw Refusal.badForm }
      kind = .consent(firm)
    case "state":
      guard let state = word("state").flatMap({ ContactState(rawValue: $0) }) else {
        throw Refusal.badForm
      }
      kind = .state(state)
    default: throw Refusal.badForm
    }
    var move = NamedContactMove(kind, asker, partner)
    move.reason = word("reason").flatMap { ContactReason(rawValue: $0) }
    move.broker = word("broker")
    move.isLawChecked = fields["law"] == "yes"
    move.note = word("note")
    for (name, firm) in [("outcome_asker", asker), ("outcome_partner", partner)] {
      guard let text = word(name) else { continue }
      guard let euros = Double(typedEuros: text), let money = Money(euros: euros) else {
        throw FieldError(
          field: name, found: text,
          expected: Phrase(de: "ein Betrag in Euro, etwa 12000", en: "euros, such as 12000"))
      }
      move.outcomes.append((firm, money))
    }
    return move
  }
}
