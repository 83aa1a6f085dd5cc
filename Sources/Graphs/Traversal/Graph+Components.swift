// Answers: which nodes hang together, whatever the direction of the arcs.
// Takes: O((n + m) log n) at worst, nearly linear in practice.
// From: union–find: disjoint sets with path halving (Tarjan and van Leeuwen 1984).

/// The components of a graph: each node belongs to one.
public struct Components: Sendable, Equatable {
  /// For each node the number of its component; components are numbered by their smallest node.
  public let labels: [Int32]
  /// For each component its number of nodes.
  public let sizes: [Int]

  /// Number of components.
  public var count: Int { sizes.count }
  /// Size of the largest component; 0 for an empty graph.
  public var largest: Int { sizes.max() ?? 0 }
}

extension Graph {
  /// The components that hang together when the direction of the arcs is ignored.
  ///
  /// ```swift
  /// Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)]).connectedComponents().sizes  // [3, 1]
  /// ```
  ///
  /// - Complexity: O((n + m) log n) at worst, nearly linear in practice.
  /// - Source: union–find, Tarjan and van Leeuwen (1984).
  public func connectedComponents() -> Components {
    var sets = DisjointSets(count: nodeCount)
    for source in 0..<Node(nodeCount) {
      for a in arcs(from: source) { sets.unite(source, targets[a]) }
    }
    return sets.components()
  }
}

/// Disjoint sets of the numbers `0..<count`; a set is named after its smallest member.
struct DisjointSets {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<count).map { Int32($0) } }

  /// The smallest member of an element's set.
  mutating func root(of element: Int32) -> Int32 {
    var x = element
    while parent[Int(x)] != x {
      parent[Int(x)] = parent[Int(parent[Int(x)])]
      x = parent[Int(x)]
    }
    return x
  }

  mutating func unite(_ a: Int32, _ b: Int32) {
    let (first, second) = (root(of: a), root(of: b))
    if first != second { parent[Int(max(first, second))] = min(first, second) }
  }

  mutating func components() -> Components {
    var labels = [Int32](repeating: 0, count: parent.count)
    var sizes: [Int] = []
    for element in 0..<Int32(parent.count) {
      let smallest = root(of: element)
      if smallest == element {
        labels[Int(element)] = Int32(sizes.count)
        sizes.append(1)
      } else {
        labels[Int(element)] = labels[Int(smallest)]
        sizes[Int(labels[Int(element)])] += 1
      }
    }
    return Components(labels: labels, sizes: sizes)
  }
}
