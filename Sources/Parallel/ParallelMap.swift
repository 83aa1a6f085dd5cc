import Dispatch
import Synchronization

// Answers: the results of independent pieces of work, in the order of their numbers.
// Takes: the longest piece at best, one lock for each finished piece.
// Whoever cuts work into pieces must not let the cut depend on the number of threads: then the
// results are the same bits on one thread and on many.

/// The results of `piece(0)`, ..., `piece(count - 1)`, worked out side by side.
///
/// - Parameters:
///   - count: number of pieces.
///   - threads: the most threads to use, less than 1 counting as 1; ``Threads/most`` unless told.
///   - piece: works out one piece; must not depend on any other.
/// - Returns: the pieces in the order of their numbers.
/// - Complexity: `count` calls; one lock for each.
package func parallelMap<Piece: Sendable>(
  count: Int, threads: Int? = nil, _ piece: @Sendable (Int) -> Piece
) -> [Piece] {
  let threads = threads ?? Threads.most ?? count
  if count < 2 || threads < 2 { return (0..<count).map(piece) }
  let results = Mutex([Piece?](repeating: nil, count: count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { return }
      let result = piece(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Cuts `0..<count` into at most `pieces` ranges of nearly equal length.
///
/// - Complexity: O(pieces).
package func evenRanges(of count: Int, pieces: Int) -> [Range<Int>] {
  let used = min(pieces, count)
  return (0..<used).map { (count * $0 / used)..<(count * ($0 + 1) / used) }
}
