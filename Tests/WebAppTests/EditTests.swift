import Foundation
import PartnernetzWebApp
import TestSupport
import Testing

/// What is known of a member is changed on its pages, one step at a time.
@Suite struct EditTests {
  // The second question of an interview sent the name of the question as that of a table.
  @Test(arguments: ["de", "en"])
  func anInterviewGoesOnThroughTheAimsOfTheFirstGoal(language: String) async throws {
    try await RunningServer.serving { server, _ in
      var next = "/interview?firm=A&skip=offers&skip=needs&skip=markets"
      for answer in ["product=Sensors", "target=50000", "horizon=3"] {
        let page = try await server.get(next, language: language).body
        let column = answer.prefix { $0 != "=" }
        #expect(page.contains("name=\"\(column)\""), "\(answer)")
        let stored = try await server.post("/edit", EditTests.hidden(page) + "&" + answer)
        #expect(stored.status == 303, "\(answer)")
        next = try #require(stored.header("location"))
      }
      let goals = try await server.get("/api/goals?firm=A&format=csv").body
      #expect(goals.contains("Sensors") && goals.contains("50000"))
    }
  }

  // Of two tabs that change the same figure, the later one overwrote the earlier one without a word.
  @Test func aFormOfAnOldPageIsRefusedAndKeepsWhatWasTyped() async throws {
    try await RunningServer.serving { server, _ in
      let stale = "firm=A&table=firms&column=employees&step=1&value="
      #expect(try await server.post("/edit", stale + "50").status == 303)
      let late = try await server.post("/edit", stale + "60")
      #expect(late.status == 409 && late.body.contains("was changed meanwhile"))
      #expect(late.body.contains("value=\"60\""))
      #expect(late.body.contains("name=\"step\" value=\"2\""))
      #expect(late.body.contains("employees: 50"))
      #expect(late.body.contains("Undo: Change of firms (Alpha GmbH): 1 firm (employees) changed"))
      let row = "firm=A&table=needs&capability=Welding&next="
      #expect(try await server.post("/edit", row + "interview&asked=1&step=1").status == 409)
      #expect(try await server.post("/edit", row + "ask&step=1").status == 409)
      #expect(try await server.post("/erase", "firm=B&confirm=B&step=1").status == 409)
      #expect(try await server.post("/edit", row + "ask&step=2").status == 303)
    }
  }

  // A firm or a link could be added on the command line only.
  @Test func aMemberJoinsAndIsLinkedOnThePages() async throws {
    try await RunningServer.serving { server, _ in
      #expect(try await server.get("/members").body.contains("href=\"/new\""))
      let member = "name=Gamma+KG&id=C&town=&industry=&revenue=&step=1&employees="
      let wrong = try await server.post("/new", member + "viel")
      #expect(wrong.status == 400 && wrong.body.contains("id=\"n-employees-fehler\""))
      #expect(wrong.body.contains("value=\"Gamma KG\""))
      let joined = try await server.post("/new", member + "20")
      #expect(joined.status == 303 && joined.header("location") == "/edit?firm=C")
      let twice = try await server.post("/new", "name=gamma+kg&id=&town=&industry=&step=2")
      #expect(twice.status == 400 && twice.body.contains("is there already"))

      let link = "firm=C&role=supplier&what=Blech&amount=80000&trust=&last_contact=&step=2&partner="
      let unknown = try await server.post("/links", link + "Nobody")
      #expect(unknown.status == 404 && unknown.body.contains("id=\"links-partner-fehler\""))
      #expect(try await server.post("/links", link + "Alpha+GmbH").status == 303)
      let page = try await server.get("/edit?firm=C").body
      #expect(page.contains("Alpha GmbH: supplier, Blech, €80,000, stated by Gamma KG"))
      #expect(try await server.get("/edit?firm=A").body.contains("Gamma KG: customer, Blech"))
      let gone = "firm=C&remove=yes&source=A&target=C&kind=supplier&what=Blech&reporter=C&step=3"
      #expect(try await server.post("/links", gone).status == 303)
      #expect(try await !server.get("/edit?firm=C").body.contains("Alpha GmbH: supplier"))
      #expect(try await server.post("/undo", "step=4").status == 303)
      #expect(try await server.get("/edit?firm=C").body.contains("Alpha GmbH: supplier"))
    }
  }

  // Of two firms that may be one nothing could be decided on a page.
  @Test func twinsAreMergedOrToldApartOnThePage() async throws {
    let firms = "id,name\n1,Alba Guss GmbH\n2,ALBA Guss GmbH\n"
    try await RunningServer.serving(firms: firms) { server, _ in
      let page = try await server.get("/check").body
      #expect(page.contains("One firm: Alba Guss GmbH stays"))
      #expect(page.contains("Two different ones (1, 2)"))
      #expect(page.contains("1 likely duplicate") && !page.contains("0 amounts"))
      let stale = try await server.post("/check/merge", "first=1&second=2&step=0")
      #expect(stale.status == 409 && stale.body.contains("One firm: Alba Guss GmbH stays"))
      #expect(try await server.post("/check/distinct", "first=1&second=2&step=1").status == 303)
      let apart = try await server.get("/check").body
      #expect(!apart.contains("One firm:") && apart.contains("Nothing contradicts itself"))
      #expect(try await server.post("/undo", "step=2").status == 303)
      #expect(try await server.post("/check/merge", "first=1&second=2&step=3").status == 303)
      #expect(try await server.get("/api/members?format=csv").body.contains("Alba Guss GmbH"))
      #expect(try await server.get("/member?firm=1").body.contains("Undo: Merged (Alba Guss GmbH"))
      #expect(try await server.post("/check/merge", "first=1&second=2&step=4").status != 303)
    }
  }

