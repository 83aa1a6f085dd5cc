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
  let made = parallelMap(count: pieces.count) { piece in
    var rows: [Row] = []
    rows.reserveCapacity(pieces[piece].count)
    for number in pieces[piece] { rows.append(row(number)) }
    return rows
  }
  var rows: [Row] = []
  rows.reserveCapacity(count)
  for piece in made { rows += piece }
  return rows
}
