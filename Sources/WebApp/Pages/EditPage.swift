import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What a member offers, needs, serves, seeks and aims at, to be added to, changed and taken away.
enum EditPage: Page {
  static let path = "/edit"
  static let name = Phrase(de: "Mitglied ändern", en: "Change a member")
  /// Tables whose rows belong to one firm, in the order of the page.
  private static let kinds: [TableKind] = [.goals, .markets, .offers, .needs, .capital]

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard let typed = visit.place.query["firm"] else { throw Refusal.noSuchPage }
    guard office.workspace.isRegister else {
      return RegisterOffer.content(
        for: visit, from: office, next: Place(path, ["firm": typed]))
    }
    // The step before the network: what comes between is noticed when the form is sent.
    let step = try await office.step()
    let network = try await office.network(for: visit)
    let number = try network.number(named: typed)
    let (id, name) = (network.id(of: number), network.firm(number).name)
    guard visit.mayChange(id, in: network) else { throw Refusal.associationsOwn }
    let tables = try await office.tables(for: visit)
    var content = Content(
      question: visit.told(
        de: "Was bietet, braucht und will", en: "What does it offer, need and want:")
        + " \(name)?",
      answer: visit.told(
        de: "Tragen Sie ein, was \(name) sagt; jede Änderung lässt sich zurücknehmen.",
        en: "Enter what \(name) says; every change can be taken back."))
    content.actions = [
      .main(visit.told(de: "Zum Mitglied", en: "To the member"), visit.link(.member(id))),
      .further(visit(AskPage.name), visit.link(Place(AskPage.path, ["firm": id]))),
    ]
    content.messages = namesakes(of: number, network, visit)
    let row = tables.firms.first { $0.id == id } ?? network.firm(number)
    let fields = EditFields(firm: id, step: step, network: network, visit: visit)
    for kind in kinds {
      let rows = tables.details(of: id, in: kind, visit.language)
      let form = fields.form(kind)
      // A heading with nothing below it says nothing.
      guard form != nil || !rows.isEmpty else { continue }
      content.parts.append(
        .heading(HeadingView(anchor: kind.rawValue, heading: visit(kind.phrase).capitalisedFirst)))
      content.parts.append(.entries(EntriesView(entryList: rows.map { fields.entry($0, kind) })))
      if let form { content.parts.append(.form(form)) }
    }
    content.parts += LinkFields(firm: id, step: step, network: network, visit: visit)
      .parts(tables.statements)
    content.parts.append(
      .heading(
        HeadingView(
          anchor: "firms", heading: visit.told(de: "Angaben zum Unternehmen", en: "About the firm"))
      ))
    content.parts.append(.form(fields.figures(row)))
    return content
  }

  /// Other firms of the same name, each with the way to it: a typing error or a firm that is there
  /// twice.
  private static func namesakes(
    of number: Int32, _ network: Network, _ visit: Visit
  ) -> [MessageView] {
    let name = network.firm(number).name
    let others = network.firms.filter {
      $0.id != network.id(of: number) && $0.name.lowercased() == name.lowercased()
    }
    guard !others.isEmpty else { return [] }
    return [
      MessageView(
        .warning,
        visit.told(
          de: "So heißt auch ein anderes Unternehmen.", en: "Another firm has the same name."),
        texts: [
          visit.told(
            de: "Berichtigen Sie den Namen, wenn er nicht stimmt.",
            en: "Correct the name if it is wrong.")
        ],
        links: others.prefix(3).map {
          LinkView(href: visit.link(.member($0.id)), label: "\($0.name) (\($0.id))")
        })
    ]
  }
}

extension Place {
  /// Where a firm is changed.
  static func editing(_ id: Firm.ID) -> Place { Place(EditPage.path, ["firm": id]) }
}

extension String {
  /// The same with a capital letter first.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
