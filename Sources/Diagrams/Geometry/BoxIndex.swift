/// Which boxes touch a box: a grid of square cells over the page.
///
/// Only cells in which something lies are kept, in a table of their own: the dictionary of the standard
/// library guards against hostile keys, which cost a picture a fifth of its time.
///
/// - Complexity: O(cells covered) to add or ask.
struct BoxIndex {
  private(set) var boxes: [Box] = []
  private let side: Double
  /// The cells by hash, with empty places between them; always a power of two, at most half full.
  private var table: [Cell]
  private var cellCount = 0
  /// For each box of each cell its number, and where the next one of the cell stands; -1 at the end.
  private var entries: [(box: Int32, next: Int32)] = []

  private struct Cell {
    var key: UInt64 = 0
    /// The first and the last of its entries; -1 where the place is empty.
    var first: Int32 = -1
    var last: Int32 = -1
  }

  init(_ boxes: [Box] = [], side: Double = 40) {
    self.side = side
    var size = 64
    while size < boxes.count * 4 { size *= 2 }
    table = [Cell](repeating: Cell(), count: size)
    self.boxes.reserveCapacity(boxes.count)
    for box in boxes { _ = add(box) }
  }

  /// Adds a box and gives its number.
  mutating func add(_ box: Box) -> Int {
    let number = boxes.count
    boxes.append(box)
    let (columns, rows) = cells(of: box)
    for column in columns {
      for row in rows {
        let entry = Int32(entries.count)
        entries.append((Int32(number), -1))
        let place = place(of: BoxIndex.key(column, row))
        if table[place].first < 0 {
          table[place] = Cell(key: BoxIndex.key(column, row), first: entry, last: entry)
          cellCount += 1
          if cellCount * 2 > table.count { grow() }
        } else {
          entries[Int(table[place].last)].next = entry
          table[place].last = entry
        }
      }
    }
    return number
  }

  /// The numbers of the boxes that overlap this one, ascending.
  func boxes(near box: Box) -> [Int] {
    var found: [Int] = []
    forEach(near: box) { found.append($0) }
    if found.count > 1 { found.sort() }
    return found
  }

  /// Calls for each box that overlaps this one, once, in the order of the cells.
  func forEach(near box: Box, _ body: (Int) -> Void) {
    _ = contains(near: box) { number in
      body(number)
      return false
    }
  }

  /// Whether among the boxes that overlap this one there is one of a kind.
  func contains(near box: Box, where isMeant: (Int) -> Bool = { _ in true }) -> Bool {
    let (columns, rows) = cells(of: box)
    for column in columns {
      for row in rows {
        var entry = table[place(of: BoxIndex.key(column, row))].first
        while entry >= 0 {
          let (number, next) = entries[Int(entry)]
          entry = next
          let other = boxes[Int(number)]
          guard other.overlap(box) > 0,
            // Of all cells that both share only the first one tells.
            column == columns.lowerBound || cell(max(other.left, box.left)) == column,
            row == rows.lowerBound || cell(max(other.top, box.top)) == row
          else { continue }
          if isMeant(Int(number)) { return true }
        }
      }
    }
    return false
  }

  private func cells(of box: Box) -> (columns: ClosedRange<Int32>, rows: ClosedRange<Int32>) {
    let (left, top) = (cell(box.left), cell(box.top))
    return (left...max(left, cell(box.right)), top...max(top, cell(box.bottom)))
  }

  private func cell(_ x: Double) -> Int32 {
    let cell = (x / side).rounded(.down)
    // What is no number has no place, and is no reason to stop.
    return cell.isNaN ? 0 : Int32(min(max(cell, -1e6), 1e6))
  }

  private static func key(_ column: Int32, _ row: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: column)) << 32 | UInt64(UInt32(bitPattern: row))
  }

  /// Where a cell stands in the table, or would.
  private func place(of key: UInt64) -> Int {
    // The upper bits of a product depend on all bits of the key (Knuth's multiplicative hashing).
    let bits = UInt64(table.count.trailingZeroBitCount)
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
    while table[place].first >= 0, table[place].key != key {
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = table
    table = [Cell](repeating: Cell(), count: old.count * 2)
    for cell in old where cell.first >= 0 { table[place(of: cell.key)] = cell }
  }
}
