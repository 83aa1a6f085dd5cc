/// Stops the program where edges and capacities are no matching problem.
///
/// - Complexity: O(m).
func requireMatchingProblem(nodeCount: Int, edges: [Graph.Arc], capacities: [Int]) {
  require(
    capacities.count == nodeCount,
    "Each of \(nodeCount) nodes needs a capacity, but there are \(capacities.count).")
  let nodes = 0..<Int64(nodeCount)
  for (number, edge) in edges.enumerated() {
    require(
      nodes.contains(Int64(edge.source)) && nodes.contains(Int64(edge.target)),
      "Edge \(number) joins \(edge.source) and \(edge.target), but nodes are numbered from 0 and "
        + "there are \(nodeCount).")
    require(
      edge.weight.isFinite,
      "The weight of edge \(number) is \(edge.weight); leave the edge out or give it a finite weight."
    )
  }
}
