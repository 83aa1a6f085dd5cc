import PartnernetzWording

extension Remark {
  /// What was found in so many cells of the column, with the first one.
  func message(count: Int, example: String) -> Phrase {
    func found(_ de: String, _ en: String) -> Phrase {
      count == 1
        ? Phrase(de: "1 Zelle \(de): „\(example)“.", en: "1 cell \(en): “\(example)”.")
        : Phrase(
          de: "\(count) Zellen \(de), etwa „\(example)“.",
          en: "\(count) cells \(en), such as “\(example)”.")
    }
    return switch self {
    case .unknown: found("ohne Angabe", "with nothing known")
    case .estimate: found("mit geschätzten Zahlen", "with estimates")
    case .interval: found("mit Spannen statt Zahlen", "with ranges instead of numbers")
    case .shortYear: found("mit zweistelliger Jahreszahl", "with a year of two digits")
    case .openDay:
      found(
        "mit Tagen, in denen Tag oder Monat vorn stehen kann",
        "with days whose first number may be the day or the month")
    case .businessYear: found("mit Geschäftsjahren", "with business years")
    case .serialDay: found("mit einem Tag als Zahl", "with a day as a number")
    case .invisible: found("mit unsichtbaren Zeichen", "with invisible characters")
    case .mixedAlphabets:
      found(
        "mit griechischen oder kyrillischen Buchstaben zwischen lateinischen",
        "with Greek or Cyrillic letters among Latin ones")
    case .commaList: found("mit Aufzählungen, die Kommas trennen", "with lists separated by commas")
    case .commaText:
      found("mit Kommas, die zum Text zählen", "with commas that count as text")
    case .shortIndustry:
      found(
        "mit dreistelligem Branchenschlüssel ohne Punkt", "with an industry code of three digits")
    case .postalRegion:
      found("mit einer Postleitzahl statt einer Region", "with a postal code instead of a region")
    case .wholeShare: found("mit einem Anteil von 1", "with a share of 1")
    case .spansRows:
      found(
        "mit Text über mehrere Zeilen, die wie Tabellenzeilen aussehen",
        "with text over lines that look like rows of the table")
    case .bracketed: found("mit Beträgen in Klammern", "with amounts in brackets")
    case .quality:
      Phrase(
        de: count == 1
          ? "„\(example)“ allein ist weder Angebot noch Bedarf und bleibt weg."
          : "\(count) Maße oder Eigenschaften allein sind weder Angebot noch Bedarf und bleiben weg, "
            + "etwa „\(example)“.",
        en: count == 1
          ? "“\(example)” alone is neither an offer nor a need and is left out."
          : "\(count) measures or qualities alone are neither offers nor needs and are left out, "
            + "such as “\(example)”.")
    case .repeatedKey:
      Phrase(
        de:
          "\(count == 1 ? "1 Zeile nennt" : "\(count) Zeilen nennen") noch einmal dasselbe mit anderen Werten, "
          + "etwa „\(example)“.",
        en:
          "\(count == 1 ? "1 row names" : "\(count) rows name") the same again with other values, such as "
          + "“\(example)”.")
    }
  }

  /// What became of them, and what to do if that is not meant.
  var hint: Phrase {
    switch self {
    case .unknown:
      Phrase(de: "Das zählt als unbekannt.", en: "That counts as unknown.")
    case .estimate:
      Phrase(de: "Das zählt wie eine genaue Zahl.", en: "That counts like an exact number.")
    case .interval:
      Phrase(
        de: "Es zählt die Mitte oder die Grenze; der Text bleibt als Merkmal erhalten.",
        en: "The middle or the limit counts; the text is kept as an attribute.")
    case .shortYear:
      Phrase(
        de: "Gelesen wird 1950 bis 2049; schreiben Sie sonst vier Ziffern.",
        en: "Read as 1950 to 2049; otherwise write four digits.")
    case .openDay:
      Phrase(
        de: "Andere Zellen der Spalte zeigen die Reihenfolge; so sind sie gelesen.",
        en: "Other cells of the column show the order; they are read by it.")
    case .businessYear:
      Phrase(
        de: "Es zählt der 1. Januar des ersten Jahres.",
        en: "1 January of the first year counts.")
    case .serialDay:
      Phrase(
        de: "Gezählt wird ab Ende 1899, wie Tabellenprogramme es tun.",
        en: "Counted from the end of 1899, as spreadsheets do.")
    case .invisible:
      Phrase(de: "Sie wurden entfernt.", en: "They were removed.")
    case .mixedAlphabets:
      Phrase(
        de: "Prüfen Sie die Schreibweise; die Zellen bleiben, wie sie sind.",
        en: "Check the spelling; the cells stay as they are.")
    case .commaList:
      Phrase(
        de: "Gehört ein Komma zum Text, trennen Sie mit „|“.",
        en: "Where a comma belongs to the text, separate with “|”.")
    case .commaText:
      Phrase(
        de: "Sind es Aufzählungen, trennen Sie mit „;“.",
        en: "Where they are lists, separate with “;”.")
    case .shortIndustry:
      Phrase(
        de: "811 gilt als 81.1; für 08.11 schreiben Sie den Punkt.",
        en: "811 counts as 81.1; for 08.11 write the point.")
    case .postalRegion:
      Phrase(
        de: "Sie zählt als Postleitzahl; die Region bleibt unbekannt.",
        en: "It counts as the postal code; the region stays unknown.")
    case .wholeShare:
      Phrase(
        de:
          "1 gilt als 100 %, 0,5 als 50 %; sind es Prozent, schreiben Sie „(%)“ in die Überschrift.",
        en: "1 counts as 100%, 0.5 as 50%; if these are percent, write “(%)” into the header.")
    case .spansRows:
      Phrase(
        de: "Prüfen Sie, ob ein Anführungszeichen zu viel ist.",
        en: "Check for a quotation mark too many.")
    case .bracketed:
      Phrase(
        de: "Sie zählen als negativ, wie in der Buchführung.",
        en: "They count as negative, as accounts have it.")
    case .quality:
      Phrase(
        de: "Nennen Sie die Ware oder Leistung im selben Eintrag, ohne Komma davor.",
        en: "Name the goods or the service in the same entry, without a comma before it.")
    case .repeatedKey:
      Phrase(
        de: "Alle Zeilen gelten; löschen Sie, was veraltet ist.",
        en: "All rows count; delete what is out of date.")
    }
  }
}
