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
      for offer in details.strengths[firm] { given.append((offer.capability, firm)) }
      for market in details.served[firm] { given.append((market.market + shift, firm)) }
      for need in details.weaknesses[firm] { wanted.append((need.capability, firm)) }
      for wish in details.sought[firm] { wanted.append((wish.market + shift, firm)) }
    }
    func turned(_ entries: [(code: Int32, firm: Int32)]) -> Postings {
      Postings(entries.map { (code: $0.firm, firm: $0.code) }, codeCount: firmCount)
    }
    givers = Postings(given, codeCount: codeCount)
    takers = Postings(wanted, codeCount: codeCount)
    self.given = turned(given)
    self.wanted = turned(wanted)
    var all: [(code: Int32, firm: Int32)] = []
    all.reserveCapacity(given.count + wanted.count)
    let (gives, wants) = (self.given, self.wanted)
    for firm in 0..<firmCount {
      // Both rows ascend; a capability that is bridged and bought stands twice.
      var (one, other) = (gives.range(of: firm), wants.range(of: firm))
      var last: Int32 = -1
      while !one.isEmpty || !other.isEmpty {
        let (a, b) = (
          one.isEmpty ? Int32.max : gives.firms[one.lowerBound],
          other.isEmpty ? Int32.max : wants.firms[other.lowerBound]
        )
        let code = min(a, b)
        if a <= b { one.removeFirst() } else { other.removeFirst() }
        if code != last { all.append((code: code, firm: Int32(firm))) }
        last = code
      }
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

  /// How far two firms meet each other's needs.
  enum Match {
    /// Each has what the other seeks.
    case mutual
    /// One has.
    case oneSided
    /// Neither has, and both told what they seek and what they have.
    case none
    /// Neither has as far as anybody told.
    case unknown
  }

  /// How far two firms meet each other's needs, by name.
  func match(_ i: Int32, _ j: Int32) -> Match {
    switch (met(i, by: j).isEmpty, met(j, by: i).isEmpty) {
    case (false, false): return .mutual
    case (false, true), (true, false): return .oneSided
    case (true, true):
      let told = [i, j].allSatisfy { !wanted[Int($0)].isEmpty && !given[Int($0)].isEmpty }
      return told ? .none : .unknown
    }
  }

  /// What the one wants and the other can give; what is wanted in two ways stands twice.
  func met(_ taker: Int32, by giver: Int32) -> [Int32] {
    let (wants, gives) = (wanted[Int(taker)], given[Int(giver)])
    var place = gives.startIndex
    return wants.filter { code in
      while place < gives.endIndex, gives[place] < code { place += 1 }
      return place < gives.endIndex && gives[place] == code
    }
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
