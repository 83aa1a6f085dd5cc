import PartnernetzNetworks
import PartnernetzRecords
import Testing

@testable import PartnernetzPartnerships

/// How two gains are judged, at the borders of F12.
@Suite struct PairJudgementTests {
  private func side(
    _ firm: Int32, _ net: Double, margin: Double = 100_000, threshold: Double = 2_000,
    customers: Double = 0, low: Double? = nil, high: Double? = nil, isEnoughAtWorst: Bool = true
  ) -> Pair.Side {
    var gain = Gain()
    gain.persistence = 1
    gain.market = EuroPerYear(net)
    gain.margin = EuroPerYear(margin)
    gain.referredCustomers = customers
    return Pair.Side(
      firm: firm, gain: gain, low: EuroPerYear(low ?? net), high: EuroPerYear(high ?? net),
      threshold: EuroPerYear(threshold), worst: EuroPerYear(net), best: EuroPerYear(net),
      isEnoughAtWorst: isEnoughAtWorst)
  }

  private func pair(
    _ first: Pair.Side, _ second: Pair.Side, areCompetitors: Bool = false
  ) -> Pair {
    Pair(
      first, second, overlap: 0, industryDistance: 1, hasTie: false,
      areCompetitors: areCompetitors, isOneTrade: false, parameters: Parameters())
  }

  @Test(
    arguments: [
      (2_000, 2_000, .winwin), (1_999.75, 2_000.25, .winwinWithTransfer),
      (1_999.75, 2_000, .none), (0, 4_000, .winwinWithTransfer), (-500, 4_500, .winwinWithTransfer),
      (-500, 4_499.5, .none), (0, 0, .none),
    ] as [(Double, Double, Pair.Tier)])
  func aThresholdThatIsJustReachedIsReached(one: Double, other: Double, tier: Pair.Tier) {
    for (a, b) in [(one, other), (other, one)] {
      #expect(pair(side(0, a), side(1, b)).tier == tier)
      #expect(pair(side(0, a), side(1, b), areCompetitors: true).tier == .excluded)
    }
    let judged = side(0, one)
    #expect(judged.isEnough == (one >= 2_000))
    #expect(judged.shortfall == EuroPerYear(one >= 2_000 ? 0 : 2_000 - one))
  }

