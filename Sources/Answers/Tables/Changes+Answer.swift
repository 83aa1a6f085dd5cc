public import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

extension Edit {
  /// What an edit changes, cell by cell.
  ///
  /// - Parameters:
  ///   - tables: the tables before it.
  ///   - step: the step of the history that it became; nil where nothing was written.
  ///   - reader: who reads it.
  /// - Returns: the cells before and after, as a table.
  public func answer(in tables: MemberTables, step: Int?, for reader: Reader) -> Answer {
    let language = reader.language
    let names = Dictionary(tables.firms.map { ($0.id, $0.name) }) { first, _ in first }
    let cells = changes.flatMap { $0.differences + $0.contactSteps }
    let columns = [
      Table.Column("table", de: "Tabelle", en: "Table"),
      Table.Column("row", de: "Zeile", en: "Row"),
      Table.Column("column", de: "Spalte", en: "Column"),
      Table.Column("before", de: "bisher", en: "before"),
      Table.Column("after", de: "neu", en: "after"),
    ]
    let table = Table(
      columns: columns,
      rows: cells.map { cell in
        [
          .word(cell.table.phrase(language), key: cell.table.rawValue),
          .word(
            cell.keyWords(names, language),
            key: cell.key.joined(separator: " · ")),
          .word(cell.title(language), key: cell.name),
          .word(
            cell.before.map { cell.text($0, names, language) } ?? "–", key: cell.before?.plain ?? ""
          ),
          .word(
            cell.after.map { cell.text($0, names, language) } ?? "–", key: cell.after?.plain ?? ""),
        ]
      })
    let twins = lookalikes(in: tables).map { $0.block(language) }
    let doubts = self.doubts(in: tables).map { $0(language) }
    return Answer(
      blocks: changes.isEmpty
        ? [.sentence(Edit.nothing(language))]
        : [.table(table), .gap, .sentence(summary(step, language))] + twins
          + doubts.map { .sentence($0) },
      json: [
        "step": JSONValue(step), "written": .bool(step != nil),
        "doubts": .array(doubts.map { .string($0) }),
        "changes": .array(
          cells.map { cell in
            [
              "table": .string(cell.table.rawValue),
              "row": .array(cell.key.map { .string($0) }), "column": .string(cell.name),
              "before": JSONValue(cell.before?.plain), "after": JSONValue(cell.after?.plain),
            ]
          }),
      ],
      table: table)
  }

  private static let nothing = Phrase(
    de: "Das steht schon so im Register; nichts wurde geändert.",
    en: "The register says so already; nothing was changed.")

  /// More firms than this are not looked through for one that is added.
  private static let mostFirms = 5_000

  /// Firms that are added though they look like known ones.
  private func lookalikes(in tables: MemberTables) -> [Sentence] {
    guard tables.firms.count <= Edit.mostFirms else { return [] }
    return changes.flatMap { change -> [Sentence] in
      guard case .put(.firm(let new), nil) = change else { return [] }
      return ImportDoubts(among: tables.firms, beside: [new]).sentences
    }
  }

  private func summary(_ step: Int?, _ language: Language) -> String {
    var counts = (added: 0, changed: 0, removed: 0)
    for change in changes {
      switch change {
      case .put(_, nil): counts.added += 1
      case .put: counts.changed += 1
      case .remove: counts.removed += 1
      }
    }
    let parts = [
      (counts.added, Phrase(de: "neu", en: "new")),
      (counts.changed, Phrase(de: "geändert", en: "changed")),
      (counts.removed, Phrase(de: "entfernt", en: "removed")),
    ].filter { $0.0 > 0 }
      .map { "\(language.number($0.0)) \($0.1(language))" }.joined(separator: ", ")
    let end =
      step.map {
        Phrase(
          de: "Das ist Schritt \($0) und lässt sich zurücknehmen.",
          en: "That is step \($0) and can be taken back.")
      }
      ?? Phrase(de: "Nichts wurde geändert (Probe).", en: "Nothing was changed (dry run).")
    let rows = Phrase(de: "Zeilen: \(parts).", en: "Rows: \(parts).")(language)
    return "\(rows) \(end(language))"
  }
}

/// A cell that a change alters.
struct CellDifference {
  var table: TableKind
  /// What the row is known by.
  var key: [String]
  /// The catalogue's column; nil for one of the association's own.
  var column: Catalogue.Entry?
  /// The name of an own column.
  var own: String?
  var before: Catalogue.Value?
  var after: Catalogue.Value?

  /// The column's name for machines.
  var name: String { column?.name ?? own ?? "" }

