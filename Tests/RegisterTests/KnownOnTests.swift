import PartnernetzRecords
import PartnernetzRegister
import Testing

@Suite struct KnownOnTests {
  private func day(_ number: Int) throws -> Day {
    try #require(Day(year: 2026, month: 11, day: number))
  }

  private func firms(_ names: String...) -> MemberTables {
    MemberTables(firms: names.map { Firm(id: $0, name: $0) })
  }

  @Test func aRegisterTellsWhatItKnewOnADay() throws {
    let folder = try Folder()
    let register = try Register(openingOrCreating: folder.path())
    _ = try register.take(firms("A", "B"), on: day(2), from: [])
    _ = try register.take(firms("C"), on: day(5), from: [])
    var named = Firm(id: "A", name: "A")
    named.town = "Ulm"
    _ = try register.apply(
      [.put(.firm(named), insteadOf: .firm(Firm(id: "A", name: "A")))], on: day(7))
    _ = try register.undo(on: day(9))
    func ids(_ number: Int) throws -> [String] {
      try register.tables(knownOn: day(number)).firms.map { $0.id + ($0.town ?? "") }
    }
    #expect(try ids(2) == ["A", "B"] && ids(4) == ["A", "B"])
    #expect(try ids(5) == ["A", "B", "C"] && ids(6) == ["A", "B", "C"])
    #expect(try ids(7) == ["AUlm", "B", "C"] && ids(8) == ["AUlm", "B", "C"])
    #expect(try ids(9) == ["A", "B", "C"] && ids(30) == ["A", "B", "C"])
    // Looking back changes nothing.
    #expect(try register.history().count == 4)
    #expect(try register.tables() == register.tables(knownOn: day(30)))
  }

  @Test func beforeItBeganARegisterKnowsWhatItsFirstDayKnew() throws {
    let folder = try Folder()
    let register = try Register(openingOrCreating: folder.path())
    #expect(try register.firstDay() == nil)
    #expect(try register.tables(knownOn: day(1)) == MemberTables())
    _ = try register.take(firms("A"), on: day(2), from: [])
    _ = try register.take(firms("B"), on: day(2), from: [])
    _ = try register.take(firms("C"), on: day(3), from: [])
    #expect(try register.firstDay() == day(2))
    #expect(try register.tables(knownOn: day(1)).firms.map(\.id) == ["A", "B"])
  }
}
