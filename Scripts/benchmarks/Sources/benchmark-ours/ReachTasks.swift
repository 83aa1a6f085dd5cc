import PartnernetzGraphs

/// The share of trust that an introduction needs to happen by itself.
private let share = 0.25

/// Expected reach in the independent cascade.
let reachTasks = [
  BenchmarkTask(name: "reach") { input in
    let graph = input.graph(times: share)
    let pass = [Double](repeating: 1, count: input.nodeCount)
    return {
      let reach = graph.sampledReach(
        maximumHops: 3, passProbability: pass, relativeError: 0.05, seed: 1)
      return Outcome { findings(reach) }
    }
  },
  BenchmarkTask(name: "starters") { input in
    let graph = input.graph(times: share)
    let pass = [Double](repeating: 1, count: input.nodeCount)
    return {
      let best = graph.bestSeeds(count: 50, maximumHops: 3, passProbability: pass)
      return Outcome {
        Findings(
          value: best.reached,
          figures: ["unproven_percent": 100 * (1 - best.ratio), "sets": Double(best.sets)])
      }
    }
  },
]

private func findings(_ reach: [SampledReach]) -> Findings {
  // The peers count the start.
  let means = reach.map { 1 + $0.mean }
  let errors = zip(reach, means).map { 100 * $0.standardError / $1 }.sorted()
  return Findings(
    value: means.reduce(0, +) / Double(max(1, means.count)), vector: means,
    figures: [
      "error_p50_percent": errors[errors.count / 2],
      "error_p99_percent": errors[errors.count * 99 / 100],
      "error_max_percent": errors[errors.count - 1],
    ])
}
