import Foundation
import PartnernetzWebApp
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
}
