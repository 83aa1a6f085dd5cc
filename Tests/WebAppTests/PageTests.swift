import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWebApp
import PartnernetzWording
import Testing

@Suite struct PageTests {
  @Test(arguments: Language.allCases)
  func everyPageAnswersInTheReadersLanguage(_ language: Language) async throws {
    try await RunningServer.serving { server in
      for page in SafetyTests.pages where !page.hasPrefix("/api") && !page.hasPrefix("/pictures") {
        let reply = try await server.get(page, language: language.rawValue)
        #expect(reply.status == (page == "/nothing-here" ? 404 : 200), "\(page)")
        #expect(reply.body.contains("<html lang=\"\(language.rawValue)\">"), "\(page)")
        #expect(reply.body.components("<h1>") == 1, "\(page) has one answer")
        #expect(!reply.body.contains("Optional("), "\(page)")
        #expect(!reply.body.contains("<h1><bdi></bdi></h1>"), "\(page) has an answer")
        let other = language == .german ? "Skip to the content" : "Zum Inhalt springen"
        #expect(!reply.body.contains(other), "\(page) mixes languages")
      }
    }
  }

  @Test func theLanguageOfAnAddressGoesBeforeTheBrowsersAndIsKept() async throws {
    try await RunningServer.serving { server in
      let reply = try await server.get("/members?lang=de", language: "en-GB,en;q=0.9")
      #expect(reply.body.contains("<html lang=\"de\">"))
      #expect(reply.header("set-cookie")?.hasPrefix("partnernetz-lang=de") == true)
    }
  }

  @Test func theSameAnswerStandsBelowApiByteByByte() async throws {
    try await RunningServer.serving { server in
      let network = try RunningServer.network()
      let reader = Reader(.german)
      let questions: [(String, any Question)] = [
        ("/api/assess", AssociationQuestion()),
        ("/api/assess?firm=MR-048", FirmQuestion(of: "MR-048")),
        ("/api/suggest?firm=MR-002&top=3", SuggestionsQuestion(for: "MR-002", top: 3)),
        (
          "/api/path?from=MR-048&to=MR-012",
          PathQuestion(from: .firm("MR-048"), to: .firm("MR-012"))
        ),
        ("/api/pair", PairingQuestion(fallsBackToFit: true)),
        ("/api/reach", ReachQuestion()), ("/api/check", CheckQuestion()),
        ("/api/goals", GoalsQuestion()),
        ("/api/markets?firm=MR-048", MarketQuestion(for: "MR-048")),
      ]
      for (address, question) in questions {
        let answer = try question.answer(in: network, for: reader)
        let reply = try await server.get(address, language: "de")
        let json = try answer.jsonText()
        #expect(reply.status == 200 && reply.body == json, "\(address)")
        let mark = address.contains("?") ? "&" : "?"
        let csv = try await server.get(address + mark + "format=csv", language: "de")
        #expect(csv.body == answer.csvText(), "\(address) as CSV")
      }
    }
  }

  @Test func aRuleChangesThePlanAndThePageTellsTheDifference() async throws {
    try await RunningServer.serving { server in
      let network = try RunningServer.network()
      let plan = try PairingQuestion().pairing(in: network, for: Reader(.english))
      // The table begins with what brings most.
      let pair = try #require(plan.pairs.max { ($0.sum, $1.firms) < ($1.sum, $0.firms) })
      let (first, second) = (network.id(of: pair.first.firm), network.id(of: pair.second.firm))
      let link = "/why?first=\(first)&amp;second=\(second)"
      let before = try await server.get("/pairing")
      #expect(before.body.contains(link))
      let after = try await server.get("/pairing?forbid=\(first),\(second)")
      // It is gone from the plan, and stands among the pairs that go.
      #expect(!after.body.contains(link))
      #expect(after.body.contains("What the rules change"))
      let change = try await server.get("/api/pair/change?forbid=\(first),\(second)")
      #expect(change.body.contains("\"removed\""))
    }
  }

  @Test func aDossierIsADocumentOfItsOwnThatLoadsNothing() async throws {
    try await RunningServer.serving { server in
      let reply = try await server.get("/dossier?firm=MR-048&lang=de")
      #expect(reply.status == 200 && reply.body.contains("Ströhmtal Transporte"))
      #expect(reply.body.contains("Verband Geheim"), "it names the association")
      #expect(!reply.body.contains("<script") && !reply.body.contains("http://"))
      let policy = try #require(reply.header("content-security-policy"))
      #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("script-src"))
      // Another member does not get it.
      #expect(try await server.get("/dossier?firm=MR-048&seen-by=MR-012").status == 400)
      let stranger = try await RawClient.get(
        "/dossier?firm=MR-048", host: server.host, port: server.port)
      #expect(stranger.status == 403 && !stranger.body.contains("Ströhmtal"))
    }
  }

