import PartnernetzRecords

/// Columns of a table of firms that name each firm's suppliers, customers, partners or owners.
enum PartnerLists {
  /// The columns of a table that name partners, with what tells of them.
  private struct Found {
    var lists: [PartnerColumn]
    /// What each list's partners are, where a column says it.
    var kinds: PartnerKinds?
    var extent: PartnerExtent?
    /// For each list the columns that tell of its links.
    var facts: [PartnerFacts]

    /// Whether cells say the share with the name: `Birke AG (60 %)`.
    var hasShares = false

    /// All columns that tell nothing of the firms.
    var columns: Set<Int> {
      Set(
        lists.map(\.column) + facts.flatMap(\.columns)
          + [kinds?.column, extent?.column].compactMap(\.self))
    }

    /// The headers of what is told of links, each once.
    var headers: [String] {
      var seen: Set<String> = []
      return facts.flatMap(\.facts).map(\.header).filter { seen.insert($0).inserted }
    }
  }

  /// Whether a header heads such a column.
  static func isKnown(_ header: String) -> Bool { PartnerColumn.isKnown(header) }

  /// The table without such columns, and the links that they name; the table alone where it has none.
  static func parts(of sheet: any Sheet, mapping: ColumnMapping? = nil) -> [SheetShapes.Part] {
    let word = mapping?.meaning(of: sheet)?.word.lowercased()
    guard word.map({ $0 == TableKind.firms.rawValue }) ?? true else { return [(sheet, [])] }
    let other = sheet.headers.indices.filter {
      mapping?.isNoPartner(sheet.headers[$0], in: sheet) ?? false
    }
    let found = sheet.headers.indices.filter { !other.contains($0) }.compactMap {
      PartnerColumn(sheet.headers[$0], column: $0)
    }
    func fit(_ kind: TableKind) -> Int {
      ColumnRecognition.fit(headers: sheet.headers, as: kind, kindOfLinks: nil) ?? 0
    }
    guard !found.isEmpty, fit(.firms) > fit(.links),
      let name = nameColumn(sheet), let firm = firmColumn(sheet), var grid = CellGrid(sheet)
    else { return [(sheet, [])] }
    let told = search(
      sheet, grid, found.filter { $0.column != firm }, firm: firm, except: other)
    let services = services(among: found, except: told?.columns ?? [], of: sheet)
    let serviceNotes = services.isEmpty ? [] : [note(of: services, sheet)]
    grid.explained.formUnion(services.map(\.header))
    guard let told else {
      return [(services.isEmpty ? sheet : grid.table() ?? sheet, serviceNotes)]
    }
    let (links, example) = made(of: told, in: sheet, grid, name: name, firm: firm)
    var firms = grid
    firms.rows = withoutRepeats(grid, except: told.columns)
    firms = firms.keeping(
      columns: sheet.headers.indices.filter { !told.columns.contains($0) })
    firms.linkHeaders = told.columns.sorted().map { sheet.headers[$0] }
    guard let firms = firms.table() else { return [(sheet, [])] }
    var notes = serviceNotes
    if !links.rows.isEmpty {
      notes.append(sheet.note(.partnerLists(told.lists.map(\.header), links: links.rows.count)))
      notes += guesses(told, sheet, grid, firm: firm, example)
    }
    notes += told.kinds?.problems ?? []
    guard let links = links.table(isAside: true) else { return [(firms, notes)] }
    return [(firms, notes), (links, [])]
  }

  /// The columns that name banks, advisers and the like of which most are no firms of the table.
  private static func services(
    among found: [PartnerColumn], except taken: Set<Int>, of sheet: any Sheet
  ) -> [PartnerColumn] {
    found.filter { list in
      guard list.role.needsMembers, !taken.contains(list.column),
        !PersonColumns.isAboutPeople(sheet, column: list.column)
      else { return false }
      let texts = (0..<sheet.rowCount).compactMap { sheet.text(row: $0, column: list.column) }
        .filter { !UnknownWord.isOne($0) && !CellMark.isOne($0) && Words.yesNo.value($0) == nil }
      // Numbers of accounts name nobody.
      let named = texts.count { !$0.contains(where: \.isNumber) }
      return named > 0 && 2 * named >= texts.count
    }
  }

