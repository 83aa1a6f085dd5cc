import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

/// Which pairs are on their way to a partnership, and what is to be done next.
///
/// - SeeAlso: FORMULAS, Contacts.
public struct ContactsQuestion: Question {
  /// The contacts.
  public var pipeline: Pipeline
  /// Only those of this firm, by id or name; nil for all.
  public var firm: String?
  /// Only those in this state; nil for all.
  public var state: ContactState?
  /// Only those of which a calendar reminds: open ones with a day until which something is to be done.
  public var isReminding = false

  /// Makes the question.
  public init(about pipeline: Pipeline, of firm: String? = nil, in state: ContactState? = nil) {
    self.pipeline = pipeline
    self.firm = firm
    self.state = state
  }

  /// A list in the order of the way, those that are due first.
  ///
  /// - Throws: ``FirmLookupError``.
  /// - Complexity: O(contacts log contacts).
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let id = try firm.map { network.id(of: try network.number(named: $0)) }
    let views = pipeline.views(in: network).filter { view in
      (id.map { view.contact.involves($0) } ?? true) && (state.map { $0 == view.state } ?? true)
        && (!isReminding || view.due != nil)
    }.enumerated().sorted { a, b in
      (a.element.rank, a.offset) < (b.element.rank, b.offset)
    }.map(\.element)
    let language = reader.language
    let table = Table.contacts(views, language)
    var blocks: [Block] = [.headline(headline(views, network)(language))]
    if !views.isEmpty { blocks.append(.table(table)) }
    let next = views.filter(\.isDue).prefix(3).compactMap(\.step)
    if !next.isEmpty {
      blocks.append(.gap)
      blocks += next.map { .text("→ " + $0(language)) }
    } else if views.isEmpty, firm == nil, state == nil {
      blocks.append(
        .text(
          Phrase(
            de: "→ Schlagen Sie ein Paar aus dem Partnerplan vor.",
            en: "→ Suggest a pair of the partner plan.")(language)))
    }
    return Answer(
      blocks: blocks, json: ["contacts": .array(views.map { $0.json(language) })], table: table)
  }

  private func headline(_ views: [ContactView], _ network: Network) -> Phrase {
    guard !views.isEmpty else {
      return Phrase(de: "Noch ist nichts angebahnt.", en: "Nothing is under way yet.")
    }
    let (open, due) = (views.count { !$0.state.isEnd }, views.count(where: \.isDue))
    let running = views.count { $0.state.takesPlace }
    func told(_ count: Int, _ one: String, _ many: String) -> String {
      count == 1 ? one : "\(count) \(many)"
    }
    let dueWords =
      switch (due, open) {
      case (0, 1): Phrase(de: "sie ist heute nicht fällig", en: "it is not due today")
      case (0, _): Phrase(de: "keine davon ist heute fällig", en: "none of them is due today")
      case (1, 1): Phrase(de: "sie ist fällig", en: "it is due")
      case (1, _): Phrase(de: "eine davon ist fällig", en: "one of them is due")
      default: Phrase(de: "\(due) davon sind fällig", en: "\(due) of them are due")
      }
    let runningWords =
      running == 0
      ? Phrase(de: "", en: "")
      : Phrase(
        de: ", \(told(running, "eine Partnerschaft", "Partnerschaften")) vereinbart",
        en: ", \(told(running, "one partnership", "partnerships")) agreed")
    guard open > 0 else {
      return Phrase(
        de: "Keine Anbahnung ist offen\(runningWords.german).",
        en: "No contact is open\(runningWords.english).")
    }
    return Phrase(
      de: "\(told(open, "Eine Anbahnung ist", "Anbahnungen sind")) offen\(runningWords.german); "
        + "\(dueWords.german).",
      en: "\(told(open, "One contact is", "contacts are")) open\(runningWords.english); "
        + "\(dueWords.english).")
  }
}

extension ContactView {
  /// Those that are due come first, then by how far they are; what is over stands last.
  fileprivate var rank: Int {
    let place = ContactState.allCases.firstIndex(of: state) ?? 0
    return (state.isEnd ? 200 : isDue ? 0 : 100) - (state.isEnd ? 0 : place)
  }

  /// The contact for machines.
  func json(_ language: Language) -> JSONValue {
    [
      "step": JSONValue(step?(language)),
      "asker": .string(contact.asker), "asker_name": .string(name(contact.asker)),
      "partner": .string(contact.partner), "partner_name": .string(name(contact.partner)),
      "state": .string(state.rawValue), "since": .string(contact.last.day.iso),
      "reason": JSONValue(contact.last.reason?.rawValue), "broker": JSONValue(contact.broker),
      "consents": .array(contact.consents.sorted().map { .string($0) }),
      "law_checked": .bool(contact.isLawChecked),
      "competition": JSONValue(concern?.code), "due": JSONValue(due?.iso),
      "is_due": .bool(isDue), "expires": JSONValue(expiry?.iso),
      "may_follow": .array(state.following.map { .string($0.rawValue) }),
      "outcome_asker": JSONValue(contact.outcome?.asker?.euros),
      "outcome_partner": JSONValue(contact.outcome?.partner?.euros),
      "events": .array(
        contact.events.map { event in
          [
            "state": .string(event.state.rawValue), "day": .string(event.day.iso),
            "reason": JSONValue(event.reason?.rawValue), "consent": JSONValue(event.consent),
            "broker": JSONValue(event.broker), "note": JSONValue(event.note),
          ]
        }),
    ]
  }
}

extension Table {
  /// Contacts as a table.
  static func contacts(_ views: [ContactView], _ language: Language) -> Table {
    Table(
      columns: [
        .init("asker", de: "Unternehmen", en: "Firm"),
        .init("partner", de: "Partner", en: "Partner"),
        .init("state", de: "Stand", en: "State"), .init("since", de: "Seit", en: "Since"),
        .init("consent", de: "Zustimmung", en: "Consent"),
        .init("step", de: "Nächster Schritt", en: "Next step"),
        .init("due", de: "Bis", en: "By"), .machine("reason"), .machine("broker"),
        .machine("expires"), .machine("outcome_asker"), .machine("outcome_partner"),
      ],
      rows: views.map { view in
        let contact = view.contact
        func euros(_ money: Money??) -> Cell { (money ?? nil).map { .euros($0.euros) } ?? .none }
        return [
          view.cell(contact.asker), view.cell(contact.partner),
          .word(view.standing(language), key: view.state.rawValue),
          .day(contact.last.day, language),
          .word(view.consent(language), key: contact.consents.sorted().joined(separator: ";")),
          .text(view.step?(language) ?? ""), view.due.map { .day($0, language) } ?? .none,
          .text(contact.last.reason?.rawValue ?? ""), .text(contact.broker ?? ""),
          view.expiry.map { .text($0.iso) } ?? .none, euros(contact.outcome?.asker),
          euros(contact.outcome?.partner),
        ]
      })
  }
}
