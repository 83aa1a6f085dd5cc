import Foundation
import GRDB
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzRegister

/// Contacts in the register: kept, undone, and brought to registers that have none yet.
@Suite struct ContactTableTests {
  private func event(_ state: ContactState) throws -> ContactEvent {
    var event = ContactEvent(
      asker: "A", partner: "B", state: state, day: try #require(Day(iso: "2026-11-01")))
    event.reason = .notNow
    (event.broker, event.consent, event.isLawChecked) = ("C", "A", true)
    (event.askerOutcome, event.partnerOutcome) = (Money(cents: -1), Money(cents: 250))
    event.note = "Anruf"
    return event
  }

  private let firms = MemberTables(firms: ["A", "B", "C"].map { Firm(id: $0, name: $0) })

  @Test func aStepComesBackAsItWasAndCanBeTakenBack() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("r.sqlite"))
    let day = try #require(Day(iso: "2026-11-01"))
    _ = try register.take(firms, on: day, from: [])
    let (first, second) = (try event(.suggested), try event(.rejected))
    for step in [first, second] {
      _ = try register.apply([.put(.contact(step), insteadOf: nil)], on: day)
    }
    #expect(try Register(opening: folder.path("r.sqlite")).tables().contacts == [first, second])
    _ = try register.undo(on: day)
    #expect(try register.tables().contacts == [first])
    _ = try register.redo(on: day)
    #expect(try register.tables().contacts == [first, second])
    #expect(throws: RegisterError.unknownFirm(path: folder.path("r.sqlite"), firm: "Z")) {
      var stranger = first
      stranger.partner = "Z"
      _ = try register.apply([.put(.contact(stranger), insteadOf: nil)], on: day)
    }
  }

  // “Contact suggested” became “Change of contacts” once its rows were gone, and another's state once
  // another row took the number.
  @Test func theHistoryKeepsWhatWasDoneWithAContact() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("r.sqlite"))
    let day = try #require(Day(iso: "2026-11-01"))
    _ = try register.take(firms, on: day, from: [])
    var second = try event(.shortlisted)
    second.consent = "B"
    let steps = [try event(.suggested), second]
    for step in steps { _ = try register.apply([.put(.contact(step), insteadOf: nil)], on: day) }
    _ = try register.apply(steps.map { .remove(.contact($0)) }, on: day)
    _ = try register.apply([.put(.contact(try event(.rejected)), insteadOf: nil)], on: day)
    _ = try register.undo(on: day)
    let history = try register.history()
    #expect(history.map(\.contact) == [nil, .suggested, .shortlisted, nil, .rejected, nil])
    #expect(history.map(\.consent) == [nil, "A", "B", nil, "A", nil])
  }

  @Test func aRegisterOfTheEditionBeforeGetsTheTable() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    let day = try #require(Day(iso: "2026-11-01"))
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Register.applicationID)")
    }
    try Schema.migrator.migrate(queue, upTo: "4 firms that are not one")
    try queue.close()
    #expect(try Register(opening: path).tables().contacts.isEmpty, "it opens as it is")
    let register = try Register(openingOrCreating: path)
    _ = try register.take(firms, on: day, from: [])
    let step = try event(.suggested)
    _ = try register.apply([.put(.contact(step), insteadOf: nil)], on: day)
    #expect(try Register(opening: path).tables().contacts == [step])
  }

  @Test func aStateThatThereIsNotIsDamageAndNoGuess() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("r.sqlite")
    let day = try #require(Day(iso: "2026-11-01"))
    let register = try Register(openingOrCreating: path)
    _ = try register.take(firms, on: day, from: [])
    _ = try register.apply([.put(.contact(try event(.suggested)), insteadOf: nil)], on: day)
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(sql: "UPDATE contacts SET state = 'married'")
    }
    #expect(throws: RegisterError.self) { try Register(opening: path).tables() }
  }
}
