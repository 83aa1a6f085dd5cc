extension Table {
  /// The table below its titles, with its headers in one row and without rows of totals; and what is
  /// said about what was left out.
  ///
  /// - Complexity: O(rows) for tables as offices keep them, else O(columns).
  func refined() -> (table: Table, notes: [Diagnostic]) {
    var header = TitleRows.header(of: self)
    let titles = header
    var headers = header == 0 ? self.headers : self.headers(ofRecord: header, width: 0)
    var notes: [Diagnostic] = []
    func note(_ finding: SheetMessage, record: Int) {
      notes.append(
        Diagnostic(
          finding.finding, file: file, sheet: sheet, row: index.row(ofRecord: record),
          line: index.line(ofRecord: record)))
    }
    var upper: Int?
    if header > 0, let joined = HeaderRows.joined(group: texts(ofRecord: header - 1), headers) {
      headers = joined
      upper = header - 1
    } else if header + 1 < index.count,
      headers.contains(""), !headers.allSatisfy(\.isEmpty),
      let joined = HeaderRows.joined(headers, divided: texts(ofRecord: header + 1))
    {
      headers = joined
      upper = header
      header += 1
    }
    let titleCount = upper.map { min($0, titles) } ?? titles
    if titleCount > 0 {
      let example = texts(ofRecord: 0).first { !$0.isEmpty } ?? ""
      note(.titleRows(titleCount, example: String(example.prefix(60))), record: 0)
    }
    if let upper {
      note(
        .joinedHeaders(
          first: index.row(ofRecord: upper), last: index.row(ofRecord: header)), record: header)
    }
    let totals = TotalsRows.find(in: self, below: header, headers: headers)
    for total in totals { note(total.finding, record: total.record) }
    guard header > 0 || !totals.isEmpty else { return (self, notes) }
    return (keeping(headers, at: header, without: Set(totals.map(\.record))), notes)
  }

  private func keeping(
    _ headers: [String], at header: Int, without totals: Set<Int>
  ) -> Table {
    let records = (header..<index.count).filter { !totals.contains($0) }
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
    let (table, notes) = refined()
    return (table, notes)
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
