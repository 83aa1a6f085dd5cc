/// Columns that say beside amounts in which currency each row tells them: `Währung`, `Currency`.
///
/// A currency is kept as an attribute like any other column that the contract does not know; but an
/// amount beside `CHF` is none of euros.
struct CurrencyColumns {
  private var columns: [Int] = []
  /// Whether they stand before their amounts.
  private var areBefore = false
  /// The column that says for which time each row's amount is: `monatlich`.
  private(set) var period: Int?

  /// Whether no amount of the table may be told in anything but euros of a year.
  var isEmpty: Bool { columns.isEmpty && period == nil }

  init() {}

  /// Those of some columns that say a currency, where any cell of theirs says another than the euro.
  /// - Complexity: O(rows) for each column with such a header.
  init(among attributes: [Int], of table: any Sheet, besides amounts: [Int]) {
    guard let first = amounts.min() else { return }
    let named = attributes.filter { column in
      let header = table.headers[column]
      // Whether `Einheit` is one of money or of tonnes, its cells tell.
      return CurrencyColumns.isHeader(header)
        || (CurrencyColumns.isUnitHeader(header)
          || HeaderText.key(header) == "in" && amounts.contains(column - 1))
          && CurrencyColumns.saysMoney(table, column)
    }
    let isForeign = named.contains { column in
      (0..<table.rowCount).contains { row in
        table.text(row: row, column: column).map { !CurrencyColumns.isEuro($0) } ?? false
      }
    }
    columns = isForeign ? named : []
    areBefore = columns.first.map { $0 < first } ?? false
  }

  /// Finds the column that says for which time amounts are, where any cell says a shorter one than a
  /// year.
  /// - Complexity: O(rows) for each column with such a header.
  mutating func takePeriods(among columns: [Int], of table: any Sheet) {
    period = columns.first { column in
      CurrencyColumns.periodNames.contains(HeaderText.key(table.headers[column]))
        && (0..<table.rowCount).contains { row in
          table.text(row: row, column: column).flatMap { CurrencyColumns.period($0) } != nil
        }
    }
  }

  /// The shorter time than a year that a cell of such a column says.
  static func period(_ text: String) -> MoneyFlaw.Period? {
    guard case .period(let period)? = MoneyFlaw("1/" + text) else { return nil }
    return period
  }

  private static let periodNames: Set<String> = Set(
    [
      "Turnus", "Rhythmus", "Zeitraum", "Intervall", "Frequenz", "Häufigkeit", "Periode",
      "Periodizität", "Abrechnungszeitraum", "Abrechnung", "Zahlungsweise", "Zahlungsturnus",
      "Zahlungsrhythmus", "Zahlungsintervall", "Lieferrhythmus", "Bezugszeitraum", "je", "pro",
      "per", "frequency", "interval", "period", "billing period", "billing frequency",
      "payment frequency", "payment interval",
    ].map(HeaderText.key))

  /// What is said about columns of amounts whose headers name another currency: `Umsatz (CHF)`.
  static func foreignHeaders(_ columns: [Int], of table: any Sheet) -> [Diagnostic] {
    columns.compactMap { column in
      let header = table.headers[column]
      let words = header.split { " ()[]".contains($0) }
      // Only currencies that are known: `Umsatz IST` names none.
      guard words.count > 1, let last = words.last,
        case .currency(let currency)? = MoneyFlaw("1 " + String(last)),
        HeaderWords.isMoney(words.dropLast().joined(separator: " "))
      else { return nil }
      return table.note(.layout(.foreignHeader(header, currency: currency)))
    }
  }

  /// The column that speaks of the amounts of another one: the next one on the side where they stand.
  func column(for amount: Int) -> Int? {
    let before = columns.last { $0 < amount }
    let behind = columns.first { $0 > amount }
    return areBefore ? before ?? behind : behind ?? before
  }

  /// Whether a header is a word for currencies, perhaps with what is told in it: `Währung Umsatz`.
  private static func isHeader(_ header: String) -> Bool {
    let words = header.split { !$0.isLetter }.map { HeaderText.key(String($0)) }
    return words.contains { names.contains($0) }
      && words.allSatisfy { names.contains($0) || others.contains($0) || HeaderWords.isMoney($0) }
  }

  /// Whether a header is a word for units: `Einheit`, `Umsatz Einheit`.
  private static func isUnitHeader(_ header: String) -> Bool {
    let words = header.split { !$0.isLetter }.map { HeaderText.key(String($0)) }
    return words.contains { unitNames.contains($0) }
      && words.allSatisfy {
        unitNames.contains($0) || others.contains($0) || HeaderWords.isMoney($0)
      }
  }

  private static let unitNames: Set<String> = Set(
    [
      "Einheit", "Einheiten", "Maßeinheit", "Geldeinheit", "Betragseinheit", "Umsatzeinheit",
      "Größenordnung", "Dimension", "Unit", "Units", "Scale",
    ].map(HeaderText.key))

  /// Whether all that a column says are units of money.
  private static func saysMoney(_ table: any Sheet, _ column: Int) -> Bool {
    let texts = (0..<table.rowCount).lazy.compactMap { table.text(row: $0, column: column) }
    return texts.allSatisfy { text in
      UnknownWord.isOne(text) || isEuro(text) || (Numeral("1 " + text)?.unit ?? 0) != 0
        || MoneyFlaw.foreignCurrency(text) != nil
    }
  }

  private static let names: Set<String> = Set(
    [
      "Währung", "Whg", "Currency", "Ccy", "Währungscode", "Währungskürzel", "Währungsschlüssel",
      "Währungskennzeichen", "Belegwährung", "Landeswährung", "Hauswährung", "Rechnungswährung",
      "Auftragswährung", "Vertragswährung", "Umsatzwährung",
    ].map(HeaderText.key))

  /// Words beside it that change nothing.
  private static let others: Set<String> = Set(
    ["ISO", "Code", "Kürzel", "der", "des", "of", "the", "in"].map(HeaderText.key))

  private static func isEuro(_ text: String) -> Bool {
    ["eur", "euro", "€"].contains(text.lowercased())
  }
}
