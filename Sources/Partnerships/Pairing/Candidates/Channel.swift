import PartnernetzRecords

// Answers: how much a firm can gain from another at most, without looking at the other's rows.
// Takes: O(rows of a firm).
// From: FORMULAS F5–F10. Each component of a gain is a sum over channels (a market, a capability,
// a form of capital), and in each channel at most
// (F5b and F6b: the giver's size is what the giver's most is made of)
//     min(what a unit is worth to the taker · the giver's units, the taker's most, the giver's most).
// A pair without a relation has no trade that is subtracted, one persistence and one probability of
// introductions; pairs with a relation are few and are not bounded but judged.

/// One firm's end of a channel: what it takes, or what it brings others.
struct ChannelEnd {
  /// The channel's number.
  var channel: Int32
  /// For who takes what a unit of the giver is worth, EUR/yr; for who gives the units (presence,
  /// level, volume, contacts). More than 0 where there is anything.
  var rate: Float
  /// What the one who takes gains at most, EUR/yr.
  var most: Float
}

/// The channels through which firms gain from each other, numbered kind by kind.
struct ChannelNumbers {
  let markets: Int32
  let capabilities: Int32

  /// F5: the giver's presence in a market that the taker seeks.
  func access(_ market: Int32) -> Int32 { market }
  /// F7: the giver's contacts in a market that the taker serves or seeks.
  func contacts(_ market: Int32) -> Int32 { markets + market }
  /// F8: the taker buys what the giver offers.
  func purchase(_ capability: Int32) -> Int32 { 2 * markets + capability }
  /// F8: the taker sells what the giver buys.
  func sale(_ capability: Int32) -> Int32 { 2 * markets + capabilities + capability }
  /// F9: the giver finances the taker.
  func financing(_ kind: Int32) -> Int32 { 2 * markets + 2 * capabilities + kind }
  /// F9: the taker finances the giver.
  func investment(_ kind: Int32) -> Int32 { financing(kind) + ChannelNumbers.kinds }
  /// F6: the giver's strength where the taker is weak; the last, so that they are told apart by one
  /// comparison.
  func bridge(_ capability: Int32) -> Int32 { firstBridge + capability }

  /// The channels from this one on are worth more or less by the distance of the industries.
  var firstBridge: Int32 { financing(0) + 2 * ChannelNumbers.kinds }
  var count: Int { Int(bridge(capabilities)) }

  static let kinds = Int32(CapitalEntry.Kind.allCases.count)
}

extension Float {
  /// The smallest number of this width that is not below; at most one step above.
  init(roundedUp value: Double) {
    let near = Float(value)
    self = Double(near) < value ? near.nextUp : near
  }
}
