import PartnernetzRecords

/// Projects with a column for each of their partners: `Projekt | Partner 1 | Partner 2 | Partner 3`.
///
/// Any two of them work together; what the project gets is no amount between two.
enum ProjectPartners {
  private static let bases = Set(
    [
      "Partner", "Projektpartner", "Konsortialpartner", "Verbundpartner", "Kooperationspartner",
      "Partnerfirma", "Unternehmen", "Firma", "partner company", "project partner", "company",
    ].map(HeaderText.key))
  private static let subjects = Set(
    [
      "Projekt", "Projekttitel", "Projektname", "Vorhaben", "Verbundprojekt", "Thema", "Titel",
      "Kooperation", "project", "project title", "title", "subject",
    ].map(HeaderText.key))
  private static let most = 20

  /// A link for each two partners of a row; nil where no three columns are numbered alike, or where
  /// rows are about a firm besides.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let headers = sheet.headers
    let partners = headers.indices.filter { column in
      let (base, number) = PartnerColumn.numbered(headers[column])
      return number != nil && bases.contains(HeaderText.key(base))
        && mapping?.meaning(ofColumn: headers[column], in: sheet) == nil
    }
    let named = Set(partners.map { HeaderText.key(PartnerColumn.numbered(headers[$0]).base) })
    let others = headers.indices.filter { !partners.contains($0) }
    guard partners.count >= 3, partners.count <= most, named.count == 1,
      !others.contains(where: {
        HeaderWords.isName(headers[$0]) && !subjects.contains(HeaderText.key(headers[$0]))
          || HeaderWords.isMember(headers[$0])
      }), let grid = CellGrid(sheet)
    else { return nil }
    let subject = others.first { subjects.contains(HeaderText.key(headers[$0])) }
    let kept = others.filter { $0 != subject && !headers[$0].isEmpty }
    let amounts = kept.filter {
      ColumnRecognition.field($0, of: sheet, as: .links) == .amount
    }
    var links = grid
    links.headers =
      ["Von", "An", "Art", "Was"]
      + kept.map { amounts.contains($0) ? headers[$0] + " (Projekt)" : headers[$0] }
    links.rows = grid.rows.flatMap { row -> [CellGrid.Row] in
      let names = partners.map { row.text($0) }.filter { !$0.isEmpty && !UnknownWord.isOne($0) }
      let rest = kept.map { row.cells.indices.contains($0) ? row.cells[$0] : .empty }
      let what = subject.map { row.text($0) } ?? ""
      return names.indices.flatMap { first in
        names.indices.dropFirst(first + 1).map { second in
          let ends = [names[first], names[second], LinkKind.partner.code, what]
          return CellGrid.Row(
            number: row.number, cells: ends.map { CellGrid.Cell($0) } + rest)
        }
      }
    }
    links.explained.formUnion(amounts.map { headers[$0] + " (Projekt)" })
    let message = LayoutMessage.projects(
      grid.rows.count, links: links.rows.count, amounts: amounts.map { headers[$0] })
    return links.table().map { ($0, [sheet.note(.layout(message))]) }
  }
}
