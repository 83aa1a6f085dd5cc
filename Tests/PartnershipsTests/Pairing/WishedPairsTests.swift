import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Pairs that somebody wishes weigh a little more, and are worth what they were.
@Suite struct WishedPairsTests {
  private func problem() throws -> PairingProblem {
    func candidate(_ first: Int32, _ second: Int32, _ index: Double) -> PairingProblem.Candidate {
      PairingProblem.Candidate(
        first: first, second: second, index: index, nash: EuroPerYear(index),
        sum: EuroPerYear(index), minimum: EuroPerYear(index))
    }
    let benefit = Benefit(try RandomNetwork.make(seed: 3, firms: 4))
    return PairingProblem(
      benefit,
      candidates: [candidate(0, 1, 50), candidate(0, 2, 48), candidate(0, 3, 40)],
      capacities: [1, 1, 1, 1])
  }

  private func chosen(wishing pair: FirmPair) throws -> (
    pairs: [FirmPair], value: Double, upperBound: Double
  ) {
    var rules = PairingRules()
    rules.liked = [pair]
    let found = try problem().applying(rules).chosen(.index)
    return (found.pairs.map(\.firms), found.value, found.upperBound)
  }

  @Test func aWishDecidesBetweenTwoThatAreNearlyAsGood() throws {
    let found = try chosen(wishing: FirmPair(0, 2))
    #expect(found.pairs == [FirmPair(0, 2)])
    // Nobody gains the tenth that a wish adds.
    #expect(found.value == 48 && found.upperBound >= 50)
  }

  @Test func aWishCostsOthersNoMoreThanItWeighs() throws {
    let found = try chosen(wishing: FirmPair(0, 3))
    #expect(found.pairs == [FirmPair(0, 1)] && found.value == 50)
  }

  @Test func whatIsRaisedStepByStepKnowsNoWishes() throws {
    var rules = PairingRules()
    rules.liked = [FirmPair(0, 2)]
    let problem = try problem().applying(rules)
    #expect(problem.tally.liked == 1)
    #expect(throws: PairingError.unsupported(.leximin, .like)) { try problem.chosen(.leximin) }
  }
}
