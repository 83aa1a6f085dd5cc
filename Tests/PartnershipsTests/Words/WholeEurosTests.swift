import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What people see of a gain adds up to the euro.
@Suite struct WholeEurosTests {
  private func check(_ gain: Gain) {
    let whole = gain.wholeEuros
    let missing = EuroPerYear(.nan)
    #expect(Gain.Component.allCases.reduce(0) { $0 + (whole[$1] ?? missing) } == gain.net.rounded())
    for component in Gain.Component.allCases {
      let (exact, shown) = (gain.contribution(of: component), whole[component] ?? missing)
      #expect(shown == shown.rounded() && (shown - exact).magnitude < 1)
      if exact == exact.rounded() { #expect(shown == exact) }
    }
  }

  // Rounded one by one, the columns of many pairs missed their sum by a euro or two.
  @Test(arguments: 0..<20)
  func componentsAddUpToTheNet(seed: Int) throws {
    let network = try RandomAssociation(firms: 12).network(seed: UInt64(seed))
    let benefit = Benefit(network)
    var misses = 0
    for i in network.numbersOfFirms {
      for j in network.numbersOfFirms where j > i {
        for side in [benefit.pair(i, j).first, benefit.pair(i, j).second] {
          check(side.gain)
          let singly = Gain.Component.allCases.reduce(0) {
            $0 + side.gain.contribution(of: $1).rounded()
          }
          if singly != side.gain.net.rounded() { misses += 1 }
        }
      }
    }
    #expect(misses > 0)
  }

  @Test func halvesAndNothingsAreShared() {
    var gain = Gain()
    check(gain)
    gain.persistence = 1
    (gain.market, gain.complement, gain.referral) = (0.5, 0.5, 0.5)
    check(gain)
    (gain.costBuild, gain.costDependence) = (0.25, 1e-9)
    check(gain)
    gain.trade = 1e12 + 0.75
    check(gain)
  }

  // The payment was told a euro higher or lower than what was missing one sentence before.
  @Test func whatIsMissingIsWhatIsPaid() throws {
    let network = try RandomAssociation(firms: 60, tags: 4).network(seed: 3)
    let problem = PairingProblem(Benefit(network))
    var told = 0
    for i in network.members {
      for j in network.members where j > i {
        guard let transfer = problem.benefit.pair(i, j).transfer else { continue }
        let explanation = try PairExplanation(FirmPair(i, j), in: problem, objective: .index)
        guard case .belowThreshold = explanation.verdict else { continue }
        let text = explanation.sentences(network, objective: .index).map(\.phrase.english)
        let name = network.firm(transfer.taker).name
        let missing = text.first { $0.hasPrefix("For \(name), ") }?
          .firstMatch(of: /(€[\d,]+) more gain is needed/)?.1
        let paid = text.last?.firstMatch(of: /at least (€[\d,]+) a year/)?.1
        #expect(missing != nil && missing == paid, "\(text)")
        told += 1
      }
    }
    #expect(told > 20)
  }
}
