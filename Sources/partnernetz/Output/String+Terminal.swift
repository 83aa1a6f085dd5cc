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

  /// The text without anything that steers a terminal: control letters become spaces.
  var terminalSafe: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      safe.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(safe)
  }

  /// The text as one field of a CSV line; a text that a spreadsheet would take for a formula is
  /// disarmed by an apostrophe.
  var csvField: String {
    // Scalar by scalar, since a String takes a line's two ends for one letter, and a quotation mark
    // with a combining mark behind it for another one.
    let startsFormula = unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let text = startsFormula && Double(self) == nil ? "'" + self : self
    guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    var field = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { field.append(scalar) }
      field.append(scalar)
    }
    field.append("\"")
    return String(field)
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
