import Dispatch
import Synchronization

/// Uses pieces in their order while the next one is being made on another thread.
///
/// - Parameters:
///   - count: number of pieces.
///   - make: makes a piece; must not depend on any other.
///   - use: takes a piece and its number, on the thread that called.
/// - Throws: what `use` throws, once the piece under way is made.
/// - Complexity: `count` calls of each; two pieces are in memory at most.
package func madeAhead<Piece: Sendable>(
  count: Int, _ make: @escaping @Sendable (Int) -> Piece, use: (Piece, Int) throws -> Void
) rethrows {
  guard count > 1, Threads.most ?? count > 1 else {
    for place in 0..<count { try use(make(place), place) }
    return
  }
  let ready = DispatchSemaphore(value: 0)
  let made = Mutex<Piece?>(nil)
  func begin(_ place: Int) {
    DispatchQueue.global().async {
      let piece = make(place)
      made.withLock { $0 = piece }
      ready.signal()
    }
  }
  begin(0)
  for place in 0..<count {
    ready.wait()
    let piece = made.withLock { slot in
      defer { slot = nil }
      return slot
    }
    let isLast = place == count - 1
    if !isLast { begin(place + 1) }
    guard let piece else { continue }
    do {
      try use(piece, place)
    } catch {
      if !isLast { ready.wait() }
      throw error
    }
  }
}
