import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Why pairs are chosen or not, on what they rest, and what changes do: the worked example.
@Suite struct WhyTests {
  private let golden: Golden
  private let tables: MemberTables
  private let network: Network
  private let problem: PairingProblem

  init() throws {
    golden = try Golden.load()
    let intake = Importer().read(paths: [Golden.folder.appendingPathComponent("tables").path])
    tables = intake.tables
    network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    problem = PairingProblem(Benefit(network))
  }

  private func pair(_ ids: String) throws -> FirmPair {
    let numbers = try ids.map { try #require(network.number(of: String($0))) }
    return FirmPair(numbers[0], numbers[1])
  }

  private func ids(_ pairs: [PairingProblem.Candidate]) -> [String] {
    pairs.map { network.firm($0.first).id + network.firm($0.second).id }
  }

  @Test func everyPairThatIsNotChosenIsExplainedAsInTheReference() throws {
    for expected in golden.object["why_not"].array {
      let firms = try pair(expected["pair"].array.map(\.string).joined())
      let explanation = try PairExplanation(firms, in: problem, objective: .index)
      let reasons = expected["why"].array.map(\.string)
      switch explanation.verdict {
      case .competitors: #expect(reasons.contains("competitor"))
      case .belowThreshold:
        for side in [explanation.pair.first, explanation.pair.second] {
          let missing = expected["shortfall"][network.firm(side.firm).id].number
          #expect(abs(side.shortfall.euros - missing) < 1e-6)
        }
        #expect(!expected["shortfall"].isNull)
      case .displaced(let full, let forced):
        let forced = try #require(forced)
        #expect(full.map { "capacity:" + network.firm($0).id } == reasons)
        #expect(abs(-forced.growth - expected["loss_if_forced"].number) < 1e-9)
        let wanted = expected["forced"].array.map { $0.array.map(\.string).joined() }
        #expect(ids(forced.after.pairs) == wanted)
      default: Issue.record("\(explanation.verdict)")
      }
      for language in Language.allCases {
        let texts = explanation.sentences(network, objective: .index).map { $0.phrase(language) }
        #expect(!texts.isEmpty && texts.allSatisfy { !$0.isEmpty })
      }
    }
  }

  @Test func aChosenPairTellsWhatItDisplaces() throws {
    let explanation = try PairExplanation(try pair("BD"), in: problem, objective: .index)
    guard case .chosen(let without) = explanation.verdict else {
      Issue.record("\(explanation.verdict)")
      return
    }
    #expect(ids(without.removed) == ["BD"] && ids(without.added) == ["BG"])
    #expect(abs(without.growth + 1.216751707312227) < 1e-9)
  }

  @Test func everyRowBehindAPairIsFoundInItsFile() throws {
    let firms = try pair("AB")
    let judged = problem.benefit.pair(firms.first, firms.second)
    let evidence = PairEvidence(firms, in: network, tables: tables)
    for (own, other) in [(judged.first, judged.second), (judged.second, judged.first)] {
      for component in Gain.Component.allCases where own.gain.contribution(of: component) != 0 {
        let rows = evidence.rows(for: component, of: own.firm, from: other.firm)
        #expect(!rows.isEmpty, "\(component)")
        #expect(rows.allSatisfy { ($0.origin?.row ?? 0) > 1 && $0.origin?.file.isEmpty == false })
      }
    }
    // A seeks NL, where B is present: one row of each.
    let market = evidence.rows(for: .market, of: firms.first, from: firms.second)
    #expect(Set(market.map(\.firm)) == ["A", "B"])
  }

  @Test func theMemberLeftOutIsToldTheSmallestChange() throws {
    let member = try #require(network.number(of: "G"))
    let explanation = try MemberExplanation(member, in: problem, objective: .index)
    #expect(explanation.pairs.isEmpty && explanation.unserved?.code == "partners_taken")
    guard case .place(let place, let partner, let growth)? = explanation.remedies.first,
      case .forced(_, let loss)? = explanation.remedies.last
    else {
      Issue.record("\(explanation.remedies)")
      return
    }
    #expect(network.firm(place).id == "B" && network.firm(partner).id == "B")
    // One more place at B brings the pair B–G in beside all others.
    #expect(abs(growth - 12.885) < 1e-3 && abs(loss - 1.2167517) < 1e-6)
  }

  @Test func whoseOnlyPartnersARuleTakesAwayIsToldOfTheRule() throws {
    // Without B and C, D has nobody left with whom it is good for both.
    var rules = PairingRules()
    rules.without = try ["B", "C"].map { try #require(network.number(of: $0)) }
    let d = try #require(network.number(of: "D"))
    let ruled = try problem.applying(rules)
    let explanation = try MemberExplanation(d, in: ruled, objective: .index)
    #expect(explanation.unserved?.code == "ruled_out")
    guard case .lifted(.without, _)? = explanation.remedies.first else {
      Issue.record("\(explanation.remedies)")
      return
    }
  }

  @Test func aPaymentIsTheSmallestChangeWhereItIsEnough() throws {
    var (paid, unpaid) = (0, 0)
    for seed in UInt64(0)..<12 {
      let network = try RandomAssociation(firms: 24, tags: 14, known: 0.9).network(seed: seed)
      let problem = PairingProblem(Benefit(network))
      for entry in try Pairing(problem).unserved {
        guard case .belowThreshold(let partner, let own, let other) = entry.reason else { continue }
        let transfer = problem.benefit.pair(entry.firm, partner).transfer
        let remedies = try MemberExplanation(entry.firm, in: problem, objective: .index).remedies
        let gain = MemberExplanation.Remedy.gain(partner: partner, own: own, other: other)
        #expect(
          remedies == (transfer.map { [.payment($0, partner: partner), gain] } ?? [gain]),
          "\(seed)")
        if transfer == nil { unpaid += 1 } else { paid += 1 }
      }
    }
    #expect(paid > 0 && unpaid > 0)
  }

  @Test func theTornadoIsReproduced() {
    let tornado = Tornado(ofAllPairsIn: problem.benefit)
    #expect(abs(tornado.base.euros - 205_384) < 1)
    #expect(tornado.bars[0].entry.name == "market_access")
    #expect(abs(tornado.bars[0].atLow.euros - 103_781) < 1)
    #expect(abs(tornado.bars[0].atHigh.euros - 302_000) < 1)
    #expect(tornado.bars[1].entry.name == "trade_share")
    #expect(abs(tornado.bars[1].swing.euros - 65_818) < 1)
    let kappa = tornado.bars.first { $0.entry.name == "dependence_cost" }
    #expect(abs((kappa?.swing.euros ?? 0) - 898) < 1)
  }

  @Test func removingAFirmIsTheDifferenceInTheReference() throws {
    for expected in golden.object["what_if"].array {
      let firm = try #require(network.number(of: expected["removed"].string))
      var rules = PairingRules()
      rules.without = [firm]
      let difference = PairingDifference(
        from: try .init(problem, objective: .index),
        to: try .init(try problem.applying(rules), objective: .index))
      #expect(abs(difference.after.value - expected["value"].number) < 1e-9)
      #expect(!difference.losing.contains(firm))
      #expect(
        ids(difference.after.pairs)
          == expected["pairs"].array.map { $0.array.map(\.string).joined() })
    }
  }

