import Graphs

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
]
