import PartnernetzRecords

/// A list of who buys from members, or sells to them: `Mitglied` beside `Kunde`.
///
/// A row of it is a link, as where it says `Lieferant` and `Abnehmer`; but a column `Kunde` of a table
/// of members may as well hold numbers, marks or groups, and then stays what it is.
enum MemberLinks {
  private static let members = keys([
    "Mitglied", "Mitgliedsunternehmen", "Mitgliedsfirma", "Firma", "Unternehmen", "Betrieb",
    "member", "member company", "company",
  ])
  private static let customers = keys([
    "Kunde", "Abnehmer", "Auftraggeber", "Käufer", "customer", "buyer", "client",
  ])
  private static let suppliers = keys([
    "Lieferant", "Zulieferer", "Auftragnehmer", "supplier", "vendor",
  ])
  /// Columns that tell of a link; a table that has one is no list of firms alone.
  private static let facts: [Field] = [.what, .amount, .since, .trust, .lastContact]

  /// The table with a header for its members that says on which side of the links they are.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let keys = sheet.headers.map(HeaderText.key)
    let own = keys.indices.filter { members.contains(keys[$0]) }
    let others = keys.indices.filter {
      customers.contains(keys[$0]) || suppliers.contains(keys[$0])
    }
    guard own.count == 1, others.count == 1, RolePair.find(in: sheet.headers) == nil,
      !isMapped(sheet, [keys[own[0]], keys[others[0]]], mapping),
      !isOfMembers(sheet, besides: [own[0], others[0]]),
      holdsNames(sheet, own: own[0], other: others[0]), !isList(sheet, own[0], others[0]),
      var grid = CellGrid(sheet)
    else { return nil }
    let sells = customers.contains(keys[others[0]])
    let (member, partner) = (sheet.headers[own[0]], sheet.headers[others[0]])
    grid.headers[own[0]] = sells ? "Lieferant" : "Abnehmer"
    return grid.table().map { ($0, [sheet.note(.memberLinks(member, partner, sells: sells))]) }
  }

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// Whether somebody has already said what the table or its columns are.
  private static func isMapped(
    _ sheet: any Sheet, _ keys: [String], _ mapping: ColumnMapping?
  ) -> Bool {
    guard let mapping else { return false }
    if let word = mapping.meaning(of: sheet)?.word.lowercased(), word != TableKind.links.rawValue {
      return true
    }
    return sheet.headers.contains { header in
      keys.contains(HeaderText.key(header)) && mapping.meaning(ofColumn: header, in: sheet) != nil
    }
  }

  /// Whether a column beside both tells of firms alone: their town, their staff.
  private static func isOfMembers(_ sheet: any Sheet, besides pair: [Int]) -> Bool {
    let ambiguous = sheet.headers.indices.filter { !pair.contains($0) }.compactMap { column in
      ColumnRecognition.field(column, of: sheet, as: .firms).map { _ in
        ColumnRecognition.field(column, of: sheet, as: .links) != nil
      }
    }
    // A turnover alone may be the one with the customer, beside other figures it is the member's.
    return ambiguous.contains(false) || ambiguous.count > 1
  }

  /// Whether both columns name firms in nearly all of their cells.
  private static func holdsNames(_ sheet: any Sheet, own: Int, other: Int) -> Bool {
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

  /// Whether the table is a list of firms, each with its partners, which `PartnerLists` reads or
  /// which names groups of customers: nothing in it tells of a link.
  private static func isList(_ sheet: any Sheet, _ own: Int, _ other: Int) -> Bool {
    let tells = sheet.headers.indices.contains { column in
      guard column != own, column != other,
        let field = ColumnRecognition.field(column, of: sheet, as: .links)
      else { return false }
      return facts.contains(field)
    }
    let members = texts(sheet, own)
    // `Mitglied` heads no names of firms, so that nothing else could be read from the table.
    guard !tells, HeaderWords.isName(sheet.headers[own]) else { return false }
    if PartnerLists.isKnown(sheet.headers[other]) { return true }
    let names = Set(members.map { FirmName($0).core })
    let areMembersOnly =
      TableKind.named(by: sheet.sheet ?? sheet.file) == .firms && names.count == members.count
    let areFirms = texts(sheet, other).contains { text in
      FirmName(text).legalForm != nil || names.contains(FirmName(text).core)
    }
    return areMembersOnly || !areFirms
  }

  private static func texts(_ sheet: any Sheet, _ column: Int) -> [String] {
    (0..<sheet.rowCount).compactMap { sheet.text(row: $0, column: column) }
  }
}
