// Strongly connected components.
// Answers: which nodes reach each other along the direction of the arcs.
// Takes: O(n + m), without recursion.
// From: Tarjan (1972), with what Pearce (2016) spares: low points are kept on the path alone.

extension Graph {
  /// The components within which every node reaches every other along the arcs.
  ///
  /// - Complexity: O(n + m) and no recursion.
  /// - Source: Tarjan (1972), Pearce (2016).
  public func strongComponents() -> Components {
    var labels = [Int32](repeating: 0, count: nodeCount)
    let search = ReturnSearch(nodeCount: nodeCount)
    labels.withUnsafeMutableBufferPointer { labels in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          search.run(labels, offsets: offsets, targets: targets)
        }
      }
    }
    // From the order in which they were closed to that of their smallest nodes.
    var number = [Int32](repeating: -1, count: nodeCount)
    var sizes: [Int] = []
    for v in labels.indices {
      let closed = Int(labels[v])
      if number[closed] < 0 {
        number[closed] = Int32(sizes.count)
        sizes.append(0)
      }
      labels[v] = number[closed]
      sizes[Int(labels[v])] += 1
    }
    return Components(labels: labels, sizes: sizes)
  }
}

/// A depth-first search that notes how far back on its way each node leads.
private struct ReturnSearch: ~Copyable {
  /// A node on the path, what is left of its row, and the earliest node it leads back to.
  private struct Step: BitwiseCopyable {
    var node: Int32
    var low: Int32
    var next: Int32
    var end: Int32
  }

  /// When each node was entered; -1 before, and later than all times once its component is closed.
  private let entered: FlatBuffer<Int32>
  private let path: FlatBuffer<Step>
  /// The nodes whose components are open, in the order in which they were entered.
  private let open: FlatBuffer<Int32>

  init(nodeCount: Int) {
    entered = FlatBuffer(repeating: -1, count: nodeCount)
    path = FlatBuffer(unwritten: nodeCount)
    open = FlatBuffer(unwritten: nodeCount)
  }

  /// Numbers the component of each node, in the order in which they are closed.
  func run(
    _ labels: UnsafeMutableBufferPointer<Int32>, offsets: UnsafeBufferPointer<Int32>,
    targets: UnsafeBufferPointer<Int32>
  ) {
    let (entered, path, open) = (entered.base, path.base, open.base)
    var (clock, closed): (Int32, Int32) = (0, 0)
    var openCount = 0
    for root in labels.indices where entered[root] < 0 {
      var depth = 0
      var entering = Int32(truncatingIfNeeded: root)
      while true {
        if entering >= 0 {
          let v = Int(entering)
          entered[v] = clock
          open[openCount] = entering
          openCount &+= 1
          path[depth] = Step(node: entering, low: clock, next: offsets[v], end: offsets[v &+ 1])
          clock &+= 1
          entering = -1
        }
        var step = path[depth]
        while step.next < step.end {
          let target = targets[Int(step.next)]
          step.next &+= 1
          let time = entered[Int(target)]
          if time < 0 {
            entering = target
            break
          }
          step.low = min(step.low, time)
        }
        path[depth] = step
        if entering >= 0 {
          depth &+= 1
          continue
        }
        if step.low == entered[Int(step.node)] {
          var last: Int32 = -1
          while last != step.node {
            openCount &-= 1
            last = open[openCount]
            entered[Int(last)] = .max
            labels[Int(last)] = closed
          }
          closed &+= 1
        }
        if depth == 0 { break }
        depth &-= 1
        path[depth].low = min(path[depth].low, step.low)
      }
    }
  }
}
