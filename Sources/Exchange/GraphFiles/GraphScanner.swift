/// Cuts a graph file's text into words, quoted texts and marks.
struct GraphScanner {
  struct Token {
    enum Kind { case word, quoted, mark }
    var kind: Kind
    var text: String
    var line: Int
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// The line at hand, from 1.
  private(set) var line = 1
  private let marks: [[Unicode.Scalar]]
  /// What begins a comment that ends with its line.
  private let comments: [[Unicode.Scalar]]
  /// Whether a backslash in a quoted text keeps what follows, as DOT has it, or only a quotation mark.
  private let escapes: Bool

  /// A scanner in whose format some marks stand by themselves.
  init(_ text: String, marks: [String], comments: [String], escapes: Bool = false) {
    self.escapes = escapes
    scalars = Array(text.unicodeScalars)
    self.marks = marks.map { Array($0.unicodeScalars) }
    self.comments = comments.map { Array($0.unicodeScalars) }
  }

  /// The next token; nil at the end.
  ///
  /// - Throws: that a quotation mark, or a bracket of markup, is not closed.
  mutating func next() throws(GraphFault) -> Token? {
    skipBlanks()
    guard position < scalars.count else { return nil }
    if scalars[position] == "\"" { return try quoted() }
    if scalars[position] == "<" { return try markup() }
    if let mark = here(marks) {
      position += mark.count
      return Token(kind: .mark, text: text(mark[...]), line: line)
    }
    let start = position
    while position < scalars.count, !isBlank(scalars[position]), scalars[position] != "\"",
      here(marks) == nil
    { position += 1 }
    return Token(kind: .word, text: text(scalars[start..<position]), line: line)
  }

  private mutating func quoted() throws(GraphFault) -> Token {
    let first = line
    position += 1
    var content = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "\"" { return Token(kind: .quoted, text: String(content), line: first) }
      if scalar == "\n" { line += 1 }
      if scalar == "\\", position < scalars.count, let kept = kept(scalars[position]) {
        content.append(kept)
        position += 1
      } else {
        content.append(scalar)
      }
    }
    throw GraphFault(line: first)
  }

  /// What a backslash before a character means; nil where both stand for themselves.
  private func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"": scalar
    case "\\" where escapes: scalar
    case "n" where escapes, "l" where escapes, "r" where escapes: " "
    default: nil
    }
  }

  /// Markup in angle brackets, which may hold others; what stands between its tags is the text.
  private mutating func markup() throws(GraphFault) -> Token {
    let first = line
    var depth = 0
    var content = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "<": depth += 1
      case ">": depth -= 1
      case "\n": line += 1
      default: if depth == 1 { content.append(scalar) }
      }
      if depth == 0 { return Token(kind: .quoted, text: String(content), line: first) }
    }
    throw GraphFault(line: first)
  }

  private static let block = Array("/*".unicodeScalars)
  private static let blockEnd = Array("*/".unicodeScalars)

  private mutating func skipBlanks() {
    while position < scalars.count {
      if scalars[position] == "\n" { line += 1 }
      if isBlank(scalars[position]) {
        position += 1
      } else if here(comments) != nil {
        while position < scalars.count, scalars[position] != "\n" { position += 1 }
      } else if here([GraphScanner.block]) != nil {
        position += 2
        while position < scalars.count, here([GraphScanner.blockEnd]) == nil {
          if scalars[position] == "\n" { line += 1 }
          position += 1
        }
        position = min(position + 2, scalars.count)
      } else {
        return
      }
    }
  }

  /// The first of some words that stands here.
  private func here(_ words: [[Unicode.Scalar]]) -> [Unicode.Scalar]? {
    words.first { word in
      position + word.count <= scalars.count
        && scalars[position..<position + word.count].elementsEqual(word)
    }
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
