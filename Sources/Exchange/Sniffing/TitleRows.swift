/// Where the headers stand: below titles, dates and whatever else offices write above a table.
enum TitleRows {
  /// Rows that are looked at; headers further down are not looked for.
  private static let most = 30

  /// The record that holds the headers; the first one unless another is clearly it.
  static func header(of table: Table) -> Int {
    let first = table.texts(ofRecord: 0)
    let firstScore = HeaderWords.score(first)
    guard firstScore < 2 else { return 0 }
    var widest = count(first)
    var above = first
    for record in 1..<max(1, min(most, table.index.count)) {
      let texts = table.texts(ofRecord: record)
      let width = count(texts)
      // A title fills few cells, so that a row below full ones is data that happens to name columns.
      guard widest <= max(1, width / 2) else { return 0 }
      let score = HeaderWords.score(HeaderRows.joined(group: above, texts) ?? texts)
      if score > firstScore { return record }
      above = texts
      widest = max(widest, width)
    }
    return 0
  }

  /// How many cells are filled.
  static func count(_ texts: [String]) -> Int { texts.count { !$0.isEmpty } }
}
