import PartnernetzRecords
import PartnernetzWording

// What is said of sheets and columns that are left out.
extension LayoutMessage {
  /// What was found.
  var asideMessage: Phrase {
    switch self {
    case .gatherings(let header, let rows, let example):
      let example = Diagnostic.Message.short(example)
      return Phrase(
        de: "Die Tabelle nennt Veranstaltungen mit „\(header)“ "
          + "(\(rows == 1 ? "1 Zeile" : "\(rows) Zeilen"), etwa „\(example)“) und keine "
          + "Unternehmen; sie bleibt weg.",
        en: "The table names events with “\(header)” (\(rows == 1 ? "1 row" : "\(rows) rows"), "
          + "such as “\(example)”) and no firms; it is left out.")
    case .remarks(let header, let isLeftOut, let count, let examples):
      return remarks(header, isLeftOut, count, examples)
    case .doubtful(let text, let costsRow):
      let text = Diagnostic.Message.short(text)
      return Phrase(
        de: "„\(text)“ ist mit Fragezeichen nicht sicher und gilt als unbekannt"
          + (costsRow ? "; die Zeile bleibt weg." : "."),
        en: "“\(text)” with a question mark is not certain and counts as unknown"
          + (costsRow ? "; the row is left out." : "."))
    case .readKind(let word, let kind, let first, let second):
      return kindOfWord(word, kind, first, second)
    case .guessedBeside(let name):
      return Phrase(
        de: "Keine Spalte heißt nach Unternehmen; die Mitglieder stehen in „\(name)“. Die Tabelle "
          + "bleibt weg.",
        en:
          "No column is called after firms; the members stand in “\(name)”. The table is left out.")
    case .notLeftOut(let name, let others):
      return Phrase(
        de: "Ein Blatt oder eine Datei „\(name)“, die wegbleiben soll, gibt es hier nicht"
          + (others.isEmpty
            ? "." : "; es gibt \(Language.german.list(shown(others).map { "„\($0)“" }))."),
        en: "There is no sheet or file “\(name)” to be left out here"
          + (others.isEmpty
            ? "."
            : "; there \(others.count == 1 ? "is" : "are") "
              + Language.english.list(shown(others).map { "“\($0)”" }) + "."))
    default:
      return Phrase(
        de: "Die Tabelle bleibt weg, wie verlangt.", en: "The table is left out as asked.")
    }
  }

  /// How to mend it.
  var asideHint: Phrase {
    switch self {
    case .gatherings:
      Phrase(
        de:
          "Wer zusammen teilnahm, kennt sich nicht immer; schreiben Sie je Bekanntschaft eine Zeile "
          + "(Von, An, Art: kennt).",
        en:
          "Who came together need not know each other; write a row for each acquaintance (source, "
          + "target, kind: acquaintance).")
    case .remarks(_, _, 0, _):
      Phrase(
        de:
          "Gezählt werden Unternehmen, keine Personen; die Zuordnung „attribute“ behält die Spalte.",
        en: "Firms are counted, not people; mapped to “attribute” the column stays.")
    case .remarks:
      Phrase(
        de: "Tragen Sie es in Spalten „Sucht“ und „Bietet“ ein; nur dort wird es verglichen.",
        en: "Enter it in columns “needs” and “offers”; only there it is compared.")
    case .doubtful:
      Phrase(
        de: "Ist es sicher, streichen Sie das Fragezeichen.",
        en: "If it is certain, strike the question mark.")
    case .readKind:
      Phrase(
        de: "Ist es umgekehrt, vertauschen Sie die beiden Unternehmen der Zeile.",
        en: "If it is the other way round, swap the two firms of the row.")
    case .guessedBeside:
      Phrase(
        de: "Stehen darin Unternehmen, nennen Sie die Spalte „Firma“.",
        en: "If it holds firms, call the column “name”.")
    case .notLeftOut:
      Phrase(
        de: "Geben Sie den Namen so an, wie die Arbeitsmappe oder der Ordner ihn nennt.",
        en: "Give the name as the workbook or the folder has it.")
    default: Phrase(de: "Nichts weiter zu tun.", en: "Nothing more to do.")
    }
  }

  private func kindOfWord(
    _ word: String, _ kind: LinkKind, _ first: String, _ second: String
  ) -> Phrase {
    let (word, first, second) = (
      Diagnostic.Message.short(word), Diagnostic.Message.short(first),
      Diagnostic.Message.short(second)
    )
    let isCapital = kind == .capital
    return Phrase(
      de: "„\(word)“ gilt als \(isCapital ? "Kapitalgeber" : "Lieferant"): „\(first)“ "
        + "\(isCapital ? "finanziert" : "beliefert") „\(second)“.",
      en: "“\(word)” is taken as \(isCapital ? "capital provider" : "supplier"): “\(first)” "
        + "\(isCapital ? "finances" : "supplies") “\(second)”.")
  }

  /// More names help nobody to find the one that is meant.
  private func shown(_ names: [String]) -> [String] {
    let most = 12
    return names.prefix(most).map { Diagnostic.Message.short($0) }
      + (names.count > most ? ["…"] : [])
  }

  private func remarks(
    _ header: String, _ isLeftOut: Bool, _ count: Int, _ examples: [String]
  ) -> Phrase {
    let short = examples.map { Diagnostic.Message.short($0) }
    let german =
      count == 0
      ? ""
      : (count == 1 ? "1 Zelle sagt" : "\(count) Zellen sagen")
        + ", was gesucht oder geboten wird: "
        + Language.german.list(short.map { "„\($0)“" }) + (count > short.count ? " …" : ".")
    let english =
      count == 0
      ? ""
      : (count == 1 ? "1 cell says" : "\(count) cells say") + " what is sought or offered: "
        + Language.english.list(short.map { "“\($0)”" }) + (count > short.count ? " …" : ".")
    guard isLeftOut else {
      return Phrase(de: "„\(header)“: \(german)", en: "“\(header)”: \(english)")
    }
    return Phrase(
      de: "„\(header)“ bleibt weg, denn der freie Text nennt auch Personen."
        + (german.isEmpty ? "" : " " + german),
      en: "“\(header)” is left out, since its free text names people too."
        + (english.isEmpty ? "" : " " + english))
  }
}
