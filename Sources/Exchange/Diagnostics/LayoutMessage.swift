import PartnernetzRecords
import PartnernetzWording

/// What is said about columns and rows that were brought into another order.
enum LayoutMessage: Sendable, Hashable {
  /// A header, and the one as which it is read.
  struct Renamed: Sendable, Hashable {
    var header: String
    var meaning: String
  }

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
  /// Amounts of links that include the tax on sales.
  case grossAmounts(String)
  /// Figures of firms that include it.
  case grossFigures(String)
  /// Postal codes of four digits of which nothing proves that they lack a zero, with the first of
  /// them and its town.
  case shortPostalCodes(Int, example: String, town: String?)
  /// Columns that name firms' banks, advisers and the like, and what these are to the firms.
  case services([String], capital: [String])
  /// Projects with several partners each: how many rows and links, and columns of what projects get.
  case projects(Int, links: Int, amounts: [String])
  /// Events with those who came, which name no firm of their own: the column, how many rows, and what
  /// the first one says.
  case gatherings(String, rows: Int, example: String)
  /// A column of remarks: whether it is left out since remarks name people, in how many cells firms
  /// seek or have something, and the first of them.
  case remarks(String, isLeftOut: Bool, count: Int, examples: [String])
  /// A word for what a firm is to another, the kind as which it is read, and the first two.
  case readKind(String, LinkKind, String, String)
  /// A word with a question mark, and whether the row goes without it.
  case doubtful(String, costsRow: Bool)
  /// A sheet or file that was left out as asked.
  case leftOut(String)
  /// A sheet or file that was to be left out and is not there, and those that are.
  case notLeftOut(String, among: [String])
  /// A sheet whose columns had to be guessed, beside one whose columns are known.
  case guessedBeside(String)
  /// Headers that are questions, and what they ask for.
  case questions([Renamed])
  /// Amounts that are too small to be euros, with one of them.
  case smallAmounts(String, example: String)
  /// Amounts beside which stands for how long they are.
  case contractAmounts(String, beside: String)
  /// Columns that each hold a part of a figure that the table does not have as a whole.
  case partsOfFigure([String], of: String)
  /// Names that say whose daughters the firms are: how many, the first as it stood, its name and its
  /// owner, and whether the ownership was taken.
  case owners(Int, example: String, name: String, owner: String, isTaken: Bool)
  /// Names behind which stands at whose house the firm has its post.
  case careOf(Int, example: String, name: String)
  /// Columns that hold a figure in part, of another year, or as it was planned.
  case figure(FigureMessage)
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
    case .grossAmounts(let header):
      Phrase(
        de: "„\(header)“ enthält die Umsatzsteuer; die Beträge zählen, wie sie dastehen, und sind "
          + "als brutto vermerkt.",
        en: "“\(header)” includes the tax on sales; the amounts count as they stand and are marked "
          + "as gross.")
    case .grossFigures(let header):
      Phrase(
        de:
          "„\(header)“ enthält die Umsatzsteuer, gebraucht werden Nettobeträge; die Spalte bleibt "
          + "ein Merkmal.",
        en: "“\(header)” includes the tax on sales, and net amounts are needed; the column is kept "
          + "as an attribute.")
    case .shortPostalCodes(let count, let example, let town):
      Phrase(
        de: (count == 1
          ? "1 Postleitzahl hat" : "\(Language.german.number(count)) Postleitzahlen haben")
          + " vier Ziffern und \(count == 1 ? "bleibt" : "bleiben") so"
          + "\(count == 1 ? ":" : ", etwa") „\(example)“\(town.map { " (\($0))" } ?? "").",
        en: (count == 1
          ? "1 postal code has" : "\(Language.english.number(count)) postal codes have")
          + " four digits and \(count == 1 ? "stays" : "stay") so"
          + "\(count == 1 ? ":" : ", such as") “\(example)”\(town.map { " (\($0))" } ?? "").")
    case .smallAmounts(let header, let example):
      Phrase(
        de: "„\(header)“ nennt keine Einheit und gilt in Euro, doch alle Beträge sind klein, etwa "
          + "„\(example)“.",
        en: "“\(header)” names no unit and is taken in euros, yet all amounts are small, such as "
          + "“\(example)”.")
    case .contractAmounts(let header, let duration):
      Phrase(
        de: "„\(header)“ gilt für ein Jahr; daneben steht „\(duration)“.",
        en: "“\(header)” is taken for a year; “\(duration)” stands beside it.")
    case .projects(let rows, let links, let amounts):
      projects(rows, links, amounts)
    case .gatherings, .remarks, .doubtful, .readKind, .leftOut, .notLeftOut, .guessedBeside:
      asideMessage
    case .questions(let renamed):
      Phrase(
        de: "Die Überschriften sind Fragen; gelesen ist: "
          + renamed.map { "„\($0.header)“ als „\($0.meaning)“" }.joined(separator: ", ") + ".",
        en: "The headers are questions; they are read so: "
          + renamed.map { "“\($0.header)” as “\($0.meaning)”" }.joined(separator: ", ") + ".")
    case .partsOfFigure(let headers, let figure):
      Phrase(
        de: headers.count == 1
          ? "„\(headers[0])“ ist nur ein Teil von „\(figure)“; die Spalte bleibt ein Merkmal."
          : "\(Language.german.list(headers.map { "„\($0)“" })) sind Teile von „\(figure)“; die "
            + "Spalten bleiben Merkmale.",
        en: headers.count == 1
          ? "“\(headers[0])” is only a part of “\(figure)”; the column is kept as an attribute."
          : "\(Language.english.list(headers.map { "“\($0)”" })) are parts of “\(figure)”; the "
            + "columns are kept as attributes.")
    case .owners(let count, let example, let name, let owner, let isTaken):
      Phrase(
        de:
          "\(count == 1 ? "1 Name nennt" : "\(count) Namen nennen") den Eigentümer: „\(example)“ gilt "
          + "als „\(name)“, Eigentümer ist „\(owner)“"
          + (isTaken ? "." : "; die Beteiligung bleibt weg."),
        en:
          "\(count == 1 ? "1 name tells" : "\(count) names tell") the owner: “\(example)” is taken as "
          + "“\(name)”, its owner is “\(owner)”" + (isTaken ? "." : "; the stake is left out."))
    case .careOf(let count, let example, let name):
      Phrase(
        de: "\(count == 1 ? "Hinter 1 Namen" : "Hinter \(count) Namen") steht, bei wem die Post "
          + "ankommt: „\(Diagnostic.Message.short(example))“ gilt als "
          + "„\(Diagnostic.Message.short(name))“.",
        en:
          "\(count == 1 ? "1 name is" : "\(count) names are") followed by the house that takes the "
          + "post: “\(Diagnostic.Message.short(example))” is taken as "
          + "“\(Diagnostic.Message.short(name))”.")
    case .figure(let figure): figure.message
    case .services(let headers, let capital):
      services(headers, capital)
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
    case .ends:
      Phrase(
        de: "Ist es anders, lesen Sie die Spalten als Merkmale.",
        en: "If that is wrong, read the columns as attributes.")
    case .sizeClasses:
      Phrase(
        de: "Ist es anders, lesen Sie die Spalte als Merkmal.",
        en: "If that is wrong, read the column as an attribute.")
    case .figuresInRows:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .ledger:
      Phrase(
        de: "Ist es ein Unternehmen, geben Sie ihm ein Personenkonto.",
        en: "If it is a firm, give it an account of customers or suppliers.")
    case .endedLinks:
      Phrase(
        de: "Bestehen sie, lesen Sie die Spalte als Merkmal.",
        en: "If they exist, read the column as an attribute.")
    case .sheetsOfYears:
      Phrase(
        de: "Sollen ältere Angaben gelten, löschen Sie das neuere Blatt.",
        en: "If older facts shall count, delete the newer sheet.")
    case .peopleBehindNames:
      Phrase(
        de: "Gehört etwas davon zum Namen, schreiben Sie ihn in eine eigene Spalte „Firma“.",
        en: "If some of it belongs to the name, put it into a column “name” of its own.")
    case .grossAmounts:
      Phrase(
        de: "Tragen Sie Nettobeträge ein, wenn Sie sie kennen.",
        en: "Enter net amounts if you know them.")
    case .grossFigures:
      Phrase(
        de: "Ergänzen Sie eine Spalte mit Nettobeträgen.", en: "Add a column of net amounts.")
    case .shortPostalCodes:
      Phrase(
        de:
          "Fehlt die Null am Anfang, ergänzen Sie sie; liegt das Unternehmen im Ausland, schreiben "
          + "Sie dessen Land davor, etwa CH-7276.",
        en:
          "If the zero at the beginning is lost, add it; if the firm is abroad, write its country "
          + "before the number, such as CH-7276.")
    case .services:
      Phrase(
        de:
          "Sollen Beziehungen daraus werden, nehmen Sie diese Unternehmen in dieselbe Tabelle auf.",
        en: "If links are to be made of them, add these firms to the same table.")
    case .smallAmounts:
      Phrase(
        de: "Sind es Tausend oder Millionen, schreiben Sie „(TEUR)“ oder „(Mio. EUR)“ in die "
          + "Überschrift.",
        en: "If they are thousands or millions, write “(TEUR)” or “(EUR million)” into the header.")
    case .contractAmounts:
      Phrase(
        de: "Sind es Beträge der ganzen Laufzeit, rechnen Sie sie aufs Jahr um.",
        en: "If they are amounts of the whole time, convert them to a year.")
    case .partsOfFigure(_, let figure):
      Phrase(
        de: "Ergänzen Sie eine Spalte „\(figure)“ mit der Summe.",
        en: "Add a column “\(figure)” with their sum.")
    case .owners(_, _, _, _, isTaken: true):
      Phrase(
        de: "Ist es anders, schreiben Sie den Namen allein in die Zelle.",
        en: "If that is wrong, write the name alone into the cell.")
    case .owners:
      Phrase(
        de:
          "Nehmen Sie sie in eine Tabelle der Beteiligungen auf: „Gesellschafter“, „Gesellschaft“.",
        en: "Add it to a table of stakes: “shareholder”, “company”.")
    case .projects:
      Phrase(
        de: "Arbeiten nicht alle miteinander, schreiben Sie je Beziehung eine Zeile.",
        en: "If not all of them work together, write a row for each link.")
    case .gatherings, .remarks, .doubtful, .readKind, .leftOut, .notLeftOut, .guessedBeside:
      asideHint
    case .careOf:
      Phrase(
        de: "Gehört es zum Namen, schreiben Sie ihn ohne „c/o“.",
        en: "If it belongs to the name, write it without “c/o”.")
    case .figure(let figure): figure.hint
    case .questions:
      Phrase(
        de: "Ist es anders, schreiben Sie andere Überschriften.",
        en: "If that is wrong, write other headers.")
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
    case .figure(let figure): figure.code
    case .careOf: "care_of"
    case .grossAmounts, .grossFigures: "gross_amounts"
    case .shortPostalCodes: "short_postal_codes"
    case .services: "service_columns"
    case .projects: "project_partners"
    case .questions: "questions"
    case .gatherings: "gatherings"
    case .remarks(_, let isLeftOut, _, _): isLeftOut ? "person_columns" : "remarks"
    case .doubtful: "doubtful_word"
    case .readKind: "kind_of_word"
    case .leftOut: "left_out"
    case .notLeftOut: "no_such_sheet"
    case .guessedBeside: "guessed_sheet"
    case .smallAmounts: "small_amounts"
    case .contractAmounts: "contract_amounts"
    case .owners: "owners_behind_names"
    case .partsOfFigure: "parts_of_figure"
    }
  }

  private func projects(_ rows: Int, _ links: Int, _ amounts: [String]) -> Phrase {
    let german =
      amounts.isEmpty
      ? ""
      : " \(Language.german.list(amounts.map { "„\($0)“" })) "
        + "\(amounts.count == 1 ? "gilt" : "gelten") dem Projekt und nicht zwei Partnern."
    let english =
      amounts.isEmpty
      ? ""
      : " \(Language.english.list(amounts.map { "“\($0)”" })) "
        + "\(amounts.count == 1 ? "is" : "are") the project's and not between two partners."
    return Phrase(
      de: "\(rows == 1 ? "1 Zeile nennt" : "\(rows) Zeilen nennen") mehrere Partner; je zwei davon "
        + "sind verbunden, zusammen \(links == 1 ? "1 Beziehung" : "\(links) Beziehungen")."
        + german,
      en:
        "\(rows == 1 ? "1 row names" : "\(rows) rows name") several partners; any two of them are "
        + "linked, \(links == 1 ? "1 link" : "\(links) links") in all." + english)
  }

  private func services(_ headers: [String], _ capital: [String]) -> Phrase {
    func told(
      _ language: Language, _ quote: (String) -> String, _ role: String, _ verb: (Int) -> String,
      _ names: [String]
    ) -> String? {
      names.isEmpty
        ? nil : "\(language.list(names.map(quote))) \(verb(names.count)) \(role)"
    }
    let others = headers.filter { !capital.contains($0) }
    let german = [
      told(.german, { "„\($0)“" }, "Kapitalgeber", { $0 == 1 ? "nennt" : "nennen" }, capital),
      told(.german, { "„\($0)“" }, "Lieferanten", { $0 == 1 ? "nennt" : "nennen" }, others),
    ].compactMap(\.self).joined(separator: ", ")
    let english = [
      told(.english, { "“\($0)”" }, "capital providers", { $0 == 1 ? "names" : "name" }, capital),
      told(.english, { "“\($0)”" }, "suppliers", { $0 == 1 ? "names" : "name" }, others),
    ].compactMap(\.self).joined(separator: ", ")
    return Phrase(
      de: "\(german) der Unternehmen, die selbst meist nicht in der Tabelle stehen; "
        + "\(headers.count == 1 ? "die Spalte bleibt ein Merkmal" : "die Spalten bleiben Merkmale").",
      en: "\(english) of the firms, most of which the table does not list; "
        + "\(headers.count == 1 ? "the column is kept as an attribute" : "the columns are kept as attributes")."
    )
  }
}
