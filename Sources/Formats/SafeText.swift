extension Unicode.Scalar {
  /// Whether the letter turns the direction of what stands behind it (U+202A–202E, U+2066–2069).
  fileprivate var turnsText: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  /// Whether the letter steers a device instead of being read.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

extension String {
  /// The text on one line without anything that steers a terminal: control letters become blanks,
  /// those that turn the direction of text the sign U+FFFD.
  ///
  /// - Complexity: O(bytes).
  package var terminalSafe: String {
    replacing { $0.isControl ? " " : $0.turnsText ? "\u{FFFD}" : nil }
  }

  /// A page's text without letters that HTML forbids or that turn the direction of text: they become
  /// the sign U+FFFD; tabs and line ends stay.
  ///
  /// - Complexity: O(bytes).
  package var pageSafe: String {
    replacing { scalar in
      switch scalar {
      case "\t", "\n", "\r": nil
      default: scalar.isControl || scalar.turnsText ? "\u{FFFD}" : nil
      }
    }
  }

  private func replacing(_ sign: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    // Most texts hold none, and are given back as they are.
    guard unicodeScalars.contains(where: { sign($0) != nil }) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars { safe.append(sign(scalar) ?? scalar) }
    return String(safe)
  }
}
