import Foundation

/// What titles and notes around a table say about its amounts: `Alle Angaben in T€`.
enum MoneyNote {
  /// The word of the unit that a text names, as headers write it; nil where it names none.
  static func unit(in text: String) -> String? {
    let pattern =
      /(?i)(?:^|[\s(\[])(T€|TEUR|kEUR|k€|Tsd\.?\s?(?:€|EUR|Euro)|Tausend\s(?:€|EUR|Euro)|Mio\.?\s?(?:€|EUR|Euro)|MEUR|Millionen\s(?:€|EUR|Euro))(?:$|[\s)\].,;])/
    guard let found = text.firstMatch(of: pattern) else { return foreignUnit(in: text) }
    let small = found.1.lowercased()
    return small.hasPrefix("m") ? "Mio. EUR" : "TEUR"
  }

  /// Another currency in which a text says that amounts are: `Alle Beträge in TCHF`; a word such as
  /// `Franken` may be somebody's name elsewhere.
  private static func foreignUnit(in text: String) -> String? {
    let pattern =
      /(?:\b[Ii]n|[(\[:]|Währung|Currency|currency)\s*((?:(?:Mio\.?|Tsd\.?|Tausend|Millionen|millions? of|thousands? of|1\.?000)\s)?(?:[TkMm]?(?:CHF|USD|GBP|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|JPY|CNY|CAD|AUD|DEM)|[Ss]Fr\.?|(?:Schweizer |Swiss )?(?:Franken|Francs|francs)|(?:US-|US )?[Dd]ollars?|DM|\$|£))(?:$|[\s)\].,;])/
    return text.firstMatch(of: pattern).map { String($0.1) }
  }

  /// A unit that is all that a text says, without `in` and brackets around it.
  private static func bare(_ text: String) -> String {
    let text = text.trimmingCharacters(in: CharacterSet(charactersIn: " ()[]"))
    return text.lowercased().hasPrefix("in ") ? trimmed(String(text.dropFirst(3))) : text
  }

  /// Whether a text below a header of amounts is another currency and nothing else.
  private static func isForeign(_ unit: String, below header: String) -> Bool {
    HeaderWords.isMoney(header) && !unit.contains(where: \.isNumber)
      && unit.split(separator: " ").count <= 2 && MoneyFlaw.foreignCurrency(unit) != nil
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
    let units = headers.indices.map { units.indices.contains($0) ? bare(units[$0]) : "" }
    let areForeign = zip(units, headers).map { isForeign($0, below: $1) }
    guard
      areForeign.contains(true)
        || units.contains(where: { HeaderText.money($0) != nil || $0 == "%" }),
      zip(units, areForeign).allSatisfy({
        $0.isEmpty || $1 || HeaderText.isUnit($0) || isWhatIsCounted($0)
      })
    else { return nil }
    return headers.indices.map { column in
      let (header, unit) = (headers[column], units[column])
      let isUnit = areForeign[column] || HeaderText.isUnit(unit)
      return header.isEmpty || !isUnit ? header : "\(header) (\(unit))"
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
