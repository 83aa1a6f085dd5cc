/// Marks by which a cell says yes: a cross, a tick, a word.
enum CellMark {
  /// Whether a text is a mark, or the number 1 that stands for one.
  static func isOne(_ text: String) -> Bool { text == "1" || isCross(text) }

  /// Whether a text is a mark and can be no number.
  static func isCross(_ text: String) -> Bool { crosses.contains(text.lowercased()) }

  private static let crosses: Set<String> = ["x", "ja", "yes", "true", "✓", "✔", "•", "●"]
}
