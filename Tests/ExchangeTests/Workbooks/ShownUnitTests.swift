import Foundation
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzExchange

/// Numbers whose format shows a unit or a currency beside them.
@Suite struct ShownUnitTests {
  @Test(arguments: [
    ("0.0\" Mio. €\"", "Mio. €"), ("0\" T€\"", "T€"), ("#,##0.0\\ \\T\\€", "T€"),
    ("[$CHF]\\ #,##0", "CHF"), ("[$$-409]#,##0", "$"), ("\"£\"#,##0", "£"),
    ("_-* #,##0.00\\ [$CHF-807]_-;\\-* #,##0.00\\ [$CHF-807]_-", "CHF"),
    ("0.0\" Mio. CHF\"", "Mio. CHF"), ("0.0,,\" Mio. CHF\"", "CHF"), ("#,##0,\\ [$USD]", "USD"),
    ("General\" Mio. €\"", "Mio. €"), ("\"TEUR \"0", "TEUR"), ("#,##0\" €/Monat\"", "€/Monat"),
  ])
  func whatChangesTheNumberIsReadWithIt(_ code: String, _ expected: String) {
    #expect(ShownUnit.word(code: code) == expected)
  }

  @Test(arguments: [
    "General", "0", "#,##0.00", "#,##0.00\\ \"€\"", "#,##0\\ [$€-407];[Red]\\-#,##0\\ [$€-407]",
    "0.0,,\" Mio. €\"", "#,##0,\" T€\"", "0,.0\" Tsd.\"", "\"K\"0000", "\"K-\"0000", "00000",
    "0.00E+00", "#\" Stück\"", "0\",-\"", "_-* #,##0.00\\ _€_-", "@", "[Red]#,##0", "[$-407]0",
  ])
  func whatChangesNothingIsLeftOut(_ code: String) {
    #expect(ShownUnit.word(code: code) == nil)
  }

  @Test(arguments: [
    ("#,##0,", 3), ("0.0,,", 6), ("#,##0,\" T€\"", 3), ("#,##0", 0), ("#,##0.00", 0), ("0,.0", 3),
    ("[>999999]#,,;#,", 0), ("[Red]#,##0,", 3), ("General", 0), ("#,##0\",\"", 0),
  ])
  func whatDividesTheNumberIsKnown(_ code: String, _ expected: Int) {
    #expect(ShownUnit.scale(code: code) == expected)
  }

