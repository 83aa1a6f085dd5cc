import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What a person should look at in the data; of two firms that may be one it is decided here.
enum CheckPage: Page {
  static let path = "/check"
  static let name = Phrase(de: "Zu klären", en: "To clarify")
  /// Where it is decided that two firms are one.
  static let merging = path + "/merge"
  /// Where it is decided that they are not.
  static let separating = path + "/distinct"

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    // The step before the network: what comes between is noticed when something is decided.
    let isDecided = office.workspace.isRegister && visit.isAssociations
    let step = isDecided ? try await office.step() : nil
    let network = try await office.network(for: visit)
    let answer = try await office.ask(CheckQuestion(), as: Place("/api/check"), for: visit)
    var content = Content(
      question: visit.told(de: "Stimmen die Daten?", en: "Is the data right?"), answer,
      in: network, for: visit)
    content.data = Place("/api/check")
    let pairs = (answer.json["problems"]?.array ?? [])
      .filter { $0["code"]?.string == "likely_duplicate" }
      .map { ($0["firms"]?.array ?? []).compactMap(\.string) }
    content.parts = content.parts.flatMap { part -> [PartView] in
      guard case .sentence(let view) = part,
        let pair = pairs.first(where: { $0.allSatisfy { view.text.contains("(\($0))") } })
      else { return [part] }
      let linked = linked(view, to: pair, network, visit)
      return [.sentence(linked)]
        + (step.map { [.buttons(decision(pair, network, step: $0, visit))] } ?? [])
    }
    if !pairs.isEmpty, visit.isAssociations, !office.workspace.isRegister {
      content.messages.append(offer(visit))
    }
    return content
  }

  /// A sentence about two firms that may be one, with the ways to both: whoever decides looks at them.
  private static func linked(
    _ sentence: SentenceView, to pair: [Firm.ID], _ network: Network, _ visit: Visit
  ) -> SentenceView {
    var view = sentence
    view.remedies += pair.map { id in
      LinkView(href: visit.link(.member(id)), label: shown(id, network))
    }
    return view
  }

  private static func shown(_ id: Firm.ID, _ network: Network) -> String {
    network.number(of: id).map { network.name($0) } ?? id
  }

  /// One firm of two, either of which may stay, or two that are not one.
  private static func decision(
    _ pair: [Firm.ID], _ network: Network, step: Int, _ visit: Visit
  ) -> ButtonsView {
    func hidden(_ first: Firm.ID, _ second: Firm.ID) -> [HiddenField] {
      [("first", first), ("second", second), ("step", String(step))].map(HiddenField.init)
    }
    let ways = [(pair[0], pair[1]), (pair[1], pair[0])]
    return ButtonsView(
      buttons: ways.map { stays, goes in
        let (name, other) = (shown(stays, network), shown(goes, network))
        // Twins often have one name: then the id says which of them stays.
        let told = name == other ? "\(name) (\(stays))" : name
        return .init(
          target: merging,
          caption: visit.told(
            de: "Ein Unternehmen: \(told) bleibt", en: "One firm: \(told) stays"),
          isFull: false, hidden: hidden(stays, goes))
      } + [
        .init(
          target: separating,
          caption: visit.told(
            de: "Zwei verschiedene (\(pair[0]), \(pair[1]))",
            en: "Two different ones (\(pair[0]), \(pair[1]))"),
          isFull: false, hidden: hidden(pair[0], pair[1]))
      ])
  }

  /// Where nothing is kept, nothing can be decided.
  private static func offer(_ visit: Visit) -> MessageView {
    MessageView(
      .warning,
      visit.told(
        de: "Ob es ein Unternehmen ist, lässt sich erst in einem Register festhalten.",
        en: "Whether they are one firm can be noted in a register only."),
      links: [LinkView(href: visit.link(Place(HistoryPage.path)), label: visit(HistoryPage.name))])
  }
}
