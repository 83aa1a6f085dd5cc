import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Firms as people type them.
@Suite struct LookupTests {
  private let network: Network

  init() throws {
    var tables = MemberTables()
    tables.firms = [
      Firm(id: "MR-012", name: "Oberflächentechnik Grünhammer GmbH"),
      Firm(id: "MR-013", name: "Müller & Söhne"), Firm(id: "MR-014", name: "Weiß GmbH"),
      Firm(id: "MR-015", name: "Schmidt GmbH"), Firm(id: "MR-016", name: "Schmidt GmbH"),
      Firm(id: "MR-017", name: "Bergmann Logistik GmbH & Co. KG"),
    ]
    network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  @Test(arguments: [
    ("MR-012", "MR-012"), ("oberflächentechnik GRÜNHAMMER gmbh", "MR-012"),
    ("Oberflaechentechnik Gruenhammer", "MR-012"), ("Oberflachentechnik", "MR-012"),
    ("Mueller & Soehne", "MR-013"), ("Muller & Sohne", "MR-013"), (" Müller ", "MR-013"),
    ("Mu\u{308}ller", "MR-013"), ("Weiss GmbH", "MR-014"), ("WEISS", "MR-014"),
  ])
  func umlautsAndCaseAreUnderstood(_ typed: String, _ id: String) throws {
    #expect(network.firm(try network.number(named: typed)).id == id)
  }

  @Test(arguments: [
    ("Gruenhammer", ["MR-012"]), ("Bergman Logistik", ["MR-017"]), ("MR-0012", ["MR-012"]),
    ("Söhne", ["MR-013"]),
    // Nothing was near, and yet somebody was offered.
    ("X", []), ("nobody at all", []), ("", []), (" ", []),
  ])
  func aNearMissOffersWhoIsMeant(_ typed: String, _ ids: [String]) throws {
    do {
      _ = try network.number(named: typed)
      Issue.record("“\(typed)” is nobody")
    } catch {
      guard case .unknown(_, let nearest) = error else {
        Issue.record("\(error)")
        return
      }
      for id in ids { #expect(nearest.first?.hasSuffix("(\(id))") == true, "\(nearest)") }
      if ids.isEmpty {
        #expect(nearest.isEmpty)
        #expect(error.phrase.german.contains("wie sie in den Tabellen stehen"))
        #expect(error.phrase.english.contains("as it stands in the tables"))
      }
    }
  }

  @Test func twoOfOneNameAreToldApartById() {
    #expect(throws: FirmLookupError.ambiguous(name: "Schmidt GmbH", ids: ["MR-015", "MR-016"])) {
      try network.number(named: "Schmidt GmbH")
    }
  }

  // Answers print it, tables may hold it, and typed it was nobody's name: another firm's holds it.
  @Test func aNameWithoutItsLegalFormIsAName() throws {
    var tables = MemberTables()
    tables.firms = [
      Firm(id: "1", name: "Zett & Söhne GmbH"),
      Firm(id: "2", name: "Xaver GmbH (Tochter von Zett & Söhne GmbH)"),
      Firm(id: "3", name: "Zett & Söhne Logistik AG"), Firm(id: "4", name: "Hotel Adler KG"),
      Firm(id: "5", name: "Hotel Bär KG"), Firm(id: "6", name: "Kranich AG"),
      Firm(id: "7", name: "Kranich KG"),
    ]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    for typed in ["Zett & Söhne", "zett & söhne", "Zett & Soehne"] {
      #expect(network.id(of: try network.number(named: typed)) == "1")
    }
    #expect(throws: FirmLookupError.self) { try network.number(named: "Hotel") }
    #expect(throws: FirmLookupError.ambiguous(name: "Kranich", ids: ["6", "7"])) {
      try network.number(named: "Kranich")
    }
  }

  // “Petersen” named three in whose midst the word stands, each twice, and not Petersen Personal.
  @Test func whatBeginsSoIsMeantFirstAndNoNameIsToldTwice() throws {
    let names = ["Hansen & Petersen", "Hinz & Petersen AG", "Petersen Bau", "Petersen Personal"]
    let network = Network(
      MemberTables(firms: names.map { Firm(id: $0, name: $0) }),
      asOf: try #require(Day(iso: "2026-11-01")))
    #expect(
      throws: FirmLookupError.unknown(
        name: "Petersen", nearest: ["Petersen Bau", "Petersen Personal", "Hansen & Petersen"])
    ) { try network.number(named: "Petersen") }
  }
}
