import Foundation
public import PartnernetzRecords
import Synchronization

/// Draws diagrams in a worker process and falls back to plainer drawings when one fails.
///
/// ```swift
/// GraphvizWorker.runIfAsked()          // first in main
/// let picture = try await DiagramRenderer().render(diagram, as: .svg)
/// ```
/// A program without a `main` of its own (a server, a test bundle, an app) uses the program
/// `partnernetz-draw`: `DiagramRenderer(worker: .tool("partnernetz-draw"))`.
public struct DiagramRenderer: Sendable {
  /// The program that draws.
  public var worker: WorkerProgram
  /// What one attempt may use up.
  public var limits: WorkerLimits

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - worker: the program that draws.
  ///   - limits: what one attempt may use up.
  public init(worker: WorkerProgram = .thisProgram, limits: WorkerLimits = WorkerLimits()) {
    self.worker = worker
    self.limits = limits
  }

  /// Draws a diagram.
  ///
  /// - Parameters:
  ///   - diagram: what it shows.
  ///   - format: the kind of file.
  ///   - memory: who keeps where firms stood, so that they stand there again; nil for a picture of its
  ///     own.
  ///   - onlyAsWanted: whether it is given up after the first attempt, for callers that have another
  ///     picture, rather than drawn in a plainer way.
  /// - Returns: the file, and what was simplified on the way.
  /// - Throws: `RenderingError`, or `CancellationError` if the task was cancelled.
  public func render(
    _ diagram: Diagram, as format: DiagramFormat, remembered memory: (any PictureMemory)? = nil,
    onlyAsWanted: Bool = false
  ) async throws -> Rendering {
    func name(_ paper: Paper) -> String { "network \(paper.rawValue)" }
    var diagram = diagram
    let paper = diagram.paper(as: format)
    // Whoever brings places along wants those.
    if diagram.recall != .nothing, diagram.places.points.isEmpty {
      if let kept = memory?.places(in: name(paper)) {
        diagram.places = FormerPlaces(kept, isSame: diagram.recall == .keeps)
      } else if let other = (Paper.allCases + [.report]).lazy.compactMap({
        memory?.places(in: name($0))
      }).first {
        diagram.places = FormerPlaces(other).asShape
      }
    }
    let rendering = try await render(diagram, as: format, onlyAsWanted: onlyAsWanted)
    if diagram.recall == .keeps, let places = rendering.places {
      memory?.keep(places, in: name(paper))
    }
    return rendering
  }

  private func render(
    _ diagram: Diagram, as format: DiagramFormat, onlyAsWanted: Bool
  ) async throws -> Rendering {
    // A worker that starts workers would start its host without end.
    guard !GraphvizWorker.isAsked else { throw RenderingError.insideWorker }
    let diagram = diagram.cleaned
    try DiagramLimits.check(diagram)
    let executable = try worker.path
    var failure = RenderingError.Failure.garbled(first: [])
    var step = 0
    while step < (onlyAsWanted ? 1 : DrawingPlan.ladder.count) {
      try Task.checkCancellation()
      let request = WorkerRequest(
        diagram: diagram, format: format, plan: DrawingPlan.ladder[step], limits: limits)
      let end = try await end(of: executable, asked: [UInt8](try JSONEncoder().encode(request)))
      try Task.checkCancellation()
      switch WorkerAnswer.read(end, of: executable) {
      case .success(let rendering): return rendering
      case .failure(.allAttemptsFailed(let last)):
        failure = last
        // What was too slow stays too slow with other lines: take the engine out at once.
        step = failure == .outOfTime ? max(step + 1, DrawingPlan.ladder.count - 1) : step + 1
      case .failure(let error): throw error
      }
    }
    throw RenderingError.allAttemptsFailed(last: failure)
  }

  /// Runs a worker on a thread that may wait.
  private func end(of executable: String, asked request: [UInt8]) async throws -> WorkerProcess.End
  {
    let process = WorkerProcess(executable: executable, deadline: limits.deadline)
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          continuation.resume(
            with: Result {
              do throws(WorkerProcess.StartFailure) {
                return try process.answer(to: request) { cancellation.isAsked }
              } catch {
                throw RenderingError.notStarted(executable: executable, code: error.code)
              }
            })
        }
      }
    } onCancel: {
      cancellation.ask()
    }
  }

  private final class Cancellation: Sendable {
    private let asked = Atomic(false)
    var isAsked: Bool { asked.load(ordering: .relaxed) }
    func ask() { asked.store(true, ordering: .relaxed) }
  }
}
