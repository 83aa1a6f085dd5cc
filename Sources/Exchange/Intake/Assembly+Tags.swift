import Partnerships

extension Assembly {
  /// Adds what firms say in lists, unless a row of its own tells more about it.
  mutating func takeTags() {
    let firms = intake.tables.firms
    var offers = Set(intake.tables.offers.map { Key($0.firm, $0.capability) })
    var needs = Set(intake.tables.needs.map { Key($0.firm, $0.capability) })
    var markets = Set(intake.tables.markets.map { Key($0.firm, $0.market, $0.role) })
    for (firm, lists) in zip(firms, lists) {
      for tag in lists.offers where offers.insert(Key(firm.id, tag)).inserted {
        intake.tables.offers.append(
          Offer(firm: firm.id, capability: tag, origin: firm.origin))
        intake.counts[.offers, default: .init()].fromTags += 1
      }
      for tag in lists.needs where needs.insert(Key(firm.id, tag)).inserted {
        intake.tables.needs.append(Need(firm: firm.id, capability: tag, origin: firm.origin))
        intake.counts[.needs, default: .init()].fromTags += 1
      }
      let entries =
        lists.served.map { (tag: $0, role: MarketEntry.Role.served) }
        + lists.sought.map { (tag: $0, role: MarketEntry.Role.sought) }
      for (tag, role) in entries where markets.insert(Key(firm.id, tag, role)).inserted {
        intake.tables.markets.append(
          MarketEntry(firm: firm.id, market: tag, role: role, origin: firm.origin))
        intake.counts[.markets, default: .init()].fromTags += 1
      }
    }
  }

  /// What makes a tag and a row speak of the same thing.
  private struct Key: Hashable {
    var firm: Firm.ID
    var tag: String
    var role: MarketEntry.Role?

    init(_ firm: Firm.ID, _ tag: String, _ role: MarketEntry.Role? = nil) {
      self.firm = firm
      self.tag = trimmed(tag.lowercased())
      self.role = role
    }
  }
}
