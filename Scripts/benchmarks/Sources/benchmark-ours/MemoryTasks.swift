import PartnernetzGraphs

/// What the network takes in memory.
let memoryTasks = [
  BenchmarkTask(name: "memory", isRepeatable: false) { input in
    // The columns are there before and after, so that only the graph makes the difference.
    {
      let before = residentKilobytes()
      let graph = try Graph(
        nodeCount: input.nodeCount, sources: input.sources, targets: input.targets,
        weights: input.trust, isUndirected: true)
      let grown = Double(residentKilobytes() - before) * 1024
      let arrays =
        graph.byteCount
      let links = Double(max(1, input.linkCount))
      return Outcome {
        Findings(
          value: grown / links, figures: ["bytes_per_link_of_arrays": Double(arrays) / links])
      }
    }
  }
]
