import PartnernetzRecords
import PartnernetzWording

extension ShapeMessage {
  /// What was found.
  var message: Phrase {
    switch self {
    case .repeatedHeaders(let count):
      Phrase(
        de:
          "Die Überschriften stehen noch \(count == 1 ? "einmal" : "\(count)-mal") in der Tabelle; "
          + "diese Zeilen bleiben weg.",
        en: "The headers stand in the table \(count == 1 ? "once" : "\(count) times") more; these "
          + "rows are left out.")
    case .secondHeaders:
      Phrase(
        de: "Die Zeile ist eine zweite Kopfzeile mit anderer Reihenfolge; die Zeilen darunter sind "
          + "nach ihr gelesen.",
        en: "The row holds the headers once more in another order; the rows below are read by it.")
    case .lostSecondHeaders(let row):
      Phrase(
        de: "Zeile \(row) ist eine zweite Kopfzeile mit anderer Reihenfolge, und darunter stehen "
          + "Zellen ohne Überschrift.",
        en: "Row \(row) holds the headers once more in another order, and below it cells stand "
          + "without a header.")
    case .stackedTable(let row, let isRead):
      Phrase(
        de: "In Zeile \(row) beginnt eine zweite Tabelle mit anderen Spalten"
          + (isRead ? "; sie ist als eigene gelesen." : "."),
        en: "In row \(row) a second table begins, with other columns"
          + (isRead ? "; it is read as one of its own." : "."))
    case .partnersOfOne(_, _, let areSuppliers, let isOptional):
      Phrase(
        de: "Die Tabelle nennt \(areSuppliers ? "Lieferanten" : "Kunden"), aber nicht, wessen "
          + (areSuppliers ? "Lieferanten" : "Kunden") + " sie sind"
          + (isOptional ? "; sie bleibt weg." : "."),
        en: "The table names \(areSuppliers ? "suppliers" : "customers"), but not whose they are"
          + (isOptional ? "; it is left out." : "."))
    case .ownershipFile(let people, let others):
      Phrase(
        de: "Gelesen ist, wer an wem beteiligt ist. Weg bleiben \(people) natürliche Personen und "
          + "\(others) Zeilen über anderes, Mittelbares oder Beendetes.",
        en: "Read is who holds whom. Left out are \(people) natural persons and \(others) rows "
          + "about other, indirect or ended relations.")
    case .yearsInRows(let count, let latest):
      Phrase(
        de:
          "Jedes Jahr hat seine Zeile; von \(count) Unternehmen gelten die letzten bekannten Zahlen, "
          + "meist die von \(latest).",
        en: "Each year has a row; of \(count) firms the last known figures count, mostly those of "
          + "\(latest).")
    case .sites(let count, let rows, let example, let unclear):
      severalSites(count, rows, example, unclear)
    case .continuedSheet(let name):
      Phrase(
        de: "Das Blatt setzt „\(name)“ fort und ist nach dessen Überschriften gelesen.",
        en: "The sheet continues “\(name)” and is read by its headers.")
    case .latestFigures(let count, let year, let example, let former):
      Phrase(
        de:
          "In \(count == 1 ? "1 Zeile" : "\(count) Zeilen") fehlt die Zahl für \(year); es gilt die "
          + "letzte bekannte, hier „\(example)“ aus \(former).",
        en:
          "In \(count == 1 ? "1 row" : "\(count) rows") the figure of \(year) is missing; the last "
          + "known one counts, here “\(example)” of \(former).")
    case .shiftedHeaders(let code, let town, let side):
      shifted(code, town, side)
    case .sectionRows(let count, let example):
      Phrase(
        de: (count == 1
          ? "1 Zeile ist eine Zwischenüberschrift" : "\(count) Zeilen sind Zwischenüberschriften")
          + " („\(example)“); \(count == 1 ? "sie gilt" : "sie gelten") als Angabe zu den Zeilen darunter.",
        en: "\(count == 1 ? "1 row is a heading" : "\(count) rows are headings") of a section "
          + "(“\(example)”); \(count == 1 ? "it is" : "they are") taken as a fact about the rows below."
      )
    case .footNotes(let count, let example):
      Phrase(
        de: "Unter der Tabelle \(count == 1 ? "steht 1 Zeile" : "stehen \(count) Zeilen") Text "
          + "(„\(example)“); \(count == 1 ? "sie bleibt" : "sie bleiben") weg.",
        en: "\(count == 1 ? "1 row of text stands" : "\(count) rows of text stand") below the "
          + "table (“\(example)”); \(count == 1 ? "it is" : "they are") left out.")
    case .sideBySide(let starts):
      Phrase(
        de: "Auf dem Blatt stehen \(starts.count) Tabellen nebeneinander; sie beginnen bei "
          + "\(starts.map { "„\($0)“" }.joined(separator: ", ")).",
        en: "\(starts.count) tables stand side by side on the sheet; they begin at "
          + "\(starts.map { "“\($0)”" }.joined(separator: ", ")).")
    case .noHeaders(let columns):
      Phrase(
        de: "Die Tabelle hat keine Überschriften; angenommen ist: "
          + "\(columns.map { "Spalte \($0)" }.joined(separator: ", ")).",
        en: "The table has no headers; assumed is: "
          + "\(columns.map { "column \($0)" }.joined(separator: ", ")).")
    case .transposed:
      Phrase(
        de:
          "Die Überschriften stehen in der ersten Spalte; gelesen wird eine Spalte je Unternehmen.",
        en: "The headers stand in the first column; one column is read for each firm.")
    case .joinedColumns(let first, let second):
      Phrase(
        de: "„\(first)“ und „\(second)“ werden zusammen gelesen.",
        en: "“\(first)” and “\(second)” are read together.")
    case .dividedColumn(let header, let first, let second):
      Phrase(
        de: "„\(header)“ ist in „\(first)“ und „\(second)“ geteilt.",
        en: "“\(header)” is divided into “\(first)” and “\(second)”.")
    case .addressedNames(let header, let example, let name):
      Phrase(
        de:
          "Hinter den Namen in „\(header)“ stehen Anschriften: „\(example)“ gilt als "
          + "„\(name)“, der Rest als Anschrift.",
        en:
          "Behind the names in “\(header)” stand addresses: “\(example)” is taken as "
          + "“\(name)”, the rest as the address.")
    case .placeCells(let count, let example, let code, let town):
      inTwoCells(count, example, code, town)
    case .postalCodes(let count, let example, let code):
      Phrase(
        de: count == 1
          ? "Die Postleitzahl „\(example)“ gilt als „\(code)“."
          : "\(Language.german.number(count)) Postleitzahlen sind ergänzt oder gekürzt, etwa "
            + "„\(example)“ zu „\(code)“.",
        en: count == 1
          ? "The postal code “\(example)” is taken as “\(code)”."
          : "\(Language.english.number(count)) postal codes are completed or cut, such as "
            + "“\(example)” to “\(code)”.")
    case .places(let found, let missing, let example):
      located(found, missing, example)
    case .farPlaces(let count, let example, let kilometres):
      Phrase(
        de: count == 1
          ? "Die Koordinaten von „\(example)“ liegen \(kilometres) km neben seiner Anschrift."
          : "Bei \(count) Unternehmen liegen die Koordinaten weit neben der Anschrift, etwa bei "
            + "„\(example)“ um \(kilometres) km.",
        en: count == 1
          ? "The coordinates of “\(example)” lie \(kilometres) km off its address."
          : "The coordinates of \(count) firms lie far off their addresses, those of “\(example)” "
            + "by \(kilometres) km.")
    case .passedOver(let count, let example):
      Phrase(
        de: count == 1
          ? "Ein Eintrag der Liste ist keine Zeile und bleibt weg: „\(example)“."
          : "\(count) Einträge der Liste sind keine Zeilen und bleiben weg, etwa „\(example)“.",
        en: count == 1
          ? "One entry of the list is no row and is left out: “\(example)”."
          : "\(count) entries of the list are no rows and are left out, such as “\(example)”.")
    case .nestedMembers(let names):
      Phrase(
        de: "Ineinander geschachtelte Angaben bleiben weg: \(names.joined(separator: ", ")).",
        en: "What is nested in rows is left out: \(names.joined(separator: ", ")).")
    case .unknownHeaders(let columns):
      Phrase(
        de: "Die Überschriften sagen nicht, was die Spalten enthalten; angenommen ist: "
          + "\(columns.map { "Spalte \($0)" }.joined(separator: ", ")).",
        en: "The headers do not say what the columns hold; assumed is: "
          + "\(columns.map { "column \($0)" }.joined(separator: ", ")).")
    case .countedRows(let header, let firms, let example):
      Phrase(
        de:
          "Die Spalte „\(header)“ zählt die Zeilen; \(firms == 1 ? "1 Unternehmen steht" : "\(firms) Unternehmen stehen") "
          + "in mehreren Zeilen, etwa „\(example)“.",
        en:
          "The column “\(header)” counts the rows; \(firms == 1 ? "1 firm stands" : "\(firms) firms stand") in "
          + "several rows, such as “\(example)”.")
    case .weightsAreAmounts(let header):
      Phrase(
        de: "„\(header)“ gilt als Betrag in Euro im Jahr.",
        en: "“\(header)” is taken as the amount in euros a year.")
    case .filledDown(let headers):
      Phrase(
        de: "\(headers.map { "„\($0)“" }.joined(separator: ", ")): Leere Zellen gelten wie die "
          + "gefüllte darüber.",
        en: "\(headers.map { "“\($0)”" }.joined(separator: ", ")): empty cells are taken as the "
          + "filled one above.")
    case .markedColumns(let headers):
      Phrase(
        de:
          "\(headers.prefix(4).joined(separator: ", "))\(headers.count > 4 ? " …" : ""): Ein Kreuz "
          + "gilt als Angebot des Unternehmens.",
        en: "\(headers.prefix(4).joined(separator: ", "))\(headers.count > 4 ? " …" : ""): a cross "
          + "counts as what the firm offers.")
    case .unitOfNote(let unit) where MoneyFlaw.foreignCurrency(unit) != nil:
      Phrase(
        de: "Titel, Blatt oder Fußnote sagen, dass Beträge in \(unit) stehen; sie sind keine Euro "
          + "und bleiben Merkmale.",
        en: "A title, a note or the sheet's name says that amounts are in \(unit); they are no "
          + "euros and are kept as attributes.")
    case .unitOfNote(let unit):
      Phrase(
        de: "Titel, Blatt oder Fußnote sagen, dass Beträge in \(unit) stehen; so sind sie gelesen.",
        en:
          "A title, a note or the sheet's name says that amounts are in \(unit); so they are read.")
    case .marks:
      Phrase(
        de: "Die Werte von 1 bis 5 gelten als Noten; 5 ist das größte Vertrauen.",
        en: "The values from 1 to 5 are taken as marks; 5 is the greatest trust.")
    case .matrix(let links):
      Phrase(
        de: "Die Tabelle stellt Unternehmen gegen Unternehmen; jede gefüllte Zelle gilt als "
          + "Beziehung von der Zeile zur Spalte (\(links)).",
        en: "The table sets firms against firms; each filled cell counts as a link from the row "
          + "to the column (\(links)).")
    case .partnerLists(let headers, let links):
      Phrase(
        de: "\(headers.map { "„\($0)“" }.joined(separator: ", ")) "
          + "\(headers.count == 1 ? "nennt" : "nennen") Partner der Unternehmen; daraus "
          + "\(links == 1 ? "wird 1 Beziehung" : "werden \(links) Beziehungen").",
        en: "\(headers.map { "“\($0)”" }.joined(separator: ", ")) "
          + "\(headers.count == 1 ? "names" : "name") partners of the firms; "
          + "\(links == 1 ? "1 link is" : "\(links) links are") made of them.")
    case .amountsOfPartners, .partnerRoles, .yearsOfLinks, .partsOfLinks: ofPartners
    case .memberLinks(let member, let partner, let sells):
      Phrase(
        de: "Jede Zeile gilt als Lieferbeziehung: „\(sells ? member : partner)“ liefert an "
          + "„\(sells ? partner : member)“.",
        en: "Each row is taken as a supply link: “\(sells ? member : partner)” delivers to "
          + "“\(sells ? partner : member)”.")
    case .memberNames(let header):
      Phrase(
        de: "Unter „\(header)“ stehen Namen; sie gelten als die der Unternehmen.",
        en: "Below “\(header)” stand names; they are taken as those of the firms.")
    case .kindOfName(let name, let kind):
      Phrase(
        de: "Die Tabelle heißt „\(name)“: Ihre Beziehungen gelten als "
          + "\(kind.plural.german).",
        en: "The table is called “\(name)”: its links are taken as \(kind.plural.english).")
    case .uncalculated(let count, let example):
      Phrase(
        de: "\(count == 1 ? "1 Zelle enthält eine Formel" : "\(count) Zellen enthalten Formeln") "
          + "ohne gespeichertes Ergebnis (\(example)); der Wert gilt als unbekannt.",
        en: "\(count == 1 ? "1 cell holds a formula" : "\(count) cells hold formulas") without a "
          + "stored result (\(example)); the value counts as unknown.")
    case .layout(let found): found.message
    case .membership(let found): found.message
    case .markup(let count, let example, let plain):
      shown(count, example, plain)
    case .wholeLines(isFixed: true):
      Phrase(
        de: "Die Spalten trennen nur Leerzeichen; gelesen wird nach ihrer Stellung.",
        en: "Blanks alone keep the columns apart; they are read by where they stand.")
    case .wholeLines:
      Phrase(
        de: "Jede Zeile steht als Ganzes in Anführungszeichen; gelesen wird, was darin steht.",
        en: "Each line is quoted as a whole; what stands within is read.")
    case .singleQuotes:
      Phrase(
        de: "Die Zellen stehen in einfachen Anführungszeichen; sie bleiben weg.",
        en: "The cells stand in single quotes, which are left out.")
    case .fileEncoding(let encoding, let example):
      spelled(encoding, example)
    case .doublyEncoded(let example):
      Phrase(
        de: "Die Umlaute der Datei sind doppelt kodiert („\(example)“); sie sind zurückübersetzt.",
        en: "The file's umlauts are encoded twice (“\(example)”); they were translated back.")
    }
  }
}

