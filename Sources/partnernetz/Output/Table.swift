import PartnernetzWording

/// A table of an answer: shown in a terminal, or written as CSV with plain values.
struct Table {
  /// One column.
  struct Column {
    /// Whom a column tells something.
    enum Reader {
      case people, machines
    }

    /// The name for machines.
    var key: String
    /// The heading for people.
    var title: Phrase
    /// Who alone gets the column; nil for everybody.
    var only: Reader?

    init(_ key: String, de: String, en: String, only: Reader? = nil) {
      self.key = key
      title = Phrase(de: de, en: en)
      self.only = only
    }

    /// A column that stands in CSV only.
    static func machine(_ key: String) -> Column {
      Column(key, de: key, en: key, only: .machines)
    }
  }

  var columns: [Column]
  var rows: [[Cell]]

  private func places(for reader: Column.Reader) -> [Int] {
    columns.indices.filter { columns[$0].only == nil || columns[$0].only == reader }
  }

  /// The table with aligned columns; long texts go on in further lines so that a row fits the width.
  func shown(_ language: Language, width: Int) -> String {
    let places = places(for: .people)
    let head = places.map { columns[$0].title(language) }
    let body = rows.map { row in places.map { row[$0].shown(language).terminalSafe } }
    var widths = head.indices.map { column in
      ([head[column]] + body.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    let gaps = 2 * max(0, head.count - 1)
    // The widest column gives way until the row fits or nothing more can be taken.
    while widths.reduce(0, +) + gaps > width, let widest = widths.max(), widest > 16,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    let isRight = places.map { place in !rows.isEmpty && !rows.contains { $0[place].isText } }
    func lines(_ cells: [String]) -> [String] {
      let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
      return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
        var text = ""
        for (column, cell) in wrapped.enumerated() {
          let piece = line < cell.count ? cell[line] : ""
          let padding = String(repeating: " ", count: max(0, widths[column] - piece.displayWidth))
          text += (column > 0 ? "  " : "") + (isRight[column] ? padding + piece : piece + padding)
        }
        while text.last == " " { text.removeLast() }
        return text
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return (lines(head) + [rule] + body.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  /// The table as CSV with a header of keys.
  var csv: String {
    let places = places(for: .machines)
    let lines = [places.map { columns[$0].key }] + rows.map { row in places.map { row[$0].plain } }
    return lines.map { $0.map(\.csvField).joined(separator: ",") + "\n" }.joined()
  }
}
