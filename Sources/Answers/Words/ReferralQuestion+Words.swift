public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension ReferralQuestion {
  /// The question as a heading: from whom to whom.
  public func heading(in network: Network) -> Phrase {
    let (from, to) = (from.name(in: network), to.name(in: network))
    return Phrase(
      de: "Von \(from.german) zu \(to.german)", en: "From \(from.english) to \(to.english)")
  }
}

extension ReferralEnd {
  /// The firm's name, or what is asked of it, as it stands behind "from" and "to".
  func name(in network: Network) -> Phrase {
    switch self {
    case .firm(let firm):
      let name = network.firm(firm).name
      return Phrase(de: name, en: name)
    case .offering(let capability):
      let name = network.capabilities.names[Int(capability)]
      return Phrase(de: "einem Anbieter von „\(name)“", en: "any firm that offers “\(name)”")
    case .serving(let market):
      let name = network.markets.names[Int(market)]
      return Phrase(
        de: "einem Unternehmen im Markt „\(name)“", en: "any firm in the market “\(name)”")
    }
  }
}
