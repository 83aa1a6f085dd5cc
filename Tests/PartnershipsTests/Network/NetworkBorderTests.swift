import PartnernetzNetworks
import PartnernetzRecords
import Testing

/// Where figures begin to differ, to be doubtful or to count: the last value on each side.
@Suite struct NetworkBorderTests {
  /// Shares that binary numbers hold exactly, so that a border can be met.
  private var parameters: Parameters {
    var parameters = Parameters()
    parameters.agreement = 0.125
    parameters.deviation = 0.5
    parameters.taxStandard = 0.25
    parameters.taxReduced = 0.25
    parameters.taxTolerance = 0
    return parameters
  }

  private func figure(_ cents: Int64, _ evidence: Int = 2) -> Reconciliation.Figure {
    .init(Money(cents: cents), evidence: evidence)
  }

  @Test(
    arguments: [
      (800, 700, 750, Reconciliation.Outcome.consistent), (800, 699, 750, .deviating),
      (800, 400, 600, .deviating), (800, 399, 399, .conflict), (500, 400, 400, .vatMismatch),
      (501, 400, 451, .deviating), (0, 0, 0, .consistent), (0, 800, 0, .conflict),
    ] as [(Int64, Int64, Int64, Reconciliation.Outcome)])
  func figuresAgreeUpToTheBorderItself(
    one: Int64, other: Int64, amount: Int64, outcome: Reconciliation.Outcome
  ) throws {
    let found = try #require(
      Reconciliation(figure(one), figure(other), parameters: parameters))
    #expect(found.outcome == outcome)
    #expect(found.amount.cents == amount)
  }

  @Test func whatNothingProvesCountsAlike() throws {
    let found = try #require(
      Reconciliation(figure(800, 0), figure(700, 0), parameters: parameters))
    #expect(found.amount.cents == 750)
    let proven = try #require(
      Reconciliation(figure(800, 3), figure(700, 1), parameters: parameters))
    #expect(proven.amount.cents == 775)
  }

  private func doubts(
    _ statements: [Statement], _ edit: (inout [Firm]) -> Void = { _ in }
  ) throws -> [Doubt.Kind] {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C"].map { Firm(id: $0, name: "Firm \($0)") }
    edit(&tables.firms)
    tables.statements = statements
    return Network(tables, asOf: try #require(Day(iso: "2026-11-28"))).doubts.map(\.kind)
  }

  private func owned(_ source: String, _ share: Double) -> Statement {
    var statement = Statement(source: source, target: "C", kind: .capital)
    statement.share = share
    return statement
  }

  @Test func sharesMayBeRounded() throws {
    #expect(try doubts([owned("A", 0.5), owned("B", 0.504)]) == [])
    #expect(try doubts([owned("A", 0.5), owned("B", 0.506)]) == [.ownersAboveWhole])
    // One owner told from both sides is one owner.
    var other = owned("A", 0.6)
    other.reporter = "C"
    #expect(try doubts([owned("A", 0.6), other]) == [])
  }

  @Test(arguments: [(109, false), (111, true)])
  func salesAndPurchasesMayBeATenthMore(euros: Int64, isDoubtful: Bool) throws {
    var sale = Statement(source: "A", target: "B", kind: .supplier)
    sale.amount = Money(cents: euros * 100)
    let hundred = Money(cents: 10_000)
    #expect(
      try doubts([sale]) { $0[0].revenue = hundred } == (isDoubtful ? [.salesAboveRevenue] : []))
    #expect(
      try doubts([sale]) { $0[1].purchases = hundred }
        == (isDoubtful ? [.purchasesAboveTotal] : []))
    // What is no purchase of the seller's and no sale of the buyer's is not counted as one.
    #expect(try doubts([sale]) { $0[0].purchases = hundred } == [])
    #expect(try doubts([sale]) { $0[1].revenue = hundred } == [])
  }

  @Test(
    arguments: [
      (100_000_000, 1.0, false), (100_000_001, 1.0, true), (100_000_001, 0.9, false),
      (200_000_000, 2.0, false), (200_000_001, 2.0, true),
      // 1.20 euros are 1.2 million that somebody told in millions.
      (1_000, 1.0, false), (999, 1.0, true), (0, 12.0, false), (25_500, 300.0, true),
    ] as [(Int64, Double, Bool)])
  func anEmployeeEarnsAThousandToAHundredMillion(
    revenue: Int64, employees: Double, isDoubtful: Bool
  ) throws {
    let found = try doubts([]) {
      $0[0].revenue = Money(cents: revenue * 100)
      $0[0].employees = employees
    }
    #expect(found == (isDoubtful ? [.revenueOfEmployees] : []))
  }

  @Test(arguments: [("2026-11-27", false), ("2026-11-28", false), ("2026-11-29", true)])
  func aContactOfTodayIsNotInTheFuture(day: String, isDoubtful: Bool) throws {
    var contact = Statement(source: "A", target: "B", kind: .partner)
    contact.lastContact = Day(iso: day)
    #expect(try doubts([contact]) == (isDoubtful ? [.contactInFuture] : []))
  }

  private func network(_ statements: [Statement], _ edit: (inout Parameters) -> Void = { _ in })
    throws -> Network
  {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C"].map { Firm(id: $0, name: "Firm \($0)") }
    tables.statements = statements
    var parameters = Parameters()
    edit(&parameters)
    return Network(
      tables, parameters: parameters, asOf: try #require(Day(iso: "2026-11-28")))
  }

  @Test func whatWasSaidTwiceIsOneLinkWithBothInIt() throws {
    var first = Statement(source: "A", target: "B", kind: .partner)
    first.trust = 0.25
    first.lastContact = Day(iso: "2026-03-01")
    var second = Statement(source: "B", target: "A", kind: .partner)
    second.trust = 0.75
    second.lastContact = Day(iso: "2026-04-01")
    second.visibility = .members
    let silent = Statement(source: "A", target: "B", kind: .partner)
    let links = try network([first, second, silent]).links
    #expect(links.count == 1)
    #expect(links.first?.trust == 0.5)
    #expect(links.first?.lastContact == Day(iso: "2026-04-01"))
    #expect(links.first?.visibility == .members)
    #expect(links.first?.statements.count == 3)
    #expect(try network([silent]).links.first?.trust == nil)
    #expect(try network([silent]).links.first?.lastContact == nil)
    #expect(try network([silent]).links.first?.visibility == .association)
  }

  // Of several figures of one side the best proven counts, then the smaller; hearsay where both sides
  // are silent.
  @Test(
    arguments: [
      ([("A", 100, 1), ("A", 90, 2)], 90), ([("A", 100, 2), ("A", 90, 2)], 90),
      ([("A", 80, 1), ("A", 90, 3)], 90), ([("C", 70, nil)], 70),
      ([("A", 100, nil), ("C", 70, nil)], 100), ([("B", 90, nil), ("C", 70, nil)], 90),
      ([("A", 100, nil), ("B", 100, nil), ("C", 70, nil)], 100),
    ] as [([(String, Int64, Int?)], Int64)])
  func ofSeveralFiguresOneIsBelieved(said: [(String, Int64, Int?)], euros: Int64) throws {
    let statements = said.map { reporter, amount, evidence in
      var statement = Statement(source: "A", target: "B", kind: .supplier)
      statement.amount = Money(cents: amount * 100)
      statement.reporter = reporter
      statement.evidence = evidence
      return statement
    }
    let link = try #require(try network(statements) { $0.deviation = 0.5 }.links.first)
    #expect(link.amount?.cents == euros * 100)
  }

  @Test func grossIsMadeNetByTheFullRate() throws {
    var gross = Statement(source: "A", target: "B", kind: .supplier)
    gross.amount = Money(cents: 11_900)
    gross.isGross = true
    #expect(try network([gross]).links.first?.amount?.cents == 10_000)
    gross.isGross = false
    #expect(try network([gross]).links.first?.amount?.cents == 11_900)
    gross.isGross = nil
    #expect(try network([gross]).links.first?.amount?.cents == 11_900)
  }

  @Test func aContactLosesHalfOfItsChanceEachHalfLife() throws {
    let today = try #require(Day(iso: "2026-11-01"))
    let chances = IntroductionChances(Parameters(), asOf: today)
    #expect(chances.freshness(today, on: today) == 1)
    #expect(chances.freshness(Day(iso: "2024-11-01"), on: today) == 0.5)
    #expect(chances.freshness(Day(iso: "2022-11-01"), on: today) == 0.25)
    #expect(chances.freshness(Day(iso: "2027-11-01"), on: today) == 1)
    #expect(chances.freshness(nil, on: today) == 1)
    var older = Parameters()
    older.missingContactAge = 24
    #expect(IntroductionChances(older, asOf: today).freshness(nil, on: today) == 0.5)
  }

  @Test func noIntroductionIsSurerThanTheMostOfAll() throws {
    let today = try #require(Day(iso: "2026-11-01"))
    var parameters = Parameters()
    #expect(IntroductionChances(parameters, asOf: today).ofFreshPartner(trust: 1) == 0.9)
    #expect(IntroductionChances(parameters, asOf: today).ofFreshPartner(trust: 0.5) == 0.45)
    #expect(IntroductionChances(parameters, asOf: today).ofFreshPartner(trust: 0) == 0)
    parameters.introducePartner = 1
    #expect(IntroductionChances(parameters, asOf: today).ofFreshPartner(trust: 1) == 0.95)
    // Odds of a certainty would be no number.
    parameters.introduceShift[0] = 1
    #expect(IntroductionChances(parameters, asOf: today).ofFreshPartner(trust: 1) == 0.95)
    parameters.introduceShift[0] = -1
    let unlikelier = IntroductionChances(parameters, asOf: today).ofFreshPartner(trust: 0.5)
    #expect(unlikelier < 0.5 && unlikelier > 0.25)
  }

  @Test func whatIsNoNumberTeachesNothing() {
    var parameters = Parameters()
    let isTaken = parameters.learn("trust_slope", .nan)
    #expect(!isTaken && parameters == Parameters())
    let isAboveTaken = parameters.learn("trust_slope", .infinity)
    let bounds = Parameters.catalogue.first { $0.name == "trust_slope" }?.bounds
    #expect(isAboveTaken && parameters.trustSlope == bounds?.upperBound)
  }
}
