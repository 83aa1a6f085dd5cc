// Answers: who introduced others how often, and was introduced how often.
// Takes: O(steps).
// From: FORMULAS F17 (favours of brokers), issue on reciprocity.

public import PartnernetzRecords

/// Introductions given and received by each firm.
///
/// - SeeAlso: F17.
public struct IntroductionLedger: Sendable, Hashable {
  /// One firm's account.
  public struct Account: Sendable, Hashable {
    /// The firm.
    public let firm: Firm.ID
    /// How often it was asked to introduce others.
    public var asked = 0
    /// How often it did.
    public var given = 0
    /// How often it was introduced because it asked.
    public var received = 0

    /// Introductions given less those received.
    public var balance: Int { given - received }
    /// Whether giving and taking are far apart.
    public var isUneven: Bool { abs(balance) > IntroductionLedger.mostImbalance }
  }

  /// An introduction for which thanks are due.
  public struct Thanks: Sendable, Hashable {
    /// Who was introduced.
    public let from: Firm.ID
    /// Who introduced.
    public let to: Firm.ID
    /// To whom.
    public let partner: Firm.ID
    /// When.
    public let day: Day
  }

  /// How far giving and taking may be apart.
  public static let mostImbalance = 3

  /// The accounts, those first that gave most, then by id.
  public let accounts: [Account]
  /// Introductions by firms, the last one first.
  public let thanks: [Thanks]

  /// Adds up what all contacts came to.
  ///
  /// Introductions by the association are received, and given by nobody; of one contact each counts
  /// once, however often it went back and forth.
  public init(_ pipeline: Pipeline) {
    var accounts: [Firm.ID: Account] = [:]
    var thanks: [Thanks] = []
    func change(_ firm: Firm.ID, _ edit: (inout Account) -> Void) {
      edit(&accounts[firm, default: Account(firm: firm)])
    }
    for contact in pipeline.all {
      let broker = contact.broker
      if let broker, contact.events.contains(where: { $0.state == .introRequested }) {
        change(broker) { $0.asked += 1 }
      }
      guard let event = contact.events.first(where: { $0.state == .introduced }) else { continue }
      change(contact.asker) { $0.received += 1 }
      guard let broker else { continue }
      change(broker) { $0.given += 1 }
      thanks.append(
        Thanks(from: contact.asker, to: broker, partner: contact.partner, day: event.day))
    }
    self.accounts = accounts.values.sorted { ($1.given, $0.firm) < ($0.given, $1.firm) }
    self.thanks = thanks.enumerated().sorted { a, b in
      (b.element.day, a.offset) < (a.element.day, b.offset)
    }.map(\.element)
  }
}
