import GRDB
import PartnernetzRecords
import Testing

@testable import PartnernetzRegister

/// Rows are packed and read fast; the careful way says what has to come out.
@Suite struct PackingTests {
  private func check<Row: Equatable>(_ rows: [Row], _ map: TableMap<Row>) throws {
    let seeds = map.shape.columns.map(CellHash.seed)
    var packed = 0
    try map.packing.forEach(rows) { pack, range in
      for place in range {
        let cells = try map.cells(rows[place])
        let sums = zip(cells, seeds).map { CellHash.of($0, seed: $1) }
        let own = place - range.lowerBound
        #expect(pack.contents[own] == sums.reduce(0, &+))
        #expect(pack.sayings[own] == sums.dropLast(2).reduce(0, &+))
        #expect(pack.keys[own] == KeyHash.of(cells.prefix(map.keys.count)))
        packed += 1
      }
    }
    #expect(packed == rows.count)
  }

  @Test(arguments: 0..<20)
  func packedRowsAreThoseThatWereEncodedOneByOne(seed: UInt64) throws {
    let tables = RandomTables.make(seed: seed, firms: 9)
    try check(tables.firms, FirmTable.map)
    try check(tables.statements, StatementTable.map)
    try check(tables.offers, DetailTables.offers)
    try check(tables.needs, DetailTables.needs)
    try check(tables.markets, DetailTables.markets)
    try check(tables.capital, DetailTables.capital)
    try check(tables.goals, DetailTables.goals)
  }

  // Packs come one behind the other, and firms of one may be named in another.
  @Test func moreRowsThanOnePackHoldsComeInInOrder() throws {
    let folder = try Folder()
    let firms = (0..<9_000).map { Firm(id: "F\($0)", name: "Firma \($0)") }
    let offers = firms.reversed().map { Offer(firm: $0.id, capability: "Drehen") }
    let tables = MemberTables(firms: firms, offers: offers)
    let register = try Register(openingOrCreating: folder.path())
    #expect(try register.take(tables, on: today, from: []).total.added == 18_000)
    let isSame = try register.tables() == tables
    #expect(isSame)
    #expect(try register.take(tables, on: today, from: []).total.unchanged == 18_000)
    #expect(try register.history().count == 1)
  }

  // Keys that differ in composition only are one; so they were before rows were packed.
  @Test func composedAndDecomposedKeysAreOne() throws {
    let folder = try Folder()
    let register = try Register(openingOrCreating: folder.path())
    let composed = MemberTables(
      firms: [Firm(id: "M\u{FC}ller", name: "M")],
      offers: [Offer(firm: "M\u{FC}ller", capability: "Gie\u{DF}en")])
    _ = try register.take(composed, on: today, from: [])
    let decomposed = MemberTables(
      firms: [Firm(id: "Mu\u{308}ller", name: "M")],
      offers: [Offer(firm: "Mu\u{308}ller", capability: "Drehen")])
    let receipt = try register.take(decomposed, on: today, from: [])
    #expect(receipt.firms.added == 0 && receipt.details.added == 1)
  }
}
