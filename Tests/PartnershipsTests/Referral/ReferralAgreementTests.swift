import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Answers agree with trying everything: probabilities, order, backup, and the reason when none.
@Suite struct ReferralAgreementTests {
  /// A small association with everything that a search must heed, and values that make ties.
  static func tables(_ random: inout SplitMix64) -> MemberTables {
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &random)]
    }
    var tables = MemberTables()
    let count = pick([2, 5, 6, 7, 8, 9, 9, 9])
    let ids = (0..<count).map { "F\($0)" }
    let density = pick([0.2, 0.35, 0.5, 0.7])
    for id in ids {
      var firm = Firm(id: id, name: "Firma \(id)")
      firm.industry = chance(0.8) ? Industry(pick(["25.62", "25.61", "28.99", "62.01"])) : nil
      firm.willingness = pick([nil, nil, 1, 0.5, chance(0.3) ? 0 : 0.9])
      firm.favourCap = pick([nil, nil, 2, 5, chance(0.3) ? 0 : 3])
      firm.favoursAsked = chance(0.5) ? pick([0, 1, 1, 2, 2.5, 6]) : nil
      if chance(0.1) { firm.competitors = [pick(ids)].filter { $0 != id } }
      tables.firms.append(firm)
      for market in ["REG", "NL"] where chance(0.4) {
        tables.markets.append(
          MarketEntry(
            firm: id, market: market, role: chance(0.8) ? .served : .sought,
            presence: pick([nil, 0.5, 0.2, 1])))
      }
      for capability in ["Drehen", "IT"] where chance(0.4) {
        tables.offers.append(Offer(firm: id, capability: capability))
      }
    }
    // One of each is always there, so that it can be asked for.
    tables.markets.append(MarketEntry(firm: ids[0], market: "NL", role: .sought))
    tables.needs.append(Need(firm: ids[0], capability: "IT"))
    for i in 0..<count {
      for j in (i + 1)..<max(i + 1, count) where chance(density) {
        let trade: LinkKind = chance(0.5) ? .supplier : .customer
        var kinds = [pick([trade, .capital, .partner, .acquaintance, .competitor])]
        if chance(0.2) { kinds.append(kinds[0] == .partner ? .acquaintance : .partner) }
        for kind in kinds {
          let (source, target) = chance(0.5) ? (ids[i], ids[j]) : (ids[j], ids[i])
          var statement = Statement(source: source, target: target, kind: kind)
          statement.trust = pick([nil, 1, 0.5, chance(0.3) ? 0 : 0.75])
          if chance(0.3) {
            statement.trust = Double.random(in: 0...1, using: &random)
            statement.lastContact = Day(year: 2025, month: 3, day: 7)
          }
          if chance(0.1) { statement.visibility = .ownFirm }
          tables.statements.append(statement)
        }
      }
    }
    return tables
  }

  static func question(
    _ network: Network, _ random: inout SplitMix64
  ) -> (question: ReferralQuestion, kinds: Set<LinkKind>?) {
    let firms = Array(network.numbersOfFirms)
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &random)]
    }
    let (from, other) = (pick(firms), pick(firms))
    let to = from == other ? (from + 1) % Int32(firms.count) : other
    let market = Int32.random(in: 0..<Int32(network.markets.names.count), using: &random)
    let capability = Int32.random(in: 0..<Int32(network.capabilities.names.count), using: &random)
    var question = ReferralQuestion(from: .firm(from), to: .firm(to))
    if pick([true, false, false]) { question.from = .offering(capability) }
    if pick([true, false, false]) { question.to = .serving(market) }
    question.alternatives = pick([0, 1, 3, 30])
    question.hops = pick([nil, 1, 2, 3, 4, 20])
    if pick([true, false]) { question.avoided = [pick(firms), pick(firms)] }
    question.avoided.removeAll { $0 == from || $0 == to }
    let kinds: Set<LinkKind>? = pick([
      nil, nil, nil, nil, nil, [.partner], [.customer, .acquaintance],
      [.capital, .partner, .supplier],
    ])
    return (question, kinds)
  }

  @Test(arguments: 0..<50)
  func answersAreThoseOfTryingEverything(batch: Int) throws {
    let asOf = try #require(Day(iso: "2026-11-01"))
    for seed in (100 * batch)..<(100 * batch + 100) {
      var random = SplitMix64(seed: UInt64(seed))
      let tables = Self.tables(&random)
      let network = Network(tables, asOf: asOf)
      let oracle = ReferralOracle(tables, asOf: asOf)
      let (question, kinds) = Self.question(network, &random)
      let answer = Referral(network, over: kinds).answer(question)
      let expected = oracle.routes(question, network, kinds: kinds)
      var isRight =
        Self.agree(answer.routes, Array(expected.prefix(question.alternatives + 1)))
        && Self.isBackup(answer, expected, oracle)
      if expected.isEmpty {
        let (reason, obstacles) = oracle.hindrance(question, network, kinds: kinds)
        isRight = isRight && answer.reason == reason && answer.hindrance?.obstacles == obstacles
      } else {
        isRight = isRight && answer.hindrance == nil
      }
      #expect(isRight, "seed \(seed): \(question) gets \(answer)")
    }
  }

  /// Whether the backup set is the greedy one, or the best pair where nothing avoids the best path.
  static func isBackup(
    _ answer: ReferralAnswer, _ routes: [ReferralOracle.Route], _ oracle: ReferralOracle
  ) -> Bool {
    let greedy = oracle.disjoint(routes)
    // Where two pairs are as probable together, either may succeed more often; none is at stake.
    guard greedy.count == 1, let pair = oracle.bestPair(routes),
      pair.either > greedy[0].probability
    else { return agree(answer.disjoint, greedy) }
    // From any of several firms the best pair may be missed, for competitors differ.
    if case .offering = answer.question.from, agree(answer.disjoint, greedy) { return true }
    let found = answer.disjoint
    let isKnown = found.allSatisfy { path in
      routes.contains { $0.nodes == path.nodes && abs($0.probability - path.probability) < 1e-9 }
    }
    guard found.count == 2, isKnown,
      Set(found[0].intermediates).isDisjoint(with: found[1].intermediates)
    else { return false }
    if case .offering = answer.question.from {
      return answer.combinedProbability > greedy[0].probability
    }
    return abs(found[0].probability * found[1].probability - pair.both) < 1e-9
  }

  private static func agree(
    _ found: [ProbablePath], _ expected: [ReferralOracle.Route]
  ) -> Bool {
    found.count == expected.count
      && zip(found, expected).allSatisfy {
        $0.nodes == $1.nodes && abs($0.probability - $1.probability) <= 1e-9
      }
  }
}
