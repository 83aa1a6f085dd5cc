import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

@Suite struct WorkbookWriterTests {
  /// A workbook in a folder of its own; taken away afterwards.
  private final class Written {
    let path: String
    private let folder: URL

    init(_ data: Data) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = folder.appendingPathComponent("association.xlsx").path
      try data.write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  @Test(arguments: 0..<20, [Language.german, .english])
  func aWorkbookComesBackAsItWas(seed: Int, language: Language) throws {
    var random = Seeded(UInt64(seed))
    let tables = RoundTripTests.tables(&random)
    let written = try Written(try WorkbookWriter.data(tables, in: language))
    let read = Importer().read(paths: [written.path])
    let problems = read.problems.kept.filter { $0.code != "repeated_key" }
    #expect(problems.map { $0.phrase(.english) } == [])
    let back = read.tables.withoutOrigins
    #expect(different(back.firms, tables.firms) == nil)
    #expect(different(back.statements, tables.statements) == nil)
    #expect(different(back.offers, tables.offers) == nil)
    #expect(different(back.needs, tables.needs) == nil)
    #expect(different(back.markets, tables.markets) == nil)
    #expect(different(back.capital, tables.capital) == nil)
    #expect(different(back.goals, tables.goals) == nil)
  }

  /// The first rows that differ; nil where there are none.
  private func different<Row: Equatable>(_ found: [Row], _ expected: [Row]) -> String? {
    if found.count != expected.count { return "\(found.count) for \(expected.count) rows" }
    return zip(found, expected).first { $0 != $1 }.map { "\($0) for \($1)" }
  }

  @Test func aTextTooLongForACellIsSaidWithItsPlace() throws {
    var firm = Firm(id: "1", name: "Alba GmbH")
    firm.attributes["Notiz"] = String(repeating: "ä", count: 32_768)
    #expect(throws: WorkbookError.tooLong(sheet: "firms", row: 2, column: "Notiz")) {
      try WorkbookWriter.data(MemberTables(firms: [firm]), in: .english)
    }
    firm.attributes["Notiz"] = String(repeating: "ä", count: 32_767)
    #expect(try !WorkbookWriter.data(MemberTables(firms: [firm]), in: .english).isEmpty)
  }

  @Test func whatLooksLikeAnEscapeStaysText() throws {
    let names = ["_x0041_", "a_x000D_b", "_x_", "__x0041__"]
    let firms = names.map { Firm(id: $0 + "!", name: $0) }
    let written = try Written(
      try WorkbookWriter.data(MemberTables(firms: firms), in: .german))
    #expect(Importer().read(paths: [written.path]).tables.firms.map(\.name) == names)
  }

  /// What openpyxl, a program of others, says of a workbook.
  private func openpyxl(_ path: String) throws -> [String: Any]? {
    let script = """
      import json, sys
      try:
          import openpyxl
      except ImportError:
          sys.exit(3)
      book = openpyxl.load_workbook(sys.argv[1])
      print(json.dumps({sheet.title: {
          "rows": [[str(c.value) if hasattr(c.value, "year") else c.value for c in row] for row in sheet.iter_rows()],
          "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
          "lists": len(sheet.data_validations.dataValidation),
          "width": sheet.column_dimensions["B"].width} for sheet in book}))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try JSONSerialization.jsonObject(with: data) as? [String: Any]
  }

  @Test func anotherProgramReadsTheSame() throws {
    var firm = Firm(id: "0815", name: "=Müller & Söhne")
    firm.revenue = Money(euros: 1_234.5)
    firm.employees = 12
    firm.isMember = true
    firm.attributes["Notiz"] = "a\nb"
    var link = Statement(source: "0815", target: "B", kind: .supplier)
    link.lastContact = Day(year: 2026, month: 2, day: 28)
    let tables = MemberTables(firms: [firm, Firm(id: "B", name: "Beta")], statements: [link])
    let written = try Written(try WorkbookWriter.data(tables, in: .german))
    // Without openpyxl there is nobody to ask.
    guard let book = try openpyxl(written.path) else { return }
    #expect(Set(book.keys) == ["Unternehmen", "Beziehungen"])
    let firms = try #require(book["Unternehmen"] as? [String: Any])
    let rows = try #require(firms["rows"] as? [[Any]])
    let header = try #require(rows[0] as? [String])
    func cell(_ title: String) throws -> Any {
      rows[1][try #require(header.firstIndex(of: title))]
    }
    #expect(rows.count == 3)
    #expect(try cell("Nr") as? String == "0815")
    #expect(try cell("Name") as? String == "=Müller & Söhne")
    #expect(try cell("Umsatz") as? Double == 1_234.5)
    #expect(try cell("Mitarbeiter") as? Int == 12)
    #expect(try cell("Mitglied") as? String == "ja")
    #expect(try cell("Notiz") as? String == "a\nb")
    #expect(firms["frozen"] as? String == "A2")
    #expect((firms["filter"] as? String)?.hasPrefix("A1:") == true)
    #expect(firms["lists"] as? Int == 2)
    #expect(try #require(firms["width"] as? Double) > 10)
    let links = try #require(book["Beziehungen"] as? [String: Any])
    let linkRows = try #require(links["rows"] as? [[Any]])
    let linkHeader = try #require(linkRows[0] as? [String])
    let place = try #require(linkHeader.firstIndex(of: "Letzter Kontakt"))
    #expect((linkRows[1][place] as? String)?.hasPrefix("2026-02-28") == true)
  }
}
