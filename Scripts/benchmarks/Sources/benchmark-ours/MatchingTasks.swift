import Foundation
import PartnernetzGraphs

/// The best pairs of an association: exactly, and for a million firms with a proven gap.
let matchingTasks = [
  BenchmarkTask(name: "match") { input in
    let pairs = try PreparedPairs(input, best: 10)
    let capacities = [Int](repeating: 1, count: input.nodeCount)
    return { exactly(pairs, capacities) }
  },
  BenchmarkTask(name: "bmatch") { input in
    let pairs = try PreparedPairs(input, best: 15)
    return { exactly(pairs, pairs.capacities) }
  },
  BenchmarkTask(name: "matchA") { input in
    let pairs = try PreparedPairs(input, best: 10)
    let capacities = [Int](repeating: 1, count: input.nodeCount)
    return { approximately(pairs, capacities) }
  },
  BenchmarkTask(name: "bmatchA") { input in
    let pairs = try PreparedPairs(input, best: 10)
    let capacities = [Int](repeating: 3, count: input.nodeCount)
    return { approximately(pairs, capacities) }
  },
]

/// What `pairs.py` wrote beside the network.
private struct PreparedPairs {
  let edges: [Graph.Arc]
  /// For each firm 1, 2 or 3, by its size.
  let capacities: [Int]

  init(_ input: PreparedNetwork, best: Int) throws {
    let ends = try preparedValues("pairs-\(best).i32", in: input.folder, of: Int32.self)
    let weights = try preparedValues("weights-\(best).i64", in: input.folder, of: Int64.self)
    edges = weights.indices.map {
      Graph.Arc(ends[$0], ends[weights.count + $0], weight: Double(weights[$0]))
    }
    capacities = try preparedValues("capacities.i32", in: input.folder, of: Int32.self)
      .map { Int($0) }
  }
}

private func exactly(_ pairs: PreparedPairs, _ capacities: [Int]) -> Outcome {
  outcome(
    certifiedMaximumWeightBMatching(
      nodeCount: capacities.count, edges: pairs.edges, capacities: capacities),
    of: pairs, capacities)
}

private func approximately(_ pairs: PreparedPairs, _ capacities: [Int]) -> Outcome {
  outcome(
    approximateMaximumWeightBMatching(
      nodeCount: capacities.count, edges: pairs.edges, capacities: capacities),
    of: pairs, capacities)
}

private func outcome(
  _ found: CertifiedBMatching, of pairs: PreparedPairs, _ capacities: [Int]
) -> Outcome {
  Outcome {
    // The bound counts only as the checker, which knows nothing of the search, finds it.
    let doubled = try? found.certificate.verifiedBound(edges: pairs.edges, capacities: capacities)
    let unit = Double(sign: .plus, exponent: -found.certificate.binaryScale - 1, significand: 1)
    let bound = doubled.map { Double($0) * unit } ?? .infinity
    let value = found.matching.value
    return Findings(
      value: value,
      figures: [
        "pairs": Double(pairs.edges.count), "gap_percent": 100 * (bound - value) / bound,
      ])
  }
}
