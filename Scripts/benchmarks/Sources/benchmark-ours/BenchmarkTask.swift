/// One thing that is timed.
///
/// To add one: write a `BenchmarkTask` into the array of its group, and give `peers.py` and
/// `tasks.py` an entry of the same name.
struct BenchmarkTask: Sendable {
  /// The name that both sides use.
  let name: String
  /// Whether a second run measures the same; memory that was freed once is not asked for again.
  var isRepeatable = true
  /// Makes everything ready that is not timed and returns the call that is.
  let build: @Sendable (PreparedNetwork) throws -> () throws -> Outcome
}

/// What a timed call found.
struct Outcome {
  /// Seconds of each query; empty where the call is one.
  var queries: [Double] = []
  /// Adds up what was found; not timed, for it is not the library's work.
  let findings: () -> Findings
}

/// What is compared with the peers.
struct Findings {
  /// The number that stands for all of it.
  var value: Double
  /// A number for each node, for a closer comparison.
  var vector: [Double]?
  /// What else is worth knowing.
  var figures: [String: Double] = [:]
}

/// Every task, group by group.
let allTasks: [BenchmarkTask] =
  loadTasks + routeTasks + reachTasks + structureTasks + matchingTasks + tagTasks
  + memoryTasks
