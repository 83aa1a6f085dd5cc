import Foundation
import PartnernetzWebApp
import TestSupport
import Testing

/// What pages say is so, in the words of whoever reads them.
@Suite struct PageWordsTests {
  // "2 steps; they can be taken back" stood over a history of which everything was taken back.
  @Test func aHistoryThatIsTakenBackSaysSo() async throws {
    try await RunningServer.serving { server, _ in
      let first = try await server.get("/history").body
      #expect(first.contains("One step; it can be taken back."))
      #expect(try await server.post("/undo", "step=1").status == 303)
      let page = try await server.get("/history").body
      #expect(page.contains("2 steps; what was done is taken back.") && page.contains("/redo"))
      #expect(
        try await server.get("/history", language: "de").body
          .contains("2 Schritte; was getan wurde, ist zurückgenommen."))
      #expect(try await server.post("/redo", "step=2").status == 303)
      #expect(try await server.get("/history").body.contains("3 steps; they can be taken back"))
    }
  }

  // Where nobody was, a filter was to be taken off, a report had no content, and the association was
  // called in the language of the server.
  @Test func aRegisterOfNobodySaysHowItBegins() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite"), name: nil) { server in
      let members = try await server.get("/members").body
      #expect(members.contains("No member yet") && !members.contains("Take off a filter"))
      let report = try await server.get("/report", language: "de")
      #expect(report.status == 404 && report.body.contains("Noch gibt es nichts zu berichten"))
      #expect(report.body.contains("href=\"/import\""))
      #expect(members.contains("Our association") && !members.contains("Unser Verband"))
      #expect(report.body.contains("Unser Verband"))
      let reach = try await server.get("/reach", language: "de").body
      #expect(!reach.contains("etwa 0 Unternehmen"))
    }
  }

  // The page of a member was closed to another one, and what it sends was not.
  @Test func aFormAsksNoLessThanItsPage() async throws {
    try await RunningServer.serving { server, _ in
      let figure = "&table=firms&column=employees&value=50&step=1"
      let page = try await server.get("/edit?firm=A&seen-by=B")
      #expect(page.status == 403)
      #expect(try await server.post("/edit?seen-by=B", "firm=A" + figure).status == 403)
      for (path, fields) in [
        ("/new", "name=Gamma"), ("/parameters", "assumption=day_rate&value=900"),
        ("/undo", "step=1"), ("/contact", "kind=propose&asker=A&partner=B"),
        ("/links", "firm=A&role=supplier&partner=B"), ("/check/merge", "first=A&second=B"),
        ("/erase", "firm=A&confirm=A"),
      ] {
        #expect(try await server.post(path + "?seen-by=B", fields).status == 403, "\(path)")
      }
      #expect(try await !server.get("/edit?firm=A").body.contains("employees: 50"))
      #expect(try await server.post("/edit?seen-by=A", "firm=A" + figure).status == 303)
    }
  }

  // Beside names of pages stood addresses, and names of columns of the program.
  @Test func whoLookedAtWhatIsToldByName() async throws {
    try await RunningServer.serving { server, _ in
      for page in [
        "/pictures/firm.svg?firm=A", "/api/members", "/dossier?firm=A", "/member?firm=A",
      ] {
        _ = try await server.get(page)
      }
      let page = try await server.get("/access", language: "de").body
      for address in [">/pictures/", ">/api/", ">/dossier", ">/import/"] {
        #expect(!page.contains(address), "\(address)")
      }
      #expect(page.contains("Dossier"))
      let csv = try await server.get("/api/access?format=csv").body
      #expect(csv.contains("/dossier"))
    }
  }

  // Words that are said otherwise everywhere else, and commands of a program that nobody opened.
  @Test func assumptionsAndRefusalsSpeakLikeThePages() async throws {
    try await RunningServer.serving { server, _ in
      let german = try await server.get("/parameters", language: "de").body
      #expect(!german.contains("Schwäche"))
      let english = try await server.get("/parameters").body
      #expect(!english.contains("prior tie") && english.contains("prior link"))
      let unknown = try await server.get("/member?firm=Nirgends", language: "de").body
      #expect(unknown.contains("Nennen Sie Nummer oder Namen so") && !unknown.contains("Bitte"))
      _ = try await server.post("/edit", "firm=A&table=firms&column=employees&value=50&step=1")
      let late = try await server.post(
        "/edit", "firm=A&table=firms&column=employees&value=60&step=1", language: "de")
      #expect(late.status == 409 && !late.body.contains("office.sqlite“"))
      #expect(late.body.contains("Das Register wurde inzwischen"))
      #expect(late.body.contains("Zuletzt geändert: "))
      _ = try await server.post("/contact", "kind=propose&asker=A&partner=B")
      let declined = try await server.post(
        "/contact", "asker=A&partner=B&kind=state&state=rejected&reason=&note=")
      #expect(declined.status == 422 && declined.body.contains("id=\"rejected-reason-fehler\""))
    }
  }
}