  /// A value of it as people read it: firms by name, codes in words.
  func text(
    _ value: Catalogue.Value, _ names: [Firm.ID: String], _ language: Language
  ) -> String {
    guard let column else {
      // How a list keeps its separators apart is nothing to read.
      if case .text(let list) = value, let own, let names = Firm.namesToldIn(own, list) {
        return names.joined(separator: ", ")
      }
      return value.shown(language)
    }
    switch value {
    case .text(let id) where column.content == .firm: return names[id] ?? id
    case .text(let word) where column.name == "what" && key.contains(LinkKind.capital.rawValue):
      return CapitalEntry.Kind(what: word)?.phrase(language) ?? word
    case .code(let code) where column.content == .choice(.linkKind):
      return LinkKind(rawValue: code)?.phrase(language) ?? code
    case .code(let code) where column.content == .choice(.contactState):
      return ContactState(rawValue: code)?.phrase(language) ?? code
    case .code(let code) where column.content == .choice(.contactReason):
      return ContactReason(rawValue: code)?.phrase(language) ?? code
    default: return value.worded(column, language)
    }
  }
}

extension Change {
  /// The cells that it alters, in the order of the catalogue; of a row that comes or goes, all of them.
  var differences: [CellDifference] {
    switch self {
    case .put(let new, let old): TableRow.differences(old, new)
    case .remove(let old): TableRow.differences(old, nil)
    }
  }
}

extension Change {
  /// What becomes of a step of a contact that an edit of firms touches: where the two stood, of a step
  /// that goes; the firms that change, of one that stays.
  fileprivate var contactSteps: [CellDifference] {
    func step(_ row: TableRow?) -> ContactEvent? {
      if case .contact(let event)? = row { event } else { nil }
    }
    func cells(_ old: ContactEvent, _ new: ContactEvent?) -> [CellDifference] {
      TableRow.cells(.pipeline, Catalogue.contacts, old, new).map { cell in
        var cell = cell
        // The state stands beside it already.
        cell.key = [(new ?? old).asker, (new ?? old).partner]
        return cell
      }
    }
    switch self {
    case .remove(let row):
      return step(row).map { cells($0, nil).filter { $0.name == "state" } } ?? []
    case .put(let row, let told):
      guard let new = step(row), let old = step(told) else { return [] }
      return cells(old, new)
    }
  }
}

extension TableRow {
  /// The cells of a row that differ; of a row that comes or goes, all of them.
  fileprivate static func cells<Row>(
    _ kind: TableKind, _ table: Catalogue.Table<Row>, _ before: Row?, _ after: Row?
  ) -> [CellDifference] {
    guard let named = after ?? before else { return [] }
    let key = table.keys.compactMap { name in
      table.kept.first { $0.name == name }?.value(named)?.plain
    }
    var cells = table.kept.compactMap { column -> CellDifference? in
      let (old, new) = (before.flatMap { column.value($0) }, after.flatMap { column.value($0) })
      guard old != new else { return nil }
      return CellDifference(
        table: kind, key: key, column: column.entry, before: old, after: new)
    }
    if let attributes = table.attributes {
      let (old, new) = (before?[keyPath: attributes] ?? [:], after?[keyPath: attributes] ?? [:])
      for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
        cells.append(
          CellDifference(
            table: kind, key: key, own: name, before: old[name].map { .text($0) },
            after: new[name].map { .text($0) }))
      }
    }
    return cells
  }

  fileprivate static func differences(_ old: TableRow?, _ new: TableRow?) -> [CellDifference] {
    func cells<Row>(
      _ kind: TableKind, _ table: Catalogue.Table<Row>, _ row: (TableRow) -> Row?
    ) -> [CellDifference] {
      TableRow.cells(kind, table, old.flatMap(row), new.flatMap(row))
    }
    switch new ?? old {
    case .firm:
      return cells(.firms, Catalogue.firms) { if case .firm(let row) = $0 { row } else { nil } }
    case .statement:
      return cells(.links, Catalogue.links) {
        if case .statement(let row) = $0 { row } else { nil }
      }
    case .offer:
      return cells(.offers, Catalogue.offers) { if case .offer(let row) = $0 { row } else { nil } }
    case .need:
      return cells(.needs, Catalogue.needs) { if case .need(let row) = $0 { row } else { nil } }
    case .market:
      return cells(.markets, Catalogue.markets) {
        if case .market(let row) = $0 { row } else { nil }
      }
    case .capital:
      return cells(.capital, Catalogue.capital) {
        if case .capital(let row) = $0 { row } else { nil }
      }
    case .goal:
      return cells(.goals, Catalogue.goals) { if case .goal(let row) = $0 { row } else { nil } }
    // Steps of a contact are told by the contact, not cell by cell.
    case .contact, nil: return []
    }
  }
}
