import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

extension ImportBuilder {
  /// Takes all tables of firms.
  /// - Complexity: O(rows + competitors named).
  mutating func takeFirms(_ tables: [any Sheet]) {
    var firms = ImportedFirms()
    /// Firms that name competitors, by position, with the names.
    var namers: [(position: Int32, names: [String])] = []
    let read = tables.compactMap { table in layout(table, .firms).map { (table, $0) } }
    // Rows that know ids come first, so that lists of names find theirs.
    let ordered = read.filter { $0.1.says(.id) } + read.filter { !$0.1.says(.id) }
    for (table, layout) in ordered {
      if firms.count > 0, let refusal = refusal(table, layout, after: firms) {
        note(refusal)
        counts[.firms]?.refused += table.rowCount
        continue
      }
      if firms.count > 0, !layout.says(.id) { directory = directory.taking(firms) }
      firms.begin(table, layout)
      var careful = layout
      if directory.needsCare { careful.plainRowsAtATime = nil }
      let plain = FastFirmRows(table, careful)
      var reader = RowReader(table, layout, directory)
      var remarks = ColumnRemarks()
      var row = 0
      while row < table.rowCount {
        let run = plain.run(from: row)
        for row in plain.take(run, of: table, into: &firms) {
          // Of a firm that is there already nothing is taken.
          _ = takeCarefully(row, &reader, into: &firms, &remarks)
        }
        row = run.upperBound
        guard run.isEmpty else {
          progress.advance(run.count)
          continue
        }
        if let names = takeCarefully(row, &reader, into: &firms, &remarks), !names.isEmpty {
          namers.append((Int32(firms.count - 1), names))
        }
        row += 1
        progress.advance(1)
      }
      FirmLists.remark(table, layout, &remarks)
      remarks.problems(table).forEach { note($0) }
    }
    directory = directory.taking(firms)
    self.firms = firms
    if !namers.isEmpty { nameCompetitors(namers) }
    counts[.firms]?.accepted += self.firms.count
  }

  /// Takes a row that is not plain, or repeats an id; the competitors that it names if it is taken.
  private mutating func takeCarefully(
    _ row: Int, _ reader: inout RowReader, into firms: inout ImportedFirms,
    _ remarks: inout ColumnRemarks
  ) -> [String]? {
    reader.go(to: row)
    if !reader.isLost { reader.lookThrough() }
    let named =
      reader.isLost
      ? nil
      : reader.firmName { id in
        firms.index[id] != nil || directory.name(of: id) != nil
      }
    guard let name = named else {
      refuse(&reader)
      return nil
    }
    guard reader.hasWholeID(), reader.isFirm(name) else {
      leaveOut(&reader, named: name)
      return nil
    }
    let givenID = reader.text(.id).flatMap { reader.fitting($0, .id) }
    if let survivor = directory.survivor(of: givenID ?? name) {
      let into = directory.name(of: survivor) ?? survivor
      note(reader.table.problem(.mergedFirm(name, into: into), row: row))
      counts[.firms]?.duplicates += 1
      return nil
    }
    let id = givenID ?? self.id(ofName: name, &reader, firms)
    // Whoever is found by name keeps the name by which all know it.
    let known = givenID == nil ? directory.name(of: id) : nil
    let lists = lists(of: &reader, firms)
    var firm = reader.firm(id: id, name: known ?? name)
    let becomesMember = firm.isMember == nil && directory.isStranger(id)
    if becomesMember { firm.isMember = true }
    let former = reader.isLost ? nil : firms.index[id].map(Int.init)
    if let former,
      isPart(of: former, firm, lists, hasID: givenID != nil, &reader, into: &firms)
    {
      counts[.firms]?.duplicates += 1
      return nil
    }
    if reader.isLost {
      refuse(&reader, naming: former == nil ? [id, name] : [])
      return nil
    }
    take(reader, .firms)
    remarks.add(reader)
    firms.take(row: row, id: id)
    if becomesMember {
      note(reader.table.problem(.becomesMember(firm.name), row: row))
    }
    if known != nil || becomesMember {
      var kept = firm
      kept.origin = reader.origin
      firms.supplement(firms.count - 1, with: kept, lists)
    }
    return lists.competitors
  }

