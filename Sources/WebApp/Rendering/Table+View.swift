import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

extension TableView {
  /// Rows of one page of a table.
  static let pageLength = 50

  /// A table of an answer as a page shows it.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - place: how many tables stand before it on the page; names its order and page in addresses.
  ///   - caption: what it shows; nil where a heading before it says so.
  ///   - label: what it shows, for those who hear it.
  ///   - network: tells which cells are firms, which lead to their pages.
  ///   - visit: who reads it, and where.
  ///   - tools: what can be done with a row.
  init(
    _ table: Table, at place: Int, caption: String? = nil, label: String, in network: Network,
    for visit: Visit, tools: RowTools? = nil
  ) {
    let places = table.places(for: .people)
    let suffix = place == 0 ? "" : "\(place + 1)"
    let sorting = TableSorting(visit.place.query["sort" + suffix])
    let rows = sorting?.sorted(table) ?? table.rows
    let count = max(1, (rows.count + TableView.pageLength - 1) / TableView.pageLength)
    let page = min(max(1, visit.place.query["page" + suffix].flatMap { Int($0) } ?? 1), count)
    let shown = rows.dropFirst((page - 1) * TableView.pageLength).prefix(TableView.pageLength)
    let isText = places.map { column in rows.allSatisfy { $0[column].readsLeft } }
    let titles = places.map { table.columns[$0].title(visit.language) }
    self.caption = caption
    regionLabel = label
    columns = places.indices.map { index in
      TableView.column(
        table.columns[places[index]], isNumber: !isText[index], sorting, suffix, visit,
        canSort: rows.count > 1)
    }
    self.rows = shown.map { row in
      let cells = places.indices.map { index in
        Cell(
          row[places[index]], column: titles[index], isNumber: !isText[index], network, visit)
      }
      return Row(
        head: cells.first ?? Cell(value: "", column: "", isNumber: false),
        cells: Array(cells.dropFirst()), tools: tools?.links(row) ?? [])
    }
    foot = TableView.foot(rows.count, page: page, of: count, suffix, visit)
  }

  private static func column(
    _ column: Table.Column, isNumber: Bool, _ sorting: TableSorting?, _ suffix: String,
    _ visit: Visit, canSort: Bool
  ) -> Column {
    let isOwn = sorting?.key == column.key
    let order = isOwn ? (sorting?.isDescending == true ? "descending" : "ascending") : "none"
    // Of numbers the largest are asked for first, of words the first letters.
    let isNextDescending = isOwn ? sorting?.isDescending == false : isNumber
    let next = (isNextDescending ? "-" : "") + column.key
    let link = visit.place.setting("sort" + suffix, to: next).setting("page" + suffix, to: nil)
    return Column(
      columnTitle: column.title(visit.language), sortLink: canSort ? visit.link(link) : nil,
      order: canSort ? order : nil, isNumber: isNumber)
  }

  private static func foot(
    _ rows: Int, page: Int, of count: Int, _ suffix: String, _ visit: Visit
  ) -> Foot? {
    guard count > 1 else { return nil }
    let first = visit.language.number((page - 1) * pageLength + 1)
    let last = visit.language.number(min(page * pageLength, rows))
    let all = visit.language.number(rows)
    func link(_ number: Int, _ label: Phrase) -> LinkView? {
      guard (1...count).contains(number) else { return nil }
      let target = visit.place.setting("page" + suffix, to: number == 1 ? nil : String(number))
      return LinkView(href: visit.link(target), label: visit(label))
    }
    return Foot(
      summary: visit.told(
        de: "Zeilen \(first) bis \(last) von \(all)", en: "Rows \(first) to \(last) of \(all)"),
      pages: [
        link(page - 1, Phrase(de: "Vorige", en: "Previous")),
        link(page + 1, Phrase(de: "Nächste", en: "Next")),
      ].compactMap(\.self))
  }
}

extension Table.Cell {
  /// Whether it reads from the left, or is empty and does not say.
  fileprivate var readsLeft: Bool {
    if case .none = self { return true }
    return isText
  }
}

extension TableView.Cell {
  fileprivate init(
    _ cell: Table.Cell, column: String, isNumber: Bool, _ network: Network, _ visit: Visit
  ) {
    self.init(value: cell.shown(visit.language), column: column, isNumber: isNumber)
    if case .word(let text, let key) = cell, let firm = network.number(of: key),
      network.firm(firm).name == text
    {
      target = visit.link(.member(key))
    }
  }
}

/// What can be done with the rows of a table.
struct RowTools: Sendable {
  /// The links of a row.
  let links: @Sendable ([Table.Cell]) -> [LinkView]
}

extension Table {
  /// Whether a column names firms.
  func namesFirms(_ key: String) -> Bool {
    rows.first.flatMap { firm(key, of: $0) } != nil
  }

  /// The id of the firm that a row names in a column; nil where it names none there.
  func firm(_ key: String, of row: [Cell]) -> Firm.ID? {
    guard let place = columns.firstIndex(where: { $0.key == key }),
      case .word(_, let id) = row[place]
    else { return nil }
    return id
  }
}

extension Place {
  /// A firm's page.
  static func member(_ id: Firm.ID) -> Place { Place("/member", ["firm": id]) }
}
