import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

extension MemberTables {
  /// The tables with what firms say in lists, unless a row of its own tells more about it; and who
  /// told a list.
  func adding(listsOf firms: ImportedFirms) -> (tables: MemberTables, told: ToldLists) {
    var by = ToldLists()
    guard firms.parts.contains(where: \.layout.saysOwnRows) else { return (self, by) }
    var tables = self
    var told: [Firm.ID: Told] = [:]
    for row in offers { told[row.firm, default: .init()].offers.add(row.capability) }
    for row in needs { told[row.firm, default: .init()].needs.add(row.capability) }
    for row in markets {
      switch row.role {
      case .served: told[row.firm, default: .init()].served.add(row.market)
      case .sought: told[row.firm, default: .init()].sought.add(row.market)
      }
    }
    let said = sideBySide(firms.count) { firms.lists($0, wantsCompetitors: false) }
    tables.offers.reserveCapacity(offers.count + said.reduce(0) { $0 + $1.offers.count })
    tables.needs.reserveCapacity(needs.count + said.reduce(0) { $0 + $1.needs.count })
    tables.markets.reserveCapacity(
      markets.count + said.reduce(0) { $0 + $1.served.count + $1.sought.count })
    for (position, lists) in said.enumerated() {
      let firm = firms.ids[position]
      let (part, row) = firms.place(position)
      let origin = Origin(
        file: part.table.file, row: part.table.number(ofRow: row), sheet: part.table.sheet)
      var told = told[firm] ?? Told()
      if !lists.offers.isEmpty { by.offers.insert(firm) }
      if !lists.needs.isEmpty { by.needs.insert(firm) }
      if !lists.served.isEmpty { by.served.insert(firm) }
      if !lists.sought.isEmpty { by.sought.insert(firm) }
      for tag in lists.offers where told.offers.add(tag) {
        tables.offers.append(Offer(firm: firm, capability: tag, origin: origin))
      }
      for tag in lists.needs where told.needs.add(tag) {
        tables.needs.append(Need(firm: firm, capability: tag, origin: origin))
      }
      for tag in lists.served where told.served.add(tag) {
        tables.markets.append(
          MarketEntry(firm: firm, market: tag, role: .served, origin: origin))
      }
      for tag in lists.sought where told.sought.add(tag) {
        tables.markets.append(
          MarketEntry(firm: firm, market: tag, role: .sought, origin: origin))
      }
    }
    return (tables, by)
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
    /// Most firms have a handful, which are found faster than any is hashed.
    private var few: [String] = []
    private var many: Set<String> = []
    private static let handful = 16

    /// Adds a tag; false when it is there already.
    @discardableResult
    mutating func add(_ tag: String) -> Bool {
      let key = trimmed(tag.lowercased())
      guard many.isEmpty else { return many.insert(key).inserted }
      guard !few.contains(key) else { return false }
      few.append(key)
      if few.count > Tags.handful { many = Set(few) }
      return true
    }
  }
}
