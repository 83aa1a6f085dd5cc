/// Words for several firms at once, or for nobody: `Diverse`, `Streubesitz`.
enum CollectiveWord {
  /// Whether a text is such a word.
  static func isOne(_ text: String) -> Bool { words.contains(HeaderText.key(text)) }

  private static let words: Set<String> = Set(
    [
      "Diverse", "Sonstige", "Verschiedene", "Andere", "Übrige", "Anonym", "Streubesitz", "Privat",
      "Privatkunden", "Endkunden", "various", "others", "other", "miscellaneous", "anonymous",
      "free float", "Summe", "Gesamt", "total",
    ].map(HeaderText.key))
}
