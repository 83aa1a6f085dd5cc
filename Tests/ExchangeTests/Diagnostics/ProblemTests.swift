import Foundation
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

/// A faulty input and what must be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  var file: String
  var text: String
  var place: Place

  var testDescription: String { "\(place.code) in \(file)" }

  init(_ code: String, _ file: String, _ row: Int?, _ column: String?, _ text: String) {
    self.file = file
    self.text = text
    place = Place(code, file, row, column)
  }
}

@Suite struct ProblemTests {
  static let firms = "id,name\nA,Alpha GmbH\nB,Beta AG\nC,Twin KG\nD,Twin KG\n"

  static let faults: [Fault] = [
    Fault("unknown_firm", "links.csv", 2, "target", "source,target,kind\nA,Alfa GmbH,partner\n"),
    Fault("ambiguous_firm", "links.csv", 2, "source", "source,target,kind\nTwin KG,A,partner\n"),
    Fault("self_link", "links.csv", 3, "An", "Von,An,Art\nA,B,Partner\nB,Beta AG,Kunde\n"),
    Fault(
      "out_of_range", "links.csv", 2, "trust", "source,target,kind,trust\nA,B,partner,1.5\n"),
    Fault(
      "out_of_range", "links.csv", 2, "Vertrauen", "Von;An;Art;Vertrauen\nA;B;Kunde;-0,5\n"),
    Fault(
      "out_of_range", "links.csv", 2, "evidence", "source,target,kind,evidence\nA,B,partner,4\n"),
    Fault("out_of_range", "links.csv", 2, "share", "source,target,kind,share\nA,B,capital,101 %\n"),
    Fault("out_of_range", "links.csv", 2, "amount", "source,target,kind,amount\nA,B,customer,-1\n"),
    Fault(
      "unclear_strength", "edges.csv", 3, "Weight",
      "Source,Target,Kind,Weight\nA,B,partner,0.5\nB,A,partner,7\n"),
    Fault(
      "not_a_number", "links.csv", 2, "amount", "source,target,kind,amount\nA,B,customer,1e3\n"),
    Fault(
      "not_a_number", "links.csv", 2, "amount", "source,target,kind,amount\nA,B,customer,nan\n"),
    Fault(
      "foreign_currency", "links.csv", 2, "amount",
      "source,target,kind,amount\nA,B,customer,100 USD\n"),
    Fault(
      "amount_of_period", "links.csv", 2, "amount",
      "source,target,kind,amount\nA,B,customer,5000 €/Monat\n"),
    Fault(
      "ambiguous_number", "links.csv", 2, "Betrag", "Von,An,Art,Betrag\nA,B,Kunde,1.234\n"),
    Fault("not_a_date", "links.csv", 2, "Seit", "Von;An;Art;Seit\nA;B;Kunde;30.02.2026\n"),
    Fault("not_a_choice", "links.csv", 2, "kind", "source,target,kind\nA,B,friend\n"),
    Fault("ragged_row", "links.csv", 3, nil, "source,target,kind\nA,B,partner\nA,B\n"),
    Fault("ragged_row", "links.csv", 2, nil, "source,target,kind\nA,B,partner,what\n"),
    Fault(
      "unclosed_quote", "links.csv", 3, nil, "source,target,kind\nA,B,partner\nA,\"B,partner\n\n"),
    Fault("stray_quote", "links.csv", 2, nil, "source,target,kind\nA,\"B\"x,partner\n"),
    Fault("missing_column", "links.csv", nil, nil, "source,target\nA,B\n"),
    Fault("missing_value", "links.csv", 2, "target", "source,target,kind\nA,,partner\n"),
    Fault(
      "duplicate_column", "links.csv", nil, "target", "source,target,kind,target\nA,B,partner,C\n"),
    Fault(
      "unnamed_column", "links.csv", nil, nil, "source,,target,kind\nA,lost,B,partner\n"),
    Fault(
      "duplicate_row", "links.csv", 3, nil,
      "source,target,kind\nA,B,partner\nAlpha GmbH,B,Partner\n"),
    Fault("unknown_table", "x.csv", nil, nil, "colour,size\nred,3\n"),
    Fault("not_a_number", "offers.csv", 2, "level", "firm,capability,level\nA,cnc,0.5 EUR\n"),
    Fault("not_a_number", "goals.csv", 2, "rank", "firm,rank\nA,1.5\n"),
    Fault("missing_value", "capital.csv", 2, "role", "firm,role,kind\nA,,loan\n"),
  ]

