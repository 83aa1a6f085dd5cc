import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The evening at which the pairs of the plan meet: rounds and tables, and on the day itself those who
/// do not come or come late.
enum EveningPage: Page {
  static let path = "/evening"
  static let name = Phrase(de: "Kontaktabend", en: "Matchmaking evening")

  /// What of an address the evening depends on beside the rules of the plan.
  private static let names = ["rounds", "tables", "begin", "minutes", "held", "absent", "late"]

  /// What an address asks for.
  ///
  /// - Throws: ``FieldError`` for what is no number, or no firm with a round.
  static func question(_ query: Query) throws -> EveningQuestion {
    EveningQuestion(
      of: try RuleFields(query).question, rounds: try query.count("rounds", within: 1...100),
      tables: try query.count("tables", within: 1...10_000),
      changes: try told(query).items.compactMap { item in
        switch item.name {
        case "absent": return EveningChange(absent: item.value)
        case "late":
          guard let change = EveningChange(late: item.value) else {
            throw FieldError(
              field: "late", found: item.value,
              expected: Phrase(
                de: "ein Unternehmen mit seiner ersten Runde, etwa „Alba GmbH:3“",
                en: "a firm with its first round, such as “Alba GmbH:3”"))
          }
          return change
        default: return nil
        }
      }, clock: try clock(query))
  }

  /// What an address asks for: the published plan meets where there is one and no rules are named.
  ///
  /// - Throws: what ``question(_:)`` throws.
  static func question(for visit: Visit, from office: Office) async throws -> EveningQuestion {
    var question = try question(visit.place.query)
    if visit.isAssociations, try RuleFields(visit.place.query).query.items.isEmpty {
      question.published = try await office.publishedPlan()
    }
    return question
  }

  /// The same address in which each change says how many rounds were over when it was typed: those
  /// that do not say so were typed just now.
  ///
  /// - Throws: ``FieldError`` for what is no number of rounds.
  private static func told(_ query: Query) throws -> Query {
    let held = try query.count("held", within: 0...100) ?? 0
    return Query(
      query.items.map { item in
        let isSaid = item.value.contains { $0 == "@" } || held == 0 || item.value.isEmpty
        return ["absent", "late"].contains(item.name) && !isSaid
          ? .init(name: item.name, value: "\(item.value)@\(held)") : item
      })
  }

  /// When rounds begin; nil where the address does not tell.
  ///
  /// - Throws: ``FieldError`` for what is no time of day, or no such number of minutes.
  static func clock(_ query: Query) throws -> EveningClock? {
    let minutes = try query.count("minutes", within: EveningClock.allowed)
    guard let begin = query["begin"] else { return nil }
    guard let clock = EveningClock(begin, minutes: minutes ?? EveningClock.usual) else {
      throw FieldError(
        field: "begin", found: begin,
        expected: Phrase(de: "eine Uhrzeit, etwa 18:00", en: "a time, such as 18:00"))
    }
    return clock
  }

