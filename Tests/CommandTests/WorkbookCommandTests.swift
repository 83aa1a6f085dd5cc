import Foundation
import Testing

@Suite struct WorkbookCommandTests {
  private static let workbook = Program.root
    .appendingPathComponent("Tests/ExchangeTests/Workbooks/Files/mitglieder.xlsx").path

  @Test func aWorkbookIsImportedOrReadInPlaceWithTheSameAnswer() throws {
    let program = try Program()
    let taken = try program.run("import", WorkbookCommandTests.workbook, "--format", "json")
    #expect(taken.code == 0, "\(taken.errors)")
    #expect((taken.json["accepted"] as? [String: Int]) == ["firms": 3, "links": 2])
    let unknown = taken.json["not_understood"] as? [[String: Any]] ?? []
    #expect(
      unknown.compactMap { $0["column"] as? String } == ["Anteil", "Beitritt", "Steuernummer"])
    #expect(unknown.allSatisfy { $0["sheet"] as? String == "Mitglieder" })
    let words = ["assess", "--as-of", "2026-11-01", "--format", "json"]
    let kept = try program.run(words)
    let direct = try program.run(["--network", WorkbookCommandTests.workbook] + words)
    #expect(kept.code == 0 && kept.output == direct.output && !kept.output.isEmpty)
  }
}
