import PartnernetzWording

/// What is said about columns and rows that were brought into another order.
enum LayoutMessage: Sendable, Hashable {
  /// Years alone as headers, taken as further years of the figure before them.
  case yearHeaders([String], of: String)
  /// Two columns read as both ends of one figure.
  case ends(String, String, as: String)
  /// Classes of sizes read as a figure.
  case sizeClasses(String, as: String)
  /// A row for each figure, read as a column for each; with those that nothing explains.
  case figuresInRows([String])
  /// Accounts that are nobody's, with the first of them.
  case ledger(Int, example: String)
  /// Links that a column says to be over or not begun, with what the first one's cell says.
  case endedLinks(String, Int, says: String)
  /// Sheets of the same firms, a year each, of which the last known figures count.
  case sheetsOfYears([String], firms: Int)
  /// Names behind which people stood.
  case peopleBehindNames(String, Int)
  /// Amounts in another currency.
  case foreignHeader(String, currency: String)

  /// What was found.
  var message: Phrase {
    switch self {
    case .yearHeaders(let years, let figure):
      Phrase(
        de:
          "\(Language.german.list(years.map { "„\($0)“" })) \(years.count == 1 ? "gilt" : "gelten") "
          + "als weitere Jahre von „\(figure)“.",
        en: "\(Language.english.list(years.map { "“\($0)”" })) \(years.count == 1 ? "is" : "are") "
          + "taken as further years of “\(figure)”.")
    case .ends(let low, let high, let figure):
      Phrase(
        de: "„\(low)“ und „\(high)“ gelten als Spanne von „\(figure)“.",
        en: "“\(low)” and “\(high)” are taken as the ends of “\(figure)”.")
    case .sizeClasses(let header, let figure):
      Phrase(
        de: "Die Spannen unter „\(header)“ gelten als „\(figure)“.",
        en: "The ranges below “\(header)” are taken as “\(figure)”.")
    case .figuresInRows(let names):
      Phrase(
        de: "Jede Zahl hat ihre Zeile; gelesen ist eine Spalte je Zahl: "
          + names.map { "„\($0)“" }.joined(separator: ", ") + ".",
        en: "Each figure has a row; a column is read for each: "
          + names.map { "“\($0)”" }.joined(separator: ", ") + ".")
    case .ledger(let count, let example):
      Phrase(
        de: "\(count == 1 ? "1 Konto gehört" : "\(count) Konten gehören") keinem Unternehmen und "
          + "\(count == 1 ? "bleibt" : "bleiben") weg, etwa „\(example)“.",
        en: "\(count == 1 ? "1 account is" : "\(count) accounts are") no firm's and left out, such "
          + "as “\(example)”.")
    case .endedLinks(let header, let count, let text):
      Phrase(
        de: "„\(header)“: \(count == 1 ? "1 Beziehung besteht" : "\(count) Beziehungen bestehen") "
          + "nicht oder nicht mehr (etwa „\(text)“) und \(count == 1 ? "bleibt" : "bleiben") weg.",
        en:
          "“\(header)”: \(count == 1 ? "1 link does" : "\(count) links do") not exist, or no longer "
          + "(such as “\(text)”), and \(count == 1 ? "is" : "are") left out.")
    case .sheetsOfYears(let names, let firms):
      Phrase(
        de: "\(Language.german.list(names.map { "„\($0)“" })) sind Jahre derselben Liste; von "
          + "\(firms) Unternehmen gelten die letzten bekannten Angaben.",
        en: "\(Language.english.list(names.map { "“\($0)”" })) are years of one list; of \(firms) "
          + "\(firms == 1 ? "firm" : "firms") what was told last counts.")
    case .peopleBehindNames(let header, let count):
      Phrase(
        de:
          "Unter „\(header)“ stehen hinter \(count == 1 ? "1 Namen" : "\(count) Namen") Personen; "
          + "sie bleiben weg.",
        en:
          "Below “\(header)” people stand behind \(count == 1 ? "1 name" : "\(count) names"); they "
          + "are left out.")
    case .foreignHeader(let header, let currency):
      Phrase(
        de: "„\(header)“ steht in \(currency), nicht in Euro; die Spalte bleibt ein Merkmal.",
        en: "“\(header)” is in \(currency), not in euros; the column is kept as an attribute.")
    }
  }

  /// What to do.
  var hint: Phrase {
    switch self {
    case .yearHeaders:
      Phrase(
        de: "Ist es anders, schreiben Sie den Namen der Zahl vor das Jahr.",
        en: "If that is wrong, write the figure's name before the year.")
    case .ends, .sizeClasses:
      Phrase(
        de: "Ist es anders, ordnen Sie die Spalten dem Wort „attribute“ zu.",
        en: "If that is wrong, map the columns to the word “attribute”.")
    case .figuresInRows:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .ledger:
      Phrase(
        de: "Ist es ein Unternehmen, geben Sie ihm ein Personenkonto.",
        en: "If it is a firm, give it an account of customers or suppliers.")
    case .endedLinks:
      Phrase(
        de: "Bestehen sie, ordnen Sie die Spalte dem Wort „attribute“ zu.",
        en: "If they exist, map the column to the word “attribute”.")
    case .sheetsOfYears:
      Phrase(
        de: "Sollen ältere Angaben gelten, löschen Sie das neuere Blatt.",
        en: "If older facts shall count, delete the newer sheet.")
    case .peopleBehindNames:
      Phrase(
        de: "Gehört etwas davon zum Namen, schreiben Sie ihn in eine eigene Spalte „Firma“.",
        en: "If some of it belongs to the name, put it into a column “name” of its own.")
    case .foreignHeader:
      Phrase(de: "Rechnen Sie die Beträge in Euro um.", en: "Convert the amounts into euros.")
    }
  }

  /// The stable name, the same in every language.
  var code: String {
    switch self {
    case .yearHeaders: "year_headers"
    case .ends: "interval_columns"
    case .sizeClasses: "size_classes"
    case .figuresInRows: "figures_in_rows"
    case .ledger: "ledger_accounts"
    case .endedLinks: "ended_links"
    case .sheetsOfYears: "sheets_of_years"
    case .peopleBehindNames: "people_behind_names"
    case .foreignHeader: "foreign_header"
    }
  }
}
