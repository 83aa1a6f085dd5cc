import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Contacts as sheets of a board.
struct ContactCards {
  let network: Network
  let visit: Visit

  /// A column for each state that contacts are in, in the order of the way; the ends last.
  func board(_ contacts: [JSONValue]) -> BoardView {
    BoardView(
      boardLabel: visit.told(de: "Anbahnungen nach Stand", en: "Contacts by state"),
      columns: ContactState.allCases.compactMap { state in
        let own = contacts.filter { $0["state"]?.string == state.rawValue }
        return own.isEmpty
          ? nil
          : BoardView.Column(
            anchor: state.rawValue,
            heading: "\(visit(state.phrase).capitalisedFirst) (\(own.count))",
            cards: own.compactMap(card))
      })
  }

  /// One contact with what is to be done by when.
  func card(_ contact: JSONValue) -> CardsView.Card? {
    guard let asker = contact["asker"]?.string, let partner = contact["partner"]?.string,
      let askerName = contact["asker_name"]?.string,
      let partnerName = contact["partner_name"]?.string
    else { return nil }
    var texts = [contact["step"]?.string].compactMap(\.self)
    if let day = contact["due"]?.string {
      let due = Day(iso: day)?.figures(visit.language) ?? day
      let isDue = contact["is_due"] == .bool(true)
      texts.append(
        isDue
          ? visit.told(de: "Fällig seit \(due)", en: "Due since \(due)")
          : visit.told(de: "Bis \(due)", en: "By \(due)"))
    }
    return CardsView.Card(
      cardTitle: "\(askerName) – \(partnerName)", texts: texts,
      cardLinks: [
        .further(
          visit.told(de: "Öffnen", en: "Open"), visit.link(.contact(asker, partner)))
      ])
  }
}
