// Answers: numbers ordered by some of their bits; those whose bits are equal stay in their order.
// Takes: O(count) for each eleven bits; meant for as many as a core's cache holds twice.

/// Sorts numbers by the bits of a range, the lowest bit being 0.
///
/// - Complexity: O(count · bits/11); as much memory again.
func sortByBits(_ bits: Range<Int>, _ records: UnsafeMutableBufferPointer<UInt64>) {
  guard records.count > 1, !bits.isEmpty else { return }
  let mask = bits.count >= 64 ? ~0 : UInt64(1) << UInt64(bits.count) - 1
  let low = UInt64(bits.lowerBound)
  if records.count <= 32 { return insert(records) { $0 >> low & mask } }
  let passes = (bits.count + 10) / 11
  let width = (bits.count + passes - 1) / passes
  let scratch = FlatBuffer<UInt64>(unwritten: records.count)
  let counts = FlatBuffer<Int32>(repeating: 0, count: 1 << width)
  var (from, to) = (records, scratch.base)
  for pass in 0..<passes {
    let shift = low + UInt64(pass * width)
    let mask = UInt64(1) << UInt64(min(width, bits.count - pass * width)) - 1
    counts.base.update(repeating: 0)
    for record in from { counts.base[Int(record >> shift & mask)] &+= 1 }
    var next: Int32 = 0
    for digit in counts.base.indices {
      let count = counts.base[digit]
      counts.base[digit] = next
      next &+= count
    }
    for record in from {
      let digit = Int(record >> shift & mask)
      to[Int(counts.base[digit])] = record
      counts.base[digit] &+= 1
    }
    swap(&from, &to)
  }
  if passes % 2 == 1 { _ = records.update(from: from) }
}

@inline(__always)
private func insert(
  _ records: UnsafeMutableBufferPointer<UInt64>, by key: (UInt64) -> UInt64
) {
  for i in 1..<records.count {
    let record = records[i]
    var hole = i
    while hole > 0, key(records[hole - 1]) > key(record) {
      records[hole] = records[hole - 1]
      hole -= 1
    }
    records[hole] = record
  }
}
