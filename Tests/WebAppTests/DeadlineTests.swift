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

  @Test func aHeadThatTricklesInIsEndedThoughEachByteComesInTime() async throws {
    try await RunningServer.serving(limits: DeadlineTests.short) { server in
      let sent = try await RawClient.apart {
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\nX-Long: ")
        var sent = 0
        // Until the other side has closed, which two sends notice, and not for ever.
        while sent < 200, client.send("a") {
          usleep(50_000)
          sent += 1
        }
        return sent
      }
      #expect(sent < 60, "600 ms are 12 bytes; the rest is patience with a busy machine")
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
        let client = try RawClient(port: server.port, patience: 60)
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
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    try await RunningServer.serving { server in
      told.yield(server.port)
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
    }
    let port = try #require(await ports.first { _ in true })
    #expect(throws: (any Error).self, "nobody listens any more") { try RawClient(port: port) }
  }
}
