public import PartnernetzRecords

extension ContactState {
  /// The states from the first thought to the result, in order.
  public static let way: [ContactState] = [
    .suggested, .shortlisted, .cleared, .introRequested, .introduced, .inTalks, .pilot, .agreed,
    .active, .reviewed,
  ]

  /// Whether nothing follows but a new beginning.
  public var isEnd: Bool {
    switch self {
    case .reviewed, .rejected, .blocked, .expired, .terminated: true
    default: false
    }
  }

  /// Whether it is told what the partnership brought, be it later.
  public var tellsOutcome: Bool { self == .reviewed || self == .terminated }

  /// Whether the partnership takes a partner's place of both firms.
  public var takesPlace: Bool { self == .agreed || self == .active }

  /// Whether it ends by itself where nothing happens.
  public var expires: Bool { !isEnd && !takesPlace }

  /// Whether the two know of each other.
  public var isDisclosed: Bool {
    switch self {
    case .introduced, .inTalks, .pilot, .agreed, .active, .reviewed, .terminated: true
    default: false
    }
  }

  /// The states that may follow: the next one, the one before as a correction, and the ends.
  ///
  /// - SeeAlso: FORMULAS, Contacts.
  public var following: [ContactState] {
    guard !isEnd, let place = ContactState.way.firstIndex(of: self) else { return [] }
    let next = ContactState.way[place + 1]
    let before = place > 0 ? [ContactState.way[place - 1]] : []
    let ends: [ContactState] = takesPlace ? [.terminated] : [.rejected, .blocked]
    return [next] + ends + before
  }

  /// The reasons that may be given for an end; empty where none is needed.
  public var reasons: [ContactReason] {
    switch self {
    case .blocked: [.antitrust, .consent, .capacity]
    case .rejected, .terminated:
      ContactReason.allCases.filter { ![.antitrust, .consent, .capacity].contains($0) }
    default: []
    }
  }

  /// Days after which somebody should ask how it goes; nil where nothing is to be done.
  public var daysToReminder: Int? {
    switch self {
    case .cleared: 7
    case .suggested, .shortlisted, .introRequested, .introduced: 14
    case .inTalks, .agreed: 30
    case .pilot: 60
    case .active: 180
    case .reviewed, .rejected, .blocked, .expired, .terminated: nil
    }
  }
}