  @Test(arguments: faults)
  func saysWhatIsWrongAndWhere(_ fault: Fault) throws {
    let intake = try read(["firms.csv": ProblemTests.firms, fault.file: fault.text])
    let rest = intake.places.filter { $0.file != "firms.csv" }
    #expect(rest == [fault.place])
    #expect(intake.isBalanced)
    let problem = try #require(intake.problems.kept.last)
    #expect(intake.isAcceptable == (problem.severity == .warning))
    for language in Language.allCases {
      #expect(!problem.message(language).isEmpty && !problem.hint(language).isEmpty)
      #expect(problem.phrase(language).contains(problem.message(language)))
    }
    #expect(problem.message(.german) != problem.message(.english))
  }

  static let firmFaults: [Fault] = [
    Fault("duplicate_id", "firms.csv", 4, "id", "id,name\nA,Alpha\nB,Beta\nA,Gamma\n"),
    Fault("duplicate_row", "firms.csv", 3, nil, "id,name\nA,Alpha\nA,Alpha\n"),
    Fault("missing_value", "firms.csv", 3, "name", "name,region\nAlpha,R1\n,R2\n"),
    Fault("not_an_industry", "firms.csv", 2, "Branche", "Name;Branche\nAlpha;Allerlei\n"),
    Fault("out_of_range", "firms.csv", 2, "capacity", "id,name,capacity\nA,Alpha,1001\n"),
    Fault("out_of_range", "firms.csv", 2, "lat", "id,name,lat\nA,Alpha,90.5\n"),
    Fault("not_a_choice", "firms.csv", 2, "Mitglied", "Nr;Name;Mitglied\nA;Alpha;vielleicht\n"),
    Fault(
      "unlisted_partner", "firms.csv", 2, "competitors", "id,name,competitors\nA,Alpha,Nobody\n"),
  ]

  @Test(arguments: firmFaults)
  func saysWhatIsWrongWithFirms(_ fault: Fault) throws {
    let intake = try read([fault.file: fault.text])
    #expect(intake.places == [fault.place])
    #expect(intake.isBalanced)
  }

  @Test func candidatesStandInTheHint() throws {
    let links = "source,target,kind\nA,Alpa GmbH,partner\n"
    let intake = try read(["firms.csv": ProblemTests.firms, "links.csv": links])
    let hint = try #require(intake.problems.kept.first?.hint)
    #expect(hint(.german).contains("Alpha GmbH") && hint(.english).contains("Alpha GmbH"))
  }

