/// A binary heap of numbers with keys, least key first; equal keys in the order of their numbers.
///
/// It keeps its buffer when emptied, so that a search that is asked again does not allocate.
struct KeyedHeap {
  private var entries: [(key: Double, value: Int32)] = []

  var isEmpty: Bool { entries.isEmpty }

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
    guard let last = entries.popLast() else { return nil }
    guard let top = entries.first else { return last }
    entries.withUnsafeMutableBufferPointer { heap in
      var parent = 0
      while true {
        var child = 2 * parent + 1
        guard child < heap.count else { break }
        if child + 1 < heap.count, Self.precedes(heap[child + 1], heap[child]) { child += 1 }
        guard Self.precedes(heap[child], last) else { break }
        heap[parent] = heap[child]
        parent = child
      }
      heap[parent] = last
    }
    return top
  }

  private static func precedes(
    _ a: (key: Double, value: Int32), _ b: (key: Double, value: Int32)
  ) -> Bool {
    a.key != b.key ? a.key < b.key : a.value < b.value
  }
}
