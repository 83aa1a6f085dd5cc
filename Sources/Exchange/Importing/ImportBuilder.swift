import PartnernetzRecords

/// The work in progress of an import: tables are taken in the order of the contract, firms first.
struct ImportBuilder {
  var problems: DiagnosticList
  var counts: [TableKind: ImportResult.Count] = [:]
  var directory: FirmDirectory
  var firms = ImportedFirms()
  var links = ImportedStatements()
  /// Columns that nothing explains.
  private var unknownColumns: [UnknownColumn] = []
  /// Tables besides those of firms and links.
  private var details = MemberTables()
  let mapping: ColumnMapping?
  let kindOfLinks: LinkKind?
  /// Whether links do not say what they are.
  private var lacksKind = false
  /// The keys of firms that links name and nobody knows.
  var strangers: Set<String> = []
  /// Those of them that begin the name of one firm only.
  var likely: Set<String> = []
  let knownFirms: [Firm]
  let trustsIDs: Bool
  private let skipsFaultyRows: Bool
  private let plainRowsAtATime: Int?
  var progress: ReadingProgress

  init(importer: Importer) {
    problems = DiagnosticList(limit: importer.limits.problems)
    skipsFaultyRows = importer.skippingFaultyRows
    plainRowsAtATime = importer.plainRowsAtATime
    progress = ReadingProgress(importer.progress)
    mapping = importer.mapping
    kindOfLinks = importer.kindOfLinks
    knownFirms = importer.knownFirms
    trustsIDs = importer.trustsIDs
    directory = FirmDirectory(known: knownFirms)
    directory.acceptsSure = importer.acceptsSureNames
  }

  mutating func note(_ problem: Diagnostic) {
    problems.append(problem)
  }

  /// Whether candidates are still looked for, which takes long.
  var wantsCandidates: Bool { problems.errors < ImportBuilder.candidates }

  /// Errors for which candidates are looked for.
  static let candidates = 200

  /// Counts a row that is taken, and says what is wrong with its cells.
  mutating func take(_ reader: RowReader, _ kind: TableKind) {
    reader.problems.forEach { note($0) }
    counts[kind]?.unknownCells += reader.faultyCells
  }

  /// Counts a row that cannot be taken, with all its lines, and says why.
  mutating func count(lost reader: RowReader, _ kind: TableKind) {
    reader.problems.forEach { note($0) }
    counts[kind]?.refused += reader.lines
    counts[kind]?.read += reader.lines - 1
  }

  /// Takes all tables of a kind.
  mutating func take(_ tables: [any Sheet], as kind: TableKind) {
    guard !tables.isEmpty else { return }
    counts[kind] = counts[kind] ?? .init()
    switch kind {
    case .firms: takeFirms(tables)
    case .links: takeLinks(tables)
    case .offers: take(tables, kind, into: \.offers, reading: ReadTables.offers)
    case .needs: take(tables, kind, into: \.needs, reading: ReadTables.needs)
    case .markets: take(tables, kind, into: \.markets, reading: ReadTables.markets)
    case .capital: take(tables, kind, into: \.capital, reading: ReadTables.capital)
    case .goals: take(tables, kind, into: \.goals, reading: ReadTables.goals)
    case .pipeline: take(tables, kind, into: \.contacts, reading: ReadTables.contacts)
    }
  }

  /// The intake of all tables taken.
  func finished() -> ImportResult {
    var problems = problems
    let isAcceptable = problems.errors == 0 || skipsFaultyRows && problems.lostTables == 0
    if !isAcceptable { problems.undo() }
    return ImportResult(
      source: ImportedTables(firms, links, details: details, directory), details: details,
      rowCounts: counts, problems: problems, unknownColumns: unknownColumns,
      skipsFaultyRows: skipsFaultyRows, strangers: strangers.count, likelyFirms: likely.count,
      lacksKind: lacksKind)
  }

  /// The layout of a table; nil, with all rows refused, when its columns make no sense.
  mutating func layout(_ table: any Sheet, _ kind: TableKind) -> ColumnRecognition? {
    var layout = ColumnRecognition(
      table, as: kind, mapping: mapping, kindOfLinks: kindOfLinks)
    lacksKind = lacksKind || kind == .links && !layout.says(.kind)
    layout.plainRowsAtATime = plainRowsAtATime
    layout.problems.forEach { note($0) }
    unknownColumns += layout.unknown.map { column in
      UnknownColumn(
        file: table.file, sheet: table.sheet, column: table.headers[column],
        likely: LikelyMeaning.column(of: table.headers[column], in: layout)?.name, kind: kind)
    }
    counts[kind]?.read += table.rowCount
    let refusal = layout.isUsable ? refusal(table, layout) : nil
    if let refusal { note(refusal) }
    guard layout.isUsable, refusal == nil else {
      counts[kind]?.refused += table.rowCount
      return nil
    }
    return layout
  }

  private mutating func take<Row: KeyedRow>(
    _ tables: [any Sheet], _ kind: TableKind, into path: WritableKeyPath<MemberTables, [Row]>,
    reading columns: ReadColumns<Row>
  ) {
    var rows: [Row] = []
    var twins = Twins<Row>()
    var keys: [RowKey: Int] = [:]
    for table in tables {
      guard let layout = layout(table, kind) else { continue }
      var reader = RowReader(table, layout, directory)
      var remarks = ColumnRemarks()
      for row in 0..<table.rowCount {
        reader.go(to: row)
        reader.wantsCandidates = wantsCandidates
        if !reader.isLost { reader.lookThrough() }
        let read = reader.isLost ? nil : reader.row(of: columns)
        if let contradiction = read?.contradiction {
          reader.refuse(contradiction.message, contradiction.field)
        }
        guard var value = read, !reader.isLost else {
          count(lost: reader, kind)
          continue
        }
        take(reader, kind)
        if let former = twins.first(like: value, among: rows) {
          note(table.problem(.duplicateRow(firstRow: rows[former].origin?.row ?? 0), row: row))
          counts[kind]?.duplicates += 1
          continue
        }
        remarks.add(reader)
        let key = value.key
        if keys[key] == nil {
          keys[key] = table.number(ofRow: row)
        } else if let column = layout.place(.firm)?.index {
          remarks.add(.repeatedKey, row: row, column: column, example: key.example)
        }
        value.origin = reader.origin
        rows.append(value)
        counts[kind]?.accepted += 1
      }
      remarks.problems(table).forEach { note($0) }
      progress.advance(table.rowCount)
    }
    details[keyPath: path] += rows
  }
}
