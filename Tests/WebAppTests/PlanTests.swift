import Foundation
import PartnernetzAnswers
import PartnernetzWording
@testable import PartnernetzWebApp
import TestSupport
import Testing

/// The partner plan on its page.
@Suite struct PlanTests {
  @Test func wishesBecomeRulesOfTheAddress() async throws {
    try await RunningServer.serving { server, _ in
      let page = try await server.get("/pairing").body
      #expect(page.contains("<textarea") && page.contains("action=\"/pairing/wishes\""))
      let taken = try await server.post(
        "/pairing/wishes", "wishes=Alpha+GmbH;Beta+AG;gern&objective=index")
      #expect(taken.status == 303)
      let place = try #require(taken.header("location"))
      #expect(place == "/pairing?objective=index&like=A,B")
      let plan = try await server.get(place).body
      #expect(plan.contains("wished: Alpha GmbH – Beta AG"))
      let refused = try await server.post("/pairing/wishes", "wishes=A;B;gern%0AA;B;perhaps")
      #expect(refused.status == 400 && refused.body.contains("wishes, row 2"))
      // What was typed is not lost.
      #expect(refused.body.contains("A;B;perhaps</textarea>"))
    }
  }

  // Assumptions could be looked at on their page, and changed only by a new start.
  @Test func anAssumptionIsChangedAndTakenBackOnItsPage() async throws {
    try await RunningServer.serving { server, _ in
      func value() async throws -> String {
        let table = try await server.get("/api/parameters?format=csv").body
        let row = table.split(separator: "\n").first { $0.hasPrefix("market_access,") }
        return String(try #require(row).split(separator: ",")[1])
      }
      let before = try await value()
      let change = "assumption=market_access&value="
      #expect(try await server.post("/parameters", change + "33+%25").status == 303)
      #expect(try await value() == "0.33")
      let page = try await server.get("/parameters").body
      #expect(page.contains("Changed assumptions") && page.contains("0.33 instead of "))
      #expect(try await server.get("/pairing").body.contains("one changed assumption"))
      for wrong in ["7", "viel"] {
        let refused = try await server.post("/parameters", change + wrong)
        #expect(refused.status == 400 && refused.body.contains("id=\"a-value-fehler\""))
        #expect(refused.body.contains("value=\"\(wrong)\""))
      }
      let reset = "reset=one&assumption=market_access"
      #expect(try await server.post("/parameters", reset).status == 303)
      #expect(try await value() == before)
      #expect(try await !server.get("/pairing").body.contains("changed assumption"))
    }
  }

  // "1.000" was one: the same number that the page shows could not be typed.
  @Test func aNumberIsReadAsThePageShowsIt() async throws {
    try await RunningServer.serving { server, _ in
      for (typed, value) in [
        ("1.000", "1000.0"), ("1,000", "1000.0"), ("2.500,50", "2500.5"), ("2,500.5", "2500.5"),
        ("750", "750.0"), ("750,5", "750.5"), ("0,125", "0.125"),
      ] {
        let sent = try await server.post("/parameters", "assumption=day_rate&value=\(typed)")
        #expect(sent.status == 303, "\(typed)")
        let table = try await server.get("/api/parameters?format=csv").body
        #expect(table.contains("\nday_rate,\(value),"), "\(typed)")
      }
      // A thousand cannot be meant where only one and a bit is allowed.
      let factor = "assumption=market_access&value="
      #expect(try await server.post("/parameters", factor + "0.125").status == 303)
      let many = try await server.post("/parameters", factor + "5")
      #expect(many.status == 400 && many.body.contains("needed is a number from 0 to 1."))
      #expect(!many.body.contains("market_access ="))
      let unknown = try await server.post("/parameters", "assumption=nix&value=5")
      #expect(unknown.status == 400 && !unknown.body.contains("partnernetz parameters"))
      #expect(try await server.get("/pairing?distance=1.000").status == 200)
    }
  }

  // A wish that is none was taken for a line of headers, which the page does not ask for.
  @Test func aWishThatIsNoneIsToldWithItsLine() async throws {
    try await RunningServer.serving { server, _ in
      let wrong = try await server.post(
        "/pairing/wishes", "wishes=A;B;vielleicht", language: "de")
      #expect(wrong.status == 400 && !wrong.body.contains("Spalten"))
      #expect(
        wrong.body.contains("Zeile 1: „vielleicht“ ist kein Wunsch. Schreiben Sie muss, gern oder"))
      #expect(wrong.body.contains("A;B;vielleicht</textarea>"))
      let headed = "wishes=firm;partner;wish%0AA;B;gern"
      #expect(try await server.post("/pairing/wishes", headed).status == 303)
    }
  }