  @Test func thereAndBackAgainIsTheReverse() throws {
    var rules = PairingRules()
    rules.fixed = [try pair("BH")]
    let one = try PairingDifference.State(problem, objective: .index)
    let other = try PairingDifference.State(try problem.applying(rules), objective: .index)
    let there = PairingDifference(from: one, to: other)
    let back = PairingDifference(from: other, to: one)
    #expect(there.added == back.removed && there.removed == back.added)
    #expect(there.growth == -back.growth && there.gaining == back.losing)
    #expect(abs(there.growth + 9.052795069748868) < 1e-9)
    #expect(PairingDifference(from: one, to: one).added.isEmpty)
  }

  // Among more than 5,000 candidates nobody was told what setting its pair would cost.
  @Test func amongManyCandidatesAMemberStillLearnsWhatItsPairCosts() throws {
    let network = try RandomAssociation(firms: 440, tags: 3).network(seed: 5)
    let problem = PairingProblem(Benefit(network))
    try #require(problem.candidates.count > 5_000)
    let pairing = try Pairing(problem)
    let left = try #require(
      pairing.unserved.first {
        if case .partnersTaken(_, nil) = $0.reason { true } else { false }
      })
    let explanation = try MemberExplanation(left.firm, in: problem, objective: .index)
    let costs = explanation.remedies.compactMap {
      if case .forced(let partner, let loss) = $0 { (partner, loss) } else { nil }
    }
    let (partner, loss) = try #require(costs.first)
    var rules = PairingRules()
    rules.fixed = [FirmPair(left.firm, partner)]
    let forced = try Pairing(try problem.applying(rules))
    #expect(loss >= 0 && abs(pairing.value - forced.value - loss) < 1e-6)
  }
}
