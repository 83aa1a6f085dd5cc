/// What the parent asks of the worker.
struct WorkerRequest: Codable {
  var diagram: Diagram
  var format: DiagramFormat
  var plan: DrawingPlan
  var limits: WorkerLimits
}

/// What the worker answers first, on one line of JSON; the file's bytes follow.
struct WorkerAnswer: Codable {
  var byteCount: Int
  var notes: [Rendering.Note]
}

/// What a worker process may use up.
public struct WorkerLimits: Sendable, Hashable, Codable {
  /// Address space in bytes.
  public var addressSpace: UInt64
  /// Processor time in seconds; at least 1.
  public var processorSeconds: UInt64
  /// Wall-clock time of one attempt in seconds.
  public var deadline: Double

  /// Makes limits.
  public init(
    addressSpace: UInt64 = 3 << 30, processorSeconds: UInt64 = 20, deadline: Double = 25
  ) {
    self.addressSpace = addressSpace
    self.processorSeconds = processorSeconds
    self.deadline = deadline
  }
}
