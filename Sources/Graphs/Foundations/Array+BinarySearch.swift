extension Array {
  /// The first position from which on a condition holds; the count where it never does.
  ///
  /// - Complexity: O(log n).
  package func firstPosition(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
