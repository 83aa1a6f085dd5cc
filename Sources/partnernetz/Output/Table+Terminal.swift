import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzWording

extension PartnernetzAnswers.Table {
  /// The table with aligned columns; long texts go on in further lines so that a row fits the width.
  func shown(_ language: Language, width: Int) -> String {
    let places = places(for: .people)
    let head = places.map { columns[$0].title(language).terminalSafe }
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
}
