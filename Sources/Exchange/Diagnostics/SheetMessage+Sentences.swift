import PartnernetzWording

extension SheetMessage {
  /// What was found.
  var message: Phrase {
    switch self {
    case .damagedWorkbook:
      Phrase(
        de: "Die Arbeitsmappe ist beschädigt oder unvollständig; nichts daraus wurde gelesen.",
        en: "The workbook is damaged or incomplete; nothing was read from it.")
    case .unsafeWorkbook:
      Phrase(
        de:
          "Die Arbeitsmappe ist so gepackt, wie kein Tabellenprogramm es tut; sie könnte schaden.",
        en: "The workbook is packed as no spreadsheet program does it; it could do harm.")
    case .oldWorkbook:
      Phrase(
        de: "Die Arbeitsmappe hat das alte Format .xls oder ist mit einem Kennwort geschützt.",
        en: "The workbook has the old format .xls or is protected by a password.")
    case .lockedWorkbook:
      Phrase(
        de: "Die Arbeitsmappe ist mit einem Kennwort geschützt.",
        en: "The workbook is protected by a password.")
    case .unknownWorkbook:
      Phrase(
        de: "Die Datei ist keine Tabelle und keine Arbeitsmappe der Formate .xlsx oder .ods.",
        en: "The file is no table and no workbook of the formats .xlsx or .ods.")
    case .tooLarge(let limit, let most): Diagnostic.Message.limitExceeded(limit, most).message
    case .hiddenSheet:
      Phrase(
        de: "Das Blatt ist ausgeblendet; es bleibt weg.", en: "The sheet is hidden; it is left out."
      )
    case .emptySheet:
      Phrase(de: "Das Blatt ist leer; es bleibt weg.", en: "The sheet is empty; it is left out.")
    case .errorCells(let count, let example):
      Phrase(
        de: "\(count == 1 ? "1 Zelle enthält" : "\(count) Zellen enthalten") einen Fehlerwert "
          + "(\(example)); der Wert gilt als unbekannt.",
        en: "\(count == 1 ? "1 cell holds" : "\(count) cells hold") an error value (\(example)); "
          + "the value counts as unknown.")
    case .mergedNumbers(let count):
      Phrase(
        de: "\(count == 1 ? "Eine Zahl steht" : "\(count) Zahlen stehen") in verbundenen Zellen; "
          + "nur die erste Zeile behält sie.",
        en: "\(count == 1 ? "One number stands" : "\(count) numbers stand") in merged cells; only "
          + "the first row keeps it.")
    case .hiddenColumns(let letters):
      Phrase(
        de: letters.count == 1
          ? "Spalte \(letters[0]) ist ausgeblendet, aber gelesen."
          : "Die Spalten \(Language.german.list(letters)) sind ausgeblendet, aber gelesen.",
        en: letters.count == 1
          ? "Column \(letters[0]) is hidden, but read."
          : "Columns \(Language.english.list(letters)) are hidden, but read.")
    case .struckCells(let count, let place):
      Phrase(
        de: count == 1
          ? "1 Zelle (\(place)) ist durchgestrichen, ihre Zeile nicht; sie zählt wie die anderen."
          : "\(count) Zellen (die erste: \(place)) sind durchgestrichen, ihre Zeilen nicht; sie "
            + "zählen wie die anderen.",
        en: count == 1
          ? "1 cell (\(place)) is struck through, its row is not; it counts like the others."
          : "\(count) cells (the first: \(place)) are struck through, their rows are not; they "
            + "count like the others.")
    case .struckTexts(let count, let place):
      Phrase(
        de: count == 1
          ? "In 1 Zelle (\(place)) ist ein Teil des Textes durchgestrichen; er bleibt weg."
          : "In \(count) Zellen (die erste: \(place)) ist ein Teil des Textes durchgestrichen; er "
            + "bleibt weg.",
        en: count == 1
          ? "In 1 cell (\(place)) a part of the text is struck through; it is left out."
          : "In \(count) cells (the first: \(place)) a part of the text is struck through; it is "
            + "left out.")
    case .struckRows(let count, let row):
      Phrase(
        de: count == 1
          ? "Zeile \(row) ist durchgestrichen und bleibt weg."
          : "\(count) Zeilen sind durchgestrichen und bleiben weg, die erste ist Zeile \(row).",
        en: count == 1
          ? "Row \(row) is struck through and left out."
          : "\(count) rows are struck through and left out; the first is row \(row).")
    case .hiddenRows(let count, let row):
      Phrase(
        de: count == 1
          ? "Zeile \(row) ist ausgeblendet, aber gelesen."
          : "\(count) Zeilen sind ausgeblendet, aber gelesen; die erste ist Zeile \(row).",
        en: count == 1
          ? "Row \(row) is hidden, but read."
          : "\(count) rows are hidden, but read; the first is row \(row).")
    case .peopleAlone:
      Phrase(
        de: "Die Tabelle nennt Personen, aber keine Unternehmen.",
        en: "The table names people, but no firms.")
    case .titleRows(let count, let example):
      Phrase(
        de: "Über den Überschriften \(count == 1 ? "steht 1 Zeile" : "stehen \(count) Zeilen") "
          + "(„\(example)“); \(count == 1 ? "sie bleibt" : "sie bleiben") weg.",
        en: "\(count == 1 ? "1 row stands" : "\(count) rows stand") above the headers "
          + "(“\(example)”); \(count == 1 ? "it is" : "they are") left out.")
    case .joinedHeaders(let first, let last):
      Phrase(
        de: "Die Zeilen \(first) und \(last) sind zusammen die Überschriften.",
        en: "Rows \(first) and \(last) are the headers together.")
    case .totalsRow(let label):
      Phrase(
        de: "Die Zeile „\(label)“ ist eine Summe; sie bleibt weg.",
        en: "The row “\(label)” is a total; it is left out.")
    case .sumsRow(let column):
      Phrase(
        de: "Die letzte Zeile enthält die Summe der Spalte „\(column)“; sie bleibt weg.",
        en: "The last row holds the sum of the column “\(column)”; it is left out.")
    case .personColumns(let headers):
      Phrase(
        de: "Angaben zu Personen (\(headers.joined(separator: ", "))) bleiben weg.",
        en: "What is said about people (\(headers.joined(separator: ", "))) is left out.")
    case .olderColumn(let older, let newer):
      Phrase(
        de: "„\(newer)“ gilt; „\(older)“ bleibt ein Merkmal.",
        en: "“\(newer)” counts; “\(older)” is kept as an attribute.")
    case .webPage:
      Phrase(
        de: "Die Datei ist eine Webseite (HTML), wie manche Programme sie als .xls ausgeben.",
        en: "The file is a web page (HTML), as some programs export it under the name .xls.")
    case .shape(let shape): shape.message
    }
  }

