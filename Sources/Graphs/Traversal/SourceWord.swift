/// Breadth-first searches from up to 64 sources at once, a bit of a word for each.
///
/// Where many searches meet the same arc at the same distance, it is read once for all of them
/// (Then, Kaufmann, Chirigati et al. 2014).
struct SourceWord: ~Copyable {
  static let most = 64

  private let seen: FlatBuffer<UInt64>
  private let arriving: FlatBuffer<UInt64>
  private let front: FlatBuffer<Int32>
  private let next: FlatBuffer<Int32>
  private let bits: FlatBuffer<UInt64>

  init(nodeCount: Int) {
    seen = FlatBuffer(repeating: 0, count: nodeCount)
    arriving = FlatBuffer(repeating: 0, count: nodeCount)
    bits = FlatBuffer(unwritten: nodeCount)
    front = FlatBuffer(unwritten: nodeCount)
    // Written before it is known whether the entry stays, hence one more than can stay.
    next = FlatBuffer(unwritten: nodeCount + 1)
  }

  /// Searches from different sources along the arcs.
  ///
  /// - Parameters:
  ///   - sources: at most 64 different nodes.
  ///   - graph: the graph that room was made for.
  ///   - visit: called for each distance from 1 on, and each node, with how many sources have it at that
  ///     distance, if any; distances ascend.
  @inline(__always)
  func run(
    from sources: ArraySlice<Int32>, on graph: Graph,
    visit: (_ node: Int, _ distance: Int, _ sources: Int) -> Void
  ) {
    let (seen, arriving, bits) = (seen.base, arriving.base, bits.base)
    let (front, next) = (front.base, next.base)
    seen.update(repeating: 0)
    var count = 0
    for source in sources {
      seen[Int(source)] = 1 << UInt64(count)
      bits[count] = 1 << UInt64(count)
      front[count] = source
      count += 1
    }
    var distance = 0
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        while count > 0 {
          distance += 1
          var met = 0
          for i in 0..<count {
            let v = Int(front[i])
            let word = bits[i]
            for a in Int(offsets[v])..<Int(offsets[v &+ 1]) {
              let target = targets[a]
              let before = arriving[Int(target)]
              arriving[Int(target)] = before | word
              next[met] = target
              met &+= before == 0 ? 1 : 0
            }
          }
          count = 0
          for i in 0..<met {
            let v = Int(next[i])
            let new = arriving[v] & ~seen[v]
            arriving[v] = 0
            if new == 0 { continue }
            seen[v] |= new
            front[count] = next[i]
            bits[count] = new
            count &+= 1
            visit(v, distance, new.nonzeroBitCount)
          }
        }
      }
    }
  }
}