  private static func note(of services: [PartnerColumn], _ sheet: any Sheet) -> Diagnostic {
    sheet.note(
      .layout(
        .services(
          services.map(\.header),
          capital: services.filter { $0.role.kind == .capital }.map(\.header))))
  }

  /// The columns of partners that hold some, with what tells of them; nil where there are none.
  private static func search(
    _ sheet: any Sheet, _ grid: CellGrid, _ found: [PartnerColumn], firm: Int,
    except other: [Int]
  ) -> Found? {
    let names = Set(grid.rows.map { FirmName($0.text(firm)).core })
    // How many customers there are is no list of them.
    var lists = found.filter { list in
      let texts = grid.texts(ofColumn: list.column).filter { !UnknownWord.isOne($0) }
      guard list.role.isVague else {
        return texts.contains {
          $0.contains(where: \.isLetter) && !CellMark.isOne($0) && Words.yesNo.value($0) == nil
        }
      }
      return namesFirms(texts, among: names, byForm: !list.role.needsMembers)
    }
    // `Partner` may be anything, which a column beside it says.
    var kinds: PartnerKinds?
    if let only = lists.first, lists.count == 1, only.role.kind == .partner {
      kinds = PartnerKinds(sheet, grid, besides: only, firm: firm)
      if let column = kinds?.column, other.contains(column) { kinds = nil }
    }
    lists.removeAll { $0.role.needsKind && kinds == nil }
    guard !lists.isEmpty else { return nil }
    let extent = kinds.flatMap { PartnerExtent(sheet, grid, $0) }
      .flatMap { other.contains($0.column) ? nil : $0 }
    let towns = towns(of: sheet, grid)
    let facts = lists.map { list in
      let namesOne = grid.rows.allSatisfy {
        partners($0.text(list.column), among: names, towns: towns).count <= 1
      }
      return PartnerFacts(
        sheet, of: list, isOnly: lists.count == 1, namesOne: namesOne, isToldKind: kinds != nil,
        except: [kinds?.column, extent?.column].compactMap(\.self) + lists.map(\.column) + other)
    }
    var result = Found(lists: lists, kinds: kinds, extent: extent, facts: facts)
    result.hasShares =
      !facts[0].facts.contains { PartnerFacts.linkField($0.header) == .share }
      && lists.contains { list in
        grid.texts(ofColumn: list.column).contains { $0.contains(/[\d.,]+\s*%/) }
      }
    return result
  }

  /// Whether most texts name firms: with a legal form, or as the table itself does.
  private static func namesFirms(
    _ texts: [String], among names: Set<String>, byForm: Bool
  ) -> Bool {
    let named = texts.count { text in
      partners(text, among: names, towns: []).contains {
        names.contains(FirmName($0).core) || byForm && FirmName($0).legalForm != nil
      }
    }
    return named > 0 && 2 * named >= texts.count
  }

