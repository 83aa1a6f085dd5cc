import Partnerships

extension Assembly {
  /// Adds what firms say in lists, unless a row of its own tells more about it.
  mutating func takeTags() {
    var told: [Firm.ID: Told] = [:]
    for row in intake.tables.offers { told[row.firm, default: .init()].offers.add(row.capability) }
    for row in intake.tables.needs { told[row.firm, default: .init()].needs.add(row.capability) }
    for row in intake.tables.markets {
      switch row.role {
      case .served: told[row.firm, default: .init()].served.add(row.market)
      case .sought: told[row.firm, default: .init()].sought.add(row.market)
      }
    }
    for (firm, lists) in zip(intake.tables.firms, lists) {
      var told = told[firm.id] ?? Told()
      for tag in lists.offers where told.offers.add(tag) {
        intake.tables.offers.append(Offer(firm: firm.id, capability: tag, origin: firm.origin))
        intake.counts[.offers, default: .init()].fromTags += 1
      }
      for tag in lists.needs where told.needs.add(tag) {
        intake.tables.needs.append(Need(firm: firm.id, capability: tag, origin: firm.origin))
        intake.counts[.needs, default: .init()].fromTags += 1
      }
      for tag in lists.served where told.served.add(tag) { add(tag, .served, firm) }
      for tag in lists.sought where told.sought.add(tag) { add(tag, .sought, firm) }
    }
  }

  private mutating func add(_ market: String, _ role: MarketEntry.Role, _ firm: Firm) {
    intake.tables.markets.append(
      MarketEntry(firm: firm.id, market: market, role: role, origin: firm.origin))
    intake.counts[.markets, default: .init()].fromTags += 1
  }

  /// What is known of a firm so far.
  private struct Told {
    var offers = Tags()
    var needs = Tags()
    var served = Tags()
    var sought = Tags()
  }

  /// Tags without regard to case.
  private struct Tags {
    private var keys: Set<String> = []

    /// Adds a tag; false when it is there already.
    @discardableResult
    mutating func add(_ tag: String) -> Bool {
      keys.insert(trimmed(tag.lowercased())).inserted
    }
  }
}
