import Foundation
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace
import TestSupport
import Testing

/// A session knows of no snapshot but for the time that it takes.
@Suite struct SnapshotSessionTests {
  private let folder: TemporaryFolder
  private let path: String
  private let day: Day

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("r.sqlite")
    day = try #require(Day(year: 2026, month: 11, day: 1))
    var tables = MemberTables()
    for number in 0...Register.rowsWorthSnapshot {
      var firm = Firm(id: "F\(100_000 + number)", name: "Firma \(number)")
      firm.region = "R\(number % 40)"
      tables.firms.append(firm)
    }
    for (one, other) in zip(tables.firms, tables.firms.dropFirst(7)).prefix(3_000) {
      var link = Statement(source: one.id, target: other.id, kind: .partner)
      link.trust = 0.5
      tables.statements.append(link)
    }
    _ = try Register(openingOrCreating: path).take(tables, on: day, from: ["a.csv"])
  }

  private func answer(_ session: Session) throws -> String {
    let question = PathQuestion(from: .firm("F100000"), to: .firm("F100014"))
    let answer = try session.ask(question, for: Reader(.english))
    return "\(answer.blocks) \(answer.table)"
  }

  @Test func answersAreTheSameBeforeWithAndWithoutIt() throws {
    let view = Session.View(day: day)
    let workspace = try Workspace(opening: path)
    let plain = try answer(try Session(try workspace.wholeTables(), view))
    #expect(plain.contains("Firma 7"))
    #expect(try answer(try workspace.session(view)) == plain)
    #expect(folder.names == ["r.sqlite", "r.sqlite-snapshot"])
    #expect(try answer(try workspace.session(view)) == plain)
    let asOf = Session.View(day: day, knownOn: day)
    #expect(try answer(try workspace.session(asOf)) == plain)
  }

  @Test func whatIsChangedShowsAtOnce() throws {
    let view = Session.View(day: day)
    let workspace = try Workspace(opening: path)
    _ = try workspace.session(view)
    let last = try #require(try workspace.wholeTables().firms.last)
    _ = try Register(opening: path).apply([.remove(.firm(last))], on: day)
    #expect(folder.names == ["r.sqlite"])
    let after = try workspace.session(view).network
    #expect(after.number(of: last.id) == nil)
    #expect(after.firmCount == Register.rowsWorthSnapshot)
    _ = try workspace.undo(on: day, by: nil)
    #expect(try workspace.session(view).network.number(of: last.id) != nil)
  }
}
