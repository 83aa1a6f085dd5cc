import Foundation
import PartnernetzWebApp
import TestSupport
import Testing

/// Whoever mistypes one field of a form gets on from there.
@Suite struct WrongFormTests {
  // A name that nobody knows led to a page with nothing but the way home.
  @Test func whoMayBeMeantIsALinkToTheSameQuestion() async throws {
    try await RunningServer.serving { server in
      let reply = try await server.get("/path?from=Kesselrot&to=MR-012&to-market=&hops=3")
      #expect(reply.status == 404)
      let links = reply.body.components(separatedBy: "href=\"").map {
        String($0.prefix { $0 != "\"" })
      }
      let meant = links.first { $0.hasPrefix("/path?from=MR-") } ?? ""
      #expect(meant.contains("to=MR-012") && meant.contains("hops=3"))
      let found = try await server.get(meant.replacing("&amp;", with: "&"))
      #expect(found.status == 200 && found.body.contains("Kesselroth"))
      #expect(reply.body.contains("Back to the form"))
      #expect(links.contains { $0.hasPrefix("/path?to=MR-012") })
      for (page, begin) in [
        ("/member?firm=Hartwiesr", "/member?firm=MR-"),
        ("/pairing?fix=Hartwiesr,MR-012", "/pairing?fix=MR-"),
        ("/evening?late=Hartwiesr:2", "/evening?late=MR-"),
      ] {
        let body = try await server.get(page).body
        #expect(body.contains("href=\"\(begin)"), "\(page)")
      }
    }
  }

