import PartnernetzRecords

/// Where the headers stand: below titles, dates and whatever else offices write above a table.
enum TitleRows {
  /// Rows that are looked at; headers further down are not looked for.
  private static let most = 30
  /// More cells than any title fills.
  private static let widestTitle = 64
  /// Rows of a title that are nearly as wide as the headers: what and of when, and for whom.
  private static let mostWideTitles = 2

  /// The record that holds the headers; the first one unless another is clearly it.
  static func header(of table: Table) -> Int {
    let first = table.texts(ofRecord: 0)
    // Pivot tables say by themselves where their headers stand.
    let pivot = (0..<min(8, table.index.count)).first { record in
      table.texts(ofRecord: record).first { !$0.isEmpty }.map(HeaderText.key).map {
        pivotHeaders.contains($0)
      } ?? false
    }
    if let pivot, pivot > 0 { return pivot }
    let firstScore = HeaderWords.score(first)
    guard firstScore < 2 else { return 0 }
    var above = first
    var titles = Titles()
    titles.add(first)
    var areNarrow = true
    /// A row of which one word is known, which holds the headers if no better one follows.
    var likely: Int?
    for record in 1..<max(1, min(most, table.index.count)) where titles.mayBe {
      let texts = table.texts(ofRecord: record)
      let width = count(texts)
      let score = HeaderWords.score(HeaderRows.joined(group: above, texts) ?? texts)
      areNarrow = areNarrow && titles.areNarrow(above: width)
      if score > firstScore, areNarrow {
        guard score < 2 else { return record }
        likely = likely ?? record
      } else if score >= 2, titles.mayStand(above: width), areHeaders(texts) {
        return record
      }
      above = texts
      titles.add(texts)
    }
    return likely ?? 0
  }

  private static let pivotHeaders = Set(["Zeilenbeschriftungen", "Row Labels"].map(HeaderText.key))

  /// How many cells are filled.
  static func count(_ texts: [String]) -> Int { texts.count { !$0.isEmpty } }

  /// Whether texts are the numbers of columns, as forms have them: `(1) | (2) | (3)`, `Sp. 1 | Sp. 2`.
  static func areColumnNumbers(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    return filled.count >= 2
      && zip(filled, 1...).allSatisfy { text, number in
        columnNumber(text, areBracketed: false) == number
      }
  }

  /// Whether the row below some headers numbers the columns: each of them, and no firm is called so.
  static func areColumnNumbers(_ texts: [String], below headers: [String], above next: [String])
    -> Bool
  {
    guard areColumnNumbers(texts), count(texts) == count(headers) else { return false }
    if texts.allSatisfy({ $0.isEmpty || columnNumber($0, areBracketed: true) != nil }) {
      return true
    }
    // Numbers may be names where all firms have such; one firm links to another by its number.
    guard let name = headers.firstIndex(where: HeaderWords.isName), next.indices.contains(name)
    else { return false }
    return next[name].contains(where: \.isLetter)
  }

  private static func columnNumber(_ text: String, areBracketed: Bool) -> Int? {
    guard text.utf8.count <= 12 else { return nil }
    let isBracketed = text.hasPrefix("(") || text.hasPrefix("[") || text.contains(where: \.isLetter)
    let words = text.split { " ()[].".contains($0) }
    guard isBracketed || !areBracketed, let last = words.last, words.count <= 2,
      words.count == 1 || ["sp", "spalte", "col", "column"].contains(words[0].lowercased())
    else { return nil }
    return Int(last)
  }

  /// Whether texts are headers without doubt: words that are no values, and that name firms or links.
  static func areHeaders(_ texts: [String]) -> Bool {
    !texts.contains(where: isValue)
      && TableKind.allCases.contains {
        ColumnRecognition.fit(headers: texts, as: $0, kindOfLinks: .acquaintance) != nil
      }
  }

  private static func isValue(_ text: String) -> Bool {
    FirmName(text).legalForm != nil
      || HeaderText.year(in: text) == nil && (WrittenDay(text) != nil || Estimate(text) != nil)
  }

  /// Rows that may be titles of what stands below them.
  private struct Titles {
    /// How many cells those fill of which a title is made; what is labelled is one by itself.
    private var widths: [Int] = []
    /// How many cells the widest of all rows fills but numbers of columns and sums.
    private var widest = 0
    /// Whether they may be titles of anything at all.
    private(set) var mayBe = true
    private var isFirst = true

    mutating func add(_ texts: [String]) {
      defer { isFirst = false }
      let width = TitleRows.count(texts)
      if TitleRows.areColumnNumbers(texts) || TotalsRows.areTotals(texts) { return }
      widest = max(widest, width)
      guard width > 1, !isLabelled(texts) else { return }
      // Firms in rows are what is below headers; one may stand in the title.
      mayBe =
        mayBe && width < TitleRows.widestTitle
        && (isFirst || !texts.contains { FirmName($0).legalForm != nil })
      widths.append(width)
    }

    /// Whether they fill few cells beside those of a row, as titles do.
    func areNarrow(above width: Int) -> Bool { widest <= max(1, width / 2) }

    /// Whether they may stand above headers of so many cells.
    func mayStand(above width: Int) -> Bool {
      widths.allSatisfy { $0 < width }
        && widths.count { 2 * $0 > width } <= TitleRows.mostWideTitles
    }

    /// `Erstellt von: | Kern`, `Stand: 1.10.2026`, or few cells and a day among them.
    private func isLabelled(_ texts: [String]) -> Bool {
      texts.contains { $0.hasSuffix(":") || $0.contains(": ") }
        || TitleRows.count(texts) <= 3
          && texts.contains { Int($0) == nil && WrittenDay($0) != nil }
    }
  }
}
