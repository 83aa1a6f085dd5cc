public import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzRecords

/// Something that is to happen with a contact, with firms by id or name as they were typed.
public struct NamedContactMove: Sendable {
  /// What.
  public enum Kind: Sendable, Hashable {
    /// The two are suggested, by the firm that asks.
    case propose
    /// A firm agrees that its name is told to the other.
    case consent(String)
    /// The contact goes to a state.
    case state(ContactState)
  }

  /// What.
  public var kind: Kind
  /// The firm that asks.
  public var asker: String
  /// The firm that it is to meet.
  public var partner: String
  /// Why the contact ends.
  public var reason: ContactReason?
  /// Who is to introduce the two; nil for the association.
  public var broker: String?
  /// Whether a person has looked at competition law and found nothing in the way.
  public var isLawChecked = false
  /// What the partnership brought each firm, EUR/yr.
  public var outcomes: [(firm: String, amount: Money)] = []
  /// What somebody notes.
  public var note: String?

  /// Makes a move.
  public init(_ kind: Kind, _ asker: String, _ partner: String) {
    self.kind = kind
    self.asker = asker
    self.partner = partner
  }

  /// The step that the move is, where it may be made.
  ///
  /// - Parameters:
  ///   - pipeline: the contacts as they are.
  ///   - network: the network as the association sees it; its day is the step's.
  /// - Returns: the step.
  /// - Throws: `FirmLookupError`; ``ContactProblem`` where the move may not be made.
  /// - Complexity: O(n + links), and O(contacts).
  public func event(in pipeline: Pipeline, _ network: Network) throws -> ContactEvent {
    func id(_ name: String) throws -> Firm.ID { network.id(of: try network.number(named: name)) }
    let kind: ContactMove.Kind =
      switch self.kind {
      case .propose: .propose
      case .consent(let firm): .consent(try id(firm))
      case .state(let state): .state(state)
      }
    var told: [Firm.ID: Money] = [:]
    for (firm, amount) in outcomes { told[try id(firm)] = amount }
    let move = ContactMove(
      kind, try id(asker), try id(partner), reason: reason, broker: try broker.map(id),
      isLawChecked: isLawChecked, outcomes: told, note: note)
    do {
      return try pipeline.event(
        for: move, on: network.asOf, by: GainModel(network, parameters: network.parameters))
    } catch {
      throw ContactProblem(error, in: network)
    }
  }
}
