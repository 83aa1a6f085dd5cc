extension PartnerIndex {
  /// Lists the members who can reach their thresholds at all, with any of each other.
  ///
  /// Who cannot is left out, which lowers what others can reach; that is repeated a few times.
  static func living(_ bounds: GainBounds, among members: [Int32]) -> PartnerIndex {
    var isListed = [Bool](repeating: false, count: bounds.needs.count)
    for firm in members where !bounds.isOpen[Int(firm)] { isListed[Int(firm)] = true }
    var index = PartnerIndex(bounds, listing: isListed)
    for _ in 0..<3 {
      var isLess = false
      for firm in members where isListed[Int(firm)] {
        let canGain = index.gains(of: firm, bounds).most >= 1 - GainBounds.rounding
        let canGive = index.returns(of: firm, bounds).most >= 1 - GainBounds.rounding
        if canGain && canGive { continue }
        isListed[Int(firm)] = false
        isLess = true
      }
      if !isLess { break }
      index = PartnerIndex(bounds, listing: isListed)
    }
    return index
  }
}
