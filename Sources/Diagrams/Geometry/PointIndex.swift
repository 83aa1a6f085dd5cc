/// What the points in a box cost together: a grid of square cells over all of them.
///
/// - Complexity: O(points) to build, O(points near the box) to ask.
struct PointIndex {
  private var starts: [Int] = [0]
  private var points: [Point] = []
  private var costs: [Double] = []
  private var extent = Box(left: 0, top: 0, right: 0, bottom: 0)
  private var columns = 0
  private var rows = 0
  private let side: Double

  /// Builds the grid.
  init(_ all: [(place: Point, cost: Double)], side: Double = 16) {
    // A grid that a stray point has stretched holds no more cells than points want.
    let none = Size(width: 0, height: 0)
    let given = all.filter(\.place.isFinite)
    guard let extent = Box.around(given.map { Box(centre: $0.place, none) }) else {
      self.side = side
      return
    }
    let most = Double(4 * given.count + 64)
    let side = max(
      side, (extent.area / most).squareRoot(), extent.width / most, extent.height / most)
    self.side = side
    self.extent = extent
    columns = Int(extent.width / side) + 1
    rows = Int(extent.height / side) + 1
    let cells = given.map { cell(of: $0.place) }
    starts = [Int](repeating: 0, count: columns * rows + 1)
    for cell in cells { starts[cell + 1] += 1 }
    for cell in 0..<columns * rows { starts[cell + 1] += starts[cell] }
    var next = starts
    points = [Point](repeating: .zero, count: given.count)
    costs = [Double](repeating: 0, count: given.count)
    for (entry, cell) in zip(given, cells) {
      points[next[cell]] = entry.place
      costs[next[cell]] = entry.cost
      next[cell] += 1
    }
  }

  private func column(_ x: Double) -> Int {
    min(max(Int(((x - extent.left) / side).rounded(.down)), 0), columns - 1)
  }

  private func row(_ y: Double) -> Int {
    min(max(Int(((y - extent.top) / side).rounded(.down)), 0), rows - 1)
  }

  private func cell(of point: Point) -> Int { row(point.y) * columns + column(point.x) }

  /// The costs of the points inside a box.
  func cost(in box: Box) -> Double {
    guard columns > 0, box.right > extent.left, box.left < extent.right || extent.width == 0,
      box.bottom > extent.top, box.top < extent.bottom || extent.height == 0
    else { return 0 }
    var sum = 0.0
    let across = column(box.left)...max(column(box.left), column(box.right))
    for row in row(box.top)...max(row(box.top), row(box.bottom)) {
      let cells = row * columns + across.lowerBound...row * columns + across.upperBound
      for number in starts[cells.lowerBound]..<starts[cells.upperBound + 1]
      where box.contains(points[number]) {
        sum += costs[number]
      }
    }
    return sum
  }
}
