import PartnernetzWording

// What people read about a problem: one sentence that says what is the matter, one that mends it.

extension Diagnostic.Message {
  /// What was found and what was expected.
  var message: Phrase {
    switch self {
    case .unknownFirm(let found, _):
      Phrase(
        de: "Ein Unternehmen „\(Self.short(found))“ gibt es hier nicht.",
        en: "There is no firm “\(Self.short(found))” here.")
    case .likelyFirm(let found, let name):
      Phrase(
        de: "Mit „\(Self.short(found))“ ist wohl „\(Self.short(name))“ gemeint: Nur dieser Name "
          + "beginnt so.",
        en: "“\(Self.short(found))” probably means “\(Self.short(name))”: no other name begins so.")
    case .firmsTogether(let found, let names): Self.firmsTogether(found, names)
    case .ambiguousFirm(let found, _):
      Phrase(
        de: "„\(Self.short(found))“ heißen mehrere Unternehmen.",
        en: "Several firms are called “\(Self.short(found))”.")
    case .refusedFirm(let found):
      Phrase(
        de: "Die Zeile des Unternehmens „\(Self.short(found))“ wurde abgelehnt.",
        en: "The row of the firm “\(Self.short(found))” was refused.")
    case .noFirm(let found):
      Phrase(
        de: "„\(Self.short(found))“ nennt kein Unternehmen.",
        en: "“\(Self.short(found))” names no firm.")
    case .person(let found):
      Phrase(
        de: "„\(Self.short(found))“ ist eine Person und kein Unternehmen; die Zeile bleibt weg.",
        en: "“\(Self.short(found))” is a person and no firm; the row is left out.")
    case .personAlone:
      Phrase(
        de: "Die Zeile nennt eine Person und kein Unternehmen; sie bleibt weg.",
        en: "The row names a person and no firm; it is left out.")
    case .roundedID(let found):
      Phrase(
        de: "Die Nummer „\(Self.short(found))“ hat ein Tabellenprogramm gerundet; ihre letzten "
          + "Ziffern fehlen.",
        en: "The id “\(Self.short(found))” was rounded by a spreadsheet; its last digits are lost.")
    case .runningNumbers(let one, let other, _): numbersRunning(one, other)
    case .duplicateID(let id, let row, let sheet):
      Phrase(
        de: "Die Nummer „\(Self.short(id))“ steht schon in Zeile \(row)"
          + (sheet.map { " von „\($0)“" } ?? "") + ", mit anderen Angaben.",
        en: "The id “\(Self.short(id))” already stands in row \(row)"
          + (sheet.map { " of “\($0)”" } ?? "") + ", with other values.")
    case .addsToRow(let name, let row, let sheet):
      Phrase(
        de: "Die Zeile ergänzt, was Zeile \(row)" + (sheet.map { " von „\($0)“" } ?? "")
          + " über „\(Self.short(name))“ sagt.",
        en: "The row adds to what row \(row)" + (sheet.map { " of “\($0)”" } ?? "")
          + " says of “\(Self.short(name))”.")
    case .mergedFirm(let found, let name):
      Phrase(
        de:
          "„\(Self.short(found))“ wurde mit „\(Self.short(name))“ zusammengeführt; die Zeile bleibt weg.",
        en: "“\(Self.short(found))” was merged into “\(Self.short(name))”; the row is left out.")
    case .renamed(let former, let name):
      Phrase(
        de: "„\(Self.short(former))“ heißt jetzt „\(Self.short(name))“.",
        en: "“\(Self.short(former))” is now called “\(Self.short(name))”.")
    case .becomesMember(let name):
      Phrase(
        de: "„\(Self.short(name))“ war nur aus Beziehungen anderer bekannt und ist jetzt Mitglied.",
        en: "“\(Self.short(name))” was known from others' links only and is a member now.")
    case .unlistedPartner(let found):
      Phrase(
        de: "„\(Self.short(found))“ steht nicht unter den Unternehmen; diese Beziehung bleibt weg.",
        en: "“\(Self.short(found))” is not among the firms; this link is left out.")
    case .unlistedCompetitor(let found):
      Phrase(
        de:
          "„\(Self.short(found))“ steht nicht unter den Unternehmen; dieser Wettbewerber bleibt weg.",
        en: "“\(Self.short(found))” is not among the firms; this competitor is left out.")
    case .selfLink(let firm):
      Phrase(
        de: "„\(Self.short(firm))“ steht in Beziehung zu sich selbst.",
        en: "“\(Self.short(firm))” is linked to itself.")
    case .brokerIsPartner(let firm):
      Phrase(
        de: "„\(Self.short(firm))“ ist eines der beiden Unternehmen und kann nicht vermitteln.",
        en: "“\(Self.short(firm))” is one of the two firms and cannot introduce them.")
    case .consentOfStranger(let firm):
      Phrase(
        de: "„\(Self.short(firm))“ ist keines der beiden Unternehmen und kann nicht zustimmen.",
        en: "“\(Self.short(firm))” is none of the two firms and cannot agree.")
    case .outOfRange(let found, let low, let high):
      Phrase(
        de: "„\(Self.short(found))“ \(outside(low, high)(.german)).",
        en: "“\(Self.short(found))” \(outside(low, high)(.english)).")
    case .trustOutOfRange(let found):
      Phrase(
        de:
          "Vertrauen steht zwischen 0 und 1 (oder 1 bis 5 mit Skala), nicht „\(Self.short(found))“.",
        en: "Trust is between 0 and 1 (or 1 to 5 with a scale), not “\(Self.short(found))”.")
    case .unclearStrength(let found):
      Phrase(
        de:
          "Das Gewicht „\(Self.short(found))“ liegt nicht zwischen 0 und 1; sein Sinn ist unklar.",
        en: "The weight “\(Self.short(found))” is not between 0 and 1; what it means is unclear.")
    case .notANumber(let found) where Diagnostic.Message.isTooLarge(found):
      Phrase(
        de: "„\(Self.short(found))“ ist größer, als hier gerechnet wird.",
        en: "“\(Self.short(found))” is larger than what is counted here.")
    case .notANumber(let found):
      Phrase(
        de: "„\(Self.short(found))“ ist keine Zahl.", en: "“\(Self.short(found))” is not a number.")
    case .ambiguousNumber(let found):
      Phrase(
        de:
          "Bei „\(Self.short(found))“ kann das Zeichen Tausender oder Nachkommastellen abtrennen.",
        en: "In “\(Self.short(found))” the mark may separate thousands or decimals.")
    case .notADate(let found) where WrittenDay.isOpen(found):
      Phrase(
        de: "Bei „\(Self.short(found))“ ist offen, ob der Tag oder der Monat vorn steht.",
        en: "In “\(Self.short(found))” either the day or the month may come first.")
    case .notADate(let found):
      Phrase(
        de: "„\(Self.short(found))“ ist kein Tag im Kalender.",
        en: "“\(Self.short(found))” is not a day of the calendar.")
    case .unlikelyDay(let found):
      Phrase(
        de: "„\(Self.short(found))“ ist wohl ein Platzhalter und kein Tag, an dem etwas geschah.",
        en:
          "“\(Self.short(found))” looks like a placeholder, not a day on which something happened."
      )
    case .notAChoice(let found, _):
      Phrase(
        de: "„\(Self.short(found))“ steht hier nicht zur Wahl.",
        en: "“\(Self.short(found))” is not one of the choices here.")
    case .notAnIndustry(let found):
      Phrase(
        de: "„\(Self.short(found))“ ist keine bekannte Branche (WZ, NACE); es bleibt ein Merkmal.",
        en: "“\(Self.short(found))” is no industry that is known; it is kept as an attribute.")
    case .noSuchIndustry(let found):
      Phrase(
        de: "Den Branchenschlüssel „\(Self.short(found))“ gibt es nicht; er zählt nur ungefähr.",
        en: "There is no industry code “\(Self.short(found))”; it counts roughly only.")
    case .namedIndustry(let found, let code, let title):
      Phrase(
        de: "„\(Self.short(found))“ gilt als WZ \(code)" + (title.map { " (\($0))." } ?? "."),
        en: "“\(Self.short(found))” counts as NACE \(code).")
    case .matchedName(let found, let name):
      Phrase(
        de: "„\(Self.short(found))“ gilt als „\(Self.short(name))“.",
        en: "“\(Self.short(found))” is taken as “\(Self.short(name))”.")
    case .madeFirms(let count, let example, _):
      Self.firmsMade(count, example, de: ("wurde", "wurden"), en: ("was", "were"))
    case .wouldMakeFirms(let count, let example, _):
      Self.firmsMade(count, example, de: ("würde", "würden"), en: ("would be", "would be"))
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
      Phrase(
        de: "Die Spalte „\(Column.german(name))“ fehlt.", en: "The column “\(name)” is missing.")
    case .missingValue:
      Phrase(de: "Das Feld darf nicht leer sein.", en: "The field must not be empty.")
    case .duplicateColumn(let first, let second):
      Phrase(
        de: "Die Spalten „\(Self.short(first))“ und „\(Self.short(second))“ bedeuten dasselbe.",
        en: "The columns “\(Self.short(first))” and “\(Self.short(second))” mean the same.")
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
    case .unreadFile(let others):
      Phrase(
        de: "Dateien dieser Art werden nicht gelesen; "
          + (others == 0 ? "sie bleibt weg." : "sie und \(others) weitere bleiben weg."),
        en: "Files of this kind are not read; "
          + (others == 0 ? "it is left out." : "it and \(others) more are left out."))
    case .unreadSubfolder:
      Phrase(
        de: "Der Ordner darin wird nicht mitgelesen.", en: "The folder inside is not read along.")
    case .markedCopy:
      Phrase(
        de: "Die Arbeitsmappe ist die Kopie einer Prüfung; sie bleibt weg.",
        en: "The workbook is the copy that a check left; it is left out.")
    case .unreadableFile:
      Phrase(de: "Die Datei lässt sich nicht lesen.", en: "The file cannot be read.")
    case .noTables:
      Phrase(de: "Es wurden keine Tabellen gefunden.", en: "No tables were found.")
    case .noMembers(let tables, let areEvents): Self.noMembers(tables, areEvents)
    case .unknownTable(let headers, _) where headers.isEmpty:
      Phrase(
        de: "Was die Datei enthält, ist nicht zu erkennen.",
        en: "What the file holds cannot be told.")
    case .unknownTable(let headers, let isOptional):
      Phrase(
        de: "Was die Tabelle enthält, ist nicht zu erkennen (Spalten: \(Self.listed(headers)))"
          + (isOptional ? "; sie bleibt weg." : "."),
        en: "What the table holds cannot be told (columns: \(Self.listed(headers)))"
          + (isOptional ? "; it is left out." : "."))
    case .missingMappedColumn(let column):
      Phrase(
        de: "Die Tabelle hat keine Spalte „\(Self.short(column))“, von der die Zuordnung spricht.",
        en: "The table has no column “\(Self.short(column))”, of which the mapping speaks.")
    case .unknownMeaning(let found):
      Phrase(
        de: "Die Zuordnung „\(Self.short(found))“ ist nicht bekannt.",
        en: "The meaning “\(Self.short(found))” is not known.")
    case .sheet(let finding): finding.message
    case .tooLong(let found, let most):
      Phrase(
        de: "Der Text „\(Self.short(found))“ hat über \(most) Zeichen.",
        en: "The text “\(Self.short(found))” has over \(most) characters.")
    case .foreignCurrency(let found, let currency, _, let header):
      foreign(found, currency, header)
    case .amountOfPeriod(let found, .time):
      Phrase(
        de: "„\(Self.short(found))“ fällt mehrmals im Jahr an.",
        en: "“\(Self.short(found))” comes several times a year.")
    case .amountOfPeriod(let found, let period):
      Phrase(
        de: "„\(Self.short(found))“ ist ein Betrag \(period.phrase.german).",
        en: "“\(Self.short(found))” is an amount \(period.phrase.english).")
    case .grossAmount(let found, _):
      Phrase(
        de: "„\(Self.short(found))“ enthält die Umsatzsteuer; gebraucht wird der Nettobetrag.",
        en: "“\(Self.short(found))” includes the tax on sales; the net amount is needed.")
    case .unitContradiction(let found, let header, let amount):
      Phrase(
        de:
          "„\(Self.short(found))“ nennt eine andere Einheit als die Spalte „\(Self.short(header))“"
          + (amount.map { "; dort hieße es \($0)." } ?? "."),
        en: "“\(Self.short(found))” names another unit than the column “\(Self.short(header))”"
          + (amount.map { "; there it would be \($0)." } ?? "."))
    case .jumpingAmount(let found, let header, _):
      Phrase(
        de: "„\(Self.short(found))“ ist unter „\(Self.short(header))“ tausendmal so viel wie "
          + "üblich; dort stehen wohl Euro.",
        en: "“\(Self.short(found))” below “\(Self.short(header))” is a thousand times as much as "
          + "usual; it seems to be in euros.")
    case .grade(let grade): grade.sentence
    case .percentOrShare(let found, let header):
      Phrase(
        de:
          "„\(Self.short(found))“ ist kein Anteil von 1; die Spalte „\(Self.short(header))“ enthält wohl Prozent.",
        en:
          "“\(Self.short(found))” is no share of 1; the column “\(Self.short(header))” seems to hold percent."
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
      remark.message(count: count, example: Self.short(example))
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
}

extension Diagnostic.Message {
  /// Whether a text is a number, and only too large to be counted with.
  static func isTooLarge(_ text: String) -> Bool {
    let rest = text.filter { !$0.isASCII || !$0.isNumber }
    return text.count - rest.count > 15
      && rest.allSatisfy { $0.isWhitespace || "+-−.,'".contains($0) }
  }
}

/// An amount that is not told in euros.
private func foreign(_ found: String, _ currency: String, _ header: String?) -> Phrase {
  let found = Diagnostic.Message.short(found)
  let header = header.map(Diagnostic.Message.short)
  return Phrase(
    de: "„\(found)“ steht in \(currency)" + (header.map { " (Spalte „\($0)“)." } ?? "."),
    en: "“\(found)” is told in \(currency)" + (header.map { " (column “\($0)”)." } ?? "."))
}

extension MoneyFlaw.Period {
  /// What an amount of such a time is called.
  fileprivate var phrase: Phrase {
    switch self {
    case .quarter: Phrase(de: "im Quartal", en: "a quarter")
    case .month: Phrase(de: "im Monat", en: "a month")
    case .week: Phrase(de: "in der Woche", en: "a week")
    case .day: Phrase(de: "am Tag", en: "a day")
    case .hour: Phrase(de: "in der Stunde", en: "an hour")
    case .time: Phrase(de: "mehrmals im Jahr", en: "several times a year")
    }
  }
}

private func numbersRunning(
  _ one: NumberClash, _ other: NumberClash
) -> Phrase {
  func german(_ clash: NumberClash) -> String {
    "\(clash.id) ist „\(Diagnostic.Message.short(clash.known))“, hier "
      + "„\(Diagnostic.Message.short(clash.found))“"
  }
  func english(_ clash: NumberClash) -> String {
    "\(clash.id) is “\(Diagnostic.Message.short(clash.known))”, here "
      + "“\(Diagnostic.Message.short(clash.found))”"
  }
  let clashes = one == other ? [one] : [one, other]
  let place =
    switch one.place {
    case .register: Phrase(de: "im Register", en: "in the register")
    case .table(let name): Phrase(de: "in „\(name)“", en: "in “\(name)”")
    case .above: Phrase(de: "weiter oben", en: "further up")
    }
  return Phrase(
    de: "Die Nummern dieser Tabelle zählen wohl ihre Zeilen; \(place(.german)) gehören sie anderen "
      + "Unternehmen (\(clashes.map(german).joined(separator: "; "))).",
    en: "The numbers of this table seem to count its rows; \(place(.english)) they belong to other "
      + "firms (\(clashes.map(english).joined(separator: "; "))).")
}

private func outside(_ low: Double, _ high: Double?) -> Phrase {
  guard let high else {
    return Phrase(
      de: "ist kleiner als \(number(low, .german)), das ist hier nicht möglich",
      en: "is below \(number(low, .english)), which is not possible here")
  }
  return Phrase(
    de: "liegt nicht zwischen \(number(low, .german)) und \(number(high, .german))",
    en: "is not between \(number(low, .english)) and \(number(high, .english))")
}

private func number(_ value: Double, _ language: Language) -> String {
  language.number(value, digits: 3)
}
