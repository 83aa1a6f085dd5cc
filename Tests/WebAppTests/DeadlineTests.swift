import Foundation
import PartnernetzWebApp
import Testing

@Suite struct DeadlineTests {
  private static var short: ServerLimits {
    var limits = ServerLimits()
    limits.head = .milliseconds(600)
    limits.body = .milliseconds(600)
    return limits
  }

  /// Bytes that trickle in 4 minutes: those of 600 ms are 12, but a busy machine may be slow to close.
  private static let patience = 4_800

  @Test func aHeadThatTricklesInIsEndedThoughEachByteComesInTime() async throws {
    try await RunningServer.serving(limits: DeadlineTests.short) { server in
      let sent = try await RawClient.apart {
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\nX-Long: ")
        var sent = 0
        // Until the other side has closed, which two sends notice, and not for ever.
        while sent < DeadlineTests.patience, client.send("a") {
          usleep(50_000)
          sent += 1
        }
        return sent
      }
      #expect(sent < DeadlineTests.patience)
    }
  }

  @Test func aBodyThatNeverEndsIsEnded() async throws {
    try await RunningServer.serving(limits: DeadlineTests.short) { server in
      let cookie = try await server.cookie()
      let rest = try await RawClient.apart {
        let client = try RawClient(port: server.port)
        client.send(
          "POST /members HTTP/1.1\r\nHost: \(server.host)\r\nCookie: \(cookie)\r\n"
            + "Content-Length: 100000\r\n\r\nabc")
        return try client.readToEnd()
      }
      // It ended; what it was told before does not matter.
      #expect(rest.count < 100_000)
    }
  }

  @Test func manyHalfOpenConnectionsHoldNobodyUp() async throws {
    try await RunningServer.serving { server in
      let status = try await RawClient.apart {
        let halfOpen = try (0..<300).map { _ in
          let client = try RawClient(port: server.port)
          client.send("GET / HTTP/1.1\r\nHo")
          return client
        }
        let client = try RawClient(port: server.port, patience: 600)
        client.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\nConnection: close\r\n\r\n")
        let status = HTTPReply(try client.readToEnd()).status
        halfOpen.forEach { $0.send("st") }
        return status
      }
      #expect(status == 403)
    }
  }

  // A browser keeps its connection for the next page; the server waits for it no longer than told.
  @Test(.timeLimit(.minutes(30))) func aServerThatIsToldToEndEnds() async throws {
    let (connections, told) = AsyncStream.makeStream(of: RawClient.self)
    try await RunningServer.serving { server in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
      told.yield(client)
    }
    let client = try #require(await connections.first { _ in true })
    #expect(throws: Never.self, "nobody holds the connection any more") {
      try client.readToEnd()
    }
  }
}
