import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
public import PartnernetzRecords
import PartnernetzWording

/// What erasing a firm for good takes away, and what it cannot reach.
public struct Erasure: Sendable {
  /// The firm's id.
  public let firm: Firm.ID
  /// What it is called, or was when it was removed.
  public let name: String
  /// Whether it is there, and not only its past.
  public let isThere: Bool
  /// Its id, and ids and names of firms that were merged into it; no id that another firm bears today.
  public let ids: Set<Firm.ID>
  /// Its id, and all that it is and was called.
  public let names: Set<String>
  private let rows: Int
  /// Cells of others that name the firm in their own words.
  private let words: [(table: TableKind, row: [String], cell: CellDifference)]
  private let namesByID: [Firm.ID: String]

  /// Looks a firm up by its id or its whole name; the beginning of a name is not enough here.
  ///
  /// - Parameters:
  ///   - name: the firm.
  ///   - tables: all that is kept.
  ///   - day: any day; what is kept does not depend on it.
  ///   - removed: the firm of an id as it was when it was removed; nil where there was none.
  /// - Throws: `FirmLookupError` with candidates, and what `removed` throws.
  /// - Complexity: O(rows).
  public init(
    of name: String, in tables: MemberTables, on day: Day,
    orRemoved removed: (Firm.ID) throws -> Firm?
  ) throws {
    let (row, isThere) = try Erasure.firm(name, in: tables, on: day, orRemoved: removed)
    let id = row.id
    firm = id
    self.name = row.name
    self.isThere = isThere
    let others = tables.firms.filter { $0.id != id }
    ids = Set(row.aliases).subtracting(others.map(\.id)).union([id])
    names = Set(row.aliases + row.formerNames + [id, row.name])
    namesByID = Dictionary(tables.firms.map { ($0.id, $0.name) }) { first, _ in first }
    rows = (isThere ? 1 : 0) + tables.rows { $0 == id }.count
    let texts = others.map { TableRow.firm($0) } + tables.rows { $0 != id }.filter { !$0.names(id) }
    let (sought, gone) = (SoughtNames(names), ids)
    words = texts.flatMap { row in
      Change.put(row, insteadOf: nil).differences.compactMap { cell in
        guard case .text(let text)? = cell.after, sought.areNamed(in: text) else { return nil }
        // A cell that holds a firm is emptied; one of the association's own columns stays.
        let isEmptied = cell.column?.content == .firm && gone.contains(text)
        return isEmptied ? nil : (cell.table, cell.key, cell)
      }
    }
  }

  /// The firm of an id or a whole name: one that is there, else one that was removed.
  private static func firm(
    _ name: String, in tables: MemberTables, on day: Day,
    orRemoved removed: (Firm.ID) throws -> Firm?
  ) throws -> (row: Firm, isThere: Bool) {
    let network = Network(tables, asOf: day)
    let error: FirmLookupError
    do {
      let id = network.id(of: try network.number(named: name))
      let row = tables.firms.first { $0.id == id } ?? Firm(id: id, name: id)
      if name == id || name.lowercased() == row.name.lowercased() { return (row, true) }
      error = .unknown(name: name, nearest: ["\(row.name) (\(id))"])
    } catch let other {
      error = other
    }
    // What was merged into a firm is that firm's now, and goes with it.
    let isMerged = tables.firms.contains { $0.aliases.contains(name) }
    guard !isMerged, let gone = try removed(name) else { throw error }
    return (gone, false)
  }

