import Partnerships

extension Assembly {
  /// A firm's row that is fine in itself; its competitors are looked up when all firms are known.
  private struct Candidate {
    var firm: Firm
    var lists: FirmLists
    var table: Int
    var row: Int
    var isRefused = false
  }

  /// Takes all tables of firms.
  /// - Complexity: O(rows + competitors named).
  mutating func takeFirms(_ tables: [Table]) {
    var candidates: [Candidate] = []
    var readers: [RowReader] = []
    var places: [Firm.ID: Int] = [:]
    for table in tables {
      guard let layout = layout(table, .firms) else { continue }
      var reader = RowReader(table, layout, directory)
      let commaFields = FirmLists.commaFields(table, layout)
      for row in 0..<table.rowCount {
        reader.go(to: row)
        if reader.hasErrors {
          refuse(reader)
          continue
        }
        guard let name = reader.text(.name) ?? reader.text(.id) else {
          reader.note(.missingValue, .name)
          refuse(reader)
          continue
        }
        let id = reader.text(.id) ?? knownID(ofName: name)
        let lists = FirmLists(reader, commaFields: commaFields)
        var firm = reader.firm(id: id, name: name)
        if let former = places[id].map({ candidates[$0] }) {
          let firstRow = former.firm.origin?.row ?? 0
          if !reader.hasErrors, former.firm.identity == firm.identity, former.lists == lists {
            note(table.problem(.duplicateRow(firstRow: firstRow), row: row))
            intake.counts[.firms]?.duplicates += 1
            continue
          }
          reader.note(.duplicateID(id, firstRow: firstRow), reader.idField)
        }
        if reader.hasErrors {
          refuse(reader, naming: places[id] == nil ? [id, name] : [])
          continue
        }
        reader.problems.forEach { note($0) }
        firm.origin = reader.origin
        places[id] = candidates.count
        candidates.append(Candidate(firm: firm, lists: lists, table: readers.count, row: row))
      }
      readers.append(reader)
    }
    for candidate in candidates { directory.add(id: candidate.firm.id, name: candidate.firm.name) }
    nameCompetitors(&candidates, readers, places)
    for candidate in candidates where !candidate.isRefused {
      intake.tables.firms.append(candidate.firm)
      lists.append(candidate.lists)
      intake.counts[.firms]?.accepted += 1
    }
  }

  private mutating func refuse(_ reader: RowReader, naming names: [String] = []) {
    reader.problems.forEach { note($0) }
    intake.counts[.firms]?.refused += 1
    names.forEach { directory.refuse($0) }
  }

  /// The id of the registered firm of a name, where there is just one; else the name itself.
  private func knownID(ofName name: String) -> Firm.ID {
    if case .firm(let id) = directory.find(name) { return id }
    return name
  }

  /// Looks competitors up; whoever names a firm that is refused is looked at once more.
  private mutating func nameCompetitors(
    _ candidates: inout [Candidate], _ readers: [RowReader], _ places: [Firm.ID: Int]
  ) {
    var namers: [Firm.ID: [Int]] = [:]
    var open = Array(
      candidates.indices.reversed().filter { !candidates[$0].lists.competitors.isEmpty })
    while let index = open.popLast() {
      let candidate = candidates[index]
      guard !candidate.isRefused else { continue }
      var reader = RowReader(
        readers[candidate.table].table, readers[candidate.table].layout, directory)
      reader.go(to: candidate.row)
      reader.wantsCandidates = !intake.problems.isFull
      let ids = candidate.lists.competitors.compactMap {
        reader.firm(named: $0, .competitors)
      }
      guard reader.hasErrors else {
        candidates[index].firm.competitors = ids
        for id in ids { namers[id, default: []].append(index) }
        continue
      }
      candidates[index].isRefused = true
      directory.remove(id: candidate.firm.id)
      refuse(reader, naming: [candidate.firm.id, candidate.firm.name])
      open += namers[candidate.firm.id] ?? []
    }
  }
}

extension RowReader {
  /// The column that gives firms their identity here.
  fileprivate var idField: Field { layout.place(.id) == nil ? .name : .id }
}
