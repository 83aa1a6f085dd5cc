/// What a header that is not known may mean.
enum LikelyMeaning {
  /// Shorter words stand within too many others.
  private static let shortest = 5

  /// What is derived from a figure, or only planned: `Umsatzrendite`, `Umsatz Plan`.
  private static let derived = [
    "rendite", "quote", "wachstum", "anteil", "entwicklung", "veränderung", "steuer", "rabatt",
    "skonto", "plan", "soll", "budget", "prognose", "ziel", "growth", "margin", "change", "tax",
    "forecast", "target", "planned", "ranking",
  ].map(HeaderText.key)

  /// The column whose words share the most with a header, if the table does not have it yet.
  static func column(of header: String, in layout: ColumnRecognition) -> Column? {
    let key = HeaderText.key(header)
    // `Mitglied seit` is a day of the past and says nothing that is asked for.
    if key.hasSuffix("seit") || key.hasSuffix("since") { return nil }
    // Whoever takes a part for what is likely takes it for the whole.
    if FigureParts.whole(of: header) != nil { return nil }
    let outside = header.split(separator: "(").first.map { HeaderText.key(String($0)) } ?? key
    var best: (column: Column, length: Int)?
    for column in layout.kind.columns where layout.place(column.field) == nil {
      for word in [column.name] + column.german + column.english {
        let known = HeaderText.key(word)
        let isWhole = known == outside && !known.isEmpty
        guard isWhole || known.utf8.count >= shortest else { continue }
        // `Mitgliedsbeitrag` says nothing of who is a member.
        guard isWhole || column.field != .isMember else { continue }
        guard isWhole || key.hasPrefix(known) || key.hasSuffix(known) else { continue }
        if known.utf8.count > best?.length ?? 0 { best = (column, known.utf8.count) }
      }
    }
    let isFigure = best.map { $0.column.content.isMoney || $0.column.content.isCount } ?? false
    if isFigure, let known = best?.column, !names(known, key),
      derived.contains(where: key.contains)
    {
      return nil
    }
    // Whoever takes gross amounts for what is likely takes them for net ones.
    if best?.column.content.isMoney == true, GrossHeader.without(header) != nil { return nil }
    // Whoever takes francs for what is likely takes them for euros.
    let unit = header.split(separator: "(").dropFirst().last.map(String.init)
    let isForeign = unit.map { MoneyFlaw.foreignCurrency($0) != nil } ?? false
    return isForeign && best?.column.content.isMoney == true ? nil : best?.column
  }

  /// Whether a header is, but for what stands in brackets, a column's own word.
  private static func names(_ column: Column, _ key: String) -> Bool {
    ([column.name] + column.german + column.english).contains { HeaderText.key($0) == key }
  }
}
