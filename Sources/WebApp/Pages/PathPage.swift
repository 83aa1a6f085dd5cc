import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Who can introduce one firm to another, or to a market.
enum PathPage: Page {
  static let path = "/path"
  static let name = Phrase(de: "Wege", en: "Routes")

  /// The names of an address that the question depends on.
  private static let names = [
    "from", "from-tag", "to", "to-market", "hops", "alternatives", "avoid",
  ]

  /// What an address asks for; nil where an end is missing.
  ///
  /// - Throws: ``FieldError`` for a number that is none.
  static func question(_ query: Query) throws -> PathQuestion? {
    let from: PathQuestion.End? =
      query["from"].map { .firm($0) } ?? query["from-tag"].map { .offering($0) }
    let to: PathQuestion.End? =
      query["to"].map { .firm($0) } ?? query["to-market"].map { .serving($0) }
    guard let from, let to else { return nil }
    return PathQuestion(
      from: from, to: to,
      alternatives: try query.count("alternatives", within: 0...1_000) ?? 3,
      hops: try query.count("hops", within: PathQuestion.hopRange), avoiding: query.all("avoid"))
  }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    Place(path: "/api/path", query: Query(query.items.filter { names.contains($0.name) }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    let network = try await office.network(for: visit)
    let ask = visit.told(de: "Wer kann den Kontakt vermitteln?", en: "Who can introduce them?")
    let proposals = proposals(of: network)
    guard let question = try question(query) else {
      var content = Content(
        question: ask,
        answer: visit.told(
          de: "Nennen Sie, wer den Kontakt sucht, und zu wem oder in welchen Markt.",
          en: "Name who seeks the contact, and to whom or into which market."))
      content.messages = missing(query, visit)
      content.parts = [.form(form(proposals, network, visit))]
      return content
    }
    let answer = try await office.ask(question, as: data(query), for: visit)
    var content = Content(question: ask, answer, in: network, for: visit)
    content.data = data(query)
    content.messages = unused(query, visit)
    // What stands in the way is the answer, and what to do about it the next step.
    if let arrow = content.answer.range(of: " → ") {
      content.steps.append("→ " + content.answer[arrow.upperBound...])
      content.answer = String(content.answer[..<arrow.lowerBound])
    }
    if let (from, to) = ends(query, network) {
      content.question = asked(from, to, network, visit)
      content.actions.append(
        .further(
          visit.told(de: "Kontakt anbahnen", en: "Begin the contact"),
          visit.link(.contact(from, to))))
    }
    content.parts.insert(.form(form(proposals, network, visit)), at: 0)
    let routes = routes(answer.json, network, visit)
    if !routes.isEmpty {
      // The first table holds the same routes.
      if let table = content.parts.firstIndex(where: { if case .table = $0 { true } else { false } }
      ) {
        content.parts.remove(at: table)
      }
      content.parts.insert(.routes(RoutesView(routeList: routes)), at: 1)
    }
    if let (from, to) = ends(query, network), !routes.isEmpty {
      content.parts.append(picture(from, to, visit))
      if let note = note(answer.json, from, network, visit) {
        content.parts.insert(.note(note), at: 2)
      }
    }
    return content
  }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    let network = try await office.network(for: visit)
    return [form(proposals(of: network), network, visit)]
  }

  /// Names that the fields propose.
  private static func proposals(of network: Network) -> [String] {
    network.firmCount <= 3_000 ? network.firms.map(\.name) : []
  }

  /// Which end is missing in a form that was sent, and not opened only.
  private static func missing(_ query: Query, _ visit: Visit) -> [MessageView] {
    guard query.items.contains(where: { $0.name == "to-market" }) else { return [] }
    let isFromKnown = (query["from"] ?? query["from-tag"]) != nil
    return [
      MessageView(
        .fault,
        isFromKnown
          ? visit.told(
            de: "Es fehlt, zu wem oder in welchen Markt.",
            en: "To whom or into which market is missing.")
          : visit.told(
            de: "Es fehlt, wer den Kontakt sucht.", en: "Who seeks the contact is missing."))
    ]
  }

  /// The market that is not looked for since a firm is named as well, with the way to it.
  private static func unused(_ query: Query, _ visit: Visit) -> [MessageView] {
    guard query["to"] != nil, let market = query["to-market"] else { return [] }
    return [
      MessageView(
        .warning,
        visit.told(
          de: "Gesucht ist der Weg zum Unternehmen, nicht in den Markt „\(market)“.",
          en: "The route to the firm is shown, not the one into the market “\(market)”."),
        links: [
          LinkView(
            href: visit.link(visit.place.setting("to", to: nil)),
            label: visit.told(de: "In den Markt suchen", en: "Search into the market"))
        ])
    ]
  }

