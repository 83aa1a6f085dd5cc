import PartnernetzWording

/// What is said of columns that hold a figure in part, of another year, or as it was planned.
enum FigureMessage: Sendable, Hashable {
  /// Four quarters, taken together as a figure, and how many rows lack one of them.
  case quarters([String], as: String, missing: Int)
  /// Some of the four quarters of a figure.
  case someQuarters([String], of: String)
  /// What was, beside what was planned, and as what it is read.
  case actual(String, as: String, beside: String)
  /// The year before as the last whole one, beside the one that runs.
  case lastYear(String, as: String, beside: String)
  /// The year that still runs.
  case runningYear(String, of: String)
  /// A header that says a figure with a word more.
  case renamed(String, as: String)
  /// Columns beside the figure that counts, in how many rows they say something else, and what the
  /// first of them says in both.
  case beside([String], of: String, rows: Int, example: Clash?)
  /// A quantity and a price, which are no amount of a year.
  case quantityAndPrice(String, String)

  /// What two columns say in one row.
  struct Clash: Sendable, Hashable {
    var row: Int
    var counted: String
    var other: String
  }

  private static func german(_ headers: [String]) -> String {
    Language.german.list(headers.map { "„\(Diagnostic.Message.short($0))“" })
  }

  private static func english(_ headers: [String]) -> String {
    Language.english.list(headers.map { "“\(Diagnostic.Message.short($0))”" })
  }

  /// What was found.
  var message: Phrase {
    switch self {
    case .quarters(let headers, let figure, let missing):
      Phrase(
        de: "\(Self.german(headers)) zählen zusammen als „\(figure)“"
          + (missing == 0
            ? "."
            : missing == 1
              ? "; in 1 Zeile fehlt ein Quartal, dort ist „\(figure)“ unbekannt."
              : "; in \(missing) Zeilen fehlt ein Quartal, dort ist „\(figure)“ unbekannt."),
        en: "\(Self.english(headers)) count together as “\(figure)”"
          + (missing == 0
            ? "."
            : missing == 1
              ? "; 1 row lacks a quarter, and “\(figure)” is unknown there."
              : "; \(missing) rows lack a quarter, and “\(figure)” is unknown there."))
    case .someQuarters(let headers, let figure):
      Phrase(
        de:
          "\(Self.german(headers)) \(headers.count == 1 ? "ist ein Quartal" : "sind Quartale") von "
          + "„\(figure)“; nur alle vier ergeben ein Jahr.",
        en: "\(Self.english(headers)) \(headers.count == 1 ? "is a quarter" : "are quarters") of "
          + "“\(figure)”; only all four make a year.")
    case .actual(let header, let figure, let plan):
      Phrase(
        de: "„\(header)“ gilt als „\(figure)“; „\(plan)“ ist geplant und bleibt ein Merkmal.",
        en: "“\(header)” is taken as “\(figure)”; “\(plan)” is planned and kept as an attribute.")
    case .lastYear(let header, let figure, let running):
      Phrase(
        de:
          "„\(header)“ gilt als „\(figure)“: Es ist das letzte volle Jahr; „\(running)“ bleibt ein "
          + "Merkmal.",
        en:
          "“\(header)” is taken as “\(figure)”: it is the last whole year; “\(running)” is kept as "
          + "an attribute.")
    case .runningYear(let header, let figure):
      Phrase(
        de: "„\(header)“ gehört zu einem Jahr, das noch läuft, und gilt nicht als „\(figure)“; die "
          + "Spalte bleibt ein Merkmal.",
        en:
          "“\(header)” is of a year that still runs and is not taken as “\(figure)”; the column is "
          + "kept as an attribute.")
    case .renamed(let header, let figure):
      Phrase(
        de: "„\(header)“ gilt als „\(figure)“.", en: "“\(header)” is taken as “\(figure)”.")
    case .beside(let headers, let figure, let rows, let clash):
      beside(headers, figure, rows, clash)
    case .quantityAndPrice(let quantity, let price):
      Phrase(
        de: "„\(quantity)“ und „\(price)“ ergeben keinen Betrag im Jahr: Für welche Zeit die Menge "
          + "gilt, ist nicht gesagt. Beide Spalten bleiben Merkmale.",
        en:
          "“\(quantity)” and “\(price)” make no amount of a year: nothing says for which time the "
          + "quantity is. Both columns are kept as attributes.")
    }
  }

