import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct RoundTripTests {
  static let hostile = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@x", "'=x", "''+", "'quoted'", "<script>",
    "]]>", "a,b;c|d", "\"", "\"\"", "é", "0", "nan", "1,5", "Müller & Söhne GmbH", "\\N", "a\\;b",
    "{{7*7}}", "../../x", "__proto__", "𝄞", "x\"y", "\"x", "ja", "ÅÄÖ", "Ωμέγα",
  ]

  /// Member tables with everything in them, or missing, by chance.
  static func tables(_ random: inout Seeded) -> MemberTables {
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    func text() -> String {
      let base = hostile.randomElement(using: &random) ?? ""
      return Bool.random(using: &random)
        ? base : base + String(Int.random(in: 0...9, using: &random))
    }
    func share() -> Double { Double.random(in: 0...1, using: &random) }
    func large() -> Double {
      let scale: Double = [1e-7, 1e-3, 1, 1e3, 1e8].randomElement(using: &random) ?? 1
      return Double.random(in: 0...1, using: &random) * scale
    }
    func money(_ low: Int64 = 0) -> Money? {
      maybe(Money(cents: Int64.random(in: low...Money.limit, using: &random)))
    }
    func attributes() -> [String: String] {
      Bool.random(using: &random) ? ["Bemerkung": text(), "=x": text(), "PLZ": "01067"] : [:]
    }
    func day() -> Day? {
      maybe(
        Day(
          year: Int.random(in: 1_000...2_199, using: &random),
          month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random)
        )
      ) ?? nil
    }
    let ids = Array(Set(hostile).sorted().shuffled(using: &random).prefix(6))
    func id() -> String { ids.randomElement(using: &random) ?? "" }
    var tables = MemberTables()
    for own in ids {
      var firm = Firm(id: own, name: text())
      firm.legalForm = maybe(text())
      let codes = ["25.62", "C25.6", "nace2.1:62", "wz2025:01", ""]
      firm.industry = codes.randomElement(using: &random).flatMap { Industry($0) }
      firm.region = maybe(text())
      firm.latitude = maybe(share() * 180 - 90)
      firm.longitude = maybe(share() * 360 - 180)
      firm.employees = maybe(large())
      firm.revenue = money()
      firm.contributionMargin = maybe(share())
      firm.equity = money(-Money.limit)
      firm.plannedCustomers = maybe(large())
      firm.strategyDays = maybe(share() * 366)
      firm.capacity = maybe(Int.random(in: 0...1_000, using: &random))
      firm.isMember = maybe(Bool.random(using: &random))
      firm.visibility = Visibility.allCases.randomElement(using: &random)
      firm.competitors = Array(Set([id(), id()])).sorted()
      firm.attributes = attributes()
      tables.firms.append(firm)
    }
    for number in 0..<6 {
      let pair = ids.shuffled(using: &random)
      var link = Statement(
        source: pair[0], target: pair[1],
        kind: LinkKind.allCases.randomElement(using: &random) ?? .partner)
      link.what = maybe("w\(number)" + text())
      link.amount = money()
      link.isGross = maybe(Bool.random(using: &random))
      link.share = maybe(share())
      link.trust = maybe(share())
      link.since = day()
      link.lastContact = day()
      link.reporter = maybe(id())
      link.evidence = maybe(Int.random(in: 0...3, using: &random))
      link.attributes = attributes().merging(["number": "\(number)"]) { $1 }
      tables.statements.append(link)
      tables.offers.append(
        Offer(
          firm: id(), capability: "\(number)" + text(), level: maybe(share()),
          spareCapacity: money()))
      tables.needs.append(
        Need(
          firm: id(), capability: "\(number)" + text(),
          mode: Need.Mode.allCases.randomElement(using: &random),
          value: money(), volume: money(), urgency: maybe(share()), isEssential: maybe(true)))
      tables.markets.append(
        MarketEntry(
          firm: id(), market: "\(number)" + text(), role: .sought, presence: maybe(share()),
          contacts: maybe(large()), target: money(), horizon: maybe(share() * 100)))
      tables.capital.append(
        CapitalEntry(
          firm: id(), role: .offered, kind: .grant, amount: Money(cents: Int64(number)),
          limitRate: maybe(share())))
      tables.goals.append(
        Goal(
          firm: id(), product: maybe(text()), target: Money(cents: Int64(number)), rank: maybe(7)))
    }
    return tables
  }

  private func reread(_ tables: MemberTables) throws -> ImportResult {
    Importer().read(
      tables: try TableWriter.files(tables).map {
        try Table(data: Data($0.text.utf8), named: $0.name)
      })
  }

  @Test(arguments: 0..<60)
  func whatIsWrittenComesBack(_ seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let tables = RoundTripTests.tables(&random)
    let intake = try reread(tables)
    // Of two rows about the same both are taken, with a note.
    let problems = intake.problems.kept.filter { $0.code != "repeated_key" }
    #expect(problems.map { $0.code + " \($0.row ?? 0) \($0.column ?? "") \($0.file)" } == [])
    // A plain comparison: the tables themselves would fill pages.
    let isEqual = intake.tables.withoutOrigins == tables
    #expect(isEqual)
  }

  @Test func noCellBeginsAFormula() throws {
    let firms = RoundTripTests.hostile.map { Firm(id: $0, name: $0) }
    let text = try #require(TableWriter.files(MemberTables(firms: firms)).first).text
    let table = try Table(data: Data(text.utf8), named: "firms.csv")
    for row in 0..<table.rowCount { #expect(table.text(row: row, column: 1) == firms[row].name) }
    for line in text.split(separator: "\n") {
      let first = line.drop { $0 == "\"" }.first
      #expect(first.map { !"=+-@\t\r".contains($0) } ?? true)
    }
  }

  @Test func writesAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = Seeded(3)
    let tables = RoundTripTests.tables(&random)
    try TableWriter.write(tables, toFolder: folder.path)
    let isEqual = Importer().read(paths: [folder.path]).tables.withoutOrigins == tables
    #expect(isEqual)
  }

  @Test func graphMLIsWellFormedAndComplete() throws {
    var random = Seeded(5)
    var tables = RoundTripTests.tables(&random)
    tables.firms[0].name = "<b>&\"'\u{1}\n]]>"
    let text = GraphMLWriter.text(tables)
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.counts["node"] == 6 && counter.counts["edge"] == 6)
    // XML has no escape characters at all.
    #expect(counter.ids == Set(tables.firms.map { $0.id.replacing("\u{1B}", with: "\u{FFFD}") }))
  }

  @Test func jsonIsReadableAndTellsTheSame() throws {
    var random = Seeded(6)
    let tables = RoundTripTests.tables(&random)
    let data = Data(JSONWriter.text(tables).utf8)
    let object = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
    let firms = try #require(object["firms"])
    #expect(firms.map { $0["name"] as? String } == tables.firms.map(\.name))
    #expect(firms.map { $0["member"] as? Bool } == tables.firms.map(\.isMember))
    // JSONSerialization rounds the last digit of some numbers, JSONDecoder does not.
    struct Document: Decodable {
      struct Row: Decodable { var latitude: Double? }
      var firms: [Row]
    }
    let decoded = try JSONDecoder().decode(Document.self, from: data)
    #expect(decoded.firms.map(\.latitude) == tables.firms.map(\.latitude))
    let links = try #require(object["links"])
    #expect(links.map { $0["source"] as? String } == tables.statements.map(\.source))
    let attributes = links.map { $0["attributes"] as? [String: String] }
    #expect(attributes == tables.statements.map { $0.attributes })
  }
}

/// Counts elements and notes the nodes' ids.
private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  var ids: Set<String> = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    if name == "node", let id = attributes["id"] { ids.insert(id) }
  }
}
