import Foundation
import PartnernetzExchange
import PartnernetzRecords
import TestSupport
import Testing

@Suite struct HostileWorkbookTests {
  private static let firms = MadeArchive.row(1, ["Nr", "Firma"]) + MadeArchive.row(2, ["1", "A"])

  private func codes(_ data: Data, limits: Limits = Limits()) -> [String] {
    let intake = Importer(limits: limits).read(data: data, named: "firmen.xlsx")
    #expect(intake.tables.firms.isEmpty && !intake.isAcceptable)
    return intake.problems.kept.map(\.code)
  }

  @Test func theHarmlessWorkbookBehindThemAllIsRead() throws {
    let data = try MadeArchive(rows: HostileWorkbookTests.firms).data()
    let intake = Importer().read(data: data, named: "firmen.xlsx")
    #expect(intake.problems.kept.isEmpty && intake.tables.firms.map(\.name) == ["A"])
  }

  @Test func aZipBombIsRefusedBeforeItIsUnpacked() throws {
    var archive = MadeArchive(rows: HostileWorkbookTests.firms)
    let blanks = Data(repeating: 0x20, count: 40_000_000)
    archive.entries[3].bytes.append(blanks)
    #expect(codes(try archive.data()) == ["unsafe_workbook"])
  }

  @Test func moreBytesThanAllowedAreRefused() throws {
    let rows = (1...2_000).map { MadeArchive.row($0, ["Nr\($0)", "Firma \($0 * 7_919)"]) }.joined()
    let data = try MadeArchive(rows: rows).data()
    #expect(codes(data, limits: Limits(bytes: data.count + 1_000)) == ["limit_exceeded"])
    #expect(codes(data, limits: Limits(cells: 100)) == ["limit_exceeded"])
    #expect(codes(data, limits: Limits(rows: 100)) == ["limit_exceeded"])
  }

  @Test func entitiesAreRefusedWithinAndWithout() throws {
    let laughs = (1...9).map {
      "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
    }.joined()
    let bomb = MadeArchive(
      rows: MadeArchive.row(1, ["Firma"]) + MadeArchive.row(2, ["&l9;"]),
      prolog: "<!DOCTYPE x [<!ENTITY l0 \"ha\">\(laughs)]>")
    #expect(codes(try bomb.data()) == ["unsafe_workbook"])
    let external = MadeArchive(
      rows: MadeArchive.row(1, ["Firma"]) + MadeArchive.row(2, ["&x;"]),
      prolog: "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
    #expect(codes(try external.data()) == ["unsafe_workbook"])
    let undeclared = MadeArchive(rows: MadeArchive.row(1, ["&x;"]))
    #expect(codes(try undeclared.data()) == ["damaged_workbook"])
  }

  @Test(arguments: ["../../etc/cron.d/x", "/etc/passwd", "xl\\..\\x"])
  func namesThatLeadOutOfTheArchiveAreRefused(_ name: String) throws {
    var archive = MadeArchive(rows: HostileWorkbookTests.firms)
    archive.entries.append((name, Data("x".utf8)))
    #expect(codes(try archive.data()) == ["unsafe_workbook"])
  }

  @Test func aSizeThatIsALieIsNoticed() throws {
    var data = try MadeArchive(rows: HostileWorkbookTests.firms).data()
    // The sheet's entry in the directory at the end tells its size 24 bytes behind its beginning.
    let mark = Data([0x50, 0x4B, 0x01, 0x02])
    var place = try #require(data.range(of: mark, options: .backwards)).lowerBound
    place += 24
    for lie: UInt32 in [10, 100_000] {
      var bytes = lie.littleEndian
      data.replaceSubrange(place..<place + 4, with: withUnsafeBytes(of: &bytes) { Data($0) })
      let found = codes(data)
      #expect(found == ["unsafe_workbook"] || found == ["damaged_workbook"])
    }
  }

  @Test func aTruncatedWorkbookGivesNothingAtWhateverByteItEnds() throws {
    let data = try MadeArchive(rows: HostileWorkbookTests.firms).data()
    for length in stride(from: 4, to: data.count, by: 37) {
      #expect(codes(data.prefix(length)) == ["damaged_workbook"])
    }
  }

  @Test func spoiltBytesNeverTrap() throws {
    let data = try MadeArchive(rows: HostileWorkbookTests.firms).data()
    var random = Seeded(7)
    for _ in 0..<400 {
      var spoilt = data
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        spoilt[Int.random(in: 4..<data.count, using: &random)] = .random(
          in: .min ... .max, using: &random)
      }
      let intake = Importer().read(data: spoilt, named: "firmen.xlsx")
      #expect(intake.problems.count > 0 || intake.tables.firms.map(\.name) == ["A"])
    }
  }

  @Test func aMillionColumnsOrRowsBeyondTheLastAreRefused() throws {
    func sheet(_ cell: String, row: Int) throws -> Data {
      try MadeArchive(
        rows: MadeArchive.row(1, ["Nr", "Firma"])
          + "<row r=\"\(row)\"><c r=\"\(cell)\(row)\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
      ).data()
    }
    #expect(codes(try sheet("BDWGN", row: 2)) == ["limit_exceeded"])
    #expect(codes(try sheet("B", row: 90_000_000)) == ["limit_exceeded"])
    #expect(codes(try sheet("B", row: 9_000_000_000)) == ["damaged_workbook"])
  }

  @Test func cellsThatGoBackwardsAreRefused() throws {
    let rows =
      "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"
    #expect(codes(try MadeArchive(rows: rows).data()) == ["damaged_workbook"])
    let again = MadeArchive.row(2, ["Firma"]) + MadeArchive.row(2, ["A"])
    #expect(codes(try MadeArchive(rows: again).data()) == ["damaged_workbook"])
  }

  @Test func endlessRepetitionsOfAnOpenDocumentAreBounded() throws {
    func document(_ row: String) throws -> Data {
      try MadeArchive([
        "content.xml": """
        <o:document xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet>\
        <t:table t:name="Firmen">\(row)</t:table></o:spreadsheet></o:body></o:document>
        """
      ]).data()
    }
    let cell = "o:value-type=\"string\"><x:p>Firma</x:p></t:table-cell>"
    let rows = """
      <t:table-row t:number-rows-repeated="90000000"><t:table-cell \(cell)</t:table-row>
      """
    #expect(codes(try document(rows), limits: Limits(cells: 1_000_000)) == ["limit_exceeded"])
    let columns = """
      <t:table-row><t:table-cell t:number-columns-repeated="90000000" \(cell)</t:table-row>
      """
    #expect(codes(try document(columns)) == ["limit_exceeded"])
    let absurd = """
      <t:table-row t:number-rows-repeated="-5"><t:table-cell \(cell)</t:table-row>
      """
    #expect(codes(try document(absurd)) == ["damaged_workbook"])
  }

  @Test func anArchiveThatIsNoWorkbookIsCalledSo() throws {
    #expect(codes(try MadeArchive(["readme.txt": "x"]).data()) == ["unknown_workbook"])
  }
}
