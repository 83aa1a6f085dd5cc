import Foundation
import Testing

@testable import PartnernetzDiagrams

/// Programs of other people that draw, run for real.
@Suite struct HostTests {
  private static let diagram = Diagram(
    title: "Two firms",
    nodes: [.init(key: "a", label: "Anton"), .init(key: "b", label: "Berta")],
    links: [.init(from: 0, to: 1)])

  // A host without the worker's line once started itself 161 times in two seconds.
  @Test func aHostThatForgetsTheWorkersLineIsStartedOnceMoreAndToldSo() throws {
    let host = try Host(mode: "forgets")
    try host.runToEnd()
    #expect(try host.starts == 2)
    #expect(try host.output.contains("noWorker"))
  }

  @Test(arguments: ["", "chatty"]) func whatAHostPrintsDoesNotDisturbItsPicture(mode: String) throws
  {
    let host = try Host(mode: mode)
    try host.runToEnd()
    #expect(try host.output.contains("\ndrawn") || host.output.hasPrefix("drawn"))
    #expect(try host.starts == 2)
  }

  @Test func aTestBundleDrawsWithTheToolBesideIt() async throws {
    let renderer = DiagramRenderer(worker: .tool("partnernetz-draw"))
    let picture = try await renderer.render(HostTests.diagram, as: .svg)
    #expect(String(decoding: picture.bytes, as: UTF8.self).contains(">Berta</text>"))
    #expect(picture.warnings.isEmpty, "\(picture.notes)")
  }

  @Test func aToolThatIsMissingOrDrawsNothingIsNamed() async throws {
    await #expect(throws: RenderingError.notStarted(executable: "no-such-tool", code: ENOENT)) {
      _ = try await DiagramRenderer(worker: .tool("no-such-tool"))
        .render(HostTests.diagram, as: .svg)
    }
    await #expect(throws: RenderingError.noWorker(executable: "/bin/true")) {
      _ = try await DiagramRenderer(worker: .tool("/bin/true")).render(HostTests.diagram, as: .svg)
    }
  }

  @Test func theWorkerEndsWithACallerThatIsKilled() throws {
    let host = try Host(mode: "slow")
    try host.start()
    let worker = try #require(host.worker(within: 300))
    host.kill()
    let end = ContinuousClock.now + .seconds(300)
    while Host.isAlive(worker), ContinuousClock.now < end { usleep(20_000) }
    #expect(!Host.isAlive(worker))
  }

  @Test(arguments: [0, 2_000, 200_000] as [UInt32])
  func aHostOutlivesItsWorkersWheneverTheyAreKilled(after microseconds: UInt32) throws {
    let host = try Host(mode: "slow")
    try host.start()
    let end = ContinuousClock.now + .seconds(300)
    while host.isRunning, ContinuousClock.now < end {
      if let worker = host.worker(within: 0) {
        usleep(microseconds)
        kill(worker, SIGKILL)
      }
      usleep(500)
    }
    #expect(host.endedByItself)
    #expect(try host.output.contains("not drawn"))
  }
}

/// `TestHost` in a process of its own.
private final class Host {
  private let process = Process()
  private let folder: URL

  init(mode: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("partnernetz-host-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let beside = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    process.executableURL = beside.appendingPathComponent("TestHost")
    var environment = ProcessInfo.processInfo.environment
    environment["TEST_HOST_MODE"] = mode
    environment["TEST_HOST_STARTS"] = folder.appendingPathComponent("starts").path
    process.environment = environment
    let out = folder.appendingPathComponent("out")
    try Data().write(to: out)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardInput = FileHandle.nullDevice
  }

  deinit {
    if process.isRunning { kill() }
    try? FileManager.default.removeItem(at: folder)
  }

  func start() throws { try process.run() }

  func runToEnd() throws {
    try start()
    process.waitUntilExit()
  }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  var isRunning: Bool { process.isRunning }
  var endedByItself: Bool { !process.isRunning && process.terminationReason == .exit }

  var starts: Int {
    get throws {
      try String(contentsOf: folder.appendingPathComponent("starts"), encoding: .utf8)
        .split(separator: "\n").count
    }
  }

  var output: String {
    get throws { try String(contentsOf: folder.appendingPathComponent("out"), encoding: .utf8) }
  }

  /// The host's child that runs, as soon as there is one.
  func worker(within seconds: Int) -> pid_t? {
    let file = "/proc/\(process.processIdentifier)/task"
    let end = ContinuousClock.now + .seconds(seconds)
    repeat {
      for task in (try? FileManager.default.contentsOfDirectory(atPath: file)) ?? [] {
        let children = try? String(contentsOfFile: "\(file)/\(task)/children", encoding: .utf8)
        for child in (children ?? "").split(separator: " ").compactMap({ pid_t($0) })
        where Host.isAlive(child) {
          return child
        }
      }
      if seconds > 0 { usleep(1_000) }
    } while ContinuousClock.now < end
    return nil
  }

  /// Whether a process runs; one that has ended and waits to be asked about does not.
  static func isAlive(_ process: pid_t) -> Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let name = stat.lastIndex(of: ")")
    else { return false }
    return !stat[name...].hasPrefix(") Z") && !stat[name...].hasPrefix(") X")
  }
}
