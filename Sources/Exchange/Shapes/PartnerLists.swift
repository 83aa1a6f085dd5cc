import Foundation
import PartnernetzRecords

/// Columns of a table of firms that name each firm's suppliers, customers, partners or owners.
enum PartnerLists {
  private struct Role {
    var words: Set<String>
    var kind: LinkKind
    /// Whether the row's firm is the source.
    var isSource: Bool

    init(_ words: [String], _ kind: LinkKind, isSource: Bool = false) {
      self.words = Set(words.map(HeaderText.key))
      (self.kind, self.isSource) = (kind, isSource)
    }
  }

  private static let roles = [
    Role(
      [
        "Lieferanten", "Lieferant", "Zulieferer", "Hauptlieferanten", "Hauptlieferant",
        "wichtige Lieferanten", "wichtigste Lieferanten", "suppliers", "key suppliers", "vendors",
        "main suppliers", "bezieht von", "kauft bei", "kauft von", "Kunde von", "ist Kunde von",
        "wird beliefert von", "buys from", "purchases from", "customer of",
      ], .supplier),
    Role(
      [
        "Kunden", "Hauptkunden", "Hauptkunde", "Abnehmer", "wichtige Kunden", "wichtigste Kunden",
        "customers", "key customers", "clients",
        "key clients", "main customers", "liefert an", "beliefert", "verkauft an", "Lieferant von",
        "ist Lieferant von", "Zulieferer von", "supplies to", "supplies", "sells to", "supplier of",
      ], .supplier, isSource: true),
    Role(
      [
        "Partner", "Kooperationspartner", "Geschäftspartner", "Partnerfirmen", "kooperiert mit",
        "Kooperationen", "Partnerunternehmen", "Partnerschaften",
        "partners", "cooperates with",
      ], .partner),
    Role(
      ["kennt", "kennen", "Bekannte", "Bekanntschaften", "bekannt mit", "knows", "acquaintances"],
      .acquaintance),
    Role(
      [
        "Gesellschafter", "Anteilseigner", "Eigentümer", "Muttergesellschaft", "Mutterunternehmen",
        "Konzernmutter", "Tochter von", "ist Tochter von", "shareholders", "owners",
        "parent company", "immediate parent", "ultimate parent", "parent account", "owned by",
        "subsidiary of",
      ], .capital),
    Role(
      [
        "Beteiligt an", "Beteiligung an", "ist beteiligt an", "hält Anteile an", "hält",
        "Beteiligungen", "Tochter", "Töchter", "Tochterunternehmen", "Tochterfirmen",
        "Tochtergesellschaft", "Tochtergesellschaften", "subsidiary", "subsidiaries", "owns",
        "holds",
      ], .capital, isSource: true),
  ]

  /// Whether a header heads such a column.
  static func isKnown(_ header: String) -> Bool {
    roles.contains { $0.words.contains(HeaderText.key(header)) }
  }

  /// The table without such columns, and the links that they name; the table alone where it has none.
  static func parts(of sheet: any Sheet) -> [SheetShapes.Part] {
    let found = listColumns(in: sheet.headers)
    func fit(_ kind: TableKind) -> Int {
      ColumnRecognition.fit(headers: sheet.headers, as: kind, kindOfLinks: nil) ?? 0
    }
    guard !found.isEmpty, fit(.firms) > fit(.links),
      let name = nameColumn(sheet), let firm = firmColumn(sheet), let grid = CellGrid(sheet)
    else { return [(sheet, [])] }
    // How many customers there are is no list of them.
    let lists = found.filter { list in
      grid.texts(ofColumn: list.column).contains { $0.contains(where: \.isLetter) }
    }
    guard !lists.isEmpty else { return [(sheet, [])] }
    let columns = Columns(lists, of: sheet, grid)
    let used = columns.all
    let rest = grid.keeping(columns: sheet.headers.indices.filter { !used.contains($0) })
    guard let firms = rest.table() else { return [(sheet, [])] }
    let names = Set(grid.rows.map { FirmName($0.text(firm)).core })
    let towns = towns(of: sheet, grid)
    var links = grid
    links.headers = columns.headersOfLinks(of: sheet, isGerman: isGerman(sheet.headers[firm]))
    links.rows = grid.rows.enumerated().flatMap { place, row in
      columns.links(of: row, at: place, named: row.text(name)) {
        partners($0, among: names, towns: towns)
      }
    }
    let headers = lists.map { sheet.headers[$0.column] }
    var notes = [sheet.note(.partnerLists(headers, links: links.rows.count))]
    if let extent = columns.extent, extent.isGuessed {
      notes.append(sheet.note(.weightsAreAmounts(sheet.headers[extent.column])))
    }
    notes += columns.kinds?.problems ?? []
    guard let links = links.table(isAside: true) else { return [(firms, notes)] }
    return [(firms, notes), (links, [])]
  }

