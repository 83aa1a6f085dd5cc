import Dispatch
import Synchronization

// Answers: the results of independent pieces of work, in the order of their numbers.
// Takes: the longest piece at best, one lock for each finished piece.
// The cut into pieces must not depend on the number of threads: then the results are the same bits
// on one thread and on many.

/// The results of `piece(0)`, ..., `piece(count - 1)`, computed in parallel.
///
/// This is the one place where long work asks whether it is still wanted, before each piece, and
/// where it reports how far it is, after each.
///
/// - Parameters:
///   - count: number of pieces.
///   - threads: the most threads to use, less than 1 counting as 1; ``Threads/most`` by default.
///   - stop: asked before each piece.
///   - piece: computes one piece; must not depend on any other.
/// - Returns: the pieces in the order of their numbers.
/// - Throws: the failure of `stop`, once the pieces under way are finished.
/// - Complexity: `count` calls; one lock for each.
@usableFromInline
package func parallelMap<Piece: Sendable, Failure: Error>(
  count: Int, threads: Int? = nil, stop: Interruption<Failure> = Interruption<Never>.never,
  _ piece: @Sendable (Int) -> Piece
) throws(Failure) -> [Piece] {
  let threads = threads ?? Threads.most ?? count
  func run(_ report: WorkProgress.Observer?) throws(Failure) -> [Piece] {
    count < 2 || threads < 2
      ? try mapInOrder(count: count, stop: stop, report: report, piece)
      : try mapConcurrently(
        count: count, threads: min(threads, count), stop: stop, report: report, piece)
  }
  guard let report = WorkProgress.observer else { return try run(nil) }
  // What is done within a piece is no progress of the whole.
  return try WorkProgress.$observer.withValue(nil) {
    Result { () throws(Failure) -> [Piece] in try run(report) }
  }.get()
}

private func mapInOrder<Piece, Failure: Error>(
  count: Int, stop: Interruption<Failure>, report: WorkProgress.Observer?, _ piece: (Int) -> Piece
) throws(Failure) -> [Piece] {
  var results: [Piece] = []
  results.reserveCapacity(count)
  for index in 0..<count {
    try stop.check()
    results.append(piece(index))
    report?(index + 1, count)
  }
  return results
}

private func mapConcurrently<Piece: Sendable, Failure: Error>(
  count: Int, threads: Int, stop: Interruption<Failure>, report: WorkProgress.Observer?,
  _ piece: @Sendable (Int) -> Piece
) throws(Failure) -> [Piece] {
  // The other threads do not know of the task and might take every piece before this one asks.
  try stop.check()
  let results = Mutex((pieces: [Piece?](repeating: nil, count: count), done: 0))
  let stopped = Mutex<Failure?>(nil)
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      // Only the thread that called knows of its task: when it stops, it takes all pieces away.
      if let failure = stop.pending() {
        stopped.withLock { $0 = failure }
        next.store(count, ordering: .relaxed)
        return
      }
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { return }
      let result = piece(index)
      let done = results.withLock {
        $0.pieces[index] = result
        $0.done += 1
        return $0.done
      }
      report?(done, count)
    }
  }
  if let failure = stopped.withLock({ $0 }) { throw failure }
  return results.withLock { $0.pieces.compactMap { $0 } }
}

/// Cuts `0..<count` into at most `pieces` ranges of nearly equal length.
///
/// - Complexity: O(pieces).
@usableFromInline
package func evenRanges(of count: Int, pieces: Int) -> [Range<Int>] {
  let used = min(pieces, count)
  return (0..<used).map { (count * $0 / used)..<(count * ($0 + 1) / used) }
}
