// Answers: which markets the members seek, who is there, and who leads to them.
// Takes: O(rows of markets), for each who seeks a market at most 64 judgements, and one search for the
// best route as long as there are not too many.
// From: FORMULAS F5, F5b, F17.

import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

/// A market that members seek.
///
/// - SeeAlso: F5, F17.
public struct MarketDemand: Sendable, Hashable {
  /// How many of those who seek a market get to whoever serves it.
  public struct Ways: Sendable, Hashable {
    /// They have a relation to one who serves it.
    public var known = 0
    /// Others can introduce them.
    public var introduced = 0
    /// There is no path.
    public var none = 0
    /// The member whom most of the best paths go through; nil where there is none.
    public var broker: Int32?
    /// How many of them go through it.
    public var brokerPaths = 0
  }

  /// The market's number.
  public let market: Int32
  /// Members who seek it, ascending.
  public let seeking: [Int32]
  /// Members who serve it, those first who can open most.
  public let serving: [Int32]
  /// Those of them who take new partners and whom nothing keeps from meeting any who seeks it.
  public let hosts: [Int32]
  /// What those who seek it gain through the best partner of each, before costs; only of those
  /// whose aim is known.
  public let worth: EuroPerYear
  /// How many of them say what they aim at.
  public let knownTargets: Int
  /// Who leads to it; nil where there were too many to look.
  public let ways: Ways?
}

extension MarketDemand {
  /// So many of those who serve a market are looked at for each who seeks it: the largest and the most
  /// present.
  private static let lookedAt = 32
  /// The most who serve a market that are looked at to find who may meet those who seek it.
  package static let invited = 16

  /// The most routes that are looked for.
  private static let questions = 3_000

  /// Every market that a member seeks: those first where most can be gained, then those that most
  /// seek.
  ///
  /// - Parameters:
  ///   - benefit: what partnerships bring.
  ///   - referral: who can introduce whom.
  /// - Returns: the markets.
  /// - Complexity: O(rows of markets · 64), and up to 3,000 searches for a route.
  public static func all(_ benefit: Benefit, _ referral: Referral) -> [MarketDemand] {
    let network = benefit.network
    let board = MarketBoard(network)
    let numbers = network.markets.names.indices.map { Int32($0) }
      .filter { !board.seeking($0).isEmpty }
    var demands = numbers.map { market in
      let (worth, known) = worth(of: market, board, benefit)
      let (seeking, serving) = (
        board.seeking(market),
        board.serving(market).map { ($0, benefit.base.ownBusiness(of: $0, in: market)) }
          .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
      )
      return MarketDemand(
        market: market, seeking: seeking, serving: serving,
        hosts: serving.prefix(invited).filter { host in
          benefit.hasPlace(host)
            && seeking.allSatisfy { $0 == host || benefit.obstacle(host, $0) == nil }
        },
        worth: worth, knownTargets: known, ways: nil)
    }
    demands.sort {
      if $0.worth != $1.worth { return $0.worth > $1.worth }
      if $0.seeking.count != $1.seeking.count { return $0.seeking.count > $1.seeking.count }
      return $0.market < $1.market
    }
    for (position, ways) in ways(to: demands, referral).enumerated() {
      let demand = demands[position]
      demands[position] = MarketDemand(
        market: demand.market, seeking: demand.seeking, serving: demand.serving,
        hosts: demand.hosts, worth: demand.worth, knownTargets: demand.knownTargets, ways: ways)
    }
    return demands
  }

  private static func worth(
    of market: Int32, _ board: MarketBoard, _ benefit: Benefit
  ) -> (sum: EuroPerYear, known: Int) {
    let model = benefit.base
    let all = board.serving(market)
    func first(_ size: (Int32) -> some Comparable) -> [Int32] {
      all.map { ($0, size($0)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(lookedAt).map(\.0)
    }
    let servers =
      all.count <= 2 * lookedAt
      ? all
      : Set(
        first { model.ownBusiness(of: $0, in: market) }
          + first { model.presence(of: $0, in: market) }
      ).sorted()
    var (sum, known) = (EuroPerYear.zero, 0)
    for firm in board.seeking(market) {
      guard model.network.sought[firm].contains(where: { $0.market == market && $0.target != nil })
      else { continue }
      known += 1
      sum += servers.reduce(EuroPerYear.zero) { best, other in
        guard other != firm, benefit.obstacle(firm, other)?.closesMarkets != true,
          let opening = model.opening(of: market, by: other, for: firm)
        else { return best }
        let lasting = model.persistence(hasTie: model.hasTie(firm, other))
        return max(best, lasting * opening.expected)
      }
    }
    return (sum, known)
  }

  /// Who leads to each market, as long as there are not too many questions.
  private static func ways(to demands: [MarketDemand], _ referral: Referral) -> [Ways?] {
    var left = questions
    let isAsked = demands.map { demand in
      left -= demand.seeking.count
      return left >= 0
    }
    let asked = zip(demands, isAsked).filter(\.1).flatMap { demand, _ in
      demand.seeking.map {
        ReferralQuestion(from: .firm($0), to: .serving(demand.market), alternatives: 0)
      }
    }
    let ranges = evenRanges(of: asked.count, pieces: 64)
    let routes = parallelMap(count: ranges.count) { piece in
      ranges[piece].map { referral.bestRoute(asked[$0]) }
    }.flatMap(\.self)
    var first = 0
    return zip(demands, isAsked).map { demand, isAsked in
      guard isAsked else { return nil }
      defer { first += demand.seeking.count }
      return ways(routes[first..<(first + demand.seeking.count)])
    }
  }

  /// What the best routes of those who seek a market come to.
  private static func ways(_ routes: ArraySlice<ProbablePath?>) -> Ways {
    var ways = Ways()
    var paths: [Int32: Int] = [:]
    for route in routes {
      guard let route else {
        ways.none += 1
        continue
      }
      if route.intermediates.isEmpty {
        ways.known += 1
      } else {
        ways.introduced += 1
        for broker in route.intermediates { paths[broker, default: 0] += 1 }
      }
    }
    let busiest = paths.min { ($1.value, $0.key) < ($0.value, $1.key) }
    ways.broker = busiest?.key
    ways.brokerPaths = busiest?.value ?? 0
    return ways
  }
}

extension GainModel {
  /// The share of a gain that unfolds and lasts, 0–1 (F4).
  func persistence(hasTie: Bool) -> Double { hasTie ? persistenceTie : persistenceNew }
}
