import PartnernetzWording

// What people read about a problem: one sentence that says what is the matter, one that mends it.

extension Diagnostic.Message {
  /// What was found and what was expected.
  var message: Phrase {
    switch self {
    case .unknownFirm(let found, _):
      Phrase(
        de: "Ein Unternehmen „\(short(found))“ gibt es hier nicht.",
        en: "There is no firm “\(short(found))” here.")
    case .ambiguousFirm(let found, _):
      Phrase(
        de: "„\(short(found))“ heißen mehrere Unternehmen.",
        en: "Several firms are called “\(short(found))”.")
    case .refusedFirm(let found):
      Phrase(
        de: "Die Zeile des Unternehmens „\(short(found))“ wurde abgelehnt.",
        en: "The row of the firm “\(short(found))” was refused.")
    case .duplicateID(let id, let row, let sheet):
      Phrase(
        de: "Die Kennung „\(short(id))“ steht schon in Zeile \(row)"
          + (sheet.map { " von „\($0)“" } ?? "") + ", mit anderen Angaben.",
        en: "The id “\(short(id))” already stands in row \(row)"
          + (sheet.map { " of “\($0)”" } ?? "") + ", with other values.")
    case .addsToRow(let name, let row, let sheet):
      Phrase(
        de: "Die Zeile ergänzt, was Zeile \(row)" + (sheet.map { " von „\($0)“" } ?? "")
          + " über „\(short(name))“ sagt.",
        en: "The row adds to what row \(row)" + (sheet.map { " of “\($0)”" } ?? "")
          + " says of “\(short(name))”.")
    case .mergedFirm(let found, let name):
      Phrase(
        de: "„\(short(found))“ wurde mit „\(short(name))“ zusammengeführt; die Zeile bleibt weg.",
        en: "“\(short(found))” was merged into “\(short(name))”; the row is left out.")
    case .unlistedPartner(let found):
      Phrase(
        de: "„\(short(found))“ steht nicht unter den Unternehmen; diese Beziehung bleibt weg.",
        en: "“\(short(found))” is not among the firms; this link is left out.")
    case .selfLink(let firm):
      Phrase(
        de: "„\(short(firm))“ steht in Beziehung zu sich selbst.",
        en: "“\(short(firm))” is linked to itself.")
    case .outOfRange(let found, let low, let high):
      Phrase(
        de: "„\(short(found))“ liegt nicht \(range(low, high)(.german)).",
        en: "“\(short(found))” is not \(range(low, high)(.english)).")
    case .trustOutOfRange(let found):
      Phrase(
        de: "Vertrauen steht zwischen 0 und 1 (oder 1 bis 5 mit Skala), nicht „\(short(found))“.",
        en: "Trust is between 0 and 1 (or 1 to 5 with a scale), not “\(short(found))”.")
    case .unclearStrength(let found):
      Phrase(
        de: "Das Gewicht „\(short(found))“ liegt nicht zwischen 0 und 1; sein Sinn ist unklar.",
        en: "The weight “\(short(found))” is not between 0 and 1; what it means is unclear.")
    case .notANumber(let found):
      Phrase(de: "„\(short(found))“ ist keine Zahl.", en: "“\(short(found))” is not a number.")
    case .ambiguousNumber(let found):
      Phrase(
        de: "Bei „\(short(found))“ kann das Zeichen Tausender oder Nachkommastellen abtrennen.",
        en: "In “\(short(found))” the mark may separate thousands or decimals.")
    case .notADate(let found):
      Phrase(
        de: "„\(short(found))“ ist kein Tag im Kalender.",
        en: "“\(short(found))” is not a day of the calendar.")
    case .notAChoice(let found, _):
      Phrase(
        de: "„\(short(found))“ steht hier nicht zur Wahl.",
        en: "“\(short(found))” is not one of the choices here.")
    case .notAnIndustry(let found):
      Phrase(
        de: "„\(short(found))“ ist keine bekannte Branche (WZ, NACE); es bleibt ein Merkmal.",
        en: "“\(short(found))” is no industry that is known; it is kept as an attribute.")
    case .namedIndustry(let found, let code, let title):
      Phrase(
        de: "„\(short(found))“ gilt als WZ \(code)" + (title.map { " (\($0))." } ?? "."),
        en: "“\(short(found))” counts as NACE \(code).")
    case .matchedName(let found, let name):
      Phrase(
        de: "„\(short(found))“ gilt als „\(short(name))“.",
        en: "“\(short(found))” is taken as “\(short(name))”.")
    case .madeFirms(let count, let example, _):
      firmsMade(count, example)
    case .raggedRow(let found, let expected):
      Phrase(
        de: "Die Zeile hat \(found) statt \(expected) Felder.",
        en: "The row has \(found) instead of \(expected) fields.")
    case .unclosedQuote:
      Phrase(
        de: "Ein Anführungszeichen beginnt hier und wird nirgends geschlossen.",
        en: "A quotation mark begins here and is closed nowhere.")
    case .strayQuote:
      Phrase(
        de: "Hinter dem schließenden Anführungszeichen steht noch Text.",
        en: "There is text behind the closing quotation mark.")
    case .emptyFile:
      Phrase(de: "Die Datei enthält keine Tabelle.", en: "The file holds no table.")
    case .missingColumn(let name, _):
      Phrase(de: "Die Spalte „\(name)“ fehlt.", en: "The column “\(name)” is missing.")
    case .missingValue:
      Phrase(de: "Das Feld darf nicht leer sein.", en: "The field must not be empty.")
    case .duplicateColumn(let first, let second):
      Phrase(
        de: "Die Spalten „\(short(first))“ und „\(short(second))“ bedeuten dasselbe.",
        en: "The columns “\(short(first))” and “\(short(second))” mean the same.")
    case .unnamedColumn(let number):
      Phrase(
        de: "Spalte \(number) hat keine Überschrift; ihre Werte bleiben weg.",
        en: "Column \(number) has no header; its values are left out.")
    case .duplicateRow(let row):
      Phrase(
        de: "Die Zeile wiederholt Zeile \(row); sie zählt nur einmal.",
        en: "The row repeats row \(row); it counts once.")
    case .unreadableEncoding(let found):
      Phrase(
        de: "Das Byte \(found) ist in der Zeichenkodierung der Datei kein Zeichen.",
        en: "The byte \(found) is no character in the file's encoding.")
    case .nulByte:
      Phrase(
        de: "Die Datei enthält Nullbytes; sie ist keine Texttabelle.",
        en: "The file holds zero bytes; it is not a table of text.")
    case .noSuchFile:
      Phrase(de: "Die Datei gibt es nicht.", en: "There is no such file.")
    case .unreadableFile:
      Phrase(de: "Die Datei lässt sich nicht lesen.", en: "The file cannot be read.")
    case .noTables:
      Phrase(de: "Es wurden keine Tabellen gefunden.", en: "No tables were found.")
    case .unknownTable(let headers, _) where headers.isEmpty:
      Phrase(
        de: "Was die Datei enthält, ist nicht zu erkennen.",
        en: "What the file holds cannot be told.")
    case .unknownTable(let headers, _):
      Phrase(
        de: "Was die Tabelle enthält, ist nicht zu erkennen (Spalten: \(listed(headers))).",
        en: "What the table holds cannot be told (columns: \(listed(headers))).")
    case .unknownMeaning(let found):
      Phrase(
        de: "Die Zuordnung „\(short(found))“ ist nicht bekannt.",
        en: "The meaning “\(short(found))” is not known.")
    case .sheet(let finding): finding.message
    case .tooLong(let found, let most):
      Phrase(
        de: "Der Text „\(short(found))“ hat über \(most) Zeichen.",
        en: "The text “\(short(found))” has over \(most) characters.")
    case .unitContradiction(let found, let header):
      Phrase(
        de: "„\(short(found))“ nennt eine andere Einheit als die Spalte „\(short(header))“.",
        en: "“\(short(found))” names another unit than the column “\(short(header))”.")
    case .percentOrShare(let found, let header):
      Phrase(
        de:
          "„\(short(found))“ ist kein Anteil von 1; die Spalte „\(short(header))“ enthält wohl Prozent.",
        en:
          "“\(short(found))” is no share of 1; the column “\(short(header))” seems to hold percent."
      )
    case .swallowedRows(let lines):
      Phrase(
        de: "Ein Anführungszeichen macht \(lines) Textzeilen, die wie Tabellenzeilen aussehen, zu "
          + "einem Feld.",
        en: "A quotation mark makes \(lines) lines that look like rows one field.")
    case .lostLines(let first, let last):
      Phrase(
        de:
          "Hinter dem schließenden Anführungszeichen steht noch Text; die Textzeilen \(first) bis "
          + "\(last) gehen verloren.",
        en: "There is text behind the closing quotation mark; lines \(first) to \(last) are lost.")
    case .mixedEncoding(let found):
      Phrase(
        de: "Die Datei mischt zwei Zeichenkodierungen; hier steht \(found).",
        en: "The file mixes two encodings; here stands \(found).")
    case .foreignEncoding(let name, let found):
      Phrase(
        de: "Die Datei ist wohl in \(name) gespeichert (\(found) zwischen Buchstaben).",
        en: "The file seems to be saved in \(name) (\(found) between letters).")
    case .unreadableFolder:
      Phrase(de: "Der Ordner lässt sich nicht lesen.", en: "The folder cannot be read.")
    case .damagedGraph(let form):
      Phrase(
        de: "Die Datei ist kein vollständiges \(form), oder sie enthält, was kein Paar ist.",
        en: "The file is no complete \(form), or it holds what is no pair.")
    case .unsafeGraph:
      Phrase(
        de: "Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE), die schaden könnte.",
        en: "The file holds a document type (DOCTYPE), which could do harm.")
    case .remark(let remark, let count, let example):
      remark.message(count: count, example: short(example))
    case .limitExceeded(let limit, let most):
      switch limit {
      case .bytes:
        Phrase(de: "Die Datei hat mehr als \(most) Bytes.", en: "The file has over \(most) bytes.")
      case .rows:
        Phrase(de: "Die Tabelle hat über \(most) Zeilen.", en: "The table has over \(most) rows.")
      case .fields:
        Phrase(de: "Die Zeile hat über \(most) Felder.", en: "The row has over \(most) fields.")
      case .fieldLength:
        Phrase(de: "Ein Feld hat über \(most) Bytes.", en: "A field has over \(most) bytes.")
      case .cells:
        Phrase(de: "Das Blatt hat über \(most) Zellen.", en: "The sheet has over \(most) cells.")
      }
    }
  }

