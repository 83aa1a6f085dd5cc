import Foundation
import PartnernetzRecords
import TestSupport
import Testing

/// Rows that were packed come back as they were, letter by letter.
@Suite struct PackedTablesTests {
  /// Rows in which texts come in every form that Unicode has for the same.
  private func tables() -> MemberTables {
    var one = Firm(id: "b", name: "Caf\u{e9}")
    one.competitors = ["a", "", "3:x", "Gr\u{fc}n"]
    one.attributes = ["Ort": "Gr\u{fc}nhammer", "": "leer", "z": ""]
    one.industry = Industry("nace2.1:62.01")
    one.revenue = Money(cents: -0)
    one.equity = Money(cents: -12_345)
    one.latitude = -0.0
    one.capacity = 0
    one.isMember = false
    one.visibility = .ownFirm
    one.origin = Origin(file: "firms.csv", row: 2)
    var other = Firm(id: "a", name: "Cafe\u{301}")
    other.industry = Industry("C25.62")
    other.town = ""
    var link = Statement(source: "b", target: "a", kind: .competitor)
    link.since = Day(year: 9_999, month: 12, day: 31)
    link.isGross = false
    link.reporter = "nobody"
    link.evidence = 3
    link.attributes = ["x": "y"]
    return MemberTables(
      firms: [one, other],
      statements: [link, Statement(source: "a", target: "b", kind: .supplier)],
      offers: [Offer(firm: "a", capability: "Cafe\u{301}", level: 0)],
      needs: [Need(firm: "a", capability: "Caf\u{e9}", mode: .buy, isEssential: true)],
      markets: [MarketEntry(firm: "b", market: "NL", role: .sought, horizon: 2.5)],
      capital: [CapitalEntry(firm: "b", role: .offered, kind: .guarantee)],
      goals: [Goal(firm: "b", rank: 1), Goal(firm: "a", product: "p")])
  }

  /// Rows as bytes: texts that Swift holds to be equal may differ.
  private func bytes(_ rows: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }

  private func sameBytes(_ a: MemberTables, _ b: MemberTables) throws -> Bool {
    try bytes(a).utf8.elementsEqual(try bytes(b).utf8)
  }

  private func unpacked(_ packed: PackedTables) -> MemberTables {
    var tables = packed.details
    tables.firms = packed.firms.rows
    tables.statements = packed.statements.rows
    return tables
  }

  @Test func rowsComeBackLetterByLetter() throws {
    var tables = tables()
    let packed = try #require(PackedTables(tables))
    tables.firms.sort { $0.id < $1.id }
    #expect(try sameBytes(unpacked(packed), tables))
    let read = try #require(PackedTables(columns: packed.columns))
    #expect(try sameBytes(unpacked(read), tables))
    // As text, where unknown numbers are the same.
    #expect("\(read.columns)" == "\(packed.columns)")
    #expect(packed.firms[1].latitude?.sign == .minus)
  }

  @Test func firmsAreNumberedByTheirIds() throws {
    let packed = try #require(PackedTables(tables()))
    #expect(packed.statements.codes("source").cells == [1, 0])
    #expect(packed.text(0) == "a")
    #expect(packed.text(packed.statements.codes("reporter").cells[0]) == "nobody")
  }

  @Test func twoFirmsWithOneIdAreNotPacked() {
    #expect(
      PackedTables(MemberTables(firms: [Firm(id: "1", name: "A"), Firm(id: "1", name: "B")])) == nil
    )
    let forms = [Firm(id: "\u{e9}", name: "A"), Firm(id: "e\u{301}", name: "B")]
    #expect(PackedTables(MemberTables(firms: forms)) == nil)
  }

  @Test func columnsOfAnotherTableAreRefused() throws {
    let columns = try #require(PackedTables(tables())).columns
    #expect(PackedTables(columns: Array(columns.dropLast())) == nil)
    #expect(PackedTables(columns: columns + [.codes([])]) == nil)
    for place in columns.indices.dropFirst(3) {
      var spoilt = columns
      spoilt[place] = .bytes([1, 2, 3])
      #expect(PackedTables(columns: spoilt) == nil)
      if case .codes(var codes) = columns[place], !codes.isEmpty {
        codes[0] = .max
        spoilt[place] = .codes(codes)
        #expect(PackedTables(columns: spoilt) == nil)
      }
    }
  }

  // A snapshot would be read in another way than it was written: whoever changes how rows are packed
  // gives the edition a new number, and puts the new sum here.
  @Test func theFormBelongsToTheEdition() throws {
    var sum: UInt64 = 14_695_981_039_346_656_037
    for column in try #require(PackedTables(tables())).columns {
      for byte in "\(column)".utf8 { sum = (sum ^ UInt64(byte)) &* 1_099_511_628_211 }
    }
    #expect(PackedTables.edition.hasPrefix("1 "))
    #expect(sum == 3_244_559_193_146_296_293)
  }
}
