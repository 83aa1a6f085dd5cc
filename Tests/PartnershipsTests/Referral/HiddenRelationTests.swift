import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What a firm keeps to itself shows in no answer, but for the reason why there is none.
///
/// A hidden declaration of competition is no relation that is shown or used; it keeps two firms
/// apart, which is what it was made for. And a firm that keeps a relation to itself which the other
/// side tells openly hides the whole of it (F1), so no two statements here are about one fact.
@Suite struct HiddenRelationTests {
  /// What an answer tells beside its reason.
  private struct Told: Equatable {
    var routes: [ProbablePath]
    var disjoint: [ProbablePath]
    var asked: [Favour]
    var endsCompete: Bool

    init(_ answer: ReferralAnswer) {
      routes = answer.routes
      disjoint = answer.disjoint
      asked = answer.asked
      endsCompete = answer.endsCompete
    }
  }

  @Test(arguments: 0..<60)
  func changingAHiddenRelationChangesNothingButTheReason(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(9_000 + seed))
    var tables = ReferralAgreementTests.tables(&random)
    for i in tables.statements.indices where tables.statements[i].kind != .competitor {
      if Bool.random(using: &random) { tables.statements[i].visibility = .ownFirm }
    }
    let hidden = tables.statements.indices.filter {
      tables.statements[$0].visibility == .ownFirm && tables.statements[$0].kind != .competitor
    }
    let asOf = try #require(Day(iso: "2026-11-01"))
    let network = Network(tables, asOf: asOf)
    let (question, kinds) = ReferralAgreementTests.question(network, &random)
    let before = Referral(network, over: kinds).answer(question)
    let matrix = Referral(network, over: kinds).matrix(of: Array(network.numbersOfFirms))
    var without = tables
    without.statements = tables.statements.indices.filter { !hidden.contains($0) }
      .map { tables.statements[$0] }
    var stronger = tables
    for i in hidden {
      stronger.statements[i].trust = 1
      stronger.statements[i].lastContact = asOf
    }
    for changed in [without, stronger] {
      let other = Referral(Network(changed, asOf: asOf), over: kinds)
      let after = other.answer(question)
      #expect(Told(before) == Told(after))
      #expect((before.reason == nil) == (after.reason == nil))
      let changedMatrix = other.matrix(of: Array(network.numbersOfFirms))
      for i in network.firms.indices {
        for j in network.firms.indices {
          #expect(changedMatrix.probability(from: i, to: j) == matrix.probability(from: i, to: j))
          #expect(
            changedMatrix.intermediates(from: i, to: j) == matrix.intermediates(from: i, to: j))
        }
      }
    }
  }
}
