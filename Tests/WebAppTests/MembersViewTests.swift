import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@testable import PartnernetzWebApp

/// With a member's eyes nothing is seen of what the association alone knows of others.
@Suite struct MembersViewTests {
  /// What the member "B" may not know, each in one cell or one step of the register.
  private static let secrets = [
    "Quittenbedarf", "Birnenziel", "Holunderspalte", "Pflaumengespräch",
    "mispeln.csv", "Kornelius", "777000", "777,000", "Ortschlehe",
  ]

  private static func fill(_ path: String) throws {
    var (alpha, gamma) = (Firm(id: "A", name: "Alpha GmbH"), Firm(id: "C", name: "Gamma KG"))
    alpha.visibility = .ownFirm
    alpha.town = "Ortschlehe"
    gamma.attributes = ["Notiz": "Holunderspalte"]
    gamma.revenue = Money(euros: 777_000)
    var tables = MemberTables(firms: [alpha, Firm(id: "B", name: "Beta AG"), gamma])
    tables.needs = [Need(firm: "A", capability: "Quittenbedarf")]
    tables.capital = [
      CapitalEntry(firm: "C", role: .sought, kind: .loan, amount: Money(euros: 777_000))
    ]
    tables.goals = [Goal(firm: "C", product: "Birnenziel", market: "NL")]
    var event = ContactEvent(asker: "A", partner: "C", state: .suggested, day: RunningServer.day)
    event.note = "Pflaumengespräch"
    tables.contacts = [event]
    _ = try Register(openingOrCreating: path)
      .take(tables, on: RunningServer.day, from: ["mispeln.csv"], by: "Kornelius")
  }

  // With a member's eyes the log, the history and the trial of an erasure were there to be read.
  @Test func noPageShowsAMemberWhatTheAssociationAloneKnows() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("office.sqlite")
    try MembersViewTests.fill(path)
    try await RunningServer.serving(path) { server in
      _ = try await server.get("/member?firm=A")
      let choice = "firm=A&first=A&second=C&from=B&to=C&taken=1&seen-by=B"
      let data = ["history", "access", "stored", "members", "assess", "pipeline", "ledger", "ask"]
      let addresses =
        Pages.all.map { $0.path } + data.map { "/api/" + $0 }
        + [PipelinePage.reminders, Place.report, Place.eveningPlan]
      for address in addresses {
        let reply = try await server.get("\(address)?\(choice)")
        for secret in MembersViewTests.secrets {
          #expect(!reply.body.contains(secret), "\(address) shows \(secret)")
        }
        #expect(reply.status < 500, "\(address)")
      }
      for address in ["/history", "/access", "/erase", "/import", "/api/history", "/api/access"] {
        let reply = try await server.get("\(address)?\(choice)")
        #expect(reply.status == 403, "\(address)")
        #expect(try await server.get("\(address)?firm=A").status == 200, "\(address)")
      }
      // What another firm may change was there to be changed.
      for page in ["/edit", "/interview", "/ask"] {
        #expect(try await server.get("\(page)?firm=C&seen-by=B").status == 403, "\(page)")
        for own in ["firm=B&seen-by=B", "firm=C"] {
          #expect(try await server.get("\(page)?\(own)").status == 200, "\(page)")
        }
        for other in ["/member", "/goals", "/stored"] {
          let shown = try await server.get("\(other)?firm=C&seen-by=B").body
          #expect(!shown.contains("\"\(page)?firm=C"), "\(other) leads to \(page)")
        }
      }
      // Nor is anybody led there.
      let home = try await server.get("/?seen-by=B").body
      #expect(!home.contains("\"/history") && !home.contains("\"/import"))
      #expect(try await server.get("/").body.contains("\"/history"))
    }
  }
}
