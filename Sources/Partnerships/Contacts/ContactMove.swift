import PartnernetzNetworks
public import PartnernetzRecords

/// Something that is to happen with a contact.
public struct ContactMove: Sendable, Hashable {
  /// What.
  public enum Kind: Sendable, Hashable {
    /// The two are suggested, by the firm that asks.
    case propose
    /// One of the two agrees that its name is told to the other.
    case consent(Firm.ID)
    /// The contact goes to a state.
    case state(ContactState)
  }

  /// What.
  public var kind: Kind
  /// One of the two firms; where they are suggested, the one that asks.
  public var asker: Firm.ID
  /// The other.
  public var partner: Firm.ID
  /// Why the contact ends.
  public var reason: ContactReason?
  /// Who is to introduce the two.
  public var broker: Firm.ID?
  /// Whether a person has looked at competition law and found nothing in the way.
  public var isLawChecked: Bool
  /// What the partnership brought, by firm, EUR/yr.
  public var outcomes: [Firm.ID: Money]
  /// What somebody notes.
  public var note: String?

  /// Makes a move.
  public init(
    _ kind: Kind, _ asker: Firm.ID, _ partner: Firm.ID, reason: ContactReason? = nil,
    broker: Firm.ID? = nil, isLawChecked: Bool = false, outcomes: [Firm.ID: Money] = [:],
    note: String? = nil
  ) {
    self.kind = kind
    self.asker = asker
    self.partner = partner
    self.reason = reason
    self.broker = broker
    self.isLawChecked = isLawChecked
    self.outcomes = outcomes
    self.note = note
  }
}

extension Pipeline {
  /// The step that a move is, where it may be made.
  ///
  /// - Parameters:
  ///   - move: what is to happen.
  ///   - day: when.
  ///   - gains: knows who competes and how many partners a firm takes.
  /// - Returns: the step.
  /// - Throws: ``ContactError`` where it may not, with what is missing.
  /// - Complexity: O(contacts).
  public func event(
    for move: ContactMove, on day: Day, by gains: GainModel
  ) throws(ContactError) -> ContactEvent {
    guard move.asker != move.partner else { throw .oneFirm(move.asker) }
    let pair: Set = [move.asker, move.partner]
    if let broker = move.broker, pair.contains(broker) { throw .brokerIsPartner(broker) }
    if let stranger = move.outcomes.keys.sorted().first(where: { !pair.contains($0) }) {
      throw .stranger(stranger)
    }
    if let note = move.note, note.count > ContactEvent.longestNote {
      throw .longNote(letters: note.count, most: ContactEvent.longestNote)
    }
    let known = contact(move.asker, move.partner)
    if move.kind == .propose { try requireMembers([move.asker, move.partner], gains.network) }
    guard case .propose = move.kind else {
      guard let known else { throw .noContact(move.asker, move.partner) }
      return try step(move, of: known, on: day, by: gains)
    }
    if let known {
      if known.last.day > day { throw .tooEarly(last: known.last.day) }
      let state = known.state(on: day)
      guard state.isEnd else { throw .open(state) }
    }
    var event = ContactEvent(
      asker: move.asker, partner: move.partner, state: .suggested, day: day)
    event.broker = move.broker
    event.note = move.note
    return event
  }

  private func step(
    _ move: ContactMove, of contact: Contact, on day: Day, by gains: GainModel
  ) throws(ContactError) -> ContactEvent {
    if contact.last.day > day { throw .tooEarly(last: contact.last.day) }
    let state = contact.state(on: day)
    if let event = contact.addendum(move, on: day) { return event }
    guard !state.isEnd else { throw .ended(state) }
    var event = ContactEvent(
      asker: contact.asker, partner: contact.partner, state: contact.last.state, day: day)
    event.broker = move.broker
    event.note = move.note
    if move.isLawChecked { event.isLawChecked = true }
    switch move.kind {
    case .propose: break
    case .consent(let firm):
      guard contact.involves(firm) else { throw .stranger(firm) }
      event.consent = firm
    case .state(let next):
      guard state.following.contains(next) else { throw .notNext(from: state, to: next) }
      try check(move, to: next, of: contact, on: day, by: gains)
      event.state = next
      event.reason = move.reason
    }
    event.askerOutcome = move.outcomes[contact.asker]
    event.partnerOutcome = move.outcomes[contact.partner]
    return event
  }

  /// Partners are brought together with members only.
  private func requireMembers(
    _ firms: [Firm.ID], _ network: Network
  ) throws(ContactError) {
    for firm in firms {
      if let number = network.number(of: firm), network.isOutsider(number) {
        throw .notAMember(firm)
      }
    }
  }

  /// What a state asks for before it may be reached.
  private func check(
    _ move: ContactMove, to next: ContactState, of contact: Contact, on day: Day,
    by gains: GainModel
  ) throws(ContactError) {
    let reasons = next.reasons
    if let reason = move.reason {
      guard reasons.contains(reason) else { throw .wrongReason(reason, for: next) }
    } else if !reasons.isEmpty {
      throw .noReason(for: next)
    }
    let isForward =
      (ContactState.way.firstIndex(of: next) ?? 0)
      > (ContactState.way.firstIndex(of: contact.last.state) ?? 0)
    guard isForward, !next.reasons.contains(where: { $0 == move.reason }) else { return }
    let network = gains.network
    // Who left meanwhile is not brought together with anybody; those who met already go on as they like.
    if !contact.last.state.isDisclosed {
      try requireMembers([contact.asker, contact.partner], network)
    }
    let numbers = [contact.asker, contact.partner].compactMap { network.number(of: $0) }
    switch next {
    case .cleared:
      if numbers.count == 2, !move.isLawChecked, !contact.isLawChecked,
        gains.lawConcern(numbers[0], numbers[1]) != nil
      {
        throw .competitionLaw
      }
      guard contact.consents.contains(contact.asker) else { throw .noConsent(contact.asker) }
    case .introduced:
      for firm in [contact.asker, contact.partner] where !contact.consents.contains(firm) {
        throw .noConsent(firm)
      }
    case .agreed:
      for number in numbers {
        let firm = network.firm(number)
        let places = firm.partneringCapacity(gains.parameters)
        if placesTaken(of: firm.id, on: day) >= places {
          throw .noPlace(firm.id, places: places)
        }
      }
    default: break
    }
  }
}

extension Contact {
  /// What a partnership brought that is over, told later; nil for any other move.
  fileprivate func addendum(_ move: ContactMove, on day: Day) -> ContactEvent? {
    guard case .state(last.state) = move.kind else { return nil }
    var event = ContactEvent(asker: asker, partner: partner, state: last.state, day: day)
    event.reason = last.reason
    event.note = move.note
    event.askerOutcome = move.outcomes[asker]
    event.partnerOutcome = move.outcomes[partner]
    return isAddendum(event) ? event : nil
  }
}

extension GainModel {
  /// Why a person has to look at competition law before two firms are brought together; nil where nothing
  /// that is known says so.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(rows of the two firms).
  /// - SeeAlso: F3, F31, FORMULAS, Contacts.
  public func lawConcern(_ i: Int32, _ j: Int32) -> Obstacle? {
    if areCompetitors(i, j) { return .competitors }
    if arePotentialCompetitors(i, j) { return .potentialCompetitors }
    return mayCompeteUnknown(i, j) ? .unclearCompetitors : nil
  }
}
