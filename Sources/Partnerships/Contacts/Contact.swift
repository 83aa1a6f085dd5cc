public import PartnernetzRecords

/// Two firms on their way to a partnership, with all steps since they were last suggested.
public struct Contact: Sendable, Hashable {
  /// Days without a step after which a contact is over.
  ///
  /// - SeeAlso: FORMULAS, Contacts.
  public static let daysToExpiry = 90

  /// The steps, the last one last; at least one.
  public private(set) var events: [ContactEvent]
  /// The last step.
  public private(set) var last: ContactEvent

  init(_ first: ContactEvent) {
    events = [first]
    last = first
  }

  mutating func add(_ event: ContactEvent) {
    events.append(event)
    last = event
  }

  /// The firm that asks.
  public var asker: Firm.ID { last.asker }
  /// The firm that it is to meet.
  public var partner: Firm.ID { last.partner }

  /// Whether a firm is one of the two.
  public func involves(_ firm: Firm.ID) -> Bool { asker == firm || partner == firm }

  /// The day on which the two came to where they stand; what it brought may be told later.
  var arrived: Day {
    events[(events.lastIndex { $0.state != last.state } ?? -1) + 1].day
  }

  /// Whether a step only tells what a partnership brought that is over.
  func isAddendum(_ event: ContactEvent) -> Bool {
    last.state.tellsOutcome && event.state == last.state
      && (event.askerOutcome != nil || event.partnerOutcome != nil)
  }

  /// Where the two stand on a day: expired where too long nothing happened.
  public func state(on day: Day) -> ContactState {
    guard last.state.expires, let since = last.day.days(until: day),
      since > Contact.daysToExpiry
    else { return last.state }
    return .expired
  }

  /// The firms that agreed that their name is told.
  public var consents: Set<Firm.ID> { Set(events.compactMap(\.consent)) }

  /// Who is asked to introduce the two, or did; nil for the association.
  public var broker: Firm.ID? { events.last { $0.broker != nil }?.broker }

  /// Whether a person has looked at competition law.
  public var isLawChecked: Bool { events.contains { $0.isLawChecked == true } }

  /// What the partnership brought each, EUR/yr, as each said last, be it in different steps; nil where
  /// nobody said.
  public var outcome: (asker: Money?, partner: Money?)? {
    let told = (asker: lastOutcome(of: asker), partner: lastOutcome(of: partner))
    return told.asker == nil && told.partner == nil ? nil : told
  }

  /// A step that was read may name the two in the other order.
  private func lastOutcome(of firm: Firm.ID) -> Money? {
    events.reversed().lazy.compactMap {
      $0.asker == firm ? $0.askerOutcome : $0.partnerOutcome
    }.first
  }

  /// Whether a firm may know of the contact: it asks and was told, or both know of each other.
  public func isVisible(to firm: Firm.ID) -> Bool {
    involves(firm) && (asker == firm || consents.contains(firm) || last.state.isDisclosed)
  }
}

extension Day {
  /// Days from this day to a later one; nil where it is not later.
  package func days(until later: Day) -> Int? {
    let days = later.daysSince1970 - daysSince1970
    return days < 0 ? nil : days
  }
}
