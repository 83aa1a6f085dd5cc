import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// A dossier and the list of suggestions name partners in one order.
@Suite struct DossierOrderTests {
  /// A firm that needs what others offer, and serves the market that they seek; one of them it knows.
  private func tables(_ others: [(id: String, name: String, level: Double, needsHelp: Bool)])
    -> MemberTables
  {
    var tables = MemberTables()
    func add(_ id: String, _ name: String) {
      var firm = Firm(id: id, name: name)
      firm.revenue = Money(euros: 9_000_000)
      firm.visibility = .members
      tables.firms.append(firm)
    }
    add("A", "Almetall GmbH")
    tables.offers = [
      Offer(firm: "A", capability: "Guss", level: 0.9, spareCapacity: Money(euros: 900_000))
    ]
    tables.needs = [
      Need(firm: "A", capability: "Optik", mode: .bridge, value: Money(euros: 90_000))
    ]
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .served, presence: 0.9, contacts: 0)
    ]
    for other in others {
      add(other.id, other.name)
      tables.offers.append(
        Offer(
          firm: other.id, capability: "Optik", level: other.level,
          spareCapacity: Money(euros: 900_000)))
      tables.markets.append(MarketEntry(firm: other.id, market: "NL", role: .sought))
      if other.needsHelp {
        tables.needs.append(Need(firm: other.id, capability: "Guss", mode: .bridge))
      }
    }
    return tables
  }

  /// The firms that the list of the member names, in the member's own view.
  private func list(_ network: Network) throws -> [String] {
    let own = try #require(network.seen(by: .member("A"))).withoutRivalsBusiness()
    let answer = try SuggestionsQuestion(for: "A", top: 40).answer(in: own, for: Reader(.german))
    guard case .object(let members) = answer.json, case .array(let pairs)? = members["pairs"] else {
      return []
    }
    return pairs.compactMap { pair in
      guard case .object(let pair) = pair, pair["tier"] == .string("winwin"),
        case .string(let first)? = pair["first"], case .string(let second)? = pair["second"]
      else { return nil }
      return first == "A" ? second : first
    }
  }

  private func dossier(_ network: Network) throws -> [String] {
    let dossier = try DossierQuestion(of: "A").dossier(in: network, for: Reader(.german))
    return dossier.partners.map { dossier.network.id(of: $0.firm) }
  }

  // Whom the list named first stood last in the dossier, since the two know each other.
  @Test func whoSuitsBestStandsFirstInBoth() throws {
    var tables = tables([
      ("B", "Birkenoptik AG", 0.95, true), ("C", "Cedernglas KG", 0.9, true),
      ("D", "Dillfein eG", 0.8, true), ("E", "Eschenlinse OHG", 0.7, true),
    ])
    var known = Statement(source: "A", target: "B", kind: .acquaintance)
    known.trust = 0.9
    known.visibility = .members
    tables.statements = [known]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    #expect(try list(network) == ["B", "C", "D", "E"])
    #expect(try dossier(network) == ["B", "C", "D"])
    // Of those that it knows one is named.
    for other in ["C", "D"] {
      var statement = known
      statement.target = other
      tables.statements.append(statement)
    }
    let linked = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let ordered = try list(linked)
    #expect(try dossier(linked) == [ordered[0], "E"])
  }

  // Thirty that bring the firm more, and gain less themselves, hid the one with the highest index.
  @Test func theBestIsFoundBehindAnyNumberThatBringMore() throws {
    let words = [
      "Ahorn", "Buche", "Distel", "Efeu", "Farn", "Ginster", "Hasel", "Iris", "Jasmin", "Kiefer",
      "Linde", "Mohn", "Nelke", "Olive", "Pappel", "Quitte", "Rose", "Salbei", "Tanne", "Ulme",
      "Veilchen", "Weide", "Yucca", "Zeder", "Anis", "Borke", "Dahlie", "Enzian", "Flieder", "Gras",
    ]
    let many = words.enumerated().map { place, word in
      (id: "X\(10 + place)", name: "\(word) GmbH", level: 0.95, needsHelp: false)
    }
    let network = Network(
      tables(many + [("C", "Cedernglas KG", 0.85, true)]),
      asOf: try #require(Day(iso: "2026-11-01")))
    let ordered = try list(network)
    #expect(ordered.count == 31 && ordered.first == "C")
    #expect(try dossier(network) == Array(ordered.prefix(3)))
  }
}
