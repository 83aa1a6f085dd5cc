import Foundation
import PartnernetzWebApp
import TestSupport
import Testing

/// A pair is brought together on the pages, from the first thought to what it brought.
@Suite struct PipelineTests {
  /// A server over a register of three firms.
  private static func serving(
    _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let table =
        "id,name,town\nA,Alpha GmbH,Ulm\nB,Beta AG,Ulm\nC,Gamma <x & Söhne,Ulm\n"
      let form =
        "--mark\r\nContent-Disposition: form-data; name=\"files\"; filename=\"firms.csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n\(table)\r\n--mark--\r\n"
      let staged = try await server.post(
        "/import", form, type: "multipart/form-data; boundary=mark")
      let id = try #require(staged.header("location")).split(separator: "=")[1]
      #expect(try await server.get("/import?stage=\(id)").status == 200)
      #expect(try await server.post("/import/take", "stage=\(id)").status == 303)
      try await test(server)
    }
  }

  private static let pair = "asker=A&partner=B"

  /// What comes of a move of the first two firms.
  private static func move(_ fields: String, on server: RunningServer) async throws -> Int {
    try await server.post("/contact", pair + "&" + fields).status
  }

  @Test func aPairGoesFromTheFirstThoughtToWhatItBrought() async throws {
    try await PipelineTests.serving { server in
      #expect(try await server.get("/pipeline").body.contains("Nothing is under way yet."))
      let begun = try await server.post(
        "/contact", PipelineTests.pair + "&kind=propose&note=at+the+fair")
      #expect(begun.status == 303 && begun.header("location") == "/contact?first=A&second=B")
      var page = try await server.get("/contact?first=B&second=A").body
      #expect(page.contains("at the fair") && page.contains("Shortlisted"))

      func move(_ fields: String) async throws -> HTTPReply {
        try await server.post("/contact", PipelineTests.pair + "&" + fields)
      }
      #expect(try await move("kind=state&state=shortlisted").status == 303)
      // No reason is recorded that nobody gave.
      #expect(try await move("kind=state&state=rejected&reason=").status == 422)
      // Nobody is named who did not agree.
      let early = try await move("kind=state&state=cleared")
      #expect(early.status == 422 && early.body.contains("has not agreed"))
      #expect(try await move("kind=consent&consent=A").status == 303)
      #expect(try await move("kind=state&state=cleared&law=no").status == 303)
      #expect(try await move("kind=state&state=intro_requested&broker=C").status == 303)
      #expect(try await move("kind=state&state=introduced").status == 422)
      #expect(try await move("kind=consent&consent=B").status == 303)
      for state in ["introduced", "in_talks", "pilot", "agreed", "active"] {
        #expect(try await move("kind=state&state=\(state)").status == 303, "\(state)")
      }
      let wrong = try await move("kind=state&state=reviewed&outcome_asker=much")
      #expect(wrong.status == 400 && wrong.body.contains("much"))
      #expect(
        try await move("kind=state&state=reviewed&outcome_asker=12000&outcome_partner=8000")
          .status == 303)
      page = try await server.get("/contact?first=A&second=B").body
      #expect(page.contains("€12,000") && page.contains("€8,000"))
      // What is over can begin anew.
      #expect(page.contains("Begin the contact"))
      let ledger = try await server.get("/ledger").body
      #expect(ledger.contains("Gamma &lt;x") && !ledger.contains("Gamma <x"))
      #expect(ledger.contains("introduced others most: once"))
      let csv = try await server.get("/api/pipeline?format=csv").body
      #expect(csv.contains("A,B,reviewed"))
      #expect(try await server.get("/api/contact?first=A&second=C").status == 404)
    }
  }

  @Test func theBoardAndTheMemberTellWhatIsUnderWay() async throws {
    try await PipelineTests.serving { server in
      #expect(try await server.post("/contact", "asker=C&partner=A&kind=propose").status == 303)
      for language in ["de", "en"] {
        let board = try await server.get("/pipeline", language: language)
        #expect(board.status == 200 && board.body.contains("class=\"brett\""))
        #expect(board.body.contains("Gamma &lt;x &amp; Söhne"))
        #expect(!board.body.contains("Gamma <x"))
      }
      #expect(try await server.get("/pipeline?state=suggested").body.contains("Suggested (1)"))
      #expect(try await server.get("/pipeline?state=pilot").status == 200)
      #expect(try await server.get("/pipeline?state=nonsense").status == 400)
      #expect(try await server.get("/member?firm=A").body.contains("Under way"))
      #expect(try await server.get("/").body.contains("All contacts"))
      let calendar = try await server.get("/reminders.ics")
      #expect(calendar.body.hasPrefix("BEGIN:VCALENDAR"))
      #expect(calendar.header("content-type")?.hasPrefix("text/calendar") == true)
    }
  }

  // Who may not know of a contact must read the same as where there is none.
  @Test func aMemberLearnsOfNoContactBeforeItMay() async throws {
    try await PipelineTests.serving { server in
      let before = try await server.get("/contact?first=A&second=B&seen-by=C").body
      #expect(before.contains("Alpha GmbH sees the suggestion at once, Beta AG only after it has"))
      let partnerBefore = try await server.get("/contact?first=A&second=B&seen-by=B").body
      #expect(try await PipelineTests.move("kind=propose", on: server) == 303)
      let after = try await server.get("/contact?first=A&second=B&seen-by=C").body
      #expect(after == before)
      let partnerAfter = try await server.get("/contact?first=A&second=B&seen-by=B").body
      #expect(partnerAfter == partnerBefore)
      #expect(
        try await server.get("/contact?first=A&second=B&seen-by=A").body.contains("suggested"))
    }
  }

  @Test func anInterviewAsksOneQuestionAfterTheOtherAndKeepsItsPlace() async throws {
    try await PipelineTests.serving { server in
      let first = try await server.get("/interview?firm=A")
      #expect(first.status == 200 && first.body.contains("question 1 of 20 at most"))
      #expect(first.body.contains("offer others?"))
      // What nobody knows is asked no second time.
      let second = try await server.get("/interview?firm=A&asked=1&skip=offers").body
      #expect(second.contains("question 2 of"))
      #expect(second.contains(" need, but cannot do well itself"))
      let stored = try await server.post(
        "/edit",
        "firm=A&table=needs&capability=Welding&next=interview&asked=2&skip=offers")
      #expect(stored.status == 303)
      let next = try #require(stored.header("location"))
      #expect(next == "/interview?firm=A&asked=2&skip=offers")
      let third = try await server.get(next).body
      #expect(third.contains("In which market") && third.contains("name=\"skip\" value=\"offers\""))
      #expect(try await server.get("/edit?firm=A").body.contains("Welding"))
      let end = try await server.get("/interview?firm=A&asked=20").body
      #expect(end.contains("Dossier to print") && !end.contains("question 21"))
      #expect(try await server.get("/interview?firm=Nobody").status == 404)
      #expect(try await server.get("/interview?firm=A&asked=many").status == 400)
    }
  }

  @Test func aMoveOfAnOldPageIsRefused() async throws {
    try await PipelineTests.serving { server in
      let proposed = try await PipelineTests.move("kind=propose", on: server)
      #expect(proposed == 303)
      let move = "kind=state&state=shortlisted&step="
      let (early, late) = (move + "1", move + "2")
      #expect(try await PipelineTests.move(early, on: server) == 409)
      #expect(try await PipelineTests.move(late, on: server) == 303)
      #expect(try await server.post("/contact", "kind=propose&asker=A").status == 400)
      #expect(try await server.post("/contact", "kind=x&asker=A&partner=B").status == 400)
      #expect(
        try await server.post("/contact", "kind=propose&asker=A&partner=Nobody").status == 404)
    }
  }
}
