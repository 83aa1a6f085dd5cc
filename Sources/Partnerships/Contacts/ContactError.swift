public import PartnernetzRecords

/// Why a contact may not go where somebody wants it to; firms by id.
public enum ContactError: Error, Hashable {
  /// A firm is to meet itself.
  case oneFirm(Firm.ID)
  /// Who introduces is one of the two.
  case brokerIsPartner(Firm.ID)
  /// A firm is none of the two.
  case stranger(Firm.ID)
  /// A firm is no member, and partners are suggested to members only.
  case notAMember(Firm.ID)
  /// The two were never suggested.
  case noContact(Firm.ID, Firm.ID)
  /// The two are on their way already.
  case open(ContactState)
  /// Two firms are to become one while they are on their way to a partnership.
  case mergedMeanwhile(Firm.ID, Firm.ID, ContactState)
  /// The contact is over; it can only begin again.
  case ended(ContactState)
  /// The last step was later.
  case tooEarly(last: Day)
  /// The state does not follow.
  case notNext(from: ContactState, to: ContactState)
  /// An end needs a reason.
  case noReason(for: ContactState)
  /// The reason is none for this state.
  case wrongReason(ContactReason, for: ContactState)
  /// The two compete, or could: a person has to look at it.
  case competitionLaw
  /// A firm has not agreed that its name is told.
  case noConsent(Firm.ID)
  /// A note is too long to be kept.
  case longNote(letters: Int, most: Int)
  /// All partners' places of a firm are taken.
  case noPlace(Firm.ID, places: Int)
}