/// Where headers stand that do not fit what stands below.
private func shifted(_ code: String, _ town: String, _ side: ShapeMessage.Side) -> Phrase {
  let guess =
    switch side {
    case .left:
      Phrase(
        de: "die Überschriften stehen wohl eine Spalte zu weit links",
        en: "the headers seem to stand one column too far left")
    case .right:
      Phrase(
        de: "die Überschriften stehen wohl eine Spalte zu weit rechts",
        en: "the headers seem to stand one column too far right")
    case .elsewhere:
      Phrase(
        de: "die Überschriften stehen wohl über falschen Spalten",
        en: "the headers seem to stand above the wrong columns")
    }
  return Phrase(
    de: "Unter „\(code)“ stehen keine Ziffern, unter „\(town)“ nur Ziffern: \(guess.german).",
    en: "Below “\(code)” stand no digits, below “\(town)” nothing else: \(guess.english).")
}

/// What is said about cells that held markup.
private func shown(_ count: Int, _ example: String, _ plain: String) -> Phrase {
  let cell = (Diagnostic.Message.short(example), Diagnostic.Message.short(plain))
  return Phrase(
    de:
      "\(count == 1 ? "1 Zelle enthält" : "\(count) Zellen enthalten") HTML; „\(cell.0)“ gilt als "
      + "„\(cell.1)“.",
    en: "\(count == 1 ? "1 cell holds" : "\(count) cells hold") HTML; “\(cell.0)” is taken as "
      + "“\(cell.1)”.")
}

