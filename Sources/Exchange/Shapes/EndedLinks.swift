import PartnernetzParallel
import PartnernetzRecords

/// Links that a list keeps although they are over, or were only asked for.
enum EndedLinks {
  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }
  private static let states = keys([
    "Status", "Stand", "Beziehungsstatus", "Vertragsstatus", "Lieferstatus", "Zustand", "state",
    "contract status", "relationship status",
  ])
  private static let lastDays = keys([
    "Vertragsende", "Ende", "Enddatum", "beendet am", "beendet", "gekündigt zum", "gültig bis",
    "bis", "Laufzeit bis", "Vertrag bis", "läuft bis", "end", "end date", "ended on",
    "contract end", "valid until", "until",
  ])
  private static let over = keys([
    "beendet", "gekündigt", "ausgelaufen", "abgelaufen", "ehemalig", "inaktiv", "erloschen",
    "storniert", "abgelehnt", "verloren", "Anfrage", "angefragt", "Angebot", "Interesse",
    "Interessent", "geplant", "in Planung", "in Verhandlung", "in Anbahnung", "Anbahnung", "ended",
    "terminated", "expired", "former", "inactive", "cancelled", "canceled", "lost", "rejected",
    "declined", "closed", "requested", "enquiry", "inquiry", "prospect", "lead", "planned",
    "proposed", "quoted", "nicht mehr aktiv", "no longer active",
  ])

  static func part(of sheet: any Sheet, mapping: ColumnMapping?, day: Day) -> SheetShapes.Part? {
    let keys = sheet.headers.map(HeaderText.key)
    let columns = keys.indices.filter {
      (states.contains(keys[$0]) || lastDays.contains(keys[$0]))
        && mapping?.meaning(ofColumn: sheet.headers[$0], in: sheet) == nil
    }
    guard !columns.isEmpty,
      ColumnRecognition.fit(headers: sheet.headers, as: .links, kindOfLinks: .acquaintance) != nil,
      ColumnRecognition.fit(headers: sheet.headers, as: .pipeline, kindOfLinks: nil) == nil,
      TableKind.named(by: sheet.sheet ?? sheet.file) != .pipeline
    else { return nil }
    let monthFirst = columns.map { column in
      Once { WrittenDay.isMonthFirst(sheet, column: column) }
    }
    var left: Set<Int> = []
    var found: [Int: (count: Int, row: Int)] = [:]
    for row in 0..<sheet.rowCount {
      let column = columns.indices.first { place in
        guard let text = sheet.text(row: row, column: columns[place]) else { return false }
        if over.contains(HeaderText.key(text)) { return true }
        guard lastDays.contains(keys[columns[place]]) else { return false }
        let last = MembershipWords.lastDay(
          text, kind: sheet.kind(row: row, column: columns[place]),
          monthFirst: { monthFirst[place].value })
        return last.map { $0 < day } ?? false
      }
      guard let column else { continue }
      left.insert(row)
      found[columns[column], default: (0, row)].count += 1
    }
    guard !left.isEmpty, var grid = CellGrid(sheet) else { return nil }
    grid.rows = grid.rows.indices.filter { !left.contains($0) }.map { grid.rows[$0] }
    grid.explained.formUnion(columns.map { sheet.headers[$0] })
    let notes = found.sorted { $0.key < $1.key }.map { column, found in
      let text = sheet.text(row: found.row, column: column) ?? ""
      let message = LayoutMessage.endedLinks(sheet.headers[column], found.count, says: text)
      return sheet.problem(.sheet(.shape(.layout(message))), row: found.row, column: column)
    }
    return grid.table().map { ($0, notes) }
  }
}