  private static func listColumns(in headers: [String]) -> [List] {
    let keys = headers.map(HeaderText.key)
    return keys.indices.compactMap { column in
      roles.first { $0.words.contains(keys[column]) }.map { List(column: column, role: $0) }
    }
  }

  /// A column that names a firm's partners of one kind.
  private struct List {
    var column: Int
    var role: Role
  }

  /// The columns of a table of firms that tell of links.
  private struct Columns {
    let lists: [List]
    /// What each partner of the only list is: `Partner` may be anything, which a column beside it says.
    let kinds: PartnerKinds?
    let extent: PartnerExtent?
    /// The column that says in what the links consist.
    let what: Int?
    /// Others that tell of the links.
    let told: [Int]
    /// Whether `Birke AG (60 %)` says the share with the name.
    let hasShares: Bool

    init(_ lists: [List], of sheet: any Sheet, _ grid: CellGrid) {
      self.lists = lists
      let kinds =
        lists.count == 1 && lists[0].role.kind == .partner
        ? PartnerKinds(sheet, grid, besides: lists[0].column) : nil
      let extent = kinds.flatMap { PartnerExtent(sheet, grid, $0) }
      let told = PartnerLists.told(in: sheet, besides: lists.map(\.column))
        .filter { $0 != extent?.column }
      what = kinds.flatMap { _ in PartnerLists.whatColumn(in: sheet) }
      hasShares =
        !told.contains { PartnerLists.fieldOfLinks($0, in: sheet) == .share }
        && lists.contains { list in
          grid.texts(ofColumn: list.column).contains { $0.contains(/[\d.,]+\s*%/) }
        }
      (self.kinds, self.extent, self.told) = (kinds, extent, told)
    }

    /// All of them; the others tell of the firms.
    var all: Set<Int> {
      Set(lists.map(\.column) + told + [kinds?.column, extent?.column, what].compactMap(\.self))
    }

    func headersOfLinks(of sheet: any Sheet, isGerman: Bool) -> [String] {
      let isToldMore = !told.isEmpty || extent != nil
      return
        (isToldMore && isGerman
        ? ["Von", "An", "Art", "Was"] : ["source", "target", "kind", "what"])
        + told.map { sheet.headers[$0] }
        + (extent.map { [$0.header] } ?? []) + (hasShares ? ["share"] : [])
    }

