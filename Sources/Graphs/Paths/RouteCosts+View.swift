extension RouteCosts {
  /// The rows for a loop that neither checks nor counts references.
  struct View {
    let offsets: UnsafePointer<Int32>
    let ends: UnsafePointer<Graph.Node>
    let costs: UnsafeArcWeights

    @inline(__always)
    func arcs(of node: Graph.Node) -> Range<Int> {
      Range(uncheckedBounds: (Int(offsets[Int(node)]), Int(offsets[Int(node) + 1])))
    }
  }

  /// Nil where there are no arcs.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result?) -> Result? {
    offsets.withUnsafeBufferPointer { offsets in
      ends.withUnsafeBufferPointer { ends in
        costs.withUnsafeBufferPointer { costs in
          guard let offsets = offsets.baseAddress, let ends = ends.baseAddress else { return nil }
          return body(View(offsets: offsets, ends: ends, costs: costs))
        }
      }
    }
  }
}
