import Foundation
import PartnernetzGraphs

/// Most probable paths, loopless alternatives, and routes with a backup.
let routeTasks = [
  BenchmarkTask(name: "path") { input in
    var search = BidirectionalSearch(router(input))
    return {
      eachQuery(input.queries) { cost(search.path(from: $0, to: $1)) }
    }
  },
  BenchmarkTask(name: "yen") { input in
    let router = router(input)
    return {
      eachQuery(input.queries.prefix(5)) { source, target in
        router.mostProbablePaths(RouteQuery(from: [source], to: [target]), count: 10)
          .reduce(0) { $0 + cost($1) }
      }
    }
  },
  BenchmarkTask(name: "backup") { backupCall($0, hops: nil) },
  BenchmarkTask(name: "backup-3hops") { backupCall($0, hops: 3) },
]

/// The five best routes and, sharing no broker with the best of them, a backup.
private func backupCall(_ input: PreparedNetwork, hops: Int?) -> () -> Outcome {
  let router = router(input)
  return {
    eachQuery(input.queries) { source, target in
      let query = RouteQuery(from: [source], to: [target], maximumHops: hops)
      let routes = router.mostProbablePaths(query, count: 5)
      let disjoint = router.disjointPaths(query, limit: 2)
      return (routes + disjoint.dropFirst()).reduce(0) { $0 + cost($1) }
    }
  }
}

private func router(_ input: PreparedNetwork) -> Router {
  Router(input.graph(), passProbability: [Double](repeating: 1, count: input.nodeCount))
}

/// −ln of the probability, which is what the peers add up along a path.
private func cost(_ path: ProbablePath?) -> Double { path.map { -log($0.probability) } ?? 0 }
