/// What each firm can take from and give to others through channels, and what it needs.
///
/// - SeeAlso: F5–F11.
struct GainBounds: Sendable {
  let model: GainModel
  let channels: ChannelNumbers
  /// What each firm can gain, by channel.
  let takes: FirmRows<Taking>
  /// What each firm brings others, by channel.
  let gives: FirmRows<Giving>
  /// What a firm must gain before persistence and costs for its threshold to be reached, EUR/yr,
  /// with a partner of the same class and without a relation; never more than it is.
  let needs: [Double]
  /// What a firm must gain more with a partner of no common industry, EUR/yr; with others in
  /// proportion to the distance; never more than it is.
  let farther: Double
  /// Firms whose figures no bound is known for, or who need nothing: to be judged with everybody.
  let isOpen: [Bool]

  /// Sums in another order differ by less, as a share.
  static let rounding = 1e-9

  init(_ model: GainModel) {
    self.model = model
    let network = model.network
    let numbers = ChannelNumbers(
      markets: Int32(network.markets.names.count),
      capabilities: Int32(network.capabilities.names.count))
    channels = numbers
    let capital = CapitalLimits(network)
    // The most contacts that anybody has in a market decide how many customers can be referred.
    var mostContacts = [Double](repeating: 0, count: network.markets.names.count)
    for row in network.served.rows {
      let contacts = row.contacts ?? model.parameters.missingContacts
      mostContacts[Int(row.market)] = max(mostContacts[Int(row.market)], contacts)
    }
    var takes = FirmRows<Taking>()
    var gives = FirmRows<Giving>()
    var needs: [Double] = []
    var isOpen: [Bool] = []
    for firm in network.numbersOfFirms {
      let profile = ChannelProfile(
        firm, model, numbers, capital: capital, mostContacts: mostContacts)
      takes.append(profile.takes.sorted { $0.channel < $1.channel })
      gives.append(profile.gives.sorted { $0.channel < $1.channel })
      let need = model.neededGross(of: firm, distance: 0) * (1 - GainBounds.rounding)
      needs.append(need)
      isOpen.append(!profile.isSound || !(need > 0 && need < .infinity))
    }
    let (near, far) = (
      model.buildCost(distance: 0, hasTie: false), model.buildCost(distance: 1, hasTie: false)
    )
    farther = max(0, (far - near) / model.persistenceNew * (1 - GainBounds.rounding))
    self.takes = takes
    self.gives = gives
    self.needs = needs
    self.isOpen = isOpen
  }

  /// What a firm gains at most from another before persistence and costs, and what it needs, EUR/yr,
  /// where the two have no relation.
  ///
  /// - Parameters:
  ///   - firm: who gains.
  ///   - other: from whom.
  ///   - distance: how far their industries are apart.
  ///   - enough: from there on it does not matter how much more it is.
  /// - Returns: what is gained at most; less, but not less than enough, where that is reached.
  /// - Complexity: O(rows of the two firms).
  func bound(
    of firm: Int32, from other: Int32, distance: Double, enough: Double = .infinity
  ) -> Double {
    let novelty = model.parameters.novelty(distance) / model.parameters.mostNovelty
    let firstBridge = channels.firstBridge
    return takes.withRows(of: firm) { takes in
      gives.withRows(of: other) { gives in
        var (x, y) = (0, 0)
        var (plain, bridged) = (0.0, 0.0)
        while x < takes.count, y < gives.count {
          let (taking, giving) = (takes[x], gives[y])
          if taking.channel != giving.channel {
            if taking.channel < giving.channel { x &+= 1 } else { y &+= 1 }
            continue
          }
          let worth = min(
            Double(taking.unit) * Double(giving.units), Double(min(taking.most, giving.most)))
          if taking.channel < firstBridge { plain += worth } else { bridged += worth }
          if plain + bridged * novelty >= enough { break }
          x &+= 1
          y &+= 1
        }
        return (plain + bridged * novelty) * (1 + GainBounds.rounding)
      }
    }
  }
}

extension GainModel {
  /// What a firm must gain from a new partner, before persistence and costs, to reach its threshold.
  func neededGross(of firm: Int32, distance: Double) -> Double {
    (threshold(of: firm) + buildCost(distance: distance, hasTie: false)) / persistenceNew
  }
}

/// Rows of firms, one firm behind the other.
struct FirmRows<Row: Sendable>: Sendable {
  private(set) var rows: [Row] = []
  private var offsets = [0]

  mutating func append(_ own: [Row]) {
    rows += own
    offsets.append(rows.count)
  }

  func range(_ firm: Int32) -> Range<Int> { offsets[Int(firm)]..<offsets[Int(firm) + 1] }

  subscript(firm: Int32) -> ArraySlice<Row> { rows[range(firm)] }

  /// A firm's rows where they stand, without a slice.
  @inline(__always)
  func withRows<Answer>(of firm: Int32, _ body: (UnsafeBufferPointer<Row>) -> Answer) -> Answer {
    let range = range(firm)
    return rows.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
