// Answers: which pairs are on their way to a partnership, and where they stand.
// Takes: O(steps · log steps).
// From: FORMULAS, Contacts.

public import PartnernetzRecords

/// All contacts of an association, each pair once: as it stands since it was last suggested.
public struct Pipeline: Sendable, Hashable {
  /// The contacts, in the order in which they were suggested.
  public let contacts: [Contact]
  /// The same with those that ended before the two were suggested again.
  public let all: [Contact]

  /// Reads steps by their days, those of one day as they stand: tables have the newest at either end.
  ///
  /// - Complexity: O(steps · log steps).
  public init(_ events: [ContactEvent]) {
    var all: [Contact] = []
    var places: [Set<Firm.ID>: Int] = [:]
    let inTime = events.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    for (_, event) in inTime {
      let pair: Set = [event.asker, event.partner]
      if let place = places[pair],
        !all[place].state(on: event.day).isEnd || all[place].isAddendum(event)
      {
        all[place].add(event)
      } else {
        places[pair] = all.count
        all.append(Contact(event))
      }
    }
    self.all = all
    contacts = places.values.sorted().map { all[$0] }
  }

  /// The contact of two firms, in whatever order; nil where there is none.
  public func contact(_ one: Firm.ID, _ other: Firm.ID) -> Contact? {
    let pair: Set = [one, other]
    return contacts.first { [$0.asker, $0.partner] as Set == pair }
  }

  /// How many partners' places of a firm are taken on a day.
  public func placesTaken(of firm: Firm.ID, on day: Day) -> Int {
    contacts.count { $0.involves(firm) && $0.state(on: day).takesPlace }
  }
}
