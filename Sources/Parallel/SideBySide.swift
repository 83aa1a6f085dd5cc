/// The rows of a table, made by several threads where there are many.
///
/// - Complexity: `count` calls.
package func sideBySide<Row: Sendable>(
  _ count: Int, _ row: @Sendable (Int) -> Row
) -> [Row] {
  let pieces = evenRanges(of: count, pieces: max(1, min(64, count / 4_096)))
  return Array(parallelMap(count: pieces.count) { pieces[$0].map(row) }.joined())
}
