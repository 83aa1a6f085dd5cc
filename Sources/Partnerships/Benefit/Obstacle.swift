public import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

/// Why two firms are not suggested to each other, whatever a partnership would bring them.
///
/// - SeeAlso: F3, F31, FORMULAS, Contacts.
public enum Obstacle: Sendable, Hashable {
  /// The two are probably one and the same firm.
  case sameFirm
  /// They are competitors.
  case competitors
  /// They would compete once they serve the markets that they seek.
  case potentialCompetitors
  /// They are of one trade and nobody told the markets of one of them, or do much the same without a
  /// known trade; nothing that one of them needs tells them from competitors.
  case unclearCompetitors
  /// One holds at least half of the other.
  case oneHouse
  /// A firm is insolvent or being wound up.
  case closing(Int32)
  /// They are partners already.
  case partners
  /// They are on their way to a partnership.
  case underWay(ContactState)
  /// It came to nothing not long ago.
  case ended(ContactReason?)

  /// What two firms who met already have in the way.
  public init(_ standing: Engagements.Standing) {
    self =
      switch standing {
      case .partners: .partners
      case .underWay(let state): .underWay(state)
      case .ended(let reason): .ended(reason)
      }
  }

  /// Whether the two compete, or may for all that is known.
  var isCompetition: Bool {
    switch self {
    case .competitors, .potentialCompetitors, .unclearCompetitors: true
    case .sameFirm, .oneHouse, .closing, .partners, .underWay, .ended: false
    }
  }

  /// Whether one opens no market to the other: partners, those on their way and the own house do.
  var closesMarkets: Bool {
    switch self {
    case .competitors, .potentialCompetitors, .unclearCompetitors, .sameFirm, .closing: true
    case .oneHouse, .partners, .underWay, .ended: false
    }
  }

  /// Whether the two may not even be planned for each other: contacts that are under way may.
  var keepsOutOfPlan: Bool {
    if case .underWay = self { false } else { true }
  }
}

extension Benefit {
  /// What stands in the way of suggesting two firms to each other; nil where nothing does.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(rows of the two firms).
  public func obstacle(_ i: Int32, _ j: Int32) -> Obstacle? {
    network.requireFirms([i, j])
    return obstacleOfPair(i, j)
      ?? [i, j].first { network.firm($0).isClosing }.map { .closing($0) }
  }

  /// The same without what keeps a firm from everybody: who closes has no places.
  func obstacleOfPair(_ i: Int32, _ j: Int32) -> Obstacle? {
    if !twins.isEmpty, twins.contains(FirmPair(i, j)) { return .sameFirm }
    if base.areCompetitors(i, j) { return .competitors }
    if base.arePotentialCompetitors(i, j) { return .potentialCompetitors }
    if base.mayCompeteUnknown(i, j) || base.lookAlike(i, j), !base.meetNeeds(i, j) {
      return .unclearCompetitors
    }
    if network.isOneHouse(i, j) { return .oneHouse }
    return network.engagements.standing(i, j).map { Obstacle($0) }
  }

  /// Whether a firm takes a new partner.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Complexity: O(1).
  public func hasPlace(_ firm: Int32) -> Bool {
    network.requireFirms(CollectionOfOne(firm))
    return places.ready.map { $0[Int(firm)] } ?? (network.placesLeft(firm) > 0)
  }
}

extension Network {
  /// New partnerships that a firm can start: its places without those that contacts took.
  func placesLeft(_ firm: Int32) -> Int {
    max(0, self.firm(firm).partneringCapacity(parameters) - engagements.placesTaken(firm))
  }
}

extension GainModel {
  /// Whether one of two firms has what the other needs, or serves a market that it seeks, by name.
  func meetNeeds(_ i: Int32, _ j: Int32) -> Bool { meets(i, by: j) || meets(j, by: i) }

  private func meets(_ taker: Int32, by giver: Int32) -> Bool {
    let (offers, markets) = (details.strengths[giver], details.served[giver])
    return details.weaknesses[taker].contains { need in
      offers.contains { $0.capability == need.capability }
    }
      || details.sought[taker].contains { wish in
        markets.contains { $0.market == wish.market }
      }
  }
}
