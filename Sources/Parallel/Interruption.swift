/// When long work gives up before its end, and with which error.
///
/// Functions that may take long have a parameter `stop`. By default they run to their end and do not
/// throw; `try graph.betweenness(stop: .whenCancelled)` gives up once the task that called it is
/// cancelled.
public struct Interruption<Failure: Error>: Sendable {
  /// The error to give up with; nil as long as the work is wanted.
  let pending: @Sendable () -> Failure?

  /// Whether the work is still wanted, as far as this thread knows.
  package var isWanted: Bool { pending() == nil }

  /// Throws where the work is not wanted any more.
  ///
  /// - Throws: the error to give up with.
  package func check() throws(Failure) {
    if let failure = pending() { throw failure }
  }
}

extension Interruption where Failure == Never {
  /// Work that runs to its end.
  public static var never: Self { Self { nil } }
}

extension Interruption where Failure == CancellationError {
  /// Work that gives up once its task is cancelled: after the pieces under way, mostly within a
  /// fraction of a second.
  public static var whenCancelled: Self { Self { Task.isCancelled ? CancellationError() : nil } }
}