  /// Leaves out a row that is no firm; links to a person go with it.
  private mutating func leaveOut(_ reader: inout RowReader, named name: String) {
    if reader.problems.contains(where: { $0.code == "natural_person" }) {
      directory.passOver(person: [name, reader.text(.id)].compactMap(\.self))
    }
    refuse(&reader)
  }

  /// What a row of the table at hand says in its lists.
  private func lists(of reader: inout RowReader, _ firms: ImportedFirms) -> FirmLists {
    guard reader.layout.hasLists else { return FirmLists() }
    let commaFields = firms.parts[firms.parts.count - 1].commaFields.value
    let lists = FirmLists(reader, commaFields: commaFields)
    FirmLists.lookThrough(&reader, commaFields: commaFields)
    return lists
  }

  /// Whether a row repeats an earlier one of the firm, or adds to it; else it is noted that the two
  /// contradict each other.
  private mutating func isPart(
    of former: Int, _ firm: Firm, _ lists: FirmLists, hasID: Bool, _ reader: inout RowReader,
    into firms: inout ImportedFirms
  ) -> Bool {
    let (same, sameLists) = (firms.firm(former), firms.lists(former))
    let firstRow = same.origin?.row ?? 0
    func tell(_ message: Diagnostic.Message) {
      note(reader.table.problem(message, row: reader.row))
    }
    if same.identity == firm.identity, sameLists == lists {
      tell(.duplicateRow(firstRow: firstRow))
      return true
    }
    let table = firms.place(former).part.table
    let isOneFile = table.file == reader.table.file
    let sheet =
      !isOneFile
      ? ColumnMapping.name(of: table) : table.sheet == reader.table.sheet ? nil : table.sheet
    let isOneTable = former >= firms.count - (firms.parts.last?.rows.count ?? 0)
    guard let joined = FirmSupplement(same, firm, named: reader.text(.name) != nil),
      !isOneTable || hasID || joined.agrees, let joinedLists = sameLists.joined(lists)
    else {
      reader.note(.duplicateID(firm.id, firstRow: firstRow, sheet: sheet), reader.idField)
      return false
    }
    let addsNothing = joined.firm.identity == same.identity && joinedLists == sameLists
    if !addsNothing { firms.supplement(former, with: joined.firm, joinedLists) }
    tell(
      addsNothing && table.sheet == reader.table.sheet
        ? .duplicateRow(firstRow: firstRow)
        : .addsToRow(same.name, firstRow: firstRow, sheet: sheet))
    return true
  }

  private mutating func refuse(_ reader: inout RowReader, naming names: [String] = []) {
    count(lost: reader, .firms)
    // Names that nobody asks for again would only cost memory.
    names.forEach { directory.refuse($0) }
  }

  /// The id of the known firm of a name, where there is just one; else the name itself.
  ///
  /// Firms of an earlier table are found in other spellings too, unless the row contradicts.
  private func id(
    ofName name: String, _ reader: inout RowReader, _ firms: ImportedFirms
  ) -> Firm.ID {
    switch directory.match(name) {
    case .firm(let id):
      if let current = directory.name(of: id), directory.isFormerName(name, of: id) {
        reader.tell(.matchedName(name, name: current), .name)
      }
      return id
    case .spelled(let id, let spelled):
      // A firm of the register cannot contradict here; one of an earlier table may.
      if let position = firms.index[id].map(Int.init) {
        let isEarlier = position < firms.count - (firms.parts.last?.rows.count ?? firms.count)
        guard isEarlier,
          FirmSupplement(firms.firm(position), reader.firm(id: id, name: spelled), named: false)
            != nil
        else { return name }
      }
      reader.tell(.matchedName(name, name: spelled), .name)
      return id
    default: return name
    }
  }

