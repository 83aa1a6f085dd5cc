import PartnernetzRecords

/// Rows of the detail tables with firms and codes as numbers, in the tables' order.
struct NumberedDetails {
  let capabilities: Codebook
  let markets: Codebook
  var strengths: [(firm: Int32, row: Strength)] = []
  var weaknesses: [(firm: Int32, row: Weakness)] = []
  var served: [(firm: Int32, row: ServedMarket)] = []
  var sought: [(firm: Int32, row: SoughtMarket)] = []
  var capitalSought: [(firm: Int32, row: CapitalWish)] = []
  var capitalOffered: [(firm: Int32, row: CapitalWish)] = []
  var goals: [(firm: Int32, row: Goal)] = []

  init(capabilities: Codebook, markets: Codebook) {
    (self.capabilities, self.markets) = (capabilities, markets)
  }

  /// Numbers rows; those that name unknown firms are left out.
  ///
  /// - Complexity: O(rows).
  init(_ tables: MemberTables, _ numbers: TextIndex) {
    let capabilities = Codebook(
      tables.offers.lazy.map(\.capability) + tables.needs.lazy.map(\.capability))
    let markets = Codebook(
      tables.markets.lazy.map(\.market) + tables.goals.lazy.compactMap(\.market))
    self.init(capabilities: capabilities, markets: markets)
    strengths = tables.offers.compactMap { offer in
      guard let firm = numbers[offer.firm], let code = capabilities.number(of: offer.capability)
      else { return nil }
      return (
        firm,
        Strength(
          capability: code, level: offer.level, spareCapacity: offer.spareCapacity?.euros)
      )
    }
    weaknesses = tables.needs.compactMap { need in
      guard let firm = numbers[need.firm], let code = capabilities.number(of: need.capability)
      else { return nil }
      return (firm, Weakness(need, capability: code))
    }
    for entry in tables.markets {
      guard let firm = numbers[entry.firm], let market = markets.number(of: entry.market)
      else { continue }
      if entry.role == .served {
        served.append(
          (firm, ServedMarket(market: market, presence: entry.presence, contacts: entry.contacts)))
      } else {
        sought.append((firm, SoughtMarket(market: market, target: entry.target?.euros)))
      }
    }
    for entry in tables.capital {
      guard let firm = numbers[entry.firm] else { continue }
      add(entry, of: firm)
    }
    for goal in tables.goals { if let firm = numbers[goal.firm] { add(goal, of: firm) } }
  }

  /// Adds a goal; the market that it names is one that the firm seeks.
  mutating func add(_ goal: Goal, of firm: Int32) {
    goals.append((firm, goal))
    guard let market = goal.market.flatMap({ markets.number(of: $0) }) else { return }
    sought.append((firm, SoughtMarket(market: market, target: goal.target?.euros)))
  }

  /// Adds a wish for capital, or an offer of it.
  mutating func add(_ entry: CapitalEntry, of firm: Int32) {
    let wish = CapitalWish(
      kind: entry.kind, amount: entry.amount?.euros, limitRate: entry.limitRate)
    if entry.role == .sought {
      capitalSought.append((firm, wish))
    } else {
      capitalOffered.append((firm, wish))
    }
  }
}

extension Weakness {
  /// A need with its mode decided.
  init(_ need: Need, capability: Int32) {
    self.init(
      capability: capability, mode: need.countedMode, value: need.value?.euros,
      volume: need.volume?.euros, isEssential: need.isEssential ?? false)
  }
}
