import Exchange
import Foundation
import Partnerships
import Wording

/// Reads changed assumptions from a table with the columns `name` and `value`.
enum ParametersFile {
  /// The parameters of a file; those that it does not name keep their defaults.
  ///
  /// - Throws: ``Failure`` that names file, row and remedy.
  static func read(_ path: String) throws -> Parameters {
    let table = try Exchange.Table(contentsOf: path)
    var parameters = Parameters()
    for row in 0..<table.rowCount {
      if let fault = table.fault(ofRow: row) { throw fault }
      guard let name = table.text(row: row, header: "name"),
        let text = table.text(row: row, header: "value")
      else { continue }
      let place = Phrase(
        de: "\(path), Zeile \(table.number(ofRow: row)): ",
        en: "\(path), row \(table.number(ofRow: row)): ")
      guard let value = number(text) else {
        throw Failure(
          code: .badData,
          phrase: Phrase(
            de: place.german + "„\(text)“ ist keine Zahl.",
            en: place.english + "“\(text)” is no number."))
      }
      do {
        try parameters.set(name, to: value)
      } catch {
        throw Failure(
          code: .badData,
          phrase: Phrase(
            de: place.german + error.phrase.german, en: place.english + error.phrase.english))
      }
    }
    return parameters
  }

  /// A decimal number with a point or a comma; nothing else that `Double` would take.
  private static func number(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".")
    guard plain.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46].contains($0) }) else {
      return nil
    }
    return Double(plain)
  }
}