  /// How to mend it.
  var hint: Phrase {
    switch self {
    case .unknownFirm(_, let candidates) where !candidates.isEmpty:
      Phrase(
        de: "Gemeint sein könnte: \(listed(candidates)).",
        en: "Did you mean: \(listed(candidates))?")
    case .unknownFirm:
      Phrase(
        de:
          "Bitte das Unternehmen in die Unternehmenstabelle aufnehmen oder den Namen berichtigen.",
        en: "Please add the firm to the table of firms or mend its name.")
    case .ambiguousFirm(_, let candidates):
      Phrase(
        de: "Bitte die Kennung angeben: \(listed(candidates)).",
        en: "Please give the id: \(listed(candidates)).")
    case .refusedFirm:
      Phrase(de: "Bitte zuerst jene Zeile berichtigen.", en: "Please mend that row first.")
    case .duplicateID:
      Phrase(
        de: "Bitte eine der Zeilen löschen oder ihr eine eigene Kennung geben.",
        en: "Please delete one of the rows or give it an id of its own.")
    case .addsToRow:
      Phrase(
        de: "Nichts weiter zu tun, wenn es dasselbe Unternehmen ist.",
        en: "Nothing needs to be done if it is the same firm.")
    case .mergedFirm:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .unlistedPartner:
      Phrase(
        de: "Gehört es dazu, nehmen Sie es in die Unternehmenstabelle auf.",
        en: "If it belongs to the network, add it to the table of firms.")
    case .selfLink:
      Phrase(
        de: "Bitte das andere Unternehmen eintragen.", en: "Please enter the other firm.")
    case .outOfRange(_, 0, 1):
      Phrase(
        de: "Anteile bitte als 0,12 oder 12 % schreiben.",
        en: "Please write shares as 0.12 or 12 %.")
    case .outOfRange:
      Phrase(de: "Bitte den Wert prüfen.", en: "Please check the value.")
    case .trustOutOfRange:
      Phrase(
        de: "Für Noten von 1 bis 5 bitte eine Spalte „Vertrauensskala“ mit 1-5 ergänzen.",
        en: "For marks from 1 to 5 please add a column trust_scale with 1-5.")
    case .unclearStrength:
      Phrase(
        de: "Bitte die Spalte trust nennen und trust_scale ergänzen, oder sie zuordnen.",
        en: "Please call the column trust and add trust_scale, or map it.")
    case .notANumber:
      Phrase(
        de: "Bitte nur Ziffern schreiben, etwa 1234,50.", en: "Please write digits only: 1234.50.")
    case .ambiguousNumber:
      Phrase(
        de: "Bitte ohne Tausenderzeichen schreiben oder zwei Nachkommastellen ergänzen.",
        en: "Please write it without a thousands mark, or with two decimals.")
    case .notADate:
      Phrase(
        de: "Bitte als 01.11.2026, 2026-11-01, 11/2026, März 2026 oder 2026 schreiben.",
        en: "Please write 2026-11-01, 01.11.2026, 2026-11 or 2026.")
    case .notAChoice(_, let choices):
      Phrase(
        de: "Möglich ist: \(listed(choices, most: 12)).",
        en: "Possible values: \(listed(choices, most: 12)).")
    case .notAnIndustry:
      Phrase(
        de: "Wettbewerber sind so nicht zu erkennen; ein Schlüssel sieht aus wie 25.62.",
        en: "Competitors cannot be told by it; a code looks like 25.62.")
    case .namedIndustry:
      Phrase(
        de: "Trifft das nicht zu, geben Sie den Schlüssel an, oder ordnen Sie das Wort zu.",
        en: "If that is wrong, give the code, or map the word.")
    case .matchedName:
      Phrase(
        de: "Ist ein anderes Unternehmen gemeint, geben Sie dessen Kennung an.",
        en: "If another firm is meant, give its id.")
    case .madeFirms(_, _, let areMembers):
      areMembers
        ? Phrase(
          de: "Ergänzen Sie Branche und Ort in einer Tabelle der Unternehmen.",
          en: "Add industry and town in a table of firms.")
        : Phrase(
          de: "Sie gelten nicht als Mitglieder.", en: "They do not count as members.")
    case .raggedRow:
      Phrase(
        de: "Felder mit Trennzeichen im Text gehören in Anführungszeichen.",
        en: "Fields that contain the delimiter belong in quotation marks.")
    case .unclosedQuote, .strayQuote:
      Phrase(
        de: "Anführungszeichen im Text bitte verdoppeln.",
        en: "Please double quotation marks within a text.")
    case .emptyFile, .noTables:
      Phrase(
        de: "Gebraucht wird eine CSV-Datei, deren erste Zeile die Spalten benennt.",
        en: "A CSV file is needed whose first row names the columns.")
    case .missingColumn(_, let also) where !also.isEmpty:
      Phrase(
        de: "Sie darf auch heißen: \(listed(also)).", en: "It may also be called \(listed(also)).")
    case .missingColumn:
      Phrase(
        de: "Bitte ergänzen oder eine Spalte zuordnen.", en: "Please add it or map a column.")
    case .missingValue:
      Phrase(de: "Bitte ergänzen.", en: "Please fill it in.")
    case .duplicateColumn:
      Phrase(
        de: "Bitte eine davon löschen oder umbenennen.",
        en: "Please delete or rename one of them.")
    case .unnamedColumn:
      Phrase(de: "Bitte eine Überschrift ergänzen.", en: "Please add a header.")
    case .duplicateRow:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .unreadableEncoding, .nulByte:
      Phrase(
        de: "Bitte als „CSV UTF-8“ speichern.", en: "Please save the file as “CSV UTF-8”.")
    case .noSuchFile:
      Phrase(de: "Bitte den Pfad prüfen.", en: "Please check the path.")
    case .unreadableFile:
      Phrase(de: "Bitte die Zugriffsrechte prüfen.", en: "Please check its permissions.")
    case .unknownTable:
      Phrase(
        de: "Bitte Datei oder Blatt nach dem Inhalt nennen, etwa Firmen oder Lieferanten, oder die "
          + "Spalten zuordnen.",
        en: "Please name the file or sheet after what it holds, such as firms or suppliers, or map "
          + "its columns.")
    case .unknownMeaning:
      Phrase(
        de: "Möglich sind Tabellen, Spalten und Werte, wie die Dokumentation sie nennt.",
        en: "Tables, columns and values are possible as the documentation names them.")
    case .limitExceeded:
      Phrase(de: "Bitte die Datei teilen.", en: "Please split the file.")
    case .sheet(let finding): finding.hint
    case .tooLong: Phrase(de: "Kürzen Sie ihn.", en: "Shorten it.")
    case .unitContradiction:
      Phrase(
        de: "Lassen Sie die Einheit in der Zelle weg, oder berichtigen Sie eine von beiden.",
        en: "Leave the unit out of the cell, or correct one of the two.")
    case .percentOrShare(_, let header):
      Phrase(
        de: "Nennen Sie die Spalte „\(short(header)) (%)“, oder schreiben Sie 0,25 oder 25 %.",
        en: "Call the column “\(short(header)) (%)”, or write 0.25 or 25%.")
    case .swallowedRows, .lostLines:
      Phrase(
        de: "Verdoppeln Sie Anführungszeichen im Text, oder lassen Sie sie weg.",
        en: "Double quotation marks within a text, or leave them out.")
    case .mixedEncoding, .foreignEncoding:
      Phrase(
        de: "Speichern Sie die Datei als „CSV UTF-8“, und prüfen Sie die Umlaute.",
        en: "Save the file as “CSV UTF-8” and check its umlauts.")
    case .unreadableFolder:
      Phrase(de: "Prüfen Sie die Zugriffsrechte.", en: "Check its permissions.")
    case .damagedGraph:
      Phrase(
        de: "Speichern Sie das Netzwerk noch einmal, auch als CSV-Tabellen.",
        en: "Save the network once more, or as CSV tables.")
    case .unsafeGraph:
      Phrase(de: "Löschen Sie diese Angabe.", en: "Delete it.")
    case .remark(let remark, _, _): remark.hint
    }
  }
}

