import PartnernetzRecords

/// The columns beside partners that tell of the links to them, and not of the firms: what is sold, for
/// how much, since when.
struct PartnerFacts {
  /// A column and the header under which links say the same.
  struct Fact {
    var column: Int
    var header: String
  }

  private(set) var facts: [Fact] = []
  /// The column that says in what the links consist.
  private(set) var what: Int?
  /// Columns of amounts that firms may have themselves.
  private(set) var guessed: [Int] = []

  /// All columns that are taken from the firms.
  var columns: [Int] { facts.map(\.column) + [what].compactMap(\.self) }

  private static let ends: Set<Field> = [.source, .target, .kind]
  private static let shares = Set(
    [
      "Anteil am Umsatz", "Umsatzanteil", "Anteil am Einkauf", "Einkaufsanteil",
      "Anteil am Einkaufsvolumen", "Lieferanteil", "share of revenue", "share of sales",
      "share of turnover", "share of purchases",
    ].map(HeaderText.key))
  private static let stakes = Set(
    ["Beteiligung", "Beteiligungsanteil", "holding", "shareholding"].map(HeaderText.key))
  private static let joints = Set(
    [
      "mit", "bei", "von", "an", "am", "dem", "der", "des", "je", "pro", "durch", "with", "from",
      "to", "of", "by", "for", "für", "the",
    ].map(HeaderText.key))

  /// Finds those of one list of partners.
  ///
  /// - Parameters:
  ///   - sheet: the table.
  ///   - list: the column of partners.
  ///   - isOnly: whether it is the table's only one.
  ///   - namesOne: whether each of its cells names one partner at most.
  ///   - isToldKind: whether a column says what they are.
  ///   - others: columns that say something else.
  init(
    _ sheet: any Sheet, of list: PartnerColumn, isOnly: Bool, namesOne: Bool, isToldKind: Bool,
    except others: [Int]
  ) {
    let hasFigures = PartnerFacts.hasFigures(sheet, list)
    for (column, header) in sheet.headers.enumerated() where !others.contains(column) {
      let isNumbered = !PartnerFacts.isNearer(column, to: others, than: list, in: sheet)
      if let rest = PartnerFacts.rest(of: header, list, isOnly: isOnly, isNumbered: isNumbered),
        let field = PartnerFacts.linkField(rest), field != .what, !PartnerFacts.ends.contains(field)
      {
        facts.append(Fact(column: column, header: rest))
        continue
      }
      guard isOnly else { continue }
      let (name, unit) = HeaderText.split(header)
      let key = HeaderText.key(name)
      let isBehind = column > list.column
      if list.role.kind == .capital, unit == .percent, PartnerFacts.stakes.contains(key) {
        facts.append(Fact(column: column, header: "Anteil (%)"))
      } else if isBehind, PartnerFacts.shares.contains(key) {
        facts.append(Fact(column: column, header: header))
      } else if let field = PartnerLists.fieldOfLinks(column, in: sheet) {
        if field == .what {
          // Of a share it is said that it is one.
          if isToldKind || isBehind && list.role.kind != .capital { what = what ?? column }
        } else if field == .amount ? isBehind || isToldKind : !PartnerFacts.ends.contains(field) {
          // What is paid stands behind the one who pays it; before may stand a member's fee.
          facts.append(Fact(column: column, header: header))
        }
      } else if isBehind, namesOne, !hasFigures, isToldKind || list.role.kind == .supplier,
        ColumnRecognition.field(column, of: sheet, as: .links) == .amount
      {
        facts.append(Fact(column: column, header: header))
        guessed.append(column)
      }
    }
  }

  /// Whether `Anteil 1` stands nearer behind another column of that number: `Kunde 1 | Lieferant 1`.
  private static func isNearer(
    _ column: Int, to others: [Int], than list: PartnerColumn, in sheet: any Sheet
  ) -> Bool {
    guard let number = list.number else { return false }
    let rivals = others.filter { PartnerColumn.numbered(sheet.headers[$0]).number == number }
    let nearest = rivals.filter { $0 < column }.max()
    return (nearest ?? list.column) != list.column
  }

  /// Whether the table tells figures of the firms, of which an amount may be another one.
  private static func hasFigures(_ sheet: any Sheet, _ list: PartnerColumn) -> Bool {
    var names: Set<String> = []
    for (column, header) in sheet.headers.enumerated() {
      let content = ColumnRecognition.field(column, of: sheet, as: .firms).flatMap {
        TableKind.firms.column($0)?.content
      }
      guard let content, content.isMoney || content.isCount else { continue }
      let isAmount =
        column > list.column && ColumnRecognition.field(column, of: sheet, as: .links) == .amount
      if !isAmount { return true }
      names.insert(HeaderText.key(HeaderText.split(header).name))
    }
    return names.count > 1
  }

  /// What a header says of links.
  static func linkField(_ header: String) -> Field? {
    ColumnRecognition.recognised(header, kind: .links, index: 0)?.place.column.field
  }

  /// What a header says of the list's partners besides naming them: `Umsatz mit Hauptkunde (T€)`,
  /// `Anteil 2` beside `Gesellschafter 2`; nil where it does not speak of them.
  private static func rest(
    of header: String, _ list: PartnerColumn, isOnly: Bool, isNumbered: Bool
  ) -> String? {
    let name = HeaderText.split(header).name
    let unit = header.hasPrefix(name) ? String(header.dropFirst(name.count)) : ""
    let (base, number) = PartnerColumn.numbered(header)
    if isNumbered, let number, number == list.number, linkField(base) != nil { return base + unit }
    var words = name.split(separator: " ").map(String.init)
    let own = HeaderText.split(list.header).name.split(separator: " ").map(String.init)
    if words.count > own.count,
      zip(words.suffix(own.count), own).allSatisfy({ HeaderText.key($0) == HeaderText.key($1) })
    {
      words.removeLast(own.count)
    } else if isOnly, words.count > 1, let last = words.last,
      LinkSide.allCases.contains(where: { $0.isNamed(by: last) })
        || HeaderText.key(last) == "partner"
    {
      words.removeLast()
    } else {
      return nil
    }
    while words.count > 1, let last = words.last, joints.contains(HeaderText.key(last)) {
      words.removeLast()
    }
    return words.joined(separator: " ") + unit
  }
}
