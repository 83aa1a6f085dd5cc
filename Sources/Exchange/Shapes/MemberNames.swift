import PartnernetzRecords

/// Lists that call the column of their firms' names what else says whether a firm is a member.
enum MemberNames {
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let headers = sheet.headers
    guard !headers.contains(where: HeaderWords.isName),
      let column = headers.firstIndex(where: { HeaderWords.isMember($0) }),
      mapping?.meaning(ofColumn: headers[column], in: sheet) == nil,
      headers.count(where: { !$0.isEmpty }) > 1, RolePair.find(in: headers) == nil,
      !ColumnRecognition.isOfLinks(headers),
      holdsNames(sheet, column), var grid = CellGrid(sheet)
    else { return nil }
    grid.headers[column] = "Name"
    return grid.table().map { ($0, [sheet.note(.memberNames(headers[column]))]) }
  }

  /// Whether most cells are words of their own rather than a choice.
  private static func holdsNames(_ sheet: any Sheet, _ column: Int) -> Bool {
    let texts = (0..<sheet.rowCount).compactMap { sheet.text(row: $0, column: column) }
    let names = texts.filter { text in
      text.count(where: \.isLetter) > 2 && Words.yesNo.value(text) == nil
        && !UnknownWord.isOne(text) && WrittenDay(text) == nil
    }
    return 2 * names.count > texts.count && 5 * Set(names).count >= 4 * names.count
  }
}
