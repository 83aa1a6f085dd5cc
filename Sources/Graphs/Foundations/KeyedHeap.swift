/// A binary heap of numbers with keys, least key first; equal keys in the order of their numbers.
///
/// It keeps its buffer when emptied, so that a search that is asked again does not allocate.
struct KeyedHeap {
  private var entries: [(key: Double, value: Int32)] = []

  var isEmpty: Bool { entries.isEmpty }

  var first: (key: Double, value: Int32)? { entries.first }

  /// The least key; infinite when empty.
  var least: Double { entries.first?.key ?? .infinity }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func insert(_ value: Int32, key: Double) {
    entries.append((key, value))
    entries.withUnsafeMutableBufferPointer { heap in
      let entry = heap[heap.count - 1]
      var child = heap.count - 1
      while child > 0 {
        let parent = (child - 1) / 2
        guard Self.precedes(entry, heap[parent]) else { break }
        heap[child] = heap[parent]
        child = parent
      }
      heap[child] = entry
    }
  }

  mutating func popLeast() -> (key: Double, value: Int32)? {
    guard let top = entries.first else { return nil }
    removeLeast()
    return top
  }

  /// Removes the least; the heap must not be empty.
  mutating func removeLeast() {
    let last = entries.removeLast()
    if !entries.isEmpty { sink(last) }
  }

  /// Puts another number in place of the least; the heap must not be empty.
  mutating func replaceLeast(with value: Int32, key: Double) { sink((key, value)) }

  /// Lets an entry sink from the top.
  @inline(__always)
  private mutating func sink(_ entry: (key: Double, value: Int32)) {
    entries.withUnsafeMutableBufferPointer { heap in
      var parent = 0
      while true {
        var child = 2 * parent + 1
        guard child < heap.count else { break }
        if child + 1 < heap.count, Self.precedes(heap[child + 1], heap[child]) { child += 1 }
        guard Self.precedes(heap[child], entry) else { break }
        heap[parent] = heap[child]
        parent = child
      }
      heap[parent] = entry
    }
  }

  private static func precedes(
    _ a: (key: Double, value: Int32), _ b: (key: Double, value: Int32)
  ) -> Bool {
    a.key != b.key ? a.key < b.key : a.value < b.value
  }
}