  private func beside(
    _ headers: [String], _ figure: String, _ rows: Int, _ clash: Clash?
  ) -> Phrase {
    let isOne = headers.count == 1
    guard let clash else {
      return Phrase(
        de: "„\(figure)“ zählt; \(Self.german(headers)) \(isOne ? "bleibt" : "bleiben") Merkmal"
          + "\(isOne ? "" : "e").",
        en: "“\(figure)” counts; \(Self.english(headers)) \(isOne ? "is" : "are") kept as "
          + "\(isOne ? "an attribute" : "attributes").")
    }
    let values = (
      Diagnostic.Message.short(clash.counted), Diagnostic.Message.short(clash.other)
    )
    return Phrase(
      de: "„\(figure)“ zählt, \(Self.german(headers)) \(isOne ? "bleibt" : "bleiben") Merkmal"
        + "\(isOne ? "" : "e"): \(rows == 1 ? "In 1 Zeile" : "In \(rows) Zeilen") sagen beide "
        + "anderes, in Zeile \(clash.row) etwa „\(values.0)“ und „\(values.1)“.",
      en: "“\(figure)” counts, \(Self.english(headers)) \(isOne ? "is" : "are") kept as "
        + "\(isOne ? "an attribute" : "attributes"): they differ in "
        + "\(rows == 1 ? "1 row" : "\(rows) rows"), such as “\(values.0)” and “\(values.1)” in row "
        + "\(clash.row).")
  }

  /// What to do.
  var hint: Phrase {
    switch self {
    case .quarters:
      Phrase(
        de: "Ist es anders, lesen Sie die Spalten als Merkmale.",
        en: "If that is wrong, read the columns as attributes.")
    case .someQuarters(_, let figure):
      Phrase(
        de: "Ergänzen Sie die fehlenden Quartale oder eine Spalte „\(figure)“.",
        en: "Add the other quarters, or a column “\(figure)”.")
    case .actual, .lastYear, .renamed:
      Phrase(
        de: "Ist es anders, lesen Sie die Spalte als Merkmal.",
        en: "If that is wrong, read the column as an attribute.")
    case .runningYear(_, let figure):
      Phrase(
        de: "Ergänzen Sie eine Spalte „\(figure)“ mit dem letzten vollen Jahr.",
        en: "Add a column “\(figure)” with the last whole year.")
    case .beside:
      Phrase(
        de: "Soll eine andere zählen, lesen Sie diese als Merkmal.",
        en: "If another one shall count, read this one as an attribute.")
    case .quantityAndPrice:
      Phrase(
        de: "Ergänzen Sie eine Spalte „Volumen“ mit dem Betrag im Jahr.",
        en: "Add a column “volume” with the amount of a year.")
    }
  }

  /// How its columns would be read otherwise; nil where none was read as something.
  var reading: [String]? {
    switch self {
    case .quarters(let headers, _, _): headers
    case .actual(let header, _, _), .lastYear(let header, _, _), .renamed(let header, _): [header]
    default: nil
    }
  }

  /// The stable name, the same in every language.
  var code: String {
    switch self {
    case .quarters, .someQuarters: "quarters"
    case .actual: "actual_beside_plan"
    case .lastYear, .runningYear: "running_year"
    case .beside, .renamed: "figure_beside"
    case .quantityAndPrice: "quantity_and_price"
    }
  }
}
