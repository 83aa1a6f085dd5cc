import Foundation
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWebApp
import TestSupport
import Testing

/// Whoever asks what cannot be answered gets the form again as it was filled in, and a way on.
@Suite struct AskedAgainTests {
  // The form was gone, and with it all that was typed beside the one wrong value.
  @Test func aFormThatAsksIsShownAgainWithItsFault() async throws {
    try await RunningServer.serving { server in
      for (page, field, kept, status) in [
        ("/pairing?days=40&distance=100&novelty=abc", "novelty", ["40", "100", "abc"], 400),
        ("/pairing?days=-5&distance=100", "days", ["-5", "100"], 400),
        ("/pairing?without=Nirgends&days=40", "without", ["Nirgends", "40"], 404),
        ("/evening?tables=abc&rounds=3", "tables", ["abc", "3"], 400),
        ("/evening?late=MR-001&tables=4", "late", ["MR-001", "4"], 400),
        ("/reach?top=0", "top", ["0"], 400),
        ("/path?from=MR-001&to=NIX", "to", ["NIX"], 404),
        ("/path?from=MR-001&to=MR-001", "to", ["MR-001"], 400),
        ("/path?from=MR-001&to-market=Nirgendland", "to-market", ["Nirgendland"], 404),
        ("/markets?firm=NIX", "firm", ["NIX"], 404), ("/goals?firm=NIX", "firm", ["NIX"], 404),
      ] {
        let reply = try await server.get(page, language: "de")
        #expect(reply.status == status, "\(page)")
        let fault = "id=\"f-\(field)-fehler\""
        #expect(reply.body.contains(fault) && reply.body.contains("aria-invalid"), "\(page)")
        for value in kept {
          #expect(reply.body.contains("value=\"\(value)\""), "\(page): \(value)")
        }
      }
      // What was wrong is not kept unseen, or the form would be refused for ever.
      let late = try await server.get("/evening?late=MR-001&late=MR-002:3").body
      #expect(late.contains("type=\"hidden\" name=\"late\" value=\"MR-002:3\""))
      #expect(!late.contains("type=\"hidden\" name=\"late\" value=\"MR-001\""))
      #expect(
        try await !server.get("/pairing?fix=MR-001,MR-001").body
          .contains("type=\"hidden\" name=\"fix\""))
    }
  }

  // Some faults offered nothing but the way home.
  @Test func everyFaultHasAWayBackToItsPage() async throws {
    try await RunningServer.serving { server in
      let path = try await server.get("/path?from=MR-001&to=MR-001").body
      #expect(path.contains("href=\"/path?from=MR-001\""))
      let why = try await server.get("/why?first=MR-001&second=MR-001").body
      #expect(why.contains("href=\"/member?firm=MR-001\"") && why.contains("href=\"/pairing\""))
      let pairing = try await server.get("/pairing?fix=MR-001,MR-001").body
      #expect(pairing.contains("Back to the form") && pairing.contains("href=\"/pairing\""))
      let report = try await server.get("/report?since=gestern")
      #expect(report.status == 400 && report.body.contains("href=\"/report\""))
      let unknown = try await server.get("/?seen-by=NIX", language: "de")
      #expect(unknown.status == 404 && !unknown.body.contains("sehen darf"))
      let seen = try await server.get("/?seen-by=MR-001", language: "de").body
      let name = try RunningServer.network().firms.first { $0.id == "MR-001" }?.name
      #expect(seen.contains("Sie sehen, was \(try #require(name)) sehen darf."))
    }
    try await RunningServer.serving { server, _ in
      let empty = try await server.post(
        "/import", "--mark--\r\n", type: "multipart/form-data; boundary=mark")
      #expect(empty.status == 400 && empty.body.contains("href=\"/import\""))
    }
  }

  // The day had to be typed as programs do, and could be one that is still to come.
  @Test func aReportSinceADayTakesItAsPeopleWriteIt() async throws {
    try await RunningServer.serving { server, _ in
      for day in ["31.10.2026", "2026-10-31", "01.11.2026"] {
        #expect(try await server.get("/report?since=\(day)").status == 200, "\(day)")
      }
      let later = try await server.get("/report?since=01.01.2027", language: "de")
      #expect(later.status == 400 && later.body.contains("ein Tag bis zum 1. November 2026"))
      #expect(later.body.contains("href=\"/history\""))
      #expect(try await server.get("/report?since=31.02.2026").status == 400)
      let page = try await server.get("/history", language: "de").body
      #expect(page.contains("ein Tag wie 31.01.2026") && page.contains("value=\"01.11.2026\""))
    }
  }
}
