import PartnernetzNetworks

/// What firms offer, need, serve and seek, by name.
struct FitTags: Sendable {
  /// For each firm all its codes, ascending: capabilities, then markets.
  let own: Postings
  /// For each code the firms that have it, in whatever role.
  let holders: Postings
  /// For each code the firms that can give it: offer the capability, serve the market.
  let givers: Postings
  /// For each code the firms that want it: need the capability, seek the market.
  let takers: Postings
  /// For each firm the codes that it can give.
  let given: Postings
  /// For each firm the codes that it wants.
  let wanted: Postings

  init(_ network: Network) {
    let shift = Int32(network.capabilities.names.count)
    let codeCount = Int(shift) + network.markets.names.count
    let firmCount = network.firmCount
    let details = network.columns
    var given: [(code: Int32, firm: Int32)] = []
    var wanted: [(code: Int32, firm: Int32)] = []
    for firm in network.numbersOfFirms {
      given += details.strengths[firm].map { ($0.capability, firm) }
      given += details.served[firm].map { ($0.market + shift, firm) }
      wanted += details.weaknesses[firm].map { ($0.capability, firm) }
      wanted += details.sought[firm].map { ($0.market + shift, firm) }
    }
    func turned(_ entries: [(code: Int32, firm: Int32)]) -> Postings {
      Postings(entries.map { (code: $0.firm, firm: $0.code) }, codeCount: firmCount)
    }
    givers = Postings(given, codeCount: codeCount)
    takers = Postings(wanted, codeCount: codeCount)
    self.given = turned(given)
    self.wanted = turned(wanted)
    var all: [(code: Int32, firm: Int32)] = []
    let (gives, wants) = (self.given, self.wanted)
    for firm in 0..<firmCount {
      let codes = Set(gives[firm]).union(wants[firm]).sorted()
      all += codes.map { (code: $0, firm: Int32(firm)) }
    }
    holders = Postings(all, codeCount: codeCount)
    own = turned(all)
  }

  /// Tags of both over tags of either, 0–1.
  @inline(__always)
  func likeness(shared: Int32, _ one: Int32, _ other: Int32) -> Double {
    guard shared > 0 else { return 0 }
    let all = own.range(of: Int(one)).count + own.range(of: Int(other)).count - Int(shared)
    return Double(shared) / Double(all)
  }

  /// Tags that both have.
  func shared(_ one: Int32, _ other: Int32) -> [Int32] {
    common(own[Int(one)], own[Int(other)])
  }

  /// What the one wants and the other can give.
  func met(_ taker: Int32, by giver: Int32) -> [Int32] {
    let (wants, gives) = (wanted[Int(taker)], Set(given[Int(giver)]))
    return wants.filter(gives.contains)
  }

  private func common(_ one: ArraySlice<Int32>, _ other: ArraySlice<Int32>) -> [Int32] {
    var (a, b) = (one.startIndex, other.startIndex)
    var found: [Int32] = []
    while a < one.endIndex, b < other.endIndex {
      if one[a] < other[b] {
        a += 1
      } else if other[b] < one[a] {
        b += 1
      } else {
        found.append(one[a])
        (a, b) = (a + 1, b + 1)
      }
    }
    return found
  }
}