  // Each pair was looked for in all sentences, and all of thousands stood on one page.
  @Test func manyPossibleDuplicatesAreShownPageByPage() async throws {
    let rows = (1...60).map { "\($0)a,Alba Guss \($0)00 GmbH\n\($0)b,ALBA Guss \($0)00 GmbH\n" }
    try await RunningServer.serving(firms: "id,name\n" + rows.joined()) { server, _ in
      let all =
        try await server.get("/api/check").body
        .components(separatedBy: "likely_duplicate").count - 1
      try #require(all > 50 && all <= 100)
      func decisions(_ page: String) -> Int {
        page.components(separatedBy: "Two different ones").count - 1
      }
      let first = try await server.get("/check").body
      #expect(decisions(first) == 50 && first.contains("Duplicates 1 to 50 of \(all)."))
      #expect(first.contains("href=\"/check?twins=2\""))
      let second = try await server.get("/check?twins=2", language: "de").body
      #expect(second.contains("Dubletten 51 bis \(all) von \(all)."))
      #expect(second.components(separatedBy: "Zwei verschiedene").count - 1 == all - 50)
      #expect(second.contains("href=\"/check\""))
      #expect(decisions(try await server.get("/check?twins=99").body) == all - 50)
    }
  }

  // Each form of a page tells the last step that the page knew of.
  @Test func everyFormThatChangesSomethingTellsItsStep() async throws {
    try await RunningServer.serving { server, _ in
      for path in ["/edit?firm=A", "/interview?firm=A", "/erase?firm=A"] {
        let page = try await server.get(path).body
        for form in page.split(separator: "<form ").dropFirst()
        where form.contains("action=\"/edit\"") || form.contains("action=\"/erase\"") {
          let inside = form.prefix(upTo: form.range(of: "</form>")?.lowerBound ?? form.endIndex)
          #expect(inside.contains("name=\"step\" value=\"1\""), "\(path)")
        }
      }
    }
  }

  // Six copies of one stale button took two or three steps back.
  @Test func anUndoThatIsSentOftenTakesOneStepBack() async throws {
    try await RunningServer.serving { server, _ in
      for employees in [10, 20, 30] {
        let words = "firm=A&table=firms&column=employees&value=\(employees)"
        #expect(try await server.post("/edit", words).status == 303)
      }
      let cookie = try await server.cookie()
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<6 {
          group.addTask { try await server.post("/undo", "step=4", cookie: cookie).status }
        }
        return try await group.reduce(into: [Int]()) { $0.append($1) }
      }
      #expect(statuses.sorted() == [303, 409, 409, 409, 409, 409])
      #expect(try await server.get("/edit?firm=A").body.contains("employees: 20"))
    }
  }

  // The list of figures began with the name, so that whoever typed a number renamed the firm.
  @Test func aFigureHasToBeChosenAndIsShownAsItIsKnown() async throws {
    try await RunningServer.serving { server, _ in
      for language in ["de", "en"] {
        let page = try await server.get("/edit?firm=A", language: language).body
        #expect(page.contains("name=\"column\" required><option value=\"\" selected>"))
        #expect(page.contains(": Alpha GmbH</option>") && page.contains(": Ulm</option>"))
      }
      let none = try await server.post("/edit", "firm=A&table=firms&column=&value=60")
      #expect(none.status == 400 && none.body.contains("one of the list"))
      #expect(none.body.contains("value=\"60\""))
      #expect(try await server.get("/member?firm=A").body.contains("Alpha GmbH"))
    }
  }

  // A firm could be given the name of another without a word.
  @Test func aNameThatAnotherFirmHasIsPointedOut() async throws {
    try await RunningServer.serving { server, _ in
      let words = "firm=A&table=firms&column=name&value=beta+ag"
      #expect(try await server.post("/edit", words).status == 303)
      let page = try await server.get("/edit?firm=A").body
      #expect(page.contains("Another firm has the same name."))
      #expect(page.contains("/member?firm=B"))
      #expect(
        try await server.get("/edit?firm=A", language: "de").body
          .contains("So heißt auch ein anderes Unternehmen."))
    }
  }

  // The interview ended without asking what a need is worth, and took two needs for one.
  @Test func anInterviewAsksForTheAmountsOfWhatItHeard() async throws {
    try await RunningServer.serving { server, _ in
      let begin = "/interview?firm=A&skip=offers"
      let page = try await server.get(begin).body
      let stored = try await server.post(
        "/edit", EditTests.hidden(page) + "&capability=Turning;+Drilling")
      #expect(stored.status == 303)
      var asked = ""
      var next = begin + "&skip=markets&skip=goals"
      for _ in 0..<20 {
        let page = try await server.get(next).body
        asked += page
        // The way on is the link for those who do not know.
        let links = page.components(separatedBy: "href=\"/interview?").dropFirst()
        guard let link = links.first(where: { $0.contains("I don") }) else { break }
        next = "/interview?" + link.prefix { $0 != "\"" }.replacing("&amp;", with: "&")
      }
      for words in ["“Turning” is met?", "“Drilling” is met?", "is left as margin?"] {
        #expect(asked.contains(words), "\(words)")
      }
    }
  }

  /// The hidden fields of a page's form that changes a member, as a browser sends them.
  static func hidden(_ page: String) -> String {
    let form = page.components(separatedBy: "action=\"/edit\"").dropFirst().first ?? ""
    let inside = form.components(separatedBy: "</form>")[0]
    return inside.components(separatedBy: "type=\"hidden\" name=\"").dropFirst().map { field in
      let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
      return "\(parts[0])=\(parts[2].replacing(" ", with: "+"))"
    }.joined(separator: "&")
  }
}
