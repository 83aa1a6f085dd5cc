import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Into which new market, through whom: of one member, or what all seek and who is there.
enum MarketsPage: Page {
  static let path = "/markets"
  static let name = Phrase(de: "Märkte", en: "Markets")

  /// What an address asks for.
  static func question(_ query: Query) -> MarketQuestion { MarketQuestion(for: query["firm"]) }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place { MemberAnswer.data("/api/markets", query) }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    [MemberAnswer.form(path, try await office.network(for: visit), visit)]
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    try await MemberAnswer.content(
      question(visit.place.query), at: path, as: data(visit.place.query), for: visit, from: office,
      ofOne: { name in
        Phrase(
          de: "In welchen Markt kann \(name) gehen, und durch wen?",
          en: "Into which market can \(name) go, and through whom?")
      },
      ofAll: Phrase(
        de: "Welche Märkte werden gesucht, und wer ist schon dort?",
        en: "Which markets are sought, and who is there already?"))
  }
}

/// Step 2: what members want to reach.
enum GoalsPage: Page {
  static let path = "/goals"
  static let name = Phrase(de: "Ziele", en: "Goals")

  /// What an address asks for.
  static func question(_ query: Query) -> GoalsQuestion { GoalsQuestion(of: query["firm"]) }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place { MemberAnswer.data("/api/goals", query) }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    [MemberAnswer.form(path, try await office.network(for: visit), visit)]
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    var content = try await MemberAnswer.content(
      question(visit.place.query), at: path, as: data(visit.place.query), for: visit, from: office,
      ofOne: { name in
        Phrase(de: "Was will \(name) erreichen?", en: "What does \(name) want to reach?")
      },
      ofAll: Phrase(
        de: "Was wollen die Mitglieder erreichen?", en: "What do the members want to reach?"))
    let network = try await office.network(for: visit)
    if let firm = visit.place.query["firm"],
      visit.mayChange(network.id(of: try network.number(named: firm)), in: network)
    {
      content.actions.insert(
        .main(
          visit.told(de: "Gespräch führen", en: "Interview"),
          visit.link(Place(InterviewPage.path, ["firm": firm]))), at: 0)
    }
    return content
  }
}

/// A page with the answer to a question about one member, or about all.
private enum MemberAnswer {
  /// The form that chooses one.
  static func form(_ path: String, _ network: Network, _ visit: Visit) -> FormView {
    FormView(
      action: path, method: "get",
      label: visit.told(de: "Ein Mitglied wählen", en: "Choose a member"),
      fields: [
        FieldView(
          id: "f-firm", name: "firm",
          fieldLabel: visit.told(de: "Mitglied", en: "Member"),
          fieldHelp: visit.told(de: "leer: alle", en: "empty: all"),
          text: .init(
            value: visit.place.query["firm"] ?? "",
            suggestions: .members(of: network)))
      ], kept: visit.kept(["seen-by"]), submit: visit.told(de: "Zeigen", en: "Show"))
  }

  static func data(_ path: String, _ query: Query) -> Place {
    Place(path: path, query: Query(query.items.filter { $0.name == "firm" }))
  }

  static func content(
    _ question: some Question, at path: String, as data: Place, for visit: Visit,
    from office: Office, ofOne: (String) -> Phrase, ofAll: Phrase
  ) async throws -> Content {
    let network = try await office.network(for: visit)
    let firm = try visit.place.query["firm"].map { try network.number(named: $0) }
    let answer = try await office.ask(question, as: data, for: visit)
    var content = Content(
      question: visit(firm.map { ofOne(network.firm($0).name) } ?? ofAll), answer, in: network,
      for: visit, mostLead: 5)
    content.data = data
    content.parts.append(.form(form(path, network, visit)))
    if let firm {
      content.actions.append(
        .further(
          visit.told(de: "Zum Mitglied", en: "To the member"),
          visit.link(.member(network.id(of: firm)))))
    }
    return content
  }
}

extension FieldView.Suggestions {
  /// Names that a field proposes at most.
  private static let most = 5_000

  /// The members' names.
  static func members(of network: Network) -> FieldView.Suggestions {
    FieldView.Suggestions(
      listID: "l-firms", proposals: network.members.prefix(most).map { network.name($0) })
  }
}
