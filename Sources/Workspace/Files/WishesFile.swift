import Foundation
public import PartnernetzAnswers
import PartnernetzExchange
public import PartnernetzWording

/// What members wish of a partner plan, from a table: firm, partner, and must, like or no.
public enum WishesFile {
  /// The wishes of a file.
  ///
  /// - Throws: ``FileError``, `Diagnostic` or `PlacedError` with file, row and remedy.
  public static func rows(_ path: String) throws -> [NamedRules.Row] {
    let name = URL(fileURLWithPath: path).lastPathComponent
    return try rows(
      of: try PartnernetzExchange.Table(contentsOf: path), named: Phrase(de: name, en: name))
  }

  /// The wishes of a table as text, as it is copied out of a spreadsheet.
  ///
  /// - Parameters:
  ///   - text: the rows, with or without headers.
  ///   - name: what the table is called in messages.
  /// - Returns: the wishes.
  /// - Throws: ``FileError``, `Diagnostic` or `PlacedError` with row and remedy.
  public static func rows(text: String, named name: Phrase) throws -> [NamedRules.Row] {
    try rows(
      of: try PartnernetzExchange.Table(data: Data(text.utf8), named: name.german), named: name)
  }

  private enum Wish { case must, like, no }

  private static func wish(_ word: String) -> Wish? {
    switch word.lowercased() {
    case "must", "muss", "muß", "unbedingt": .must
    case "like", "gern", "gerne": .like
    case "no", "nein", "not", "nicht", "nie", "never": .no
    default: nil
    }
  }

  private static func rows(
    of table: PartnernetzExchange.Table, named name: Phrase
  ) throws -> [NamedRules.Row] {
    func column(_ names: Set<String>) -> Int? {
      table.headers.firstIndex { names.contains($0.lowercased()) }
    }
    func placed(_ row: Int) -> Phrase {
      Phrase(de: "\(name.german), Zeile \(row)", en: "\(name.english), row \(row)")
    }
    let places = [
      column(["firm", "unternehmen", "mitglied", "member", "first"]),
      column(["partner", "wunschpartner", "second"]), column(["wish", "wunsch"]),
    ]
    // Rows that are pasted often come without headers; what no word of them is a header of is a row.
    if table.headers.count == 3,
      wish(table.headers[2]) != nil || places.allSatisfy({ $0 == nil })
    {
      let first = try row(table.headers, at: placed(1))
      return try [first]
        + (0..<table.rowCount).map { try row($0, of: table, [0, 1, 2], placed) }
    }
    guard let firm = places[0], let partner = places[1], let wish = places[2] else {
      throw missingColumns(table.headers, name)
    }
    return try (0..<table.rowCount).map { try row($0, of: table, [firm, partner, wish], placed) }
  }

  private static func missingColumns(_ headers: [String], _ name: Phrase) -> FileError {
    let found = headers.map { String($0.prefix(40)) }
    return FileError(
      Phrase(
        de: "\(name.german): Gebraucht werden die Spalten firm (Unternehmen), partner und wish "
          + "(Wunsch); gefunden: \(Language.german.list(Array(found.prefix(5)), outOf: found.count, .files)). "
          + "Benennen Sie die Spalten so, in einer CSV-Tabelle.",
        en: "\(name.english): needed are the columns firm, partner and wish; found: "
          + "\(Language.english.list(Array(found.prefix(5)), outOf: found.count)). Name the columns "
          + "so, in a CSV table."))
  }

  private static func row(
    _ row: Int, of table: PartnernetzExchange.Table, _ columns: [Int], _ place: (Int) -> Phrase
  ) throws -> NamedRules.Row {
    if let fault = table.fault(ofRow: row) { throw fault }
    return try self.row(
      columns.map { table.text(row: row, column: $0) ?? "" },
      at: place(table.number(ofRow: row)))
  }

  private static func row(
    _ cells: [String], at place: Phrase
  ) throws(PlacedError) -> NamedRules.Row {
    let names = cells.prefix(2).map { $0.trimmingCharacters(in: .whitespaces) }
    guard !names.contains("") else {
      throw PlacedError(
        Phrase(
          de: "Hier fehlt ein Unternehmen: Nennen Sie beide, mit Nummer oder Namen.",
          en: "A firm is missing here: name both, by id or name."), at: place)
    }
    switch wish(cells[2].trimmingCharacters(in: .whitespaces)) {
    case .must: return .init(.fix(names[0], names[1]), at: place)
    case .like: return .init(.like(names[0], names[1]), at: place)
    case .no: return .init(.forbid(names[0], names[1]), at: place)
    case nil:
      throw PlacedError(
        Phrase(
          de: "„\(cells[2])“ ist kein Wunsch. Schreiben Sie muss, gern oder nein.",
          en: "“\(cells[2])” is no wish. Write must, like or no."), at: place)
    }
  }
}
