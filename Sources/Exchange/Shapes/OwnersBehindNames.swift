import PartnernetzRecords

/// Names with the owner behind them in one cell: `Xaver GmbH (Tochter von Yber AG)`. It is the firm
/// that other rows call `Xaver GmbH`.
enum OwnersBehindNames {
  /// A name taken apart.
  struct Owned: Hashable {
    var name: String
    var owner: String
    /// The owner's share as it stood, `100 %`; empty where it is not told.
    var share: String
  }

  /// Words of which each remark has one; for speed.
  private static let stems = [
    "tochter", "gehört zu", "unternehmen de", "subsidiary", "owned by", "part of", "company of",
  ]

  /// Takes a name apart; nil where no owner stands behind it.
  static func owned(_ text: String) -> Owned? {
    guard text.utf8.count < 300 else { return nil }
    let small = text.lowercased()
    guard stems.contains(where: small.contains) else { return nil }
    if text.hasSuffix(")"), let opening = text.lastIndex(of: "(") {
      return owned(text[..<opening], text[text.index(after: opening)...].dropLast())
    }
    for mark in [", ", " - ", " – ", " — "] {
      for gap in text.ranges(of: mark) {
        if let owned = owned(text[..<gap.lowerBound], text[gap.upperBound...]) { return owned }
      }
    }
    return nil
  }

  private static func owned(_ name: Substring, _ remark: Substring) -> Owned? {
    let german =
      /(?:eine?\s+)?(?:(\d{1,3}(?:[.,]\d+)?\s*%)(?:-?ige)?\s+)?(?:Tochter(?:gesellschaft|unternehmen|firma)?\s+(?:von|der|des)|gehört\s+(?:zu|zur|zum)|Unternehmen\s+(?:der|des))\s+(?:der\s+|den\s+)?(.+)/
      .ignoresCase()
    let english =
      /(?:an?\s+)?(?:(\d{1,3}(?:[.,]\d+)?\s*%)\s+)?(?:(?:wholly\s+owned\s+)?subsidiary\s+of|owned\s+by|part\s+of|company\s+of)\s+(?:the\s+)?(.+)/
      .ignoresCase()
    let said = Substring(trimmed(String(remark)))
    guard let match = said.wholeMatch(of: german) ?? said.wholeMatch(of: english) else {
      return nil
    }
    let (bare, owner) = (trimmed(String(name)), trimmed(String(match.2)))
    guard bare.contains(where: \.isLetter), owner.contains(where: \.isLetter), bare != owner else {
      return nil
    }
    return Owned(name: bare, owner: owner, share: match.1.map(String.init) ?? "")
  }

  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let isOfFirms = ColumnRecognition.holdsFirmsAlone(sheet)
    // What somebody called an attribute stays as it was written.
    let open = sheet.headers.indices.filter { column in
      let meaning = mapping?.meaning(ofColumn: sheet.headers[column], in: sheet)
      return meaning.map { !["ignore", "attribute"].contains($0.word) } ?? true
    }
    let name = isOfFirms ? open.first { HeaderWords.isName(sheet.headers[$0]) } : nil
    let columns = open.filter { $0 == name || namesFirms(sheet.headers[$0], $0, sheet) }
    var found: [(column: Int, row: Int, owned: Owned)] = []
    for column in columns {
      for row in 0..<sheet.rowCount
      where sheet.contains(UInt8(ascii: ")"), or: UInt8(ascii: ","), row: row, column: column)
        || sheet.contains(UInt8(ascii: "-"), or: 0xE2, row: row, column: column)
      {
        guard let text = sheet.text(row: row, column: column), let owned = owned(text) else {
          continue
        }
        found.append((column, row, owned))
      }
    }
    guard !found.isEmpty, var grid = CellGrid(sheet) else { return nil }
    // Beside other partners it would not be clear whose the amounts are.
    let isTaken = name != nil && !sheet.headers.contains(where: PartnerColumn.isKnown)
    for (column, row, owned) in found { grid.rows[row].cells[column] = .init(owned.name) }
    if isTaken {
      let owners = Dictionary(
        found.filter { $0.column == name }.map { ($0.row, $0.owned) }
      ) { first, _ in first }
      grid = grid.adding(
        "Tochter von", grid.rows.indices.map { .init(owners[$0]?.owner ?? "") })
      if owners.values.contains(where: { !$0.share.isEmpty }) {
        grid = grid.adding(
          "Beteiligung in %", grid.rows.indices.map { .init(owners[$0]?.share ?? "") })
      }
    }
    let notes = columns.compactMap { column -> Diagnostic? in
      let own = found.filter { $0.column == column }
      guard let first = own.first else { return nil }
      let message = LayoutMessage.owners(
        own.count, example: sheet.text(row: first.row, column: column) ?? "",
        name: first.owned.name, owner: first.owned.owner, isTaken: isTaken && column == name)
      return sheet.problem(.sheet(.shape(.layout(message))), row: first.row, column: column)
    }
    return grid.table().map { ($0, notes) }
  }

  /// Whether a column names firms that are linked with others.
  private static func namesFirms(_ header: String, _ column: Int, _ sheet: any Sheet) -> Bool {
    PartnerColumn.isKnown(header) || LinkSide.allCases.contains { $0.isNamed(by: header) }
      || [.source, .target].contains(ColumnRecognition.field(column, of: sheet, as: .links))
  }
}
