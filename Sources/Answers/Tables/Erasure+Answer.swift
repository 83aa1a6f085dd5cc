import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
public import PartnernetzRecords
import PartnernetzWording

/// What erasing a firm for good takes away, and what it cannot reach.
public struct Erasure: Sendable {
  /// The firm's id.
  public let firm: Firm.ID
  /// Ids of firms that were merged into it, with their names.
  public let merged: Set<Firm.ID>
  /// Its id, and all that it is and was called.
  public let names: Set<String>
  private let name: String
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
  /// - Throws: `FirmLookupError` with candidates.
  /// - Complexity: O(rows).
  public init(of name: String, in tables: MemberTables, on day: Day) throws {
    let network = Network(tables, asOf: day)
    let id = network.id(of: try network.number(named: name))
    let row = tables.firms.first { $0.id == id } ?? Firm(id: id, name: id)
    guard name == id || name.lowercased() == row.name.lowercased() else {
      throw FirmLookupError.unknown(name: name, nearest: ["\(row.name) (\(id))"])
    }
    firm = id
    self.name = row.name
    merged = Set(row.aliases)
    names = merged.union(row.formerNames + [id, row.name])
    namesByID = Dictionary(tables.firms.map { ($0.id, $0.name) }) { first, _ in first }
    rows = 1 + tables.rows { $0 == id }.count
    let others =
      tables.firms.filter { $0.id != id }.map { TableRow.firm($0) }
      + tables.rows { $0 != id }.filter { !$0.names(id) }
    // Short words stand in texts that mean something else.
    let wanted = names.map { $0.lowercased() }.filter { $0.count >= 4 }
    words = others.flatMap { row in
      Change.put(row, insteadOf: nil).differences.compactMap { cell in
        guard case .text(let text)? = cell.after, text != id else { return nil }
        let lower = text.lowercased()
        return wanted.contains { lower.contains($0) } ? (cell.table, cell.key, cell) : nil
      }
    }
  }

  /// What goes, or went.
  ///
  /// - Parameters:
  ///   - isDone: whether it is erased already.
  ///   - isRewritten: whether the register's file was written anew.
  ///   - reader: who reads it.
  /// - Returns: what goes, that it is final, and where texts of others go on naming the firm.
  public func answer(isDone: Bool, isRewritten: Bool = true, for reader: Reader) -> Answer {
    let language = reader.language
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
        + (isRewritten ? [] : [.text(Erasure.unwritten(language))])
        + [.text(Erasure.beyond(language))] + found,
      json: [
        "firm": .string(firm), "name": .string(name), "rows": .integer(rows),
        "erased": .bool(isDone), "file_rewritten": .bool(isDone && isRewritten),
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
      + "anderen Mitgliedern, die den Namen nennen, bleiben in deren Geschichte.",
    en: "Delete exported and printed files and backups yourself. Earlier texts about other members "
      + "that name it stay in their history.")

  private static let unwritten = Phrase(
    de: "Die Datei des Registers ließ sich nicht neu schreiben, meist weil der Platz fehlt: Was in "
      + "ihr schon früher gelöscht war, kann noch zwischen ihren Seiten stehen. Sichern Sie sie "
      + "mit einem Programm für SQLite (VACUUM) neu, sobald Platz ist.",
    en: "The register's file could not be written anew, mostly for want of space: what was deleted "
      + "in it earlier may still stand between its pages. Write it anew with a program for SQLite "
      + "(VACUUM) once there is space.")

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
