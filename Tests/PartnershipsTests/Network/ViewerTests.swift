import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What a reader may not know is not in the network that it looks at.
@Suite struct ViewerTests {
  private static let reader = "F100"

  /// A random association in which much is hidden from its members.
  private static func tables(_ seed: UInt64) -> MemberTables {
    var random = SplitMix64(seed: seed)
    var tables = RandomNetwork.tables(seed: seed, firms: 9)
    for i in tables.firms.indices {
      tables.firms[i].visibility =
        ([nil] + Visibility.allCases).randomElement(using: &random) ?? nil
      tables.firms[i].attributes = ["Notiz": "vertraulich \(i)"]
    }
    for i in tables.statements.indices {
      tables.statements[i].visibility =
        ([nil] + Visibility.allCases).randomElement(using: &random) ?? nil
      let reporters = [nil, tables.statements[i].target, "F101", reader]
      tables.statements[i].reporter = reporters.randomElement(using: &random) ?? nil
    }
    return tables
  }

  /// Everything that an answer could be made of.
  private static func everything(_ network: Network) -> [String] {
    let benefit = Benefit(network)
    let referral = Referral(network)
    let pairs = network.numbersOfFirms.flatMap { i in
      network.numbersOfFirms.filter { $0 > i }.map { "\(benefit.pair(i, $0))" }
    }
    let answers = network.numbersOfFirms.map { target in
      "\(referral.answer(ReferralQuestion(from: .firm(0), to: .firm(target), hops: 4)))"
    }
    return network.firms.map { "\($0)" } + network.links.map { "\($0)" }
      + network.statements.map { "\($0)" } + pairs + answers + [
        "\(network.relations.targets)", "\(network.introductions.targets)",
        "\(NetworkIndicators(network, seed: 1).entries.map { "\($0.key) \(String(describing: $0.value))" })",
      ]
  }

  /// What the other side told of the reader's own links stays its own.
  private static func disturbFigures(_ other: inout MemberTables, _ random: inout SplitMix64) {
    for i in other.statements.indices {
      let statement = other.statements[i]
      let said = statement.reporter ?? statement.source
      guard said != reader, statement.visibility == nil, statement.trust != nil else { continue }
      other.statements[i].trust = Double.random(in: 0...1, using: &random)
      guard statement.reporter != nil, statement.amount != nil else { continue }
      other.statements[i].amount = Money(cents: Int64.random(in: 1...9_000_000_000, using: &random))
    }
  }

  /// The same association, told otherwise wherever the reader must not look.
  private static func disturbed(_ tables: MemberTables, _ random: inout SplitMix64) -> MemberTables
  {
    var other = tables
    let visibility = Dictionary(uniqueKeysWithValues: tables.firms.map { ($0.id, $0.visibility) })
    func isOpen(_ firm: Firm.ID) -> Bool {
      (visibility[firm] ?? nil).map { $0 <= .members } ?? true
    }
    func isStatedOpen(_ firm: Firm.ID) -> Bool {
      (visibility[firm] ?? nil).map { $0 <= .members } ?? false
    }
    other.statements.removeAll { statement in
      let said = statement.reporter ?? statement.source
      // That two firms deal with or know each other, both of them know.
      let ends = [statement.source, statement.target]
      let isOwn =
        ends.contains(reader) && ends.contains(said) && statement.visibility == nil
        && statement.kind != .competitor
      return said != reader && !isOwn && (statement.visibility ?? .association) > .members
        && Bool.random(using: &random)
    }
    disturbFigures(&other, &random)
    for i in other.firms.indices where other.firms[i].id != reader {
      other.firms[i].revenue = Money(cents: Int64.random(in: 1...9_000_000_000, using: &random))
      other.firms[i].capacity = Int.random(in: 0...5, using: &random)
      other.firms[i].contributionMargin = Double.random(in: 0...1, using: &random)
      other.firms[i].willingness = Double.random(in: 0...1, using: &random)
      other.firms[i].competitors = Bool.random(using: &random) ? ["F102"] : []
      other.firms[i].attributes = [:]
      if !isOpen(other.firms[i].id) {
        other.firms[i].industry = Industry("62.01")
        other.firms[i].employees = 7
      }
    }
    for i in other.offers.indices where other.offers[i].firm != reader {
      other.offers[i].spareCapacity = Money(cents: 77)
    }
    other.offers.removeAll { $0.firm != reader && !isOpen($0.firm) }
    for i in other.needs.indices where other.needs[i].firm != reader {
      if other.needs[i].countedMode == .bridge {
        other.needs[i].mode = .bridge
        other.needs[i].value = Money(cents: 5_500_000)
      }
    }
    other.needs.removeAll { $0.firm != reader && !isStatedOpen($0.firm) }
    other.markets.removeAll {
      $0.firm != reader && ($0.role == .sought ? !isStatedOpen($0.firm) : !isOpen($0.firm))
    }
    for i in other.markets.indices where other.markets[i].firm != reader {
      other.markets[i].target = Money(cents: 123_400)
      other.markets[i].contacts = 3
    }
    other.capital.append(
      CapitalEntry(firm: "F101", role: .sought, kind: .loan, amount: Money(cents: 90_000_000)))
    other.goals.append(Goal(firm: "F102", product: "Neues"))
    return other
  }