  /// Looks competitors up, side by side; one who is not there costs a name and not the firm.
  /// - Complexity: O(names).
  private mutating func nameCompetitors(_ namers: [(position: Int32, names: [String])]) {
    let (firms, directory) = (firms, directory)
    let found = parallelMap(count: namers.count) { place in
      Competitors(namers[place].names, of: firms, Int(namers[place].position), directory)
    }
    for (namer, named) in zip(namers, found) {
      self.firms.competitors[namer.position] = named.ids
      guard !named.doubtful.isEmpty else { continue }
      var reader = firms.reader(Int(namer.position), directory)
      for name in named.doubtful {
        reader.wantsCandidates = wantsCandidates
        _ = reader.firm(named: name, .competitors)
      }
      take(reader, .firms)
    }
  }
}

/// What two rows say of one firm, where they do not contradict each other.
private struct FirmSupplement {
  let firm: Firm
  /// Whether more than a bare name speaks for one firm: its legal form, or a fact that both know.
  let agrees: Bool

  /// Puts both together; nil where a column says two things.
  init?(_ former: Firm, _ later: Firm, named isNamed: Bool) {
    var later = later
    if !isNamed || FirmName(later.name).key == FirmName(former.name).key {
      later.name = former.name
    }
    later.competitors = former.competitors
    let sharesOwn = former.attributes.contains { later.attributes[$0.key] == $0.value }
    guard let own = FirmSupplement.joined(former.attributes, later.attributes) else { return nil }
    var former = former
    (former.attributes, later.attributes) = (own, own)
    var joined = Catalogue.firms.merged(former, with: later)
    guard joined.identity == Catalogue.firms.merged(later, with: former).identity else {
      return nil
    }
    joined.origin = former.origin
    let keys: Set<String> = ["id", "name"]
    let (one, other) = (former, later)
    agrees =
      FirmName(later.name).legalForm != nil
      || Catalogue.firms.kept.contains { column in
        guard !keys.contains(column.name), let value = column.value(one) else { return false }
        return column.value(other) == value
      } || sharesOwn
    firm = joined
  }

  /// Own columns may say several things of one firm: two events, two sites.
  private static let mostItems = 100

  private static func joined(
    _ former: [String: String], _ later: [String: String]
  ) -> [String: String]? {
    var joined = former
    for (key, text) in later {
      guard let known = former[key], known != text else {
        joined[key] = text
        continue
      }
      let items = TagList.items(TagList.joined(TagList.items(known) + TagList.items(text)))
      guard items.count <= mostItems else { return nil }
      joined[key] = TagList.joined(items)
    }
    return joined
  }
}

/// The competitors that a firm names.
private struct Competitors: Sendable {
  var ids: [Firm.ID] = []
  /// Names of nobody, or of several firms, or in a spelling that is worth a word.
  var doubtful: [String] = []

  init(_ names: [String], of firms: ImportedFirms, _ position: Int, _ directory: FirmDirectory) {
    ids.reserveCapacity(names.count)
    for name in names {
      switch directory.match(name) {
      case .firm(let id): ids.append(id)
      case .spelled(let id, _):
        ids.append(id)
        doubtful.append(name)
      default: doubtful.append(name)
      }
    }
  }
}

extension RowReader {
  /// What the row calls its firm: the name, else the id; one of them must be there.
  fileprivate mutating func firmName(isKnown: (Firm.ID) -> Bool) -> String? {
    let name = text(.name)
    if layout.people.areContacts, layout.index(.name) != nil,
      name.map({ PersonColumns.isNoEmployer($0) || UnknownWord.isOne($0) }) ?? true
    {
      passOver(.personAlone)
      return nil
    }
    if let name { return fitting(name, .name) }
    // Where others have names, a number alone is none, unless it is known whose it is.
    if let id = text(.id), !layout.people.haveNames || !id.allSatisfy(\.isASCIIDigit) || isKnown(id)
    {
      return fitting(id, .id)
    }
    note(.missingValue, .name)
    return nil
  }

  /// Whether the row's id is as it was given; one that a spreadsheet rounded is noted.
  fileprivate mutating func hasWholeID() -> Bool {
    guard let id = text(.id), RoundedID.isOne(id), !isReworded(.id) else { return true }
    note(.roundedID(id), .id)
    return false
  }

  /// The column that gives firms their identity here.
  fileprivate var idField: Field { layout.place(.id) == nil ? .name : .id }
}

extension FastFirmRows {
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