private func firmsMade(_ count: Int, _ example: String) -> Phrase {
  Phrase(
    de: count == 1
      ? "1 Unternehmen, das nur in Beziehungen steht, wurde angelegt: „\(short(example))“."
      : "\(count) Unternehmen, die nur in Beziehungen stehen, wurden angelegt, etwa "
        + "„\(short(example))“.",
    en: count == 1
      ? "1 firm that only links name was made: “\(short(example))”."
      : "\(count) firms that only links name were made, such as “\(short(example))”.")
}

private func range(_ low: Double, _ high: Double?) -> Phrase {
  guard let high else {
    return Phrase(
      de: "bei \(number(low, .german)) oder darüber", en: "\(number(low, .english)) or more")
  }
  return Phrase(
    de: "zwischen \(number(low, .german)) und \(number(high, .german))",
    en: "between \(number(low, .english)) and \(number(high, .english))")
}

private func number(_ value: Double, _ language: Language) -> String {
  language.number(value, digits: 3)
}

/// A foreign text cut to what a sentence can bear.
private func short(_ text: String) -> String {
  text.count > 60 ? text.prefix(60) + "…" : text
}

private func listed(_ items: [String], most: Int = 8) -> String {
  items.prefix(most).map(short).joined(separator: ", ") + (items.count > most ? ", …" : "")
}