  /// What to send to whoever is asked first; nil where nobody has to be, or where it is not worth it.
  private static func note(
    _ json: JSONValue, _ from: Firm.ID, _ network: Network, _ visit: Visit
  ) -> NoteView? {
    guard let sender = network.number(of: from), let best = json["routes"]?.array?.first,
      let firms = best["firms"]?.array?.compactMap(\.string),
      firms.count > 2, let broker = network.number(of: firms[1]),
      // Whoever is asked first knows the next on the way, not the one at its end.
      let target = network.number(of: firms[2]),
      Chance.isWorthAsking(best["probability"]?.number ?? 0)
    else { return nil }
    let paragraphs = IntroductionNote(from: sender, to: target, through: broker, in: network)
      .paragraphs.map { visit($0) }
    let subject = visit.told(
      de: "Kontakt zu \(network.firm(target).name)", en: "Contact with \(network.firm(target).name)"
    )
    let mail = Query([
      .init(name: "subject", value: subject),
      .init(name: "body", value: paragraphs.joined(separator: "\r\n\r\n")),
    ])
    return NoteView(
      noteTitle: visit.told(
        de: "Nachricht an \(network.firm(broker).name)",
        en: "Message to \(network.firm(broker).name)"),
      paragraphs: paragraphs,
      mail: LinkView(
        href: "mailto:?" + mail.encoded,
        label: visit.told(de: "Im E-Mail-Programm öffnen", en: "Open in the mail program")))
  }

  /// The question with both firms in it.
  private static func asked(
    _ from: Firm.ID, _ to: Firm.ID, _ network: Network, _ visit: Visit
  ) -> String {
    let names = [from, to].map { id in
      network.number(of: id).map { network.shortName($0) } ?? id
    }
    return visit.told(
      de: "Wer kann \(names[0]) und \(names[1]) bekannt machen?",
      en: "Who can introduce \(names[0]) and \(names[1])?")
  }

  /// Both ends where both are firms.
  private static func ends(_ query: Query, _ network: Network) -> (Firm.ID, Firm.ID)? {
    guard let from = query["from"], let to = query["to"],
      let first = try? network.number(named: from), let second = try? network.number(named: to)
    else { return nil }
    return (network.id(of: first), network.id(of: second))
  }

  private static func routes(
    _ json: JSONValue, _ network: Network, _ visit: Visit
  ) -> [RoutesView.Route] {
    (json["routes"]?.array ?? []).enumerated().map { rank, route in
      let ids = (route["firms"]?.array ?? []).compactMap(\.string)
      return RoutesView.Route(
        rank: rank == 0
          ? visit.told(de: "Bester Weg", en: "Best route")
          : visit.told(de: "\(rank + 1). Weg", en: "Route \(rank + 1)"),
        chance: visit.told(de: "Erfolgsaussicht: ", en: "Chance: ")
          + visit(Chance.phrase(route["probability"]?.number ?? 0)),
        stops: ids.enumerated().map { position, id in
          RoutesView.Stop(
            stopName: network.number(of: id).map { network.firm($0).name } ?? id,
            stopTarget: visit.link(.member(id)), isEnd: position == 0 || position == ids.count - 1,
            isAsked: position == 1 && ids.count > 2, leadsOn: position < ids.count - 1)
        }, isBest: rank == 0)
    }
  }

  private static func form(
    _ proposals: [String], _ network: Network, _ visit: Visit
  ) -> FormView {
    let query = visit.place.query
    func end(
      _ name: String, _ label: Phrase, _ proposals: [String], help: Phrase? = nil
    ) -> FieldView {
      FieldView(
        id: "f-\(name)", name: name, fieldLabel: visit(label), fieldHelp: help.map { visit($0) },
        text: .init(
          value: shown(query[name], in: network),
          suggestions: proposals.isEmpty
            ? nil
            : .init(
              listID: name == "to-market" ? "l-markets" : "l-firms", proposals: proposals,
              isListed: name != "to")))
    }
    return FormView(
      action: path, method: "get", label: visit.told(de: "Weg suchen", en: "Find a route"),
      fields: [
        end("from", Phrase(de: "Wer den Kontakt sucht", en: "Who seeks the contact"), proposals),
        end("to", Phrase(de: "Zu wem", en: "To whom"), proposals),
        end(
          "to-market", Phrase(de: "oder in welchen Markt", en: "or into which market"),
          network.markets.names.count <= 1_000 ? network.markets.names : []),
      ], kept: visit.kept(["hops", "avoid", "seen-by"]),
      submit: visit.told(de: "Weg suchen", en: "Find the route"))
  }

  /// An end as people name it; as it was typed where its name would not lead back to it.
  private static func shown(_ typed: String?, in network: Network) -> String {
    guard let typed else { return "" }
    guard let number = try? network.number(named: typed) else { return typed }
    let name = network.firm(number).name
    return (try? network.number(named: name)) == number ? name : typed
  }

  private static func picture(_ from: Firm.ID, _ to: Firm.ID, _ visit: Visit) -> PartView {
    let place = Place(
      "/pictures/path.svg", ["from": from, "to": to, "lang": visit.language.rawValue])
    return .picture(
      PictureView(
        source: visit.link(place),
        alternative: visit.told(
          de: "Die Wege als Bild; oben stehen sie der Reihe nach.",
          en: "The routes as a picture; they stand above in order."),
        caption: visit.told(de: "Die Wege als Bild.", en: "The routes as a picture."),
        downloads: [
          LinkView(
            href: visit.link(place), label: visit.told(de: "Bild öffnen", en: "Open the picture"))
        ], scrollLabel: visit.told(de: "Bild", en: "Picture")))
  }
}