  /// 25,500,000 shown as `25.500` below `Umsatz T€` became 25.5 billion.
  @Test(arguments: [("Umsatz T€", "#,##0,"), ("Umsatz", "#,##0,"), ("Umsatz Mio. €", "0.0,,")])
  func theHeaderNamesTheUnitOfWhatIsShown(_ header: String, _ code: String) throws {
    let row =
      "<row><c t=\"inlineStr\"><is><t>Alba GmbH</t></is></c><c s=\"1\"><v>25500000</v></c></row>"
    let data = try ShownUnitTests.workbook([code], MadeArchive.row(1, ["Firma", header]) + row)
    let intake = Importer().read(data: data, named: "f.xlsx")
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [25_500_000])
  }

  /// 1067 shown as `01067` lost its zero.
  @Test func postalCodesKeepTheZeroThatTheirCellsShow() throws {
    let rows = ["1067", "4109", "89073"].enumerated().map { place, code in
      "<row><c t=\"inlineStr\"><is><t>F\(place) GmbH</t></is></c><c s=\"1\"><v>\(code)</v></c></row>"
    }
    let data = try ShownUnitTests.workbook(
      ["00000"], MadeArchive.row(1, ["Firma", "PLZ"]) + rows.joined())
    let intake = Importer().read(data: data, named: "f.xlsx")
    #expect(intake.tables.firms.map(\.postalCode) == ["01067", "04109", "89073"])
  }

  private static func workbook(_ codes: [String], _ cells: String) throws -> Data {
    let formats = codes.enumerated().map { place, code in
      "<numFmt numFmtId=\"\(200 + place)\" formatCode=\"\(code)\"/>"
    }
    let styles = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
    var archive = MadeArchive(
      rows: cells,
      extra: [
        "xl/styles.xml": "<styleSheet><numFmts>\(formats.joined())</numFmts>"
          + "<cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
      ])
    let place = try #require(archive.entries.firstIndex { $0.name.hasSuffix("workbook.xml.rels") })
    let relations = MadeArchive.sheetRelations.replacing(
      "</Relationships>",
      with: "<Relationship Id=\"rId2\" Type=\"http://x/relationships/styles\" "
        + "Target=\"styles.xml\"/></Relationships>")
    archive.entries[place].bytes = Data(relations.utf8)
    return try archive.data()
  }

  /// 0.9 shown as `0,9 Mio. €` became 0.90 €, and 2,400,000 shown as `CHF` that many euros.
  @Test func amountsOfAWorkbookAreWhatTheirCellsShow() throws {
    let codes = [
      "0.0&quot; Mio. €&quot;", "[$CHF]\\ #,##0", "0.0,,&quot; Mio. €&quot;",
      "#,##0.00\\ &quot;€&quot;",
    ]
    let values = [("1", "0.9"), ("2", "2400000"), ("3", "2400000"), ("4", "12.5"), ("1", "1.125")]
    let rows = values.enumerated().map { place, cell in
      "<row><c><v>\(place + 1)</v></c><c t=\"inlineStr\"><is><t>F\(place)</t></is></c>"
        + "<c s=\"\(cell.0)\"><v>\(cell.1)</v></c></row>"
    }
    let header = MadeArchive.row(1, ["Nr", "Firma", "Umsatz"])
    let data = try ShownUnitTests.workbook(codes, header + rows.joined())
    let intake = Importer().read(data: data, named: "f.xlsx")
    #expect(
      intake.tables.firms.map { $0.revenue?.cents }
        == [90_000_000, nil, 240_000_000, 1_250, 112_500_000])
    #expect(intake.places == [Place("foreign_currency", "f.xlsx", 3, "Umsatz")])
    #expect(intake.problems.kept.first?.message(.german) == "„2400000 CHF“ steht in CHF.")
  }

  @Test func amountsOfAnOpenDocumentAreWhatTheirCellsShow() throws {
    func cell(_ style: String, _ value: String, _ more: String = "") -> String {
      "<t:table-cell \(style) o:value=\"\(value)\" \(more)/>"
    }
    let float = "o:value-type=\"float\""
    let shown =
      "<t:table-cell o:value-type=\"currency\" o:value=\"1250.5\"><x:p>1.250,50 CHF</x:p>"
      + "</t:table-cell>"
    let amounts = [
      cell("t:style-name=\"c1\" \(float)", "0.9"),
      cell("t:style-name=\"c2\" o:value-type=\"currency\"", "2400000"),
      cell("o:value-type=\"currency\"", "5", "o:currency=\"USD\""),
      cell("o:value-type=\"currency\"", "7", "o:currency=\"EUR\""),
      cell("t:style-name=\"c3\" \(float)", "2400000"),
      cell(float, "1500"), shown,
    ]
    func text(_ text: String) -> String {
      "<t:table-cell o:value-type=\"string\"><x:p>\(text)</x:p></t:table-cell>"
    }
    let header = ["Nr", "Firma", "Umsatz", "Einkauf"].map(text).joined()
    let rows = amounts.enumerated().map { place, amount in
      "<t:table-row>" + text("N\(place)") + text("F\(place)") + amount + cell(float, "3")
        + "</t:table-row>"
    }
    let content = """
      <o:document xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:s="s" xmlns:n="n">\
      <o:automatic-styles>\
      <n:number-style s:name="N1"><n:number/><n:text> Mio. €</n:text></n:number-style>\
      <n:currency-style s:name="N2"><n:currency-symbol>CHF</n:currency-symbol><n:text> </n:text>\
      <n:number/></n:currency-style>\
      <n:number-style s:name="N3"><n:number n:display-factor="1000000"/><n:text> Mio. €</n:text>\
      </n:number-style>\
      <n:number-style s:name="N4"><n:number/><n:text> T€</n:text></n:number-style>\
      <s:style s:name="c1" s:family="table-cell" s:data-style-name="N1"/>\
      <s:style s:name="c2" s:family="table-cell" s:data-style-name="N2"/>\
      <s:style s:name="c3" s:family="table-cell" s:data-style-name="N3"/>\
      <s:style s:name="c4" s:family="table-cell" s:data-style-name="N4"/>\
      </o:automatic-styles><o:body><o:spreadsheet><t:table t:name="Firmen">\
      <t:table-column t:number-columns-repeated="3"/>\
      <t:table-column t:default-cell-style-name="c4"/>\
      <t:table-row>\(header)</t:table-row>\(rows.joined())\
      </t:table></o:spreadsheet></o:body></o:document>
      """
    let data = try MadeArchive(["content.xml": content]).data()
    let intake = Importer().read(data: data, named: "f.ods")
    #expect(
      intake.tables.firms.map { $0.revenue?.cents }
        == [90_000_000, nil, nil, 700, 240_000_000, 150_000, nil])
    #expect(intake.tables.firms.allSatisfy { $0.purchases?.cents == 300_000 })
    #expect(
      intake.places == [
        Place("foreign_currency", "f.ods", 3, "Umsatz"),
        Place("foreign_currency", "f.ods", 4, "Umsatz"),
        Place("foreign_currency", "f.ods", 8, "Umsatz"),
      ])
  }
}
