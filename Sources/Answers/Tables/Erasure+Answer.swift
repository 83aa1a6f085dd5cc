import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
public import PartnernetzRecords
import PartnernetzWording

/// What erasing a firm for good takes away, and what it cannot reach.
public struct Erasure: Sendable {
  /// The firm's id.
  public let firm: Firm.ID
  /// Its id, and what it is called.
  public var names: Set<String> { [firm, name] }
  private let name: String
  private let rows: Int
  /// Cells of others that name the firm in their own words.
  private let words: [(table: TableKind, row: [String], cell: CellDifference)]
  private let namesByID: [Firm.ID: String]

  /// Looks a firm up by id, or by name where it is unique.
  ///
  /// - Parameters:
  ///   - name: the firm.
  ///   - tables: all that is kept.
  ///   - day: any day; what is kept does not depend on it.
  /// - Throws: `FirmLookupError` with candidates.
  /// - Complexity: O(rows).
  public init(of name: String, in tables: MemberTables, on day: Day) throws {
    let network = Network(tables, asOf: day)
    let id = network.id(of: try network.number(named: name))
    let called = tables.firms.first { $0.id == id }?.name ?? id
    firm = id
    self.name = called
    namesByID = Dictionary(tables.firms.map { ($0.id, $0.name) }) { first, _ in first }
    rows = 1 + tables.rows { $0 == id }.count
    let others =
      tables.firms.filter { $0.id != id }.map { TableRow.firm($0) }
      + tables.rows { $0 != id }.filter { !$0.names(id) }
    let wanted = called.lowercased()
    words = others.flatMap { row in
      Change.put(row, insteadOf: nil).differences.compactMap { cell in
        guard case .text(let text)? = cell.after, text.lowercased().contains(wanted),
          text != id
        else { return nil }
        return (cell.table, cell.key, cell)
      }
    }
  }

  /// What goes, or went.
  ///
  /// - Parameters:
  ///   - isDone: whether it is erased already.
  ///   - reader: who reads it.
  /// - Returns: what goes, that it is final, and where texts of others go on naming the firm.
  public func answer(isDone: Bool, for reader: Reader) -> Answer {
    let language = reader.language
    let count = language.number(rows)
    let headline =
      isDone
      ? Phrase(
        de: "\(name) ist gelöscht: \(count) Zeilen mit ihrer ganzen Vorgeschichte.",
        en: "\(name) is erased: \(count) rows with all of their past.")
      : Phrase(
        de: "Gelöscht würden \(count) Zeilen zu \(name) mit ihrer ganzen Vorgeschichte.",
        en: "\(count) rows of \(name) would be erased with all of their past.")
    let finality =
      isDone
      ? Sentence(
        de: "Das lässt sich nicht zurücknehmen. Alle anderen Schritte der Geschichte bleiben.",
        en: "It cannot be taken back. All other steps of the history stay.")
      : Sentence(
        de: "Noch ist nichts gelöscht; ist es geschehen, lässt es sich nicht zurücknehmen.",
        en: "Nothing is erased yet; once done, it cannot be taken back.", .confirmErasure)
    let files = Phrase(
      de: "Dateien, die eingelesen, ausgegeben oder gedruckt wurden, erreicht Partnernetz nicht: "
        + "Löschen Sie sie dort, und auch in Sicherungen.",
      en: "Files that were read, written or printed are out of reach: delete them where they lie, "
        + "and in backups too.")
    let table = table(language)
    let found: [Block] =
      words.isEmpty
      ? []
      : [
        .gap,
        .text(
          Phrase(
            de: "In eigenen Worten nennen andere Zeilen den Namen weiter; sehen Sie sie durch:",
            en: "Other rows go on naming it in their own words; look them through:")(language)),
        .table(table),
      ]
    return Answer(
      blocks: [.headline(headline(language)), finality.block(language), .text(files(language))]
        + found,
      json: [
        "firm": .string(firm), "name": .string(name), "rows": .integer(rows),
        "erased": .bool(isDone),
        "named_elsewhere": .array(
          words.map { word in
            [
              "table": .string(word.table.rawValue),
              "row": .array(word.row.map { .string($0) }), "column": .string(word.cell.name),
              "value": .string(word.cell.after?.plain ?? ""),
            ]
          }),
      ], table: table)
  }

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