  @Test func filesThatAreNotThereOrEmpty() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(Importer().read(paths: [folder.path]).places == [Place("no_tables", "")])
    let lost = folder.appendingPathComponent("lost.csv").path
    #expect(Importer().read(paths: [lost]).places == [Place("no_such_file", "lost.csv")])
    let bytes: KeyValuePairs<String, [UInt8]> = [
      "empty_file": [], "nul_byte": Array("id,name\nA,\0\n".utf8),
      "unreadable_encoding": [0xEF, 0xBB, 0xBF, 0x61, 0xFF],
    ]
    for (code, content) in bytes {
      let intake = Importer().read(data: Data(content), named: "firms.csv")
      #expect(intake.problems.kept.map(\.code) == [code])
      #expect(!intake.isAcceptable)
    }
    let lenient = Importer(skippingFaultyRows: true)
    #expect(!lenient.read(paths: [lost]).isAcceptable)
  }

  @Test func undefinedBytesOfWindows1252HaveRowAndColumn() {
    let bytes = Array("id,name\nA,M".utf8) + [0xFC] + Array("ller\nB,x".utf8) + [0x81, 0x0A]
    let intake = Importer().read(data: Data(bytes), named: "firms.csv")
    #expect(
      intake.places == [
        Place("unreadable_encoding", "firms.csv", 3, "name"), Place("file_encoding", "firms.csv"),
      ])
    #expect(intake.tables.firms.map(\.name) == ["Müller"])
  }

  // "99999999999999999999999" was "no number", and 200,000 columns were one field of a million bytes.
  @Test func whatIsTooLargeIsCalledSo() throws {
    func problem(_ text: String) -> Diagnostic? {
      Importer().read(data: Data(text.utf8), named: "firms.csv").problems.kept.first
    }
    let number = problem("id,name,revenue\nA,Alpha,99999999999999999999999\n")
    #expect(number?.message(.german).contains("größer, als hier gerechnet wird") == true)
    let word = problem("id,name,revenue\nA,Alpha,much\n")
    #expect(word?.message(.german).contains("größer") != true)
    let header = (0..<200_000).map { "Spalte\($0)" }.joined(separator: ";")
    let wide = problem(header + "\n" + header + "\n")
    #expect(wide?.message(.german).contains("Felder") == true)
  }

  @Test func limitsHoldOnBothSides() throws {
    let text = "id,name\nA,Alpha\nB,Beta\n"
    func code(_ limits: Limits) -> String? {
      Importer(limits: limits).read(data: Data(text.utf8), named: "firms.csv")
        .problems.kept.first?.code
    }
    let size = text.utf8.count
    #expect(code(Limits(bytes: size)) == nil && code(Limits(bytes: size - 1)) == "limit_exceeded")
    #expect(code(Limits(rows: 3)) == nil && code(Limits(rows: 2)) == "limit_exceeded")
    #expect(code(Limits(fields: 2)) == nil && code(Limits(fields: 1)) == "limit_exceeded")
    #expect(code(Limits(fieldLength: 5)) == nil && code(Limits(fieldLength: 4)) == "limit_exceeded")
  }

  @Test func beyondTheLimitProblemsAreOnlyCounted() throws {
    let rows = (0..<500).map { "A,X\($0),partner\n" }.joined()
    let intake = try read(
      ["firms.csv": ProblemTests.firms, "links.csv": "source,target,kind\n" + rows])
    #expect(intake.problems.kept.count == 500)
    #expect(intake.problems.errors == 500 && intake.problems.omitted == 0)
    #expect(intake.counts[.links]?.refused == 500)
  }

  /// Rows of every kind that is wrong, and rows that repeat others, mixed in two tables of links.
  private static let mixed: KeyValuePairs<String, String> = {
    func rows(_ seed: UInt64) -> String {
      var random = Seeded(seed)
      let kinds = [
        "A,B,partner", "A,C,supplier", "A,\"B\"x,partner", "A,Bete,partner", "A,A,partner",
        "A,B,odd", "B,C", "\"A\",C,supplier",
      ]
      return (0..<60).map { _ in kinds[Int.random(in: 0..<kinds.count, using: &random)] + "\n" }
        .joined()
    }
    let header = "source,target,kind\n"
    return [
      "firms.csv": "id,name\nA,Alpha\nB,Beta\nC,\"Ga\"mma\nC,Gamma\n",
      "links.csv": header + rows(1), "beziehungen.csv": header + rows(2),
    ]
  }()

  @Test(arguments: [0, 1, 7, 50, 90])
  func theFirstProblemsAreKeptAndAllCounted(_ limit: Int) throws {
    let all = try read(ProblemTests.mixed).problems
    #expect(all.omitted == 0 && all.warnings > 20 && all.errors > 50)
    let few = try read(ProblemTests.mixed, importer: Importer(limits: Limits(problems: limit)))
    #expect(few.problems.kept == Array(all.kept.prefix(limit)))
    #expect(few.problems.errors == all.errors && few.problems.warnings == all.warnings)
    #expect(few.problems.omitted == all.count - limit)
  }

  @Test(arguments: ["\"B\"x", "\u{81}", "Z", "B"])
  func manyFaultyRowsAreCountedAndFewAreTold(_ target: String) throws {
    let count = 10_000
    let text = "source,target,kind\n" + String(repeating: "A,\(target),partner\n", count: count)
    // Each of these characters is a byte of Windows-1252, or none.
    let links = try Table(
      data: Data(text.unicodeScalars.map { UInt8($0.value) }), named: "links.csv")
    let firms = try Table(data: Data(ProblemTests.firms.utf8), named: "firms.csv")
    let intake = Importer(skippingFaultyRows: true, limits: Limits(problems: 200))
      .read(tables: [firms, links])
    let taken = intake.counts[.links]?.accepted ?? -1
    #expect(taken == (target == "B" ? 1 : 0) && intake.isBalanced)
    #expect(intake.problems.count == count - taken && intake.problems.kept.count == 200)
    #expect(intake.problems.kept.map(\.row) == (0..<200).map { 2 + taken + $0 })
  }

  // 40,000 such rows took ten seconds, a million never ended: each fault was moved past all others.
  @Test(.timeLimit(.minutes(2))) func manyFaultyFirmsTakeTimeInProportion() throws {
    let count = 200_000
    let rows = (0..<count).map { "F\($0),Firm \($0),abc,-5\n" }.joined()
    let intake = try read(
      ["firms.csv": "id,name,revenue,employees\n" + rows],
      importer: Importer(limits: Limits(problems: 200)))
    #expect(!intake.isAcceptable && intake.problems.count == 2 * count)
    #expect(intake.problems.kept.count == 200)
    #expect(intake.problems.kept.last?.row == 101)
  }

  // Reading 3,000 firms that each name all others as competitors took a minute: a look at every name
  // for every name.
  @Test(.timeLimit(.minutes(2))) func whereEverybodyCompetesEachNameIsLookedUpOnce() throws {
    let count = 2_000
    let ids = (0..<count).map { "F\($0)" }
    let all = ids.joined(separator: "|")
    let rows = ids.map { "\($0),Firm \($0),\(all)\n" }.joined()
    let intake = try read(["firms.csv": "id,name,competitors\n" + rows])
    #expect(intake.isAcceptable && intake.tables.firms.count == count)
    let network = Network(intake.tables, asOf: try #require(Day(iso: "2026-11-01")))
    #expect(network.declaredCompetitors.arcCount == count * (count - 1))
  }

  @Test func leavesFaultyRowsOutOnlyWhenTold() throws {
    let links = "source,target,kind\nA,B,partner\nA,Z,partner\nB,A,customer\n"
    let strict = try read(["firms.csv": ProblemTests.firms, "links.csv": links])
    #expect(!strict.isAcceptable)
    let lenient = try read(
      ["firms.csv": ProblemTests.firms, "links.csv": links],
      importer: Importer(skippingFaultyRows: true))
    #expect(lenient.isAcceptable && lenient.tables.statements.count == 2)
    #expect(lenient.counts[.links]?.refused == 1)
  }

  @Test func whoeverNamesARefusedFirmIsToldSo() throws {
    let firms =
      "id,name,visibility,competitors\nA,Alpha,nobody,\nB,Beta,,A\nC,Gamma,,B\nD,Delta,,\n"
    let links = "source,target,kind\nA,D,partner\n"
    let intake = try read(
      ["firms.csv": firms, "links.csv": links], importer: Importer(skippingFaultyRows: true))
    #expect(
      intake.places == [
        Place("not_a_choice", "firms.csv", 2, "visibility"),
        Place("refused_firm", "firms.csv", 3, "competitors"),
        Place("refused_firm", "links.csv", 2, "source"),
      ])
    // It costs the name, and not the firm that says it.
    #expect(intake.tables.firms.map(\.id) == ["B", "C", "D"] && intake.isBalanced)
    #expect(intake.tables.firms.map(\.competitors) == [[], ["B"], []])
  }

  @Test func aLineBreakInQuotesMakesRowAndLineDiffer() throws {
    let text = "id,name\nA,\"Al\npha\"\n\nB,Beta\nB,Gamma\n"
    let intake = try read(["firms.csv": text])
    let problem = try #require(intake.problems.kept.first)
    #expect(problem.row == 5 && problem.line == 6 && problem.code == "duplicate_id")
    #expect(problem.place(.german).contains("Textzeile 6"))
  }
}
