import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// All members, searched, filtered and sorted.
enum MembersPage: Page {
  static let path = "/members"
  static let name = Phrase(de: "Mitglieder", en: "Members")

  /// What an address asks for.
  static func question(_ query: Query) -> MembersQuestion {
    MembersQuestion(
      matching: query["q"], section: query["section"], region: query["region"],
      standing: query["standing"].flatMap(MembersQuestion.Standing.init))
  }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    let names = ["q", "section", "region", "standing"]
    return Place(path: "/api/members", query: Query(query.items.filter { names.contains($0.name) }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    let network = try await office.network(for: visit)
    let answer = try await office.ask(question(query), as: data(query), for: visit)
    let fields = try await office.work { MemberFields(network, visit) }
    var content = Content(
      question: visit.told(de: "Wer gehört dazu?", en: "Who belongs to it?"), answer, in: network,
      for: visit)
    content.data = data(query)
    content.found = query["q"]
    if NewFirmPage.admits(visit) {
      content.actions.append(.further(visit(NewFirmPage.name), visit.link(Place(NewFirmPage.path))))
    }
    let chips = fields.chips
    if !chips.isEmpty {
      content.parts.insert(
        .chips(ChipsView(label: visit.told(de: "Gefiltert nach", en: "Filtered by"), chips: chips)),
        at: 0)
    }
    content.parts.insert(.form(fields.form), at: 0)
    if answer.status == .nothingFound {
      content.parts.removeLast()
      content.parts.append(.empty(network.firmCount == 0 ? nobody(visit) : nothing(visit)))
    }
    return content
  }

  /// Where there is no member at all, no filter hides any.
  private static func nobody(_ visit: Visit) -> EmptyView {
    EmptyView(
      headline: visit.told(de: "Noch kein Mitglied", en: "No member yet"),
      advice: visit.told(
        de: "Lesen Sie Ihre Mitgliederliste ein, oder nehmen Sie ein Mitglied auf.",
        en: "Take in your list of members, or take in one member."),
      links: [
        LinkView(href: visit.link(Place(ImportPage.path)), label: visit(ImportPage.name)),
        LinkView(href: visit.link(Place(NewFirmPage.path)), label: visit(NewFirmPage.name)),
      ])
  }

  private static func nothing(_ visit: Visit) -> EmptyView {
    EmptyView(
      headline: visit.told(de: "Nichts gefunden", en: "Nothing found"),
      advice: visit.told(
        de: "Nehmen Sie einen Filter heraus, oder suchen Sie nach einem Teil des Namens.",
        en: "Take off a filter, or search for a part of the name."),
      links: [
        LinkView(
          href: visit.link(Place("/members")),
          label: visit.told(de: "Alle Mitglieder", en: "All members"))
      ])
  }
}
