import Graphs

/// What the network takes in memory.
let memoryTasks = [
  BenchmarkTask(name: "memory", isRepeatable: false) { input in
    // The edges are there before and after, so that only the graph makes the difference.
    let edges = input.edges()
    return {
      let before = residentKilobytes()
      let graph = Graph(nodeCount: input.nodeCount, edges: edges)
      let grown = Double(residentKilobytes() - before) * 1024
      let arrays =
        graph.offsets.count * 4 + graph.targets.count * 4
        + graph.weights.count * MemoryLayout<Double>.stride
      let links = Double(max(1, edges.count))
      return Outcome {
        Findings(
          value: grown / links, figures: ["bytes_per_link_of_arrays": Double(arrays) / links])
      }
    }
  }
]
