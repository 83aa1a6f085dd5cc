import PartnernetzPartnerships
import PartnernetzRecords

/// The work in progress of an import: tables are taken in the order of the contract, firms first.
struct Assembly {
  var problems: ProblemList
  var counts: [TableKind: Intake.Count] = [:]
  var directory: FirmDirectory
  var firms = ImportedFirms()
  var links = ImportedStatements()
  /// Columns that nothing explains.
  private var unknownColumns: [UnknownColumn] = []
  /// Tables besides those of firms and links.
  private var details = MemberTables()
  private let mapping: ColumnMapping?
  private let skipsFaultyRows: Bool
  private let plainRowsAtATime: Int?

  init(importer: Importer) {
    problems = ProblemList(limit: importer.limits.problems)
    skipsFaultyRows = importer.skippingFaultyRows
    plainRowsAtATime = importer.plainRowsAtATime
    mapping = importer.mapping
    directory = FirmDirectory(known: importer.knownFirms)
  }

  mutating func note(_ problem: Problem) {
    problems.append(problem)
  }

  /// Takes all tables of a kind.
  mutating func take(_ tables: [any Sheet], as kind: TableKind) {
    guard !tables.isEmpty else { return }
    counts[kind] = counts[kind] ?? .init()
    switch kind {
    case .firms: takeFirms(tables)
    case .links: takeLinks(tables)
    case .offers: take(tables, kind, into: \.offers) { $0.offer() }
    case .needs: take(tables, kind, into: \.needs) { $0.need() }
    case .markets: take(tables, kind, into: \.markets) { $0.marketEntry() }
    case .capital: take(tables, kind, into: \.capital) { $0.capitalEntry() }
    case .goals: take(tables, kind, into: \.goals) { $0.goal() }
    }
  }

  /// The intake of all tables taken.
  func finished() -> Intake {
    Intake(
      source: ImportedTables(firms, links, details: details, directory), details: details,
      rowCounts: counts, problems: problems, unknownColumns: unknownColumns,
      skipsFaultyRows: skipsFaultyRows)
  }

  /// The layout of a table; nil, with all rows refused, when its columns make no sense.
  mutating func layout(_ table: any Sheet, _ kind: TableKind) -> Layout? {
    var layout = Layout(table, as: kind, mapping: mapping)
    layout.plainRowsAtATime = plainRowsAtATime
    layout.problems.forEach { note($0) }
    unknownColumns += layout.unknown.map { column in
      UnknownColumn(
        file: table.file, sheet: table.sheet, column: table.headers[column],
        likely: LikelyMeaning.column(of: table.headers[column], in: layout)?.name)
    }
    counts[kind]?.read += table.rowCount
    guard layout.isUsable else {
      counts[kind]?.refused += table.rowCount
      return nil
    }
    return layout
  }

  private mutating func take<Row: ImportedRow>(
    _ tables: [any Sheet], _ kind: TableKind, into path: WritableKeyPath<MemberTables, [Row]>,
    reading read: (inout RowReader) -> Row?
  ) {
    var rows: [Row] = []
    var twins = Twins<Row>()
    for table in tables {
      guard let layout = layout(table, kind) else { continue }
      var reader = RowReader(table, layout, directory)
      for row in 0..<table.rowCount {
        reader.go(to: row)
        reader.wantsCandidates = !problems.isFull
        let value = reader.hasErrors ? nil : read(&reader)
        reader.problems.forEach { note($0) }
        guard var value, !reader.hasErrors else {
          counts[kind]?.refused += 1
          continue
        }
        if let former = twins.first(like: value, among: rows) {
          note(table.problem(.duplicateRow(firstRow: rows[former].origin?.row ?? 0), row: row))
          counts[kind]?.duplicates += 1
          continue
        }
        value.origin = reader.origin
        rows.append(value)
        counts[kind]?.accepted += 1
      }
    }
    details[keyPath: path] += rows
  }
}