  /// The links that the lists name, and for each list the first of its links that is told more about.
  private static func made(
    of found: Found, in sheet: any Sheet, _ grid: CellGrid, name: Int, firm: Int
  ) -> (CellGrid, example: (row: Int, partner: String)?) {
    let names = Set(grid.rows.map { FirmName($0.text(firm)).core })
    let towns = towns(of: sheet, grid)
    let headers = found.headers
    let isToldMore = !headers.isEmpty || found.extent != nil
    var links = grid
    links.headers =
      (isToldMore && isGerman(sheet.headers[firm])
        ? ["Von", "An", "Art", "Was"] : ["source", "target", "kind", "what"])
      + headers + (found.extent.map { [$0.header] } ?? []) + (found.hasShares ? ["share"] : [])
    var example: (row: Int, partner: String)?
    links.rows = []
    for (place, row) in grid.rows.enumerated() where found.kinds?.isRefused(place) != true {
      func cell(_ column: Int?) -> CellGrid.Cell {
        column.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? .empty
      }
      let own = found.kinds?.kind(ofRow: place)
      for (list, facts) in zip(found.lists, found.facts) {
        for written in partners(row.text(list.column), among: names, towns: towns) {
          let (partner, share) = found.hasShares ? withoutShare(written) : (written, "")
          let isSource = own?.isSource ?? list.role.isSource
          let kind = own?.kind ?? list.role.kind
          let ends = isSource ? [row.text(name), partner] : [partner, row.text(name)]
          let said = facts.what.map { row.text($0) } ?? ""
          // A house bank holds no shares.
          let holdsShares = kind == .capital && !list.role.needsMembers
          let what = own?.what ?? (holdsShares ? CapitalEntry.Kind.equity.code : said)
          var cells = (ends + [kind.code, what]).map { CellGrid.Cell($0) }
          cells += headers.map { header in
            cell(facts.facts.first { $0.header == header }?.column)
          }
          if let extent = found.extent { cells.append(cell(extent.column)) }
          if found.hasShares { cells.append(.init(share)) }
          links.rows.append(CellGrid.Row(number: row.number, cells: cells))
          if example == nil, facts.guessed.contains(where: { !row.text($0).isEmpty }) {
            example = (place, partner)
          }
        }
      }
    }
    return (links, example)
  }

  /// What is said about columns whose meaning is taken from those beside them.
  private static func guesses(
    _ found: Found, _ sheet: any Sheet, _ grid: CellGrid, firm: Int,
    _ example: (row: Int, partner: String)?
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if let extent = found.extent, extent.isGuessed {
      notes.append(sheet.note(.weightsAreAmounts(sheet.headers[extent.column])))
    }
    if let guess = found.kinds?.guess { notes.append(sheet.note(guess)) }
    if let example, let facts = found.facts.first,
      let column = facts.guessed.first(where: { !grid.rows[example.row].text($0).isEmpty })
    {
      let row = grid.rows[example.row]
      notes.append(
        sheet.note(
          .amountsOfPartners(
            sheet.headers[column], example: row.text(column), row.text(firm), example.partner)))
    }
    return notes
  }

  /// The rows but those that repeat an earlier one in all that they tell of the firm.
  private static func withoutRepeats(_ grid: CellGrid, except columns: Set<Int>) -> [CellGrid.Row] {
    var seen: Set<[String]> = []
    return grid.rows.filter { row in
      let texts = grid.headers.indices.filter { !columns.contains($0) }.map { row.text($0) }
      let hasPartner = columns.contains { !row.text($0).isEmpty }
      return seen.insert(texts).inserted || !hasPartner
    }
  }

  /// Whether a header of firms is German and nothing else: then amounts beside are written so.
  private static func isGerman(_ header: String) -> Bool {
    let key = HeaderText.key(header)
    let columns = [Field.name, .id].compactMap { TableKind.firms.column($0) }
    return columns.contains { $0.german.contains { HeaderText.key($0) == key } }
      && !columns.contains { ([$0.name] + $0.english).contains { HeaderText.key($0) == key } }
  }

  /// What a column says of links, where it says nothing of firms.
  static func fieldOfLinks(_ column: Int, in sheet: any Sheet) -> Field? {
    ColumnRecognition.field(column, of: sheet, as: .firms) == nil
      ? ColumnRecognition.field(column, of: sheet, as: .links) : nil
  }

  /// The column by which links name the row's firm: its id where it has one.
  private static func nameColumn(_ sheet: any Sheet) -> Int? {
    let recognition = ColumnRecognition(sheet, as: .firms, mapping: nil)
    return recognition.index(.id) ?? recognition.index(.name)
  }

  /// The column of the firms' names.
  private static func firmColumn(_ sheet: any Sheet) -> Int? {
    let recognition = ColumnRecognition(sheet, as: .firms, mapping: nil)
    return recognition.index(.name) ?? recognition.index(.id)
  }
}
