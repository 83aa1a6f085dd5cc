import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
public import PartnernetzRecords
import PartnernetzWording

/// All that is stored of one firm, cell by cell, with where it came from: what the office looks up,
/// and what a member gets who asks which data of it are kept.
public struct StoredFacts: Sendable {
  private struct Fact: Sendable {
    var table: Table.Cell
    var row: String
    var column: Table.Cell
    var value: Table.Cell
    var origin: String
  }

  private let tables: MemberTables
  private let firm: Firm
  private let names: [Firm.ID: String]
  /// What changed single rows about the firm, the last step first.
  private let edits: [HistoryEntry]
  private let imports: [HistoryEntry]
  /// Whether the reader may know where rows came from.
  private let tellsOrigins: Bool

  /// Looks a firm up by id, or by name where it is unique.
  ///
  /// - Parameters:
  ///   - name: the firm.
  ///   - tables: the tables with all that they hold.
  ///   - day: any day; what is stored does not depend on it.
  ///   - history: the register's steps, which tell what was set by hand since its row was read.
  ///   - reader: the member that looks, by id or name, who is not told where rows about others came
  ///     from; nil for the association.
  /// - Throws: `FirmLookupError` with candidates.
  public init(
    of name: String, in tables: MemberTables, on day: Day, history: [HistoryEntry] = [],
    seenBy reader: String? = nil
  ) throws {
    let network = Network(tables, asOf: day)
    let id = network.id(of: try network.number(named: name))
    self.tables = tables
    tellsOrigins = try reader.map { network.id(of: try network.number(named: $0)) == id } ?? true
    firm = tables.firms.first { $0.id == id } ?? Firm(id: id, name: id)
    names = Dictionary(tables.firms.map { ($0.id, $0.name) }) { first, _ in first }
    let own = Set([firm.id, firm.name] + firm.formerNames)
    let standing = history.filter { !$0.isUndone }.reversed()
    edits = standing.filter { $0.kind == .edit && !own.isDisjoint(with: $0.sources) }
    imports = standing.filter { $0.kind == .import }
  }

  /// The facts as a table.
  ///
  /// - Complexity: O(rows).
  public func answer(for reader: Reader) -> Answer {
    let language = reader.language
    let facts = facts(language)
    let table = Table(
      columns: [
        .init("table", de: "Tabelle", en: "Table"), .init("row", de: "Zeile", en: "Row"),
        .init("column", de: "Spalte", en: "Column"), .init("value", de: "Wert", en: "Value"),
        .init("origin", de: "Zuletzt gelesen aus", en: "Last read from"),
      ],
      rows: facts.map { [$0.table, .text($0.row), $0.column, $0.value, .text($0.origin)] })
    let count = language.number(facts.count)
    let headline = Phrase(
      de: "Über \(firm.name) sind \(count) Angaben gespeichert.",
      en: "\(count) values are stored of \(firm.name).")
    let end = Phrase(
      de: "Frühere Werte behält die Geschichte des Registers.",
      en: "The register's history keeps earlier values.")
    return Answer(
      blocks: [.headline(headline(language)), .table(table), .gap, .text(end(language))],
      json: [
        "firm": .string(firm.id), "name": .string(firm.name),
        "facts": .array(
          facts.map { fact in
            [
              "table": .string(fact.table.plain), "row": .string(fact.row),
              "column": .string(fact.column.plain), "value": .string(fact.value.plain),
              "origin": .string(fact.origin),
            ]
          }),
      ], table: table)
  }

  private func facts(_ language: Language) -> [Fact] {
    let rows = [TableRow.firm(firm)] + tables.rows { $0 == firm.id }
    let stored = rows.flatMap { row in
      Change.put(row, insteadOf: nil).differences.compactMap { cell in
        cell.after.map { value in
          Fact(
            table: .word(cell.table.phrase(language), key: cell.table.rawValue),
            row: cell.keyWords(names, language),
            column: .word(cell.title(language), key: cell.name),
            value: .word(cell.text(value, names, language), key: value.plain),
            origin: origin(of: cell, in: row, language))
        }
      }
    }
    return stored + naming(language) + contacts(language)
  }

  /// The row that a cell was read from, unless somebody set it by hand since.
  private func origin(of cell: CellDifference, in row: TableRow, _ language: Language) -> String {
    // What a member sees of another was taken out of its row: it was not typed by hand for that.
    guard tellsOrigins else { return "–" }
    let byHand = Phrase(de: "von Hand", en: "by hand")
    guard let origin = row.origin else { return byHand(language) }
    let place = [origin.file, origin.sheet].compactMap(\.self).joined(separator: ", ")
    let read = "\(place), \(StoredFacts.row(origin.row, language))"
    guard case .firm = row,
      let edit = edits.first(where: { step in
        step.parts.contains { part in
          part.table == "firms" && part.kind == .changed
            && (cell.column == nil ? part.own : part.columns).contains(cell.name)
        }
      }), !imports.contains(where: { $0.number > edit.number && $0.sources.contains(origin.file) })
    else { return read }
    return Phrase(
      de: "\(byHand.german), \(edit.day.spoken(.german))",
      en: "\(byHand.english), \(edit.day.spoken(.english))")(language)
  }

  private static func row(_ number: Int, _ language: Language) -> String {
    Phrase(de: "Zeile \(number)", en: "row \(number)")(language)
  }

  /// Rows of other firms that name this one.
  private func naming(_ language: Language) -> [Fact] {
    let columns: [(name: String, value: (Firm) -> [String])] = [
      ("competitors", { $0.competitors }), ("distinct_from", { $0.distinctFrom }),
    ]
    return columns.flatMap { column in
      tables.firms.filter { column.value($0).contains(firm.id) }.map { other in
        let entry = Catalogue.firms.kept.first { $0.name == column.name }?.entry
        return Fact(
          table: .word(TableKind.firms.phrase(language), key: TableKind.firms.rawValue),
          row: other.name,
          column: .word(entry?.title(language) ?? column.name, key: column.name),
          value: .word(firm.name, key: firm.id), origin: "")
      }
    }
  }

  private func contacts(_ language: Language) -> [Fact] {
    tables.contacts.filter { [$0.asker, $0.partner, $0.broker].contains(firm.id) }.map { event in
      let pair = [event.asker, event.partner].map { names[$0] ?? $0 }.joined(separator: " – ")
      let words = [event.state.phrase(language), event.note ?? ""].filter { !$0.isEmpty }
      return Fact(
        table: .word(Phrase(de: "Kontakte", en: "contacts")(language), key: "contacts"), row: pair,
        column: .day(event.day, language),
        value: .word(words.joined(separator: ": "), key: event.state.rawValue), origin: "")
    }
  }
}

extension TableRow {
  /// Where the row came from.
  fileprivate var origin: Origin? {
    switch self {
    case .firm(let row): row.origin
    case .statement(let row): row.origin
    case .offer(let row): row.origin
    case .need(let row): row.origin
    case .market(let row): row.origin
    case .capital(let row): row.origin
    case .goal(let row): row.origin
    case .contact(let row): row.origin
    }
  }
}