/// In which encoding a file was read.
private func spelled(_ name: String, _ example: String?) -> Phrase {
  Phrase(
    de: "Die Datei ist als \(name) gelesen" + (example.map { " („\($0)“)." } ?? "."),
    en: "The file was read as \(name)" + (example.map { " (“\($0)”)." } ?? "."))
}

/// What a table of places did.
private func located(_ found: Int, _ missing: Int, _ example: String) -> Phrase {
  let rest = Phrase(
    de: missing == 0 ? "" : "; \(missing) Adressen fehlen darin, etwa „\(example)“",
    en: missing == 0 ? "" : "; \(missing) addresses are not in it, such as “\(example)”")
  return Phrase(
    de: "Die Ortstabelle gibt \(found) Unternehmen Koordinaten und Kreis\(rest.german).",
    en: "The table of places gives \(found) firms coordinates and a district\(rest.english).")
}

/// What is said about rows whose codes and towns are not in a cell each.
private func inTwoCells(
  _ count: Int, _ example: String, _ code: String, _ town: String
) -> Phrase {
  let parts = [code, town].filter { !$0.isEmpty }
  let german = Language.german.list(parts.map { "„\($0)“" })
  let english = Language.english.list(parts.map { "“\($0)”" })
  let rows = (Language.german.number(count), Language.english.number(count))
  return Phrase(
    de: count == 1
      ? "Postleitzahl und Ort stehen nicht jedes in seiner Zelle: „\(example)“ gilt als \(german)."
      : "In \(rows.0) Zeilen stehen Postleitzahl und Ort nicht jedes in seiner Zelle; „\(example)“ "
        + "gilt als \(german).",
    en: count == 1
      ? "Postal code and town are not in a cell each: “\(example)” is taken as \(english)."
      : "In \(rows.1) rows postal code and town are not in a cell each; “\(example)” is taken as "
        + "\(english).")
}

