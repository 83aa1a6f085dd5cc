/// A flow from the left copies of the nodes to their right copies, enlarged along one heaviest path
/// after the other.
struct DoubleCoverFlow {
  /// Whether an arc carries flow: `2e` from the edge's source on the left to its target on the
  /// right, `2e + 1` from its target on the left to its source on the right.
  private(set) var used: [Bool]

  private let problem: BMatchingComponent
  private let isOpen: [Bool]
  private let count: Int
  private var leftRoom: [Int]
  private var rightRoom: [Int]
  /// Potentials of the left copies, then of the right ones, then of the sink.
  private var potential: [Double]
  private var distance: [Double]
  private var arrival: [Int32]
  private var heap = MinimumHeap()

  init(
    _ problem: BMatchingComponent, decisions: [BMatchingComponent.Decision], room: [Int]
  ) {
    self.problem = problem
    isOpen = decisions.map { $0 == .open }
    count = problem.capacities.count
    leftRoom = room
    rightRoom = room
    used = [Bool](repeating: false, count: 2 * decisions.count)
    potential = [Double](repeating: 0, count: 2 * count + 1)
    distance = []
    arrival = []
    // Without flow the arcs lead left to right only: the lightest cost into each right copy is a
    // potential under which no arc has negative reduced cost.
    for e in decisions.indices where isOpen[e] {
      let cost = -problem.weights[e] / 2
      for node in [problem.sources[e], problem.targets[e]] {
        potential[count + Int(node)] = min(potential[count + Int(node)], cost)
      }
    }
    potential[2 * count] = potential[count..<2 * count].min() ?? 0
  }

  /// Sends one unit along the heaviest path; false when none gains anything.
  ///
  /// - Complexity: O(m log n), mostly far less, since the search ends at the sink.
  mutating func augment() -> Bool {
    guard search(), potential[2 * count] < 0 else { return false }
    var node = Int(arrival[2 * count])
    rightRoom[node - count] -= 1
    while arrival[node] >= 0 {
      let arc = Int(arrival[node])
      used[arc].toggle()
      node = tail(of: arc, arrivingAt: node)
    }
    leftRoom[node] -= 1
    return true
  }

  /// Dijkstra over reduced costs; then potentials are shortest distances again.
  private mutating func search() -> Bool {
    let sink = 2 * count
    distance = [Double](repeating: .infinity, count: sink + 1)
    arrival = [Int32](repeating: -1, count: sink + 1)
    var isSettled = [Bool](repeating: false, count: sink + 1)
    heap.removeAll()
    for u in 0..<count where leftRoom[u] > 0 {
      // The source's potential is 0, and its arcs cost nothing.
      distance[u] = max(0, -potential[u])
      heap.insert(Int32(u), key: distance[u])
    }
    while let (node32, key) = heap.popMinimum() {
      let node = Int(node32)
      guard !isSettled[node], key <= distance[node] else { continue }
      isSettled[node] = true
      if node == sink { break }
      if node < count {
        relaxFromLeft(node, isSettled)
      } else {
        relaxFromRight(node, isSettled)
      }
    }
    guard distance[sink] < .infinity else { return false }
    for v in 0...sink { potential[v] += min(distance[v], distance[sink]) }
    return true
  }

  private mutating func relaxFromLeft(_ node: Int, _ isSettled: [Bool]) {
    for position in problem.incidence.range(Int32(node)) {
      let e = Int(problem.incidence.edges[position])
      guard isOpen[e] else { continue }
      let isSource = Int(problem.sources[e]) == node
      let arc = 2 * e + (isSource ? 0 : 1)
      guard !used[arc] else { continue }
      let head = count + Int(isSource ? problem.targets[e] : problem.sources[e])
      relax(head, over: arc, cost: -problem.weights[e] / 2, from: node, isSettled)
    }
  }

  private mutating func relaxFromRight(_ node: Int, _ isSettled: [Bool]) {
    let sink = 2 * count
    if rightRoom[node - count] > 0 {
      let reached = distance[node] + max(0, potential[node] - potential[sink])
      if reached < distance[sink] {
        distance[sink] = reached
        // The sink's arrival is the right copy itself.
        arrival[sink] = Int32(node)
        heap.insert(Int32(sink), key: reached)
      }
    }
    for position in problem.incidence.range(Int32(node - count)) {
      let e = Int(problem.incidence.edges[position])
      let isTarget = Int(problem.targets[e]) == node - count
      let arc = 2 * e + (isTarget ? 0 : 1)
      guard used[arc] else { continue }
      let head = Int(isTarget ? problem.sources[e] : problem.targets[e])
      relax(head, over: arc, cost: problem.weights[e] / 2, from: node, isSettled)
    }
  }

  private mutating func relax(
    _ head: Int, over arc: Int, cost: Double, from node: Int, _ isSettled: [Bool]
  ) {
    guard !isSettled[head] else { return }
    let reached = distance[node] + max(0, cost + potential[node] - potential[head])
    guard reached < distance[head] else { return }
    distance[head] = reached
    arrival[head] = Int32(arc)
    heap.insert(Int32(head), key: reached)
  }

  /// Where a path came from that arrives at a copy over an arc.
  private func tail(of arc: Int, arrivingAt node: Int) -> Int {
    let e = arc / 2
    let (left, right) =
      arc % 2 == 0
      ? (Int(problem.sources[e]), Int(problem.targets[e]))
      : (Int(problem.targets[e]), Int(problem.sources[e]))
    return node < count ? count + right : left
  }
}
