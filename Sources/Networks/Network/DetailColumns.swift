import PartnernetzRecords

/// The detail tables with firms and codes as numbers, one row for each firm and code.
package final class DetailColumns: Sendable {
  let capabilities: Codebook
  let markets: Codebook
  package let strengths: Grouped<Strength>
  package let weaknesses: Grouped<Weakness>
  package let served: Grouped<ServedMarket>
  package let sought: Grouped<SoughtMarket>
  package let capitalSought: Grouped<CapitalWish>
  package let capitalOffered: Grouped<CapitalWish>
  let goals: Grouped<Goal>

  init(_ tables: MemberTables, numbers: TextIndex, firmCount: Int) {
    let capabilities = Codebook(
      tables.offers.lazy.map(\.capability) + tables.needs.lazy.map(\.capability))
    let markets = Codebook(tables.markets.lazy.map(\.market))
    self.capabilities = capabilities
    self.markets = markets
    let rows = DetailRows(numbers: numbers, firmCount: firmCount)
    strengths = rows.strengths(tables.offers, capabilities)
    weaknesses = rows.weaknesses(tables.needs, capabilities)
    served = rows.served(tables.markets, markets)
    sought = rows.sought(tables.markets, markets)
    capitalSought = rows.wishes(tables.capital, .sought)
    capitalOffered = rows.wishes(tables.capital, .offered)
    goals = rows.goals(tables.goals)
  }
}

/// Numbers a detail table's rows, orders them by firm and code, and joins rows of the same key.
private struct DetailRows {
  let numbers: TextIndex
  let firmCount: Int

  func strengths(_ offers: [Offer], _ capabilities: Codebook) -> Grouped<Strength> {
    grouped(
      offers, firm: \.firm,
      row: { offer in
        capabilities.number(of: offer.capability).map {
          let spare = offer.spareCapacity?.euros
          return ($0, Strength(capability: $0, level: offer.level, spareCapacity: spare))
        }
      },
      joining: {
        Strength(
          capability: $0.capability, level: larger($0.level, $1.level),
          spareCapacity: larger($0.spareCapacity, $1.spareCapacity))
      })
  }

  func weaknesses(_ needs: [Need], _ capabilities: Codebook) -> Grouped<Weakness> {
    grouped(
      needs, firm: \.firm,
      row: { need in
        capabilities.number(of: need.capability).map { code in
          let mode = need.countedMode
          // Bridged and bought needs of one capability are two rows.
          return (
            code * 2 + (mode == .buy ? 1 : 0),
            Weakness(
              capability: code, mode: mode, value: need.value?.euros,
              volume: need.volume?.euros, isEssential: need.isEssential ?? false)
          )
        }
      },
      joining: {
        Weakness(
          capability: $0.capability, mode: $0.mode, value: larger($0.value, $1.value),
          volume: larger($0.volume, $1.volume), isEssential: $0.isEssential || $1.isEssential)
      })
  }

  func served(_ entries: [MarketEntry], _ markets: Codebook) -> Grouped<ServedMarket> {
    grouped(
      entries.filter { $0.role == .served }, firm: \.firm,
      row: { entry in
        markets.number(of: entry.market).map {
          ($0, ServedMarket(market: $0, presence: entry.presence, contacts: entry.contacts))
        }
      },
      joining: {
        ServedMarket(
          market: $0.market, presence: larger($0.presence, $1.presence),
          contacts: larger($0.contacts, $1.contacts))
      })
  }

  func sought(_ entries: [MarketEntry], _ markets: Codebook) -> Grouped<SoughtMarket> {
    grouped(
      entries.filter { $0.role == .sought }, firm: \.firm,
      row: { entry in
        markets.number(of: entry.market).map {
          ($0, SoughtMarket(market: $0, target: entry.target?.euros))
        }
      },
      joining: { SoughtMarket(market: $0.market, target: larger($0.target, $1.target)) })
  }

  func wishes(_ entries: [CapitalEntry], _ role: CapitalEntry.Role) -> Grouped<CapitalWish> {
    grouped(
      entries.filter { $0.role == role }, firm: \.firm,
      row: { entry in
        let code = CapitalEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0
        return (
          Int32(code),
          CapitalWish(kind: entry.kind, amount: entry.amount?.euros, limitRate: entry.limitRate)
        )
      },
      joining: {
        CapitalWish(
          kind: $0.kind, amount: larger($0.amount, $1.amount),
          limitRate: larger($0.limitRate, $1.limitRate))
      })
  }

  func goals(_ goals: [Goal]) -> Grouped<Goal> {
    Grouped(
      goals
        .compactMap { goal in numbers[goal.firm].map { (firm: $0, row: goal) } }
        .sorted { ($0.firm, $0.row.rank ?? .max) < ($1.firm, $1.row.rank ?? .max) },
      firmCount: firmCount)
  }

  private func grouped<Entry, Row>(
    _ entries: [Entry], firm: (Entry) -> Firm.ID, row: (Entry) -> (code: Int32, row: Row)?,
    joining join: (Row, Row) -> Row
  ) -> Grouped<Row> {
    var keyed: [(firm: Int32, code: Int32, row: Row)] = []
    for entry in entries {
      guard let number = numbers[firm(entry)], let (code, row) = row(entry) else { continue }
      keyed.append((number, code, row))
    }
    keyed.sort { ($0.firm, $0.code) < ($1.firm, $1.code) }
    var joined: [(firm: Int32, code: Int32, row: Row)] = []
    for entry in keyed {
      if let last = joined.last, last.firm == entry.firm, last.code == entry.code {
        joined[joined.count - 1].row = join(last.row, entry.row)
      } else {
        joined.append(entry)
      }
    }
    return Grouped(joined.map { ($0.firm, $0.row) }, firmCount: firmCount)
  }
}

/// The larger of two values of which either may be unknown.
private func larger(_ a: Double?, _ b: Double?) -> Double? {
  guard let a, let b else { return a ?? b }
  return max(a, b)
}
