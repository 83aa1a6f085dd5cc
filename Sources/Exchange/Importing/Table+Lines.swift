extension Table {
  /// How many lines of the file a row takes.
  func lineCount(ofRow row: Int) -> Int {
    guard isFaulty(row) else { return 1 }
    var (position, line) = (Int(index.starts[row + 1]), 0)
    var fault: Diagnostic.Message?
    withFields { $0.skipRecord(&position, line: &line, fault: &fault) }
    return line + 1
  }

  /// How many lines a quoted field takes, where each of them looks like a row of the table: then
  /// a quotation mark too many has made one field of them.
  func swallowedLines(_ fields: [RecordIndex.Field], _ column: Int) -> Int? {
    guard headers.count > 2, fields.count == headers.count else { return nil }
    let bytes = text.bytes[fields[column].range]
    guard bytes.contains(mark), bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return nil
    }
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map { line in line.count { $0 == mark } }
    guard lines.count > 1, let first = lines.first, let last = lines.last else { return nil }
    let marks = headers.count - 1
    let isLikeRows =
      column + first == marks && last + marks - column == marks
      && lines.dropFirst().dropLast().allSatisfy { $0 == marks }
    return isLikeRows ? lines.count : nil
  }
}
