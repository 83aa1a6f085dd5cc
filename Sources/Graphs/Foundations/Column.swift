/// One field of records that lie side by side in memory, or an array's elements.
///
/// The maker of a column keeps the memory and changes nothing while it is read; so it may be read
/// by many threads.
struct Column<Value: BitwiseCopyable & Sendable>: Sendable {
  nonisolated(unsafe) private let base: UnsafeRawPointer
  private let stride: Int

  /// The elements of an array's memory.
  init(_ elements: UnsafeBufferPointer<Value>) {
    self.init(UnsafeRawBufferPointer(elements), offset: 0, stride: MemoryLayout<Value>.stride)
  }

  /// A field at an offset within each record; `stride` is the distance of records in bytes.
  init(_ records: UnsafeRawBufferPointer, offset: Int, stride: Int) {
    // Without records nothing is read, but there must be an address.
    base = (records.baseAddress ?? UnsafeRawPointer(bitPattern: 16).unsafelyUnwrapped) + offset
    self.stride = stride
  }

  @inline(__always)
  subscript(position: Int) -> Value {
    base.load(fromByteOffset: position &* stride, as: Value.self)
  }
}
