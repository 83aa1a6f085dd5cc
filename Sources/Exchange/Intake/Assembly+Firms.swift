import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords

extension Assembly {
  /// Takes all tables of firms.
  /// - Complexity: O(rows + competitors named).
  mutating func takeFirms(_ tables: [any Sheet]) {
    var firms = ImportedFirms()
    /// Firms that name competitors, by position, with the names.
    var namers: [(position: Int32, names: [String])] = []
    for table in tables {
      guard let layout = layout(table, .firms) else { continue }
      firms.begin(table, layout)
      let plain = PlainFirms(table, layout)
      var row = 0
      while row < table.rowCount {
        let run = plain.run(from: row)
        for row in plain.take(run, of: table, into: &firms) {
          // Of a firm that is there already nothing is taken.
          _ = takeCarefully(row, table, layout, into: &firms)
        }
        row = run.upperBound
        guard run.isEmpty else { continue }
        if let names = takeCarefully(row, table, layout, into: &firms), !names.isEmpty {
          namers.append((Int32(firms.count - 1), names))
        }
        row += 1
      }
    }
    directory = directory.taking(firms)
    self.firms = firms
    if !namers.isEmpty { nameCompetitors(namers) }
    counts[.firms]?.accepted += self.firms.count
  }

  /// Takes a row that is not plain, or repeats an id; the competitors that it names if it is taken.
  private mutating func takeCarefully(
    _ row: Int, _ table: any Sheet, _ layout: Layout, into firms: inout ImportedFirms
  ) -> [String]? {
    var reader = RowReader(table, layout, directory)
    reader.go(to: row)
    if reader.hasErrors {
      refuse(reader)
      return nil
    }
    guard let name = reader.text(.name) ?? reader.text(.id) else {
      reader.note(.missingValue, .name)
      refuse(reader)
      return nil
    }
    let id = reader.text(.id) ?? knownID(ofName: name)
    let commaFields = firms.parts[firms.parts.count - 1].commaFields.value
    let lists = FirmLists(reader, commaFields: commaFields)
    let firm = reader.firm(id: id, name: name)
    let former = firms.index[id].map(Int.init)
    if let former {
      let same = firms.firm(former)
      let firstRow = same.origin?.row ?? 0
      if !reader.hasErrors, same.identity == firm.identity, firms.lists(former) == lists {
        note(table.problem(.duplicateRow(firstRow: firstRow), row: row))
        counts[.firms]?.duplicates += 1
        return nil
      }
      reader.note(.duplicateID(id, firstRow: firstRow), reader.idField)
    }
    if reader.hasErrors {
      refuse(reader, naming: former == nil ? [id, name] : [])
      return nil
    }
    reader.problems.forEach { note($0) }
    firms.take(row: row, id: id)
    return lists.competitors
  }

  private mutating func refuse(_ reader: RowReader, naming names: [String] = []) {
    reader.problems.forEach { note($0) }
    counts[.firms]?.refused += 1
    names.forEach { directory.refuse($0) }
  }

  /// The id of the registered firm of a name, where there is just one; else the name itself.
  private func knownID(ofName name: String) -> Firm.ID {
    if case .firm(let id) = directory.find(name) { return id }
    return name
  }

  /// Looks competitors up; whoever names a firm that is refused is looked at once more.
  private mutating func nameCompetitors(_ namers: [(position: Int32, names: [String])]) {
    let names = Dictionary(uniqueKeysWithValues: namers)
    var namersOf: [Firm.ID: [Int32]] = [:]
    var removed: Set<Int32> = []
    var open = namers.reversed().map(\.position)
    while let position = open.popLast() {
      guard !removed.contains(position), let named = names[position] else { continue }
      var reader = firms.reader(Int(position), directory)
      reader.wantsCandidates = !problems.isFull
      let ids = named.compactMap { reader.firm(named: $0, .competitors) }
      guard reader.hasErrors else {
        firms.competitors[position] = ids
        for id in ids { namersOf[id, default: []].append(position) }
        continue
      }
      removed.insert(position)
      let id = firms.ids[Int(position)]
      directory.remove(id: id)
      refuse(reader, naming: [id, firms.name(Int(position))])
      open += namersOf[id] ?? []
    }
    if !removed.isEmpty {
      firms = firms.removing(removed)
      directory = directory.taking(firms)
    }
  }
}

extension RowReader {
  /// The column that gives firms their identity here.
  fileprivate var idField: Field { layout.place(.id) == nil ? .name : .id }
}

extension PlainFirms {
  /// Plain rows from one on, up to as many as are taken at once.
  fileprivate func run(from row: Int) -> Range<Int> {
    let most = min(idLengths.count, row + 256)
    return row..<((row..<most).first { idLengths[$0] == 0 } ?? most)
  }

  /// Takes rows; those that repeat ids are left.
  fileprivate func take(
    _ run: Range<Int>, of table: any Sheet, into firms: inout ImportedFirms
  ) -> [Int] {
    guard !run.isEmpty, let table = table.plainText else { return [] }
    return table.text.bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: TextIndex.Lookup.Query.self, capacity: run.count) { ids in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: run.count) { former in
          for (place, row) in run.enumerated() {
            let start = Int(idStarts[row])
            let id = CellBytes(rebasing: bytes[start..<start + Int(idLengths[row])])
            ids.initializeElement(at: place, to: .init(id, word: TextIndex.Lookup.word(id)))
          }
          guard let base = former.baseAddress else { return [] }
          return firms.take(run, plainIDs: ids, former: base)
        }
      }
    }
  }
}
