extension Table {
  /// A table below its titles, with its headers in one row and without rows that are no data.
  struct Refined {
    var table: Table
    /// What is said about what was left out.
    var notes: [Diagnostic] = []
    /// The heading above each of the table's rows; nil where there are none.
    var headings: [String?]?
    /// In which order each of the table's rows stands; nil where all have that of the headers.
    var orders: [[Int?]?]?
    /// Where headers stand once more in another order.
    var seconds: [Diagnostic] = []
    /// What is said where the rows below them cannot be laid out.
    var lost: Diagnostic?
    /// The record that heads a table of other columns.
    var foreign: Int?

    /// A sheet with its rows in the order of its headers and with its headings; and what is said.
    func laidOut(_ sheet: any Sheet) -> (sheet: any Sheet, notes: [Diagnostic]) {
      guard let orders else { return (withHeadings(sheet), notes) }
      guard let grid = CellGrid(sheet),
        let table = SecondHeaders.arranged(grid, by: orders)?.table()
      else { return (withHeadings(sheet), notes + (lost.map { [$0] } ?? [])) }
      return (withHeadings(table), notes + seconds)
    }

    /// A sheet with the headings as its last column, where there are any.
    func withHeadings(_ sheet: any Sheet) -> any Sheet {
      guard let headings, let grid = CellGrid(sheet) else { return sheet }
      let texts = Set(headings.compactMap(\.self))
      let areTrades = 2 * texts.count { IndustryWords.industry($0) != nil } >= texts.count
      let isFree = !sheet.headers.contains { HeaderWords.isIndustry($0) }
      let areDistricts =
        texts.allSatisfy { SpareRows.isDistrict($0) }
        && !sheet.headers.contains { HeaderText.key($0) == HeaderText.key("Region") }
      return grid.adding(
        areDistricts ? "Region" : areTrades && isFree ? "Branche" : "Abschnitt",
        headings.map { .init($0 ?? "") }
      )
      .table() ?? sheet
    }
  }

  /// The table below its titles, with its headers in one row and without rows that are no data; and
  /// what is said about what was left out.
  ///
  /// - Complexity: O(rows) for tables as offices keep them, else O(columns).
  func refined() -> Refined {
    let block = headerBlock
    let (header, upper, titleCount) = (block.last, block.upper, block.titles)
    var (headers, notes) = (block.headers, block.notes)
    let totals = TotalsRows.find(in: self, below: header, headers: headers)
    notes += totals.map { note($0.finding, record: $0.record) }
    let sums = Set(totals.map(\.record))
    let above = upper == nil && header > 0 ? texts(ofRecord: header - 1).filter { !$0.isEmpty } : []
    let spare = SpareRows(
      in: self, below: header, headers: headers, totals: sums,
      above: above.count == 1 ? above[0] : nil)
    notes += spare.notes.map { note($0.finding, record: $0.record) }
    if let foreign = spare.seconds.foreign {
      notes.append(
        note(
          .shape(.stackedTable(row: index.row(ofRecord: foreign), isRead: false)), record: foreign))
    }
    let left = sums.union(spare.records)
    // Titles, notes and the sheet's name may say in what the amounts are.
    let words =
      (0..<min(titleCount, 30)).flatMap { texts(ofRecord: $0) }
      + spare.records.sorted().flatMap { texts(ofRecord: $0) } + [sheet ?? file]
    if let unit = words.lazy.compactMap(MoneyNote.unit).first,
      let known = MoneyNote.headers(headers, in: unit)
    {
      headers = known
      notes.append(self.note(.unitOfNote(unit)))
    }
    guard header > 0 || !left.isEmpty || headers != self.headers else {
      return Refined(table: self, notes: notes, foreign: spare.seconds.foreign)
    }
    let kept = (header + 1..<index.count).filter { !left.contains($0) }
    return Refined(
      table: keeping(headers, at: header, without: left), notes: notes,
      headings: spare.headings.map { headings in kept.map { headings[$0] } },
      orders: spare.seconds.orders(of: kept),
      seconds: spare.seconds.found.map { note(.shape(.secondHeaders), record: $0.record) },
      lost: spare.seconds.found.first.map { second in
        note(
          .shape(.lostSecondHeaders(row: index.row(ofRecord: second.record))),
          record: second.record)
      }, foreign: spare.seconds.foreign)
  }

  private func note(_ finding: SheetMessage, record: Int) -> Diagnostic {
    Diagnostic(
      finding.finding, file: file, sheet: sheet, row: index.row(ofRecord: record),
      line: index.line(ofRecord: record))
  }

