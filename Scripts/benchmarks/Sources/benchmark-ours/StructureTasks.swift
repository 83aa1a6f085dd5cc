import PartnernetzGraphs

/// Which nodes lie between others and which hold the network together.
let structureTasks = [
  BenchmarkTask(name: "between") { input in
    let graph = input.graph()
    return {
      let raw = graph.betweenness().raw
      return Outcome {
        let pairs = Double(input.nodeCount) * Double(input.nodeCount - 1) / 2
        return Findings(value: raw.reduce(0, +), vector: raw.map { $0 / pairs })
      }
    }
  },
  BenchmarkTask(name: "cut") { input in
    let graph = input.graph()
    return {
      let cut = graph.cutPoints()
      return Outcome {
        Findings(value: Double(cut.articulationNodes.count + 1_000_000 * cut.bridges.count))
      }
    }
  },
  BenchmarkTask(name: "pagerank") { input in
    let graph = input.graph()
    return {
      let scores = graph.pageRank(tolerance: 1e-9).scores
      return Outcome {
        let squares = scores.reduce(0) { $0 + $1 * $1 }
        return Findings(value: squares * Double(input.nodeCount), vector: scores)
      }
    }
  },
  BenchmarkTask(name: "core") { input in
    let graph = input.graph()
    return {
      let numbers = graph.coreNumbers()
      return Outcome { total(numbers.map(Double.init)) }
    }
  },
  BenchmarkTask(name: "constraint") { input in
    let graph = input.graph()
    return {
      let constraint = graph.structuralHoles().constraint
      return Outcome { total(constraint) }
    }
  },
  BenchmarkTask(name: "triangles") { input in
    let graph = input.graph()
    return {
      let triangles = graph.triangles()
      return Outcome { total(triangles.perNode.map(Double.init)) }
    }
  },
  BenchmarkTask(name: "closeness") { input in
    let graph = input.graph()
    return {
      let closeness = graph.closeness().harmonic
      return Outcome { total(closeness) }
    }
  },
  BenchmarkTask(name: "closenessA") { input in
    let graph = input.graph()
    return {
      let closeness = graph.sampledCloseness(error: 0.05).harmonic
      return Outcome { total(closeness) }
    }
  },
  BenchmarkTask(name: "betweenA") { input in
    let graph = input.graph()
    return {
      let shares = graph.sampledBetweenness(error: 0.01).normalised
      return Outcome { total(shares) }
    }
  },
  BenchmarkTask(name: "leiden") { input in
    let graph = input.graph()
    return {
      let communities = graph.communities(iterations: 2)
      return Outcome {
        Findings(
          value: communities.modularity, figures: ["communities": Double(communities.count)])
      }
    }
  },
]

/// The sum over the nodes that have a number, and all numbers.
private func total(_ values: [Double]) -> Findings {
  Findings(value: values.reduce(0) { $0 + ($1.isNaN ? 0 : $1) }, vector: values)
}