  @Test(arguments: 0..<40)
  func whatAMemberMayNotKnowChangesNothingItIsShown(seed: Int) throws {
    let asOf = try #require(Day(iso: "2026-11-01"))
    let tables = Self.tables(UInt64(40_000 + seed))
    var random = SplitMix64(seed: UInt64(seed))
    let other = Self.disturbed(tables, &random)
    try #require(other != tables)
    let viewer = Viewer.member(Self.reader)
    let (before, after) = (
      Network(tables, seenBy: viewer, asOf: asOf), Network(other, seenBy: viewer, asOf: asOf)
    )
    #expect(Self.everything(before) == Self.everything(after))
    let whole = Self.everything(Network(tables, asOf: asOf))
    #expect(whole != Self.everything(before), "the association knows more")
  }

  @Test(arguments: 0..<20)
  func tablesAreHiddenTheSameWhetherBeforeOrInsideANetwork(seed: Int) throws {
    let asOf = try #require(Day(iso: "2026-11-01"))
    let tables = Self.tables(UInt64(50_000 + seed))
    for viewer in [Viewer.association, .member(Self.reader), .member("F105"), .member("nobody")] {
      let inside = Network(tables, seenBy: viewer, asOf: asOf)
      let before = Network(tables.seen(by: viewer), seenBy: viewer, asOf: asOf)
      #expect(inside.statements == before.statements)
      #expect(inside.links == before.links)
      // Only the association is told that what a firm keeps to itself would lead further.
      if viewer != .association {
        #expect(Self.everything(inside) == Self.everything(before))
      }
    }
  }

  // Whom the association's list named as a customer could not see that link.
  @Test func bothEndsSeeWhatNobodySaidWhoToldIt() throws {
    let asOf = try #require(Day(iso: "2026-11-01"))
    var tables = MemberTables(firms: ["A", "B", "C"].map { Firm(id: $0, name: $0) })
    let listed = Statement(source: "A", target: "B", kind: .supplier)
    func seen(_ change: (inout Statement) -> Void, by firm: Firm.ID) -> Int {
      var statement = listed
      change(&statement)
      tables.statements = [statement]
      let count = tables.seen(by: .member(firm)).statements.count
      #expect(Network(tables, seenBy: .member(firm), asOf: asOf).statementCount == count)
      return count
    }
    #expect(seen({ _ in }, by: "A") == 1 && seen({ _ in }, by: "B") == 1)
    #expect(seen({ _ in }, by: "C") == 0)
    // What one side keeps to itself, or says of competition, stays its own; hearsay too.
    #expect(seen({ $0.visibility = .association }, by: "B") == 0)
    #expect(seen({ $0.kind = .competitor }, by: "B") == 0)
    #expect(seen({ $0.reporter = "C" }, by: "B") == 0)
  }

