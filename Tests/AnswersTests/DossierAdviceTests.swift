import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Whom a member's dossier names, beside what the association knows and has published.
@Suite struct DossierAdviceTests {
  private let reader = Reader(.german)

  private func network(_ tables: MemberTables) throws -> Network {
    Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func plan(_ pairs: PublishedPlan.Pair...) throws -> PublishedPlan {
    PublishedPlan(step: 3, day: try #require(Day(iso: "2026-10-20")), pairs: pairs)
  }

  /// A and B have what the other needs; what B needs only the association knows. D is A's neighbour.
  private func region() -> MemberTables {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C", "D"].map { id in
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.legalForm = "GmbH"
      firm.revenue = Money(euros: 4_000_000)
      return firm
    }
    tables.firms[0].town = "Altdorf"
    tables.firms[3].town = "Altdorf"
    tables.offers = [
      Offer(firm: "B", capability: "Optik", level: 0.9),
      Offer(firm: "A", capability: "Guss", level: 0.8),
    ]
    tables.needs = [
      Need(firm: "A", capability: "Optik", mode: .bridge, value: Money(euros: 90_000)),
      Need(firm: "B", capability: "Guss", mode: .bridge, value: Money(euros: 65_000)),
      Need(firm: "D", capability: "Zoll", mode: .bridge, value: Money(euros: 5_000)),
    ]
    return tables
  }

  private func sheet(
    _ tables: MemberTables, published plan: PublishedPlan? = nil, _ language: Language = .german
  ) throws -> DossierSheet {
    try DossierQuestion(of: "A", published: plan)
      .dossier(in: try network(tables), for: Reader(language)).sheet(language)
  }

  // Above stood “Meet Wolkenkontor”, below that the association suggests two others.
  @Test(arguments: Language.allCases)
  func thePartnersOfThePublishedPlanStandFirst(_ language: Language) throws {
    let told = try sheet(region(), published: try plan(.init("C", "A")), language)
    #expect(told.partners.map(\.name).prefix(2) == ["Cwerk GmbH", "Bwerk GmbH"])
    #expect(told.title.contains("Cwerk") && !told.title.contains("€"), "\(told.title)")
    #expect(told.facts[0].text.contains("Cwerk GmbH"))
    // Nothing that the member may know speaks for C, so that who names it is said.
    #expect(told.partners[0].gain == nil && !told.partners[0].reasons.isEmpty)
    #expect(!told.partners[0].verdict.hasPrefix(language == .german ? "Passung" : "fit"))
    #expect(!told.facts[0].text.contains(language == .german ? "Unten fehlt" : "Not listed"))
  }

  @Test func whoOfThePlanCannotBeNamedIsSaidToBeMissing() throws {
    var tables = region()
    var declared = Statement(source: "C", target: "A", kind: .competitor)
    (declared.reporter, declared.visibility) = ("C", .ownFirm)
    tables.statements = [declared]
    let told = try sheet(tables, published: try plan(.init("C", "A"), .init("A", "B")))
    #expect(told.partners.first?.name == "Bwerk GmbH")
    #expect(!told.partners.contains { $0.name == "Cwerk GmbH" })
    #expect(told.facts[0].text.contains("Unten fehlt Cwerk: Wie es damit weitergeht"))
    #expect(!told.facts[0].text.contains("ettbewerb"))
  }

  // The member's own view ranked others first than every other list did.
  @Test func withoutAPlanTheBestByAllThatIsKnownLeads() throws {
    var tables = region()
    // E serves what A seeks, and hides all but its name.
    var hidden = Firm(id: "E", name: "Ewerk GmbH")
    (hidden.revenue, hidden.visibility) = (Money(euros: 4_000_000), .association)
    tables.firms.append(hidden)
    tables.offers.append(
      Offer(firm: "E", capability: "Presse", level: 0.9, spareCapacity: Money(euros: 900_000)))
    tables.needs += [
      Need(firm: "A", capability: "Presse", mode: .bridge, value: Money(euros: 400_000)),
      Need(firm: "E", capability: "Guss", mode: .bridge, value: Money(euros: 400_000)),
    ]
    let network = try network(tables)
    let first = try #require(network.number(of: "A"))
    let best = try #require(Suggestions(for: first, in: Benefit(network), count: 1).pairs.first)
    #expect(network.id(of: best.partner(of: first)) == "E" && best.tier == .winwin)
    let told = try sheet(tables)
    #expect(told.partners.map(\.name).prefix(2) == ["Ewerk GmbH", "Bwerk GmbH"])
    // What E has stays hidden: who names it is all that is said.
    #expect(told.partners[0].gain == nil)
    #expect(told.partners[0].reasons == ["Nach allem, was der Verband weiß, gewinnen beide."])
    let all = "\(told)"
    #expect(!all.contains("360.000") && !all.contains("900.000"), "\(all)")
    #expect(try DossierQuestion(of: "A").noteForOffice(in: network, for: reader) == nil)
  }

  // “Fit: high; ask about the amount”, where the association knows that both lose.
  @Test func whoIsKnownToBringNothingIsNotNamed() throws {
    var tables = region()
    // Metalworking and machinery usually deal with each other.
    tables.firms[0].industry = Industry("25.62")
    tables.firms[3].industry = Industry("28.41")
    #expect(try !sheet(tables).partners.contains { $0.name == "Dwerk GmbH" })
    // Of whom no amount is known something may still come to light.
    tables.needs.removeLast()
    #expect(try sheet(tables).partners.contains { $0.name == "Dwerk GmbH" })
  }

  // The member was promised 17,000 € where the association's own list said 11,400 €.
  @Test func noMoreIsPromisedThanTheAssociationKnows() throws {
    var tables = region()
    // What B can deliver is known to the association alone.
    tables.offers[0].spareCapacity = Money(euros: 80_000)
    tables.needs[0].value = Money(euros: 400_000)
    let network = try network(tables)
    let (one, other) = (
      try #require(network.number(of: "A")), try #require(network.number(of: "B"))
    )
    let own = try #require(network.seen(by: .member("A")))
    let seen = Benefit(own).pair(one, other).side(of: one).gain.net
    let known = Benefit(network).pair(one, other).side(of: one).gain.net
    try #require(seen > 1.1 * known)
    let told = try sheet(tables)
    let partner = try #require(told.partners.first { $0.name == "Bwerk GmbH" })
    #expect(partner.gain == nil && !told.title.contains("€"), "\(told.title)")
    for language in Language.allCases {
      let amounts = [seen, known].map { language.roundedEuros($0) }
      let text = "\(try sheet(tables, language))"
      #expect(!amounts.contains { text.contains($0) }, "\(text)")
    }
    // Where both views say the same the amount is told.
    #expect(try sheet(region()).partners.first?.gain != nil)
  }

  // "rund 9.800 €" stood in the dossier where every list of the association said 9.699 €.
  @Test func whatIsPromisedReadsAsTheAssociationSaysIt() throws {
    var tables = region()
    func gain(_ network: Network) throws -> EuroPerYear {
      let one = try #require(network.number(of: "A"))
      return Benefit(network).pair(one, try #require(network.number(of: "B"))).side(of: one).gain
        .net
    }
    func isReadAsMore() throws -> Bool {
      let network = try network(tables)
      let known = try gain(network)
      let seen = try gain(try #require(network.seen(by: .member("A"))))
      let (told, own) = (Language.german.roundedEuros(known), Language.german.roundedEuros(seen))
      return seen > known && seen < 1.01 * known && told != own
    }
    // What B can deliver is known to the association alone: some value is a little less than what A sees.
    search: for value in stride(from: Int64(400_000), through: 500_000, by: 4_000) {
      tables.needs[0].value = Money(cents: value * 100)
      for capacity in stride(from: Int64(80_000), through: 140_000, by: 250) {
        tables.offers[0].spareCapacity = Money(cents: capacity * 100)
        if try isReadAsMore() { break search }
      }
    }
    try #require(try isReadAsMore())
    let partner = try #require(try sheet(tables).partners.first { $0.name == "Bwerk GmbH" })
    #expect(partner.gain == nil, "\(partner)")
  }

  // "rund 5.900 € (−7.300 € bis 19.000 €)": that the first is the worst case was not said.
  @Test func aRangeSaysWhichCaseIsWhich() throws {
    for (language, worst, best) in [
      (Language.german, "im ungünstigsten Fall ", "im günstigsten "),
      (.english, " at worst, ", " at best"),
    ] {
      let answer = try DossierQuestion(of: "A")
        .answer(in: try network(region()), for: Reader(language))
      let text = answer.blocks.compactMap { block -> String? in
        switch block {
        case .headline(let text), .sentence(let text, _): text
        case .table, .gap: nil
        }
      }.joined(separator: "\n")
      #expect(text.contains(worst) && text.contains(best), "\(text)")
      let gain = try #require(try sheet(region(), language).partners.first?.gain)
      #expect(text.contains(gain.spokenRange) && !text.contains("(\(gain.range))"), "\(text)")
    }
  }

  // "Passung hoch", where the association knows that the other would lose 2,715 € a year.
  @Test func whoIsKnownToLoseIsNotNamed() throws {
    var tables = region()
    // D brings A much, and all that D needs nobody offers.
    tables.offers.append(Offer(firm: "D", capability: "Presse", level: 0.9))
    tables.needs.append(
      Need(firm: "A", capability: "Presse", mode: .bridge, value: Money(euros: 300_000)))
    let network = try network(tables)
    let (one, other) = (
      try #require(network.number(of: "A")), try #require(network.number(of: "D"))
    )
    let pair = Benefit(network).pair(one, other)
    try #require(pair.side(of: one).isEnough && pair.side(of: other).gain.net <= 0)
    let names = try sheet(tables).partners.map(\.name)
    #expect(!names.contains("Dwerk GmbH"), "\(names)")
    // Without amounts of D's the member is told: something may still come to light.
    tables.needs.removeAll { $0.firm == "D" }
    #expect(try sheet(tables).partners.contains { $0.name == "Dwerk GmbH" })
  }

  // The dossier said that a suggestion hangs on an answer, `ask` that none does.
  @Test(arguments: Language.allCases)
  func whatIsAskedOfAMemberIsTheSameEverywhere(_ language: Language) throws {
    var tables = region()
    tables.needs.append(Need(firm: "A", capability: "Zoll", mode: .bridge))
    let network = try network(tables)
    let number = try #require(network.number(of: "A"))
    let asked = try AskQuestion(of: "A").answer(in: network, for: Reader(language))
    let texts = asked.table.rows.map { $0[0].shown(language) }
    for item in Interview.amounts(of: number, in: network) {
      #expect(texts.contains(item.text(language)), "\(texts)")
    }
    #expect(texts.contains { $0.contains("Zoll") })
    let steps = try sheet(tables, language).steps.map(\.why)
    #expect(!steps.contains { $0.contains("ab.") || $0.contains("depend") }, "\(steps)")
  }
}