  // So did a number that is none.
  @Test(arguments: [
    ("/pairing?distance=weit&without=MR-001", "/pairing?without=MR-001", "de"),
    ("/evening?rounds=many&tables=3", "/evening?tables=3", "en"),
    ("/reach?top=0", "\"/reach\"", "en"),
  ])
  func aWrongFieldLeadsBackToTheFormWithoutIt(
    page: String, back: String, language: String
  ) async throws {
    try await RunningServer.serving { server in
      let reply = try await server.get(page, language: language)
      #expect(reply.status == 400 && reply.body.contains(back))
      #expect(
        reply.body.contains(language == "de" ? "Zurück zum Formular" : "Back to the form"))
    }
  }

  // An empty form came back without a word, and a market beside a firm was not used.
  @Test func aFormOfRoutesSaysWhatIsMissing() async throws {
    try await RunningServer.serving { server in
      let empty = try await server.get("/path?from=&to=&to-market=").body
      #expect(empty.contains("Who seeks the contact is missing."))
      let half = try await server.get("/path?from=MR-048&to=&to-market=", language: "de").body
      #expect(half.contains("Es fehlt, zu wem oder in welchen Markt."))
      for opened in ["/path", "/path?from=MR-048"] {
        #expect(!(try await server.get(opened).body.contains("missing.")), "\(opened)")
      }
      let both = try await server.get("/path?from=MR-048&to=MR-012&to-market=Schweiz").body
      #expect(both.contains("The route to the firm is shown"))
      #expect(both.contains("/path?from=MR-048&amp;to-market=Schweiz"))
    }
  }

  // "An: keine Zahl", said a goal's form of its target, and "outcome_asker" that of a contact.
  @Test func aFaultNamesTheFieldAsThePageDoes() async throws {
    try await RunningServer.serving { server, _ in
      let cookie = try await server.cookie()
      let goal = try await RawClient.send(
        WrongFormTests.german("/edit", "firm=A&table=goals&product=P&target=abc", server, cookie),
        port: server.port
      ).body
      #expect(goal.contains("Zielbeitrag: ") && !goal.contains("An: "))
      let name = try await server.post("/edit", "firm=A&table=firms&column=name&value=")
      #expect(name.status == 400 && !name.body.contains("name=…"))
      _ = try await server.post("/contact", "kind=propose&asker=A&partner=B")
      let fields = "asker=A&partner=B&kind=state&state=reviewed&outcome_asker=much"
      let outcome = try await server.post("/contact", fields)
      #expect(outcome.status == 400 && outcome.body.contains("“What it brought, euros”"))
    }
  }

  private static func german(
    _ path: String, _ body: String, _ server: RunningServer, _ cookie: String
  ) -> String {
    "POST \(path) HTTP/1.1\r\nHost: \(server.host)\r\nOrigin: http://\(server.host)\r\n"
      + "Accept-Language: de\r\nCookie: \(cookie)\r\n"
      + "Content-Type: application/x-www-form-urlencoded\r\n"
      + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
  }

  // A goal of nothing was kept, or took the place of another goal's target.
  @Test func aGoalNamesAProductOrAMarket() async throws {
    try await RunningServer.serving { server, _ in
      let target = "firm=A&table=goals&product=&market=&horizon=&accepted_risk=&rank=&target="
      let none = try await server.post("/edit", target + "50000")
      #expect(none.status == 400 && none.body.contains("Name one of the two."))
      #expect(none.body.contains("value=\"50000\""))
      #expect(try await server.post("/edit", "firm=A&table=goals&product=P").status == 303)
      #expect(try await server.post("/edit", target + "60000").status == 400)
      #expect(!(try await server.get("/edit?firm=A").body.contains("60,000")))
    }
  }

  // A long note was "no form of ours".
  @Test func aNoteThatIsTooLongIsCalledSo() async throws {
    try await RunningServer.serving { server, _ in
      let propose = "kind=propose&asker=A&partner=B&broker=&note="
      let note = String(repeating: "x", count: 60_000)
      let long = try await server.post("/contact", propose + note)
      #expect(long.status == 422 && long.body.contains("1,000") && long.body.contains(note))
      #expect(try await server.get("/pipeline").body.contains("maxlength=\"1000\""))
      #expect(try await server.post("/contact", propose + note + note).status == 413)
    }
  }

  // "Cleared" was offered without a word though the consent was missing, and was refused then.
  @Test func aStateSaysWhichConsentItLacks() async throws {
    try await RunningServer.serving { server, _ in
      _ = try await server.post("/contact", "kind=propose&asker=A&partner=B")
      _ = try await server.post("/contact", "asker=A&partner=B&kind=state&state=shortlisted")
      let page = "/contact?first=A&second=B"
      let before = try await server.get(page).body
      #expect(before.contains("The consent of Alpha GmbH is still missing."))
      #expect(
        try await server.get(page, language: "de").body
          .contains("Dazu fehlt noch die Zustimmung von Alpha GmbH."))
      let agreed = "asker=A&partner=B&kind=consent&consent=A"
      #expect(try await server.post("/contact", agreed).status == 303)
      #expect(!(try await server.get(page).body.contains("of Alpha GmbH is still missing.")))
    }
  }

  // The second of two firms was left out without a word; a share of 500 % was taken for 5 %.
  @Test func anAddressThatCannotBeMeantIsRefused() async throws {
    try await RunningServer.serving { server, _ in
      let two = try await server.get("/member?firm=A&firm=B")
      #expect(two.status == 400 && two.body.contains("names “firm” more than once"))
      #expect(try await server.get("/member?firm=A&firm=A").status == 200)
      for (share, status) in [("500%25", 400), ("101", 400), ("50%25", 200), ("50", 200)] {
        #expect(try await server.get("/pairing?novelty=\(share)").status == status, "\(share)")
      }
      let german = try await server.get("/pairing?novelty=500%25", language: "de")
      #expect(german.body.contains("ein Anteil von 0 bis 100\u{a0}%"))
      #expect(try await server.get("/pairing?fix=A").status == 400)
    }
  }

  // What is only sent, or only asked for, seemed not to be there.
  @Test func anotherMethodIsRefusedAsSuch() async throws {
    try await RunningServer.serving { server, _ in
      for path in ["/undo", "/import/take", "/register"] {
        let reply = try await server.get(path)
        #expect(reply.status == 405 && reply.header("allow") == "POST", "\(path)")
      }
      for path in ["/members", "/api/members"] {
        let reply = try await server.post(path, "")
        #expect(reply.status == 405 && reply.header("allow") == "GET", "\(path)")
      }
      for method in ["PUT", "DELETE", "PATCH"] {
        let reply = try await RawClient.send(
          "\(method) /members HTTP/1.1\r\nHost: \(server.host)\r\nCookie: "
            + "\(try await server.cookie())\r\nConnection: close\r\n\r\n", port: server.port)
        #expect(reply.status == 405 && reply.header("allow") == "GET", "\(method)")
      }
      #expect(try await server.get("/nowhere").status == 404)
      #expect(try await server.post("/nowhere", "").status == 404)
    }
  }
}
