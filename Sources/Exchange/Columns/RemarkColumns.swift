import PartnernetzRecords

/// Columns of remarks, in which offices write what members seek and have: `sucht Rückfracht`.
enum RemarkColumns {
  private static let headers = Set(
    [
      "Bemerkung", "Bemerkungen", "Notiz", "Notizen", "Anmerkung", "Anmerkungen", "Kommentar",
      "Kommentare", "Hinweis", "Hinweise", "Sonstiges", "Info", "Infos", "Freitext",
      "Gesprächsnotiz", "Gesprächsnotizen", "Besonderheiten", "remark", "remarks", "note", "notes",
      "comment", "comments", "other", "free text",
    ].map(HeaderText.key))
  /// Words of those who seek or have something, as remarks begin or go on with them.
  private static let words = [
    "sucht", "suchen", "braucht", "brauchen", "benötigt", "benötigen", "bietet", "bieten",
    "freie kapazität", "freie kapazitäten", "seeks", "seeking", "looks for", "looking for", "needs",
    "offers", "offering", "spare capacity",
  ]
  /// How many remarks are shown.
  private static let shown = 3

  /// Whether a header promises remarks.
  static func isOne(_ header: String) -> Bool {
    headers.contains(HeaderText.key(HeaderText.split(header).name))
  }

  /// What is said of a column of remarks; nil where it stays and tells nothing of the kind.
  ///
  /// - Complexity: O(rows).
  static func note(on table: any Sheet, column: Int, isLeftOut: Bool) -> Diagnostic? {
    let found = (0..<table.rowCount).compactMap { row -> String? in
      table.text(row: row, column: column).flatMap(wish)
    }
    guard isLeftOut || !found.isEmpty else { return nil }
    return table.note(
      .layout(
        .remarks(
          table.headers[column], isLeftOut: isLeftOut, count: found.count,
          examples: Array(found.prefix(shown)))))
  }

  /// What a remark says that its firm seeks or has: `sucht Kapital` of `Start-up, sucht Kapital`.
  static func wish(in text: String) -> String? {
    for piece in text.split(whereSeparator: { ",;|.".contains($0) || $0.isNewline }) {
      let piece = trimmed(String(piece))
      let small = piece.lowercased()
      let isOne = words.contains {
        small.hasPrefix($0 + " ") && small.utf8.count > $0.utf8.count + 3
      }
      if isOne { return piece }
    }
    return nil
  }
}
