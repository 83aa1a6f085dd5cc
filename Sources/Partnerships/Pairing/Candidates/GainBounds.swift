import PartnernetzNetworks
import PartnernetzRecords

/// What each firm can take from and give to others through channels, and what it needs.
///
/// - SeeAlso: F5–F11.
struct GainBounds: Sendable {
  let model: GainModel
  let channels: ChannelNumbers
  /// What each firm can gain, by channel.
  let takes: FirmRows
  /// What each firm brings others, by channel.
  let gives: FirmRows
  /// What a firm must gain before persistence and costs for its threshold to be reached, EUR/yr,
  /// with a partner of the same class and without a relation; never more than it is.
  let needs: [Double]
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
    let highestMarginRate = model.economies.lazy.map(\.marginRate).max() ?? 0
    var takes = FirmRows()
    var gives = FirmRows()
    var needs: [Double] = []
    var isOpen: [Bool] = []
    for firm in network.numbersOfFirms {
      let profile = ChannelProfile(
        firm, model, numbers, capital: capital, mostContacts: mostContacts,
        highestMarginRate: highestMarginRate)
      takes.append(profile.takes.sorted { $0.channel < $1.channel })
      gives.append(profile.gives.sorted { $0.channel < $1.channel })
      let need = model.neededGross(of: firm, distance: 0).euros * (1 - GainBounds.rounding)
      needs.append(need)
      isOpen.append(!profile.isSound || !(need > 0 && need < .infinity))
    }
    self.takes = takes
    self.gives = gives
    self.needs = needs
    self.isOpen = isOpen
  }
}

extension GainModel {
  /// What a firm must gain from a new partner, before persistence and costs, to reach its threshold.
  func neededGross(of firm: Int32, distance: Double) -> EuroPerYear {
    (threshold(of: firm) + buildCost(distance: distance, hasTie: false)) / persistenceNew
  }
}

/// Ends of channels, one firm's behind the other's, by channel.
struct FirmRows: Sendable {
  private(set) var rows: [ChannelEnd] = []
  private var offsets = [0]

  mutating func append(_ own: [ChannelEnd]) {
    rows += own
    offsets.append(rows.count)
  }

  func range(_ firm: Int32) -> Range<Int> { offsets[Int(firm)]..<offsets[Int(firm) + 1] }

  subscript(firm: Int32) -> ArraySlice<ChannelEnd> { rows[range(firm)] }
}