  @Test func whoHasMoreToSparePays() {
    let first = pair(side(3, 34_296.5), side(7, 1_005.5))
    #expect(
      first.transfer
        == Pair.Transfer(giver: 3, taker: 7, minimum: 994.5, equalSplit: 16_645.5))
    let second = pair(side(3, 1_005.5), side(7, 34_296.5))
    #expect(
      second.transfer
        == Pair.Transfer(giver: 7, taker: 3, minimum: 994.5, equalSplit: 16_645.5))
    // Who gains more may have less to spare: it asks for more before it begins.
    let large = pair(side(3, 9_000, threshold: 10_000), side(7, 6_000))
    #expect(
      large.transfer == Pair.Transfer(giver: 7, taker: 3, minimum: 1_000, equalSplit: 1_500))
    #expect(pair(side(0, 5_000), side(1, 5_000)).transfer == nil)
    #expect(pair(side(0, 0), side(1, 0)).transfer == nil)
  }

  // u₀ is 0.02: a gain of 2 % of the margin is half of a side's index.
  @Test func figuresOfAPairAreThoseOfTheFormulas() {
    let even = pair(side(0, 2_000), side(1, 2_000))
    #expect(abs(even.index - 50) < 1e-12 && even.nash == 2_000 && even.harmonic == 2_000)
    #expect(even.minimum == 2_000 && even.sum == 4_000)
    #expect(even.balance == 1 && even.balanceInEuros == 1)
    let uneven = pair(side(0, 2_000), side(1, 8_000, margin: 800_000))
    // Shares ½ and ⅓ of the way.
    #expect(abs(uneven.index - 100 * (1.0 / 6).squareRoot()) < 1e-12)
    #expect(uneven.nash == 4_000 && uneven.harmonic == 3_200)
    #expect(uneven.balance == 0.5 && uneven.balanceInEuros == 0.25)
    let losing = pair(side(0, -1), side(1, 8_000))
    #expect(losing.index == 0 && losing.nash == 0 && losing.harmonic == 0)
    #expect(losing.balance == 0 && losing.balanceInEuros == 0 && losing.minimum == -1)
    let nothing = pair(side(0, 0), side(1, 8_000))
    #expect(nothing.harmonic == 0 && nothing.balanceInEuros == 0 && nothing.balance == 0)
    // Nothing can be measured by a margin of nothing.
    #expect(pair(side(0, 2_000, margin: 0), side(1, 2_000)).index == 0)
  }

  @Test func aWarningBeginsBehindItsBorder() {
    var parameters = Parameters()
    // A share that binary numbers hold exactly, so that the border can be met.
    parameters.balanceWarning = 0.125
    func warnings(_ first: Pair.Side, _ second: Pair.Side) -> [Pair.Warning] {
      Pair(
        first, second, overlap: 0, industryDistance: 1, hasTie: false, areCompetitors: false,
        isOneTrade: false,
        parameters: parameters
      ).warnings
    }
    let larger = side(1, 8_192, margin: 65_536)
    #expect(warnings(side(0, 1_024, margin: 65_536), larger).isEmpty)
    #expect(warnings(side(0, 1_023, margin: 65_536), larger) == [.unbalanced])
    #expect(warnings(larger, side(0, 1_023, margin: 65_536)) == [.unbalanced])
    // Who loses is not told to be out of balance.
    #expect(
      warnings(side(0, -1), side(1, 10_240)).isEmpty && warnings(side(0, 0), side(1, 9)).isEmpty)
    #expect(warnings(side(0, 9, customers: 5), side(1, 9, customers: 5)).isEmpty)
    #expect(warnings(side(0, 9, customers: 5.01), side(1, 9)) == [.manyReferrals])
    #expect(warnings(side(0, 9), side(1, 9, customers: 5.01)) == [.manyReferrals])
  }

  @Test func robustIsMoreThanNothingAndPossibleIsEnough() {
    func robust(_ one: Double, _ other: Double) -> Bool {
      pair(side(0, 9, low: one), side(1, 9, low: other)).isRobust
    }
    #expect(robust(0.01, 0.01) && !robust(0, 1) && !robust(1, 0))
    func possible(_ one: Double, _ other: Double) -> Bool {
      pair(side(0, 9, high: one), side(1, 9, high: other)).isPossible
    }
    #expect(possible(2_000, 2_000) && !possible(1_999, 9_000) && !possible(9_000, 1_999))
    func sure(_ one: Bool, _ other: Bool, areCompetitors: Bool = false) -> Bool {
      pair(
        side(0, 9, isEnoughAtWorst: one), side(1, 9, isEnoughAtWorst: other),
        areCompetitors: areCompetitors
      ).isGoodAtWorst
    }
    #expect(sure(true, true) && !sure(true, false) && !sure(false, true))
    #expect(!sure(true, true, areCompetitors: true))
  }

  @Test func aSideIsFoundByItsFirm() {
    let pair = pair(side(3, 1), side(7, 2))
    #expect(pair.side(of: 3).firm == 3 && pair.side(of: 7).firm == 7)
    #expect(pair.partner(of: 3) == 7 && pair.partner(of: 7) == 3)
    #expect(FirmPair(7, 3) == FirmPair(3, 7) && FirmPair(3, 7).partner(of: 7) == 3)
    #expect([FirmPair(2, 3), FirmPair(1, 9), FirmPair(2, 1)].sorted().map(\.second) == [2, 9, 3])
  }

  // Four fifths of a gain on one part that is assumed are not yet too much.
  @Test func aGainRestsOnOnePartBeyondFourFifths() {
    var gain = Gain()
    gain.market = 800
    gain.trade = 200
    gain.assumed = [.market]
    #expect(gain.unsureMainPart == nil)
    gain.market = 801
    #expect(gain.unsureMainPart == .market && gain.isAssumed(.market) && !gain.isAssumed(.trade))
    gain.assumed = [.trade]
    #expect(gain.unsureMainPart == nil)
    gain.cut = [.market]
    #expect(gain.unsureMainPart == .market && !gain.isAssumed(.market))
    #expect(gain.gross == 1_001)
  }

  @Test func whatIsMissingIsCounted() {
    var inputs = InputTally()
    #expect(inputs.take(nil, or: 7) == 7 && inputs.take(3, or: 7) == 3)
    inputs.count(isKnown: true)
    inputs.count(isKnown: false)
    #expect(inputs.needed == 4 && inputs.known == 2)
    var gain = Gain()
    #expect(gain.coverage == 1)
    gain.inputs = inputs
    gain.inputs += inputs
    #expect(gain.coverage == 0.5 && gain.inputs.needed == 8)
    gain.note(.trade, since: inputs)
    #expect(gain.assumed == [.trade])
    gain.note(.capital, 2, known: 2)
    #expect(gain.assumed == [.trade])
  }
}
