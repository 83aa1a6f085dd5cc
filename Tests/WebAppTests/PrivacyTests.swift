import Foundation
import GRDB
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWebApp
import PartnernetzWording
import PartnernetzWorkspace
import TestSupport
import Testing

@Suite struct PrivacyTests {
  // A refused form showed a bare page of its own, and what was typed was gone.
  @Test func whatWasTypedIsStillThereWhenItIsRefused() async throws {
    try await RunningServer.serving { server, _ in
      let reply = try await server.post(
        "/edit",
        "firm=A&table=goals&product=Quittengelee&target=viel&market=NL&horizon=&rank=&accepted_risk="
      )
      #expect(reply.status == 400)
      #expect(
        reply.body.contains("value=\"Quittengelee\"") && reply.body.contains("value=\"viel\""))
      #expect(reply.body.contains("meldung fehler") && reply.body.contains("action=\"/edit\""))
      // Forms of other tables on the page stay empty.
      #expect(reply.body.components(separatedBy: "value=\"NL\"").count == 2)
      let other = try await server.post(
        "/contact", "kind=propose&asker=A&partner=Nobody&broker=&note=Hallo")
      #expect(other.status == 404 && other.body.contains("value=\"Nobody\""))
      #expect(other.body.contains("value=\"Hallo\""))
    }
  }

  @Test func aMemberIsErasedOnlyByItsName() async throws {
    try await RunningServer.serving { server, path in
      #expect(try await server.get("/stored?firm=A").body.contains("/erase?firm=A"))
      let page = try await server.get("/erase?firm=A")
      #expect(
        page.status == 200
          && page.body.contains("Alpha GmbH would be erased with all earlier values: one row"))
      let refused = try await server.post("/erase", "firm=A&confirm=Beta")
      #expect(refused.status == 400 && refused.body.contains("Alpha GmbH"))
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
      #expect(try await server.post("/erase", "firm=A&confirm=alpha gmbh").status == 303)
      #expect(!(try await server.get("/members").body.contains("Alpha")))
      #expect(
        try await server.get("/history").body.contains("A firm erased with all earlier values"))
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(bytes.range(of: Data("Alpha".utf8)) == nil)
      let log = try String(contentsOfFile: path + "-access.jsonl", encoding: .utf8)
      #expect(!log.contains("\"firms\":[\"A\"]"))
    }
  }

  @Test func itIsNotedWhoLookedAtWhom() async throws {
    try await RunningServer.serving { server, path in
      #expect(try await server.get("/member?firm=B").status == 200)
      #expect(try await server.get("/member?firm=Nobody").status == 404)
      let page = try await server.get("/access?firm=B")
      #expect(page.body.contains("/member") && page.body.contains("Beta AG"))
      let all = try await server.get("/api/access?format=csv").body
      #expect(all.contains("/member,,false,404") && all.contains("/import/take,,true,303"))
      let mode = try FileManager.default.attributesOfItem(atPath: path + "-access.jsonl")
      #expect(mode[.posixPermissions] as? Int == 0o600)
    }
  }

  // Of a change that named several members the page's own one alone was noted.
  @Test func itIsNotedOfAllWhomAPageNames() async throws {
    let firms = "id,name\nA,Alpha GmbH\nB,Beta AG\nC,Gamma KG\nD,Delta SE\n"
    try await RunningServer.serving(firms: firms) { server, path in
      for (page, noted) in [
        ("/path?from=A&to=B&avoid=Gamma+KG", ["A", "B", "C"]),
        ("/pairing?fix=Alpha+GmbH,C", ["A", "C"]),
        ("/pairing?forbid=B,C&forbid=C,D", ["B", "C", "D"]),
        ("/evening?absent=B&late=C:2", ["B", "C"]), ("/pairing?distance=50&fix=A", []),
      ] {
        _ = try await server.get(page)
        #expect(PrivacyTests.lastVisit(path)?.firms == noted, "\(page)")
      }
      _ = try await server.post("/contact", "kind=propose&asker=A&partner=B")
      _ = try await server.post("/contact", "kind=consent&asker=A&partner=B&consent=B&broker=D")
      #expect(PrivacyTests.lastVisit(path)?.firms == ["A", "B", "D"])
    }
  }

  // Once it was gone, its id was taken for the beginning of the other's name.
  @Test func anErasureIsNotNotedOfAnotherMember() async throws {
    let firms = "id,name\nAlba,Alba KG\nL,Alba Logistik GmbH\n"
    try await RunningServer.serving(firms: firms) { server, path in
      #expect(try await server.post("/erase", "firm=Alba&confirm=Alba+KG").status == 303)
      let last = try #require(PrivacyTests.lastVisit(path))
      #expect(last.page == "/erase" && last.isChange && last.firms.isEmpty)
    }
  }

  @Test func aMemberThatWasRemovedIsErasedToo() async throws {
    try await RunningServer.serving { server, path in
      let workspace = try Workspace(opening: path)
      _ = try workspace.edit(on: RunningServer.day, by: nil, for: Reader(.english)) {
        try $0.removing(firm: "A")
      }
      let page = try await server.get("/erase?firm=A").body
      #expect(page.contains("Alpha GmbH is removed already"))
      #expect(try await server.post("/erase", "firm=A&confirm=A").status == 303)
      #expect(try await server.get("/erase?firm=A").status == 404)
      #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data("Alpha".utf8)) == nil)
    }
  }

  // The page said "all", and showed what the association may work with.
  @Test func allThatIsStoredIsAllOfIt() async throws {
    let firms = "id,name,town,visibility\nA,Alpha GmbH,Ulm,own_firm\nB,Beta AG,Bonn,members\n"
    try await RunningServer.serving(firms: firms) { server, _ in
      for page in ["/stored?firm=A", "/api/stored?firm=A"] {
        let (whole, seen) = (
          try await server.get(page).body, try await server.get(page + "&seen-by=B").body
        )
        #expect(whole.contains("Ulm") && !seen.contains("Ulm"), "\(page)")
      }
    }
  }

  // The answer was thrown away with what it said.
  @Test func whatErasingCouldNotDoIsSaidOnThePageThatFollows() async throws {
    let wait = LockWait(limit: .milliseconds(300))
    try await RunningServer.serving(wait: wait) { server, path in
      let fine = try await server.post("/erase", "firm=A&confirm=A")
      #expect(fine.header("location") == "/history?erased=yes")
      let history = try await server.get("/history?erased=yes").body
      #expect(history.contains("The firm is erased for good"))
      #expect(history.contains("2 steps, of which final: 1"))
      #expect(!history.contains("could not be written anew"))
      // Who reads a journal that is written ahead keeps it as it is.
      var reading = Configuration()
      reading.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: path, configuration: reading)
      try await other.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL; BEGIN; SELECT count(*) FROM firms")
      }
      let reply = try await server.post("/erase", "firm=B&confirm=B")
      #expect(reply.header("location") == "/history?erased=yes&left=file")
      #expect(
        try await server.get("/history?erased=yes&left=file").body.contains(
          "could not be written anew"))
      try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    }
  }

  /// What was noted last.
  private static func lastVisit(_ path: String) -> AccessLog.Entry? {
    AccessLog(beside: path).entries().first
  }
}