  @Test func theEveningHasATableForEachMeetingAndAPlanToPrint() async throws {
    try await RunningServer.serving { server in
      let plan = try await server.get("/pairing", language: "de").body
      #expect(plan.contains("href=\"/evening"))
      let page = try await server.get("/evening?rounds=3&tables=5&late=MR-048:2", language: "de")
      #expect(page.status == 200 && page.body.contains("Saalplan"))
      #expect(page.body.contains("kommt später: ") && page.body.contains(", ab Runde 2"))
      // On a phone, where rows are sheets, a number alone said nothing.
      #expect(page.body.contains("<th scope=\"row\" data-spalte=\"Runde\" class=\"z\">"))
      let paper = try await server.get("/evening/print?rounds=3&tables=5&lang=de")
      #expect(paper.status == 200 && paper.body.contains("Tisch") && paper.body.contains("Runde"))
      let timed = try await server.get("/evening?rounds=3&begin=18:00&minutes=15", language: "de")
      #expect(timed.body.contains("/evening/print?") && timed.body.contains("minutes=15"))
      let slips = try await server.get("/evening/print?rounds=3&begin=18:00&minutes=15&lang=de")
      #expect(slips.body.contains("Runde 3, 18:30") && slips.body.contains("Uhrzeit"))
      #expect(try await server.get("/evening?absent=Nobody+here").status == 404)
      for wrong in ["late=MR-048", "rounds=0", "begin=soon", "begin=18:00&minutes=0"] {
        #expect(try await server.get("/evening?\(wrong)").status == 400, "\(wrong)")
      }
    }
  }

  @Test func allThatIsStoredOfAMemberStandsOnOnePage() async throws {
    try await RunningServer.serving { server in
      let page = try await server.get("/stored?firm=MR-048", language: "de").body
      #expect(page.contains("Was ist über") && page.contains("Umsatz"))
      let data = try await server.get("/api/stored?firm=MR-048")
      #expect(data.status == 200 && data.body.contains("\"facts\""))
      #expect(try await server.get("/stored").status == 404)
      #expect(try await server.get("/member?firm=MR-048").body.contains("/stored?firm=MR-048"))
    }
  }

  @Test func theReportIsADocumentWithItsPicturesInside() async throws {
    try await RunningServer.serving { server in
      let reply = try await server.get("/report?lang=de")
      #expect(reply.status == 200 && reply.body.contains("data:image/svg+xml"))
      #expect(reply.body.contains("Verband Geheim") && !reply.body.contains("<script"))
      // The header forbade the pictures that the page's own policy allowed, and none was seen.
      let policy = try #require(reply.header("content-security-policy"))
      #expect(policy.hasPrefix("default-src 'none'") && policy.contains("img-src data:"))
      let stranger = try await RawClient.get("/report", host: server.host, port: server.port)
      #expect(stranger.status == 403 && !stranger.body.contains("GmbH"))
    }
  }

  // The small line repeated the heading, and a heading told what a table holds.
  @Test func headingsOfRoutesAndReachAreAnswers() async throws {
    try await RunningServer.serving { server in
      let path = try await server.get("/path?from=MR-048&to=MR-012", language: "de").body
      #expect(path.contains("<p class=\"frage\">Wer kann Ströhmtal Transporte und "))
      #expect(path.contains("<h1><bdi>Fragen Sie "))
      let none = try await server.get("/path?from=MR-009&to=MR-041", language: "de").body
      #expect(none.contains("<p class=\"naechster\"><bdi>→ "), "the next step is in the heading")
      let reach = try await server.get("/reach", language: "de").body
      #expect(reach.contains("<h1><bdi>Am weitesten reicht "))
      let own = try await server.get("/reach?firm=MR-048", language: "en").body
      #expect(own.contains("<h1><bdi>Ströhmtal Transporte reaches about "))
    }
  }

  @Test func theNetworkPageHasItsOtherViews() async throws {
    try await RunningServer.serving { server in
      for view in ["groups", "sections", "density", "matrix", "map", "ownership"] {
        let page = try await server.get("/network?view=\(view)", language: "en").body
        #expect(page.contains("/pictures/view.svg?view=\(view)"), "\(view)")
        let picture = try await server.get("/pictures/view.svg?view=\(view)")
        #expect(picture.status == 200 && picture.body.contains("<svg"), "\(view)")
      }
      #expect(try await server.get("/network?view=moon").status == 400)
    }
  }

  @Test func theRoutePageHasANoteReadyToBeSent() async throws {
    try await RunningServer.serving { server in
      let page = try await server.get("/path?from=MR-048&to=MR-012", language: "de").body
      #expect(page.contains("Nachricht an Industrieservice Schraubholm"))
      #expect(page.contains("Zum Weiterleiten") && page.contains("mailto:?subject="))
      #expect(page.contains("<h1><bdi>Fragen Sie Industrieservice Schraubholm:"))
    }
  }

  @Test func whatIsWrongInAnAddressIsSaidWithItsStatus() async throws {
    try await RunningServer.serving { server in
      let faults: [(String, Int, String)] = [
        ("/member?firm=Kronwert%20Anlagenbau", 404, "Did you mean"),
        ("/member", 404, "no such page"),
        ("/path?from=MR-048&to=MR-048", 400, "itself"),
        ("/path?from=MR-048&to=MR-012&hops=many", 400, "whole number"),
        ("/pairing?objective=best", 400, "does not fit"),
        ("/pairing?distance=0x10", 400, "does not fit"),
        ("/api/path?from=MR-048", 400, "from and to"),
        ("/api/assess?format=xml", 400, "json or csv"),
        ("/api/assess?firm=nobody", 404, "is known"),
        ("/pairing?fix=MR-001", 400, "comma"),
        ("/members?q=%FF", 400, "cannot be read"),
      ]
      for (address, status, words) in faults {
        let reply = try await server.get(address)
        #expect(reply.status == status, "\(address): \(reply.status)")
        #expect(reply.body.contains(words), "\(address)")
      }
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
