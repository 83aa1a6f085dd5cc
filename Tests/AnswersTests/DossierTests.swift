import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What a member takes home holds what that member may know, and nothing else.
@Suite struct DossierTests {
  private let day = Day(year: 2026, month: 11, day: 1)

  /// Six firms: A asks; B offers what A needs and seeks what A serves; C, D and E are linked.
  private func region() throws -> MemberTables {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C", "D", "E", "F"].map { id in
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.legalForm = "GmbH"
      firm.revenue = Money(cents: 400_000_000)
      return firm
    }
    tables.firms[1].revenue = Money(cents: 777_777_700)
    tables.firms[0].attributes["Ansprechrolle"] = "Einkaufsleitung"
    tables.offers = [
      Offer(firm: "B", capability: "Optik", level: 0.9),
      Offer(firm: "A", capability: "Guss", level: 0.8),
    ]
    tables.needs = [
      Need(
        firm: "A", capability: "Optik", mode: .bridge, value: Money(cents: 9_000_000)),
      Need(
        firm: "B", capability: "Guss", mode: .bridge, value: Money(cents: 6_543_200)),
      Need(firm: "B", capability: "Verborgenes", mode: .bridge),
    ]
    tables.markets = [
      MarketEntry(firm: "A", market: "Schweiz", role: .served, presence: 0.5),
      MarketEntry(firm: "B", market: "Schweiz", role: .sought, target: Money(cents: 5_000_000)),
    ]
    func statement(_ source: String, _ target: String, _ kind: LinkKind, _ who: Visibility?)
      -> Statement
    {
      var statement = Statement(source: source, target: target, kind: kind)
      statement.visibility = who
      statement.trust = 0.9
      return statement
    }
    tables.statements = [
      statement("A", "C", .partner, .members), statement("C", "B", .partner, .members),
      statement("D", "E", .supplier, nil), statement("B", "E", .supplier, nil),
    ]
    tables.statements[2].amount = Money(cents: 12_345_600)
    return tables
  }

  private func text(_ answer: Answer) throws -> String {
    let blocks = answer.blocks.map { block in
      switch block {
      case .headline(let text): text
      case .sentence(let text, _): text
      case .table(let table): table.csv
      case .gap: ""
      }
    }
    return blocks.joined(separator: "\n") + (try answer.jsonText()) + answer.csvText()
  }

  @Test(arguments: Language.allCases)
  func whatOthersKeepToTheAssociationIsNotInIt(_ language: Language) throws {
    let tables = try region()
    let day = try #require(day)
    let question = DossierQuestion(of: "A")
    let association = Network(tables, asOf: day)
    let reader = Reader(language)
    let told = try text(try question.answer(in: association, for: reader))
    let own = try text(
      try question.answer(in: Network(tables, seenBy: .member("A"), asOf: day), for: reader))
    // Neither B's needs nor its revenue, nor who supplies whom: but A's own need with its amount.
    for secret in ["Verborgenes", "7.777.777", "7,777,777", "65.432", "65,432", "123.456"] {
      #expect(!told.contains(secret) && !own.contains(secret), "\(secret)")
    }
    #expect(told.contains("Bwerk") && told.contains("Optik"))
    #expect(told == own, "whoever asks, it is the member's view")
    // The same figures are there for the association, so that their absence says something.
    let whole = try text(
      try WhyQuestion("A,B", tables: tables).answer(in: association, for: reader))
    #expect(whole.contains("65.432") || whole.contains("65,432"))
  }

  @Test func aMemberDoesNotReadAnothersDossier() throws {
    let network = Network(try region(), seenBy: .member("B"), asOf: try #require(day))
    #expect(throws: QuestionError.othersDossier("Awerk GmbH")) {
      try DossierQuestion(of: "A").answer(in: network, for: Reader(.german))
    }
  }

  @Test func whatAFirmKeepsToItselfIsNotPrintedByTheAssociation() throws {
    var tables = try region()
    let day = try #require(day)
    var secret = Statement(source: "F", target: "A", kind: .supplier)
    (secret.reporter, secret.visibility) = ("A", .ownFirm)
    secret.amount = Money(cents: 30_000_000)
    tables.statements.append(secret)
    tables.firms[0].purchases = Money(cents: 100_000_000)
    let question = DossierQuestion(of: "A")
    let reader = Reader(.english)
    let printed = try text(try question.answer(in: Network(tables, asOf: day), for: reader))
    #expect(!printed.contains("Fwerk"))
    let own = try text(
      try question.answer(in: Network(tables, seenBy: .member("A"), asOf: day), for: reader))
    #expect(own.contains("Largest supplier: Fwerk, 30% of purchases"))
  }

  @Test func aCompetitorThatOnlyTheAssociationKnowsOfIsNotSuggested() throws {
    var tables = try region()
    let day = try #require(day)
    let reader = Reader(.german)
    let question = DossierQuestion(of: "A")
    func partners(_ tables: MemberTables) throws -> [String] {
      try question.dossier(in: Network(tables, asOf: day), for: reader).sheet(.german)
        .partners.map(\.name)
    }
    #expect(try partners(tables).first == "Bwerk GmbH")
    var declared = Statement(source: "B", target: "A", kind: .competitor)
    (declared.reporter, declared.visibility) = ("B", .ownFirm)
    tables.statements.append(declared)
    #expect(try !partners(tables).contains("Bwerk GmbH"))
  }

  @Test func theSheetSaysWhoWhyHowAndUntilWhen() throws {
    let network = Network(try region(), asOf: try #require(day))
    let sheet = try DossierQuestion(of: "A").dossier(in: network, for: Reader(.german))
      .sheet(.german)
    #expect(sheet.title.hasPrefix("Lernen Sie Bwerk kennen: Das kann rund "))
    #expect(sheet.lead.hasPrefix("Für Awerk GmbH, Einkaufsleitung. Ihr Bedarf: Optik (90.000"))
    let first = try #require(sheet.partners.first)
    #expect(first.relation == "neu" && first.route.hasPrefix("Fragen Sie Cwerk. Erfolgsaussicht"))
    let gain = try #require(first.gain)
    #expect(gain.low <= gain.value && gain.value <= gain.high)
    #expect(sheet.steps.count == 3)
    #expect(sheet.steps.map(\.until).first == "bis 8. November 2026")
    #expect(sheet.noteTitle == "Nachricht an Cwerk")
    #expect(sheet.note.joined().contains("Awerk sucht Optik und bietet Guss."))
    #expect(sheet.partners.filter { $0.relation == "bestehend" }.count <= 1)
  }

  @Test func withoutAnyEuroPartnersAreNamedByFit() throws {
    var tables = MemberTables()
    tables.firms = (0..<12).map { number in
      var firm = Firm(id: "F\(number)", name: "Firma \(number)")
      firm.town = number < 6 ? "Altdorf" : "Neustadt"
      // A place alone names nobody.
      if number == 0 { firm.industry = Industry("25.62") }
      if number == 5 { firm.industry = Industry("28.41") }
      return firm
    }
    tables.statements = (1..<6).map {
      var statement = Statement(source: "F0", target: "F\($0)", kind: .acquaintance)
      statement.visibility = .members
      return statement
    }
    tables.statements.removeAll { $0.target == "F5" }
    let network = Network(tables, asOf: try #require(day))
    let sheet = try DossierQuestion(of: "F0").dossier(in: network, for: Reader(.english))
      .sheet(.english)
    let first = try #require(sheet.partners.first)
    #expect(first.name == "Firma 5" && first.gain == nil && !first.reasons.isEmpty)
    #expect(first.verdict.hasPrefix("fit: ") && sheet.columns.isEmpty)
    #expect(!sheet.title.contains("€"))
  }

  @Test func ofWhomNothingIsKnownIsAskedFirst() throws {
    let tables = MemberTables(firms: [Firm(id: "A", name: "Anton"), Firm(id: "B", name: "Berta")])
    let network = Network(tables, asOf: try #require(day))
    let sheet = try DossierQuestion(of: "A").dossier(in: network, for: Reader(.german))
      .sheet(.german)
    #expect(sheet.partners.isEmpty && sheet.note.isEmpty && sheet.risks.isEmpty)
    #expect(sheet.title.hasPrefix("Sagen Sie uns") && sheet.steps.count == 3)
    #expect(sheet.questions.first == "Was bieten Sie an?")
  }

  @Test func dossiersOfManyAreThoseOfEach() throws {
    let network = Network(try region(), asOf: try #require(day))
    let dossiers = Dossiers(in: network)
    let sheets = try dossiers.sheets(of: dossiers.members, in: .english)
    #expect(sheets.map(\.id) == ["A", "B", "C", "D", "E", "F"])
    for (firm, sheet) in zip(dossiers.members, sheets) {
      #expect(try dossiers.dossier(of: firm).sheet(.english) == sheet)
    }
  }

  /// Thirty members that need one thing; S offers most of it and has time for one new partner, the others
  /// offer less.
  private func starRegion() -> MemberTables {
    var tables = MemberTables()
    for place in 0..<30 {
      var firm = Firm(id: "M\(place + 10)", name: "Mitglied \(place + 10) GmbH")
      firm.revenue = Money(cents: 400_000_000 + Int64(place) * 1_000_000)
      firm.capacity = 2
      tables.firms.append(firm)
      tables.needs.append(
        Need(firm: firm.id, capability: "Optik", mode: .bridge, value: Money(cents: 9_000_000)))
    }
    for (id, level, capacity) in [("S", 0.95, 1), ("T", 0.8, 3), ("U", 0.7, 3), ("V", 0.6, 3)] {
      var firm = Firm(id: id, name: "\(id)optik GmbH")
      firm.revenue = Money(cents: 900_000_000)
      firm.capacity = capacity
      tables.firms.append(firm)
      tables.offers.append(
        Offer(firm: id, capability: "Optik", level: level, spareCapacity: Money(cents: 90_000_000)))
    }
    return tables
  }

  // One firm stood on nearly every member's sheet, though it had time for one new partner.
  @Test func dealtOutTogetherNobodyIsNamedMoreOftenThanItHasPlacesFor() throws {
    let network = Network(starRegion(), asOf: try #require(day))
    let dossiers = Dossiers(in: network)
    let dealt = try dossiers.dealtOut()
    func named(_ dossiers: Dossiers) throws -> [Int32: Int] {
      var counts: [Int32: Int] = [:]
      for member in dossiers.members {
        for partner in try dossiers.dossier(of: member, threads: 1).partners where !partner.hasTie {
          counts[partner.firm, default: 0] += 1
        }
      }
      return counts
    }
    let star = try #require(network.number(of: "S"))
    #expect(try named(dossiers)[star] ?? 0 > 20)
    let counts = try named(dealt)
    for (firm, count) in counts {
      #expect(count <= 4 * (network.firm(firm).capacity ?? 0), "\(network.id(of: firm))")
    }
    // Its places are used, and who goes without it gets the next.
    #expect(counts[star] == 4)
    let second = try #require(network.number(of: "T"))
    #expect(counts[second] == 12)
    let again = try dossiers.dealtOut()
    for member in dossiers.members {
      let (one, other) = (
        try dealt.dossier(of: member, threads: 1), try again.dossier(of: member, threads: 1)
      )
      #expect(one.partners.map(\.firm) == other.partners.map(\.firm))
    }
  }

  // A firm that is linked already took the place of one that nobody else could get any more.
  @Test func whoIsLinkedTakesNoPlaceThatWasDealtOut() throws {
    var tables = MemberTables()
    func add(_ id: String, capacity: Int) {
      var firm = Firm(id: id, name: "\(id)optik GmbH")
      firm.revenue = Money(cents: 900_000_000)
      firm.capacity = capacity
      tables.firms.append(firm)
    }
    for member in ["M1", "M2", "M3", "M4", "M5"] {
      add(member, capacity: 2)
      tables.needs.append(
        Need(firm: member, capability: "Optik", mode: .bridge, value: Money(cents: 9_000_000)))
      var link = Statement(source: member, target: "T", kind: .acquaintance)
      link.visibility = .members
      tables.statements.append(link)
    }
    for (id, level, capacity) in [("X", 0.95, 1), ("Y", 0.9, 1), ("Z", 0.85, 1), ("T", 0.93, 3)] {
      add(id, capacity: capacity)
      tables.offers.append(
        Offer(firm: id, capability: "Optik", level: level, spareCapacity: Money(cents: 90_000_000)))
    }
    let network = Network(tables, asOf: try #require(day))
    let dealt = try Dossiers(in: network).dealtOut()
    var counts: [String: Int] = [:]
    for member in dealt.members where network.id(of: member).hasPrefix("M") {
      for partner in try dealt.dossier(of: member, threads: 1).partners {
        counts[network.id(of: partner.firm), default: 0] += 1
      }
    }
    #expect(["X", "Y", "Z"].map { counts[$0] } == [4, 4, 4], "\(counts)")
  }

  // Who told all was asked for all.
  @Test func whereNobodySuitsThatIsSaid() throws {
    var tables = MemberTables()
    tables.firms = ["A", "B"].map { Firm(id: $0, name: "\($0)werk GmbH") }
    tables.offers = [Offer(firm: "A", capability: "Guss", level: 0.8)]
    tables.needs = [Need(firm: "A", capability: "Optik", mode: .bridge)]
    tables.markets = [MarketEntry(firm: "A", market: "Schweiz", role: .sought)]
    tables.statements = [Statement(source: "A", target: "B", kind: .competitor)]
    let network = Network(tables, asOf: try #require(day))
    for language in Language.allCases {
      let sheet = try DossierQuestion(of: "A").dossier(in: network, for: Reader(language))
        .sheet(language)
      #expect(sheet.partners.isEmpty && sheet.steps.count >= 2)
      let texts = [sheet.title, sheet.withoutPartners] + sheet.steps.map(\.what)
      #expect(!texts.contains { $0.contains("bieten, brauchen") || $0.contains("offer, need") })
      #expect(!texts.contains { $0.contains("jedem Vorschlag") || $0.contains("each suggestion") })
    }
  }

  // Twenty-four that bring more and are known to gain nothing stood before the one that may gain as well.
  @Test func whoMayBeSuggestedIsFoundBehindAnyNumberOfOthers() throws {
    var tables = MemberTables()
    func add(_ id: String, offers: String, level: Double, needs: String) {
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.revenue = Money(cents: 900_000_000)
      firm.visibility = id == "C" ? nil : .members
      tables.firms.append(firm)
      tables.offers.append(
        Offer(
          firm: id, capability: offers, level: level, spareCapacity: Money(cents: 90_000_000)))
      tables.needs.append(
        Need(
          firm: id, capability: needs, mode: .bridge, value: Money(cents: 9_000_000)))
    }
    add("A", offers: "Guss", level: 0.9, needs: "Optik")
    for place in 10..<40 { add("X\(place)", offers: "Optik", level: 0.95, needs: "Anderes") }
    add("C", offers: "Optik", level: 0.6, needs: "Guss")
    let network = Network(tables, asOf: try #require(day))
    let partners = try DossierQuestion(of: "A").dossier(in: network, for: Reader(.english)).partners
    let first = try #require(partners.first)
    #expect(network.id(of: first.firm) == "C" && first.pair != nil)
  }

  // Its own supplier was recommended to a member as new, for the supplier alone had told of the link.
  @Test func nobodyIsToldToMeetWhomItDealsWithAlready() throws {
    var tables = try region()
    tables.statements = [Statement(source: "B", target: "A", kind: .supplier)]
    let network = Network(tables, asOf: try #require(day))
    let dossiers = Dossiers(in: network)
    for (own, other) in [("A", "B"), ("B", "A")] {
      let firm = try #require(network.number(of: own))
      for partner in try dossiers.dossier(of: firm).partners where !partner.hasTie {
        #expect(network.id(of: partner.firm) != other, "\(own)")
      }
    }
  }
}