  /// What to do.
  var hint: Phrase {
    switch self {
    case .damagedWorkbook, .unsafeWorkbook:
      Phrase(
        de: "Öffnen Sie sie in Excel oder LibreOffice, und speichern Sie sie neu als .xlsx.",
        en: "Open it in Excel or LibreOffice and save it again as .xlsx.")
    case .oldWorkbook, .lockedWorkbook, .unknownWorkbook, .webPage:
      Phrase(
        de: "Speichern Sie sie in Excel oder LibreOffice als .xlsx, ohne Kennwort.",
        en: "Save it in Excel or LibreOffice as .xlsx, without a password.")
    case .tooLarge(let limit, let most): Diagnostic.Message.limitExceeded(limit, most).hint
    case .hiddenSheet:
      Phrase(
        de: "Blenden Sie es ein, wenn es dazugehört.", en: "Unhide it if it belongs to the data.")
    case .emptySheet, .joinedHeaders, .olderColumn:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .errorCells:
      Phrase(
        de: "Berichtigen Sie die Formeln, wenn die Werte gebraucht werden.",
        en: "Correct the formulas if the values are needed.")
    case .mergedNumbers:
      Phrase(
        de: "Heben Sie die Verbindung auf, und tragen Sie jede Zahl ein.",
        en: "Unmerge the cells and enter each number.")
    case .struckCells:
      Phrase(
        de: "Gilt ihr Inhalt nicht mehr, leeren Sie sie.",
        en: "If what they hold no longer holds, empty them.")
    case .struckTexts:
      Phrase(
        de: "Gehört er dazu, heben Sie das Durchstreichen auf.",
        en: "If it belongs to the data, take the strikethrough away.")
    case .struckRows:
      Phrase(
        de: "Gehören sie dazu, heben Sie das Durchstreichen auf.",
        en: "If they belong to the data, take the strikethrough away.")
    case .hiddenRows, .hiddenColumns:
      Phrase(
        de: "Gehören sie nicht dazu, löschen Sie sie.",
        en: "If they do not belong to the data, delete them.")
    case .peopleAlone:
      Phrase(
        de: "Ergänzen Sie eine Spalte „Firma“, oder lassen Sie die Tabelle weg.",
        en: "Add a column “company”, or leave the table out.")
    case .titleRows:
      Phrase(
        de: "Nichts weiter zu tun, wenn es Titel sind.", en: "Nothing needs to be done for titles.")
    case .totalsRow, .sumsRow:
      Phrase(
        de: "Ist es ein Unternehmen, geben Sie ihm seinen vollen Namen.",
        en: "If it is a firm, give it its full name.")
    case .personColumns:
      Phrase(
        de:
          "Gezählt werden Unternehmen, keine Personen; die Zuordnung „attribute“ behält eine Spalte.",
        en: "Firms are counted, not people; mapped to “attribute” a column stays.")
    case .shape(let shape): shape.hint
    }
  }
}
