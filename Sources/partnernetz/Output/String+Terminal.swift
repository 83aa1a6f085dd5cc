extension String {
  /// Columns that the text takes in a terminal.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text in lines of so many columns at most, broken at spaces where there are any.
  func wrapped(to width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.displayWidth + 1 + String(word).displayWidth > width {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      for letter in word {
        if !line.isEmpty, line.displayWidth + letter.displayWidth > width {
          lines.append(line)
          line = ""
        }
        line.append(letter)
      }
    }
    return lines + [line]
  }
}

extension Character {
  /// Columns that the letter takes in a terminal: wide East Asian ones and emoji take two.
  fileprivate var displayWidth: Int {
    let scalar = unicodeScalars.first?.value ?? 0
    let isWide =
      (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar)
      || (0xAC00...0xD7A3).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0xFE30...0xFE6F).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
      || (0x1F300...0x1FAFF).contains(scalar)
    return isWide ? 2 : 1
  }
}