    /// The links that a firm's row names; none where it says what they are in words nobody knows.
    func links(
      of row: CellGrid.Row, at place: Int, named firm: String, partners: (String) -> [String]
    ) -> [CellGrid.Row] {
      guard kinds?.isRefused(place) != true else { return [] }
      let own = kinds?.kind(ofRow: place)
      return lists.flatMap { list in
        partners(row.text(list.column)).map { written in
          let (partner, share) = hasShares ? PartnerLists.withoutShare(written) : (written, "")
          let isSource = own?.isSource ?? list.role.isSource
          let ends = isSource ? [firm, partner] : [partner, firm]
          let kind = own?.kind ?? list.role.kind
          let said = what.map { row.text($0) } ?? ""
          let texts =
            ends + [kind.code, kind == .capital ? CapitalEntry.Kind.equity.code : said]
            + told.map { row.text($0) }
          var cells = texts.map { CellGrid.Cell($0) }
          if let extent {
            cells.append(
              row.cells.indices.contains(extent.column) ? row.cells[extent.column] : .empty)
          }
          if hasShares { cells.append(.init(share)) }
          return CellGrid.Row(number: row.number, cells: cells)
        }
      }
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

  /// The column that says in what the links of the only list consist.
  private static func whatColumn(in sheet: any Sheet) -> Int? {
    let columns = sheet.headers.indices.filter { fieldOfLinks($0, in: sheet) == .what }
    return columns.count == 1 ? columns[0] : nil
  }

  /// Columns beside the only list that tell of its links and not of the firm: share, amount, since.
  private static func told(in sheet: any Sheet, besides lists: [Int]) -> [Int] {
    guard lists.count == 1 else { return [] }
    return sheet.headers.indices.filter { column in
      guard !lists.contains(column), let field = fieldOfLinks(column, in: sheet) else {
        return false
      }
      return ![.source, .target, .kind, .what].contains(field)
    }
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

  /// A name and the share behind it: `Birke AG (60 %)`, `Birke AG 60 %`.
  private static func withoutShare(_ text: String) -> (name: String, share: String) {
    guard let match = text.firstMatch(of: /^(.+?)(?:\s*\(\s*|:?\s+)([\d.,]+)\s*%\s*\)?$/) else {
      return (text, "")
    }
    return (trimmed(String(match.1)), match.2 + " %")
  }

  /// A text in parts, at commas outside of brackets and numbers.
  private static func parted(_ text: String) -> [Substring] {
    var depth = 0
    var parts: [Substring] = []
    var start = text.startIndex
    for place in text.indices {
      switch text[place] {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case "," where depth == 0 && !isDecimal(text, place):
        parts.append(text[start..<place])
        start = text.index(after: place)
      default: break
      }
    }
    return (parts + [text[start...]]).filter { !$0.isEmpty }
  }

  private static func isDecimal(_ text: String, _ mark: String.Index) -> Bool {
    let next = text[mark...].dropFirst().first
    return text[..<mark].last?.isNumber == true && next?.isNumber == true
  }

  /// A name without the words by which a list begins or ends, and without a known firm's remark in
  /// brackets: `u.a. Birke AG`, `Birke AG (Guss)`.
  private static func bare(_ text: String, isKnown: (String) -> Bool) -> String {
    guard !isKnown(text) else { return text }
    var name = text
    let opening =
      /^(?:u\.\s?a\.|v\.\s?a\.|z\.\s?B\.|unter anderem|vor allem|insbesondere|e\.g\.)\s*:?\s*/
    if let match = name.prefixMatch(of: opening.ignoresCase()) {
      name = String(name[match.range.upperBound...])
    }
    if let match = name.firstMatch(of: /\s+(?:u\.\s?a\.|usw\.?|etc\.?|u\.\s?v\.\s?m\.)$/) {
      name = String(name[..<match.range.lowerBound])
    }
    guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "(") else { return name }
    let before = trimmed(String(name[..<bracket]))
    return isKnown(before) && !name[bracket...].contains("%") ? before : name
  }

  /// What stands alone where a list goes on that is not told.
  private static let openEnds = Set(
    ["u.a.", "usw.", "etc.", "u.v.m.", "und weitere"].map(HeaderText.key))

  /// The firms of `A und B` or `A / B` where each of them is known, or all end in a legal form; else
  /// the text as it is, which may be one name.
  private static func several(_ text: String, isKnown: (String) -> Bool) -> [String] {
    guard !isKnown(text) else { return [text] }
    for mark in [" / ", " und ", " and ", " sowie "] {
      let parts = text.components(separatedBy: mark).map { trimmed($0) }
      let areFirms = parts.allSatisfy { isKnown($0) || FirmName($0).legalForm != nil }
      if parts.count > 1, areFirms {
        return parts.flatMap { several($0, isKnown: isKnown) }
      }
    }
    return [text]
  }

  /// Where the table's firms are: behind a partner's name such a word is its town.
  private static func towns(of sheet: any Sheet, _ grid: CellGrid) -> Set<String> {
    let column = sheet.headers.indices.first {
      ColumnRecognition.field($0, of: sheet, as: .firms) == .town
    }
    return Set(column.map { grid.texts(ofColumn: $0).map(HeaderText.key) } ?? []).subtracting([""])
  }

  /// Whether a text is the name of one firm of several people: `Müller, Meier & Co. KG`.
  private static func isPartnership(_ text: String) -> Bool {
    text.wholeMatch(of: /\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+ (?:&|und) (?:Co\.?|Partner|Söhne)\b.*/) != nil
      && FirmName(text).legalForm != nil && text.count { $0 == "," } == 1
  }

  /// The firms that a cell names: the whole cell where a firm is called so, else one to a line or
  /// parted by semicolons, else by commas; neighbours that are one known name stay together.
  private static func partners(
    _ text: String, among names: Set<String>, towns: Set<String>
  ) -> [String] {
    func isKnown(_ text: String) -> Bool { names.contains(FirmName(text).core) }
    let whole = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
      .joined(separator: " ")
    if isKnown(whole) { return [whole] }
    let isWritten = TagList.hasSeparator(text)
    if !isWritten, isPartnership(whole) { return [whole] }
    let isNumbered = whole.hasPrefix("1. ") && whole.contains(" 2. ")
    var parts =
      (isNumbered && !isWritten
      ? whole.split(separator: /(?:^|\s)\d{1,2}\.\s+/)
      : isWritten
        ? text.split { $0.isNewline || $0 == ";" || $0 == "|" } : parted(text))
      .map { trimmed(String($0)) }
    parts = TagList.unbulleted(parts)
    var found: [String] = []
    var place = 0
    while place < parts.count {
      let ends = (place..<min(parts.count, place + 3)).reversed()
      let end = ends.first { end in
        end == place || isKnown(parts[place...end].joined(separator: isWritten ? " " : ", "))
      }
      let last = end ?? place
      found.append(parts[place...last].joined(separator: isWritten ? " " : ", "))
      place = last + 1
    }
    return found.map { bare($0, isKnown: isKnown) }
      .flatMap { several($0, isKnown: isKnown) }.filter { name in
        name.contains(where: \.isLetter) && !UnknownWord.isOne(name) && !CollectiveWord.isOne(name)
          && (found.count == 1 || isKnown(name) || !towns.contains(HeaderText.key(name)))
          && !NoFirm.blanks.contains(name.lowercased()) && !openEnds.contains(HeaderText.key(name))
      }
  }
}
