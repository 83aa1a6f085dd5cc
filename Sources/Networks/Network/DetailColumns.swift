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

  /// Takes a source's details, firms numbered by an index.
  convenience init(_ source: any TableSource, numbers: TextIndex, firmCount: Int) {
    let details =
      source.packed.map { packed in NumberedDetails(packed) { packed.firm($0, numbers) } }
      ?? NumberedDetails(source.details, numbers)
    self.init(details, firmCount: firmCount)
  }

  /// Orders rows by firm and code, and joins those of the same key.
  init(_ details: NumberedDetails, firmCount: Int) {
    capabilities = details.capabilities
    markets = details.markets
    let order = DetailOrder(firmCount: firmCount)
    // Bridged and bought needs of one capability are two rows.
    strengths = order.grouped(details.strengths, code: \.capability) { $0.joined(with: $1) }
    weaknesses = order.grouped(
      details.weaknesses, code: { $0.capability * 2 + ($0.mode == .buy ? 1 : 0) }
    ) { $0.joined(with: $1) }
    served = order.grouped(details.served, code: \.market) { $0.joined(with: $1) }
    sought = order.grouped(details.sought, code: \.market) { $0.joined(with: $1) }
    capitalSought = order.grouped(details.capitalSought, code: \.code) { $0.joined(with: $1) }
    capitalOffered = order.grouped(details.capitalOffered, code: \.code) { $0.joined(with: $1) }
    goals = Grouped(
      details.goals.sorted { ($0.firm, $0.row.rank ?? .max) < ($1.firm, $1.row.rank ?? .max) },
      firmCount: firmCount)
  }
}

/// Orders a detail table's rows by firm and code, and joins rows of the same key.
private struct DetailOrder {
  let firmCount: Int

  func grouped<Row>(
    _ rows: [(firm: Int32, row: Row)], code: (Row) -> Int32, joining join: (Row, Row) -> Row
  ) -> Grouped<Row> {
    var starts = [Int32](repeating: 0, count: firmCount + 1)
    for entry in rows { starts[Int(entry.firm) + 1] += 1 }
    for firm in 0..<firmCount { starts[firm + 1] += starts[firm] }
    // The rows of one firm are few: their codes with their places in the table, in one number each.
    var keys = [UInt64](repeating: 0, count: rows.count)
    var next = starts
    for (position, entry) in rows.enumerated() {
      keys[Int(next[Int(entry.firm)])] =
        UInt64(UInt32(bitPattern: code(entry.row))) << 32 | UInt64(position)
      next[Int(entry.firm)] += 1
    }
    var joined: [Row] = []
    joined.reserveCapacity(rows.count)
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(firmCount + 1)
    for firm in 0..<firmCount {
      let own = Int(starts[firm])..<Int(starts[firm + 1])
      if own.count > 1 { keys[own].sort() }
      for place in own {
        let row = rows[Int(keys[place] & 0xFFFF_FFFF)].row
        if place > own.lowerBound, keys[place] >> 32 == keys[place - 1] >> 32 {
          joined[joined.count - 1] = join(joined[joined.count - 1], row)
        } else {
          joined.append(row)
        }
      }
      offsets.append(Int32(joined.count))
    }
    return Grouped(joined, offsets: offsets)
  }
}

extension Strength {
  fileprivate func joined(with other: Strength) -> Strength {
    Strength(
      capability: capability, level: larger(level, other.level),
      spareCapacity: larger(spareCapacity, other.spareCapacity))
  }
}

extension Weakness {
  fileprivate func joined(with other: Weakness) -> Weakness {
    Weakness(
      capability: capability, mode: mode, value: larger(value, other.value),
      volume: larger(volume, other.volume), isEssential: isEssential || other.isEssential)
  }
}

extension ServedMarket {
  fileprivate func joined(with other: ServedMarket) -> ServedMarket {
    ServedMarket(
      market: market, presence: larger(presence, other.presence),
      contacts: larger(contacts, other.contacts))
  }
}

extension SoughtMarket {
  fileprivate func joined(with other: SoughtMarket) -> SoughtMarket {
    SoughtMarket(market: market, target: larger(target, other.target))
  }
}

extension CapitalWish {
  fileprivate var code: Int32 { Int32(CapitalEntry.Kind.allCases.firstIndex(of: kind) ?? 0) }

  fileprivate func joined(with other: CapitalWish) -> CapitalWish {
    CapitalWish(
      kind: kind, amount: larger(amount, other.amount),
      limitRate: larger(limitRate, other.limitRate))
  }
}

/// The larger of two values of which either may be unknown.
private func larger(_ a: Double?, _ b: Double?) -> Double? {
  guard let a, let b else { return a ?? b }
  return max(a, b)
}