  /// What goes, or went.
  ///
  /// - Parameters:
  ///   - outcome: what came of it; nil where nothing is erased yet.
  ///   - reader: who reads it.
  /// - Returns: what goes, that it is final, and where texts of others go on naming the firm.
  public func answer(_ outcome: ErasureOutcome?, for reader: Reader) -> Answer {
    let (language, isDone) = (reader.language, outcome != nil)
    let found: [Block] =
      words.isEmpty
      ? []
      : [
        .gap,
        .text(
          Phrase(
            de: "Der Name steht noch in Texten zu anderen Mitgliedern. Prüfen Sie diese:",
            en: "The name still appears in texts about other members. Check them:")(language)),
        .table(table(language)),
      ]
    return Answer(
      blocks: [.headline(headline(isDone)(language)), finality(isDone).block(language)]
        + (outcome?.notes ?? []).map { .text($0(language)) } + [.text(Erasure.beyond(language))]
        + found,
      json: [
        "firm": .string(firm), "name": .string(name), "rows": .integer(rows),
        "was_removed": .bool(!isThere), "erased": .bool(isDone),
        "file_rewritten": .bool(outcome?.isFileRewritten ?? false),
        "access_log_erased": .bool(outcome.map { $0.keptLog == nil } ?? false),
        "named_elsewhere": .array(
          words.map { word in
            [
              "table": .string(word.table.rawValue),
              "row": .array(word.row.map { .string($0) }), "column": .string(word.cell.name),
              "value": .string(word.cell.after?.plain ?? ""),
            ]
          }),
      ], table: table(language))
  }

  private func headline(_ isDone: Bool) -> Phrase {
    let (german, english) = (
      rows == 1 ? "eine Zeile" : "\(Language.german.number(rows)) Zeilen",
      rows == 1 ? "one row" : "\(Language.english.number(rows)) rows"
    )
    guard isThere else {
      return isDone
        ? Phrase(
          de: "\(name) war schon entfernt; nun sind auch alle früheren Angaben gelöscht.",
          en: "\(name) was removed before; now all earlier values are erased too.")
        : Phrase(
          de: "\(name) ist schon entfernt; gelöscht würden alle früheren Angaben.",
          en: "\(name) is removed already; all earlier values would be erased.")
    }
    return isDone
      ? Phrase(
        de: "\(name) ist mit allen früheren Angaben gelöscht: \(german).",
        en: "\(name) is erased with all earlier values: \(english).")
      : Phrase(
        de: "\(name) würde mit allen früheren Angaben gelöscht: \(german).",
        en: "\(name) would be erased with all earlier values: \(english).")
  }

  private func finality(_ isDone: Bool) -> Sentence {
    isDone
      ? Sentence(
        de: "Das lässt sich nicht zurücknehmen. Alle anderen Schritte der Geschichte bleiben.",
        en: "It cannot be taken back. All other steps of the history stay.")
      : Sentence(
        de: "Noch ist nichts gelöscht. Ist es geschehen, lässt es sich nicht zurücknehmen.",
        en: "Nothing is erased yet. Once done, it cannot be taken back.", .confirmErasure)
  }

  /// What erasing does not reach.
  private static let beyond = Phrase(
    de: "Ausgegebene und gedruckte Dateien sowie Sicherungen löschen Sie selbst. Frühere Texte zu "
      + "anderen Mitgliedern, die den Namen nennen, und Namen von Dateien, die ihn verkürzt nennen, "
      + "bleiben in der Geschichte.",
    en: "Delete exported and printed files and backups yourself. Earlier texts about other members "
      + "that name it, and names of files that shorten its name, stay in the history.")

  private func table(_ language: Language) -> Table {
    Table(
      columns: [
        .init("table", de: "Tabelle", en: "Table"), .init("row", de: "Zeile", en: "Row"),
        .init("column", de: "Spalte", en: "Column"), .init("value", de: "Wert", en: "Value"),
      ],
      rows: words.map { word in
        [
          .word(word.table.phrase(language), key: word.table.rawValue),
          .text(word.cell.keyWords(namesByID, language)),
          .word(word.cell.title(language), key: word.cell.name),
          .text(word.cell.after?.plain ?? ""),
        ]
      })
  }
}

extension TableRow {
  /// Whether the row is one of a firm's.
  fileprivate func names(_ id: Firm.ID) -> Bool {
    switch self {
    case .firm(let row): row.id == id
    case .statement(let row): [row.source, row.target, row.reporter].contains(id)
    case .offer(let row): row.firm == id
    case .need(let row): row.firm == id
    case .market(let row): row.firm == id
    case .capital(let row): row.firm == id
    case .goal(let row): row.firm == id
    case .contact(let row): [row.asker, row.partner].contains(id)
    }
  }
}
