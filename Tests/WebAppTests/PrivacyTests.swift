import Foundation
import PartnernetzWebApp
import TestSupport
import Testing

@Suite struct PrivacyTests {
  /// A server over a register of two members.
  private static func serving(
    _ work: @escaping @Sendable (RunningServer, String) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("office.sqlite")
    try await RunningServer.serving(path) { server in
      let table = "id,name,town\nA,Alpha GmbH,Ulm\nB,Beta AG,Köln\n"
      let form =
        "--mark\r\nContent-Disposition: form-data; name=\"files\"; filename=\"firms.csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n\(table)\r\n--mark--\r\n"
      let reply = try await server.post("/import", form, type: "multipart/form-data; boundary=mark")
      let stage = try #require(reply.header("location")).split(separator: "=")[1]
      #expect(try await server.post("/import/take", "stage=\(stage)").status == 303)
      try await work(server, path)
    }
  }

  // A refused form showed a bare page of its own, and what was typed was gone.
  @Test func whatWasTypedIsStillThereWhenItIsRefused() async throws {
    try await PrivacyTests.serving { server, _ in
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
    try await PrivacyTests.serving { server, path in
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
    try await PrivacyTests.serving { server, path in
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
}
