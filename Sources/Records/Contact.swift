/// Where two firms stand on their way to a partnership.
///
/// - SeeAlso: FORMULAS, Contacts.
public enum ContactState: String, Sendable, CaseIterable, Codable {
  /// The association thinks of the two.
  case suggested
  /// The firm that asks finds the partner worth a look.
  case shortlisted
  /// Competition law is checked and the firm that asks agrees that its name is told.
  case cleared
  /// Somebody is asked to introduce the two.
  case introRequested = "intro_requested"
  /// Both agreed, and know of each other.
  case introduced
  /// They talk.
  case inTalks = "in_talks"
  /// They try it out.
  case pilot
  /// They agreed on a partnership.
  case agreed
  /// The partnership runs.
  case active
  /// What it brought is told.
  case reviewed
  /// One of the two does not want it.
  case rejected
  /// Competition law, consent or capacity stands in the way.
  case blocked
  /// Nothing happened for too long.
  case expired
  /// The partnership ended.
  case terminated
}

/// Why a contact ended; a closed list.
public enum ContactReason: String, Sendable, CaseIterable, Codable {
  /// There is no need.
  case noNeed = "no_need"
  /// The firm has a partner for it.
  case hasPartner = "has_partner"
  /// The gain is too small.
  case gainTooSmall = "gain_too_small"
  /// There is no time.
  case noTime = "no_time"
  /// Not now.
  case notNow = "not_now"
  /// Trust is missing.
  case trustMissing = "trust_missing"
  /// Nobody replied.
  case noReply = "no_reply"
  /// The data are wrong.
  case wrongData = "wrong_data"
  /// The goal is reached.
  case goalReached = "goal_reached"
  /// No gain came.
  case noGain = "no_gain"
  /// The two did not agree.
  case noAgreement = "no_agreement"
  /// A firm changed.
  case firmChanged = "firm_changed"
  /// Competition law stands in the way.
  case antitrust
  /// A firm does not agree that its name is told.
  case consent
  /// A firm has no place left for a partner.
  case capacity
}

/// A dated step of two firms on their way to a partnership; it is never changed, only followed by
/// another.
public struct ContactEvent: Sendable, Hashable, Codable {
  /// The firm that asks for the contact.
  public var asker: Firm.ID
  /// The firm that it is to meet.
  public var partner: Firm.ID
  /// Where the two stand after the step.
  public var state: ContactState
  /// The day of the step.
  public var day: Day
  /// Why the contact ended.
  public var reason: ContactReason?
  /// Who is asked to introduce the two, or did.
  public var broker: Firm.ID?
  /// The firm that agreed, with this step, that its name is told to the other.
  public var consent: Firm.ID?
  /// Whether a person has looked at competition law and found nothing in the way.
  public var isLawChecked: Bool?
  /// What the partnership brought the firm that asked, EUR/yr; it may be a loss.
  public var askerOutcome: Money?
  /// What it brought the partner, EUR/yr.
  public var partnerOutcome: Money?
  /// What somebody noted.
  public var note: String?
  /// Where the row came from.
  public var origin: Origin?

  /// How many letters a note has at most; what is longer belongs into a file of its own.
  package static let longestNote = 1_000

  /// Makes a step that says no more than where the two stand since when.
  public init(asker: Firm.ID, partner: Firm.ID, state: ContactState, day: Day) {
    self.asker = asker
    self.partner = partner
    self.state = state
    self.day = day
  }
}
