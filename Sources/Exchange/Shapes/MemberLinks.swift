import PartnernetzRecords

/// A list of links of which the headers say which firms are what: `Mitglied` beside `Kunde`,
/// `Debitor` beside `Kreditor`, `Abnehmer` beside `bezieht von`.
///
/// A row of it is a link, as where it says `Lieferant` and `Abnehmer`; but a column `Kunde` of a table
/// of members may as well hold numbers, marks or groups, and then stays what it is.
enum MemberLinks {
  /// The two columns of the links, and what the first one's firms are.
  private struct Ends {
    var first: Int
    var second: Int
    var side: LinkSide
  }

  private static let members = Set(
    [
      "Mitglied", "Mitgliedsunternehmen", "Mitgliedsfirma", "Mitgliedsbetrieb", "Mitgliedsname",
      "Name des Mitglieds", "Firma", "Firmenname", "Name der Firma", "Unternehmen",
      "Unternehmensname", "Name des Unternehmens", "Betrieb", "member", "member company",
      "member firm", "member name", "company", "company name", "name of company", "firm",
      "firm name",
    ].map(HeaderText.key))
  /// Who is called so beside a firm may be of that branch only.
  private static let branches = Set(
    ["Händler", "Hersteller", "Anbieter", "Produzent", "dealer", "distributor", "producer"]
      .map(HeaderText.key))
  /// Columns that tell of a link; a table that has one is no list of firms alone.
  private static let facts: [Field] = [.what, .amount, .since, .trust, .lastContact]

