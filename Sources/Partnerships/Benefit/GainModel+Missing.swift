import PartnernetzNetworks
import PartnernetzRecords

extension GainModel {
  /// The figures of a firm that gains may ask for and that nobody told, in the order of kinds.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Complexity: O(rows of the firm).
  public func missingInputs(of firm: Int32) -> [MissingInput] {
    let told = network.firm(firm)
    let figures = economy(firm)
    var missing: [MissingInput] = []
    func note(_ kind: MissingInput.Kind, _ isKnown: Bool, _ code: Int32 = -1) {
      if !isKnown { missing.append(MissingInput(kind, of: firm, code: code)) }
    }
    note(.revenue, figures.revenueIsKnown)
    note(.margin, figures.marginIsKnown)
    note(.acquisitionCost, figures.acquisitionCost != nil)
    note(.plannedCustomers, told.plannedCustomers != nil)
    note(.roomCustomers, told.roomCustomers != nil)
    note(.customerValue, told.customerValue != nil)
    note(.knowledge, told.knowledgeIntensity != nil)
    for market in details.served[firm] {
      note(.presence, market.presence != nil, market.market)
      note(.contacts, market.contacts != nil, market.market)
    }
    for wish in details.sought[firm] { note(.target, wish.target != nil, wish.market) }
    for offer in details.strengths[firm] {
      note(.level, offer.level != nil, offer.capability)
      note(.spareCapacity, offer.spareCapacity != nil, offer.capability)
    }
    for need in details.weaknesses[firm] {
      switch need.mode {
      case .bridge: note(.needValue, need.value != nil, need.capability)
      case .buy: note(.needVolume, need.volume != nil, need.capability)
      }
    }
    return missing
  }

  /// The Win-Win-Index of two firms where the pair is good for both, 0 where it is not.
  ///
  /// - Complexity: O(rows of the two firms).
  package func winWinIndex(_ i: Int32, _ j: Int32) -> Double {
    let (first, second) = (min(i, j), max(i, j))
    let meeting = meeting(first, second)
    guard !areCompetitors(first, second, overlap: meeting.overlap) else { return 0 }
    let one = gain(of: first, from: second, meeting)
    guard one.net >= threshold(of: first) else { return 0 }
    let other = gain(of: second, from: first, meeting.turned)
    guard other.net >= threshold(of: second) else { return 0 }
    return Pair.index(one, other, half: parameters.indexHalf)
  }
}
