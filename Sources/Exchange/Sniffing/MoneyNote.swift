import Foundation

/// What titles and notes around a table say about its amounts: `Alle Angaben in T€`.
enum MoneyNote {
  /// The word of the unit that a text names, as headers write it; nil where it names none.
  static func unit(in text: String) -> String? {
    let pattern =
      /(?i)(?:^|[\s(\[])(T€|TEUR|kEUR|k€|Tsd\.?\s?(?:€|EUR|Euro)|Tausend\s(?:€|EUR|Euro)|Mio\.?\s?(?:€|EUR|Euro)|MEUR|Millionen\s(?:€|EUR|Euro))(?:$|[\s)\].,;])/
    guard let found = text.firstMatch(of: pattern) else { return nil }
    let small = found.1.lowercased()
    return small.hasPrefix("m") ? "Mio. EUR" : "TEUR"
  }

  /// Headers with a unit behind those of amounts that have none; nil where none is to be said.
  static func headers(_ headers: [String], in unit: String) -> [String]? {
    var changed = false
    let result = headers.map { header in
      guard HeaderWords.isMoney(header), case .none = HeaderText.split(header).unit else {
        return header
      }
      changed = true
      return "\(header) (\(unit))"
    }
    return changed ? result : nil
  }

  /// Headers with the units that the row below says; nil where the row says something else.
  static func headers(_ headers: [String], above units: [String]) -> [String]? {
    guard units.contains(where: { HeaderText.money($0) != nil || $0 == "%" }),
      units.allSatisfy({ $0.isEmpty || HeaderText.isUnit($0) || isWhatIsCounted($0) })
    else { return nil }
    return headers.enumerated().map { column, header in
      let unit = units.indices.contains(column) ? units[column] : ""
      return header.isEmpty || !HeaderText.isUnit(unit) ? header : "\(header) (\(unit))"
    }
  }

  /// Whether a text below a header says no more than what is counted, or how a day is written.
  private static func isWhatIsCounted(_ text: String) -> Bool {
    let words = [
      "Personen", "Pers.", "Mitarbeiter", "Mitarbeitende", "MA", "Beschäftigte", "Stück", "St.",
      "Jahr", "Jahre", "Datum", "Text", "km", "TT.MM.JJJJ", "JJJJ", "persons", "people",
      "employees", "headcount", "pieces", "year", "years", "date",
    ]
    let key = HeaderText.key(text)
    return words.contains { HeaderText.key($0) == key }
  }
}
