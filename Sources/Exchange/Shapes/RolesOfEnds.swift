import PartnernetzRecords

/// Links between a first and a second firm of which it is said what they are to each other:
/// `Unternehmen A | Rolle A | Unternehmen B | Rolle B`.
///
/// Nothing but the order says which of two firms the word `Kunde` is about, so that it is told.
enum RolesOfEnds {
  private static let roles = ["Rolle", "Funktion", "Art", "role"].map(HeaderText.key)

  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    func column(_ field: Field) -> Int? {
      sheet.headers.indices.first { ColumnRecognition.field($0, of: sheet, as: .links) == field }
    }
    guard mapping?.meaning(of: sheet) == nil, RolePair.find(in: sheet.headers) == nil,
      let first = column(.source), let second = column(.target),
      let (one, other) = letters(of: sheet.headers[first], sheet.headers[second])
    else { return nil }
    if let kind = column(.kind) { return told(sheet, kind, first, second) }
    let keys = sheet.headers.map(HeaderText.key)
    func roleColumn(_ letter: String) -> Int? {
      keys.firstIndex { key in roles.contains { $0 + letter == key } }
    }
    guard let own = roleColumn(one), var grid = CellGrid(sheet) else { return nil }
    let counter = roleColumn(other)
    grid.headers[own] = "Art"
    for row in grid.rows.indices {
      guard let counter else { break }
      let texts = [grid.rows[row].text(own), grid.rows[row].text(counter)]
      while grid.rows[row].cells.count <= own { grid.rows[row].cells.append(.empty) }
      grid.rows[row].cells[own] = .init(joined(texts[0], texts[1]))
    }
    let left = grid.keeping(columns: sheet.headers.indices.filter { $0 != counter })
    guard let table = left.table() else { return nil }
    return (table, guess(sheet, own, first, second).map { [$0] } ?? [])
  }

  /// What tells the headers of two firms apart: `a` and `b`, `1` and `2`.
  private static func letters(of first: String, _ second: String) -> (String, String)? {
    let (first, second) = (HeaderText.key(first), HeaderText.key(second))
    for pair in [("a", "b"), ("1", "2")]
    where first.hasSuffix(pair.0) && second.hasSuffix(pair.1)
      && first.dropLast() == second.dropLast() && first.count > 1
    {
      return pair
    }
    return nil
  }

  /// The sheet as it is, with a word about whom its kinds are said of; nil where none is needed.
  private static func told(
    _ sheet: any Sheet, _ kind: Int, _ first: Int, _ second: Int
  ) -> SheetShapes.Part? {
    guard sheet.rowCount <= CellGrid.most else { return nil }
    return guess(sheet, kind, first, second).map { (sheet, [$0]) }
  }

  private static func guess(
    _ sheet: any Sheet, _ kind: Int, _ first: Int, _ second: Int
  ) -> Diagnostic? {
    for row in 0..<sheet.rowCount {
      guard let word = sheet.text(row: row, column: kind), isSide(word),
        let subject = sheet.text(row: row, column: first),
        let object = sheet.text(row: row, column: second)
      else { continue }
      return sheet.note(.partnerRoles(word, in: sheet.headers[kind], subject, of: object))
    }
    return nil
  }

  private static func isSide(_ word: String) -> Bool {
    LinkSide.allCases.contains { $0.isNamed(by: word) }
  }

  /// What the first firm is, where the second's role says the same or is all that is said.
  private static func joined(_ own: String, _ other: String) -> String {
    let (side, counter) = (side(own), side(other))
    if other.isEmpty || HeaderText.key(own) == HeaderText.key(other) && side == nil { return own }
    guard !own.isEmpty else {
      return counter.map { $0.opposite.kind } ?? other
    }
    // What contradicts itself is asked for.
    guard let side, let counter, side.opposite == counter else { return "\(own) / \(other)" }
    return own
  }

  private static func side(_ word: String) -> LinkSide? {
    LinkSide.allCases.first { $0.isNamed(by: word) }
  }
}

extension LinkSide {
  /// A word for a link from a firm on that side.
  fileprivate var kind: String {
    switch self {
    case .seller: "liefert an"
    case .buyer: "kauft bei"
    case .lender: "Kapitalgeber von"
    case .owner: "Gesellschafter von"
    case .borrower, .owned: header
    }
  }
}