  /// The address of the same in another form.
  static func place(_ path: String, _ query: Query) throws -> Place {
    Place(
      path: path,
      query: Query(
        try RuleFields(query).query.items + query.items.filter { names.contains($0.name) }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    _ = try clock(query)
    let network = try await office.network(for: visit)
    let data = try place("/api/evening", query)
    let asked = try await question(for: visit, from: office)
    let answer = try await office.ask(asked, as: data, for: visit)
    var content = Content(
      question: visit.told(
        de: "Wer trifft wen, wann und an welchem Tisch?",
        en: "Who meets whom, when and at which table?"), answer, in: network, for: visit,
      mostLead: 6)
    content.data = data
    if let plan = asked.published {
      let day = plan.day.spoken(visit.language)
      content.lead.insert(
        visit.told(
          de: "Es treffen sich die Paare des Plans, der am \(day) veröffentlicht wurde.",
          en: "Those meet who are pairs of the plan that was published on \(day)."), at: 0)
    }
    content.actions = [
      .main(
        visit.told(de: "Saalplan und Laufzettel drucken", en: "Print room plan and slips"),
        visit.link(try place(Place.eveningPlan, query))),
      .further(
        visit.told(de: "Zum Partnerplan", en: "To the partner plan"),
        visit.link(Place(path: PairingPage.path, query: try RuleFields(query).query))),
    ]
    content.parts.insert(.form(form(query, network, visit)), at: 0)
    // What was typed just now became known after the rounds that the same form says are over.
    let changes = zip(query.items, try told(query).items).filter {
      ["absent", "late"].contains($0.0.name) && !$0.0.value.allSatisfy(\.isWhitespace)
    }
    if !changes.isEmpty {
      content.parts.insert(
        .chips(
          ChipsView(
            label: visit.told(de: "Am Abend selbst", en: "On the day itself"),
            chips: changes.map { typed, item in
              LinkView(
                href: visit.link(visit.place.removing(typed.name, typed.value)),
                label: item.name == "absent"
                  ? visit.told(de: "kommt nicht: ", en: "does not come: ")
                    + shown(EveningChange(absent: item.value), network, visit)
                  : visit.told(de: "kommt später: ", en: "comes later: ")
                    + (EveningChange(late: item.value).map { shown($0, network, visit) }
                      ?? item.value))
            })), at: 1)
    }
    return content
  }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    [form(visit.place.query, try await office.network(for: visit), visit)]
  }

  /// Whom a change is about, and since when it is known.
  private static func shown(
    _ change: EveningChange, _ network: Network, _ visit: Visit
  ) -> String {
    let name = (try? network.number(named: change.firm)).map { network.name($0) } ?? change.firm
    let round = change.round.map {
      visit.told(de: ", ab Runde \($0)", en: ", from round \($0)")
    }
    let held = change.held
    let after =
      held == 0 ? "" : visit.told(de: " (nach Runde \(held))", en: " (after round \(held))")
    return name + (round ?? "") + after
  }

  private static func form(_ query: Query, _ network: Network, _ visit: Visit) -> FormView {
    func text(
      _ name: String, _ label: Phrase, _ help: Phrase? = nil,
      _ suggestions: FieldView.Suggestions? = nil
    ) -> FieldView {
      let isChange = names.suffix(2).contains(name)
      return FieldView(
        id: "f-\(name)", name: name, fieldLabel: visit(label), fieldHelp: help.map { visit($0) },
        text: .init(value: isChange ? "" : query[name] ?? "", suggestions: suggestions))
    }
    // What was changed before keeps how many rounds were over then.
    let changes = ((try? told(query)) ?? query).items
      .filter { ["absent", "late"].contains($0.name) && !$0.value.isEmpty }
      .map { HiddenField(hiddenName: $0.name, hiddenValue: $0.value) }
    return FormView(
      action: path, method: "get",
      label: visit.told(de: "Runden, Tische und Änderungen", en: "Rounds, tables and changes"),
      fields: [
        text(
          "rounds", Phrase(de: "Höchstens Runden", en: "Rounds at most"),
          Phrase(de: "leer: so viele, wie nötig", en: "empty: as many as needed")),
        text(
          "tables", Phrase(de: "Tische", en: "Tables"),
          Phrase(de: "leer: so viele, wie nötig", en: "empty: as many as needed")),
        text(
          "begin", Phrase(de: "Beginn", en: "Begin"),
          Phrase(
            de: "etwa 18:00; steht auf Saalplan und Laufzetteln",
            en: "such as 18:00; stands on room plan and slips")),
        text(
          "minutes", Phrase(de: "Minuten von Runde zu Runde", en: "Minutes from round to round"),
          Phrase(
            de: "leer: \(EveningClock.usual)", en: "empty: \(EveningClock.usual)")),
        text(
          "held", Phrase(de: "Runden, die schon vorbei sind", en: "Rounds that are over"),
          Phrase(
            de: "am Abend selbst; sie bleiben, wie sie waren",
            en: "on the evening itself; they stay as they were")),
        text(
          "absent", Phrase(de: "Kommt doch nicht", en: "Does not come after all"), nil,
          .members(of: network)),
        text(
          "late", Phrase(de: "Kommt später, ab Runde", en: "Comes later, from round"),
          Phrase(de: "etwa „Alba GmbH:3“", en: "such as “Alba GmbH:3”")),
      ],
      kept: changes
        + visit.kept([
          "objective", "fix", "forbid", "like", "without", "distance", "novelty", "days",
          "one-per-industry", "seen-by",
        ]), submit: visit.told(de: "Plan machen", en: "Make the plan"))
  }
}

extension Place {
  /// The evening's plan to print.
  static let eveningPlan = "/evening/print"
}
