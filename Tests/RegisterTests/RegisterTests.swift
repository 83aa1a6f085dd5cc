import Foundation
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import TestSupport
import Testing

@Suite struct RegisterTests {
  @Test(arguments: 0..<20)
  func whatIsTakenInComesBack(seed: Int) throws {
    let folder = try TemporaryFolder()
    let tables = RandomTables.make(seed: UInt64(seed), firms: 12)
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(tables, on: today, from: ["a.csv"])
    #expect(try Register(opening: folder.path("association.sqlite")).tables() == tables)
  }

  @Test func takingTheSameTwiceChangesNothing() throws {
    let folder = try TemporaryFolder()
    let tables = RandomTables.make(seed: 3, firms: 30)
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let first = try register.take(tables, on: today, from: ["a.csv"])
    let second = try register.take(tables, on: today, from: ["a.csv"])
    #expect(first.firms.added == 30 && first.isChange)
    #expect(!second.isChange)
    #expect(second.total.unchanged == first.total.added)
  }

  @Test func detailsOfAllTablesAreCountedTogether() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    var tables = MemberTables(firms: [Firm(id: "A", name: "Alba")])
    tables.offers = [Offer(firm: "A", capability: "Druck")]
    tables.needs = ["IT", "Holz"].map { Need(firm: "A", capability: $0) }
    tables.markets = ["Polen", "Tirol", "Jura", "Elsass"].map {
      MarketEntry(firm: "A", market: $0, role: .sought)
    }
    tables.goals = (1...8).map { Goal(firm: "A", product: "Ware \($0)") }
    let receipt = try register.take(tables, on: today, from: [])
    #expect(receipt.details.added == 15 && receipt.firms.added == 1)
  }

  @Test func unknownNeverErasesKnown() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    var firm = Firm(id: "A", name: "Alt")
    firm.employees = 12
    _ = try register.take(MemberTables(firms: [firm]), on: today, from: [])
    let receipt = try register.take(
      MemberTables(firms: [Firm(id: "A", name: "Neu")]), on: today, from: [])
    let stored = try #require(try register.tables().firms.first)
    #expect(receipt.firms.changed == 1)
    #expect(stored.name == "Neu" && stored.employees == 12)
  }

  @Test func aRowThatNamesAnUnknownFirmLeavesTheRegisterAsItWas() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let before = RandomTables.make(seed: 1, firms: 5)
    _ = try register.take(before, on: today, from: [])
    let bad = MemberTables(
      firms: [Firm(id: "NEW", name: "New")],
      statements: [Statement(source: "NEW", target: "NOBODY", kind: .supplier)])
    #expect(
      throws: RegisterError.unknownFirm(path: folder.path("association.sqlite"), firm: "NOBODY")
    ) {
      try register.take(bad, on: today, from: [])
    }
    #expect(try register.tables() == before)
  }

  @Test func otherFilesAreRefused() throws {
    let folder = try TemporaryFolder()
    try Data("id,name\nA,B\n".utf8).write(to: URL(fileURLWithPath: folder.path("t.csv")))
    #expect(throws: RegisterError.notARegister(path: folder.path("t.csv"))) {
      try Register(opening: folder.path("t.csv"))
    }
    #expect(throws: RegisterError.missing(path: folder.path("none"))) {
      try Register(opening: folder.path("none"))
    }
    #expect(throws: RegisterError.self) {
      try Register(openingOrCreating: folder.path("no/such/folder/x.sqlite"))
    }
  }

  @Test func aForeignDatabaseIsRefusedUnchanged() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(RandomTables.make(seed: 2, firms: 4), on: today, from: [])
    // The mark of the owner stands at byte 68 of the header.
    var data = try Data(contentsOf: URL(fileURLWithPath: folder.path("association.sqlite")))
    data.replaceSubrange(68..<72, with: [1, 2, 3, 4])
    try data.write(to: URL(fileURLWithPath: folder.path("foreign.sqlite")))
    #expect(throws: RegisterError.notARegister(path: folder.path("foreign.sqlite"))) {
      try Register(opening: folder.path("foreign.sqlite"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("foreign.sqlite"))) == data)
  }

  @Test(arguments: [0.3, 0.6, 0.9])
  func aTruncatedRegisterIsCalledDamaged(share: Double) throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(RandomTables.make(seed: 2, firms: 400), on: today, from: [])
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path("association.sqlite")))
    let cut = data.prefix(Int(Double(data.count) * share))
    try cut.write(to: URL(fileURLWithPath: folder.path("cut.sqlite")))
    do {
      _ = try Register(opening: folder.path("cut.sqlite"))
      Issue.record("a damaged file was opened")
    } catch {
      guard case .damaged = error else {
        Issue.record("\(error) instead of damaged")
        return
      }
      #expect(!error.phrase.german.isEmpty && !error.phrase.english.isEmpty)
    }
  }

  @Test func twoWritersLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    _ = try Register(openingOrCreating: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let register = try Register(opening: path)
          for i in 0..<50 {
            let firm = Firm(id: "\(writer)-\(i)", name: "Firm")
            _ = try register.take(MemberTables(firms: [firm]), on: today, from: [])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Register(opening: path).tables().firms.count == 100)
  }
}
