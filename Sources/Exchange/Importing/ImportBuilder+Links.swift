import PartnernetzNetworks
import PartnernetzRecords

extension ImportBuilder {
  /// Takes all tables of links.
  /// - Complexity: O(rows).
  mutating func takeLinks(_ tables: [any Sheet]) {
    var words = WordCodes()
    var read: [ReadLinks] = []
    for table in tables {
      guard let layout = layout(table, .links) else { continue }
      let said = read.reduce(problems.errors) { $0 + $1.problems.errors }
      read.append(self.read(table, layout, &words, problemsBefore: said))
      progress.advance(table.rowCount)
    }
    let twins = StatementTwins(read, directory)
    links.columns.whatNames = words.words
    links.columns.sharesPairs = twins.sharesPairs
    for (table, twins) in zip(read, twins.found) { take(table, without: twins) }
  }

  private func read(
    _ table: any Sheet, _ layout: ColumnRecognition, _ words: inout WordCodes, problemsBefore: Int
  ) -> ReadLinks {
    var plain = FastStatementRows(table, layout, firms.index, words: &words)
    var read = ReadLinks(
      table: table, layout: layout, columns: plain.columns, refused: [],
      problems: DiagnosticList(limit: problems.limit), remarks: ColumnRemarks())
    // Else they would be copied when they are written.
    plain.columns = StatementColumns()
    var reader = RowReader(table, layout, directory)
    for row in plain.others {
      reader.go(to: row)
      reader.wantsCandidates = problemsBefore + read.problems.errors < ImportBuilder.candidates
      if !reader.isLost { reader.lookThrough() }
      let statement = reader.isLost ? nil : reader.statement()
      reader.problems.forEach { read.problems.append($0) }
      if let statement, !reader.isLost {
        read.columns.set(row, to: statement, firms: firms.index, words: &words)
        read.remarks.add(reader)
        read.unknownCells += reader.faultyCells
      } else {
        read.refused.insert(row)
        read.refusedLines += reader.lines
      }
    }
    (read.strangers, read.likely) = (reader.strangers, reader.likely)
    return read
  }

  private mutating func take(_ read: ReadLinks, without twins: [(row: Int, first: Int)]) {
    counts[.links]?.refused += read.refusedLines
    counts[.links]?.read += read.refusedLines - read.refused.count
    counts[.links]?.unknownCells += read.unknownCells
    counts[.links]?.duplicates += twins.count
    strangers.formUnion(read.strangers)
    likely.formUnion(read.likely)
    var repeats = DiagnosticList(limit: problems.limit)
    for (row, first) in read.table.isAside ? [] : twins.sorted(by: { $0.row < $1.row }) {
      repeats.append(read.table.problem(.duplicateRow(firstRow: first), row: row))
    }
    problems.append(rowByRow: [read.problems, repeats])
    read.remarks.problems(read.table).forEach { note($0) }
    take(read.table, read.layout, read.columns, without: read.refused.union(twins.map(\.row)))
  }

  private mutating func take(
    _ table: any Sheet, _ layout: ColumnRecognition, _ columns: StatementColumns,
    without rows: Set<Int>
  ) {
    let kept = rows.isEmpty ? nil : (0..<table.rowCount).filter { !rows.contains($0) }
    let count = kept?.count ?? table.rowCount
    links.parts.append(
      .init(table: table, layout: layout, count: count, rows: kept.map { $0.map { Int32($0) } }))
    links.columns.append(kept.map { columns.taking($0) } ?? columns)
    counts[.links]?.accepted += count
  }
}

extension StatementColumns {
  /// Writes a statement into a row.
  fileprivate mutating func set(
    _ row: Int, to statement: Statement, firms: TextIndex, words: inout WordCodes
  ) {
    sources[row] = firms[statement.source] ?? -1
    targets[row] = firms[statement.target] ?? -1
    kinds[row] = statement.kind.position
    amounts.set(row, to: statement.amount?.cents)
    trusts.set(row, to: statement.trust)
    if !whats.isEmpty { whats.set(row, to: statement.what.map { words.number(of: $0) }) }
    lastContacts.set(row, to: statement.lastContact?.packed)
    reporters.set(row, to: statement.reporter.flatMap { firms[$0] })
    evidences.set(row, to: statement.evidence.map { Int8($0) })
    visibilities.set(row, to: statement.visibility.map { Int8($0.rawValue) })
    isGross.set(row, to: statement.isGross.map { $0 ? 1 : 0 })
  }
}
