import Partnerships

/// The work in progress of an import: tables are taken in the order of the contract, firms first.
struct Assembly {
  var intake: Intake
  var directory = FirmDirectory()
  /// What the accepted firms' rows say in their lists, firm by firm.
  var lists: [FirmLists] = []
  private let mapping: ColumnMapping?

  init(importer: Importer) {
    intake = Intake(skippingFaultyRows: importer.skippingFaultyRows, limits: importer.limits)
    mapping = importer.mapping
    for firm in importer.knownFirms { directory.add(id: firm.id, name: firm.name) }
  }

  mutating func note(_ problem: Problem) {
    intake.problems.append(problem)
  }

  /// Takes all tables of a kind.
  mutating func take(_ tables: [Table], as kind: TableKind) {
    guard !tables.isEmpty else { return }
    intake.counts[kind] = intake.counts[kind] ?? .init()
    switch kind {
    case .firms: takeFirms(tables)
    case .links: take(tables, kind, into: \.statements) { $0.statement() }
    case .offers: take(tables, kind, into: \.offers) { $0.offer() }
    case .needs: take(tables, kind, into: \.needs) { $0.need() }
    case .markets: take(tables, kind, into: \.markets) { $0.marketEntry() }
    case .capital: take(tables, kind, into: \.capital) { $0.capitalEntry() }
    case .goals: take(tables, kind, into: \.goals) { $0.goal() }
    }
  }

  /// The intake, with the tags that no row tells more about.
  mutating func finished() -> Intake {
    takeTags()
    return intake
  }

  /// The layout of a table; nil, with all rows refused, when its columns make no sense.
  mutating func layout(_ table: Table, _ kind: TableKind) -> Layout? {
    let layout = Layout(table, as: kind, mapping: mapping)
    layout.problems.forEach { note($0) }
    intake.counts[kind]?.read += table.rowCount
    guard layout.isUsable else {
      intake.counts[kind]?.refused += table.rowCount
      return nil
    }
    return layout
  }

  private mutating func take<Row: ImportedRow>(
    _ tables: [Table], _ kind: TableKind, into path: WritableKeyPath<MemberTables, [Row]>,
    reading read: (inout RowReader) -> Row?
  ) {
    var rows: [Row] = []
    var twins = Twins<Row>()
    for table in tables {
      guard let layout = layout(table, kind) else { continue }
      var reader = RowReader(table, layout, directory)
      for row in 0..<table.rowCount {
        reader.go(to: row)
        reader.wantsCandidates = !intake.problems.isFull
        let value = reader.hasErrors ? nil : read(&reader)
        reader.problems.forEach { note($0) }
        guard var value, !reader.hasErrors else {
          intake.counts[kind]?.refused += 1
          continue
        }
        if let former = twins.first(like: value, among: rows) {
          note(table.problem(.duplicateRow(firstRow: rows[former].origin?.row ?? 0), row: row))
          intake.counts[kind]?.duplicates += 1
          continue
        }
        value.origin = reader.origin
        rows.append(value)
        intake.counts[kind]?.accepted += 1
      }
    }
    intake.tables[keyPath: path] += rows
  }
}
