/// Which boxes touch a box: a grid of square cells over the page.
///
/// - Complexity: O(cells covered) to add or ask.
struct BoxIndex {
  private(set) var boxes: [Box] = []
  private var cells: [Cell: [Int32]] = [:]
  private let side: Double

  private struct Cell: Hashable {
    var column: Int32
    var row: Int32
  }

  init(_ boxes: [Box] = [], side: Double = 40) {
    self.side = side
    self.boxes.reserveCapacity(boxes.count)
    for box in boxes { _ = add(box) }
  }

  /// Adds a box and gives its number.
  mutating func add(_ box: Box) -> Int {
    let number = boxes.count
    boxes.append(box)
    // Static: a closure that holds the index as well would copy all cells at each write.
    BoxIndex.forEachCell(of: box, side) { cells[$0, default: []].append(Int32(number)) }
    return number
  }

  /// The numbers of the boxes that overlap this one, ascending.
  func boxes(near box: Box) -> [Int] {
    var found: [Int] = []
    var cellCount = 0
    BoxIndex.forEachCell(of: box, side) { cell in
      cellCount += 1
      for number in cells[cell] ?? [] where boxes[Int(number)].overlap(box) > 0 {
        found.append(Int(number))
      }
    }
    // A cell holds its boxes in order, each once.
    guard cellCount > 1, found.count > 1 else { return found }
    found.sort()
    var last = -1
    found.removeAll { number in
      defer { last = number }
      return number == last
    }
    return found
  }

  private static func forEachCell(of box: Box, _ side: Double, _ body: (Cell) -> Void) {
    func cell(_ x: Double) -> Int32 { Int32(min(max((x / side).rounded(.down), -1e6), 1e6)) }
    for column in cell(box.left)...max(cell(box.left), cell(box.right)) {
      for row in cell(box.top)...max(cell(box.top), cell(box.bottom)) {
        body(Cell(column: column, row: row))
      }
    }
  }
}