  // The headline named a firm that the list, cut off without a word, did not show.
  @Test func aListOfRisksIsWholeOrSaysThatItIsNot() async throws {
    let network = try RunningServer.network()
    let short = try RiskQuestion(top: 1).answer(in: network, for: Reader(.english))
    #expect(
      short.blocks.contains {
        if case .headline(let text) = $0 { text.contains(" (1 of ") } else { false }
      })
    try await RunningServer.serving { server in
      let page = try await server.get("/risk").body
      #expect(!page.contains(" (10 of ") && page.contains("Who does much with one firm"))
    }
  }

  // Answers were asked for where none is kept, and what was typed was lost.
  @Test func whereNothingIsKeptNoAnswerIsAskedFor() async throws {
    try await RunningServer.serving { server in
      for page in ["/ask", "/ask?firm=MR-001"] {
        let body = try await server.get(page, language: "de").body
        #expect(!body.contains("action=\"/edit\"") && !body.contains("sofort gespeichert"))
        #expect(body.contains("action=\"/register\""), "\(page)")
      }
    }
  }

  // A limit of a thousand kilometres left out whoever was more than one apart.
  @Test func aLimitOfAThousandIsOne() throws {
    for typed in ["1.000", "1,000", "1000", "1.000,0"] {
      let rules = try RuleFields(Query([.init(name: "distance", value: typed)])).rules
      #expect(rules.distance == 1_000, "\(typed)")
    }
    let share = try RuleFields(Query([.init(name: "novelty", value: "0.125")])).rules
    #expect(share.novelty == 0.125)
    #expect(throws: FieldError.self) {
      try RuleFields(Query([.init(name: "days", value: "-5")]))
    }
  }

  // A change on the evening itself also moved meetings that were over.
  @Test func roundsThatAreOverAreKeptWithEachLaterChange() async throws {
    try await RunningServer.serving { server in
      let plan = "/evening?rounds=3&tables=5&begin=18:00"
      let page = try await server.get(plan + "&absent=MR-048&held=1").body
      #expect(page.contains("Round 1 is over and stays as it was."))
      #expect(page.contains("(after round 1)") && page.contains("18:20"))
      // The next change keeps what was known when this one was typed.
      #expect(page.contains("name=\"absent\" value=\"MR-048@1\""))
      let json = try await server.get("/api" + plan + "&absent=MR-048@1&held=2").body
      #expect(json.contains("\"held\" : 1") && json.contains("\"18:00\""))
      #expect(try await server.get(plan + "&held=many").status == 400)
    }
  }

  // A plan could be looked at only: after each change there was another one.
  @Test func aPlanIsPublishedKeptAndTakenBack() async throws {
    try await RunningServer.serving { server, _ in
      #expect(try await server.get("/api/pair/published").status == 404)
      for (table, fields) in [
        ("offers", "firm=A&capability=Guss&level=90+%25"),
        ("offers", "firm=B&capability=Optik&level=90+%25"),
        ("needs", "firm=A&capability=Optik&value=90000"),
        ("needs", "firm=B&capability=Guss&value=90000"),
        ("firms", "firm=A&column=revenue&value=4000000"),
        ("firms", "firm=B&column=revenue&value=4000000"),
      ] {
        #expect(try await server.post("/edit", "table=\(table)&\(fields)").status == 303)
      }
      let draft = try await server.get("/pairing").body
      #expect(draft.contains("Publish this plan") && draft.contains("name=\"step\" value=\"7\""))
      let stale = try await server.post("/pairing/publish", "step=6&lang=en")
      #expect(stale.status == 409)
      #expect(try await server.post("/pairing/publish", "step=7&lang=en").status == 303)
      let published = "Published on 1 November 2026: 1 pair for 2 of 2 members"
      for page in ["/pairing", "/"] {
        #expect(try await server.get(page).body.contains(published), "\(page)")
      }
      #expect(
        try await server.get("/evening").body
          .contains("plan that was published on 1 November 2026"))
      #expect(
        try await server.get("/dossier?firm=A&lang=en").body
          .contains("The association suggests Beta AG to you"))
      // What changes afterwards does not change what is published.
      let more = "firm=A&table=firms&column=employees&value=20"
      #expect(try await server.post("/edit", more).status == 303)
      #expect(try await server.get("/").body.contains(published))
      let other = try await server.get("/pairing?without=A").body
      #expect(other.contains(published) && other.contains("1 would be dropped"))
      #expect(try await server.post("/pairing/withdraw", "step=9").status == 303)
      #expect(try await !server.get("/").body.contains("Published on"))
      #expect(try await server.post("/undo", "step=10").status == 303)
      #expect(try await server.get("/").body.contains(published))
    }
  }
}
