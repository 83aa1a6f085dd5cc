import PartnernetzRecords

/// A figure of which only the first column says what it is: `Umsatz in T€ 2023 | 2024 | 2025`.
enum BareYears {
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    var headers = sheet.headers
    var runs: [(figure: String, years: [String])] = []
    var figure: (header: String, year: Int)?
    for (column, header) in sheet.headers.enumerated() {
      let year = HeaderText.year(in: header)
      if let known = figure, let year, header.count == 4, header == "\(year)",
        mapping?.meaning(ofColumn: header, in: sheet) == nil
      {
        headers[column] = known.header.replacing("\(known.year)", with: header)
        if runs.last?.figure != known.header { runs.append((known.header, [])) }
        runs[runs.count - 1].years.append(header)
      } else if let year, header.count > 4, HeaderWords.isFigure(HeaderText.split(header).name) {
        figure = (header, year)
      } else {
        figure = nil
      }
    }
    guard !runs.isEmpty, Set(headers).count == headers.count,
      ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil) != nil,
      var grid = CellGrid(sheet)
    else { return nil }
    grid.headers = headers
    return grid.table().map { table in
      (table, runs.map { sheet.note(.layout(.yearHeaders($0.years, of: $0.figure))) })
    }
  }
}
