/// For each code the firms that have it, ascending: one flat array and where each code's begin.
struct Postings: Sendable {
  let firms: [Int32]
  private let offsets: [Int32]

  /// Sorts entries by code; those of one code keep their order.
  ///
  /// - Complexity: O(entries + codes).
  init(_ entries: some Sequence<(code: Int32, firm: Int32)>, codeCount: Int) {
    let entries = Array(entries)
    var offsets = [Int32](repeating: 0, count: codeCount + 1)
    for entry in entries { offsets[Int(entry.code) + 1] += 1 }
    for code in 0..<codeCount { offsets[code + 1] += offsets[code] }
    var next = offsets
    var firms = [Int32](repeating: 0, count: entries.count)
    for entry in entries {
      firms[Int(next[Int(entry.code)])] = entry.firm
      next[Int(entry.code)] += 1
    }
    self.firms = firms
    self.offsets = offsets
  }

  /// How many codes there are.
  var codeCount: Int { offsets.count - 1 }

  /// Where a code's firms stand.
  @inline(__always)
  func range(of code: Int) -> Range<Int> { Int(offsets[code])..<Int(offsets[code + 1]) }

  /// The firms of a code.
  @inline(__always)
  subscript(code: Int) -> ArraySlice<Int32> { firms[range(of: code)] }
}
