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

  /// What the picture shows of the network.
  enum View: String, CaseIterable {
    case whole, groups, sections, map, ownership

    var phrase: Phrase {
      switch self {
      case .whole: Phrase(de: "alle Unternehmen", en: "all firms")
      case .groups: Phrase(de: "Gruppen", en: "groups")
      case .sections: Phrase(de: "Branchen", en: "industries")
      case .map: Phrase(de: "Landkarte", en: "map")
      case .ownership: Phrase(de: "Beteiligungen", en: "holdings")
      }
    }

    /// Its picture; nil where too little is known for it.
    func diagram(of network: Network, _ language: Language) -> Diagram? {
      switch self {
      case .whole: Diagram(of: network, title: "", language: language)
      case .groups: Diagram(groupsOf: network, language: language)
      case .sections: Diagram(sectionsOf: network, language: language)
      case .map: Diagram(mapOf: network, language: language)
      case .ownership: Diagram(ownershipIn: network, language: language)
      }
    }
  }

  /// What the picture shows in an address; all firms where nothing is named.
  static func view(_ query: Query) throws -> View {
    try query.choice("view") ?? .whole
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let network = try await office.network(for: visit)
    let (size, view) = (try size(visit.place.query), try view(visit.place.query))
    let standing = try await office.ask(
      AssociationQuestion(), as: Place("/api/assess"), for: visit)
    let linked = network.numbersOfFirms.count { network.relations.outDegree($0) > 0 }
    var content = Content(
      question: visit.told(de: "Wie hängt alles zusammen?", en: "How does it all hang together?"),
      answer: visit.told(
        de: "\(visit.language.number(linked)) von \(visit.language.number(network.firmCount)) "
          + "Unternehmen sind miteinander verbunden.",
        en: "\(visit.language.number(linked)) of \(visit.language.number(network.firmCount)) firms "
          + "are linked with others."))
    content.data = Place("/api/assess")
    content.parts = [.form(form(size, view, visit))]
    if view == .whole {
      content.parts.append(.picture(picture(size, visit)))
    } else if view.diagram(of: network, visit.language) != nil {
      content.parts.append(.picture(picture(view, visit)))
    } else {
      content.lead.append(
        visit.told(
          de: "Für das Bild „\(view.phrase.german)“ ist noch zu wenig bekannt.",
          en: "Too little is known for the picture “\(view.phrase.english)” yet."))
    }
    content.parts += AnswerParts(standing, in: network, for: visit, mostLead: 0).parts
    return content
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

  private static func picture(_ view: View, _ visit: Visit) -> PictureView {
    let place = Place(
      "/pictures/view.svg", ["view": view.rawValue, "lang": visit.language.rawValue])
    return PictureView(
      source: visit.link(place),
      alternative: visit.told(
        de: "Das Netzwerk als Bild: \(view.phrase.german).",
        en: "The network as a picture: \(view.phrase.english)."),
      caption: "",
      downloads: [
        LinkView(
          href: visit.link(place), label: visit.told(de: "Bild öffnen", en: "Open the picture"))
      ], isLarge: true,
      scrollLabel: visit.told(de: "Bild des Netzwerks", en: "Picture of the network"))
  }

  private static func form(_ size: SizeMetric, _ view: View, _ visit: Visit) -> FormView {
    FormView(
      action: path, method: "get", label: visit.told(de: "Bild ändern", en: "Change the picture"),
      fields: [
        FieldView(
          id: "f-view", name: "view",
          fieldLabel: visit.told(de: "Gezeigt werden", en: "Shown are"),
          choice: .init(
            View.allCases.map { ($0.rawValue, visit($0.phrase)) }, chosen: view.rawValue)),
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
