/// Which nodes hang together.
///
/// Groups in the order of their size (largest first), then of their first node; members ascending.
///
/// - Complexity: O(n + m) and sorting the groups. Breadth-first search.
func connectedGroups(nodeCount: Int, links: [(Int, Int)]) -> [[Int]] {
  let neighbours = adjacency(nodeCount: nodeCount, links: links)
  var seen = [Bool](repeating: false, count: nodeCount)
  var groups: [[Int]] = []
  for start in 0..<nodeCount where !seen[start] {
    var group = [start]
    seen[start] = true
    var next = 0
    while next < group.count {
      for other in neighbours[group[next]] where !seen[other] {
        seen[other] = true
        group.append(other)
      }
      next += 1
    }
    groups.append(group.sorted())
  }
  return groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
}

/// For each node its neighbours, in the order of the links.
func adjacency(nodeCount: Int, links: [(Int, Int)]) -> [[Int]] {
  var neighbours = [[Int]](repeating: [], count: nodeCount)
  for (a, b) in links where a != b {
    neighbours[a].append(b)
    neighbours[b].append(a)
  }
  return neighbours
}
