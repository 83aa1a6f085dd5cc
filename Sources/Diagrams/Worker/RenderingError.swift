/// Why there is no picture.
public enum RenderingError: Error, Sendable, Hashable {
  /// The diagram breaks a limit of `DiagramLimits`.
  case tooLarge(what: Quantity, count: Int, limit: Int)
  /// A link's end is not a node's position.
  case noSuchNode(link: Int)
  /// This process is itself a worker, in a program that does not begin with
  /// `GraphvizWorker.runIfAsked()`.
  case insideWorker
  /// The program that was started is no worker: it does not begin with
  /// `GraphvizWorker.runIfAsked()`.
  case noWorker(executable: String)
  /// The worker process could not be started, for the system's reason (`errno`).
  case notStarted(executable: String, code: Int32)
  /// Every way of drawing failed; the last one in this way.
  case allAttemptsFailed(last: Failure)

  /// What was counted.
  public enum Quantity: String, Sendable, Hashable {
    /// Nodes of the diagram.
    case nodes
    /// Links of the diagram.
    case links
    /// Cells of its honeycombs.
    case cells
    /// Legend entries, subtitle or caption lines.
    case entries
    /// UTF-8 bytes of all texts.
    case textBytes
  }

  /// How an attempt ended.
  public enum Failure: Sendable, Hashable {
    /// It took longer than the deadline or its share of processor time.
    case outOfTime
    /// It ended by a signal.
    case crashed(signal: Int32)
    /// It ended by itself without a picture.
    case refused(code: Int32)
    /// It answered something that is no picture; at most the first 80 bytes of it.
    case garbled(first: [UInt8])
  }
}
