import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Pairs and opt-outs from a table.
enum RulesFile {
  /// Adds the rules of a file.
  ///
  /// - Throws: ``Failure`` that names file, row and remedy.
  static func add(_ path: String, to rules: inout PairingRules, _ network: Network) throws {
    let table = try PartnernetzExchange.Table(contentsOf: path)
    let headers = table.headers.map { $0.lowercased() }
    let missing = ["rule", "first"].filter { !headers.contains($0) }
    guard missing.isEmpty else {
      throw Failure(
        code: .badData,
        phrase: Phrase(
          de: "\(path): Es fehlt die Spalte \(Language.german.list(missing)). Gebraucht werden "
            + "rule, first und second.",
          en: "\(path): There is no column \(Language.english.list(missing)). Needed are rule, "
            + "first and second."))
    }
    for row in 0..<table.rowCount {
      if let fault = table.fault(ofRow: row) { throw fault }
      func failure(_ phrase: Phrase) -> Failure {
        let number = table.number(ofRow: row)
        return Failure(
          code: .badData,
          phrase: Phrase(
            de: "\(path), Zeile \(number): \(phrase.german)",
            en: "\(path), row \(number): \(phrase.english)"))
      }
      func firm(_ header: String) throws -> Int32 {
        guard let name = table.text(row: row, header: header) else {
          throw failure(
            Phrase(
              de: "In der Spalte „\(header)“ fehlt ein Unternehmen.",
              en: "The column “\(header)” names no firm."))
        }
        do throws(FirmLookupError) {
          return try network.number(named: name)
        } catch {
          throw failure(error.phrase)
        }
      }
      switch (table.text(row: row, header: "rule") ?? "").lowercased() {
      case "fix", "setzen": rules.fixed.append(FirmPair(try firm("first"), try firm("second")))
      case "forbid", "ausschließen":
        rules.forbidden.append(FirmPair(try firm("first"), try firm("second")))
      case "without", "ohne": rules.without.append(try firm("first"))
      case let word:
        throw failure(
          Phrase(
            de: "„\(word)“ ist keine Regel; möglich sind fix, forbid und without.",
            en: "“\(word)” is no rule; there are fix, forbid and without."))
      }
    }
  }
}
