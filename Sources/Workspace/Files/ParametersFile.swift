import PartnernetzExchange
public import PartnernetzNetworks
import PartnernetzWording

/// Reads changed assumptions from a table with the columns `name` and `value`.
public enum ParametersFile {
  /// The parameters of a file; those that it does not name keep their defaults.
  ///
  /// - Throws: ``FileError`` or `Diagnostic` that names file, row and remedy.
  public static func read(_ path: String) throws -> Parameters {
    let table = try PartnernetzExchange.Table(contentsOf: path)
    var parameters = Parameters()
    for row in 0..<table.rowCount {
      if let fault = table.fault(ofRow: row) { throw fault }
      guard let name = table.text(row: row, header: "name"),
        let text = table.text(row: row, header: "value")
      else { continue }
      let place = Phrase(
        de: "\(path), Zeile \(table.number(ofRow: row)): ",
        en: "\(path), row \(table.number(ofRow: row)): ")
      guard let value = Double(typed: text) else {
        throw FileError(
          Phrase(
            de: place.german + "„\(text)“ ist keine Zahl.",
            en: place.english + "“\(text)” is no number."))
      }
      do {
        try parameters.set(name, to: value)
      } catch {
        throw FileError(
          Phrase(
            de: place.german + error.phrase.german, en: place.english + error.phrase.english))
      }
    }
    return parameters
  }
}
