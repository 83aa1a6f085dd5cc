import PartnernetzRecords

/// How a caller and its worker find each other.
enum WorkerChannel {
  /// The worker's descriptor of the socket to its caller; its standard streams lead nowhere, so
  /// that whatever a host prints does not get into the answer.
  static let descriptor: Int32 = 3
  /// The environment variable by which a process knows that it was started as a worker.
  static let variable = "PARTNERNETZ_WORKER"
  /// What a worker sends at once, so that its caller knows that it is one.
  static let greeting = Array("partnernetz-worker 1\n".utf8)
}

/// What the caller asks of the worker.
struct WorkerRequest: Codable {
  var diagram: Diagram
  var format: DiagramFormat
  var plan: DrawingPlan
  var limits: WorkerLimits
}

/// What the worker answers after its greeting, on one line of JSON; the file's bytes follow.
struct WorkerAnswer: Codable {
  var byteCount: Int
  var notes: [Rendering.Note]
  var places: PicturePlaces?
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
