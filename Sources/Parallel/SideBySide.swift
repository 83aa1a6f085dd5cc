/// The rows of a table, made by several threads where there are many.
///
/// - Complexity: `count` calls.
package func sideBySide<Row: Sendable>(
  _ count: Int, _ row: @Sendable (Int) -> Row
) -> [Row] {
  let pieces = evenRanges(of: count, pieces: max(1, min(64, count / 4_096)))
  // One row after the other, as `joined()` gives them, took longer than many a row.
  var rows: [Row] = []
  rows.reserveCapacity(count)
  for piece in parallelMap(count: pieces.count, { pieces[$0].map(row) }) { rows += piece }
  return rows
}