  private func joinedNote(_ first: Int, _ last: Int) -> Diagnostic {
    note(
      .joinedHeaders(first: index.row(ofRecord: first), last: index.row(ofRecord: last)),
      record: last)
  }

  /// Where the headers stand and how they read, in one row or joined from several.
  private struct HeaderBlock {
    /// The last record of the headers; those below are data.
    var last: Int
    var headers: [String]
    /// The record above that belongs to them.
    var upper: Int?
    /// Records of titles above them.
    var titles: Int
    var notes: [Diagnostic]
  }

  private var headerBlock: HeaderBlock {
    var header = TitleRows.header(of: self)
    let titles = header
    var headers = header == 0 ? self.headers : self.headers(ofRecord: header, width: 0)
    var notes: [Diagnostic] = []
    var upper: Int?
    if header > 0, let joined = HeaderRows.joined(group: texts(ofRecord: header - 1), headers) {
      headers = joined
      upper = header - 1
    } else if header + 1 < index.count, !headers.allSatisfy(\.isEmpty),
      let joined = HeaderRows.joined(headers, divided: texts(ofRecord: header + 1))
    {
      headers = joined
      upper = header
      header += 1
    }
    let titleCount = upper.map { min($0, titles) } ?? titles
    if titleCount > 0 {
      let example = texts(ofRecord: 0).first { !$0.isEmpty } ?? ""
      notes.append(note(.titleRows(titleCount, example: String(example.prefix(60))), record: 0))
    }
    if let upper {
      notes.append(joinedNote(upper, header))
    }
    if header + 2 < index.count,
      let joined = MoneyNote.headers(headers, above: texts(ofRecord: header + 1))
    {
      notes.append(joinedNote(header, header + 1))
      headers = joined
      header += 1
    }
    if header + 2 < index.count,
      TitleRows.areColumnNumbers(
        texts(ofRecord: header + 1), below: headers, above: texts(ofRecord: header + 2))
    {
      notes.append(joinedNote(header, header + 1))
      header += 1
    }
    // A ruler below the headers, as text and web pages draw it.
    if header + 2 < index.count, Table.isRuler(texts(ofRecord: header + 1)) { header += 1 }
    return HeaderBlock(
      last: header, headers: headers, upper: upper, titles: titleCount, notes: notes)
  }

  /// Whether there is nothing but strokes in a row, two or more in each cell: `--- | :--: | ===`.
  private static func isRuler(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    return filled.count > 1
      && filled.allSatisfy { text in
        text.count { "-=_–—".contains($0) } > 1 && text.allSatisfy { "-=_–—:+ ".contains($0) }
      }
  }

  private func keeping(
    _ headers: [String], at header: Int, without spare: Set<Int>
  ) -> Table {
    let records = (header..<index.count).filter { !spare.contains($0) }
    var result = self
    result.index = index.keeping(records)
    result.faulty = records.enumerated().compactMap { place, record in
      isFaulty(record - 1) ? Int32(place - 1) : nil
    }
    result.headers = headers
    let named = max(1, (headers.lastIndex { !$0.isEmpty } ?? 0) + 1)
    if sheet == nil, named < headers.count {
      result.headers.removeLast(headers.count - result.usedWidth(from: named))
    }
    return result
  }

  func sniffed() -> (sheet: any Sheet, notes: [Diagnostic]) {
    let refined = refined()
    var spelling = doubled.map { [note(.doublyEncoded($0))] } ?? []
    if spelled != nil || encoding == .utf16 {
      let name = encoding == .utf16 ? "UTF-16" : "Windows-1252"
      spelling.append(note(.fileEncoding(name, example: spelled)))
    }
    let (sheet, notes) = refined.laidOut(refined.table)
    return (sheet, spelling + notes)
  }

  /// The texts of a record, empty ones for empty cells.
  func texts(ofRecord record: Int) -> [String] {
    var fields: [RecordIndex.Field] = []
    split(row: record - 1, into: &fields)
    return fields.map { field in text(of: field).map { trimmed($0) } ?? "" }
  }

  /// A record's texts as headers, on one line each, and as many as there are columns.
  func headers(ofRecord record: Int, width: Int) -> [String] {
    var headers = texts(ofRecord: record).map { text in
      text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.joined(separator: " ")
    }
    while headers.count < width { headers.append("") }
    return headers
  }
}
