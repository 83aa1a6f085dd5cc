import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzWording

/// The network as a picture, with what to make large and what to colour.
enum NetworkPage: Page {
  static let path = "/network"
  static let name = Phrase(de: "Netzwerk", en: "Network")

  /// What makes a firm large in an address; the number of its links where nothing else is named.
  static func size(_ query: Query) throws -> SizeMetric {
    try query.choice("size") ?? .degree
  }

  /// What the picture shows in an address; all firms where nothing is named.
  static func view(_ query: Query) throws -> NetworkView {
    try query.choice("view") ?? .network
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let network = try await office.network(for: visit)
    let (size, view) = (try size(visit.place.query), try view(visit.place.query))
    let standing = try await office.ask(
      AssociationQuestion(), as: Place("/api/assess"), for: visit)
    var content = Content(
      question: visit.told(de: "Wie hängt alles zusammen?", en: "How does it all hang together?"),
      answer: visit(connection(of: network)))
    content.data = Place("/api/assess")
    content.parts = [.form(form(size, view, visit))]
    if view == .network {
      content.parts.append(.picture(picture(size, visit)))
    } else if view.isPossible(in: network) {
      content.parts.append(.picture(picture(view, visit)))
    } else {
      content.lead.append(visit(view.missing))
    }
    content.parts += AnswerParts(standing, in: network, for: visit, mostLead: 0).parts
    return content
  }

  /// How many firms have links, and in how many groups they stand that nothing connects.
  static func connection(of network: Network) -> Phrase {
    let linked = network.numbersOfFirms.count { network.relations.outDegree($0) > 0 }
    let all = network.firmCount
    let groups = network.relations.connectedComponents().sizes.count { $0 > 1 }
    func count(_ number: Int, _ language: Language) -> String { language.number(number) }
    guard groups > 1 else {
      return Phrase(
        de: "\(count(linked, .german)) von \(count(all, .german)) Unternehmen sind miteinander "
          + "verbunden.",
        en: "\(count(linked, .english)) of \(count(all, .english)) firms are connected with each "
          + "other.")
    }
    return Phrase(
      de: "\(count(linked, .german)) von \(count(all, .german)) Unternehmen haben Beziehungen; sie "
        + "bilden \(count(groups, .german)) Gruppen ohne Verbindung untereinander.",
      en: "\(count(linked, .english)) of \(count(all, .english)) firms have links; they form "
        + "\(count(groups, .english)) groups that nothing connects.")
  }

  private static func picture(_ size: SizeMetric, _ visit: Visit) -> PictureView {
    let place = Place(
      "/pictures/network.svg", ["size": size.rawValue, "lang": visit.language.rawValue])
    return PictureView(
      source: visit.link(place),
      alternative: visit.told(
        de: "Das Netzwerk: Unternehmen als Kreise in der Farbe ihrer Branche, Beziehungen als "
          + "Linien. Dieselben Unternehmen stehen auf der Seite Mitglieder.",
        en: "The network: firms as circles in the colour of their industry, links as lines. "
          + "The same firms stand on the page Members."),
      caption: visit.told(
        de: "Ein Klick auf ein Unternehmen zeigt seine Beziehungen; die Pfeiltasten führen weiter.",
        en: "A click on a firm shows its links; the arrow keys lead on."),
      downloads: [
        LinkView(
          href: visit.link(place), label: visit.told(de: "Bild öffnen", en: "Open the picture"))
      ], isLarge: true,
      scrollLabel: visit.told(de: "Bild des Netzwerks", en: "Picture of the network"),
      explore: visit.link(place),
      chosenLabel: visit.told(de: "Zum Mitglied: ", en: "To the member: "))
  }

  private static func picture(_ view: NetworkView, _ visit: Visit) -> PictureView {
    let place = Place(
      "/pictures/view.svg", ["view": view.rawValue, "lang": visit.language.rawValue])
    return PictureView(
      source: visit.link(place),
      alternative: visit.told(
        de: "Das Netzwerk als Bild: \(view.name.german).",
        en: "The network as a picture: \(view.name.english)."),
      caption: "",
      downloads: [
        LinkView(
          href: visit.link(place), label: visit.told(de: "Bild öffnen", en: "Open the picture"))
      ],
      scrollLabel: visit.told(de: "Bild des Netzwerks", en: "Picture of the network"))
  }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    let query = visit.place.query
    return [form((try? size(query)) ?? .degree, (try? view(query)) ?? .network, visit)]
  }

  private static func form(_ size: SizeMetric, _ view: NetworkView, _ visit: Visit) -> FormView {
    FormView(
      action: path, method: "get", label: visit.told(de: "Bild ändern", en: "Change the picture"),
      fields: [
        FieldView(
          id: "f-view", name: "view",
          fieldLabel: visit.told(de: "Gezeigt werden", en: "Shown are"),
          choice: .init(
            NetworkView.allCases.map { ($0.rawValue, visit($0.name)) }, chosen: view.rawValue)),
        FieldView(
          id: "f-size", name: "size",
          fieldLabel: visit.told(de: "Groß ist, wer", en: "Large is who"),
          choice: .init(
            SizeMetric.allCases.map { ($0.rawValue, visit($0.choice)) }, chosen: size.rawValue)),
      ], kept: visit.kept(["seen-by"]), submit: visit.told(de: "Neu zeichnen", en: "Draw again"))
  }
}

extension SizeMetric {
  /// As an end of "large is who …".
  fileprivate var choice: Phrase {
    switch self {
    case .degree: Phrase(de: "viele Beziehungen hat", en: "has many links")
    case .betweenness: Phrase(de: "zwischen anderen liegt", en: "lies between others")
    case .reach: Phrase(de: "viele erreicht", en: "reaches many")
    case .revenue: Phrase(de: "viel Umsatz hat", en: "has much revenue")
    }
  }
}
