/// A weight for each arc, exact, in two bytes where few different weights occur.
///
/// Up to 65,536 different weights are kept once in an ascending table, and each arc holds the place of
/// its own there; where there are more, each arc holds its weight itself. Reads like an array of
/// doubles; loops that run over all arcs take `withUnsafeBufferPointer`.
///
/// - Complexity: O(1) to read; 2 bytes for each arc and 8 for each different weight, else 8 for each.
package struct ArcWeights: Sendable, RandomAccessCollection, Equatable {
  /// The most different weights that two bytes can tell apart.
  static let mostCodes = 1 << 16

  /// For each arc the place of its weight in `values`; empty where `values` has one for each arc.
  let codes: [UInt16]
  /// The different weights, ascending; or the weight of each arc.
  let values: [Double]

  var isCoded: Bool { !codes.isEmpty || values.isEmpty }

  /// Bytes of memory that the weights take.
  package var byteCount: Int {
    codes.count * MemoryLayout<UInt16>.stride + values.count * MemoryLayout<Double>.stride
  }

  /// The first arc's position.
  package var startIndex: Int { 0 }
  /// Number of arcs.
  package var endIndex: Int { codes.isEmpty ? values.count : codes.count }

  /// The weight of an arc.
  package subscript(arc: Int) -> Double {
    codes.isEmpty ? values[arc] : values[Int(codes[arc])]
  }

  /// Whether two graphs' arcs have the same weights in the same order.
  ///
  /// - Complexity: O(m).
  package static func == (a: ArcWeights, b: ArcWeights) -> Bool {
    a.values == b.values ? a.codes == b.codes : a.elementsEqual(b)
  }

  /// The weights for a loop that neither checks nor counts references.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  package func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeArcWeights) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try codes.withUnsafeBufferPointer { codes throws(Failure) in
      try values.withUnsafeBufferPointer { values throws(Failure) in
        try body(UnsafeArcWeights(codes: codes.isEmpty ? nil : codes.baseAddress, values: values))
      }
    }
  }
}

/// The weights of arcs while their memory is held; positions are not checked.
package struct UnsafeArcWeights {
  let codes: UnsafePointer<UInt16>?
  let values: UnsafeBufferPointer<Double>

  /// The weight of an arc.
  @inline(__always)
  package subscript(arc: Int) -> Double {
    if let codes { return values[Int(codes[arc])] }
    return values[arc]
  }
}
