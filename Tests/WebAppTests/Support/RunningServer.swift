import Foundation
import PartnernetzDiagrams
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWebApp

/// A server that listens while a test runs.
struct RunningServer: Sendable {
  let port: Int
  /// The path of the address with the token.
  let open: String
  /// The path of the address that opens once.
  let once: String

  var host: String { "127.0.0.1:\(port)" }

  /// Runs a server during a test.
  static func serving(
    _ tables: MemberTables, limits: ServerLimits = ServerLimits(),
    _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let source = NetworkSource(
      network: { Network(tables, seenBy: $0, asOf: day) }, tables: { tables.seen(by: $0) })
    let server = WebServer(
      source, name: "Verband Geheim", port: 0,
      renderer: DiagramRenderer(worker: .tool("partnernetz-draw")), limits: limits)
    let (opened, hears) = AsyncStream.makeStream(of: WebServer.Opened.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run(untilSignals: false) { hears.yield($0) }
      }
      defer { group.cancelAll() }
      guard let first = await opened.first(where: { _ in true }) else { return }
      func path(_ address: String) -> String { "/" + address.split(separator: "/")[2] }
      try await test(
        RunningServer(port: first.port, open: path(first.address), once: path(first.once)))
    }
  }

  /// The day of the example region.
  static let day = Day(year: 2026, month: 11, day: 1) ?? Day.epoch

  /// The example region, read once.
  static let region: MemberTables = {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../../Datasets/musterregion"
    ).standardizedFileURL
    return Importer().read(paths: [folder.path]).tables
  }()

  /// Asks as a browser that came in by the token.
  func get(_ path: String, language: String = "en") async throws -> HTTPReply {
    try await RawClient.send(
      """
      GET \(path) HTTP/1.1\r
      Host: \(host)\r
      Accept-Language: \(language)\r
      Cookie: \(try await cookie())\r
      Connection: close\r
      \r

      """, port: port)
  }

  /// The cookie that the token is changed into, as a browser sends it.
  func cookie() async throws -> String {
    let reply = try await RawClient.get(open, host: host, port: port)
    return reply.header("set-cookie").map { String($0.prefix { $0 != ";" }) } ?? ""
  }
}

extension Day {
  fileprivate static let epoch: Day = {
    guard let day = Day(year: 1970, month: 1, day: 1) else { preconditionFailure("no such day") }
    return day
  }()
}