  /// The table with headers for both columns that say on which side of the links they are.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    guard RolePair.find(in: sheet.headers) == nil,
      !ColumnRecognition.isOfLinks(sheet.headers),
      let ends = ofRoles(sheet) ?? ofMembers(sheet),
      !isMapped(sheet, [ends.first, ends.second], mapping),
      holdsNames(sheet, ends.first, ends.second), var grid = CellGrid(sheet)
    else { return nil }
    let (first, second) = (sheet.headers[ends.first], sheet.headers[ends.second])
    grid.headers[ends.first] = ends.side.header
    grid.headers[ends.second] = ends.side.opposite.header
    if ends.side == .borrower { nameLoans(&grid) }
    return grid.table().map { table in
      switch ends.side {
      case .seller, .buyer:
        (table, [sheet.note(.memberLinks(first, second, sells: ends.side == .seller))])
      default: (table, [])
      }
    }
  }

  /// Calls the column of what is lent an amount, with its unit: `Darlehen (TEUR)`.
  private static func nameLoans(_ grid: inout CellGrid) {
    for (column, header) in grid.headers.enumerated() {
      let name = HeaderText.split(header).name
      guard loans.contains(HeaderText.key(name)), header.hasPrefix(name) else { continue }
      grid.headers[column] = "Betrag" + header.dropFirst(name.count)
    }
  }

  private static let loans = Set(
    ["Darlehen", "Kredit", "Kredite", "Investition", "Investment", "loan", "credit"]
      .map(HeaderText.key))

  /// Columns of which both say what their firms are: `Debitor` and `Kreditor`.
  private static func ofRoles(_ sheet: any Sheet) -> Ends? {
    for side in [LinkSide.buyer, .borrower, .owned] {
      let other = side.opposite
      guard let first = column(of: sheet, where: { side.isNamed(by: $0) || side.isTold(by: $0) }),
        let second = column(of: sheet, where: { other.isNamed(by: $0) || other.isTold(by: $0) }),
        side.isNamed(by: sheet.headers[first]) || other.isNamed(by: sheet.headers[second])
      else { continue }
      // Beside the firm itself both are its partners, or the numbers that it has in the books.
      let isOfFirm = sheet.headers.indices.contains { column in
        column != first && column != second
          && members.contains(HeaderText.key(sheet.headers[column]))
      }
      // `Kundenname` heads the firms of a list of addresses as well.
      let isName = [first, second].contains { HeaderWords.isName(sheet.headers[$0]) }
      guard !isOfFirm, !isName || !isOfMembers(sheet, besides: [first, second]),
        !isName || tells(sheet, besides: [first, second])
      else { continue }
      return Ends(first: first, second: second, side: side)
    }
    return nil
  }

  /// A column of firms beside one that says what their partners are: `Firma` and `Lieferant`.
  private static func ofMembers(_ sheet: any Sheet) -> Ends? {
    guard let own = column(of: sheet, where: { members.contains(HeaderText.key($0)) }) else {
      return nil
    }
    func partners(_ side: LinkSide) -> Int? {
      column(of: sheet) { side.isNamed(by: $0) && !branches.contains(HeaderText.key($0)) }
    }
    let (sellers, buyers) = (partners(.seller), partners(.buyer))
    guard (sellers == nil) != (buyers == nil), let other = sellers ?? buyers, other != own,
      !isOfMembers(sheet, besides: [own, other]), !isList(sheet, own, other)
    else { return nil }
    return Ends(first: own, second: other, side: sellers == nil ? .seller : .buyer)
  }

  /// The column whose header says something; of several the one that names firms and not their
  /// numbers.
  private static func column(of sheet: any Sheet, where says: (String) -> Bool) -> Int? {
    let all = sheet.headers.indices.filter { says(sheet.headers[$0]) }
    guard all.count > 1 else { return all.first }
    let named = all.filter { column in
      let texts = (0..<min(sheet.rowCount, 100)).compactMap {
        sheet.text(row: $0, column: column)
      }
      return !texts.isEmpty && texts.allSatisfy { isName($0) || UnknownWord.isOne($0) }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// Whether somebody has already said what the table or its columns are.
  private static func isMapped(
    _ sheet: any Sheet, _ columns: [Int], _ mapping: ColumnMapping?
  ) -> Bool {
    guard let mapping else { return false }
    if let word = mapping.meaning(of: sheet)?.word.lowercased(), word != TableKind.links.rawValue {
      return true
    }
    return columns.contains { column in
      mapping.meaning(ofColumn: sheet.headers[column], in: sheet) != nil
    }
  }

  /// Whether a column beside both tells of firms alone: their town, their staff.
  private static func isOfMembers(_ sheet: any Sheet, besides pair: [Int]) -> Bool {
    var figures: Set<String> = []
    for column in sheet.headers.indices where !pair.contains(column) {
      guard let field = ColumnRecognition.field(column, of: sheet, as: .firms), field != .id else {
        continue
      }
      let isOfLinks = ColumnRecognition.field(column, of: sheet, as: .links) != nil
      if !isOfLinks { return true }
      figures.insert(HeaderText.key(HeaderText.split(sheet.headers[column]).name))
    }
    // A turnover alone, of one year or several, may be the one with the customer; beside other
    // figures it is the member's.
    return figures.count > 1
  }

  /// Whether both columns name firms in nearly all of their cells.
  private static func holdsNames(_ sheet: any Sheet, _ own: Int, _ other: Int) -> Bool {
    var (filled, named) = (0, 0)
    for row in 0..<sheet.rowCount {
      guard let member = sheet.text(row: row, column: own),
        let partner = sheet.text(row: row, column: other), !UnknownWord.isOne(partner)
      else { continue }
      filled += 1
      if isName(member), isName(partner) || looksLikeID(member) && looksLikeID(partner) {
        named += 1
      }
    }
    return named > 0 && 10 * named >= 9 * filled
  }

  private static func isName(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && !CellMark.isOne(text) && Words.yesNo.value(text) == nil
      && !looksLikeID(text)
  }

  /// `K-1007`, `M12`: digits among few letters, without a blank.
  private static func looksLikeID(_ text: String) -> Bool {
    !text.contains(" ") && text.contains(where: \.isNumber)
      && text.count(where: \.isLetter) <= 3 && text.contains(where: \.isLetter)
  }

  /// Whether something beside both columns tells of a link.
  private static func tells(_ sheet: any Sheet, besides pair: [Int]) -> Bool {
    sheet.headers.indices.contains { column in
      guard !pair.contains(column),
        let field = ColumnRecognition.field(column, of: sheet, as: .links)
      else { return false }
      return facts.contains(field)
    }
  }

  /// Whether the table is a list of firms, each with its partners, which `PartnerLists` reads or
  /// which names groups of customers: nothing in it tells of a link.
  private static func isList(_ sheet: any Sheet, _ own: Int, _ other: Int) -> Bool {
    // `Mitglied` heads no names of firms, so that nothing else could be read from the table.
    guard !tells(sheet, besides: [own, other]), HeaderWords.isName(sheet.headers[own]) else {
      return false
    }
    if PartnerLists.isKnown(sheet.headers[other]) { return true }
    let names = Set(texts(sheet, own).map { FirmName($0).core })
    let areMembersOnly =
      TableKind.named(by: sheet.sheet ?? sheet.file) == .firms
      && names.count == texts(sheet, own).count
    let areFirms = texts(sheet, other).contains { text in
      FirmName(text).legalForm != nil || names.contains(FirmName(text).core)
    }
    return areMembersOnly || !areFirms
  }

  private static func texts(_ sheet: any Sheet, _ column: Int) -> [String] {
    (0..<sheet.rowCount).compactMap { sheet.text(row: $0, column: column) }
  }
}
