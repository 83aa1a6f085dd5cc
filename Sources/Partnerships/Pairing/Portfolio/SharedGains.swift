import PartnernetzNetworks
import PartnernetzRecords

/// What firms gain from their partnerships, worked out over all of them.
struct SharedGains {
  /// A partnership seen from one of its firms.
  struct Partnership {
    var partner: Int32
    var meeting: Encounter
    var gain: Gain
  }

  let model: GainModel
  private(set) var entries: [Portfolio.Entry]
  /// For each entry its partnerships, by partner.
  let partnerships: [[Partnership]]

  /// Works the gains out.
  init(_ pairs: [FirmPair], in model: GainModel) {
    self.model = model
    var known: [Int32: [Partnership]] = [:]
    for pair in pairs {
      let meeting = model.meeting(pair.first, pair.second)
      for (firm, partner, own) in [
        (pair.first, pair.second, meeting), (pair.second, pair.first, meeting.turned),
      ] {
        known[firm, default: []].append(
          Partnership(
            partner: partner, meeting: own, gain: model.gain(of: firm, from: partner, own)))
      }
    }
    let firms = known.keys.sorted()
    partnerships = firms.map { (known[$0] ?? []).sorted { $0.partner < $1.partner } }
    entries = zip(firms, partnerships).map { firm, own in
      var entry = Portfolio.Entry(firm: firm, partners: own.count)
      for partnership in own {
        let gain = partnership.gain
        entry.addedUp += gain.net
        entry.costs +=
          gain.costBuild + gain.costDependence + gain.costCompetition + gain.costLeakage
      }
      return entry
    }
    for place in entries.indices {
      let markets = addMarkets(place)
      addReferrals(place, without: markets)
    }
    addComplements()
    addTrade()
    addCapital()
  }

  /// F5 over all partners: of those who open a market the one that opens most counts.
  ///
  /// - Returns: the markets that are counted.
  private mutating func addMarkets(_ place: Int) -> Set<Int32> {
    let firm = entries[place].firm
    var ways: [Int32: [(worth: EuroPerYear, chance: Double)]] = [:]
    for own in partnerships[place] where !own.meeting.competesLater {
      var inputs = InputTally()
      model.forEachOpening(by: own.partner, of: firm, &inputs) { opening in
        guard opening.expected > 0 else { return }
        ways[opening.market, default: []].append(
          (own.gain.persistence * opening.worth, opening.chance))
      }
    }
    for market in ways.keys.sorted() {
      var nobodyYet = 1.0
      for way in (ways[market] ?? []).sorted(by: { $0 > $1 }) {
        entries[place].market += nobodyYet * way.chance * way.worth
        nobodyYet *= 1 - way.chance
      }
    }
    return Set(ways.keys)
  }

  /// F7 over all partners, without contacts in markets that count as new ones: one plan, one budget
  /// and one room for all, and never more than each partner's referrals for themselves.
  private mutating func addReferrals(_ place: Int, without markets: Set<Int32>) {
    let firm = entries[place].firm
    let business = ReferralBusiness(firm, model)
    var (asked, weighted, apart) = (0.0, 0.0, EuroPerYear.zero)
    for own in partnerships[place] where !own.meeting.competesLater {
      var inputs = InputTally()
      let customers = model.referrals(
        by: own.partner, to: firm, hasTie: own.meeting.hasTie, &inputs
      ) { !markets.contains($0) }
      asked += customers
      weighted += own.gain.persistence * customers
      apart += own.gain.persistence * business.gain(customers)
    }
    guard asked > 0 else { return }
    entries[place].referral = min(apart, business.gain(asked) * weighted / asked)
  }

  /// F6 over all partners: each weakness is made up for by the best helper, and who helps several
  /// shares out what it can.
  private mutating func addComplements() {
    struct Help {
      var place: Int
      var helper: FirmCode
      var bridge: Bridge
      var worth: EuroPerYear
    }
    var helps: [Help] = []
    var asked: [FirmCode: EuroPerYear] = [:]
    for place in entries.indices {
      let firm = entries[place].firm
      var best: [Int32: Help] = [:]
      for own in partnerships[place] {
        var inputs = InputTally()
        model.forEachBridge(
          by: own.partner, of: firm, distance: own.meeting.distance, &inputs
        ) { bridge in
          let worth = own.gain.persistence * bridge.worth
          if worth > best[bridge.capability]?.worth ?? 0 {
            best[bridge.capability] = Help(
              place: place, helper: FirmCode(firm: own.partner, code: bridge.capability),
              bridge: bridge, worth: worth)
          }
        }
      }
      for capability in best.keys.sorted() {
        guard let help = best[capability] else { continue }
        helps.append(help)
        asked[help.helper, default: 0] += help.bridge.volume
      }
    }
    for help in helps {
      entries[help.place].complement +=
        help.worth * fitting(help.bridge.capacity, asked[help.helper] ?? 0)
    }
  }

  /// Adds to a part of an entry.
  mutating func add(
    _ amount: EuroPerYear, to part: WritableKeyPath<Portfolio.Entry, EuroPerYear>, _ place: Int
  ) {
    entries[place][keyPath: part] += amount
  }
}

/// A firm with a market, capability or form of capital.
struct FirmCode: Hashable {
  var firm: Int32
  var code: Int32
}

/// The share of what is asked that there is room for, 0–1.
func fitting(_ room: Double, _ asked: Double) -> Double {
  asked > room && asked > 0 ? max(0, room) / asked : 1
}

/// The same of euros a year.
func fitting(_ room: EuroPerYear, _ asked: EuroPerYear) -> Double {
  fitting(room.euros, asked.euros)
}