  // "bekannt; 0,9; gemeldet von Roeloffs" was confidential to the other, who was told to meet Roeloffs.
  @Test func bothEndsKnowThatTheyKnowEachOtherButNotWhatTheOtherThinks() throws {
    let asOf = try #require(Day(iso: "2026-11-01"))
    var tables = MemberTables(firms: ["A", "B", "C"].map { Firm(id: $0, name: $0) })
    var told = Statement(source: "A", target: "B", kind: .acquaintance)
    (told.reporter, told.trust, told.what) = ("A", 0.9, "Stammtisch")
    (told.lastContact, told.attributes) = (Day(iso: "2026-07-01"), ["Notiz": "zahlt spät"])
    var delivery = Statement(source: "A", target: "B", kind: .supplier)
    (delivery.reporter, delivery.amount, delivery.evidence) = ("A", Money(cents: 100), 3)
    var listed = delivery
    (listed.reporter, listed.trust) = (nil, 0.2)
    tables.statements = [told, delivery, listed]
    let other = Network(tables, seenBy: .member("B"), asOf: asOf)
    let seen = tables.seen(by: .member("B")).statements
    #expect(Array(other.statements) == seen && seen.count == 3)
    #expect(seen.allSatisfy { $0.trust == nil && $0.attributes.isEmpty })
    #expect(seen.first?.what == "Stammtisch" && seen.first?.lastContact == told.lastContact)
    #expect(seen.map(\.amount) == [nil, nil, listed.amount])
    #expect(other.links.allSatisfy { $0.trust == nil })
    #expect(tables.seen(by: .member("A")) == tables, "who said it knows all of it")
    #expect(tables.seen(by: .member("C")).statements.isEmpty)
  }

  @Test func aFirmsOwnWordIsAlwaysOpenToItAndAHiddenOneToNobodyElse() throws {
    let asOf = try #require(Day(iso: "2026-11-01"))
    var tables = MemberTables(firms: ["A", "B", "C"].map { Firm(id: $0, name: $0) })
    var hidden = Statement(source: "A", target: "B", kind: .supplier)
    hidden.visibility = .ownFirm
    hidden.amount = Money(cents: 100)
    var open = Statement(source: "B", target: "C", kind: .partner)
    open.visibility = .members
    tables.statements = [hidden, open]
    func links(_ viewer: Viewer) -> Int { Network(tables, seenBy: viewer, asOf: asOf).links.count }
    #expect(links(.member("A")) == 2)
    #expect(links(.member("B")) == 1, "B did not say it")
    #expect(links(.member("C")) == 1)
    #expect(links(.association) == 1, "what A keeps to itself is neither drawn nor listed")
  }

  @Test func amountsCapitalAndGoalsAreNeverAnotherMembers() throws {
    var firm = Firm(id: "B", name: "B")
    firm.visibility = .everyone
    firm.revenue = Money(cents: 1)
    firm.capacity = 2
    firm.industry = Industry("25.62")
    let tables = MemberTables(
      firms: [Firm(id: "A", name: "A"), firm],
      needs: [Need(firm: "B", capability: "IT", value: Money(cents: 500))],
      capital: [CapitalEntry(firm: "B", role: .sought, kind: .loan)],
      goals: [Goal(firm: "B", product: "P")])
    let seen = tables.seen(by: .member("A"))
    #expect(seen.firms[1].revenue == nil && seen.firms[1].capacity == nil)
    #expect(seen.firms[1].industry == Industry("25.62"))
    #expect(seen.needs == [Need(firm: "B", capability: "IT", mode: .bridge)])
    #expect(seen.capital.isEmpty && seen.goals.isEmpty)
    #expect(tables.seen(by: .member("B")) == tables)
    #expect(tables.seen(by: .association) == tables)
  }
}
