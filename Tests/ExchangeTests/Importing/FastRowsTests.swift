import Foundation
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import TestSupport
import Testing

/// Plain rows are read from their bytes, others by the careful reader: that must not show.
@Suite struct FastRowsTests {
  private let today = Day(year: 2026, month: 11, day: 1)

  private func careful() -> Importer {
    var importer = Importer(skippingFaultyRows: true)
    importer.plainRowsAtATime = nil
    return importer
  }

  private func plain(atATime rows: Int = 8_192) -> Importer {
    var importer = Importer(skippingFaultyRows: true)
    importer.plainRowsAtATime = rows
    return importer
  }

  private func tables(_ files: [(name: String, text: String)]) throws -> [Table] {
    try files.map { try Table(data: Data($0.text.utf8), named: $0.name) }
  }

  /// Both ways give the same rows, problems, counts and networks.
  private func expectSame(
    _ files: [(name: String, text: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let tables = try tables(files)
    let expected = careful().read(tables: tables)
    let today = try #require(today)
    for rows in [1, 3, 8_192] {
      let found = plain(atATime: rows).read(tables: tables)
      #expect(found.tables == expected.tables, sourceLocation: sourceLocation)
      #expect(found.problems == expected.problems, sourceLocation: sourceLocation)
      #expect(found.counts == expected.counts, sourceLocation: sourceLocation)
      #expect(found.isBalanced, sourceLocation: sourceLocation)
      guard found.isAcceptable else {
        #expect(throws: RefusedImport.self) { try Network(found, asOf: today) }
        continue
      }
      let network = try Network(found, asOf: today)
      let other = Network(expected.tables, asOf: today)
      #expect(network.firms == other.firms && network.statements == other.statements)
      #expect(network.links == other.links, sourceLocation: sourceLocation)
      for (graph, same) in [
        (network.relations, other.relations), (network.introductions, other.introductions),
        (network.withHidden.introductions, other.withHidden.introductions),
        (network.declaredCompetitors, other.declaredCompetitors),
      ] {
        #expect(graph.offsets == same.offsets && graph.targets == same.targets)
        #expect((0..<graph.arcCount).allSatisfy { graph.weights[$0] == same.weights[$0] })
      }
    }
  }

  // MARK: random tables

  private static let ids = [
    "A", "B", "C", "D1", "D2", "F0000001", "F0000002", "a-very-long-id-1", "a-very-long-id-2",
    "Ä1", "K", "7", "007", "'=1", "E 5", "x,y", "q\"q",
  ]
  private static let numbers = [
    "", "0", "1", "2", "0.5", "0,5", "1.0", "0.190", "1.234", "1,234", "12.345,6", "1.234.567",
    "-3", "12 %", "5 EUR", "nan", "inf", "1e400", " 7 ", "0.0000001", "1234567890123456789",
    "99999999999999999999", "1000000000000000", ".5", "5.", "+1", "0x1", "3", "1,5", "10.25",
  ]

  private static func cell(_ text: String, _ mark: String, _ random: inout Seeded) -> String {
    let mustQuote =
      text.contains(mark) || text.contains("\"") || text.contains("\n") || text.contains("\r")
    guard mustQuote || Int.random(in: 0..<8, using: &random) == 0 else { return text }
    // Some quotes are broken.
    if Int.random(in: 0..<150, using: &random) == 0 { return "\"" + text + "\"x" }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func table(
    _ headers: [String], _ rows: [[String]], _ random: inout Seeded
  ) -> String {
    let mark = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    var lines = [headers.joined(separator: mark)]
    for row in rows {
      var row = row
      if Int.random(in: 0..<60, using: &random) == 0 { row.removeLast() }
      if Int.random(in: 0..<60, using: &random) == 0 { row.append("more") }
      if Int.random(in: 0..<60, using: &random) == 0 { row += ["", " "] }
      lines.append(row.map { cell($0, mark, &random) }.joined(separator: mark))
      if Int.random(in: 0..<20, using: &random) == 0 { lines.append(mark) }
      if Int.random(in: 0..<20, using: &random) == 0 { lines.append(lines.last ?? "") }
    }
    let start = Bool.random(using: &random) ? "\u{FEFF}" : ""
    let last = Bool.random(using: &random) ? end : ""
    return start + lines.joined(separator: end) + last
  }

  private static func firms(_ random: inout Seeded) -> String {
    func any(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    let rows = (0..<Int.random(in: 0...25, using: &random)).map { number in
      let competitors = Int.random(in: 0..<6, using: &random) == 0 ? any(ids) : ""
      return [
        Int.random(in: 0..<4, using: &random) == 0 ? any(ids) : "N\(number)",
        any(["Müller", "Weiß, \"Söhne\"", "Bau AG", "", "two\nlines", "'-Pohl"]),
        any(["25.62", "C25", "J61", "nonsense", "", "wz2025:62"]), any(numbers), any(numbers),
        any(numbers), any(["", "0", "3", "2.5", "1.000"]), any(["", "ja", "nein", "vielleicht"]),
        any(["", "members", "Verband", "3"]), any(["", "Drehen; Fräsen", "Drehen|Drehen"]),
        competitors, any(["", "x", "y z"]),
      ]
    }
    return table(
      [
        "id", "name", "industry", "employees", "revenue", "contribution_margin", "capacity",
        "member", "visibility", "offers", "competitors", "Notiz",
      ], rows, &random)
  }

  private static func links(_ random: inout Seeded) -> String {
    func any(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    func firm() -> String {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: any(["", "Bau AG", "nobody", " A ", "a"])
      case 1...4: any(ids)
      default: "N\(Int.random(in: 0..<25, using: &random))"
      }
    }
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      [
        firm(), firm(),
        any(["supplier", "Kunde", "CAPITAL", "partner", "kennt", "rival", "?", ""]),
        any(["", "Drehen", "Fräsen", "loan", "Darlehen"]), any(numbers),
        any(["", "brutto", "net"]),
        any(["", "0.5", "50 %"]), any(["", "0", "1", "0.25", "0,25", "1.5", "nan", "0.1900"]),
        any(["", "2020", "2026-13-01"]), any(["", "2026-01-31", "31.12.2025", "soon"]),
        Int.random(in: 0..<3, using: &random) == 0 ? firm() : "",
        any(["", "0", "3", "2.5", "4"]), any(["", "0", "association", "selbst"]), any(["", "n"]),
      ]
    }
    return table(
      [
        "source", "target", "kind", "what", "amount", "net_gross", "share", "trust", "since",
        "last_contact", "reporter", "evidence", "visibility", "remark",
      ], rows, &random)
  }

  @Test func randomTablesGiveTheSameBothWays() throws {
    var random = Seeded(2_026)
    for _ in 0..<15 {
      let files = [
        (name: "firms.csv", text: Self.firms(&random)),
        (name: "links.csv", text: Self.links(&random)),
        (name: "links2.csv", text: Self.links(&random)),
      ]
      try expectSame(files)
    }
  }

  // MARK: single cases

  private let two = (name: "firms.csv", text: "id,name\nA,Alpha\nB,Beta\n")

  @Test(arguments: [
    "", "A,B,partner,0.5", "A,B,partner,0.5\n", "A,B,partner,0.5\r\n\r\n",
    "\"A\",\"B\",\"partner\",\"0.5\"", "A,B,partner\n", "A,B,partner,0.5,x\n",
    "A,B,partner,\"0.5\nA,B,partner,0.5", "A,B,\"par\"tner,0.5\nA,B,partner,1\n",
    "A,B,partner,0\nB,A,partner,1\n", "A,A,partner,1\n", "A,B,partner,0.5\nA,B,partner,0.5\n",
    "A,B,partner,0.5\nB,A,partner,0.5\nA,B,partner,0.25\n",
    "A,B,supplier,1\nB,A,customer,0.5\nA,B,competitor,1\n",
  ])
  func shapesOfLinks(_ rows: String) throws {
    try expectSame([two, ("links.csv", "source,target,kind,trust\n" + rows)])
    try expectSame([two, ("links.csv", "\u{FEFF}source;target;kind;trust\n" + rows)])
  }

  @Test(arguments: ["nan", "NaN", "inf", "-inf", "1e400", "infinity", "1e5", "0x10", "1_000"])
  func whatIsNoNumberIsRefused(_ text: String) throws {
    for files in [
      [two, ("links.csv", "source,target,kind,trust\nA,B,partner,\(text)\n")],
      [("firms.csv", "id,name,revenue\nA,Alpha,\(text)\n")],
    ] {
      let intake = plain().read(tables: try tables(files))
      #expect(intake.problems.errors == 1 && intake.problems.kept[0].code == "not_a_number")
      try expectSame(files)
    }
  }

  @Test func probabilitiesZeroAndOneAreKept() throws {
    let links = "source,target,kind,trust\nA,B,partner,0\nA,C,partner,1\nB,C,partner,1.0\n"
    let files = [
      (name: "firms.csv", text: "id,name\nC,c\nB,b\nA,a\n"), (name: "links.csv", text: links),
    ]
    let intake = Importer().read(tables: try tables(files))
    let network = try Network(intake, asOf: try #require(today))
    #expect(network.links.map(\.trust) == [0, 1, 1])
    #expect(network.links.map { [$0.source, $0.target] } == [[0, 1], [0, 2], [1, 2]])
    #expect(network.firms.map(\.id) == ["A", "B", "C"] && network.introductions.arcCount == 6)
  }

  @Test func emptyTablesAndLonelyFirms() throws {
    try expectSame([("firms.csv", "id,name\n"), ("links.csv", "source,target,kind\n")])
    try expectSame([("firms.csv", "id,name\nA,Alpha"), ("links.csv", "source,target,kind\n")])
    let network = try Network(
      Importer().read(tables: try tables([("firms.csv", "id,name\nA,Alpha")])),
      asOf: try #require(today))
    #expect(network.firmCount == 1 && network.relations.arcCount == 0 && network.links.isEmpty)
  }

  @Test func idsThatUnicodeHoldsToBeTheSameAreTheSame() throws {
    // The second spelling is decomposed; the sign of the third is the Kelvin sign.
    let firms = "id,name\n\u{E9}1,x\nK1,y\n"
    let links = "source,target,kind\ne\u{301}1,\u{212A}1,partner\n"
    let files = [(name: "firms.csv", text: firms), (name: "links.csv", text: links)]
    try expectSame(files)
    #expect(Importer().read(tables: try tables(files)).tables.statements.count == 1)
    try expectSame([("firms.csv", "id,name\n\u{E9}1,x\ne\u{301}1,y\n")])
  }

  @Test func manyRowsOfOnePairAreTakenInTime() throws {
    let rows = (0..<3_000).map { "A,B,partner,\(Double($0 % 1_000) / 1_000)\n" }.joined()
    let intake = Importer().read(
      tables: try tables([two, ("links.csv", "source,target,kind,trust\n" + rows)]))
    #expect(intake.tables.statements.count == 1_000)
    #expect(intake.counts[.links]?.duplicates == 2_000)
  }

  @Test func rowsThatComeAgainAreFoundInAnyBlock() throws {
    var random = Seeded(12)
    func link() -> String {
      let firms = (0..<2).map { _ in Int.random(in: 0..<150, using: &random) }
      return "F\(firms[0]),F\(firms[1] + 200),partner,0.\(Int.random(in: 1...2, using: &random))"
    }
    let rows = (0..<20_000).map { _ in link() }
    let firms = "id,name\n" + (0..<400).map { "F\($0),Firm \($0)\n" }.joined()
    let intake = Importer().read(
      tables: try tables([
        ("firms.csv", firms),
        ("links.csv", "source,target,kind,trust\n" + rows[..<11_000].joined(separator: "\n")),
        ("links2.csv", "source,target,kind,trust\n" + rows[11_000...].joined(separator: "\n")),
      ]))
    #expect(intake.counts[.links]?.accepted == Set(rows).count)
    #expect(intake.counts[.links]?.duplicates == rows.count - Set(rows).count)
  }

  @Test func registeredFirmsMayBeNamedInLinks() throws {
    var importer = Importer(knownFirms: [Firm(id: "Z", name: "Zeta")])
    let files = [
      two, (name: "links.csv", text: "source,target,kind\nA,Z,partner\nB,zeta,partner\n"),
    ]
    let found = importer.read(tables: try tables(files))
    importer.plainRowsAtATime = nil
    #expect(found.tables == importer.read(tables: try tables(files)).tables)
    #expect(found.tables.statements.map(\.target) == ["Z", "Z"])
    // Without the register's tables nothing is known of the two.
    #expect(try Network(found, asOf: try #require(today)).links.isEmpty)
  }

  @Test func bytesOfWindows1252AreReadAlike() throws {
    let firms: [UInt8] =
      Array("id;name;Ort\nA;M".utf8) + [0xFC] + Array("ller;K".utf8) + [0xF6, 0x81]
    let bytes = firms + Array("ln\nB;Beta;x\n".utf8)
    let table = try Table(data: Data(bytes), named: "firms.csv")
    let found = plain().read(tables: [table])
    #expect(found.problems == careful().read(tables: [table]).problems)
    #expect(found.tables.firms.map(\.id) == ["B"])
  }
}
