import PartnernetzWording

/// What people type for a command that is called otherwise.
enum CommandWords {
  /// The command, or the option of one, that a word means.
  private static let others = [
    "hilfe": "help", "publish": "pair --publish", "published": "pair --published",
    "plan": "pair", "paare": "pair", "partnerplan": "pair", "pairing": "pair",
    "vorschlag": "suggest", "vorschläge": "suggest", "suggestions": "suggest", "weg": "path",
    "wege": "path", "route": "path", "vermittler": "path", "märkte": "markets",
    "markt": "markets", "risiko": "risk", "ziele": "goals", "ziel": "goals", "bericht": "report",
    "bild": "diagram", "anbahnung": "contact", "kontakt": "contact", "prüfen": "check",
    "fragen": "ask", "reichweite": "reach", "einlesen": "import", "mitglied": "firm",
    "unternehmen": "firm", "member": "firm", "beziehung": "link", "geschichte": "history",
    "annahmen": "parameters", "assumptions": "parameters", "zurück": "undo",
    "zusammenlegen": "merge", "why": "pair --why", "warum": "pair --why",
    "version": "--version",
  ]

  /// What was meant; nil where nothing is near: a far-fetched guess helps nobody.
  ///
  /// - Complexity: O(commands).
  static func meant(by word: String, among commands: [String]) -> String? {
    let word = word.lowercased()
    if commands.contains(word) { return word }
    if let other = others[word] { return other }
    let near = commands.map { (word.editDistance(to: $0), $0) }.min { $0 < $1 }
    guard let near, near.0 <= max(1, word.count / 3) else { return nil }
    return near.1
  }
}
