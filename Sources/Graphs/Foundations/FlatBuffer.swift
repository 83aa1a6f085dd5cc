/// Numbers side by side in memory, owned by one piece of work and let go with it.
///
/// A loop takes `base` once and then neither checks, copies nor allocates.
struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutableBufferPointer<Element>

  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: value)
  }

  /// Room for elements that are written before they are read; memory is taken up as it is written.
  init(unwritten count: Int) {
    base = .allocate(capacity: count)
  }

  deinit { base.deallocate() }
}
