public import PartnernetzNetworks
package import PartnernetzRecords

extension Network {
  /// The numbers of the members that compete with a firm, now or in the markets that it seeks, as far
  /// as this network tells.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Complexity: O(firms), and O(rows) of those of its trade.
  public func rivals(of firm: Int32) -> Set<Int32> {
    requireFirms([firm])
    // Where no overlap is needed, everybody competes.
    guard parameters.competitorOverlap > 0 else {
      return Set(numbersOfFirms).subtracting([firm])
    }
    return Set(Competitors(self).of(firm))
  }

  /// What a member may be shown: nothing of the business of those with whom it competes, whoever may
  /// see that; the network itself where the association looks.
  ///
  /// Who competes is found in what the member may know, so that nothing hidden shows by it.
  /// - Complexity: that of ``rivals(of:)``.
  /// - SeeAlso: FORMULAS, Confidentiality.
  public func withoutRivalsBusiness() -> Network {
    guard case .member(let id) = viewer, let reader = number(of: id) else { return self }
    return hiding(rivals(of: reader))
  }
}

extension MemberTables {
  /// The same of the tables behind a network.
  package func hidingRivalsBusiness(in network: Network) -> MemberTables {
    guard case .member(let id) = network.viewer, let reader = network.number(of: id) else {
      return self
    }
    return hidingBusiness(of: Set(network.rivals(of: reader).map { network.id(of: $0) }), from: id)
  }
}
