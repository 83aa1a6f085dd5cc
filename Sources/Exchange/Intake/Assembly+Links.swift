import Partnerships

extension Assembly {
  /// Takes all tables of links.
  /// - Complexity: O(rows).
  mutating func takeLinks(_ tables: [Table]) {
    var words = WordCodes()
    var pairs = StatementTwins(capacity: tables.reduce(0) { $0 + $1.rowCount })
    for table in tables {
      guard let layout = layout(table, .links) else { continue }
      var plain = PlainStatements(table, layout, firms.index, words: &words)
      var said: [(row: Int, problem: Problem)] = []
      var refused: Set<Int> = []
      var reader = RowReader(table, layout, directory)
      for row in plain.others {
        reader.go(to: row)
        reader.wantsCandidates = problems.kept.count + said.count < problems.limit
        let statement = reader.hasErrors ? nil : reader.statement()
        said += reader.problems.map { (row, $0) }
        if let statement, !reader.hasErrors {
          plain.columns.set(row, to: statement, firms: firms.index, words: &words)
        } else {
          refused.insert(row)
        }
      }
      counts[.links]?.refused += refused.count
      links.columns.whatNames = words.words
      let twins = pairs.find(
        in: plain.columns, of: table, layout, directory, links, except: refused)
      said += twins.map { ($0.row, table.problem(.duplicateRow(firstRow: $0.first), row: $0.row)) }
      counts[.links]?.duplicates += twins.count
      // Of one row's problems the order stays.
      for item in said.enumerated().sorted(by: {
        ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
      }) { note(item.element.problem) }
      take(table, layout, plain.columns, without: refused.union(twins.map(\.row)))
    }
    links.columns.whatNames = words.words
    links.columns.sharesPairs = pairs.sharesPairs
  }

  private mutating func take(
    _ table: Table, _ layout: Layout, _ columns: StatementColumns, without rows: Set<Int>
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
    if !amounts.isEmpty {
      amounts[row] = statement.amount?.cents ?? StatementColumns.unknownAmount
    }
    if !trusts.isEmpty { trusts[row] = statement.trust ?? .nan }
    if !whats.isEmpty { whats[row] = statement.what.map { words.number(of: $0) } ?? -1 }
    if !lastContacts.isEmpty { lastContacts[row] = statement.lastContact?.packed ?? 0 }
    if !reporters.isEmpty {
      reporters[row] = statement.reporter.flatMap { firms[$0] } ?? -1
    }
    if !evidences.isEmpty { evidences[row] = statement.evidence.map { Int8($0) } ?? -1 }
    if !visibilities.isEmpty {
      visibilities[row] = statement.visibility.map { Int8($0.rawValue) } ?? -1
    }
    if !isGross.isEmpty { isGross[row] = statement.isGross.map { $0 ? 1 : 0 } ?? -1 }
  }
}
