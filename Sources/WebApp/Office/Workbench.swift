import Dispatch
import PartnernetzParallel

/// Works out questions on threads apart from those that answer, so that a long one holds up nobody.
actor Workbench {
  private let limit: Int
  private let mostWaiting: Int
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Makes a bench for so many works at once, beside which so many may wait.
  init(limit: Int, waiting: Int) {
    self.limit = max(1, limit)
    mostWaiting = waiting
  }

  /// Does a work as soon as there is room.
  ///
  /// - Throws: ``Refusal/busy`` where too many wait already, and what the work throws.
  func run<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await enter()
    defer { leave() }
    return try await Workbench.aside(work)
  }

  /// Does a short work that may wait for the disk, whatever is worked out beside it.
  static func aside<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let threads = Threads.most
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(
          with: Swift.Result { try Threads.$most.withValue(threads) { try work() } })
      }
    }
  }

  private func enter() async throws {
    if running < limit {
      running += 1
      return
    }
    guard waiting.count < mostWaiting else { throw Refusal.busy }
    // Whoever leaves hands its place on, so that nobody slips in between.
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
  }
}
