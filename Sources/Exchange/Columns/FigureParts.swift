import PartnernetzRecords

/// Columns that hold a figure of a part of the firm, or of its customers: `Umsatz Inland`,
/// `Auslandsumsatz`, `davon Export`. None of them is the figure.
enum FigureParts {
  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// Words beside that of the figure.
  private static let words = keys([
    "Inland", "Ausland", "inländisch", "ausländisch", "Export", "national", "international",
    "davon", "domestic", "foreign", "abroad", "exports", "of which", "EU", "Drittland",
    "Drittländer", "Deutschland", "Europa", "Übersee", "Germany", "Europe", "overseas", "Konzern",
    "konzernintern", "extern", "intercompany",
  ])
  /// Beginnings of compounds, as in `Auslandsumsatz`.
  private static let stems = ["Inlands", "Auslands", "Export", "EU-", "Binnen", "Teil"]

  /// The figure of which a header names a part; nil where it names none, or the whole.
  static func whole(of header: String) -> String? {
    let name = HeaderText.split(header).name
    guard !HeaderWords.isFigure(name) else { return nil }
    let parts = name.split { !$0.isLetter && $0 != "-" }.map(String.init)
    let rest = parts.filter { !words.contains(HeaderText.key($0)) }
    if rest.count < parts.count, let figure = figure(rest.joined(separator: " ")) { return figure }
    for stem in stems where name.lowercased().hasPrefix(stem.lowercased()) {
      let end = name.dropFirst(stem.count).drop { $0 == "-" || $0 == " " }
      if let first = end.first, let figure = figure(first.uppercased() + end.dropFirst()) {
        return figure
      }
    }
    return nil
  }

  private static func figure(_ word: String) -> String? {
    HeaderWords.isFigure(word) ? word : nil
  }

  /// What is said of such columns where the table does not have the figure itself.
  static func notes(
    on unknown: [Int], kind: TableKind, of table: any Sheet, isThere: (Field) -> Bool
  ) -> [Diagnostic] {
    var parts: [(figure: String, headers: [String])] = []
    for column in unknown {
      let header = table.headers[column]
      guard let figure = whole(of: header),
        let field = ColumnRecognition.recognised(figure, kind: kind, index: 0)?.place.column.field,
        !isThere(field)
      else { continue }
      if let known = parts.firstIndex(where: { $0.figure == figure }) {
        parts[known].headers.append(header)
      } else {
        parts.append((figure, [header]))
      }
    }
    return parts.map { table.note(.layout(.partsOfFigure($0.headers, of: $0.figure))) }
  }
}
