/// The rows of a table, made by several threads where there are many.
///
/// - Complexity: `count` calls.
@inlinable
package func sideBySide<Row: Sendable>(
  _ count: Int, _ row: @Sendable (Int) -> Row
) -> [Row] {
  let pieces = evenRanges(of: count, pieces: max(1, min(64, count / 4_096)))
  // Made for each kind of row by the compiler, and taken over whole: asked for one by one through
  // protocols, rows took longer than many a row takes to make.
  return [Row](unsafeUninitializedCapacity: count) { rows, filled in
    // Each piece fills places of its own, so that no row is made twice or copied.
    nonisolated(unsafe) let rows = rows
    _ = parallelMap(count: pieces.count) { piece in
      for number in pieces[piece] { rows.initializeElement(at: number, to: row(number)) }
    }
    filled = count
  }
}
