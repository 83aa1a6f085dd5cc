public import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzWording

/// Pairs and opt-outs from a table.
public enum RulesFile {
  /// The rules of a file.
  ///
  /// - Throws: ``FileError``, `Diagnostic` or `PlacedError` with file, row and remedy.
  public static func rows(_ path: String) throws -> [NamedRules.Row] {
    let table = try PartnernetzExchange.Table(contentsOf: path)
    let headers = table.headers.map { $0.lowercased() }
    let missing = ["rule", "first"].filter { !headers.contains($0) }
    guard missing.isEmpty else {
      throw FileError(
        Phrase(
          de: "\(path): Es fehlt die Spalte \(Language.german.list(missing)). Gebraucht werden "
            + "rule, first und second.",
          en: "\(path): There is no column \(Language.english.list(missing)). Needed are rule, "
            + "first and second."))
    }
    return try (0..<table.rowCount).map { try self.row($0, of: table, path) }
  }

  private static func row(
    _ row: Int, of table: PartnernetzExchange.Table, _ path: String
  ) throws -> NamedRules.Row {
    if let fault = table.fault(ofRow: row) { throw fault }
    let number = table.number(ofRow: row)
    let place = Phrase(de: "\(path), Zeile \(number)", en: "\(path), row \(number)")
    func firm(_ header: String) throws -> String {
      guard let name = table.text(row: row, header: header) else {
        throw PlacedError(
          Phrase(
            de: "In der Spalte „\(header)“ fehlt ein Unternehmen.",
            en: "The column “\(header)” names no firm."), at: place)
      }
      return name
    }
    switch (table.text(row: row, header: "rule") ?? "").lowercased() {
    case "fix", "setzen": return .init(.fix(try firm("first"), try firm("second")), at: place)
    case "forbid", "ausschließen":
      return .init(.forbid(try firm("first"), try firm("second")), at: place)
    case "without", "ohne": return .init(.without(try firm("first")), at: place)
    case let word:
      throw PlacedError(
        Phrase(
          de: "„\(word)“ ist keine Regel; möglich sind fix, forbid und without.",
          en: "“\(word)” is no rule; there are fix, forbid and without."), at: place)
    }
  }
}
