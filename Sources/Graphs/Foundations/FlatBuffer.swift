import Foundation

/// Numbers side by side in memory, owned by one piece of work and let go with it.
///
/// A loop takes `base` once and then neither checks, copies nor allocates.
struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutableBufferPointer<Element>
  private var isFromC = false

  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: value)
  }

  /// Room for elements that are written before they are read; memory is taken up as it is written.
  init(unwritten count: Int) {
    base = .allocate(capacity: count)
  }

  /// Numbers that are 0, for a few that will be written: the system hands out large blocks of
  /// zeroes without touching them.
  init(zeroes count: Int) where Element: FixedWidthInteger {
    guard let zeroes = calloc(max(1, count), MemoryLayout<Element>.stride) else {
      fatalError("There is not enough memory for \(count) numbers.")
    }
    base = UnsafeMutableBufferPointer(
      start: zeroes.bindMemory(to: Element.self, capacity: count), count: count)
    isFromC = true
  }

  deinit {
    if isFromC { free(base.baseAddress) } else { base.deallocate() }
  }
}
