import Foundation
import PartnernetzWebApp
import TestSupport
import Testing

/// Whoever takes in a member or says something of one is understood, or told in the words of the page.
@Suite struct JoiningTests {
  // "Alpha" beside "Alpha GmbH" ended in a fault of the program, and the form was gone.
  @Test func aMemberThatMayBeThereIsPointedOut() async throws {
    try await RunningServer.serving(firms: "name\nAlpha GmbH\nBeta AG\n") { server, _ in
      let member = "id=&town=Ulm&industry=&employees=&revenue=&step=1&name="
      let twice = try await server.post("/new", member + "Alpha")
      #expect(twice.status == 400 && twice.body.contains("id=\"n-name-fehler\""))
      #expect(twice.body.contains("value=\"Alpha\"") && twice.body.contains("value=\"Ulm\""))
      #expect(twice.body.contains("“Alpha GmbH” is there already"))
      #expect(twice.body.contains("href=\"/member?firm=Alpha%20GmbH\""))
      #expect(!twice.body.contains("id=…"))
      let other = "town=&industry=&employees=&revenue=&step=1&name=Gamma&id="
      let taken = try await server.post("/new", other + "Beta+AG", language: "de")
      #expect(taken.status == 400 && taken.body.contains("id=\"n-id-fehler\""))
      #expect(taken.body.contains("geben Sie dem neuen eine andere Nummer."))
      // With a number of its own it is another firm.
      let own = "id=7&town=&industry=&employees=&revenue=&step=1&name=Alpha"
      #expect(try await server.post("/new", own).header("location") == "/edit?firm=7")
    }
  }

  // The name was kept cleaned, and the way to it led nowhere.
  @Test func aNameThatIsCleanedIsFound() async throws {
    try await RunningServer.serving { server, _ in
      let names = ["Ga\u{A0}mma", "De\u{AD}lta", "Eps\u{200B}ilon", "Z&amp;E", "<b>Eta</b> KG"]
      for (step, name) in names.enumerated() {
        let typed = try #require(
          name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let joined = try await server.post(
          "/new", "id=&town=&industry=&employees=&revenue=&step=\(step + 1)&name=\(typed)")
        let next = try #require(joined.header("location"), "\(name)")
        #expect(try await server.get(next).status == 200, "\(next)")
      }
      let nothing = try await server.post(
        "/new", "id=&town=&industry=&employees=&revenue=&step=6&name=%3Cb%3E", language: "de")
      #expect(nothing.status == 400 && nothing.body.contains("id=\"n-name-fehler\""))
      #expect(!nothing.body.contains("SPALTE"))
      #expect(try await server.get("/new").body.contains("maxlength=\"1000\""))
    }
  }

  // "Eine Spalte „value“ gibt es nicht", said a form whose first field was empty, and others named
  // columns that the page does not know.
  @Test func aFormIsRefusedInTheWordsOfThePage() async throws {
    try await RunningServer.serving { server, _ in
      let firm = "firm=A&step=1&table="
      let need = "needs&capability=+&value=1000&volume=&urgency="
      let blank = try await server.post("/edit", firm + need, language: "de")
      #expect(blank.status == 400 && blank.body.contains("id=\"needs-capability-fehler\""))
      #expect(blank.body.contains("Das Feld „Was gebraucht wird“ ist leer"))
      #expect(blank.body.contains("value=\"1000\""))
      let offer = try await server.post(
        "/edit", firm + "offers&capability=&level=80&spare_capacity=")
      #expect(offer.body.contains("The field “What is offered” is empty"))
      let market = try await server.post(
        "/edit", firm + "markets&market=NL&role=&target=&contacts=&presence=")
      #expect(
        market.body.contains("The field “The market is” is empty: needed is sought or served."))
      let mark = try await server.post(
        "/edit", firm + "needs&capability=%3Cb%3E&value=&volume=&urgency=")
      #expect(mark.status == 400 && mark.body.contains("id=\"needs-capability-fehler\""))

      let figure = "firm=A&table=firms&step=1&column="
      let whole = try await server.post("/edit", figure + "capacity&value=1,5", language: "de")
      #expect(whole.status == 400 && whole.body.contains("„1,5“ ist keine ganze Zahl."))
      let name = try await server.post("/edit", figure + "name&value=")
      #expect(name.status == 400 && name.body.contains("id=\"firms-value-fehler\""))
      let margin = try await server.post("/edit", figure + "contribution_margin&value=much")
      #expect(margin.status == 400 && !margin.body.contains("contribution_margin:"))
      let goal = try await server.post(
        "/edit",
        firm + "goals&product=Pumpen&market=&target=&horizon=bald&accepted_risk=&rank=",
        language: "de")
      #expect(goal.body.contains("In wie vielen Jahren: „bald“ ist keine Zahl."))

      let member = "name=Gamma&id=&town=&revenue=&step=1"
      let industry = try await server.post(
        "/new", member + "&employees=&industry=Quatsch", language: "de")
      #expect(industry.status == 400)
      #expect(
        industry.body.contains(
          "Branche, als Code oder Wort: „Quatsch“ ist keine bekannte Branche. Nehmen Sie"))
      let heads = try await server.post(
        "/new", member + "&industry=&employees=viel", language: "de")
      #expect(heads.body.contains("Beschäftigte: „viel“ ist keine Zahl."))
      // There is nothing to see below a heading of which nothing is known.
      #expect(try await !server.get("/edit?firm=A").body.contains("<h2 id=\"capital\">"))
    }
  }

  // An id with a blank is two, and the name of a fault was not found by it.
  @Test func idsOfFieldsHoldNoBlanks() async throws {
    let firms = "id,name,seeks markets\nA,Alpha GmbH,Gastronomie und Hotels\nB,Beta AG,\n"
    try await RunningServer.serving(firms: firms) { server, _ in
      for page in ["/ask", "/ask?firm=A", "/interview?firm=A", "/edit?firm=A"] {
        let body = try await server.get(page).body
        for part in body.components(separatedBy: " id=\"").dropFirst() {
          #expect(!part.prefix { $0 != "\"" }.contains(" "), "\(page)")
        }
      }
      let interview = try await server.get("/interview?firm=A").body
      let main = interview.components(separatedBy: "<main")[1]
      let second = try #require(main.range(of: "<h2"))
      #expect(main.range(of: "<h3").map { second.lowerBound < $0.lowerBound } ?? true)
    }
  }
}
