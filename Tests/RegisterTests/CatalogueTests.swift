import Foundation
import GRDB
import PartnernetzRecords
import Testing

@testable import PartnernetzRegister

@Suite struct CatalogueTests {
  /// A register of its own for each test; taken away afterwards.
  private final class Folder {
    let url: URL
    let today: Day
    init() throws {
      url = FileManager.default.temporaryDirectory
        .appendingPathComponent("catalogue-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      today = try #require(Day(iso: "2026-11-01"))
    }
    deinit { try? FileManager.default.removeItem(at: url) }
    var path: String { url.appendingPathComponent("association.sqlite").path }

    func take(_ tables: MemberTables) throws -> Receipt {
      try Register(openingOrCreating: path).take(tables, on: today, from: ["a.csv"])
    }

    /// Changes the file behind the register's back.
    func spoil(_ sql: String) throws {
      try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    func tables() throws -> MemberTables { try Register(opening: path).tables() }
  }

  /// Columns of a table, and what they hold.
  private func columns(_ path: String, _ table: String) throws -> [String: String] {
    try DatabaseQueue(path: path).read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_info('\(table)')")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["type"]) })
    }
  }

  @Test func everyColumnOfTheCatalogueHasAMigration() throws {
    let folder = try Folder()
    _ = try Register(openingOrCreating: folder.path)
    func check<Entry>(_ table: Catalogue.Table<Entry>) throws {
      let stored = try columns(folder.path, table.storedName)
      for column in table.kept {
        #expect(
          stored[column.storedName] == column.entry.content.storedType,
          "\(table.storedName).\(column.storedName), since \(column.entry.since)")
      }
    }
    try check(Catalogue.firms)
    try check(Catalogue.links)
    try check(Catalogue.offers)
    try check(Catalogue.needs)
    try check(Catalogue.markets)
    try check(Catalogue.capital)
    try check(Catalogue.goals)
    try check(Catalogue.contacts)
  }

  @Test func aRegisterOfTheFirstSchemaOpensAndKeepsWhatItHolds() throws {
    let folder = try Folder()
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 member tables") { try $0.execute(sql: Schema.memberTables) }
    let queue = try DatabaseQueue(path: folder.path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Register.applicationID)")
    }
    try migrator.migrate(queue)
    try queue.write {
      try $0.execute(sql: "INSERT INTO firms (id, name, capacity) VALUES ('A', 'Alt', 3)")
    }
    try queue.close()
    let firm = try #require(try folder.tables().firms.first)
    #expect(firm.id == "A" && firm.name == "Alt" && firm.capacity == 3)
    var told = Firm(id: "A", name: "Alt")
    told.postalCode = "01067"
    _ = try folder.take(MemberTables(firms: [told]))
    let later = try #require(try folder.tables().firms.first)
    #expect(later.postalCode == "01067" && later.town == nil && later.capacity == 3)
  }

  @Test func anOwnColumnDoesNotEraseAnother() throws {
    let folder = try Folder()
    var firm = Firm(id: "A", name: "A")
    firm.attributes = ["Farbe": "rot", "Form": "rund"]
    _ = try folder.take(MemberTables(firms: [firm]))
    firm.attributes = ["Form": "eckig", "Maß \"x\"/y": "3"]
    #expect(try folder.take(MemberTables(firms: [firm])).firms.changed == 1)
    let stored = try #require(try folder.tables().firms.first)
    #expect(stored.attributes == ["Farbe": "rot", "Form": "eckig", "Maß \"x\"/y": "3"])
    #expect(try folder.take(MemberTables(firms: [firm])).firms.unchanged == 1)
  }

  /// How each kind of cell is spoilt, and what is said of it.
  @Test(arguments: [
    (
      "UPDATE statements SET kind = 'friend'", "statements, A · B · friend · Stahl · , kind: friend"
    ),
    (
      "UPDATE statements SET since = '2026-02-30'",
      "statements, A · B · supplier · Stahl · , since: 2026-02-30"
    ),
    ("UPDATE statements SET gross = 2", "statements, A · B · supplier · Stahl · , gross: 2"),
    ("UPDATE markets SET role = ''", "markets, A · NL · , role: "),
    ("UPDATE capital SET kind = 'bond'", "capital, A · sought · bond, kind: bond"),
    ("UPDATE needs SET mode = 'steal'", "needs, A · IT · steal, mode: steal"),
    (
      "UPDATE goals SET rank = 9000000000000000000",
      "goals, A ·  · NL, rank: 9000000000000000000"
    ),
    ("UPDATE firms SET visibility = 4 WHERE id = 'A'", "firms, A, visibility: 4"),
    (
      "UPDATE firms SET visibility = -9223372036854775808 WHERE id = 'A'",
      "firms, A, visibility: -9223372036854775808"
    ),
    (
      "UPDATE firms SET revenue = 9223372036854775807 WHERE id = 'A'",
      "firms, A, revenue: 9223372036854775807"
    ),
    ("UPDATE firms SET industry = 'Handel' WHERE id = 'A'", "firms, A, industry: Handel"),
    ("UPDATE firms SET competitors = '[1]' WHERE id = 'A'", "firms, A, competitors: [1]"),
    ("UPDATE firms SET attributes = 'x' WHERE id = 'A'", "firms, A, attributes: x"),
    ("UPDATE firms SET latitude = 1e999 WHERE id = 'A'", "firms, A, latitude: inf"),
    (
      "UPDATE firms SET origin_row = NULL, origin_file = 'x' WHERE id = 'A'",
      "firms, A, origin_row: NULL"
    ),
  ])
  func aSpoiltCellIsToldWithTableRowAndColumn(sql: String, detail: String) throws {
    let folder = try Folder()
    var statement = Statement(source: "A", target: "B", kind: .supplier)
    statement.what = "Stahl"
    _ = try folder.take(
      MemberTables(
        firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")], statements: [statement],
        needs: [Need(firm: "A", capability: "IT", mode: .buy)],
        markets: [MarketEntry(firm: "A", market: "NL", role: .sought)],
        capital: [CapitalEntry(firm: "A", role: .sought, kind: .loan)],
        goals: [Goal(firm: "A", market: "NL", rank: 1)]))
    try folder.spoil(sql)
    #expect(throws: RegisterError.damaged(path: folder.path, detail: detail)) {
      try folder.tables()
    }
  }

  @Test func aValueOutOfItsRangeIsRefusedBeforeItIsWritten() throws {
    let folder = try Folder()
    var firm = Firm(id: "A", name: "A")
    firm.willingness = 1.5
    #expect(
      throws: RegisterError.refusedValue(path: folder.path, detail: "firms, willingness: 1.5")
    ) { try folder.take(MemberTables(firms: [firm])) }
    #expect(try folder.tables().firms.isEmpty)
  }
}
