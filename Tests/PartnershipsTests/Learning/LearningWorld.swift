import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Firms with one thing to gain each: A a market that B is half present in, C a weakness that D is
/// strong in, E sells what F buys; G knows D and F.
struct LearningWorld {
  var tables = MemberTables()
  let today: Day

  init() throws {
    today = try #require(Day(iso: "2030-07-01"))
    tables.firms = "ABCDEFGH".map { name in
      var firm = Firm(id: String(name), name: "Firm \(name)")
      firm.revenue = Money(cents: 500_000_000)
      firm.contributionMargin = 0.4
      return firm
    }
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought),
      MarketEntry(firm: "B", market: "NL", role: .served),
    ]
    tables.markets[0].target = Money(cents: 10_000_000)
    tables.markets[1].presence = 0.5
    tables.markets[1].contacts = 0
    tables.offers = [Offer(firm: "D", capability: "law"), Offer(firm: "E", capability: "steel")]
    for place in 0...1 {
      tables.offers[place].level = 1
      tables.offers[place].spareCapacity = Money(cents: 1_000_000_000)
    }
    tables.needs = [
      Need(firm: "C", capability: "law", mode: .bridge),
      Need(firm: "F", capability: "steel", mode: .buy),
    ]
    tables.needs[0].value = Money(cents: 8_000_000)
    tables.needs[1].volume = Money(cents: 20_000_000)
  }

  /// One step.
  mutating func step(
    _ asker: String, _ partner: String, _ state: ContactState, _ day: String,
    _ edit: (inout ContactEvent) -> Void = { _ in }
  ) throws {
    var event = ContactEvent(
      asker: asker, partner: partner, state: state, day: try #require(Day(iso: day)))
    edit(&event)
    tables.contacts.append(event)
  }

  var network: Network { Network(tables, asOf: today) }
  func learned(_ parameters: Parameters = .init()) -> Learning {
    Learning(
      from: Pipeline(tables.contacts), in: Network(tables, parameters: parameters, asOf: today))
  }
}

extension Learning {
  /// How many came about, of how many that were tried, in how many outcomes.
  func tally(_ assumption: Lesson.Assumption) -> [Double] {
    let tally = lessons.first { $0.assumption == assumption }?.tally
    return [tally?.yes ?? -1, tally?.tried ?? -1, Double(tally?.cases ?? -1)]
  }
}
