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
  /// Pairs of firms that may be one, on one page.
  private static let pageLength = 50
  /// The name of their page in addresses.
  private static let pageName = "twins"

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
    content.parts = listed(content.parts, pairs, visit) { view, pair in
      [.sentence(linked(view, to: pair, network, visit))]
        + (step.map { [.buttons(decision(pair, network, step: $0, visit))] } ?? [])
    }
    if !pairs.isEmpty, visit.isAssociations, !office.workspace.isRegister {
      content.messages.append(offer(visit))
    }
    return content
  }

  /// The parts with so many pairs as a page shows, each as it is decided on; the sentences about pairs
  /// stand in the order of the pairs.
  ///
  /// - Complexity: O(parts + pairs).
  private static func listed(
    _ parts: [PartView], _ pairs: [JSONValue], _ visit: Visit,
    _ decided: (SentenceView, [Firm.ID]) -> [PartView]
  ) -> [PartView] {
    let pages = max(1, (pairs.count + pageLength - 1) / pageLength)
    let page = min(max(1, visit.place.query[pageName].flatMap { Int($0) } ?? 1), pages)
    let shown = (page - 1) * pageLength..<min(page * pageLength, pairs.count)
    var place = 0
    var result: [PartView] = []
    for part in parts {
      guard case .sentence(let view) = part, place < pairs.count,
        let message = pairs[place]["message"]?.string, view.text.hasPrefix(message + ": ")
      else {
        result.append(part)
        continue
      }
      if shown.contains(place) {
        result += decided(view, (pairs[place]["firms"]?.array ?? []).compactMap(\.string))
      }
      place += 1
      if place == shown.upperBound, pages > 1 {
        result.append(.sentence(foot(shown, of: pairs.count, page: page, pages, visit)))
      }
    }
    return result
  }

  /// Which pairs are shown of how many, with the ways to the others.
  private static func foot(
    _ shown: Range<Int>, of all: Int, page: Int, _ pages: Int, _ visit: Visit
  ) -> SentenceView {
    func number(_ value: Int) -> String { visit.language.number(value) }
    func link(_ target: Int, _ label: Phrase) -> LinkView? {
      guard (1...pages).contains(target) else { return nil }
      let place = visit.place.setting(pageName, to: target == 1 ? nil : String(target))
      return LinkView(href: visit.link(place), label: visit(label))
    }
    let (first, last) = (number(shown.lowerBound + 1), number(shown.upperBound))
    return SentenceView(
      text: visit.told(
        de: "Dubletten \(first) bis \(last) von \(number(all)).",
        en: "Duplicates \(first) to \(last) of \(number(all))."),
      remedies: [
        link(page - 1, Phrase(de: "Vorige", en: "Previous")),
        link(page + 1, Phrase(de: "Nächste", en: "Next")),
      ].compactMap(\.self))
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