extension LinkKind {
  /// The kind of several links.
  fileprivate var plural: Phrase {
    switch self {
    case .supplier, .customer: Phrase(de: "Lieferbeziehungen", en: "supply links")
    case .capital: Phrase(de: "Kapitalbeziehungen", en: "capital links")
    case .partner: Phrase(de: "Kooperationen", en: "cooperations")
    case .acquaintance: Phrase(de: "Bekanntschaften", en: "acquaintances")
    case .competitor: Phrase(de: "Wettbewerb", en: "competition")
    }
  }
}

/// What became of a list of sites.
private func severalSites(
  _ count: Int, _ rows: Int, _ example: String, _ unclear: [String]
) -> Phrase {
  let german = Language.german.list(unclear.map { "„\($0)“" })
  let english = Language.english.list(unclear.map { "“\($0)”" })
  return Phrase(
    de:
      "\(rows) Zeilen sind Standorte von \(count) Unternehmen, etwa „\(example)“; jedes gilt einmal"
      + (unclear.isEmpty ? "." : ", und \(german) bleibt dort unbekannt."),
    en: "\(rows) rows are sites of \(count) \(count == 1 ? "firm" : "firms"), such as "
      + "“\(example)”; each counts once"
      + (unclear.isEmpty ? "." : ", and \(english) stays unknown there."))
}
