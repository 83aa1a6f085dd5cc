import Foundation
import PartnernetzGraphs

/// One line of results, with the same keys as the peers'.
struct Record: Encodable {
  var task: String
  var peer = "partnernetz"
  var n: Int
  var m: Int
  /// Wall seconds, the median of the runs; of one query where there are several.
  var seconds: Double
  var best: Double
  /// CPU seconds of all threads, median; of one query where there are several.
  var cpuS: Double
  var buildS: Double
  var runs: Int
  var peakMb: Int
  var value: Double
  var p50: Double?
  var p95: Double?
  var p99: Double?
  var figures: [String: Double]
  var note = ""
}

/// A run longer than this is not repeated.
private let longRun = 20.0

/// Builds what the task needs, then times its call alone.
func measure(
  _ task: BenchmarkTask, on input: PreparedNetwork, runs: Int
) throws -> (record: Record, vector: [Double]?) {
  let start = wallSeconds()
  let call = try task.build(input)
  let build = wallSeconds() - start
  var (wall, cpu, queries): ([Double], [Double], [Double]) = ([], [], [])
  var share = 1.0
  var findings = Findings(value: .nan)
  while wall.count < (task.isRepeatable ? max(1, runs) : 1), (wall.last ?? 0) < longRun {
    let (wallStart, cpuStart) = (wallSeconds(), cpuSeconds())
    let found = try call()
    wall.append(wallSeconds() - wallStart)
    cpu.append(cpuSeconds() - cpuStart)
    queries += found.queries
    findings = found.findings()
    share = 1 / Double(max(1, found.queries.count))
  }
  queries.sort()
  let record = Record(
    task: task.name, n: input.nodeCount, m: input.linkCount, seconds: median(wall) * share,
    best: (wall.min() ?? 0) * share, cpuS: median(cpu) * share, buildS: build, runs: wall.count,
    peakMb: peakKilobytes() / 1024, value: findings.value, p50: quantile(0.5, of: queries),
    p95: quantile(0.95, of: queries), p99: quantile(0.99, of: queries), figures: findings.figures)
  return (record, findings.vector)
}

/// Answers each query in turn and notes how long each takes.
func eachQuery(
  _ queries: some Collection<(source: Graph.Node, target: Graph.Node)>,
  _ answer: (Graph.Node, Graph.Node) -> Double
) -> Outcome {
  var times: [Double] = []
  times.reserveCapacity(queries.count)
  var total = 0.0
  for query in queries {
    let start = wallSeconds()
    total += answer(query.source, query.target)
    times.append(wallSeconds() - start)
  }
  return Outcome(queries: times) { [total] in Findings(value: total) }
}

func wallSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

func cpuSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The most memory that the process ever held; 0 where the system does not tell.
func peakKilobytes() -> Int { statusKilobytes("VmHWM") }

/// The memory that the process holds now.
func residentKilobytes() -> Int { statusKilobytes("VmRSS") }

private func statusKilobytes(_ key: String) -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(key + ":") }
  return line.flatMap { Int($0.split(whereSeparator: { !$0.isNumber }).first ?? "") } ?? 0
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

private func quantile(_ share: Double, of sorted: [Double]) -> Double? {
  sorted.isEmpty ? nil : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
}
