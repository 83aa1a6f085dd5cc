import Wording

/// A table of an answer: shown in a terminal, or written as CSV with plain values.
struct Table {
  /// One column.
  struct Column {
    /// The name for machines.
    var key: String
    /// The heading for people.
    var title: Phrase

    init(_ key: String, de: String, en: String) {
      self.key = key
      title = Phrase(de: de, en: en)
    }
  }

  /// One value.
  enum Cell {
    case text(String)
    case count(Int)
    case number(Double, digits: Int)
    case euros(Double)
    case percent(Double)
    /// A number with no more digits than it needs.
    case brief(Double)
    /// A share with the brokers that it takes.
    case chance(Double, brokers: Int)
    case none

    /// As people read it.
    func shown(_ language: Language) -> String {
      switch self {
      case .text(let text): text
      case .count(let value): language.number(value)
      case .number(let value, let digits): language.fixed(value, digits: digits)
      case .euros(let value): language.euros(value)
      case .percent(let value): language.percent(value)
      case .brief(let value): language.number(value, digits: 2)
      case .chance(let value, let brokers): "\(language.percent(value)) (\(brokers))"
      case .none: "–"
      }
    }

    /// As machines read it.
    var plain: String {
      switch self {
      case .text(let text): text
      case .count(let value): String(value)
      case .number(let value, _), .euros(let value), .percent(let value), .brief(let value),
        .chance(let value, _):
        "\(value)"
      case .none: ""
      }
    }

    var isText: Bool {
      if case .text = self { true } else { false }
    }
  }

  var columns: [Column]
  var rows: [[Cell]]

  /// The table with aligned columns; long texts are cut so that a row fits the width.
  func shown(_ language: Language, width: Int) -> String {
    let head = columns.map { $0.title(language) }
    let body = rows.map { row in row.map { $0.shown(language).terminalSafe } }
    var widths = columns.indices.map { column in
      ([head[column]] + body.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    let gaps = 2 * max(0, columns.count - 1)
    // The widest column gives way until the row fits or nothing more can be cut.
    while widths.reduce(0, +) + gaps > width, let widest = widths.max(), widest > 16,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    func line(_ cells: [String], alignRight: (Int) -> Bool) -> String {
      var text = ""
      for (column, cell) in cells.enumerated() {
        let cut = cell.cut(to: widths[column])
        let padding = String(repeating: " ", count: widths[column] - cut.displayWidth)
        text += (column > 0 ? "  " : "") + (alignRight(column) ? padding + cut : cut + padding)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    let isRight = columns.indices.map { column in
      !rows.isEmpty && !rows.contains { $0[column].isText }
    }
    var lines = [line(head) { isRight[$0] }]
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    lines += body.map { line($0) { isRight[$0] } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table as CSV with a header of keys.
  var csv: String {
    let lines = [columns.map(\.key)] + rows.map { $0.map(\.plain) }
    return lines.map { $0.map(\.csvField).joined(separator: ",") + "\n" }.joined()
  }
}
