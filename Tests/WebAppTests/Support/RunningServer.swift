import Foundation
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWebApp
import PartnernetzWorkspace
import TestSupport

/// A server that listens while a test runs.
struct RunningServer: Sendable {
  let port: Int
  /// The path of the address with the token.
  let open: String
  /// The path of the address that opens once.
  let once: String

  var host: String { "127.0.0.1:\(port)" }

  /// Runs a server over a register or a folder of tables during a test.
  static func serving(
    _ path: String = region, limits: ServerLimits = ServerLimits(), wait: LockWait = LockWait(),
    name: String? = "Verband Geheim",
    _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let workspace =
      path.hasSuffix(".sqlite")
      ? try Workspace(openingOrCreating: path, wait: wait) : try Workspace(opening: path)
    let day = day
    var limits = limits
    limits.patience = .seconds(60)
    let server = WebServer(
      workspace, name: name, port: 0, day: { day }, who: "Tester",
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

  /// Runs a server over a new register of some firms, a table as text, during a test.
  static func serving(
    firms: String = "id,name,town\nA,Alpha GmbH,Ulm\nB,Beta AG,Köln\n", wait: LockWait = LockWait(),
    _ test: @escaping @Sendable (_ server: RunningServer, _ path: String) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("office.sqlite")
    try await serving(path, wait: wait) { server in
      let form =
        "--mark\r\nContent-Disposition: form-data; name=\"files\"; filename=\"firms.csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n\(firms)\r\n--mark--\r\n"
      let reply = try await server.post("/import", form, type: "multipart/form-data; boundary=mark")
      let stage = reply.header("location")?.split(separator: "=").last ?? ""
      _ = try await server.post("/import/take", "stage=\(stage)")
      try await test(server, path)
    }
  }

  /// The day of the example region.
  static let day: Day = {
    guard let day = Day(year: 2026, month: 11, day: 1) else { preconditionFailure("no such day") }
    return day
  }()

  /// The folder of the example region.
  static let region = packageRoot.appendingPathComponent("Datasets/musterregion").path

  /// The network of the example region.
  static func network() throws -> Network {
    try Workspace(opening: region).session(Session.View(day: day)).network
  }

  /// Sends a form as a page of the app does.
  func post(
    _ path: String, _ body: String, type: String = "application/x-www-form-urlencoded",
    origin: String? = nil, cookie: String? = nil, language: String = "en"
  ) async throws -> HTTPReply {
    let sender = if let cookie { cookie } else { try await self.cookie() }
    return try await RawClient.send(
      """
      POST \(path) HTTP/1.1\r
      Host: \(host)\r
      Origin: \(origin ?? "http://" + host)\r
      Accept-Language: \(language)\r
      Cookie: \(sender)\r
      Content-Type: \(type)\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r
      \(body)
      """, port: port)
  }

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
