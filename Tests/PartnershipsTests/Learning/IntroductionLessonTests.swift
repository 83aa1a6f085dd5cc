import Foundation
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What introductions teach reaches every figure, once.
@Suite struct IntroductionLessonTests {
  /// A asked G to introduce it to so many of G's partners, or others that it knows, on 1 January 2029.
  private func world(
    asked: Int, done: Int = 0, kind: LinkKind = .partner, trust: Double = 0.5,
    lastContact: String? = nil
  ) throws -> LearningWorld {
    var world = try LearningWorld()
    for place in 0..<asked {
      let partner = "P\(place)"
      world.tables.firms.append(Firm(id: partner, name: "Partner \(place)"))
      var tie = Statement(source: "G", target: partner, kind: kind)
      tie.trust = trust
      tie.lastContact = lastContact.flatMap { Day(iso: $0) }
      world.tables.statements.append(tie)
      try world.step("A", partner, .introRequested, "2029-01-01") { $0.broker = "G" }
      if place < done { try world.step("A", partner, .introduced, "2029-01-05") }
    }
    return world
  }

  private func chance(_ network: Network, from: Firm.ID, to: Firm.ID) throws -> Double {
    let (i, j) = (try #require(network.number(of: from)), try #require(network.number(of: to)))
    return network.introductions.weights[try #require(network.introductions.arc(from: i, to: j))]
  }

  // Of 40 partners last met 24 months before 9 introduced, just as F13 says: 0.9 · ½ · ½ = 0.225. It was
  // taken for a sign that partners introduce less, and the age came off once more. Likewise with trust: of
  // 25 acquaintances 9 are as 0.4 · 0.9 says, but fewer than logit 0.2 + 4 · 0.4.
  @Test(arguments: [
    (40, LinkKind.partner, 0.5, "2027-01-01"), (25, .acquaintance, 0.9, "2029-01-01"),
  ])
  func whatIsAsAssumedTeachesNothing(
    asked: Int, kind: LinkKind, trust: Double, lastContact: String
  ) throws {
    let world = try world(
      asked: asked, done: 9, kind: kind, trust: trust, lastContact: lastContact)
    let learned = world.learned().parameters
    for shift in learned.introduceShift { #expect(abs(shift) < 1e-9) }
    #expect(abs(learned.trustSlope - 4) < 1e-9)
    #expect(learned.lessons.introductions == asked)
    // The chances stay those of F13, on the network's day.
    let (before, after) = (world.network, Network(world.network, assuming: learned))
    #expect(
      try abs(chance(after, from: "G", to: "P0") - chance(before, from: "G", to: "P0")) < 1e-9)
  }

  @Test func ofTwoRelationsTheFresherIsAsked() throws {
    var world = try world(asked: 1)
    // A partner not seen for ten years, and a customer of whom nobody knows more.
    world.tables.statements[0].lastContact = Day(iso: "2019-01-01")
    world.tables.statements.append(Statement(source: "P0", target: "G", kind: .supplier))
    let learning = world.learned()
    #expect(learning.tally(.introducePartner) == [0, 0, 0])
    #expect(learning.tally(.introduceCustomerToSupplier) == [0, 1, 1])
  }

  // Twenty partners failed, and a new partner was to bring as many customers as before.
  @Test func whatANewPartnerBringsRestsOnWhatPartnersDid() throws {
    var world = try world(asked: 20)
    world.tables.markets.append(
      MarketEntry(firm: "P0", market: "NL", role: .served, presence: 0.1, contacts: 100))
    func referral(_ parameters: Parameters) throws -> Double {
      let network = Network(world.network, assuming: parameters)
      return GainModel(network, parameters: parameters).gain(
        of: try #require(network.number(of: "A")), from: try #require(network.number(of: "P0"))
      ).referral.euros
    }
    // 0.05 · p · 0.3 · 100 · 2,500.
    #expect(abs(try referral(Parameters()) - 3_750 * 0.45) < 1e-6)
    let learned = world.learned().parameters
    let odds = 0.45 / 0.55 * exp(learned.introduceShift[0])
    let p = odds / (1 + odds)
    #expect(abs(p - 0.0863) < 5e-5, "\(p)")
    #expect(abs(try referral(learned) - 3_750 * p) < 1e-6)
    // What is told is what figures rest on: the share at the centre of the log odds, not their mean.
    let lesson = world.learned().lessons.first { $0.assumption == .introducePartner }
    #expect(abs((lesson?.posterior.estimate ?? 0) - p) < 1e-12)
    #expect(abs((lesson?.prior.estimate ?? 0) - 0.45) < 1e-12)
  }

  @Test func partnersWhoFailTeachOfAcquaintancesToo() throws {
    let learned = try world(asked: 20).learned().parameters
    #expect(learned.introduceShift[4] < -1.7 && learned.isLearned("introduce_acquaintance"))
  }

  // Somebody set the slope by hand; shifts were learned, and no outcome was said to be in force.
  @Test func introductionsCountWhereTheSlopeIsSetByHand() throws {
    var byHand = Parameters()
    try byHand.set("trust_slope", to: 4)
    let learned = try world(asked: 20).learned(byHand).parameters
    #expect(learned.introduceShift[0] < -2 && learned.trustSlope == 4)
    #expect(learned.lessons.contacts == 20 && learned.lessons.introductions == 20)
  }

  @Test func whatIsSetByHandIsNoUnknown() throws {
    let world = try world(asked: 20, trust: 0.9)
    let trials = (0..<20).map { _ in
      IntroductionModel.Trial(kind: 0, trust: 0.9, isDone: false)
    }
    var steep = Parameters()
    try steep.set("trust_slope", to: 8)
    let model = IntroductionModel(trials, bases: steep.introductionBases, slope: 8)
    #expect(world.learned(steep).parameters.introduceShift == (0..<5).map { model.shift($0) })
    // Where the partners' own chance is set, be it at full trust or in its log odds, only trust is left to
    // be learned of them.
    for (name, value) in [("shift_partner", -3.0), ("introduce_partner", 0.1)] {
      var known = Parameters()
      try known.set(name, to: value)
      let learned = world.learned(known).parameters
      #expect(learned.introduceShift == known.introduceShift && learned.trustSlope < 4, "\(name)")
      #expect(!learned.isLearned("introduce_acquaintance") && learned.lessons.contacts == 20)
      try known.set("trust_slope", to: 4)
      #expect(world.learned(known).parameters == known)
    }
  }
}
