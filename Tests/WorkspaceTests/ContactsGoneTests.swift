import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace
import TestSupport
import Testing

/// Contacts whose firms are merged or removed.
@Suite struct ContactsGoneTests {
  private let folder: TemporaryFolder
  private let workspace: Workspace
  private let day: Day
  private let reader = Reader(.german)

  init() throws {
    folder = try TemporaryFolder()
    day = try #require(Day(year: 2026, month: 11, day: 1))
    workspace = try Workspace(openingOrCreating: folder.path("r.sqlite"))
    _ = try Register(opening: folder.path("r.sqlite")).take(
      MemberTables(firms: ["A", "B", "C"].map { Firm(id: $0, name: "Firma \($0)") }), on: day,
      from: [])
  }

  private func move(
    _ kind: NamedContactMove.Kind, _ edit: (inout NamedContactMove) -> Void = { _ in }
  )
    throws
  {
    var move = NamedContactMove(kind, "A", "B")
    edit(&move)
    _ = try workspace.contact(move, .init(day: day), by: nil, for: reader)
  }

  private func merge(on day: Day, isDry: Bool = false) throws -> Answer {
    try workspace.edit(on: day, by: nil, isDry: isDry, for: reader) {
      try $0.merging("B", into: "A")
    }
  }

  // "16 removed", and the table listed nine: the history of the contact went without a word.
  @Test func whatGoesWithAFirmIsListedStepByStep() throws {
    try move(.propose)
    try move(.consent("A"))
    try move(.state(.shortlisted))
    let answer = try workspace.edit(on: day, by: nil, for: reader) { try $0.removing(firm: "B") }
    let steps = answer.table.rows.filter { $0[0].plain == "pipeline" }
    #expect(steps.map { $0[3].plain } == ["suggested", "suggested", "shortlisted"])
    #expect(steps.allSatisfy { $0[4].plain.isEmpty && $0[1].plain == "A · B" })
  }

  @Test func firmsInContactAreNotMergedInPassing() throws {
    try move(.propose)
    for isDry in [true, false] {
      let error = #expect(throws: ContactProblem.self) { try merge(on: day, isDry: isDry) }
      #expect(error?.error == .mergedMeanwhile("A", "B", .suggested))
      let phrase = try #require(error?.phrase)
      #expect(
        phrase.german.contains("Firma A und Firma B") && phrase.german.contains("vorgeschlagen"))
      #expect(
        phrase.english.contains("Firma A and Firma B") && phrase.english.contains("suggested"))
    }
    #expect(try workspace.pipeline().contacts.count == 1)
    // What is over is no reason to keep a duplicate, and is named.
    try move(.state(.rejected)) { $0.reason = .wrongData }
    let answer = try merge(on: day)
    #expect(
      answer.table.rows.filter { $0[0].plain == "pipeline" }.map { $0[3].plain }
        == ["suggested", "rejected"])
    #expect(try workspace.pipeline().contacts.isEmpty)
  }

  // Nobody can end what ended by itself.
  @Test func aContactThatExpiredKeepsNoDuplicate() throws {
    try move(.propose)
    let later = day.adding(days: Contact.daysToExpiry + 1)
    _ = try merge(on: later)
    #expect(try workspace.pipeline().contacts.isEmpty)
  }

  // The contact with a third firm stays, under the name of the firm that stays.
  @Test func aContactWithAnotherFirmIsKept() throws {
    try move(.propose)
    let answer = try workspace.edit(on: day, by: nil, for: reader) {
      try $0.merging("B", into: "C")
    }
    let steps = answer.table.rows.filter { $0[0].plain == "pipeline" }
    #expect(steps.map { [$0[3].plain, $0[4].plain] } == [["B", "C"]])
    #expect(try workspace.pipeline().contact("A", "C") != nil)
  }
}
