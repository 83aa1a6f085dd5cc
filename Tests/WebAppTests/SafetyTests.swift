import PartnernetzRecords
import PartnernetzWebApp
import Testing

@Suite struct SafetyTests {
  static let pages = [
    "/", "/members", "/member?firm=MR-048", "/pairing", "/path?from=MR-048&to=MR-012", "/reach",
    "/network", "/check", "/parameters", "/why?first=MR-001&second=MR-055", "/api/assess",
    "/api/members", "/ask?firm=MR-048", "/risk?firm=MR-048", "/edit?firm=MR-048",
    "/goals", "/goals?firm=MR-002", "/markets", "/markets?firm=MR-048", "/network?view=map",
    "/network?view=groups", "/network?view=ownership", "/pictures/network.svg",
    "/pictures/view.svg?view=map", "/nothing-here",
  ]

  @Test func whoComesWithoutTheTokenLearnsNothing() async throws {
    try await RunningServer.serving { server in
      for page in SafetyTests.pages {
        let reply = try await RawClient.get(page, host: server.host, port: server.port)
        #expect([403, 404].contains(reply.status), "\(page)")
        #expect(!reply.body.contains("Geheim"), "\(page) names the association")
        #expect(!reply.body.contains("GmbH"), "\(page) names a firm")
        #expect(reply.header("set-cookie") == nil)
      }
    }
  }

  @Test func thePagesOfAnotherNameForThisMachineAreRefused() async throws {
    try await RunningServer.serving { server in
      let cookie = try await server.cookie()
      let port = server.port
      let foreign = [
        "Host: evil.example", "Host: evil.example:\(port)", "Host: 127.0.0.1.evil.example:\(port)",
        "Host: 127.0.0.1:1", "Host: 127.0.0.1", "Host: [::2]:\(port)", "Host: ", "X-None: 1",
        "Host: 127.0.0.1:\(port)\r\nHost: evil.example",
        "Host: evil.example\r\nHost: 127.0.0.1:\(port)",
      ]
      for line in foreign {
        let reply = try await RawClient.send(
          "GET /members HTTP/1.1\r\n\(line)\r\nCookie: \(cookie)\r\nConnection: close\r\n\r\n",
          port: port)
        #expect([400, 421].contains(reply.status), "\(line)")
        #expect(!reply.body.contains("GmbH"), "\(line)")
      }
      for name in ["127.0.0.1", "localhost", "LOCALHOST"] {
        let reply = try await RawClient.send(
          "GET /members HTTP/1.1\r\nHost: \(name):\(port)\r\nCookie: \(cookie)\r\n"
            + "Connection: close\r\n\r\n", port: port)
        #expect(reply.status == 200, "\(name)")
      }
    }
  }

  @Test func theTokenBecomesACookieThatScriptsAndOtherSitesDoNotGet() async throws {
    try await RunningServer.serving { server in
      let reply = try await RawClient.get(server.open, host: server.host, port: server.port)
      let cookie = try #require(reply.header("set-cookie"))
      #expect(reply.status == 200)
      #expect(cookie.hasPrefix("partnernetz-\(server.port)="))
      #expect(cookie.contains("HttpOnly"))
      #expect(cookie.contains("SameSite=Strict"))
      // The address with the token is not what a history or a referrer keeps.
      #expect(!cookie.contains(server.open.split(separator: "=").last ?? "?"))
      let inside = try await server.get("/members")
      #expect(inside.status == 200 && inside.body.contains("GmbH"))
    }
  }

  @Test func aKeyOpensOnceAndAWrongTokenNever() async throws {
    try await RunningServer.serving { server in
      let (host, port) = (server.host, server.port)
      #expect(try await RawClient.get(server.once, host: host, port: port).status == 200)
      #expect(try await RawClient.get(server.once, host: host, port: port).status == 403)
      for wrong in [
        "/open", "/open?token=", "/open?token=0", "/open?key=", "/open?token=\(server.open)x",
      ] {
        let reply = try await RawClient.get(wrong, host: host, port: port)
        #expect(reply.status == 403 && reply.header("set-cookie") == nil, "\(wrong)")
      }
    }
  }

  @Test func everyAnswerTellsTheBrowserWhatAPageMayDo() async throws {
    try await RunningServer.serving { server in
      for page in SafetyTests.pages + ["/open?token=wrong"] {
        let reply = try await server.get(page)
        let policy = try #require(reply.header("content-security-policy"), "\(page)")
        #expect(policy.hasPrefix("default-src 'none'"), "\(page)")
        if !page.hasPrefix("/pictures") { #expect(!policy.contains("unsafe"), "\(page)") }
        #expect(reply.header("x-content-type-options") == "nosniff", "\(page)")
        #expect(reply.header("referrer-policy") == "same-origin", "\(page)")
        #expect(reply.header("access-control-allow-origin") == nil, "\(page)")
        #expect(reply.header("cache-control") == "no-store", "\(page)")
        #expect(
          !reply.body.contains("<style") || page.hasPrefix("/pictures"), "\(page) holds a style")
        #expect(!reply.body.contains(" style=\"") || page.hasPrefix("/pictures"), "\(page)")
        #expect(!reply.body.contains("onclick="), "\(page) holds a script")
      }
    }
  }

  @Test func aPageOfAnotherSiteCannotTakeOursIntoItsOwn() async throws {
    try await RunningServer.serving { server in
      let cookie = try await server.cookie()
      func status(_ lines: String) async throws -> Int {
        try await RawClient.send(
          "GET /members HTTP/1.1\r\nHost: \(server.host)\r\nCookie: \(cookie)\r\n\(lines)\r\n"
            + "Connection: close\r\n\r\n", port: server.port
        ).status
      }
      #expect(try await status("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors") == 403)
      #expect(try await status("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors") == 403)
      #expect(try await status("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate") == 200)
      #expect(try await status("Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate") == 200)
    }
  }
}
