import PartnernetzWording

extension ShapeMessage {
  /// What to do.
  var hint: Phrase {
    switch self {
    case .footNotes, .sectionRows:
      Phrase(
        de: "Ist es ein Unternehmen, geben Sie ihm seinen vollen Namen mit Rechtsform.",
        en: "If it is a firm, give it its full name with its legal form.")
    case .noHeaders:
      Phrase(
        de:
          "Trifft das nicht zu, schreiben Sie Überschriften über die Spalten, etwa Name, PLZ, Ort.",
        en: "If that is wrong, write headers above the columns, such as Name, postal_code, town.")
    case .kindOfName:
      Phrase(
        de: "Ist es anders, ergänzen Sie eine Spalte „Art“.",
        en: "If that is wrong, add a column “kind”.")
    case .matrix:
      Phrase(
        de: "Liefert die Spalte der Zeile, vertauschen Sie Zeilen und Spalten.",
        en: "If the column delivers to the row, swap rows and columns.")
    case .unitOfNote(let unit) where MoneyFlaw.foreignCurrency(unit) != nil:
      Phrase(de: "Rechnen Sie sie in Euro um.", en: "Convert them into euros.")
    case .unitOfNote:
      Phrase(
        de: "Trifft das nicht zu, schreiben Sie die Einheit in die Überschrift, etwa Umsatz (EUR).",
        en: "If that is wrong, write the unit into the header, such as revenue (EUR).")
    case .marks:
      Phrase(
        de: "Ist 1 das größte Vertrauen, kehren Sie die Noten um.",
        en: "If 1 is the greatest trust, turn the marks round.")
    case .nestedMembers:
      Phrase(
        de:
          "Beziehungen gehören in eine eigene Liste „links“, alles andere neben die anderen Angaben.",
        en: "Links belong in a list “links” of their own, all else beside the other members.")
    case .unknownHeaders:
      Phrase(
        de: "Trifft das nicht zu, schreiben Sie andere Überschriften, etwa Name, PLZ, Ort.",
        en: "If that is wrong, write other headers, such as Name, postal_code, town.")
    case .countedRows:
      Phrase(
        de: "Sind es verschiedene Unternehmen, nennen Sie die Spalte „id“.",
        en: "If they are different firms, call the column “id”.")
    case .passedOver:
      Phrase(
        de: "Gehören sie dazu, schreiben Sie sie als Objekte mit Namen.",
        en: "If they belong to it, write them as objects with names.")
    case .places(_, missing: 0, _):
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .places:
      Phrase(
        de: "Prüfen Sie die Postleitzahlen, oder nehmen Sie die Orte in die Ortstabelle auf.",
        en: "Check the postal codes, or add the places to the table of places.")
    case .farPlaces:
      Phrase(
        de: "Prüfen Sie, was davon stimmt: die Anschrift oder die Koordinaten.",
        en: "Check which of them is right: the address or the coordinates.")
    case .weightsAreAmounts:
      Phrase(
        de: "Zählt sie etwas anderes, lesen Sie die Spalte als Merkmal.",
        en: "If it counts something else, read the column as an attribute.")
    case .addressedNames:
      Phrase(
        de: "Trifft das nicht zu, schreiben Sie Namen und Anschrift in eigene Spalten.",
        en: "If that is wrong, put names and addresses into columns of their own.")
    case .placeCells:
      Phrase(
        de: "Trifft das nicht zu, berichtigen Sie die Zellen.",
        en: "If that is wrong, correct the cells.")
    case .postalCodes:
      Phrase(
        de:
          "Liegt ein Unternehmen im Ausland, schreiben Sie dessen Land vor die Zahl, etwa A-6850.",
        en: "If a firm is abroad, write its country before the number, such as A-6850.")
    case .memberNames:
      Phrase(
        de: "Ist es anders, nennen Sie die Spalte mit den Namen „Firma“.",
        en: "If that is wrong, call the column of names “name”.")
    case .filledDown:
      Phrase(
        de: "Trifft das nicht zu, füllen Sie jede Zelle.",
        en: "If that is wrong, fill each cell.")
    case .layout(let found): found.hint
    case .membership(let found): found.hint
    case .uncalculated:
      Phrase(
        de: "Öffnen Sie die Mappe in Excel oder LibreOffice, und speichern Sie sie noch einmal.",
        en: "Open the workbook in Excel or LibreOffice and save it once more.")
    case .markup, .wholeLines, .singleQuotes, .fileEncoding, .doublyEncoded:
      Phrase(
        de: "Prüfen Sie einige Namen.", en: "Check some of the names.")
    case .stackedTable(_, isRead: true):
      Phrase(
        de: "Gehören die Zeilen nicht dazu, löschen Sie sie.",
        en: "If these rows do not belong here, delete them.")
    case .lostSecondHeaders, .stackedTable:
      Phrase(
        de: "Speichern Sie diese Zeilen als eigene Tabelle.",
        en: "Save these rows as a table of their own.")
    case .yearsInRows:
      Phrase(
        de: "Sollen ältere Zahlen gelten, löschen Sie die neueren Zeilen.",
        en: "If older figures shall count, delete the newer rows.")
    case .ownershipFile:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing else to do.")
    case .continuedSheet:
      Phrase(
        de: "Ist es eine andere Liste, geben Sie ihr eigene Überschriften.",
        en: "If it is another list, give it headers of its own.")
    case .sites:
      Phrase(
        de: "Ergänzen Sie Zahlen für das ganze Unternehmen, wenn Sie sie kennen.",
        en: "Add figures of the whole firm if you know them.")
    case .latestFigures:
      Phrase(
        de: "Ergänzen Sie die neuere Zahl, sobald sie vorliegt.",
        en: "Add the newer figure as soon as it is there.")
    case .partnersOfOne(let header, let file, let areSuppliers, _):
      askWhose(header, file, areSuppliers)
    case .amountsOfPartners, .partnerRoles, .yearsOfLinks, .partsOfLinks: hintOfPartners
    case .memberLinks:
      Phrase(
        de: "Ist es anders, nennen Sie die Spalten „Lieferant“ und „Abnehmer“.",
        en: "If that is wrong, call the columns “supplier” and “customer”.")
    case .shiftedHeaders:
      Phrase(
        de: "Geben Sie jeder Spalte ihre eigene Überschrift, auch der Spalte mit Nummern.",
        en: "Give each column its own header, a column of numbers too.")
    case .secondHeaders, .repeatedHeaders, .sideBySide, .transposed, .joinedColumns, .dividedColumn,
      .partnerLists,
      .markedColumns:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    }
  }
}

/// How to say whose partners a list names, or that its firms are members.
private func askWhose(_ header: String, _ file: String, _ areSuppliers: Bool) -> Phrase {
  let (end, other) = areSuppliers ? ("target", "source") : ("source", "target")
  let links = "\(file),,,links; kind=supplier; \(end)="
  let names = "\(file),\(header),,\(other)"
  return Phrase(
    de:
      "Ergänzen Sie eine Spalte „\(areSuppliers ? "Abnehmer" : "Lieferant")“, oder in der Zuordnung "
      + "die Zeilen „\(links)UNTERNEHMEN“ und „\(names)“; sind es Mitglieder, „\(file),,,firms“.",
    en: "Add a column “\(areSuppliers ? "customer" : "supplier")”, or to the mapping the lines "
      + "“\(links)FIRM” and “\(names)”; if they are members, “\(file),,,firms”.")
}
