import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Cells of others in which an erased firm goes on being named are told, all of them.
@Suite struct ErasureTests {
  /// The columns of cells that name a firm.
  private func named(_ firm: Firm, by change: (inout Firm) -> Void) throws -> [String] {
    var other = Firm(id: "B", name: "Beta AG")
    change(&other)
    let tables = MemberTables(firms: [firm, other])
    let day = try #require(Day(year: 2026, month: 11, day: 1))
    let erasure = try Erasure(of: firm.id, in: tables, on: day) { _ in nil }
    return erasure.answer(nil, for: Reader(.english)).table.rows.map { $0[2].plain }
  }

  // A cell that held the id alone was neither emptied nor told.
  @Test func anOwnColumnThatHoldsTheID() throws {
    let firm = Firm(id: "MR-017", name: "Quittenwerk")
    #expect(try named(firm) { $0.attributes = ["Pate": "MR-017"] } == ["Pate"])
    #expect(try named(firm) { $0.competitors = ["MR-017"] }.isEmpty)
  }

  // Names of three letters were never told.
  @Test func shortNamesThatAreWordsOfTheirOwn() throws {
    let firm = Firm(id: "M17", name: "ABB")
    #expect(try named(firm) { $0.attributes = ["a": "Angebot von ABB"] } == ["a"])
    #expect(try named(firm) { $0.attributes = ["a": "siehe M17"] } == ["a"])
    #expect(try named(firm) { $0.attributes = ["a": "Grabbe, M170"] }.isEmpty)
  }

  @Test func aMergeIsCalledSoThoughOneOfTheTwoIsNotNamedAnyMore() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 1))
    var entry = HistoryEntry(
      number: 2, day: day, who: nil, kind: .edit, of: nil, sources: ["Alba", "…"], added: 0,
      changed: 1, removed: 1)
    entry.tables = ["firms"]
    #expect(entry.title(.german) == "Zusammengeführt (Alba und …)")
    #expect(entry.title(.english) == "Merged (Alba and …)")
    entry.parts = [
      .init(table: "firms", kind: .removed, rows: 1),
      .init(table: "firms", kind: .changed, rows: 1, columns: ["employees", "origin_row"]),
      .init(table: "offers", kind: .changed, rows: 2),
    ]
    #expect(
      entry.label(.german)
        == "Zusammengeführt (Alba und …): 1 Unternehmen (Mitarbeiter) und 2 Angebote geändert; "
        + "1 Unternehmen entfernt")
    #expect(
      entry.label(.english)
        == "Merged (Alba and …): 1 firm (employees) and 2 offers changed; 1 firm removed")
  }
}
