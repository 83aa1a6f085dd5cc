import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@Suite struct KnownIDsTests {
  // More ids than SQLite takes in one question were a fault of our own.
  @Test(arguments: [0, 1, 10_000, 10_001, 40_000])
  func anyNumberOfIDsMayBeAskedFor(count: Int) throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let firms = [Firm(id: "1", name: "Alba"), Firm(id: "9999", name: "Birke")]
    _ = try register.take(MemberTables(firms: firms), on: today, from: [])
    let asked = Set((0..<count).map(String.init))
    #expect(try register.known(asked) == asked.intersection(["1", "9999"]))
  }
}
