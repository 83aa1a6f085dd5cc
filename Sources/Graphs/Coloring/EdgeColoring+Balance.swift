// Answers: the same edges in colours used equally often, to within one edge.
// Takes: O(colours · m).
// From: McDiarmid, The solution of a timetabling problem (J. Inst. Math. Appl. 9, 1972): where two
// colours differ by two edges or more, some path of these two has one edge more of the more frequent
// one, and exchanging the colours along it brings them closer.

extension EdgeColoring {
  /// The same colouring evened out over more colours or as many.
  ///
  /// - Parameter count: number of colours; where it is less than now, all of now's are used.
  /// - Returns: a proper colouring whose classes differ by at most one edge.
  /// - Complexity: O(colours · m).
  public func balanced(over count: Int) -> EdgeColoring {
    var coloring = self
    coloring.allow(count)
    var sizes = coloring.classSizes
    while let most = sizes.indices.max(by: { sizes[$0] < sizes[$1] }),
      let least = sizes.indices.min(by: { sizes[$0] < sizes[$1] }), sizes[most] > sizes[least] + 1
    {
      let wanted = (sizes[most] - sizes[least]) / 2
      let moved = coloring.even(Int32(most), Int32(least), by: wanted)
      sizes[most] -= moved
      sizes[least] += moved
    }
    return coloring
  }

  /// Brings two colours closer.
  private mutating func even(_ most: Int32, _ least: Int32, by wanted: Int) -> Int {
    var moved = 0
    for edge in edges.indices where colors[edge] == most && moved < wanted {
      for end in [edges[edge].source, edges[edge].target] where isFree(least, at: end) {
        let path = chain(from: end, most, least)
        if path.count % 2 == 1 {
          exchange(most, least, along: path)
          moved += 1
          break
        }
      }
    }
    return moved
  }
}
