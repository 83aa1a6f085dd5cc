import Foundation
import Subprocess
import SystemPackage

/// Draws diagrams in a worker process and falls back to plainer drawings when one fails.
public struct DiagramRenderer: Sendable {
  /// The program that answers to `GraphvizWorker.argument`.
  public var executable: String
  /// What one attempt may use up.
  public var limits: WorkerLimits

  /// Largest file taken from a worker, in bytes.
  static let answerLimit = 256 << 20

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - executable: path of the program that runs `GraphvizWorker.run()` when its first argument
  ///     is `GraphvizWorker.argument`.
  ///   - limits: what one attempt may use up.
  public init(executable: String, limits: WorkerLimits = WorkerLimits()) {
    self.executable = executable
    self.limits = limits
  }

  /// Draws a diagram.
  ///
  /// - Returns: the file, and what was simplified on the way.
  /// - Throws: `RenderingError`, or `CancellationError` if the task was cancelled.
  public func render(_ diagram: Diagram, as format: DiagramFormat) async throws -> Rendering {
    try DiagramLimits.check(diagram)
    var failure = RenderingError.Failure.garbled
    var step = 0
    while step < DrawingPlan.ladder.count {
      try Task.checkCancellation()
      let request = WorkerRequest(
        diagram: diagram, format: format, plan: DrawingPlan.ladder[step], limits: limits)
      switch try await attempt(request) {
      case .success(let rendering): return rendering
      case .failure(let reason):
        failure = reason.failure
        // What was too slow stays too slow with other lines: take the engine out at once.
        step = failure == .outOfTime ? max(step + 1, DrawingPlan.ladder.count - 1) : step + 1
      }
    }
    throw RenderingError.allAttemptsFailed(last: failure)
  }

  private struct Ended: Error {
    var failure: RenderingError.Failure
  }

  private func attempt(_ request: WorkerRequest) async throws -> Result<Rendering, Ended> {
    let input = [UInt8](try JSONEncoder().encode(request))
    let deadline = limits.deadline
    return try await withThrowingTaskGroup(of: Result<Rendering, Ended>?.self) { group in
      group.addTask { try await run(input) }
      group.addTask {
        try await Task.sleep(for: .seconds(deadline))
        return nil
      }
      defer { group.cancelAll() }
      // The first to end decides; a cancelled run kills its process.
      guard let first = try await group.next(), let result = first else {
        return .failure(Ended(failure: .outOfTime))
      }
      return result
    }
  }

  private func run(_ input: [UInt8]) async throws -> Result<Rendering, Ended> {
    var options = PlatformOptions()
    options.teardownSequence = []
    do {
      let result = try await Subprocess.run(
        .path(FilePath(executable)), arguments: [GraphvizWorker.argument],
        platformOptions: options, input: .array(input),
        output: .bytes(limit: DiagramRenderer.answerLimit), error: .discarded)
      switch result.terminationStatus {
      case .exited(0):
        guard let rendering = parsed(result.standardOutput) else {
          return .failure(Ended(failure: .garbled))
        }
        return .success(rendering)
      case .exited(let code): return .failure(Ended(failure: .refused(code: code)))
      case .signaled(let signal):
        return .failure(
          Ended(failure: signal == SIGXCPU ? .outOfTime : .crashed(signal: signal)))
      }
    } catch let error as SubprocessError {
      try Task.checkCancellation()
      guard error.code == .executableNotFound || error.code == .spawnFailed else {
        return .failure(Ended(failure: .garbled))
      }
      throw RenderingError.notStarted(executable: executable)
    }
  }

  private func parsed(_ bytes: [UInt8]) -> Rendering? {
    guard let end = bytes.firstIndex(of: 0x0A),
      let answer = try? JSONDecoder().decode(WorkerAnswer.self, from: Data(bytes[..<end])),
      answer.byteCount == bytes.count - end - 1
    else { return nil }
    return Rendering(bytes: Array(bytes[(end + 1)...]), notes: answer.notes)
  }
}
