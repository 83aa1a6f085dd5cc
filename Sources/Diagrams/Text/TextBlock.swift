/// A few lines of text that belong together, with their size on the page.
struct TextBlock: Sendable, Hashable {
  /// One line in one size.
  struct Line: Sendable, Hashable {
    var text: String
    var size: Double
    var bold: Bool
    var pale: Bool

    var width: Double { FontMetrics.width(of: text, size: size, bold: bold) }
    var height: Double { size * FontMetrics.lineHeight }
  }

  var lines: [Line] = []

  /// Width in points.
  var width: Double { lines.map(\.width).max() ?? 0 }
  /// Height in points.
  var height: Double { lines.reduce(0) { $0 + $1.height } }

  /// A text broken at words into at most `lineLimit` lines of at most `width` points; what does
  /// not fit ends in an ellipsis.
  ///
  /// - Complexity: O(length²) in a single overlong word, else O(length).
  static func wrapping(
    _ inscription: Inscription, width: Double, lineLimit: Int, size: Double, bold: Bool = false,
    pale: Bool = false
  ) -> TextBlock {
    var words = inscription.text.split(separator: " ").map(String.init)[...]
    var lines: [String] = []
    while let first = words.popFirst() {
      var line = first
      while let next = words.first,
        lines.count == lineLimit - 1
          || FontMetrics.width(of: line + " " + next, size: size, bold: bold) <= width
      {
        line += " " + next
        words.removeFirst()
        guard line.count < 400 else { break }
      }
      lines.append(fitting(line, width: width, size: size, bold: bold))
      if lines.count == lineLimit { break }
    }
    return TextBlock(
      lines: lines.map { Line(text: $0, size: size, bold: bold, pale: pale) })
  }

  /// As much of a text's end as its last line takes, so that names alike at their beginning are told
  /// apart: "Oberfläc…" says nothing, "…technik Grünhammer" does.
  static func ending(
    _ inscription: Inscription, width: Double, lineLimit: Int, size: Double, bold: Bool = false
  ) -> TextBlock {
    let whole = inscription.text
    guard FontMetrics.width(of: whole, size: size, bold: bold) > width else {
      return wrapping(inscription, width: width, lineLimit: lineLimit, size: size, bold: bold)
    }
    var tail = Substring(whole)
    while tail.count > 1,
      FontMetrics.width(of: "…" + tail, size: size, bold: bold) > width
    {
      tail = tail.dropFirst()
    }
    // A whole word reads better than a piece of one, where enough stays.
    if let blank = tail.firstIndex(of: " "), tail[blank...].count * 2 > tail.count {
      tail = tail[blank...].dropFirst()
    }
    let first = wrapping(inscription, width: width, lineLimit: 1, size: size, bold: bold)
    let end = Line(text: "…" + tail, size: size, bold: bold, pale: false)
    guard lineLimit > 1, let line = first.lines.first else { return TextBlock(lines: [end]) }
    let words = whole.split(separator: " ")
    var start = ""
    for word in words {
      let longer = start.isEmpty ? String(word) : start + " " + word
      guard FontMetrics.width(of: longer, size: size, bold: bold) <= width else { break }
      start = longer
    }
    return TextBlock(
      lines: [
        start.isEmpty ? line : Line(text: start, size: size, bold: bold, pale: false), end,
      ])
  }

  /// Lines of even width: the narrowest width that needs no more lines than the widest allowed.
  static func balanced(
    _ inscription: Inscription, width: Double, lineLimit: Int, size: Double, bold: Bool = false
  ) -> TextBlock {
    let widest = wrapping(
      inscription, width: width, lineLimit: lineLimit, size: size, bold: bold)
    guard widest.lines.count > 1 else { return widest }
    let whole = FontMetrics.width(of: inscription.text, size: size, bold: bold)
    var narrow = min(whole / Double(widest.lines.count), width)
    while narrow < width {
      let block = wrapping(
        inscription, width: narrow, lineLimit: lineLimit, size: size, bold: bold)
      if block.lines.count == widest.lines.count,
        block.lines.map(\.text).joined() == widest.lines.map(\.text).joined()
      {
        return block
      }
      narrow += size / 2
    }
    return widest
  }

  private static func fitting(_ line: String, width: Double, size: Double, bold: Bool) -> String {
    guard FontMetrics.width(of: line, size: size, bold: bold) > width else { return line }
    var kept = line
    while kept.count > 1,
      FontMetrics.width(of: kept + "…", size: size, bold: bold) > width
    {
      kept.removeLast()
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// This block with another below it.
  func over(_ other: TextBlock) -> TextBlock { TextBlock(lines: lines + other.lines) }
}
